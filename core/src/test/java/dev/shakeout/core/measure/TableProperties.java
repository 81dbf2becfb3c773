package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableProperties {

    @Property(tries = 200)
    void noLineIsWiderThanAllowedAndEveryRowIsOneLine(@ForAll("texts") List<String> texts) {
        Table.Builder builder =
                Table.titled(String.join(" ", texts)).column("name").right("text");
        texts.forEach(text -> builder.row("x", text).footnote(text + " " + text));
        String text = builder.width(60).build().toString();

        text.lines().forEach(line -> assertTrue(Width.of(line) <= 60, line));
        assertEquals(
                texts.size(),
                text.lines()
                        .filter(line -> line.startsWith("x ") || line.equals("x"))
                        .count());
    }

    @Property(tries = 200)
    void csvReadsBackAsTheCellsExceptForTheApostrophe(@ForAll("texts") List<String> texts) {
        Table.Builder builder = Table.titled("t").column("a").column("b");
        texts.forEach(text -> builder.row(text, "x"));
        List<List<String>> read = read(builder.build().toCsv());

        assertEquals(texts.size() + 1, read.size());
        for (int i = 0; i < texts.size(); i++) {
            String cell = read.get(i + 1).get(0);
            assertTrue(cell.equals(texts.get(i)) || cell.equals("'" + texts.get(i)), cell);
            assertEquals("x", read.get(i + 1).get(1));
        }
    }

    @Property(tries = 200)
    void noCellReadsBackAsAFormula(@ForAll("texts") List<String> texts) {
        Table.Builder builder = Table.titled("t").column("a");
        texts.forEach(builder::row);

        for (List<String> row : read(builder.build().toCsv())) {
            String cell = row.get(0).stripLeading();
            boolean risky = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0;
            assertTrue(!risky || cell.matches("[+-][0-9.]+( ?%)?"), cell);
        }
    }

    /** A reader of RFC 4180, written from the grammar. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r')) {
                cell.append(c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertEquals('\n', csv.charAt(++i));
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("ab1.=+-@,;\"' \t\r\n%月面｛\u202E\u0301")
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}

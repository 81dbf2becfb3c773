package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a Markdown document of headings, paragraphs, lists and tables is what it should be. */
final class WellFormed {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (\\S.*)");
    private static final Pattern RULE = Pattern.compile("\\|( --- \\|)+");

    private WellFormed() {}

    /** Headings nest, every section says something, every table has a rule and rows of equally many cells. */
    static void check(String document) {
        assertTrue(document.endsWith("\n") && !document.endsWith("\n\n"), "ends with one line feed");
        List<String> lines = document.lines().toList();
        int level = 0;
        boolean empty = false;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                assertFalse(empty, "nothing stands above " + line);
                int deeper = heading.group(1).length();
                assertTrue(deeper <= level + 1, "a level is left out at " + line);
                level = deeper;
                empty = true;
            } else if (!line.isBlank()) {
                empty = false;
            }
            if (line.startsWith("|") && (k == 0 || !lines.get(k - 1).startsWith("|"))) {
                table(lines.subList(k, lines.size()));
            }
        }
        assertFalse(empty, "nothing stands in the last section");
    }

    private static void table(List<String> lines) {
        List<String> rows =
                lines.stream().takeWhile(line -> line.startsWith("|")).toList();
        assertTrue(rows.size() > 2, "a table without rows: " + rows);
        assertTrue(RULE.matcher(rows.get(1)).matches(), "no rule below the header: " + rows.get(1));
        int columns = cells(rows.get(0)).size();
        for (String row : rows) {
            assertEquals(columns, cells(row).size(), row);
        }
    }

    /** The cells of a row; a pipe behind a backslash is text. */
    static List<String> cells(String row) {
        assertTrue(row.startsWith("| ") && row.endsWith(" |"), row);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int k = 1; k < row.length(); k++) {
            if (row.charAt(k) == '\\') {
                cell.append(row.charAt(++k));
            } else if (row.charAt(k) == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(row.charAt(k));
            }
        }
        assertEquals("", cell.toString().strip(), "text behind the last cell of " + row);
        return cells;
    }
}

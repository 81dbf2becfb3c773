package dev.shakeout.scenarios.description;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markdown piece by piece, with the tables of GitHub's dialect. Whatever text comes in stays text: nothing in it can become
 * markup, another cell or another line.
 */
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~$#]|&(?=#?\\w+;)");
    private static final Pattern BREAKS = Pattern.compile("\\s+");
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern STARTS_BLOCK = Pattern.compile("^([-+=:]|[0-9]+[.)])");

    private final StringBuilder out = new StringBuilder();

    /** {@code text} in which nothing is markup, on one line. */
    static String escape(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        String shown = UNSHOWN.matcher(line).replaceAll("\ufffd");
        return MARKUP.matcher(shown).replaceAll("\\\\$0");
    }

    /** The same at the start of a paragraph, where a few more characters would begin a list or a heading. */
    private static String escapeLine(String text) {
        String escaped = escape(text);
        var start = STARTS_BLOCK.matcher(escaped);
        if (!start.find()) {
            return escaped;
        }
        int mark = start.end() - 1;
        return escaped.substring(0, mark) + "\\" + escaped.substring(mark);
    }

    /** A heading; level 1 is the title. */
    Markdown heading(int level, String text) {
        return block("#".repeat(level) + " " + escape(text));
    }

    /** A paragraph. */
    Markdown paragraph(String text) {
        return block(escapeLine(text));
    }

    /** An item of a list, such as {@code - **Reads:** cash, runway}. Items that follow each other are one list. */
    Markdown item(String label, String text) {
        out.append("- **")
                .append(escape(label))
                .append(":** ")
                .append(escape(text))
                .append('\n');
        return this;
    }

    /** Ends a list. */
    Markdown endOfList() {
        out.append('\n');
        return this;
    }

    /** A table; {@code ifEmpty} stands in its place where there are no rows. */
    Markdown table(List<String> headers, List<List<String>> rows, String ifEmpty) {
        if (rows.isEmpty()) {
            return paragraph(ifEmpty);
        }
        StringBuilder table = new StringBuilder(row(headers));
        table.append(rule(headers.size()));
        rows.forEach(cells -> table.append(row(cells)));
        return block(table.toString().stripTrailing());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int columns) {
        return "| " + String.join(" | ", Collections.nCopies(columns, "---")) + " |\n";
    }

    private Markdown block(String text) {
        out.append(text).append("\n\n");
        return this;
    }

    /** The document; ends with one line feed. */
    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}

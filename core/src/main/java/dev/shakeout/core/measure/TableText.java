package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays a table out in aligned plain text. */
final class TableText {

    private static final String GAP = "  ";
    private static final String INDENT = "    ";

    private TableText() {}

    static String of(
            String title,
            List<Table.Column> columns,
            List<List<String>> rows,
            List<List<String>> notes,
            List<String> footnotes,
            int width) {
        int[] widths = widths(columns, rows);
        int total = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1);
        Check.that(
                total <= width,
                "The table \"%s\" needs %s columns of text, but may have %s. Its columns need %s. "
                        + "Raise the width, shorten cells or split the table.",
                title,
                total,
                width,
                IntStream.range(0, widths.length)
                        .mapToObj(c -> columns.get(c).header() + " " + widths[c])
                        .toList());
        List<String> lines = new ArrayList<>();
        if (!title.isEmpty()) {
            lines.addAll(Width.wrap(title, width));
        }
        lines.add(line(columns, columns.stream().map(Table.Column::header).toList(), widths));
        lines.add(String.join(GAP, IntStream.of(widths).mapToObj("-"::repeat).toList()));
        for (int r = 0; r < rows.size(); r++) {
            lines.add(line(columns, rows.get(r), widths));
            for (String note : notes.get(r)) {
                int room = Math.max(width - INDENT.length(), 1);
                Width.wrap(note, room).forEach(line -> lines.add(INDENT + line));
            }
        }
        for (String footnote : footnotes) {
            lines.addAll(Width.wrap(footnote, width));
        }
        return String.join("\n", lines) + "\n";
    }

    private static int[] widths(List<Table.Column> columns, List<List<String>> rows) {
        return IntStream.range(0, columns.size())
                .map(c -> Math.max(
                        Width.of(columns.get(c).header()),
                        rows.stream()
                                .mapToInt(row -> Width.of(row.get(c)))
                                .max()
                                .orElse(0)))
                .toArray();
    }

    private static String line(List<Table.Column> columns, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = Width.printable(cells.get(c));
            String blanks = " ".repeat(widths[c] - Width.of(cell));
            line.append(c == 0 ? "" : GAP).append(columns.get(c).right() ? blanks + cell : cell + blanks);
        }
        return line.toString().stripTrailing();
    }
}

package dev.shakeout.scenarios.description;

import dev.shakeout.core.measure.Table;
import java.util.ArrayList;
import java.util.List;

/** Cuts cells so that a table fits a terminal, whatever somebody's mechanism or unit is called. */
final class Fit {

    private static final int GAP = 2;
    private static final int FIRST_WIDE = 0x1100; // nearly every character of two columns comes after it

    private Fit() {}

    /** {@code rows}, of which the first holds the headers, with the cells of the widest columns cut as far as need be. */
    static List<List<String>> toScreen(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        int left = Table.USUAL_WIDTH - GAP * (columns - 1);
        for (int c = 0; c < columns; c++) {
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
            left -= widths[c];
        }
        for (; left < 0; left++) {
            widths[widest(widths)]--;
        }
        return rows.stream().map(row -> cut(row, widths)).toList();
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int c = 1; c < widths.length; c++) {
            widest = widths[c] > widths[widest] ? c : widest;
        }
        return widest;
    }

    private static List<String> cut(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            cells.add(cut(row.get(c), widths[c]));
        }
        return cells;
    }

    private static String cut(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        StringBuilder head = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (width(head.toString()) + width(c) >= most) {
                break;
            }
            head.appendCodePoint(c);
        }
        return head.append('…').toString();
    }

    private static int width(String text) {
        return text.codePoints().map(Fit::width).sum();
    }

    /** At least as wide as a terminal shows it. */
    private static int width(int c) {
        return c < FIRST_WIDE ? 1 : 2;
    }
}

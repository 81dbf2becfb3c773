package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small table of text: for the screen by {@link #toString}, for a spreadsheet by {@link #toCsv}.
 *
 * <pre>
 *   Table.titled("Survival after 24 months")
 *           .column("firm").right("share").right("interval")
 *           .row("Orange", "52.3 %", "51.3 to 53.3")
 *           .footnote("Wilson intervals of 95 %.")
 *           .build();
 * </pre>
 *
 * <p>Immutable. Cells are text: whoever fills the table decides on digits, see {@link Digits}.
 */
public final class Table {

    /** The width a table may have if the builder is not told otherwise, in columns of a terminal. */
    public static final int USUAL_WIDTH = 100;

    private final String title;
    private final List<Column> columns;
    private final List<List<String>> rows;
    private final List<String> footnotes;
    private final String text;

    /** A column: its header, and whether its cells stand at the right. */
    record Column(String header, boolean right) {}

    private Table(Builder builder) {
        title = builder.title;
        columns = List.copyOf(builder.columns);
        rows = List.copyOf(builder.rows);
        footnotes = List.copyOf(builder.footnotes);
        text = TableText.of(title, columns, rows, builder.notes, footnotes, builder.width); // throws if it cannot fit
    }

    /** Begins a table; an empty title is left out of the text. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    public String title() {
        return title;
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** Rows in order, each with one cell per column. */
    public List<List<String>> rows() {
        return rows;
    }

    public List<String> footnotes() {
        return footnotes;
    }

    /** Aligned plain text, no line wider than the width given to the builder; ends with a line feed. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * Header and rows, without title and footnotes, as CSV after RFC 4180: commas, quotes where needed, CR LF.
     *
     * <p>A cell that a spreadsheet would take for a formula (it begins, after blanks, with {@code = + - @} or a tab,
     * and is not a number) gets an apostrophe in front, as OWASP's "CSV Injection" advises.
     */
    public String toCsv() {
        return Csv.line(headers()) + rows.stream().map(Csv::line).collect(Collectors.joining());
    }

    /** Collects the parts of a {@link Table}: columns first, then rows. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<List<String>> notes = new ArrayList<>(); // as many as rows
        private final List<String> footnotes = new ArrayList<>();
        private int width = USUAL_WIDTH;

        private Builder(String title) {
            this.title = title;
        }

        /** Adds a column whose cells stand at the left: names. */
        public Builder column(String header) {
            return add(new Column(header, false));
        }

        /** Adds a column whose cells stand at the right: numbers. */
        public Builder right(String header) {
            return add(new Column(header, true));
        }

        /** Adds a row with one cell per column. */
        public Builder row(String... cells) {
            return row(List.of(cells));
        }

        /** Adds a row with one cell per column. */
        public Builder row(List<String> cells) {
            Check.that(
                    cells.size() == columns.size(),
                    "A row must have one cell for each of the %s columns, but has %s: %s.",
                    columns.size(),
                    cells.size(),
                    cells);
            rows.add(List.copyOf(cells));
            notes.add(new ArrayList<>());
            return this;
        }

        /** Adds a sentence about the last row, which the text shows below it, indented and wrapped, and CSV leaves out. */
        public Builder note(String sentence) {
            Check.that(!rows.isEmpty(), "A note is about the row before it, but there is none. Call row(...) first.");
            notes.get(notes.size() - 1).add(sentence);
            return this;
        }

        /** Adds a line below the table; a long one is wrapped. */
        public Builder footnote(String line) {
            footnotes.add(line);
            return this;
        }

        /** Sets how wide the text may be, in columns of a terminal (usual is 100). */
        public Builder width(int columnsOfText) {
            width = Check.inRange(columnsOfText, 1, Integer.MAX_VALUE, "width");
            return this;
        }

        /** Returns the table; throws if its text cannot fit the width. */
        public Table build() {
            Check.that(!columns.isEmpty(), "A table needs at least one column, but has none. Call column(...) first.");
            return new Table(this);
        }

        private Builder add(Column column) {
            Check.that(
                    rows.isEmpty(),
                    "Columns must be given before rows, but column %s comes after %s rows.",
                    column.header(),
                    rows.size());
            columns.add(column);
            return this;
        }
    }
}

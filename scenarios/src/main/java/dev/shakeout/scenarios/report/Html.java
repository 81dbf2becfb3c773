package dev.shakeout.scenarios.report;

import java.util.stream.Stream;

/** HTML piece by piece: {@link #raw} for what we wrote ourselves, {@link #text} for everything else. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup, or text known to hold none. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text from anywhere. */
    Html text(String text) {
        out.append(Markup.escape(text));
        return this;
    }

    Html number(long n) {
        out.append(n);
        return this;
    }

    /** A caption and a row of column headers, all of them text. */
    Html head(String caption, String first, Stream<String> others) {
        raw("<caption><span>").text(caption).raw("</span></caption><thead><tr>");
        Stream.concat(Stream.of(first), others)
                .forEachOrdered(column -> raw("<th scope=\"col\">").text(column).raw("</th>"));
        return raw("</tr></thead>");
    }

    /** A row that is a heading over {@code columns} columns. */
    Html heading(String name, int columns) {
        raw("<tr class=\"scenario\"><th scope=\"rowgroup\" colspan=\"")
                .number(columns)
                .raw("\">");
        return text(name).raw("</th></tr>");
    }

    /** A cell of text. */
    Html cell(String content) {
        return raw("<td>").text(content).raw("</td>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.measure.Digits;

/** A drawing piece by piece. Lengths are in pixels, written with one digit, so that equal numbers give equal bytes. */
final class Svg {

    /** Of text that is read first, and of text beside it. */
    static final String INK = "#1b1f26";

    static final String PALE = "#59616d";

    private static final String AXIS = "#9aa2ad";
    private static final String GRID = "#e3e6ea";

    private final Html out = new Html();

    /** Begins a drawing of {@code width} times {@code height}; {@code inWords} says what it shows to who cannot see it. */
    Svg(int width, int height, String title, String inWords) {
        raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").number(width);
        raw("\" height=\"").number(height);
        raw("\" viewBox=\"0 0 ").number(width).raw(" ").number(height).raw("\" role=\"img\" ");
        raw("font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\n");
        raw("<title>").text(title).raw("</title>\n<desc>").text(inWords);
        raw("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    Svg raw(String markup) {
        out.raw(markup);
        return this;
    }

    Svg text(String text) {
        out.text(text);
        return this;
    }

    Svg number(long n) {
        out.number(n);
        return this;
    }

    /** A line of text; {@code more} are further attributes. */
    void text(double x, double y, double size, String colour, String anchor, String more, String text) {
        raw("<text x=\"").raw(at(x)).raw("\" y=\"").raw(at(y));
        raw("\" font-size=\"").raw(Digits.significant(size, 3));
        raw("\" fill=\"")
                .raw(colour)
                .raw("\" text-anchor=\"")
                .raw(anchor)
                .raw("\"")
                .raw(more)
                .raw(">");
        text(text).raw("</text>\n");
    }

    /** A heading in bold, and what follows it. */
    void heading(int x, int y, String bold, String rest) {
        raw("<text x=\"").number(x).raw("\" y=\"").number(y);
        raw("\" font-size=\"23\" fill=\"").raw(INK).raw("\">");
        raw("<tspan font-weight=\"700\">").text(bold).raw("</tspan>").text(rest);
        raw("</text>\n");
    }

    /** A group whose origin lies at ({@code x}, {@code y}); to be ended. */
    void group(int x, int y) {
        raw("<g transform=\"translate(").number(x).raw(" ").number(y).raw(")\">\n");
    }

    void endGroup() {
        raw("</g>\n");
    }

    /** A line of the grid across {@code width}, with its number to the left; the axis itself is darker. */
    void gridLine(double y, int width, boolean isAxis, String label) {
        raw("<path d=\"M0 ").raw(at(y)).raw("H").number(width).raw("\" stroke=\"");
        raw(isAxis ? AXIS : GRID).raw("\"/>\n");
        text(-7, y + 4, 11, PALE, "end", "", label);
    }

    /** A tick below a plot of {@code height}, with its number. */
    void tick(double x, int height, String label) {
        raw("<path d=\"M")
                .raw(at(x))
                .raw(" ")
                .number(height)
                .raw("v4\" stroke=\"")
                .raw(AXIS)
                .raw("\"/>\n");
        text(x, height + 18, 11, PALE, "middle", "", label);
    }

    /** A line without filling; {@code strength} are its opacity and width. */
    void line(String path, Palette.Style style, String strength) {
        raw("<path d=\"")
                .raw(path)
                .raw("\" fill=\"none\" stroke=\"")
                .raw(style.line())
                .raw("\"");
        if (!style.dashes().isEmpty()) {
            raw(" stroke-dasharray=\"");
            raw(String.join(" ", style.dashes().stream().map(String::valueOf).toList()))
                    .raw("\"");
        }
        raw(strength).raw("/>\n");
    }

    /** From the end of a line to its label. */
    void leader(int x, double from, double to, Palette.Style style) {
        raw("<path d=\"M").number(x).raw(" ").raw(at(from)).raw("L").number(x + 10);
        raw(" ").raw(at(to)).raw("\" fill=\"none\" stroke=\"").raw(style.line());
        raw("\" stroke-opacity=\"0.6\"/>\n");
    }

    /** Months at which an axis has ticks: every quarter, half-year or year, and the last. */
    static int[] months(int months) {
        int every = months <= 12 ? 3 : months <= 24 ? 6 : months <= 60 ? 12 : 12 * ((months + 71) / 72);
        int whole = months / every;
        boolean last = 2 * (months % every) >= every;
        int[] ticks = new int[whole + (last ? 2 : 1)];
        for (int k = 0; k <= whole; k++) {
            ticks[k] = k * every;
        }
        if (last) {
            ticks[whole + 1] = months;
        }
        return ticks;
    }

    static String at(double pixels) {
        String digits = Digits.fixed(pixels, 1);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    /** Ends the drawing. */
    String drawn() {
        return raw("</svg>\n").toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

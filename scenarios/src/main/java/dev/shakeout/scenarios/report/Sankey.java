package dev.shakeout.scenarios.report;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import java.util.ArrayList;
import java.util.List;

/**
 * What flows into something and out of it again, as bands whose breadth is the amount, in a still picture. What comes in must
 * go out: amounts on both sides add up to the same.
 *
 * @param title   in bold above everything
 * @param tells   what there is to see, in one sentence below it
 * @param foot    where the numbers come from
 * @param middle  what everything flows through
 * @param sources what flows in, from the top
 * @param uses    what flows out, from the top
 */
public record Sankey(
        String title, String tells, String foot, String middle, List<Sankey.Band> sources, List<Sankey.Band> uses) {

    /** A flow: its name and amount, at least 0, in billions. */
    public record Band(String name, double amount) {}

    private static final int WIDTH = 980;
    private static final int TOP = 104;
    private static final int BAND_HEIGHT = 380;
    private static final int FOOT = 52;
    private static final int LEFT = 290;
    private static final int MIDDLE = 478;
    private static final int RIGHT = 666;
    private static final int BAR = 16;
    private static final double GAP = 9;
    private static final double LINE = 16;

    /** Sums of a dozen numbers differ by their roundings. */
    private static final double ROUNDING = 1e-9;

    public Sankey {
        sources = List.copyOf(sources);
        uses = List.copyOf(uses);
        double in = sum(sources);
        double out = sum(uses);
        Check.that(
                Math.abs(in - out) <= ROUNDING * Math.max(in, out),
                "What flows in must flow out, but %s flows in and %s out: is there a flow missing, such as a change in cash?",
                in,
                out);
    }

    private static double sum(List<Band> bands) {
        double sum = 0;
        for (Band band : bands) {
            Check.that(band.amount() >= 0, "%s must be at least 0, but is %s.", band.name(), band.amount());
            sum += band.amount();
        }
        return sum;
    }

    /** A picture without flows. */
    public static Sankey of(String title, String tells, String foot, String middle) {
        return new Sankey(title, tells, foot, middle, List.of(), List.of());
    }

    /** The same picture with more flows, from the top: {@code in} on the left, {@code out} on the right. */
    public Sankey with(List<Band> in, List<Band> out) {
        List<Band> left = new ArrayList<>(sources);
        List<Band> right = new ArrayList<>(uses);
        left.addAll(in);
        right.addAll(out);
        return new Sankey(title, tells, foot, middle, left, right);
    }

    /** The picture as an SVG document. */
    public String svg() {
        int most = Math.max(sources.size(), uses.size());
        int height = TOP + BAND_HEIGHT + (int) (GAP * most) + FOOT;
        Svg svg = new Svg(WIDTH, height, title, inWords());
        svg.heading(28, 40, title, "");
        svg.text(28, 66, 14, Svg.PALE, "start", "", tells);
        double total = sum(sources);
        double scale = total > 0 ? BAND_HEIGHT / total : 0;
        double centre = TOP + GAP * (most - 1) / 2;
        bar(svg, MIDDLE, centre, scale * total, Svg.INK);
        svg.text(MIDDLE + BAR / 2.0, centre - 8, 13, Svg.INK, "middle", " font-weight=\"700\"", middle);
        side(svg, sources, true, centre, scale, most);
        side(svg, uses, false, centre, scale, most);
        svg.text(28, height - 18, 12, Svg.PALE, "start", "", foot);
        return svg.drawn();
    }

    private static void side(Svg svg, List<Band> bands, boolean isLeft, double centre, double scale, int most) {
        double y = TOP + GAP * (most - bands.size()) / 2;
        double inner = centre;
        double lastLabel = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < bands.size(); k++) {
            Band band = bands.get(k);
            double breadth = scale * band.amount();
            Palette.Style style = Palette.firm(Firm.Kind.STARTUP, k);
            bar(svg, isLeft ? LEFT : RIGHT, y, breadth, style.line());
            ribbon(svg, isLeft, y, inner, breadth, style.line());
            double label = Math.max(y + breadth / 2 + 4, lastLabel + LINE);
            lastLabel = label;
            String text = "%s  %s".formatted(band.name(), Digits.fixed(band.amount(), 1));
            svg.text(isLeft ? LEFT - 8 : RIGHT + BAR + 8, label, 13, style.ink(), isLeft ? "end" : "start", "", text);
            y += breadth + GAP;
            inner += breadth;
        }
    }

    private static void bar(Svg svg, int x, double y, double breadth, String colour) {
        svg.raw("<rect x=\"")
                .number(x)
                .raw("\" y=\"")
                .raw(Svg.at(y))
                .raw("\" width=\"")
                .number(BAR);
        svg.raw("\" height=\"")
                .raw(Svg.at(Math.max(breadth, 1)))
                .raw("\" fill=\"")
                .raw(colour)
                .raw("\"/>\n");
    }

    /** A band from a side to the middle. */
    private static void ribbon(Svg svg, boolean isLeft, double outer, double inner, double breadth, String colour) {
        int from = isLeft ? LEFT + BAR : RIGHT;
        int to = isLeft ? MIDDLE : MIDDLE + BAR;
        int half = (from + to) / 2;
        svg.raw("<path d=\"M").number(from).raw(" ").raw(Svg.at(outer));
        curve(svg, half, outer, inner, to);
        svg.raw("V").raw(Svg.at(inner + breadth));
        curve(svg, half, inner + breadth, outer + breadth, from);
        svg.raw("Z\" fill=\"").raw(colour).raw("\" fill-opacity=\"0.4\"/>\n");
    }

    private static void curve(Svg svg, int half, double from, double to, int end) {
        svg.raw("C")
                .number(half)
                .raw(" ")
                .raw(Svg.at(from))
                .raw(" ")
                .number(half)
                .raw(" ")
                .raw(Svg.at(to));
        svg.raw(" ").number(end).raw(" ").raw(Svg.at(to));
    }

    private String inWords() {
        return "Into %s flow: %s. Out of it: %s.".formatted(middle, listed(sources), listed(uses));
    }

    private static String listed(List<Band> bands) {
        return String.join(
                ", ",
                bands.stream()
                        .map(b -> b.name() + " " + Digits.fixed(b.amount(), 1))
                        .toList());
    }
}

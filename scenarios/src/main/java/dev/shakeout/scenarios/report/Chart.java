package dev.shakeout.scenarios.report;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Numbers over months, line by line, in panels side by side, as a still picture: the same numbers give the same bytes.
 *
 * <p>A chart is made panel by panel, a panel line by line; each method returns another chart or panel.
 *
 * @param title  in bold above everything
 * @param tells  what there is to see, in one sentence below it, without its full stop
 * @param foot   where the numbers come from
 * @param panels at most three
 */
public record Chart(String title, String tells, String foot, List<Chart.Panel> panels) {

    /**
     * A line: what it shows, and its number at the end of each month, month 0 first.
     *
     * @param before the same without what the panel is about, shown faintly; may be empty
     */
    public record Line(String name, List<Double> values, List<Double> before) {
        public Line {
            values = List.copyOf(values);
            before = List.copyOf(before);
            Check.that(values.size() > 1, "The line %s needs at least two months, but has %s.", name, values.size());
            values.forEach(x -> Check.finite(x, "a value of the line " + name));
            before.forEach(x -> Check.finite(x, "a value of the line " + name));
        }
    }

    /** A month at which something happens. */
    public record Mark(int month, String name) {}

    /** A plot, its lines and marks; {@code title} says what is shown and in which unit. */
    public record Panel(String title, List<Line> lines, List<Mark> marks) {
        public Panel {
            lines = List.copyOf(lines);
            marks = List.copyOf(marks);
        }

        /** An empty panel. */
        public static Panel of(String title) {
            return new Panel(title, List.of(), List.of());
        }

        /** The same panel with another line. */
        public Panel line(String name, double[] values) {
            return line(name, values, new double[0]);
        }

        /** The same panel with another line, and what it would be without what the panel is about. */
        public Panel line(String name, double[] values, double[] before) {
            List<Line> more = new ArrayList<>(lines);
            more.add(new Line(name, boxed(values), boxed(before)));
            return new Panel(title, more, marks);
        }

        /** The same panel with a mark at {@code month}. */
        public Panel mark(int month, String name) {
            List<Mark> more = new ArrayList<>(marks);
            more.add(new Mark(month, name));
            return new Panel(title, lines, more);
        }

        private static List<Double> boxed(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }
    }

    public Chart {
        panels = List.copyOf(panels);
        Check.that(panels.size() <= MOST_PANELS, "A chart has at most %s panels, not %s.", MOST_PANELS, panels.size());
    }

    /** A chart without panels. */
    public static Chart of(String title, String tells, String foot) {
        return new Chart(title, tells, foot, List.of());
    }

    /** The same chart with another panel. */
    public Chart with(Panel panel) {
        List<Panel> more = new ArrayList<>(panels);
        more.add(panel);
        return new Chart(title, tells, foot, more);
    }

    private static final int MOST_PANELS = 3;
    private static final int MARGIN = 28;
    private static final int HEAD = 92;
    private static final int FOOT = 40;
    private static final int AXIS = 46;
    private static final int PLOT_WIDTH = 260;
    private static final int PLOT_HEIGHT = 250;
    private static final int LABELS = 128;
    private static final int PANEL_WIDTH = AXIS + PLOT_WIDTH + LABELS;
    private static final int PANEL_GAP = 12;
    private static final int PANEL_HEAD = 26;
    private static final int PANEL_FOOT = 46;
    private static final double LABEL_GAP = 14;
    private static final int LONGEST_NAME = 18;
    private static final int TICKS = 5;

    /** The chart as an SVG document. */
    public String svg() {
        int count = Math.max(panels.size(), 1);
        int width = 2 * MARGIN + count * PANEL_WIDTH + (count - 1) * PANEL_GAP;
        int height = HEAD + PANEL_HEAD + PLOT_HEIGHT + PANEL_FOOT + FOOT;
        Svg svg = new Svg(width, height, title, inWords());
        svg.heading(MARGIN, 42, title, "");
        svg.text(MARGIN, 66, 13, Svg.PALE, "start", "", tells);
        for (int p = 0; p < panels.size(); p++) {
            svg.group(MARGIN + p * (PANEL_WIDTH + PANEL_GAP), HEAD);
            svg.text(
                    0,
                    11,
                    13,
                    Svg.INK,
                    "start",
                    " font-weight=\"600\"",
                    panels.get(p).title());
            svg.group(AXIS, PANEL_HEAD);
            new Plot(panels.get(p), svg).draw();
            svg.endGroup();
            svg.endGroup();
        }
        svg.text(MARGIN, height - 18, 11.5, Svg.PALE, "start", "", foot);
        return svg.drawn();
    }

    private String inWords() {
        List<String> all = new ArrayList<>();
        for (Panel panel : panels) {
            List<String> lines = panel.lines().stream()
                    .map(line -> "%s from %s to %s"
                            .formatted(
                                    line.name(),
                                    Digits.significant(line.values().get(0), 3),
                                    Digits.significant(
                                            line.values().get(line.values().size() - 1), 3)))
                    .toList();
            all.add(panel.title() + ": " + String.join(", ", lines));
        }
        return tells + ". " + String.join(". ", all) + ".";
    }

    /** One panel's plot. */
    private static final class Plot {
        private final Panel panel;
        private final Svg svg;
        private final int months;
        private final double low;
        private final double high;
        private final double step;
        private final int decimals;

        Plot(Panel panel, Svg svg) {
            this.panel = panel;
            this.svg = svg;
            months = panel.lines().stream()
                            .mapToInt(line -> line.values().size())
                            .max()
                            .orElse(2)
                    - 1;
            double least = values().min().orElse(0);
            double most = values().max().orElse(1);
            step = step((most > least ? most - least : 1) / TICKS);
            low = step * Math.floor(least / step);
            high = Math.max(step * Math.ceil(most / step), low + step);
            decimals = Math.max(0, (int) -Math.floor(StrictMath.log10(step) + 1e-9));
        }

        private DoubleStream values() {
            return panel.lines().stream()
                    .flatMap(line -> Stream.concat(line.values().stream(), line.before().stream()))
                    .mapToDouble(Double::doubleValue);
        }

        /** The least of 1, 2 and 5 times a power of ten that is at least {@code x}. */
        private static double step(double x) {
            double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(x)));
            return x <= ten ? ten : x <= 2 * ten ? 2 * ten : x <= 5 * ten ? 5 * ten : 10 * ten;
        }

        void draw() {
            int lines = (int) Math.rint((high - low) / step);
            for (int k = 0; k <= lines; k++) {
                svg.gridLine(y(low + k * step), PLOT_WIDTH, k == 0, Digits.fixed(low + k * step, decimals));
            }
            for (int month : Svg.months(months)) {
                svg.tick(x(month), PLOT_HEIGHT, Integer.toString(month));
            }
            svg.text(PLOT_WIDTH / 2.0, PLOT_HEIGHT + 34, 11, Svg.PALE, "middle", "", "months");
            panel.marks().forEach(this::mark);
            for (int k = 0; k < panel.lines().size(); k++) {
                Line line = panel.lines().get(k);
                if (!line.before().isEmpty()) {
                    svg.line(path(line.before()), style(k), " stroke-opacity=\"0.35\" stroke-width=\"1.2\"");
                }
            }
            for (int k = 0; k < panel.lines().size(); k++) {
                svg.line(path(panel.lines().get(k).values()), style(k), " stroke-width=\"2\"");
            }
            labels();
        }

        private void mark(Mark mark) {
            double x = x(mark.month());
            svg.raw("<path d=\"M").raw(Svg.at(x)).raw(" 0V").number(PLOT_HEIGHT);
            svg.raw("\" stroke=\"").raw(Svg.PALE).raw("\" stroke-dasharray=\"3 3\"/>\n");
            svg.text(x + 5, 11, 11, Svg.PALE, "start", "", mark.name());
        }

        private String path(List<Double> values) {
            StringBuilder path = new StringBuilder();
            for (int month = 0; month < values.size(); month++) {
                path.append(month == 0 ? 'M' : 'L').append(Svg.at(x(month))).append(' ');
                path.append(Svg.at(y(values.get(month))));
            }
            return path.toString();
        }

        private void labels() {
            double[] wanted = panel.lines().stream()
                    .mapToDouble(line -> y(line.values().get(line.values().size() - 1)))
                    .toArray();
            double[] placed = Spread.of(wanted, LABEL_GAP, 4, PLOT_HEIGHT - 2);
            for (int k = 0; k < placed.length; k++) {
                svg.leader(PLOT_WIDTH, wanted[k], placed[k], style(k));
                String name = Markup.clipped(panel.lines().get(k).name(), LONGEST_NAME);
                svg.text(PLOT_WIDTH + 13, placed[k] + 4, 12, style(k).ink(), "start", "", name);
            }
        }

        private static Palette.Style style(int k) {
            return Palette.firm(Firm.Kind.STARTUP, k);
        }

        private double x(double month) {
            return month * PLOT_WIDTH / months;
        }

        private double y(double value) {
            return (high - value) / (high - low) * PLOT_HEIGHT;
        }
    }
}

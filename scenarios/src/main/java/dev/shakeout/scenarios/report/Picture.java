package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a still picture, drawn without a browser: the same numbers give the same bytes. */
public final class Picture {

    private static final int MARGIN = 28;
    private static final int HEAD = 92;
    private static final int FOOT = 40;
    private static final int PLOT_WIDTH = 190;
    private static final int LEAST_PLOT_HEIGHT = 230;
    private static final int AXIS = 38; // left of a plot, for the numbers of its axis
    private static final int LABELS = 116; // right of a plot, for the names
    private static final int PANEL_WIDTH = AXIS + PLOT_WIDTH + LABELS;
    private static final int PANEL_GAP = 18;
    private static final int PANEL_HEAD = 26;
    private static final int PANEL_FOOT = 46;
    private static final int MOST_COLUMNS = 3;
    private static final double LABEL_GAP = 14;
    private static final int LONGEST_NAME = 13;

    private final Comparison comparison;
    private final int months;
    private final List<Firm> firms = new ArrayList<>();
    private final List<Palette.Style> styles = new ArrayList<>();
    private final int plotHeight;
    private final Html svg = new Html();

    private Picture(Comparison comparison) {
        this.comparison = comparison;
        months = comparison.months();
        add(Firm.Kind.STARTUP);
        add(Firm.Kind.CHALLENGER);
        if (firms.isEmpty()) {
            add(Firm.Kind.INCUMBENT);
        }
        plotHeight = (int) Math.max(LEAST_PLOT_HEIGHT, Math.ceil(firms.size() * LABEL_GAP));
    }

    private void add(Firm.Kind kind) {
        for (Firm firm : comparison.market().firms()) {
            if (firm.kind() == kind) {
                styles.add(Palette.firm(
                        kind, (int) firms.stream().filter(f -> f.kind() == kind).count()));
                firms.add(firm);
            }
        }
    }

    /**
     * Survival curves of startups and challengers, a panel for each scenario, as an SVG document. In the panels of
     * other scenarios the curves of the baseline show faintly.
     */
    public static String survival(Comparison comparison) {
        return new Picture(comparison).drawn();
    }

    private String drawn() {
        int panels = comparison.results().size();
        int columns = Math.min(panels, MOST_COLUMNS);
        int rows = (panels + columns - 1) / columns;
        int panelHeight = PANEL_HEAD + plotHeight + PANEL_FOOT;
        int width = Math.max(2 * MARGIN + columns * PANEL_WIDTH + (columns - 1) * PANEL_GAP, 560);
        int height = HEAD + rows * panelHeight + FOOT;
        svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .number(width)
                .raw("\" height=\"")
                .number(height);
        svg.raw("\" viewBox=\"0 0 ").number(width).raw(" ").number(height).raw("\" role=\"img\" ");
        svg.raw("font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\n");
        svg.raw("<title>Who survives? ")
                .text(comparison.market().name())
                .raw("</title>\n<desc>")
                .text(inWords());
        svg.raw("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        head((width - 2 * MARGIN - 180) / 12);
        for (int p = 0; p < panels; p++) {
            int left = MARGIN + p % columns * (PANEL_WIDTH + PANEL_GAP);
            int top = HEAD + p / columns * panelHeight;
            panel(comparison.results().get(p), Palette.scenario(p), left, top);
        }
        text(MARGIN, height - 18, 11.5, "#59616d", "start", "", foot());
        return svg.raw("</svg>\n").toString();
    }

    private void head(int longest) {
        svg.raw("<text x=\"").number(MARGIN).raw("\" y=\"42\" font-size=\"23\" fill=\"#1b1f26\">");
        svg.raw("<tspan font-weight=\"700\">Who survives?</tspan> ")
                .text(Markup.clipped(comparison.market().name(), longest));
        svg.raw("</text>\n");
        text(
                MARGIN,
                66,
                13,
                "#59616d",
                "start",
                "",
                "Share of replications in which a firm is still in business on its own, in %");
    }

    private String foot() {
        String faint = comparison.results().size() > 1
                ? "Faint lines: "
                        + Markup.clipped(comparison.baseline().scenario().name(), 30) + ". "
                : "";
        return "%s%s replications, seed %s."
                .formatted(faint, Markup.whole(comparison.baseline().replications()), comparison.seed());
    }

    private String inWords() {
        List<String> scenarios = new ArrayList<>();
        for (Result result : comparison.results()) {
            List<String> shares = firms.stream()
                    .map(firm -> firm.name() + " " + shown(result.surviving(firm.name(), months)))
                    .toList();
            scenarios.add("%s: %s".formatted(result.scenario().name(), String.join(", ", shares)));
        }
        return "Percent of replications in which a firm is still in business on its own after %s. %s."
                .formatted(Words.months(months), String.join("; ", scenarios));
    }

    // ------------------------------------------------------------------------------------------------------- panels

    private void panel(Result result, Palette.Style scenario, int left, int top) {
        svg.raw("<g transform=\"translate(").number(left).raw(" ").number(top).raw(")\">\n");
        svg.raw("<rect y=\"1\" width=\"11\" height=\"11\" rx=\"3\" fill=\"")
                .raw(scenario.line())
                .raw("\"/>\n");
        text(
                18,
                11,
                13,
                "#1b1f26",
                "start",
                " font-weight=\"600\"",
                Markup.clipped(result.scenario().name(), 44));
        svg.raw("<g transform=\"translate(")
                .number(AXIS)
                .raw(" ")
                .number(PANEL_HEAD)
                .raw(")\">\n");
        axes();
        boolean isBaseline = result == comparison.baseline();
        for (int f = 0; f < firms.size() && !isBaseline; f++) {
            curve(comparison.baseline(), f, " stroke-opacity=\"0.35\" stroke-width=\"1.2\"");
        }
        for (int f = 0; f < firms.size(); f++) {
            curve(result, f, " stroke-width=\"2\"");
        }
        labels(result);
        svg.raw("</g>\n</g>\n");
    }

    private void axes() {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            svg.raw("<path d=\"M0 ").raw(at(y)).raw("H").number(PLOT_WIDTH).raw("\" stroke=\"");
            svg.raw(percent == 0 ? "#9aa2ad" : "#e3e6ea").raw("\"/>\n");
            text(-7, y + 4, 11, "#59616d", "end", "", Integer.toString(percent));
        }
        int every = months <= 12 ? 3 : months <= 24 ? 6 : months <= 60 ? 12 : 12 * ((months + 71) / 72);
        for (int month = 0; month <= months; month += every) {
            tick(month);
        }
        if (2 * (months % every) >= every) {
            tick(months);
        }
        text(PLOT_WIDTH / 2.0, plotHeight + 34, 11, "#59616d", "middle", "", "months");
    }

    private void tick(int month) {
        svg.raw("<path d=\"M").raw(at(x(month))).raw(" ").number(plotHeight).raw("v4\" stroke=\"#9aa2ad\"/>\n");
        text(x(month), plotHeight + 18, 11, "#59616d", "middle", "", Integer.toString(month));
    }

    /** Horizontal until the share changes, then down: a firm that ceases in a month is gone at its end. */
    private void curve(Result result, int f, String strength) {
        StringBuilder path = new StringBuilder();
        String before = "";
        for (int month = 0; month <= months; month++) {
            Estimate share = result.surviving(firms.get(f).name(), month);
            if (!share.isDefined()) {
                return;
            }
            String y = at(y(share.value()));
            if (month == 0) {
                path.append("M0 ").append(y);
            } else if (!y.equals(before)) {
                path.append('H').append(at(x(month))).append('V').append(y);
            }
            before = y;
        }
        path.append('H').append(PLOT_WIDTH);
        Palette.Style style = styles.get(f);
        svg.raw("<path d=\"")
                .raw(path.toString())
                .raw("\" fill=\"none\" stroke=\"")
                .raw(style.line())
                .raw("\"");
        if (!style.dashes().isEmpty()) {
            svg.raw(" stroke-dasharray=\"");
            svg.raw(String.join(
                            " ", style.dashes().stream().map(String::valueOf).toList()))
                    .raw("\"");
        }
        svg.raw(strength).raw("/>\n");
    }

    private void labels(Result result) {
        List<Estimate> shares = firms.stream()
                .map(firm -> result.surviving(firm.name(), months))
                .toList();
        double[] wanted = shares.stream()
                .mapToDouble(s -> y(s.isDefined() ? s.value() : 0))
                .toArray();
        double[] placed = Spread.of(wanted, LABEL_GAP, 4, plotHeight - 2);
        for (int f = 0; f < firms.size(); f++) {
            Palette.Style style = styles.get(f);
            svg.raw("<path d=\"M")
                    .number(PLOT_WIDTH)
                    .raw(" ")
                    .raw(at(wanted[f]))
                    .raw("L")
                    .number(PLOT_WIDTH + 10);
            svg.raw(" ").raw(at(placed[f])).raw("\" fill=\"none\" stroke=\"").raw(style.line());
            svg.raw("\" stroke-opacity=\"0.6\"/>\n");
            String label = Markup.clipped(firms.get(f).name(), LONGEST_NAME) + " " + shown(shares.get(f));
            text(PLOT_WIDTH + 13, placed[f] + 4, 12, style.ink(), "start", "", label);
        }
    }

    // ------------------------------------------------------------------------------------------------------- pieces

    private double x(int month) {
        return month * (double) PLOT_WIDTH / months;
    }

    private double y(double share) {
        return (1 - share) * plotHeight;
    }

    private void text(double x, double y, double size, String colour, String anchor, String more, String text) {
        svg.raw("<text x=\"")
                .raw(at(x))
                .raw("\" y=\"")
                .raw(at(y))
                .raw("\" font-size=\"")
                .raw(Digits.significant(size, 3));
        svg.raw("\" fill=\"")
                .raw(colour)
                .raw("\" text-anchor=\"")
                .raw(anchor)
                .raw("\"")
                .raw(more)
                .raw(">");
        svg.text(text).raw("</text>\n");
    }

    private static String at(double pixels) {
        String digits = Digits.fixed(pixels, 1);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private static String shown(Estimate share) {
        return share.isDefined() ? Digits.fixed(100 * share.value(), 0) : "–";
    }
}

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
    private final int columns;
    private final int panelHeight;
    private final int width;
    private final int height;
    private final Svg svg;

    private Picture(Comparison comparison) {
        this.comparison = comparison;
        months = comparison.months();
        add(Firm.Kind.STARTUP);
        add(Firm.Kind.CHALLENGER);
        if (firms.isEmpty()) {
            add(Firm.Kind.INCUMBENT);
        }
        plotHeight = (int) Math.max(LEAST_PLOT_HEIGHT, Math.ceil(firms.size() * LABEL_GAP));
        int panels = comparison.results().size();
        columns = Math.min(panels, MOST_COLUMNS);
        panelHeight = PANEL_HEAD + plotHeight + PANEL_FOOT;
        width = Math.max(2 * MARGIN + columns * PANEL_WIDTH + (columns - 1) * PANEL_GAP, 560);
        height = HEAD + (panels + columns - 1) / columns * panelHeight + FOOT;
        svg = new Svg(width, height, "Who survives? " + comparison.market().name(), inWords());
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
        head((width - 2 * MARGIN - 180) / 12);
        for (int p = 0; p < comparison.results().size(); p++) {
            int left = MARGIN + p % columns * (PANEL_WIDTH + PANEL_GAP);
            int top = HEAD + p / columns * panelHeight;
            panel(comparison.results().get(p), Palette.scenario(p), left, top);
        }
        svg.text(MARGIN, height - 18, 11.5, Svg.PALE, "start", "", foot());
        return svg.drawn();
    }

    private void head(int longest) {
        svg.heading(
                MARGIN,
                42,
                "Who survives?",
                " " + Markup.clipped(comparison.market().name(), longest));
        svg.text(
                MARGIN,
                66,
                13,
                Svg.PALE,
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
        svg.group(left, top);
        svg.raw("<rect y=\"1\" width=\"11\" height=\"11\" rx=\"3\" fill=\"")
                .raw(scenario.line())
                .raw("\"/>\n");
        svg.text(
                18,
                11,
                13,
                Svg.INK,
                "start",
                " font-weight=\"600\"",
                Markup.clipped(result.scenario().name(), 44));
        svg.group(AXIS, PANEL_HEAD);
        axes();
        boolean isBaseline = result == comparison.baseline();
        for (int f = 0; f < firms.size() && !isBaseline; f++) {
            curve(comparison.baseline(), f, " stroke-opacity=\"0.35\" stroke-width=\"1.2\"");
        }
        for (int f = 0; f < firms.size(); f++) {
            curve(result, f, " stroke-width=\"2\"");
        }
        labels(result);
        svg.endGroup();
        svg.endGroup();
    }

    private void axes() {
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.gridLine(y(percent / 100.0), PLOT_WIDTH, percent == 0, Integer.toString(percent));
        }
        for (int month : Svg.months(months)) {
            svg.tick(x(month), plotHeight, Integer.toString(month));
        }
        svg.text(PLOT_WIDTH / 2.0, plotHeight + 34, 11, Svg.PALE, "middle", "", "months");
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
            String y = Svg.at(y(share.value()));
            if (month == 0) {
                path.append("M0 ").append(y);
            } else if (!y.equals(before)) {
                path.append('H').append(Svg.at(x(month))).append('V').append(y);
            }
            before = y;
        }
        path.append('H').append(PLOT_WIDTH);
        svg.line(path.toString(), styles.get(f), strength);
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
            svg.leader(PLOT_WIDTH, wanted[f], placed[f], style);
            String label = Markup.clipped(firms.get(f).name(), LONGEST_NAME) + " " + shown(shares.get(f));
            svg.text(PLOT_WIDTH + 13, placed[f] + 4, 12, style.ink(), "start", "", label);
        }
    }

    // ------------------------------------------------------------------------------------------------------- pieces

    private double x(int month) {
        return month * (double) PLOT_WIDTH / months;
    }

    private double y(double share) {
        return (1 - share) * plotHeight;
    }

    private static String shown(Estimate share) {
        return share.isDefined() ? Digits.fixed(100 * share.value(), 0) : "–";
    }
}

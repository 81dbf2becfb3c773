package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.scenarios.text.Words;

/**
 * A card for each scenario as HTML: how many of the group are left at the horizon, how the group ends, what changed. Of
 * a single firm it is the share of replications in which it is left, in percent.
 */
final class Cards {

    private final Figures figures;
    private final boolean single;
    private final Html html = new Html();

    private Cards(Figures figures) {
        this.figures = figures;
        single = figures.group().size() == 1;
    }

    /** No card at all if there is nothing to count. */
    static String of(Figures figures) {
        Cards cards = new Cards(figures);
        if (figures.counted() > 0 && figures.group().size() > 0) {
            for (int s = 0; s < figures.scenarios().size(); s++) {
                cards.add(figures.scenarios().get(s), Palette.scenario(s));
            }
        }
        return cards.html.toString();
    }

    private void add(Figures.InScenario scenario, Palette.Style style) {
        html.raw("<article class=\"card\"><h3><svg class=\"key\" width=\"12\" height=\"12\" aria-hidden=\"true\">");
        html.raw("<rect width=\"12\" height=\"12\" rx=\"3\" fill=\"")
                .raw(style.line())
                .raw("\"/></svg>");
        html.text(scenario.name()).raw("</h3><p class=\"big\">");
        double mean = scenario.left().mean();
        if (single) {
            html.raw(Markup.percent(mean))
                    .raw(" <span>")
                    .text(figures.group().firms().get(0).name());
        } else {
            html.raw(Digits.fixed(mean, 1))
                    .raw(" <span>of ")
                    .number(figures.group().size());
            html.raw(" ").raw(figures.group().noun());
        }
        html.raw("</span></p>");
        bar(scenario);
        html.raw("<p class=\"small\">");
        if (scenario.isBaseline()) {
            html.raw("on ").raw(single ? "its" : "their").raw(" own after ").raw(Words.months(figures.months()));
            interval(
                    single
                            ? scenario.of(figures.group().firms().get(0)).survivalAtHorizon()
                            : scenario.left().estimate(),
                    false);
        } else if (scenario.left().difference().isDefined()) {
            Estimate difference = scenario.left().difference();
            html.raw("<b class=\"").raw(Tables.direction(difference)).raw("\">").raw(shown(difference.value(), true));
            html.raw("</b>");
            interval(difference, true);
            html.raw(single ? " points" : "")
                    .raw(" against “")
                    .text(figures.baseline().name())
                    .raw("”");
        }
        html.raw("</p></article>");
    }

    private void interval(Estimate estimate, boolean signed) {
        if (estimate.isDefined()) {
            html.raw(" (")
                    .raw(shown(estimate.low(), signed))
                    .raw(" to ")
                    .raw(shown(estimate.high(), signed))
                    .raw(")");
        }
    }

    private String shown(double x, boolean signed) {
        if (single) {
            return signed ? Markup.points(x) : Markup.bare(x);
        }
        return signed ? Markup.signed(x, 2) : Markup.count(x);
    }

    /** The fates of the group as one bar. */
    private void bar(Figures.InScenario scenario) {
        html.raw("<svg class=\"bar\" viewBox=\"0 0 1000 60\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
        Html boxes = new Html();
        double from = 0;
        for (Fate fate : figures.fatesOfGroup()) {
            double share = figures.group().firms().stream()
                    .mapToDouble(firm -> scenario.of(firm).outcome(fate))
                    .average()
                    .orElse(0);
            html.raw(fate == Fate.INDEPENDENT ? "" : ", ")
                    .raw(Markup.percent(share))
                    .raw(" ")
                    .raw(Tables.label(fate));
            boxes.raw("<rect y=\"0\" height=\"60\" x=\"")
                    .raw(Digits.fixed(1000 * from, 1))
                    .raw("\" width=\"");
            boxes.raw(Digits.fixed(1000 * share, 1))
                    .raw("\" fill=\"")
                    .raw(Palette.fate(fate))
                    .raw("\"/>");
            from += share;
        }
        html.raw("\">").raw(boxes.toString()).raw("</svg>");
    }
}

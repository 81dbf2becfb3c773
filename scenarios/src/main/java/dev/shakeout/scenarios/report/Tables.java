package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of the page as HTML: what can be read without a chart, a script or a screen. */
final class Tables {

    private static final int MOST_YEARS = 5;
    private static final int MOST_FAILURES = 20;

    private final Figures figures;
    private final Comparison comparison;
    private final List<Firm> firms;
    private final int[] years;

    Tables(Figures figures) {
        this.figures = figures;
        comparison = figures.comparison();
        firms = figures.inChartOrder();
        years = shown(comparison.years());
    }

    /** At most five of {@code all}, evenly spaced, with the last. */
    private static int[] shown(int[] all) {
        return all.length <= MOST_YEARS
                ? all
                : IntStream.rangeClosed(1, MOST_YEARS)
                        .map(k -> all[k * all.length / MOST_YEARS - 1])
                        .toArray();
    }

    /** Share in business with interval, and paired difference to the baseline. */
    String survival() {
        boolean compared = figures.scenarios().size() > 1;
        Html html = new Html();
        html.raw("<table class=\"pairs\"><caption><span>Share of replications in which a firm is independent or listed, in %, with its 95 %")
                .raw(" interval")
                .raw(compared ? "; change: paired difference to the baseline in points" : "")
                .raw(".</span></caption><thead><tr><th scope=\"col\" rowspan=\"2\">Firm</th>");
        for (int month : years) {
            html.raw("<th scope=\"colgroup\" class=\"group\" colspan=\"").number(compared ? 2 : 1).raw("\">");
            html.raw("after ").raw(Markup.months(month)).raw("</th>");
        }
        html.raw("</tr><tr>");
        for (int month : years) {
            html.raw("<th scope=\"col\" class=\"group\">share</th>");
            html.raw(compared ? "<th scope=\"col\">change</th>" : "");
        }
        html.raw("</tr></thead>");
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tbody>");
            heading(html, scenario, 1 + years.length * (compared ? 2 : 1));
            for (Figures.OfFirm firm : scenario.of(firms)) {
                firm(html, firm);
                for (int month : years) {
                    share(html, firm.survival().get(month));
                    if (compared) {
                        change(html, scenario, firm, month);
                    }
                }
                html.raw("</tr>");
            }
            html.raw("</tbody>");
        }
        return html.raw("</table>").toString();
    }

    private static void heading(Html html, Figures.InScenario scenario, int columns) {
        html.raw("<tr class=\"scenario\"><th scope=\"rowgroup\" colspan=\"").number(columns).raw("\">");
        html.text(scenario.name()).raw("</th></tr>");
    }

    private static void firm(Html html, Figures.OfFirm firm) {
        html.raw("<tr><th scope=\"row\">").text(firm.firm().name());
        html.raw(" <small>").raw(firm.firm().kind().label()).raw("</small></th>");
    }

    private static void share(Html html, Estimate share) {
        html.raw("<td class=\"group\">");
        if (share.isDefined()) {
            html.raw("<b>").raw(Markup.bare(share.value())).raw("</b> <small>");
            html.raw(Markup.bare(share.low())).raw("–").raw(Markup.bare(share.high())).raw("</small>");
        } else {
            html.raw("–");
        }
        html.raw("</td>");
    }

    private static void change(Html html, Figures.InScenario scenario, Figures.OfFirm firm, int month) {
        if (scenario.isBaseline()) {
            html.raw("<td></td>");
            return;
        }
        Estimate change = firm.difference().get(month);
        if (!change.isDefined()) {
            html.raw("<td>–</td>");
            return;
        }
        html.raw("<td class=\"").raw(direction(change)).raw("\"><b>").raw(Markup.points(change.value()));
        html.raw("</b> <small>");
        if (change.low() < change.high()) {
            html.raw(Markup.points(change.low())).raw(" to ").raw(Markup.points(change.high()));
        }
        html.raw("</small></td>");
    }

    /** The class of a change: fall, rise, or flat where the interval does not leave out zero. */
    static String direction(Estimate change) {
        return !Markup.isClear(change) ? "flat" : change.high() < 0 ? "fall" : "rise";
    }

    /** Share of each fate at the horizon. */
    String outcomes() {
        Html html = new Html();
        html.raw("<table><caption><span>How firms stand at the horizon: share of replications in %.</span></caption><thead><tr>");
        html.raw("<th scope=\"col\">Firm</th>");
        for (Fate fate : Fate.values()) {
            html.raw("<th scope=\"col\">").raw(label(fate)).raw("</th>");
        }
        html.raw("</tr></thead>");
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tbody>");
            heading(html, scenario, 1 + Fate.values().length);
            for (Figures.OfFirm firm : scenario.of(firms)) {
                firm(html, firm);
                for (Fate fate : Fate.values()) {
                    html.raw("<td>").raw(Markup.bare(firm.outcome(fate))).raw("</td>");
                }
                html.raw("</tr>");
            }
            html.raw("</tbody>");
        }
        return html.raw("</table>").toString();
    }

    static String label(Fate fate) {
        return switch (fate) {
            case INDEPENDENT -> "independent";
            case LISTED -> "listed";
            case ACQUIRED -> "acquired";
            case WOUND_UP -> "wound up";
        };
    }

    /** In which share of replications how many of the group are left. */
    String left() {
        Html html = new Html();
        html.raw("<table><caption><span>In which share of replications, in %, so many ")
                .raw(figures.group().many())
                .raw(" are left at the horizon.</span></caption><thead><tr><th scope=\"col\">Scenario</th>");
        for (int k = 0; k <= figures.group().size(); k++) {
            html.raw("<th scope=\"col\">").number(k).raw("</th>");
        }
        html.raw("</tr></thead><tbody>");
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tr><th scope=\"row\">").text(scenario.name()).raw("</th>");
            for (double share : scenario.left().distribution()) {
                html.raw("<td>").raw(Markup.bare(share)).raw("</td>");
            }
            html.raw("</tr>");
        }
        return html.raw("</tbody></table>").toString();
    }

    /** Median and band of the first measure at the start and each year. */
    String paths() {
        if (figures.measures().isEmpty()) {
            return "";
        }
        Figures.Measured measure = figures.measures().get(0);
        Html html = new Html();
        html.raw("<table><caption><span>").text(measure.title()).raw(": median and 5–95 % band over replications, in ");
        html.text(measure.unit()).raw(".</span></caption><thead><tr><th scope=\"col\">Firm</th>");
        int[] months = IntStream.concat(IntStream.of(0), IntStream.of(years)).toArray();
        for (int month : months) {
            html.raw("<th scope=\"col\">month ").number(month).raw("</th>");
        }
        html.raw("</tr></thead>");
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tbody>");
            heading(html, scenario, 1 + months.length);
            for (Figures.OfFirm firm : scenario.of(firms)) {
                firm(html, firm);
                for (int month : months) {
                    Summary at = firm.paths().get(0).months().get(month);
                    html.raw("<td><b>").raw(Markup.amount(at.p50())).raw("</b> <small>");
                    html.raw(Markup.amount(at.p05())).raw("–").raw(Markup.amount(at.p95())).raw("</small></td>");
                }
                html.raw("</tr>");
            }
            html.raw("</tbody>");
        }
        return html.raw("</table>").toString();
    }

    /** What each scenario pulls. */
    String interventions() {
        Html html = new Html();
        html.raw("<table class=\"text\"><caption><span>What each scenario does. A factor is neutral at 1 and pulls multiply, at")
                .raw(" strength s to the power of s; a shift is neutral at 0 and pulls add, times s.</span></caption>")
                .raw("<thead><tr><th scope=\"col\">Lever</th><th scope=\"col\">Moves</th>")
                .raw("<th scope=\"col\">For</th><th scope=\"col\">When</th><th scope=\"col\">Strength</th></tr></thead>");
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tbody>");
            heading(html, scenario, 5);
            List<Intervention> pulls = scenario.result().scenario().interventions();
            if (pulls.isEmpty()) {
                html.raw("<tr><td colspan=\"5\">nothing is pulled</td></tr>");
            }
            for (Intervention pull : pulls) {
                html.raw("<tr><th scope=\"row\">").text(pull.lever().meaning());
                html.raw(" <small>").text(pull.lever().name()).raw(", ").raw(unit(pull)).raw("</small></th><td>");
                html.text(Courses.inWords(pull.course())).raw("</td><td>").text(whom(pull.target()));
                html.raw("</td><td>").raw(when(pull.window())).raw("</td><td>");
                html.raw(Digits.significant(pull.strength(), 4)).raw("</td></tr>");
            }
            html.raw("</tbody>");
        }
        return html.raw("</table>").toString();
    }

    private static String whom(Target target) {
        String kind = target.kind().map(k -> "every " + k.label()).orElse("everybody");
        return target.firm().map(firm -> target.kind().isPresent() ? firm + ", if it is one of " + kind : firm).orElse(kind);
    }

    private static String when(Window window) {
        String from = window.from().map(month -> "from " + month).orElse("from the start");
        return from + (window.months().isPresent() ? " for " + Markup.months(window.months().getAsInt()) : " to the end");
    }

    private static String unit(Intervention pull) {
        return pull.lever().isFactor() ? "factor" : "shift in " + Markup.escape(pull.lever().unit());
    }

    /** Replications that failed their audit; empty text if there are none. */
    String failures() {
        List<Failure> all = comparison.failures();
        if (all.isEmpty()) {
            return "";
        }
        Html html = new Html();
        html.raw("<table class=\"text\"><caption><span>").raw(Markup.whole(all.size()));
        html.raw(" failed audits. These replications are left out of every scenario").raw(
                all.size() > MOST_FAILURES ? "; the first " + MOST_FAILURES + " of them:" : ":");
        html.raw("</span></caption><thead><tr><th scope=\"col\">Scenario</th><th scope=\"col\">Replication</th>")
                .raw("<th scope=\"col\">Month</th><th scope=\"col\">Mechanism</th><th scope=\"col\">Cause</th></tr></thead>")
                .raw("<tbody>");
        for (Failure failure : all.subList(0, Math.min(all.size(), MOST_FAILURES))) {
            html.raw("<tr><th scope=\"row\">").text(failure.scenario()).raw("</th><td>").number(failure.replication());
            html.raw("</td><td>").number(failure.month()).raw("</td><td>").text(failure.mechanism()).raw("</td><td>");
            html.text(failure.cause()).raw("</td></tr>");
        }
        return html.raw("</tbody></table>").toString();
    }
}

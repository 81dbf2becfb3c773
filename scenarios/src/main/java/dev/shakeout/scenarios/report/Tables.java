package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.scenarios.text.Words;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of the page in tables, as HTML: what can be read without a chart, a script or a screen. */
final class Tables {

    private static final int MOST_YEARS = 5;

    private final Figures figures;
    private final List<Firm> firms;
    private final int[] years;

    Tables(Figures figures) {
        this.figures = figures;
        firms = figures.inChartOrder();
        years = shown(figures.comparison().years());
    }

    /** At most five of {@code all}, evenly spaced, with the last. */
    private static int[] shown(int[] all) {
        return all.length <= MOST_YEARS
                ? all
                : IntStream.rangeClosed(1, MOST_YEARS)
                        .map(k -> all[k * all.length / MOST_YEARS - 1])
                        .toArray();
    }

    // ---------------------------------------------------------------------------------------------------- survival

    /** Share in business with interval, and paired difference to the baseline. */
    String survival() {
        boolean compared = figures.scenarios().size() > 1;
        int perYear = compared ? 2 : 1;
        Html html = new Html();
        html.raw("<table class=\"pairs\"><caption><span>Share of replications in which a firm is independent or");
        html.raw(" listed, in %, with its 95 % interval");
        html.raw(compared ? "; change: paired difference to the baseline in points" : "")
                .raw(".</span></caption>");
        html.raw("<thead><tr><th scope=\"col\" rowspan=\"2\">Firm</th>");
        for (int month : years) {
            html.raw("<th scope=\"colgroup\" class=\"group\" colspan=\"")
                    .number(perYear)
                    .raw("\">after ");
            html.raw(Words.months(month)).raw("</th>");
        }
        html.raw("</tr><tr>");
        String share = "<th scope=\"col\" class=\"group\">share</th>";
        html.raw((compared ? share + "<th scope=\"col\">change</th>" : share).repeat(years.length));
        html.raw("</tr></thead>");
        body(html, years.length * perYear, (scenario, firm) -> {
            for (int month : years) {
                share(html, firm.survival().get(month));
                if (compared) {
                    change(html, scenario, firm, month);
                }
            }
        });
        return html.raw("</table>").toString();
    }

    private static void share(Html html, Estimate share) {
        html.raw("<td class=\"group\">");
        if (share.isDefined()) {
            html.raw("<b>").raw(Markup.bare(share.value())).raw("</b> <small>");
            html.raw(Markup.bare(share.low())).raw("–");
            html.raw(Markup.bare(share.high())).raw("</small>");
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
        html.raw("<td class=\"").raw(direction(change)).raw("\"><b>");
        html.raw(Markup.points(change.value())).raw("</b> <small>");
        if (change.low() < change.high()) {
            html.raw(Markup.points(change.low())).raw(" to ");
            html.raw(Markup.points(change.high()));
        }
        html.raw("</small></td>");
    }

    /** The class of a change: fall, rise, or flat where the interval does not leave out zero. */
    static String direction(Estimate change) {
        return !Markup.isClear(change) ? "flat" : change.high() < 0 ? "fall" : "rise";
    }

    // ------------------------------------------------------------------------------------------------ other numbers

    /** Share of each fate at the horizon. */
    String outcomes() {
        Html html = new Html();
        html.raw("<table>");
        List<Fate> fates = figures.fates();
        Stream<String> standing = Figures.STANDING.stream().map(Tables::label);
        html.head(
                "How firms stand at the horizon: share of replications in %. The first "
                        + (fates.size() == 4 ? "four" : "five")
                        + " add up to 100.",
                "Firm",
                Stream.concat(fates.stream().map(Tables::label), standing));
        body(html, fates.size() + Figures.STANDING.size(), (scenario, firm) -> {
            fates.forEach(fate -> html.cell(Markup.bare(firm.outcome(fate))));
            firm.standing().stream()
                    .mapToDouble(Figures.Standing::share)
                    .forEach(share -> html.cell(Markup.bare(share)));
        });
        return html.raw("</table>").toString();
    }

    static String label(Fate fate) {
        return switch (fate) {
            case INDEPENDENT -> "independent";
            case LISTED -> "listed";
            case ACQUIRED -> "acquired";
            case WOUND_UP -> "wound up";
            case NEVER_ENTERED -> "never entered";
        };
    }

    /** What it was worth that scenario and baseline had the same luck; nothing if there is no other scenario. */
    String luck() {
        if (figures.others().isEmpty()) {
            return "";
        }
        List<Outcome> outcomes = figures.comparison().outcomes();
        Html html = new Html();
        html.raw("<table>");
        html.head(
                "How many times larger the variance of each change at the horizon would be with independent luck, and so"
                        + " how many times more replications it would take. A dash where nothing varies.",
                "Firm",
                outcomes.stream().map(Tables::label));
        body(figures.others(), html, outcomes.size(), (scenario, firm) -> {
            for (Figures.Change change : firm.changes()) {
                OptionalDouble ratio = change.paired().varianceRatio();
                html.cell(ratio.isPresent() ? Digits.significant(ratio.getAsDouble(), 2) : "–");
            }
        });
        return html.raw("</table>").toString();
    }

    /** How much of the spread of outcomes comes from not knowing what is assumed; nothing unless priors were drawn. */
    String ignorance() {
        if (!figures.comparison().baseline().drawsPriors()) {
            return "";
        }
        List<Outcome> outcomes = figures.comparison().outcomes();
        Html html = new Html();
        html.raw("<table>");
        html.head(
                "Luck and ignorance: the share of the variance of each outcome at the horizon, in %, that comes from not knowing"
                        + " what is assumed, with its 95 % interval; the rest is luck. A dash where nothing varies.",
                "Firm", outcomes.stream().map(Tables::label));
        body(html, outcomes.size(), (scenario, firm) -> {
            for (Figures.Ignorance of : firm.ignorance()) {
                share(html, of.share());
            }
        });
        return html.raw("</table>").toString();
    }

    private static String label(Outcome outcome) {
        return switch (outcome.name()) {
            case "inBusiness" -> "in business";
            case "woundUp" -> "wound up";
            case "neverEntered" -> "never entered";
            case "stillTraining" -> "still training base models";
            case "topFive" -> "among the five with most users";
            case "months" -> "months in business";
            case "mau" -> "monthly active users";
            default -> outcome.name();
        };
    }

    /** In which share of replications how many of the group are left. */
    String left() {
        Html html = new Html();
        html.raw("<table>");
        html.head(
                "In which share of replications, in %%, so many %s are left at the horizon."
                        .formatted(figures.group().many()),
                "Scenario",
                IntStream.rangeClosed(0, figures.group().size()).mapToObj(Integer::toString));
        html.raw("<tbody>");
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
        int[] months = IntStream.concat(IntStream.of(0), IntStream.of(years)).toArray();
        Html html = new Html();
        html.raw("<table>");
        html.head(
                "%s: median and 5–95 %% band over replications, in %s.".formatted(measure.title(), measure.unit()),
                "Firm",
                IntStream.of(months).mapToObj(month -> "month " + month));
        body(html, months.length, (scenario, firm) -> {
            for (int month : months) {
                Summary at = firm.paths().get(0).months().get(month);
                html.raw("<td><b>").raw(Markup.amount(at.p50())).raw("</b> <small>");
                html.raw(Markup.amount(at.p05())).raw("–");
                html.raw(Markup.amount(at.p95())).raw("</small></td>");
            }
        });
        return html.raw("</table>").toString();
    }

    // -------------------------------------------------------------------------------------------------------- rows

    /** A row for each firm under a heading for each scenario; {@code cells} adds {@code columns} cells. */
    private void body(Html html, int columns, BiConsumer<Figures.InScenario, Figures.OfFirm> cells) {
        body(figures.scenarios(), html, columns, cells);
    }

    private void body(
            List<Figures.InScenario> scenarios,
            Html html,
            int columns,
            BiConsumer<Figures.InScenario, Figures.OfFirm> cells) {
        for (Figures.InScenario scenario : scenarios) {
            html.raw("<tbody>").heading(scenario.name(), 1 + columns);
            for (Figures.OfFirm firm : scenario.of(firms)) {
                html.raw("<tr><th scope=\"row\">").text(firm.firm().name());
                html.raw(" <small>").raw(firm.firm().kind().label()).raw("</small></th>");
                cells.accept(scenario, firm);
                html.raw("</tr>");
            }
            html.raw("</tbody>");
        }
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.scenarios.text.Courses;
import dev.shakeout.scenarios.text.Interventions;
import java.util.List;
import java.util.stream.Stream;

/** What was put in and what went wrong, in tables, as HTML. */
final class Background {

    private static final int MOST_FAILURES = 20;

    private Background() {}

    /** What each scenario pulls. */
    static String interventions(Figures figures) {
        Html html = new Html();
        html.raw("<table class=\"text\">");
        html.head(
                "What each scenario does. A factor is neutral at 1 and pulls multiply, at strength s to the power of s;"
                        + " a shift is neutral at 0 and pulls add, times s.",
                "Lever",
                Stream.of("Moves", "For", "When", "Strength"));
        for (Figures.InScenario scenario : figures.scenarios()) {
            html.raw("<tbody>").heading(scenario.name(), 5);
            List<Intervention> pulls = scenario.result().scenario().interventions();
            if (pulls.isEmpty()) {
                html.raw("<tr><td colspan=\"5\">nothing is pulled</td></tr>");
            }
            for (Intervention pull : pulls) {
                html.raw("<tr><th scope=\"row\">").text(pull.lever().meaning());
                html.raw(" <small>").text(pull.lever().name()).raw(", ").text(kind(pull));
                html.raw("</small></th>");
                html.cell(Courses.inWords(pull.course())).cell(Interventions.whom(pull.target()));
                html.cell(Interventions.when(pull.window())).cell(Digits.significant(pull.strength(), 4));
                html.raw("</tr>");
            }
            html.raw("</tbody>");
        }
        return html.raw("</table>").toString();
    }

    private static String kind(Intervention pull) {
        String unit = pull.lever().unit();
        return pull.lever().isFactor() ? "factor" : unit.equals("1") ? "shift" : "shift in " + unit;
    }

    /** Replications that failed their audit; empty text if there are none. */
    static String failures(List<Failure> failures) {
        if (failures.isEmpty()) {
            return "";
        }
        Html html = new Html();
        html.raw("<table class=\"text\">");
        html.head(
                "%s failed audits. These replications are left out of every scenario%s:"
                        .formatted(
                                Markup.whole(failures.size()),
                                failures.size() > MOST_FAILURES
                                        ? "; the first %s of them".formatted(MOST_FAILURES)
                                        : ""),
                "Scenario",
                Stream.of("Replication", "Month", "Mechanism", "Cause"));
        html.raw("<tbody>");
        for (Failure failure : failures.subList(0, Math.min(failures.size(), MOST_FAILURES))) {
            html.raw("<tr><th scope=\"row\">").text(failure.scenario()).raw("</th>");
            html.cell(Long.toString(failure.replication())).cell(Integer.toString(failure.month()));
            html.cell(failure.mechanism()).cell(failure.cause());
            html.raw("</tr>");
        }
        return html.raw("</tbody></table>").toString();
    }
}

package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.talent.Talent;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InWordsTest {

    private final Comparison run = SmallRun.twoScenarios();

    @Test
    void saysHowManyAreLeft() {
        List<Left> left = Left.of(run, Group.of(run.market()));
        List<String> said = findings(run).get("How many are left");
        Estimate baseline = left.get(0).estimate();
        assertEquals(
                ("Of 2 startups, %s are independent or listed after 30 months in “baseline”, on average"
                                + " (95 %% interval %s to %s).")
                        .formatted(two(baseline.value()), two(baseline.low()), two(baseline.high())),
                said.get(0));
        assertEquals(2, said.size());
    }

    @Test
    void namesFirmsInTheOrderOfTheirRisk() {
        String list = run.market().firms().stream()
                .filter(firm -> survival(firm).value() < 1)
                .sorted(Comparator.comparingDouble(firm -> survival(firm).value()))
                .map(firm -> "%s %s %% (%s to %s)"
                        .formatted(
                                firm.name(),
                                one(survival(firm).value()),
                                one(survival(firm).low()),
                                one(survival(firm).high())))
                .collect(Collectors.joining(", "));
        assertEquals(
                "Least often on their own after 30 months in “baseline”: %s.".formatted(list),
                findings(run).get("Most at risk").get(0));
    }

    private Estimate survival(Firm firm) {
        return run.baseline().surviving(firm.name(), 30);
    }

    @Test
    void averagesTheEndsOverTheStartups() {
        double acquired =
                run.baseline().share("Orange", Fate.ACQUIRED) + run.baseline().share("Blue", Fate.ACQUIRED);
        double woundUp =
                run.baseline().share("Orange", Fate.WOUND_UP) + run.baseline().share("Blue", Fate.WOUND_UP);
        String said = findings(run).get("How they end").get(0);
        String expected = "Of all startups in “baseline”: %s %% acquired, %s %% wound up"
                .formatted(one(acquired / 2), one(woundUp / 2));
        assertEquals(expected, said.substring(0, Math.min(expected.length(), said.length())));
    }

    @Nested
    class WhenAScenarioDoesNothing {

        private final Comparison idle = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(30)
                .replications(60)
                .compare(Scenario.baseline(), Scenario.named("nothing"));

        @Test
        void saysSoInsteadOfNamingDifferences() {
            assertEquals(
                    List.of("No firm's chance of being on its own after 30 months differs clearly from “baseline”."),
                    findings(idle).get("What “nothing” changes"));
            String left = findings(idle).get("How many are left").get(1);
            assertEquals(", as many in every single replication.", left.substring(left.indexOf(',')));
        }
    }

    @Nested
    class WhenTheScenarioMatters {

        private final Comparison ruin = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(30)
                .replications(60)
                .compare(Scenario.baseline(), Scenario.named("ruin", Talent.PAY.pull(20)));

        @Test
        void namesTheFirmThatLosesMostWithItsInterval() {
            Scenario scenario = ruin.results().get(1).scenario();
            Estimate orange = ruin.difference(scenario, "Orange", 30);
            Estimate blue = ruin.difference(scenario, "Blue", 30);
            String most = orange.value() <= blue.value() ? "Orange" : "Blue";
            Estimate change = ruin.difference(scenario, most, 30);
            String expected = "%s loses most: %s points (%s to %s), from %s %% to %s %% on its own after 30 months"
                    .formatted(
                            most,
                            one(change.value()),
                            one(change.low()),
                            one(change.high()),
                            one(ruin.baseline().surviving(most, 30).value()),
                            one(ruin.results().get(1).surviving(most, 30).value()));
            String said = findings(ruin).get("What “ruin” changes").get(0);
            assertEquals(expected, said.substring(0, Math.min(expected.length(), said.length())));
        }
    }

    @Nested
    class WhenNobodyIsInDanger {

        private final Comparison calm = Ensemble.of(Market.of("calm", YearMonth.of(2020, 1))
                        .firms(Firm.incumbent("Solo").coreCashFlow(1e9).mau(1e6))
                        .segments(Segment.of("all", 1e8)))
                .months(1)
                .replications(3)
                .compare(Scenario.baseline());

        @Test
        void saysSoOfASingleFirmWithoutStartups() {
            Map<String, List<String>> said = findings(calm);
            assertEquals(
                    List.of("In “baseline”, Solo is independent or listed after 1 month in 100.0 % of replications"
                            + " (95 % interval 43.9 to 100.0)."), // Wilson: 3 / (3 + 1.959964²) = 0.438503
                    said.get("Survival"));
            assertEquals(
                    List.of("In “baseline” no firm is acquired or wound up in any replication."),
                    said.get("Most at risk"));
            assertEquals(
                    List.of("Solo in “baseline”: 0.0 % acquired, 0.0 % wound up within 1 month."),
                    said.get("How they end"));
        }
    }

    /** The sentences by heading, with plain blanks and minus signs. */
    private static Map<String, List<String>> findings(Comparison comparison) {
        return InWords.of(Figures.of(comparison)).stream()
                .collect(Collectors.toMap(
                        InWords.Finding::heading,
                        finding -> finding.sentences().stream()
                                .map(s -> s.replace('\u00a0', ' ').replace('\u2212', '-'))
                                .toList()));
    }

    private static String one(double share) {
        return Digits.fixed(100 * share, 1);
    }

    private static String two(double x) {
        return Digits.fixed(x, 2);
    }
}

package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People of the six before any fitting: the orders of magnitude that the articles give. */
class PeopleTest {

    private static final List<String> SIX = List.of("Zhipu", "MiniMax", "Moonshot", "StepFun", "Baichuan", "01.AI");

    private static final Model MODEL = Model.standard()
            .observing(
                    Measure.of("leavers", "people", Talent.LEAVERS, 1),
                    Measure.of("compute and related", "CNY", Columns.TRAINING_PLAN, 1 / Ledger.FEN),
                    Measure.of("overhead", "CNY", Columns.OVERHEAD_PLAN, 1 / Ledger.FEN),
                    Measure.of("burn", "CNY", Columns.BURN, 1 / Ledger.FEN),
                    Measure.of("revenue", "CNY", Columns.REVENUE, 1 / Ledger.FEN));

    private static Ensemble ensemble(int months) {
        return Ensemble.of(China2025.market(), MODEL)
                .months(months)
                .replications(1_000)
                .seed(2025);
    }

    /**
     * 22 to 23 of the six left in 17.5 months, 1.3 a month; 12 to 13 of them in the last 5.5, 2.3 a month. The model has no
     * such acceleration in it, and its people were fewer when it starts: between half of the first and the second.
     */
    @Test
    void keyPeopleLeaveTheSixAsOftenAsToldOnTheWhole() {
        Result result = ensemble(12).run(Scenario.baseline());
        double left = 0;
        for (String firm : SIX) {
            for (int month = 1; month <= 12; month++) {
                left += result.summary("leavers", firm, month).mean();
            }
        }
        double aMonth = left / 12;
        assertTrue(aMonth > 0.65 && aMonth < 2.3, aMonth + " a month");
    }

    /**
     * "May save at most 60 to 70 percent of cost": of training and what goes with it here, since the base of the percentage is
     * not told. Of all outlays, people and marketing included, it is less.
     */
    @Test
    void aPivotedFirmCostsSixtyToSeventyPercentLess() {
        Scenario pivot = Scenario.named("pivot", Routines.TO_OPEN_BASE.pull(1).on(Target.firm("Zhipu")));
        var comparison = ensemble(1).compare(Scenario.baseline(), pivot);
        Result before = comparison.baseline();
        Result after = comparison.results().get(1);
        double saved = 1 - related(after) / related(before);
        assertEquals(0.65, saved, 1e-3); // a few firms in a thousand are sold in the month
        double all = 1 - outlays(after) / outlays(before);
        assertTrue(all > 0.3 && all < 0.65, "of all outlays " + all);
    }

    private static double related(Result result) {
        return result.summary("compute and related", "Zhipu", 1).mean()
                + result.summary("overhead", "Zhipu", 1).mean();
    }

    private static double outlays(Result result) {
        return result.summary("burn", "Zhipu", 1).mean()
                + result.summary("revenue", "Zhipu", 1).mean();
    }

    /** The lever for chosen firms changes nobody else's plans: same luck, same month. */
    @Test
    void othersPlanAsBeforeInTheFirstMonth() {
        Scenario pivot = Scenario.named("pivot", Routines.TO_VERTICAL.pull(1).on(Target.firm("Zhipu")));
        var comparison = ensemble(1).compare(Scenario.baseline(), pivot);
        for (Firm firm : comparison.market().firms()) {
            if (!firm.name().equals("Zhipu")) {
                assertEquals(
                        comparison
                                .baseline()
                                .summary("compute and related", firm.name(), 1)
                                .mean(),
                        comparison
                                .results()
                                .get(1)
                                .summary("compute and related", firm.name(), 1)
                                .mean(),
                        firm.name());
            }
        }
    }
}

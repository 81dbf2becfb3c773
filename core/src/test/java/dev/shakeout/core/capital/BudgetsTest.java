package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsTest {

    /** An incumbent that plans to train for 100 a month and burns as much, {@code gap} nats behind a startup. */
    private static Small small(double gap, double backing) {
        Model model = Model.of(
                Budgets.MECHANISM,
                Small.set(Phase.PLAN, Columns.TRAINING, 100),
                Small.set(Phase.PLAN, Columns.BACKING, backing),
                Small.set(Phase.PLAN, Columns.QUALITY, (firm, month) -> firm.equals("B") ? 0.5 : 0.5 + gap),
                Small.set(Phase.SETTLEMENT, Columns.BURN, 100));
        return Small.of(model, Firm.startup("A"), Firm.incumbent("B"))
                .with(Budgets.RESPONSE, 3)
                .with(Budgets.STEP, 0.05)
                .with(Budgets.MOST, 1.5)
                .with(Budgets.HURDLE, 0.2);
    }

    /** 0.1 nats behind it wants 1.3 times the plan, 0.4 behind no more than 1.5 times, and takes 0.05 a month to get there. */
    @ParameterizedTest(name = "{0} nats behind: {1} after {2} months")
    @CsvSource({"0.1, 1.05, 1", "0.1, 1.25, 5", "0.1, 1.3, 6", "0.1, 1.3, 12", "0.4, 1.5, 12", "0, 1, 12", "-0.2, 1, 12"
    })
    void followTheThreatStepByStep(double gap, double stretch, int months) {
        var seen = small(gap, 1e9).run(months, Columns.TRAINING);
        assertEquals(100 * stretch, seen.at(Columns.TRAINING, "B", months), 1e-9);
        assertEquals(100, seen.at(Columns.TRAINING, "A", months), 0); // nobody's budget but an incumbent's
    }

    @Test
    void comeBackWhenTheThreatIsOver() {
        Model model = Model.of(
                Budgets.MECHANISM,
                Small.set(Phase.PLAN, Columns.TRAINING, 100),
                Small.set(Phase.PLAN, Columns.BACKING, 1e9),
                Small.set(Phase.PLAN, Columns.QUALITY, (f, month) -> f.equals("A") && month <= 6 ? 0.6 : 0.5));
        var seen = Small.of(model, Firm.startup("A"), Firm.incumbent("B"))
                .with(Budgets.RESPONSE, 3)
                .with(Budgets.STEP, 0.05)
                .run(12, Columns.TRAINING);
        assertEquals(130, seen.at(Columns.TRAINING, "B", 6), 1e-9);
        assertEquals(115, seen.at(Columns.TRAINING, "B", 9), 1e-9);
        assertEquals(100, seen.at(Columns.TRAINING, "B", 12), 1e-9);
    }

    /**
     * Losses L ← L + 100 − L/36 are 36 · 100 · (1 − (35/36)^m): 726 in month 8, for the first time above a fifth of 36 months of
     * 100.
     */
    @Test
    void shrinkWhenLossesPassTheHurdle() {
        var seen = small(0.1, 100).run(12, Budgets.STRETCH);
        double losses = 0;
        double stretch = 1;
        for (int month = 1; month <= 12; month++) {
            losses += 100 - losses / 36; // the burn of the start counts too
            double move = losses <= 0.2 * 36 * 100 ? Math.min(1.3 - stretch, 0.05) : -0.05;
            stretch += move;
            assertEquals(stretch, seen.at(Budgets.STRETCH, "B", month), 1e-9, "month " + month);
        }
        assertEquals(1.05, stretch, 1e-9); // up by 0.3 within half a year, then down from month 8 on
    }

    /** Where nobody plans anew each month, the stretch is of the plan that was, not of the stretched one. */
    @Test
    void doNotCompound() {
        Model model = Model.of(
                Budgets.MECHANISM,
                Small.start(Columns.TRAINING, "B", 100),
                Small.set(Phase.PLAN, Columns.BACKING, 1e9),
                Small.set(Phase.PLAN, Columns.QUALITY, (firm, month) -> firm.equals("A") ? 0.6 : 0.5));
        var seen = Small.of(model, Firm.startup("A"), Firm.incumbent("B"))
                .with(Budgets.RESPONSE, 3)
                .with(Budgets.STEP, 0.05)
                .run(12, Columns.TRAINING);
        assertEquals(130, seen.at(Columns.TRAINING, "B", 12), 1e-9);
    }
}

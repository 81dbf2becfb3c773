package dev.shakeout.core.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import org.junit.jupiter.api.Test;

class HardwareTest {

    /** Outlays of 100 CNY a month, 60 of them on training. */
    private static Small small(double bought, double depreciation) {
        Model model = Model.of(Hardware.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT);
        Firm firm = Firm.startup("A")
                .cash(10_000)
                .burn(100)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 0.6)
                .with(Settlement.MARKETING_SHARE, 0)
                .with(Hardware.BOUGHT, bought)
                .with(Hardware.AT_START, 200);
        return Small.of(model, firm).with(Hardware.DEPRECIATION, depreciation);
    }

    /** net ← net (1 − δ) + purchases, in closed form: 200 (1 − δ)^m + 30 (1 − (1 − δ)^m)/δ. */
    @Test
    void isWhatWasBoughtLessWhatItLost() {
        var seen = small(0.5, 0.02).run(24, Columns.HARDWARE);
        for (int month = 0; month <= 24; month++) {
            double kept = StrictMath.pow(0.98, month);
            double net = 200 * kept + 30 * (1 - kept) / 0.02;
            assertEquals(100 * net, seen.at(Columns.HARDWARE, "A", month), 1e-9 * 100 * net);
        }
    }

    /** Depreciation is no payment, and buying costs the same cash as renting. */
    @Test
    void movesNoMoreCashThanRenting() {
        for (double bought : new double[] {0, 0.5, 1}) {
            for (double depreciation : new double[] {0, 0.02, 1}) {
                var seen = small(bought, depreciation).run(6, Columns.CASH, Columns.BURN);
                assertEquals(100 * (10_000 - 600), seen.at(Columns.CASH, "A", 6), 0);
                assertEquals(10_000, seen.at(Columns.BURN, "A", 6), 0);
                assertEquals(10_000, seen.received(Sector.SUPPLIERS, 6), 0);
            }
        }
    }

    /** What a firm has is what it owes and what is its own, with cash and notes set by hand: 9,400 + hardware − 50. */
    @Test
    void balanceSheetAddsUp() {
        Model model = Model.of(
                        Hardware.MECHANISM,
                        Settlement.MECHANISM,
                        Settlement.MEASUREMENT,
                        Small.set(Phase.FINANCE, Columns.NOTES, 5_000))
                .observing(BalanceSheet.CASH)
                .observing(BalanceSheet.MEASURES.toArray(Measure[]::new));
        Firm firm = Firm.startup("A")
                .cash(10_000)
                .burn(100)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 0.6)
                .with(Settlement.MARKETING_SHARE, 0)
                .with(Hardware.BOUGHT, 0.5)
                .with(Hardware.AT_START, 200);
        var result = Ensemble.of(Market.of("books", Small.START).firms(firm).with(Hardware.DEPRECIATION, 0.02), model)
                .months(6)
                .replications(1)
                .run(Scenario.baseline());
        double kept = StrictMath.pow(0.98, 6);
        double hardware = 200 * kept + 30 * (1 - kept) / 0.02;
        assertEquals(hardware, result.summary("hardware", "A", 6).mean(), 1e-9 * hardware);
        assertEquals(50, result.summary("debt", "A", 6).mean(), 0);
        assertEquals(9_400 + hardware - 50, result.summary("equity", "A", 6).mean(), 1e-9 * hardware);
    }
}

package dev.shakeout.core.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Covenant;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceSheetTest {

    private static final int MONTHS = 24;

    /** What contracts bill in the one vertical. */
    private static final Measure BILLED = new Measure("billed", "CNY", Set.of(Tenders.BILLING), world -> {
        var billing = world.rows(Tenders.BILLING, 0);
        return (r, out) -> {
            for (int i = 0; i < out.length; i++) {
                out[i] = Math.rint(billing.row(r)[i]) / 100;
            }
        };
    });

    private static Market market() {
        return Market.of("books", Small.START)
                .segments(Segment.of("chat", 1e9))
                .verticals(Vertical.of("finance", 1e8).with(Tenders.GROWTH, 0.6))
                .with(Hardware.DEPRECIATION, 0.02)
                .with(Tenders.PAYMENT_LAG, 5)
                .firms(
                        Firm.startup("A")
                                .cash(5e9)
                                .burn(1e8)
                                .talent(400)
                                .mau(2e7)
                                .with(Hardware.BOUGHT, 0.5)
                                .with(Hardware.AT_START, 1e8)
                                .with(Covenant.SHARE, 0.3)
                                .with(Covenant.DUE, 3e7)
                                .in("finance", Tenders.SALES, Value.given(1e7)),
                        Firm.incumbent("B").coreCashFlow(1e9).mau(3e7).in("finance", Tenders.SALES, Value.given(2e7)));
    }

    /** The standard model, in which nobody raises money. */
    private static Result run(Model model) {
        return Ensemble.of(
                        market(),
                        model.without("rounds")
                                .without("listing")
                                .observing(BalanceSheet.MEASURES.toArray(Measure[]::new))
                                .observing(
                                        BILLED,
                                        Measure.of("burn", "CNY", Columns.BURN, 0.01),
                                        Measure.of("receipts", "CNY", Columns.CONTRACT_REVENUE, 0.01)))
                .months(MONTHS)
                .replications(1)
                .run(Scenario.baseline());
    }

    private static double at(Result result, String measure, int month) {
        return result.summary(measure, "A", month).mean();
    }

    /**
     * What is earned less what is spent: what was billed and not paid yet counts, machines count until they are worn, and
     * what a creditor gets back does not matter. Hardware is worn at 2 % a month, and money has two digits.
     */
    @Test
    void equityChangesByWhatIsEarnedLessWhatIsSpent() {
        Result result = run(Model.standard());
        for (int month = 1; month <= MONTHS; month++) {
            double earnedOnContracts = at(result, "billed", month) - at(result, "receipts", month);
            double worn = 0.02 * at(result, "hardware", month - 1);
            double bought = at(result, "hardware", month) - (at(result, "hardware", month - 1) - worn);
            double expected = earnedOnContracts - at(result, "burn", month) + bought - worn;
            double change = at(result, "equity", month) - at(result, "equity", month - 1);
            assertEquals(expected, change, 0.01, "month " + month);
            assertTrue(bought > 0);
        }
        assertTrue(
                at(result, "debt", 0) > 0 && at(result, "debt", MONTHS) == 0, "the partner has been repaid meanwhile");
        assertTrue(at(result, "receivables", MONTHS) > at(result, "receivables", 0), "it has grown");
    }

    @Test
    void bothSidesAddUp() {
        Result result = run(Model.standard());
        for (int month : new int[] {0, 1, 12, MONTHS}) {
            double assets =
                    at(result, "cash", month) + at(result, "receivables", month) + at(result, "hardware", month);
            assertEquals(assets, at(result, "debt", month) + at(result, "equity", month), 1e-15 * assets + 1e-6);
        }
    }

    /** Five months of billing at the start, and nothing once the firm has ceased. */
    @Test
    void receivablesAreWrittenOffWithTheFirm() {
        Result result = run(Model.standard().with(Small.bill("A", 3, 1e13)));
        assertEquals(5e7, at(result, "receivables", 0), 1);
        assertTrue(at(result, "receivables", 2) > 0);
        assertEquals(0, at(result, "receivables", 6));
        assertEquals(0, at(result, "equity", 6));
    }
}

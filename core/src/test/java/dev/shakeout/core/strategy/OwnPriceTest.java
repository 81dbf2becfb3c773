package dev.shakeout.core.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.enterprise.Pricing;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strategy that says what contracts cost. */
class OwnPriceTest {

    private static final int MONTHS = 12;

    private static Firm firm(String name) {
        return Firm.startup(name)
                .cash(1e11)
                .burn(1e8)
                .talent(400)
                .mau(2e7)
                .with(Firm.CAPABILITY, 0)
                .in("finance", Tenders.SALES, Value.given(1e7))
                .strategy("own");
    }

    /** Both sit still but for the price of A. */
    private static Seen run(double rule, Strategy a, Intervention... pulls) {
        Market market = Market.of("prices", Small.START)
                .segments(Segment.of("chat", 1e9))
                .verticals(Vertical.of("finance", 1e8))
                .with(Pricing.RULE, rule)
                .firms(firm("A"), firm("B").strategy("still"));
        return Small.of(Model.standard().with("own", a).with("still", (firm, month) -> {}), market)
                .pulling(pulls)
                .run(MONTHS, Tenders.VOLUME, Tenders.BILLING, Columns.CASH);
    }

    /** As if somebody had pulled the lever on its prices, to the bit, under each rule of prices. */
    @ParameterizedTest
    @CsvSource({"0, 0.7", "0, 1.2", "1, 0.7", "2, 0.7", "0, 0"})
    void itsFactorCountsLikeTheLeverOnListPrices(double rule, double factor) {
        Seen own = run(rule, (firm, month) -> firm.planPrice(factor));
        Seen lever = run(rule, (firm, month) -> {}, Pricing.LIST.pull(factor).on(Target.firm("A")));
        for (Column column : new Column[] {Tenders.VOLUME, Tenders.BILLING, Columns.CASH}) {
            for (String firm : new String[] {"A", "B"}) {
                assertArrayEquals(
                        lever.all(column, firm, MONTHS), own.all(column, firm, MONTHS), column + " of " + firm);
            }
        }
    }

    @Test
    void theCheaperItSellsTheMoreItSells() {
        double before = Double.POSITIVE_INFINITY;
        for (double factor : new double[] {0.5, 0.8, 1, 1.5}) {
            double volume = run(0, (firm, month) -> firm.planPrice(factor)).at(Tenders.VOLUME, "A", MONTHS);
            assertTrue(volume < before, factor + ": " + volume);
            before = volume;
        }
    }

    /** It remembers what it decided, and cannot ask for what makes no sense. */
    @Test
    void holdsUntilItDecidesOtherwise() {
        double[] seen = new double[4];
        run(0, (firm, month) -> {
            if (month <= 3) {
                seen[month] = firm.pricePlan();
            }
            if (month == 1) {
                firm.planPrice(0.9);
            }
        });
        assertArrayEquals(new double[] {0, 1, 0.9, 0.9}, seen);
        String message = assertThrows(RuntimeException.class, () -> run(0, (firm, month) -> firm.planPrice(-1)))
                .getMessage();
        assertTrue(message.contains("planned price, relative to the rule,"), message);
    }
}

package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceIndicesTest {

    /** Two suppliers along a list, at 2 and 8 CNY, and nobody else. */
    private static Fair listed(Firm... more) {
        Firm[] firms = new Firm[2 + more.length];
        firms[0] = independent("A", 10e6).with(Pricing.LIST_PRICE, 2);
        firms[1] = independent("B", 10e6).with(Pricing.LIST_PRICE, 8);
        System.arraycopy(more, 0, firms, 2, more.length);
        return new Fair(firms)
                .with(Pricing.RULE, 2)
                .with(Pricing.LIST_DECLINE, 0)
                .watching(Tenders.ASKED, Tenders.LIST_INDEX, Tenders.QUALITY_INDEX);
    }

    /** The closed form of a constant decline: e^{−d t} in either index where capability stays what it is. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 2})
    void fallAsPricesDo(double decline) {
        Seen seen = listed().with(Pricing.LIST_DECLINE, decline).run(24);
        for (int month = 0; month <= 24; month++) {
            double fallen = StrictMath.exp(-decline * month / 12);
            assertEquals(8 * fallen, seen.at(Tenders.ASKED, "B", month), ROUNDING);
            assertEquals(fallen, seen.at(Tenders.LIST_INDEX, month), ROUNDING);
            assertEquals(fallen, seen.at(Tenders.QUALITY_INDEX, month), ROUNDING);
        }
    }

    /**
     * By hand: from month 2 on A asks 1 in place of 2, and B 8 as before: √(1/2 · 1). From month 4 on B asks 2, so
     * √(1/2 · 1/4). The cheapest goes from 2 to 1.
     */
    @Test
    void averageLogarithmsOfWhatIsAsked() {
        Seen seen = listed().pulling(
                        Pricing.LIST.pull(0.5).on(Target.firm("A")).from(Small.START.plusMonths(2)),
                        Pricing.LIST.pull(0.25).on(Target.firm("B")).from(Small.START.plusMonths(4)))
                .run(5);
        double[] list = {1, 1, 0.70710678118654752, 0.70710678118654752, 0.35355339059327376, 0.35355339059327376};
        double[] cheapest = {1, 1, 0.5, 0.5, 0.5, 0.5};
        for (int month = 0; month <= 5; month++) {
            assertEquals(list[month], seen.at(Tenders.LIST_INDEX, month), ROUNDING, "month " + month);
            assertEquals(cheapest[month], seen.at(Tenders.QUALITY_INDEX, month), ROUNDING, "month " + month);
        }
    }

    /** Who comes at 1 CNY and who goes at 8 has no price of a month ago or of this month: the list index does not move. */
    @Test
    void listIndexIsNotMovedByWhoComesAndGoes() {
        Firm newcomer = Firm.incumbent("N")
                .with(Pricing.LIST_PRICE, 1)
                .with(Tenders.ENTRY_RATE, 100) // comes in the first month but once in 4,000
                .with(Tenders.ATTENTION_THRESHOLD, 0);
        Seen seen = listed(newcomer)
                .set(Columns.ACTIVE, "B", month -> month < 3 ? 1 : 0)
                .run(6);
        assertEquals(0, seen.at(Tenders.ASKED, "N", 0), 0);
        assertEquals(1, seen.at(Tenders.ASKED, "N", 2), ROUNDING);
        assertEquals(0, seen.at(Tenders.ASKED, "B", 3), 0);
        for (int month = 0; month <= 6; month++) {
            assertEquals(1, seen.at(Tenders.LIST_INDEX, month), ROUNDING);
        }
        assertEquals(0.5, seen.at(Tenders.QUALITY_INDEX, 6), ROUNDING); // the newcomer's model is as good
    }

    /** 0.5 nats can be had from B alone, for 8; once A's model can do as much, for 2; and the best is not needed for it. */
    @Test
    void qualityAdjustedIndexFollowsTheCheapestWhoCan() {
        Seen seen = listed().set(Columns.QUALITY, (firm, month) -> firm.equals("B") ? 0.5 + 0.1 * month : 0.1 * month)
                .with(Tenders.EXPECTATION, 0.7) // which must not matter
                .run(7);
        for (int month = 0; month <= 7; month++) {
            assertEquals(month < 5 ? 1 : 0.25, seen.at(Tenders.QUALITY_INDEX, month), ROUNDING, "month " + month);
            assertEquals(1, seen.at(Tenders.LIST_INDEX, month), ROUNDING);
        }
    }

    /** Better models that are as much dearer: lists rise, but what could be had at the start costs what it did then. */
    @Test
    void theTwoPartWhereBetterModelsAreDearer() {
        Seen seen = listed().set(Columns.QUALITY, "B", month -> 0.1 * month)
                .pulling(Pricing.LIST.pull(3).on(Target.firm("B")).from(Small.START.plusMonths(1)))
                .run(1);
        assertEquals(StrictMath.sqrt(3), seen.at(Tenders.LIST_INDEX, 1), ROUNDING);
        assertEquals(1, seen.at(Tenders.QUALITY_INDEX, 1), ROUNDING);
    }

    /** Whoever runs the open model himself pays its price: 1.2 CNY against 2, once it is as good as the best of the start. */
    @Test
    void qualityAdjustedIndexCountsTheOpenModel() {
        Seen seen = listed().openModel(month -> month < 2 ? -1 : 0)
                .set(Columns.OPEN_PRICE, (firm, month) -> 1.2)
                .run(2);
        assertEquals(1, seen.at(Tenders.QUALITY_INDEX, 1), ROUNDING);
        assertEquals(0.6, seen.at(Tenders.QUALITY_INDEX, 2), ROUNDING);
        assertEquals(1, seen.at(Tenders.LIST_INDEX, 2), ROUNDING);
    }

    /** An index of what nobody offers begins with the first who does: the best of the start sells in no vertical. */
    @Test
    void qualityAdjustedIndexBeginsWithTheFirstOffer() {
        Seen seen = listed(Firm.startup("absent"))
                .set(Columns.QUALITY, (firm, month) -> firm.equals("absent") ? 1 : month < 3 ? 0 : 1)
                .with(Pricing.LIST_DECLINE, 1.2)
                .run(5);
        for (int month = 0; month <= 5; month++) {
            double index = month < 3 ? 1 : StrictMath.exp(-0.1 * (month - 3));
            assertEquals(index, seen.at(Tenders.QUALITY_INDEX, month), ROUNDING);
        }
    }

    /** What is given away counts as a fen, so that the index can come back: √(0.01/2), and 1 again. */
    @Test
    void giftsCountAsAFen() {
        Seen seen = listed().pulling(Pricing.LIST
                        .pull(1e-6)
                        .on(Target.firm("A"))
                        .from(Small.START.plusMonths(2))
                        .forMonths(1))
                .run(4);
        assertEquals(0.01, seen.at(Tenders.ASKED, "A", 2), 0);
        assertEquals(StrictMath.sqrt(0.005), seen.at(Tenders.LIST_INDEX, 2), ROUNDING);
        assertEquals(1, seen.at(Tenders.LIST_INDEX, 4), ROUNDING);
    }

    /** Prices of the rule, not only lists, count: clouds that gain elsewhere ask less, and the index tells. */
    @Test
    void aPriceWarLowersTheListIndex() {
        Fair peace = new Fair(cloud("A", 20e6), independent("B", 20e6)).watching(Tenders.LIST_INDEX, Tenders.ASKED);
        assertEquals(1, peace.run(1).at(Tenders.LIST_INDEX, 1), 1e-9); // as exact as the start
        Seen war = peace.pulling(Pricing.ECOSYSTEM.pull(1).on(Target.firm("A"))).run(1);
        double a = war.at(Tenders.PRICE, "A", 1) / war.at(Tenders.PRICE, "A", 0);
        double b = war.at(Tenders.PRICE, "B", 1) / war.at(Tenders.PRICE, "B", 0);
        assertTrue(a < b && b < 1, a + " and " + b);
        assertEquals(StrictMath.sqrt(a * b), war.at(Tenders.LIST_INDEX, 1), ROUNDING);
    }
}

package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, prices and claims, beside the books and never in them. */
class SharesTest {

    private static final Column[] TABLE = {
        Columns.COMMON,
        Columns.PREFERRED,
        Columns.PREFERENCE,
        Columns.STATE_PART,
        Columns.NOTES,
        Columns.POST_MONEY,
        Columns.CASH,
        Rounds.DOWN_ROUNDS
    };

    /**
     * A burns 10 m CNY a month and raises 60 m at once, at 240 m before the money; half of it belongs to investors who paid
     * in 50 m.
     */
    private static Small small(double runway, Mechanism... more) {
        Model model = Model.of(
                        Rounds.ROUNDS_MECHANISM,
                        Capital.CLIMATE_MECHANISM,
                        Small.set(Phase.SETTLEMENT, Columns.BURN, 1e9),
                        Small.set(Phase.SETTLEMENT, Columns.RUNWAY, runway))
                .with(more);
        return Small.of(model, Firm.startup("A").cash(5e7).with(Rounds.INVESTORS_SHARE, 0.5))
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Rounds.SCORE_QUALITY, 0)
                .with(Rounds.SCORE_LAST_PRICE, 0)
                .with(Rounds.OVERHANG, 0)
                .with(Rounds.COLD_FLOOR, 240e6)
                .with(Rounds.COLD_ODDS, 1)
                .with(Rounds.COLD_MONTHS, 6)
                .with(Rounds.SEEK_RUNWAY, 12)
                .with(Rounds.NOTE_DISCOUNT, 0.2)
                .with(Rounds.BRIDGE_ODDS, 1)
                .with(Rounds.BRIDGE_RUNWAY, 6)
                .with(Rounds.BRIDGE_MONTHS, 3)
                .with(Capital.POOL, 1e11)
                .with(Capital.ECOSYSTEM_SHARE, 0);
    }

    private static void assertOwned(double investors, Seen seen, int month) {
        double preferred = seen.at(Columns.PREFERRED, "A", month);
        assertEquals(investors, preferred / (preferred + seen.at(Columns.COMMON, "A", month)), 1e-12);
    }

    @Test
    void belongToFoundersAndInvestorsAtTheStart() {
        Seen seen = small(100).run(1, TABLE);
        for (int month = 0; month <= 1; month++) {
            assertOwned(0.5, seen, month);
            assertEquals(5e9, seen.at(Columns.PREFERENCE, "A", month), 0);
        }
    }

    /** 60 of 300 m: a fifth is new, four fifths are what they were. */
    @Test
    void newMoneyOwnsItsPartOfThePriceAfterwards() {
        Seen seen = small(8).run(1, TABLE);
        assertEquals(300e6, seen.at(Columns.POST_MONEY, "A", 1), 0);
        assertOwned(0.2 + 0.8 * 0.5, seen, 1);
        assertEquals(0.5, seen.at(Columns.COMMON, "A", 1), 0);
        assertEquals(11e9, seen.at(Columns.PREFERENCE, "A", 1), 0);
        assertEquals(0, seen.at(Rounds.DOWN_ROUNDS, "A", 1));
    }

    @Test
    void noteIsADebtUntilTheNextRound() {
        Seen seen = small(3).with(Rounds.COLD_ODDS, 0).run(2, TABLE);
        assertEquals(3e9, seen.at(Columns.NOTES, "A", 1), 0);
        assertEquals(6e9, seen.at(Columns.NOTES, "A", 2), 0);
        assertEquals(6e9, seen.at(Columns.CASH, "A", 2) - seen.at(Columns.CASH, "A", 0), 0);
        assertOwned(0.5, seen, 2);
        assertEquals(5e9, seen.at(Columns.PREFERENCE, "A", 2), 0);
    }

    /**
     * 30 m of notes at 80 % of 240 m buy 30/192 of the shares there were; then 60 of 300 m buy a fifth: investors own 0.2 +
     * 0.8 (0.5 + 30/192)/(1 + 30/192) = 0.654054….
     */
    @Test
    void noteTurnsIntoCheaperShares() {
        Mechanism later = Small.set(Phase.PLAN, Columns.NOTES, "A", month -> month == 0 ? 3e9 : Double.NaN);
        Seen seen = small(8, later).run(1, TABLE);
        assertEquals(0, seen.at(Columns.NOTES, "A", 1), 0);
        assertEquals(14e9, seen.at(Columns.PREFERENCE, "A", 1), 0);
        assertOwned(0.654054054054054, seen, 1);
    }

    /**
     * Investors paid 400 m for half, so 800 m for the whole, and now it is worth 240 m: with S = 1, M = 60 and k = 800 the
     * factor is (1 + 60/240)/(1 + 60/800) = 1.1627907; protected, p = 0.5813953 and with the new money, which owns a fifth,
     * they have 0.2 + 0.8 · 0.5813953/1.0813953 = 0.630107…; unprotected 0.6 as ever.
     */
    @ParameterizedTest(name = "protection {0}: {1}")
    @CsvSource({"1, 0.630107526881720", "0, 0.6", "0.5, 0.615642458100559"})
    void lowerPriceIsMadeUpForInPart(double protection, double investors) {
        Model model = Model.of(
                Rounds.ROUNDS_MECHANISM,
                Capital.CLIMATE_MECHANISM,
                Small.set(Phase.SETTLEMENT, Columns.BURN, 1e9),
                Small.set(Phase.SETTLEMENT, Columns.RUNWAY, 8));
        Firm firm =
                Firm.startup("A").cash(5e7).with(Rounds.INVESTORS_SHARE, 0.5).with(Rounds.PREFERENCE, 400e6);
        Seen seen = Small.of(model, firm)
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Rounds.COLD_FLOOR, 240e6)
                .with(Rounds.COLD_ODDS, 1)
                .with(Rounds.SCORE_QUALITY, 0)
                .with(Rounds.COLD_MONTHS, 6)
                .with(Rounds.ANTI_DILUTION, protection)
                .with(Capital.POOL, 1e11)
                .run(1, TABLE);
        double preferred = seen.at(Columns.PREFERRED, "A", 1);
        assertEquals(investors, preferred / (preferred + seen.at(Columns.COMMON, "A", 1)), 1e-7);
        assertEquals(1, seen.at(Rounds.DOWN_ROUNDS, "A", 1));
        assertEquals(300e6, seen.at(Columns.POST_MONEY, "A", 1), 0);
    }

    /** Nobody is paid for a price: the same cash flows at any value of the firm. */
    @Test
    void pricesMoveNoCash() {
        double dear = small(8).with(Rounds.COLD_FLOOR, 1e10).run(3, TABLE).at(Columns.CASH, "A", 3);
        double cheap = small(8).run(3, TABLE).at(Columns.CASH, "A", 3);
        assertEquals(dear, cheap, 0);
        assertTrue(cheap > 5e9);
    }
}

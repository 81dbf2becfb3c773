package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.RandomMarkets;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Claims about any market under the whole default model. The audit of {@link Small#run} watches along. */
class TurnoverProperties {

    private static final int LANES = 8;
    private static final int MONTHS = 36;

    @Property(tries = 100)
    void firmsEndAsTheModelSays(@ForAll long seed) {
        Market market = RandomMarkets.of(seed);
        Seen seen = Small.of(Model.standard(), market)
                .seed(seed)
                .replications(LANES)
                .run(
                        MONTHS,
                        Columns.CASH,
                        Columns.ACTIVE,
                        Columns.ACQUIRED,
                        Columns.WOUND_UP,
                        Columns.EXIT_MONTH,
                        Columns.KEY_PEOPLE,
                        Columns.STAFF,
                        Columns.RUNWAY,
                        Columns.TRIED_CUT,
                        Columns.TRIED_PIVOT,
                        Columns.TRIED_MONEY,
                        Columns.TRIED_SALE,
                        Turnover.CAUSE);
        whoIsWoundUpHasTriedEverything(market, seen);
        nobodyOwesAnythingAtTheEndOfAMonth(market, seen);
        firmsAreFewerByThoseThatEnd(market, seen);
    }

    /** A firm that dies without having tried to cut, pivot, raise, bridge or sell is a defect. */
    private static void whoIsWoundUpHasTriedEverything(Market market, Seen seen) {
        for (Firm firm : market.firms()) {
            double[] woundUp = seen.all(Columns.WOUND_UP, firm.name(), MONTHS);
            double[] exit = seen.all(Columns.EXIT_MONTH, firm.name(), MONTHS);
            for (int i = 0; i < LANES; i++) {
                if (woundUp[i] != 0) {
                    String who = "%s in replication %s, month %s".formatted(firm.name(), i, exit[i]);
                    assertTrue(seen.all(Columns.TRIED_MONEY, firm.name(), MONTHS)[i] == 1, who);
                    assertTrue(seen.all(Columns.TRIED_SALE, firm.name(), MONTHS)[i] == 1, who);
                    // Who had so much runway a month ago that nothing asked for a cut can be struck without warning: by
                    // a
                    // contract, say, that costs more to deliver than there is.
                    double before = seen.all(Columns.RUNWAY, firm.name(), (int) exit[i] - 1)[i];
                    assertTrue(
                            before >= market.value(Routines.CUT_RUNWAY, firm)
                                    || seen.all(Columns.TRIED_CUT, firm.name(), MONTHS)[i] == 1,
                            who);
                    assertTrue(
                            before >= market.value(Routines.PIVOT_RUNWAY, firm)
                                    || seen.all(Columns.TRIED_PIVOT, firm.name(), MONTHS)[i] == 1,
                            who);
                }
            }
        }
    }

    /**
     * Negative cash is impossible after the month's exits. The dead have nothing and stay dead.
     */
    private static void nobodyOwesAnythingAtTheEndOfAMonth(Market market, Seen seen) {
        for (Firm firm : market.firms()) {
            for (int month = 1; month <= MONTHS; month++) {
                double[] cash = seen.all(Columns.CASH, firm.name(), month);
                double[] active = seen.all(Columns.ACTIVE, firm.name(), month);
                double[] before = seen.all(Columns.ACTIVE, firm.name(), month - 1);
                double[] acquired = seen.all(Columns.ACQUIRED, firm.name(), month);
                double[] woundUp = seen.all(Columns.WOUND_UP, firm.name(), month);
                double[] exit = seen.all(Columns.EXIT_MONTH, firm.name(), month);
                double[] key = seen.all(Columns.KEY_PEOPLE, firm.name(), month);
                double[] staff = seen.all(Columns.STAFF, firm.name(), month);
                for (int i = 0; i < LANES; i++) {
                    assertTrue(cash[i] >= 0, () -> firm.name() + " owes");
                    assertEquals(1, active[i] + acquired[i] + woundUp[i], 0);
                    assertTrue(active[i] <= before[i]);
                    if (active[i] == 0) {
                        assertEquals(0, cash[i] + key[i] + staff[i], 0);
                        assertTrue(exit[i] == month || before[i] == 0);
                    } else {
                        assertEquals(0, exit[i], 0);
                    }
                }
            }
        }
    }

    /** The number of firms changes by those that end, and each end has a cause that fits its fate. */
    private static void firmsAreFewerByThoseThatEnd(Market market, Seen seen) {
        for (int i = 0; i < LANES; i++) {
            for (int month = 1; month <= MONTHS; month++) {
                int change = 0;
                int exits = 0;
                for (Firm firm : market.firms()) {
                    change += (int) (seen.all(Columns.ACTIVE, firm.name(), month)[i]
                            - seen.all(Columns.ACTIVE, firm.name(), month - 1)[i]);
                    exits += seen.all(Columns.EXIT_MONTH, firm.name(), month)[i] == month ? 1 : 0;
                }
                assertEquals(-exits, change);
            }
            for (Firm firm : market.firms()) {
                Turnover.Cause cause = Turnover.Cause.values()[(int) seen.all(Turnover.CAUSE, firm.name(), MONTHS)[i]];
                boolean bought = seen.all(Columns.ACQUIRED, firm.name(), MONTHS)[i] != 0;
                boolean closed = seen.all(Columns.WOUND_UP, firm.name(), MONTHS)[i] != 0;
                switch (cause) {
                    case NONE -> assertTrue(!bought && !closed);
                    case ACQUI_HIRE, SALE, FRIENDLY -> assertTrue(bought);
                    case INSOLVENCY, CLOSURE -> assertTrue(closed);
                }
            }
        }
    }
}

package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.ConcentrationChange;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.RandomMarkets;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Claims about any market with entrants under the whole default model. The audit of {@link Small#run} watches along: money to
 * the fen, people and users to 1e-9 of them.
 */
class EntryProperties {

    private static final int LANES = 8;
    private static final int MONTHS = 24;

    private static final Column[] OF_FIRMS = {
        Columns.ACTIVE,
        Columns.LISTED,
        Columns.EXIT_MONTH,
        Columns.CASH,
        Columns.BURN,
        Columns.REVENUE,
        Columns.RUNWAY,
        Columns.KEY_PEOPLE,
        Columns.STAFF,
        Columns.CAPABILITY,
        Columns.QUALITY,
        Columns.UNIT_COST,
        Columns.TRAINING,
        Columns.PREFERRED,
        Columns.HARDWARE
    };

    private static final Column[] OF_THE_MARKET = {
        Columns.HOT,
        Columns.VENTURE_POWDER,
        Columns.OPEN_FLOOR,
        Columns.KEY_FOUNDING,
        Columns.KEY_ELSEWHERE,
        Columns.STAFF_ELSEWHERE
    };

    private static List<Firm> entrants(long seed, boolean consumers) {
        Random dice = new Random(seed);
        return IntStream.range(0, 3)
                .mapToObj(k -> {
                    Firm firm = Firm.entrant("entrant " + k)
                            .cash(1e6 + 5e7 * dice.nextDouble())
                            .burn(5e6 * dice.nextDouble())
                            .talent(1 + dice.nextInt(100));
                    firm = consumers ? firm.with(Demand.ENTRANT_SHARE, 0.3 * dice.nextDouble()) : firm;
                    return dice.nextBoolean() ? firm.with(Firm.CAPABILITY, dice.nextDouble() - 0.5) : firm;
                })
                .toList();
    }

    /** A random market with founders and money, to which three entrants come soon. */
    private static Market crowded(long seed) {
        Market market = RandomMarkets.of(seed);
        return market.firms(entrants(seed, !market.segments().isEmpty()).toArray(Firm[]::new))
                .with(Talent.FOUNDERS, 6)
                .with(Capital.POOL, 1e8)
                .with(Entry.RATE, 3)
                .with(Entry.VALUE_ELASTICITY, 0.1);
    }

    private static Seen run(Market market, long seed, Column... columns) {
        return Small.of(Model.standard(), market).seed(seed).replications(LANES).run(MONTHS, columns);
    }

    @Property(tries = 60)
    void firmsComeAndGoAsTheModelSays(@ForAll long seed) {
        Market market = crowded(seed);
        Seen seen = run(
                market,
                seed,
                Columns.ACTIVE,
                Columns.ENTRY_MONTH,
                Columns.EXIT_MONTH,
                Columns.CASH,
                Columns.KEY_PEOPLE,
                Columns.STAFF,
                Columns.USERS,
                Columns.REVENUE,
                Columns.FRONTIER,
                Columns.HARDWARE,
                Columns.TRIED_CUT,
                Columns.TRIED_SALE);
        firmsAreMoreByThoseThatEnterAndFewerByThoseThatEnd(market, seen);
        concentrationChangesByItsParts(market, seen);
        whoHasNotEnteredHasNothing(market, seen);
    }

    /**
     * From month to month there are as many firms more as have entered less those that ended, and a firm
     * enters once.
     */
    private static void firmsAreMoreByThoseThatEnterAndFewerByThoseThatEnd(Market market, Seen seen) {
        for (int i = 0; i < LANES; i++) {
            for (int month = 1; month <= MONTHS; month++) {
                int change = 0;
                int entries = 0;
                int exits = 0;
                for (Firm firm : market.firms()) {
                    double before = seen.all(Columns.ACTIVE, firm.name(), month - 1)[i];
                    double entered = seen.all(Columns.ENTRY_MONTH, firm.name(), month)[i];
                    change += (int) (seen.all(Columns.ACTIVE, firm.name(), month)[i] - before);
                    entries += entered == month ? 1 : 0;
                    exits += seen.all(Columns.EXIT_MONTH, firm.name(), month)[i] == month ? 1 : 0;
                    double earlier = seen.all(Columns.ENTRY_MONTH, firm.name(), month - 1)[i];
                    assertTrue(earlier == 0 || earlier == entered, "who has entered does not enter again");
                    assertTrue(firm.isEntrant() || entered == 0, "who is there from the start never enters");
                }
                assertEquals(entries - exits, change);
            }
        }
    }

    /** The concentration of revenue changes by what its parts say, to rounding of a dozen operations. */
    private static void concentrationChangesByItsParts(Market market, Seen seen) {
        for (int i = 0; i < LANES; i++) {
            for (int month = 12; month <= MONTHS; month += 12) {
                ConcentrationChange.of(revenues(seen, market, month - 12, i), revenues(seen, market, month, i))
                        .ifPresent(c -> assertEquals(
                                c.total(), c.within() + c.between() + c.entry() + c.exit(), 100 * Math.ulp(1.0)));
            }
        }
    }

    private static double[] revenues(Seen seen, Market market, int month, int lane) {
        return market.firms().stream()
                .mapToDouble(firm -> seen.all(Columns.REVENUE, firm.name(), month)[lane])
                .toArray();
    }

    /** Before it enters, an entrant holds nothing and nothing happens to it. */
    private static void whoHasNotEnteredHasNothing(Market market, Seen seen) {
        for (Firm firm : market.firms()) {
            for (int month = 0; month <= MONTHS && firm.isEntrant(); month++) {
                for (int i = 0; i < LANES; i++) {
                    if (seen.all(Columns.ENTRY_MONTH, firm.name(), month)[i] == 0) {
                        double all = seen.all(Columns.ACTIVE, firm.name(), month)[i]
                                + seen.all(Columns.EXIT_MONTH, firm.name(), month)[i]
                                + seen.all(Columns.CASH, firm.name(), month)[i]
                                + seen.all(Columns.KEY_PEOPLE, firm.name(), month)[i]
                                + seen.all(Columns.STAFF, firm.name(), month)[i]
                                + seen.all(Columns.REVENUE, firm.name(), month)[i]
                                + seen.all(Columns.FRONTIER, firm.name(), month)[i]
                                + seen.all(Columns.HARDWARE, firm.name(), month)[i]
                                + seen.all(Columns.TRIED_CUT, firm.name(), month)[i]
                                + seen.all(Columns.TRIED_SALE, firm.name(), month)[i];
                        assertEquals(0, all, 0);
                        for (int s = 0; s < market.segments().size(); s++) {
                            assertEquals(0, seen.all(Columns.USERS, firm.name(), s, month)[i], 0);
                        }
                    }
                }
            }
        }
    }

    /** An entrant that stays away moves nobody else's number by a bit, whether entry works or is switched off. */
    @Property(tries = 60)
    void whoStaysAwayChangesNothing(@ForAll long seed) {
        Market alone = RandomMarkets.of(seed).with(Entry.RATE, 0);
        Market watched = alone.firms(entrants(seed, !alone.segments().isEmpty()).toArray(Firm[]::new));
        Column[] columns = IntStream.range(0, OF_FIRMS.length + OF_THE_MARKET.length + 1)
                .mapToObj(k -> k < OF_FIRMS.length
                        ? OF_FIRMS[k]
                        : k < OF_FIRMS.length + OF_THE_MARKET.length
                                ? OF_THE_MARKET[k - OF_FIRMS.length]
                                : Columns.USERS)
                .toArray(Column[]::new);
        Seen without = run(alone, seed, columns);
        Seen with = run(watched, seed, columns);
        for (int month = 0; month <= MONTHS; month++) {
            String when = " in month " + month;
            for (Firm firm : alone.firms()) {
                for (Column column : OF_FIRMS) {
                    assertArrayEquals(
                            without.all(column, firm.name(), month),
                            with.all(column, firm.name(), month),
                            column + " of " + firm.name() + when);
                }
                for (int s = 0; s < alone.segments().size(); s++) {
                    assertArrayEquals(
                            without.all(Columns.USERS, firm.name(), s, month),
                            with.all(Columns.USERS, firm.name(), s, month),
                            "users of " + firm.name() + when);
                }
            }
            for (Column column : OF_THE_MARKET) {
                assertArrayEquals(without.all(column, month), with.all(column, month), column + when);
            }
            for (Sector sector : Sector.values()) {
                assertArrayEquals(without.balance(sector, month), with.balance(sector, month), sector + when);
            }
        }
    }
}

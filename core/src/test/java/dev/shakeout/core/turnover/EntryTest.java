package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final int MANY = 20_000;
    private static final double COST = 1e8; // fen a month, all overhead

    private static final Column[] STANDING = {
        Columns.ACTIVE,
        Columns.ENTRY_MONTH,
        Columns.EXIT_MONTH,
        Columns.CASH,
        Columns.KEY_PEOPLE,
        Columns.STAFF,
        Columns.KEY_FOUNDING,
        Columns.VENTURE_POWDER,
        Columns.FRONTIER,
        Columns.CAPABILITY
    };

    private static Firm entrant(String name) {
        return Firm.entrant(name).cash(3e6).talent(20).with(Firm.FRONTIER, 0);
    }

    /**
     * Seller S earns {@code revenue} fen a month and has a model of 0.25 nats; the open floor is at 0, and everybody who comes
     * spends {@link #COST} a month. Nothing else happens, and there are founders and money for everybody.
     */
    private static Small small(double revenue, double hot, Firm... entrants) {
        Firm[] firms = Arrays.copyOf(entrants, entrants.length + 1);
        firms[entrants.length] = Firm.startup("S").cash(1e6);
        return Small.of(Model.of(Entry.MECHANISM), firms)
                .adding(
                        Small.set(Phase.SETTLEMENT, Columns.REVENUE, "S", revenue),
                        Small.set(Phase.RELEASE, Columns.CAPABILITY, "S", 0.25),
                        Small.set(Phase.PLAN, Columns.OVERHEAD_PLAN, COST),
                        Small.set(Phase.REGIME, Columns.HOT, hot),
                        Small.start(Columns.KEY_FOUNDING, "S", 100),
                        Small.start(Columns.VENTURE_POWDER, "S", 1e12))
                .with(Entry.RATE, 0.5)
                .with(Entry.HOT_FACTOR, 2)
                .with(Entry.VALUE_ELASTICITY, 0.5)
                .with(Entry.GAP_HURDLE, 2);
    }

    /** Everybody comes who can. */
    private static Small rush(Firm... entrants) {
        return small(1e12, 1, entrants).with(Entry.RATE, 1_000).with(Entry.VALUE_ELASTICITY, 0);
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    @Nested
    class HowOften {

        // λ = 0.5 · 2^hot · (R/2K)^0.5 · e^{−2 · 0.25}, by hand; a year without entry has probability e^{−λ}.
        @ParameterizedTest(name = "revenue {0} times cost, hot {1}: {2} a year")
        @CsvSource({"2, 0, 0.30326533", "8, 0, 0.60653066", "8, 1, 1.21306132", "0.5, 1, 0.30326533"})
        void theHazardIsThatOfTheEquation(double revenue, double hot, double hazard) {
            Seen seen =
                    small(revenue * COST, hot, entrant("E")).replications(MANY).run(12, STANDING);
            double expected = 1 - Math.exp(-hazard);
            double entered = sum(seen.all(Columns.ACTIVE, "E", 12)) / MANY;
            assertEquals(expected, entered, Small.fourErrors(expected * (1 - expected), MANY));
        }

        @Test
        void itIsTheSameInEveryMonthOfWaiting() {
            Seen seen = small(8 * COST, 0, entrant("E")).replications(MANY).run(12, STANDING);
            double odds = 1 - Math.exp(-0.60653066 / 12);
            for (int month : new int[] {1, 6, 12}) {
                double at = month;
                double waiting = MANY - sum(seen.all(Columns.ACTIVE, "E", month - 1));
                double came = Arrays.stream(seen.all(Columns.ENTRY_MONTH, "E", month))
                        .filter(m -> m == at)
                        .count();
                assertEquals(odds, came / waiting, Small.fourErrors(odds * (1 - odds), waiting));
            }
        }

        @Test
        void aModelOpenToAllSparesTheGap() {
            Small far = small(2 * COST, 0, entrant("E")).replications(MANY);
            Seen near = far.adding(Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 0.25))
                    .run(12, STANDING);
            double expected = 1 - Math.exp(-0.5);
            assertEquals(
                    expected,
                    sum(near.all(Columns.ACTIVE, "E", 12)) / MANY,
                    Small.fourErrors(expected * (1 - expected), MANY));
        }

        @Test
        void firmsEnterUntilOneMoreWouldEarnLessThanItCosts() {
            Firm[] crowd = new Firm[9];
            Arrays.setAll(crowd, k -> entrant("E" + k));
            Small market = small(3.5 * COST, 0, crowd)
                    .with(Entry.RATE, 1_000)
                    .with(Entry.VALUE_ELASTICITY, 1_000)
                    .with(Entry.GAP_HURDLE, 0)
                    .replications(50);
            Seen seen = market.run(6, STANDING);
            for (int i = 0; i < 50; i++) {
                int entered = 0;
                for (Firm firm : crowd) {
                    entered += (int) seen.all(Columns.ACTIVE, firm.name(), 6)[i];
                }
                assertEquals(2, entered, "3.5/3 covers the cost of one more, 3.5/4 does not");
            }
        }
    }

    @Nested
    class WhoComes {

        @Test
        void takesPeopleAndMoneyThatWereThere() {
            Firm e = entrant("E").with(Talent.KEY_PEOPLE, 4);
            Seen seen = rush(e).adding(Small.set(Phase.PLAN, Columns.KEY_PLAN, "E", 4))
                    .run(2, STANDING);
            assertEquals(0, seen.at(Columns.ACTIVE, "E", 0));
            assertEquals(0, seen.at(Columns.CASH, "E", 0));
            assertEquals(0, seen.at(Columns.ENTRY_MONTH, "E", 0));
            for (int month = 1; month <= 2; month++) {
                assertEquals(1, seen.at(Columns.ACTIVE, "E", month));
                assertEquals(1, seen.at(Columns.ENTRY_MONTH, "E", month));
                assertEquals(3e8, seen.at(Columns.CASH, "E", month));
                assertEquals(4, seen.at(Columns.KEY_PEOPLE, "E", month));
                assertEquals(0, seen.at(Columns.STAFF, "E", month));
                assertEquals(96, seen.at(Columns.KEY_FOUNDING, month));
                assertEquals(1e12 - 3e8, seen.at(Columns.VENTURE_POWDER, month));
            }
            assertEquals(-3e8, seen.received(Sector.INVESTORS, 1));
            assertEquals(0, seen.received(Sector.INVESTORS, 2));
        }

        @ParameterizedTest(name = "{0} founders, {1} fen")
        @CsvSource({"3, 1e12", "100, 299999999"})
        void waitsWithoutEnoughPeopleOrMoney(double founders, double powder) {
            Seen seen = rush(entrant("E"))
                    .adding(
                            Small.set(Phase.PLAN, Columns.KEY_PLAN, "E", 4),
                            Small.set(Phase.PLAN, Columns.KEY_FOUNDING, founders),
                            Small.set(Phase.POSITION, Columns.VENTURE_POWDER, powder))
                    .run(6, STANDING);
            assertEquals(0, seen.at(Columns.ACTIVE, "E", 6));
            assertEquals(founders, seen.at(Columns.KEY_FOUNDING, 6));
            assertEquals(powder, seen.at(Columns.VENTURE_POWDER, 6));
            assertEquals(0, seen.at(Columns.CASH, "E", 6));
        }

        @Test
        void hasTheSameChanceAsAnybodyWhereThereIsRoomForOne() {
            Seen seen = rush(entrant("E"), entrant("F"))
                    .adding(Small.set(Phase.PLAN, Columns.KEY_FOUNDING, "S", month -> month == 1 ? 1 : 0))
                    .replications(MANY)
                    .run(3, STANDING);
            double[] e = seen.all(Columns.ACTIVE, "E", 3);
            double[] f = seen.all(Columns.ACTIVE, "F", 3);
            for (int i = 0; i < MANY; i++) {
                assertEquals(1, e[i] + f[i]);
            }
            assertEquals(0.5, sum(e) / MANY, Small.fourErrors(0.25, MANY));
        }

        @Test
        void beginsBelowTheBestModelIfItTrainsItsOwn() {
            Firm e = Firm.entrant("E").cash(3e6).with(Firm.CAPABILITY, -5);
            Seen seen = rush(e).adding(Small.start(Columns.CAPABILITY, "E", -5))
                    .with(Entry.CAPABILITY_GAP, 0.2)
                    .with(Entry.GAP_HURDLE, 0)
                    .replications(MANY)
                    .run(1, STANDING);
            double[] reached = seen.all(Columns.CAPABILITY, "E", 1);
            assertEquals(1, seen.at(Columns.FRONTIER, "E", 1));
            assertTrue(Arrays.stream(reached).allMatch(x -> x < 0.25));
            // exponential: mean and standard deviation are both the gap; the floor of −5 cuts off e^{−26}
            assertEquals(0.25 - 0.2, sum(reached) / MANY, Small.fourErrors(0.04, MANY));
        }

        @Test
        void doesNotTrainUnlessItSaysSo() {
            Seen seen = rush(entrant("E")).run(1, STANDING);
            assertEquals(0, seen.at(Columns.FRONTIER, "E", 1));
            assertEquals(0, seen.at(Columns.CAPABILITY, "E", 1));
        }

        @Test
        void entersOnce() {
            Mechanism closing = Declaration.of("closing", Phase.EXIT, "A test closes E in month 3.")
                    .writes(Columns.ACTIVE, Columns.EXIT_MONTH)
                    .onMarket(world -> {
                        Rows active = world.rows(Columns.ACTIVE);
                        Rows exit = world.rows(Columns.EXIT_MONTH);
                        int e = world.roster().indexOf("E");
                        return month -> {
                            if (month == 3) {
                                Arrays.fill(active.row(e), 0);
                                Arrays.fill(exit.row(e), 3);
                            }
                        };
                    });
            Seen seen = rush(entrant("E")).adding(closing).run(12, STANDING);
            assertEquals(1, seen.at(Columns.ACTIVE, "E", 2));
            assertEquals(0, seen.at(Columns.ACTIVE, "E", 12));
            assertEquals(1, seen.at(Columns.ENTRY_MONTH, "E", 12));
        }
    }

    @Nested
    class OneStepWithAllElseHeld {

        private Seen month(Small small) {
            return small.with(Entry.RATE, 6).replications(2_000).run(1, STANDING);
        }

        /** Whoever comes in {@code less} comes in {@code more} too, and some come in {@code more} only. */
        private void assertMore(Small less, Small more) {
            double[] few = month(less).all(Columns.ACTIVE, "E", 1);
            double[] many = month(more).all(Columns.ACTIVE, "E", 1);
            for (int i = 0; i < few.length; i++) {
                assertTrue(few[i] <= many[i]);
            }
            assertTrue(sum(few) < sum(many));
        }

        @Test
        void easyMoneyBringsNoFewer() {
            assertMore(small(2 * COST, 0, entrant("E")), small(2 * COST, 1, entrant("E")));
        }

        @Test
        void higherRevenueBringsNoFewer() {
            assertMore(small(2 * COST, 0, entrant("E")), small(3 * COST, 0, entrant("E")));
        }

        @Test
        void aHigherOpenFloorBringsNoFewer() {
            Small low = small(2 * COST, 0, entrant("E"));
            assertMore(low, low.adding(Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 0.1)));
        }

        @Test
        void higherPayBringsNoMore() {
            Small cheap = small(2 * COST, 0, entrant("E"))
                    .adding(
                            Small.set(Phase.PLAN, Columns.STAFF_PLAN, "E", 20),
                            Small.set(Phase.PLAN, Columns.WAGE, "E", 2e6));
            Small dear = cheap.adding(Small.set(Phase.TALENT, Columns.PAY_LEVEL, "E", 2));
            assertMore(dear, cheap);
        }
    }

    @Test
    void switchedOffNobodyComes() {
        Small small = Small.of(
                Model.standard().without("entry"),
                Firm.startup("S").cash(1e9).burn(1e7).talent(100),
                entrant("E").burn(1e6));
        Seen seen = small.with(Entry.RATE, 1_000)
                .with(Talent.FOUNDERS, 50)
                .with(Entry.VALUE_ELASTICITY, 0)
                .replications(50)
                .run(12, STANDING);
        assertArrayEquals(new double[50], seen.all(Columns.ENTRY_MONTH, "E", 12));
        assertArrayEquals(new double[50], seen.all(Columns.ACTIVE, "E", 12));
        assertArrayEquals(new double[50], seen.all(Columns.FRONTIER, "E", 12));
    }

    @Test
    void anEntrantWithUsersAtTheStartIsRefused() {
        Small small = Small.of(
                        Model.standard(),
                        entrant("E").mau(1e6),
                        Firm.startup("S").mau(1e6))
                .segments(Segment.of("chat", 1e9));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> small.run(1));
        assertEquals("E enters later, but the market gives it users at the start: leave them out.", e.getMessage());
    }
}

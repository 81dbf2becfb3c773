package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnoverTest {

    private static final int MANY = 20_000;

    private static final Column[] STANDING = {
        Columns.ACTIVE,
        Columns.ACQUIRED,
        Columns.WOUND_UP,
        Columns.EXIT_MONTH,
        Columns.TRIED_SALE,
        Columns.CASH,
        Columns.KEY_PEOPLE,
        Columns.STAFF,
        Columns.KEY_ELSEWHERE,
        Columns.STAFF_ELSEWHERE,
        Columns.USERS,
        Columns.ORPHANS
    };

    /** Nobody moves but by turnover, and everybody has cash for ten years unless a test says otherwise. */
    private static Small small(double runway, Mechanism[] more, Firm... firms) {
        Model model = Model.of(
                        Turnover.MECHANISM,
                        Talent.MECHANISM,
                        Demand.MECHANISM,
                        Small.set(Phase.FINANCE, Columns.RUNWAY, (firm, month) -> firm.equals("A") ? runway : 120))
                .with(more);
        return Small.of(model, firms)
                .segments(Segment.of("chat", 1e9))
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .with(Talent.STAFF_HIRING, 0)
                .with(Talent.REHIRE, 0)
                .with(Talent.GRADUATES, 0)
                .with(Talent.KEY_GRADUATES, 0)
                .with(Turnover.FRIENDLY_ODDS, 0)
                .with(Turnover.SALE_ODDS, 0)
                .with(Turnover.ACQUI_HIRE, 0);
    }

    /** A firm with 100 CNY, ten key people, 190 others and 20 m users. */
    private static Firm a() {
        return Firm.startup("A")
                .cash(100)
                .talent(200)
                .with(Talent.KEY_PEOPLE, 10)
                .mau(20e6);
    }

    private static Firm giant(String name, double wealth) {
        return Firm.incumbent(name)
                .coreCashFlow(wealth)
                .cash(1e6)
                .talent(1_000)
                .with(Talent.KEY_PEOPLE, 30)
                .mau(50e6);
    }

    /** A has 100 CNY and is billed 150 in month 3. */
    private static Mechanism[] broke() {
        return new Mechanism[] {Small.bill("A", 3, 15_000)};
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    @Nested
    class WhenAFirmCannotPay {

        @Test
        void itIsWoundUpIfNobodyBuys() {
            Seen seen = small(0, broke(), a(), Firm.startup("B").mau(50e6)).run(5, STANDING);
            assertEquals(1, seen.at(Columns.ACTIVE, "A", 2));
            for (int month = 3; month <= 5; month++) {
                assertEquals(0, seen.at(Columns.ACTIVE, "A", month));
                assertEquals(1, seen.at(Columns.WOUND_UP, "A", month));
                assertEquals(0, seen.at(Columns.ACQUIRED, "A", month));
                assertEquals(3, seen.at(Columns.EXIT_MONTH, "A", month));
                assertEquals(0, seen.at(Columns.CASH, "A", month));
                assertEquals(0, seen.at(Columns.KEY_PEOPLE, "A", month));
                assertEquals(0, seen.at(Columns.STAFF, "A", month));
                assertEquals(0, seen.at(Columns.USERS, "A", month));
            }
            assertEquals(1, seen.at(Columns.TRIED_SALE, "A", 3));
            assertEquals(1, seen.at(Columns.ACTIVE, "B", 5));
        }

        /** Suppliers billed 150 and got the 100 that were there. */
        @Test
        void creditorsWriteOffExactlyTheDebt() {
            Seen seen = small(0, broke(), a()).run(4, STANDING);
            assertEquals(10_000, seen.received(Sector.SUPPLIERS, 3), 0);
            assertEquals(0, seen.received(Sector.INVESTORS, 3), 0);
            for (Sector sector : Sector.values()) {
                assertEquals(0, seen.received(sector, 4), 0);
            }
        }

        @Test
        void peopleGoTheirOwnWaysAndUsersLookForAnother() {
            Seen seen = small(0, broke(), a(), Firm.startup("B").mau(50e6)).run(4, STANDING);
            assertEquals(seen.at(Columns.KEY_ELSEWHERE, 2) + 10, seen.at(Columns.KEY_ELSEWHERE, 3), 0);
            assertEquals(seen.at(Columns.STAFF_ELSEWHERE, 2) + 190, seen.at(Columns.STAFF_ELSEWHERE, 3), 1e-9);
            assertTrue(seen.at(Columns.ORPHANS, 3)
                    > 0.5 * seen.at(Columns.USERS, "A", 2)); // those it still had in month 3
            assertEquals(0, seen.at(Columns.ORPHANS, 4), 1e-6);
            assertTrue(seen.at(Columns.USERS, "B", 4)
                    > seen.at(Columns.USERS, "B", 3) + 0.5 * seen.at(Columns.ORPHANS, 3));
        }

        @Test
        void itsPeopleJoinTheBuyerIfOneIsFound() {
            Seen seen = small(0, broke(), a(), giant("B", 1e9))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .run(4, STANDING);
            assertEquals(0, seen.at(Columns.ACTIVE, "A", 3));
            assertEquals(1, seen.at(Columns.ACQUIRED, "A", 3));
            assertEquals(0, seen.at(Columns.WOUND_UP, "A", 4));
            assertEquals(3, seen.at(Columns.EXIT_MONTH, "A", 4));
            assertEquals(40, seen.at(Columns.KEY_PEOPLE, "B", 3));
            assertEquals(970 + 190, seen.at(Columns.STAFF, "B", 3), 1e-9);
            assertEquals(seen.at(Columns.KEY_ELSEWHERE, 2), seen.at(Columns.KEY_ELSEWHERE, 3), 0);
            assertEquals(0, seen.at(Columns.CASH, "A", 3));
            assertTrue(seen.at(Columns.ORPHANS, 3) > 0); // users are released either way
        }

        /** The owner pays per head and user; creditors come first, investors get the rest. */
        @Test
        void priceGoesToCreditorsThenToInvestors() {
            Small sold = small(0, broke(), a(), giant("B", 1e9))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .with(Turnover.PRICE_PER_USER, 0);
            Seen dear = sold.with(Turnover.PRICE_PER_KEY_PERSON, 7).run(3, STANDING);
            assertEquals(-7_000, dear.received(Sector.PARENTS, 3), 0);
            assertEquals(15_000, dear.received(Sector.SUPPLIERS, 3), 0);
            assertEquals(2_000, dear.received(Sector.INVESTORS, 3), 0); // 100 − 150 + 70
            Seen cheap = sold.with(Turnover.PRICE_PER_KEY_PERSON, 3).run(3, STANDING);
            assertEquals(-3_000, cheap.received(Sector.PARENTS, 3), 0);
            assertEquals(13_000, cheap.received(Sector.SUPPLIERS, 3), 0);
            assertEquals(0, cheap.received(Sector.INVESTORS, 3), 0);
        }

        @Test
        void usersHaveTheirPriceToo() {
            Seen seen = small(0, broke(), a(), giant("B", 1e9))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .with(Turnover.PRICE_PER_KEY_PERSON, 0)
                    .with(Turnover.PRICE_PER_USER, 15)
                    .run(3, STANDING);
            assertEquals(
                    -1_500 * seen.at(Columns.ORPHANS, 3), seen.received(Sector.PARENTS, 3), 0.5); // rounded to the fen
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.6, 0.1})
        void oneInSoManyIsBoughtForItsPeople(double odds) {
            Seen seen = small(0, broke(), a(), giant("B", 1e9))
                    .with(Turnover.ACQUI_HIRE, odds)
                    .replications(MANY)
                    .run(3, STANDING);
            assertEquals(odds, seen.mean(Columns.ACQUIRED, "A", 3), Small.fourErrors(odds * (1 - odds), MANY));
            assertEquals(1 - odds, seen.mean(Columns.WOUND_UP, "A", 3), Small.fourErrors(odds * (1 - odds), MANY));
        }

        /** The last fen is enough: who has nothing left owes nothing. */
        @Test
        void zeroIsNotDebt() {
            Seen seen = small(120, new Mechanism[] {Small.bill("A", 3, 10_000)}, a())
                    .run(5, STANDING);
            assertEquals(0, seen.at(Columns.CASH, "A", 5));
            assertEquals(1, seen.at(Columns.ACTIVE, "A", 5));
        }

        @Test
        void incumbentsEndLikeOthers() {
            Mechanism[] bill = {Small.bill("B", 2, 1e9)};
            Seen seen = small(120, bill, a(), giant("B", 1e9))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .run(2, STANDING);
            assertEquals(1, seen.at(Columns.WOUND_UP, "B", 2)); // it cannot buy itself, and A is no buyer
            seen = small(120, bill, a(), giant("B", 1e9), giant("C", 1e8))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .run(2, STANDING);
            assertEquals(1, seen.at(Columns.ACQUIRED, "B", 2));
            assertEquals(60, seen.at(Columns.KEY_PEOPLE, "C", 2));
        }
    }

    /** A owns machines worth 1,000 CNY in the books and pays each of 200 heads 10 fen a month; it owes 50 in month 3. */
    @Nested
    class WhenThereIsAnEstate {

        private Small leaving(double scrap, Mechanism... more) {
            return small(0, broke(), a(), giant("B", 1e9))
                    .with(Turnover.SCRAP, scrap)
                    .with(Turnover.SEVERANCE, 3)
                    .with(Talent.PAY_GROWTH, 0)
                    .adding(Small.start(Columns.HARDWARE, "A", 100_000), Small.set(Phase.PLAN, Columns.WAGE, "A", 10))
                    .adding(more);
        }

        /** 350 for the machines: 60 to people, 50 to suppliers, 240 to investors. */
        @Test
        void peopleArePaidBeforeSuppliersAndSuppliersBeforeOwners() {
            Seen seen = leaving(0.35).run(3, STANDING);
            assertEquals(6_000, seen.received(Sector.LABOUR, 3), 0);
            assertEquals(15_000 - 35_000, seen.received(Sector.SUPPLIERS, 3), 0);
            assertEquals(24_000, seen.received(Sector.INVESTORS, 3), 0);
        }

        /** 40 for the machines: people get no more, suppliers lose their 50. */
        @Test
        void nobodyIsPaidFromWhatIsNotThere() {
            Seen seen = leaving(0.04).run(3, STANDING);
            assertEquals(4_000, seen.received(Sector.LABOUR, 3), 0);
            assertEquals(15_000 - 4_000 - 5_000, seen.received(Sector.SUPPLIERS, 3), 0);
            assertEquals(0, seen.received(Sector.INVESTORS, 3), 0);
        }

        @Test
        void machinesGoToWhoeverBuysTheFirm() {
            Seen seen = leaving(0.35).with(Turnover.ACQUI_HIRE, 1).run(3, Columns.HARDWARE);
            assertEquals(0, seen.at(Columns.HARDWARE, "A", 3), 0);
            assertEquals(100_000, seen.at(Columns.HARDWARE, "B", 3), 0);
            assertEquals(0, seen.received(Sector.LABOUR, 3), 0);
        }

        /**
         * 240 are left: 20 on notes, 100 preference, of which a quarter is the state's, then 120 by shares: 60 common to 20 on
         * the exchange.
         */
        @Test
        void ownersArePaidInTheirOrder() {
            Seen seen = leaving(
                            0.35,
                            Small.start(Columns.NOTES, "A", 2_000),
                            Small.start(Columns.PREFERENCE, "A", 10_000),
                            Small.start(Columns.STATE_PART, "A", 0.25),
                            Small.start(Columns.PREFERRED, "A", 0.2),
                            Small.start(Columns.COMMON, "A", 0.6),
                            Small.start(Columns.FLOATED, "A", 0.2))
                    .run(3, STANDING);
            assertEquals(2_000 + 7_500, seen.received(Sector.INVESTORS, 3), 0);
            assertEquals(2_500, seen.received(Sector.STATE, 3), 0);
            assertEquals(6_000 + 9_000, seen.received(Sector.LABOUR, 3), 0);
            assertEquals(3_000, seen.received(Sector.PUBLIC_MARKET, 3), 0);
        }

        /** Once listed all shares are alike: of 240 less 20 on notes, 20, 60 and 20 per cent. */
        @Test
        void listingEndsThePreference() {
            Seen seen = leaving(
                            0.35,
                            Small.start(Columns.LISTED, "A", 1),
                            Small.start(Columns.NOTES, "A", 2_000),
                            Small.start(Columns.PREFERENCE, "A", 10_000),
                            Small.start(Columns.PREFERRED, "A", 0.2),
                            Small.start(Columns.COMMON, "A", 0.6),
                            Small.start(Columns.FLOATED, "A", 0.2))
                    .run(3, STANDING);
            assertEquals(2_000 + 4_400, seen.received(Sector.INVESTORS, 3), 0);
            assertEquals(4_400, seen.received(Sector.PUBLIC_MARKET, 3), 0);
            assertEquals(6_000 + 13_200, seen.received(Sector.LABOUR, 3), 0);
        }
    }

    @Nested
    class WhenAFirmHasTriedEverything {

        private Small tried(double odds, Column... ways) {
            Small small = small(3, new Mechanism[0], a(), giant("B", 1e9))
                    .with(Turnover.SALE_RUNWAY, 4)
                    .with(Turnover.GIVE_UP, odds);
            for (Column way : ways) {
                small = small.adding(Small.start(way, "A", 1));
            }
            return small;
        }

        @Test
        void itMayCloseOfItsOwnWillWhileItCanPay() {
            Seen seen = tried(0.3, Columns.TRIED_CUT, Columns.TRIED_PIVOT, Columns.TRIED_MONEY)
                    .replications(MANY)
                    .run(1, Columns.WOUND_UP, Turnover.CAUSE, Columns.CASH);
            assertEquals(0.3, seen.mean(Columns.WOUND_UP, "A", 1), Small.fourErrors(0.3 * 0.7, MANY));
            assertEquals(
                    Turnover.Cause.CLOSURE.ordinal() * seen.mean(Columns.WOUND_UP, "A", 1),
                    seen.mean(Turnover.CAUSE, "A", 1),
                    1e-9);
        }

        @Test
        void itGoesOnAsLongAsOneWayIsLeft() {
            for (Column[] ways : new Column[][] {
                {Columns.TRIED_CUT, Columns.TRIED_PIVOT},
                {Columns.TRIED_CUT, Columns.TRIED_MONEY},
                {Columns.TRIED_PIVOT, Columns.TRIED_MONEY}
            }) {
                assertEquals(0, tried(1, ways).run(3, STANDING).at(Columns.WOUND_UP, "A", 3));
            }
        }
    }

    @Nested
    class Causes {

        @Test
        void areRecorded() {
            assertEquals(Turnover.Cause.INSOLVENCY, cause(small(0, broke(), a())));
            assertEquals(
                    Turnover.Cause.ACQUI_HIRE,
                    cause(small(0, broke(), a(), giant("B", 1e9)).with(Turnover.ACQUI_HIRE, 1)));
            assertEquals(
                    Turnover.Cause.SALE,
                    cause(small(1, new Mechanism[0], a(), giant("B", 1e9)).with(Turnover.SALE_ODDS, 1)));
            assertEquals(
                    Turnover.Cause.FRIENDLY,
                    cause(small(100, new Mechanism[0], a(), giant("B", 1e9)).with(Turnover.FRIENDLY_ODDS, 1)));
            assertEquals(Turnover.Cause.NONE, cause(small(100, new Mechanism[0], a(), giant("B", 1e9))));
        }

        private Turnover.Cause cause(Small small) {
            return Turnover.Cause.values()[(int) small.run(3, Turnover.CAUSE).at(Turnover.CAUSE, "A", 3)];
        }
    }

    /** A sells for 20 CNY a month; its people are worth 70 to a buyer: the best of both is paid. */
    @Test
    void rivalPaysForTheEndOfAFirm() {
        for (double months : new double[] {0, 3, 12}) {
            Seen seen = small(0, broke(), a(), giant("B", 1e9))
                    .adding(Small.set(Phase.MEASUREMENT, Columns.REVENUE, "A", 2_000))
                    .with(Turnover.ACQUI_HIRE, 1)
                    .with(Turnover.PRICE_PER_USER, 0)
                    .with(Turnover.PRICE_PER_KEY_PERSON, 7)
                    .with(Turnover.FORECLOSURE_MONTHS, months)
                    .run(3, STANDING);
            assertEquals(-Math.max(7_000, months * 2_000), seen.received(Sector.PARENTS, 3), 0);
        }
    }

    @Nested
    class WhenAFirmLooksForABuyer {

        private static final Mechanism[] NOTHING = {};

        private double sold(Small small, int month) {
            Seen seen = small.replications(MANY).run(month, STANDING);
            return seen.mean(Columns.ACQUIRED, "A", month);
        }

        private void assertSold(double odds, Small small) {
            assertEquals(odds, sold(small, 1), Small.fourErrors(odds * (1 - odds), MANY));
        }

        @ParameterizedTest(name = "runway {0}: offered {1}")
        @CsvSource({"3.9, 1", "0, 1", "4, 0", "120, 0"})
        void itIsOfferedBelowTheRunway(double runway, double offered) {
            Small small = small(runway, NOTHING, a(), giant("B", 1e9)).with(Turnover.SALE_RUNWAY, 4);
            assertEquals(offered, small.run(1, STANDING).at(Columns.TRIED_SALE, "A", 1));
            assertSold(0.3 * offered, small.with(Turnover.SALE_ODDS, 0.3));
        }

        @ParameterizedTest(name = "frontier {0}, {1} key people: offered {2}")
        @CsvSource({"1, 2, 1", "1, 3, 0", "0, 2, 0", "1, 0, 1"})
        void itIsOfferedWithoutATeam(double frontier, double team, double offered) {
            Mechanism[] start = {Small.start(Columns.FRONTIER, "A", frontier)};
            Firm firm = a().with(Talent.KEY_PEOPLE, team);
            Small small = small(120, start, firm, giant("B", 1e9)).with(Turnover.LEAST_TEAM, 3);
            assertEquals(offered, small.run(1, STANDING).at(Columns.TRIED_SALE, "A", 1));
            assertSold(0.3 * offered, small.with(Turnover.SALE_ODDS, 0.3));
        }

        /** A month's chance, month after month. */
        @Test
        void friendlyOffersComeAtTheirOdds() {
            Small small = small(120, NOTHING, a(), giant("B", 1e9)).with(Turnover.FRIENDLY_ODDS, 0.02);
            double ever = 1 - StrictMath.pow(0.98, 12);
            assertEquals(ever, sold(small, 12), Small.fourErrors(ever * (1 - ever), MANY));
            assertEquals(0, small.run(12, STANDING).at(Columns.TRIED_SALE, "A", 12));
        }

        @Test
        void friendlyOffersAreForStartups() {
            Seen seen = small(
                            120,
                            NOTHING,
                            giant("B", 1e9),
                            giant("C", 1e9),
                            Firm.challenger("D").coreCashFlow(1e9).cash(1))
                    .with(Turnover.FRIENDLY_ODDS, 1)
                    .run(3, STANDING);
            for (String firm : new String[] {"B", "C", "D"}) {
                assertEquals(1, seen.at(Columns.ACTIVE, firm, 3), firm);
            }
        }

        @Test
        void thereIsNoSaleWithoutABuyer() {
            Small lonely = small(1, NOTHING, a(), Firm.startup("B").cash(1e12)).with(Turnover.SALE_ODDS, 1);
            Seen seen = lonely.run(6, STANDING);
            assertEquals(1, seen.at(Columns.ACTIVE, "A", 6));
            assertEquals(1, seen.at(Columns.TRIED_SALE, "A", 6));
            Mechanism[] dead = {Small.set(Phase.PLAN, Columns.ACTIVE, "B", 0)};
            seen = small(1, dead, a(), giant("B", 1e9))
                    .with(Turnover.SALE_ODDS, 1)
                    .run(6, STANDING);
            assertEquals(1, seen.at(Columns.ACTIVE, "A", 6));
        }

        @Test
        void whatIsLeftGoesToItsInvestors() {
            Seen seen = small(1, NOTHING, a(), giant("B", 1e9))
                    .with(Turnover.SALE_ODDS, 1)
                    .with(Turnover.PRICE_PER_USER, 0)
                    .with(Turnover.PRICE_PER_KEY_PERSON, 4)
                    .run(1, STANDING);
            assertEquals(-4_000, seen.received(Sector.PARENTS, 1), 0);
            assertEquals(14_000, seen.received(Sector.INVESTORS, 1), 0);
            assertEquals(0, seen.at(Columns.CASH, "A", 1));
        }

        /** Buyers in proportion to core cash flow, 3 to 1. */
        @Test
        void richerIncumbentsBuyMore() {
            Seen seen = small(1, NOTHING, a(), giant("B", 3e9), giant("C", 1e9))
                    .with(Turnover.SALE_ODDS, 1)
                    .replications(MANY)
                    .run(1, STANDING);
            double b = sum(seen.all(Columns.KEY_PEOPLE, "B", 1)) - 30.0 * MANY;
            assertEquals(0.75, b / (10.0 * MANY), Small.fourErrors(0.75 * 0.25, MANY));
            assertEquals(
                    80.0 * MANY - 10.0 * MANY,
                    sum(seen.all(Columns.KEY_PEOPLE, "B", 1)) + sum(seen.all(Columns.KEY_PEOPLE, "C", 1)),
                    0);
        }
    }

    @Test
    void theDeadLeaveNothingBehind() {
        Column[] plans = {
            Columns.TRAINING_PLAN,
            Columns.MARKETING_PLAN,
            Columns.OVERHEAD_PLAN,
            Columns.STAFF_PLAN,
            Columns.FRONTIER,
            Columns.BURN,
            Columns.REVENUE
        };
        Mechanism[] start = {
            Small.bill("A", 3, 15_000),
            Small.start(Columns.TRAINING_PLAN, "A", 5),
            Small.start(Columns.MARKETING_PLAN, "A", 6),
            Small.start(Columns.OVERHEAD_PLAN, "A", 7),
            Small.start(Columns.FRONTIER, "A", 1),
            Small.start(Columns.BURN, "A", 8),
            Small.start(Columns.REVENUE, "A", 9)
        };
        Seen seen = small(120, start, a()).run(4, plans);
        for (Column plan : plans) {
            assertTrue(seen.at(plan, "A", 2) > 0, plan.name());
            assertEquals(0, seen.at(plan, "A", 3), 0, plan.name());
        }
    }
}

package dev.shakeout.core.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {

    /** Customers pay, people are paid, nobody leaves: what is spent in a month stays what it was. */
    private static final Model STILL =
            Model.of(Settlement.MECHANISM, Settlement.MEASUREMENT, Talent.MECHANISM, Enterprise.MECHANISM);

    private static Small small(Model model, Firm... firms) {
        return Small.of(model, firms)
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .with(Talent.PAY_GROWTH, 0)
                .with(Enterprise.GROWTH, 0);
    }

    /** Gross outlays of 100 a month, 20 of them paid by enterprises. */
    private static Firm firm() {
        return Firm.startup("A").cash(1_000).burn(80).talent(10).with(Enterprise.REVENUE, 20);
    }

    @Nested
    class ContractsAndCalls {

        private static Mechanism set(Column column, double yuan, double more) {
            return Small.set(Phase.ENTERPRISE, column, "A", month -> 100 * (yuan + (month >= 3 ? more : 0)));
        }

        private static Small.Seen run(Mechanism... settings) {
            Firm firm = firm().with(Settlement.COMPUTE_SHARE, 0.5);
            return small(STILL.with(settings), firm)
                    .run(3, Columns.CASH, Columns.REVENUE, Columns.BURN, Columns.TRAINING);
        }

        /** Payments of the start belong to the burn that is stated; what comes on top is the firm's. */
        @Test
        void paymentsOnContractsAreReceipts() {
            var seen = run(set(Columns.CONTRACT_REVENUE, 30, 7));
            assertEquals(100 * (20 + 30), seen.at(Columns.REVENUE, "A", 2), 0);
            assertEquals(100 * (1_000 - 80 * 2), seen.at(Columns.CASH, "A", 2), 2); // wages and shares round to fen
            assertEquals(100 * (80 - 7), seen.at(Columns.BURN, "A", 3), 2);
            assertEquals(-100 * (20 + 37), seen.received(Sector.ENTERPRISES, 3), 0);
        }

        /** So are those of enterprises that use products as people do. */
        @Test
        void paymentsOfSegmentsOfEnterprisesAreReceipts() {
            var seen = run(set(Columns.REVENUE_AT_WORK, 30, 7));
            assertEquals(100 * (20 + 30), seen.at(Columns.REVENUE, "A", 2), 0);
            assertEquals(100 * (1_000 - 80 * 2), seen.at(Columns.CASH, "A", 2), 2);
            assertEquals(100 * (80 - 7), seen.at(Columns.BURN, "A", 3), 2);
            assertEquals(-100 * (20 + 37), seen.received(Sector.ENTERPRISES, 3), 0);
            assertEquals(0, seen.received(Sector.HOUSEHOLDS, 3), 0);
        }

        /** What serving contracts takes of the compute that is stated is not left for training; what comes on top is paid. */
        @Test
        void deliveryIsPaidBesideTraining() {
            var seen = run(set(Columns.DELIVERY_COST, 10, 5));
            assertEquals(100 * (50 - 10), seen.at(Columns.TRAINING, "A", 2), 1);
            assertEquals(100 * 80, seen.at(Columns.BURN, "A", 2), 2);
            assertEquals(100 * (80 + 5), seen.at(Columns.BURN, "A", 3), 2);
        }

        /** Calls bought are compute, too: they were paid when they were made, so here they only leave less to train with. */
        @Test
        void callsBoughtComeOutOfCompute() {
            var seen = run(set(Columns.CALLS_BOUGHT, 15, 0));
            assertEquals(100 * (50 - 15), seen.at(Columns.TRAINING, "A", 1), 1);
        }

        /** Calls sold are revenue; their payment is the business of buyer and seller. */
        @Test
        void callsSoldAreRevenue() {
            var seen = run(set(Columns.CALLS_SOLD, 15, 4));
            assertEquals(100 * (20 + 19), seen.at(Columns.REVENUE, "A", 3), 0);
        }
    }

    @Nested
    class AtTheStart {

        @Test
        void grossOutlaysAreSplitIntoTheStatedShares() {
            Firm firm = firm().with(Settlement.COMPUTE_SHARE, 0.5)
                    .with(Settlement.PAYROLL_SHARE, 0.26)
                    .with(Settlement.MARKETING_SHARE, 0.08);
            var seen = small(STILL, firm)
                    .run(
                            1,
                            Columns.TRAINING_PLAN,
                            Columns.TRAINING,
                            Columns.WAGE,
                            Columns.MARKETING_PLAN,
                            Columns.OVERHEAD_PLAN);
            double rounding = 1e-12 * 10_000; // a few roundings of 10,000 fen
            assertEquals(5_000, seen.at(Columns.TRAINING_PLAN, "A", 0), rounding);
            assertEquals(5_000, seen.at(Columns.TRAINING, "A", 0), rounding);
            assertEquals(260, seen.at(Columns.WAGE, "A", 0), rounding); // 26 % over ten heads
            assertEquals(800, seen.at(Columns.MARKETING_PLAN, "A", 0), rounding);
            assertEquals(1_600, seen.at(Columns.OVERHEAD_PLAN, "A", 0), rounding);
        }

        /** Without strategy, training stays what it was; each channel on its own makes up the whole burn. */
        @ParameterizedTest(name = "compute {0}, payroll {1}, marketing {2}")
        @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1", "0, 0, 0", "0.5, 0.26, 0.08", "0.2, 0.3, 0.5"})
        void everyChannelIsPaid(double compute, double payroll, double marketing) {
            Firm firm = firm().with(Settlement.COMPUTE_SHARE, compute)
                    .with(Settlement.PAYROLL_SHARE, payroll)
                    .with(Settlement.MARKETING_SHARE, marketing);
            var seen = small(STILL, firm).run(3, Columns.BURN, Columns.CASH);
            for (int month = 0; month <= 3; month++) {
                assertEquals(8_000, seen.at(Columns.BURN, "A", month), 2); // four postings, each rounded to the fen
                assertEquals(100_000 - month * 8_000, seen.at(Columns.CASH, "A", month), 2 * month);
            }
            assertEquals(10_000 * payroll, seen.received(Sector.LABOUR, 3), 0.5);
            assertEquals(10_000 * marketing, seen.received(Sector.MEDIA, 3), 0.5);
            assertEquals(
                    10_000 * (1 - payroll - marketing), seen.received(Sector.SUPPLIERS, 3), 1); // compute and overhead
            assertEquals(-2_000, seen.received(Sector.ENTERPRISES, 3), 0);
        }

        /**
         * Shares that add up to more than one are cut, marketing first, then compute; nobody is paid a negative
         * amount.
         */
        @ParameterizedTest(name = "compute {0}, payroll {1}, marketing {2}")
        @CsvSource({"0.5, 0.3, 0.4, 5000, 2000", "0.9, 0.4, 0.4, 6000, 0", "1, 1, 1, 0, 0"})
        void sharesAboveOneAreCut(double compute, double payroll, double marketing, double training, double media) {
            Firm firm = firm().with(Settlement.COMPUTE_SHARE, compute)
                    .with(Settlement.PAYROLL_SHARE, payroll)
                    .with(Settlement.MARKETING_SHARE, marketing);
            var seen = small(STILL, firm)
                    .run(1, Columns.TRAINING_PLAN, Columns.MARKETING_PLAN, Columns.OVERHEAD_PLAN, Columns.BURN);
            double rounding = 1e-12 * 10_000;
            assertEquals(training, seen.at(Columns.TRAINING_PLAN, "A", 0), rounding);
            assertEquals(media, seen.at(Columns.MARKETING_PLAN, "A", 0), rounding);
            assertEquals(0, seen.at(Columns.OVERHEAD_PLAN, "A", 0), rounding);
            assertEquals(8_000, seen.at(Columns.BURN, "A", 1), 2);
        }

        /** What payroll would have been goes into overhead. */
        @Test
        void firmWithoutHeadsSpendsAsMuch() {
            var seen = small(STILL, firm().talent(0))
                    .run(2, Columns.BURN, Columns.WAGE, Columns.OVERHEAD_PLAN, Columns.STAFF);
            assertEquals(0, seen.at(Columns.STAFF, "A", 2));
            assertEquals(0, seen.at(Columns.WAGE, "A", 0));
            assertEquals(
                    10_000 * (1 - 0.5 - 0.08), seen.at(Columns.OVERHEAD_PLAN, "A", 0), 1e-8); // ten roundings of 1e4
            assertEquals(8_000, seen.at(Columns.BURN, "A", 2), 2);
        }

        /** Users move and staff come and go within the first month, which is what the 1 % is for; key people stay. */
        @Test
        void fourNumbersGiveTheirBurnBackUnderTheStandardModel() {
            Firm orange = Firm.startup("Orange")
                    .cash(5e9)
                    .burn(2e8)
                    .talent(800)
                    .mau(20e6)
                    .with(Talent.CONTACT, 0);
            var seen = Small.of(Model.standard(), orange)
                    .segments(Segment.of("chat", 1e9))
                    .run(1, Columns.BURN);
            assertEquals(2e10, seen.at(Columns.BURN, "Orange", 0), 1);
            assertEquals(2e10, seen.at(Columns.BURN, "Orange", 1), 0.01 * 2e10);
        }
    }

    @Nested
    class Burn {

        private static final Flow FEE = Flow.cost("fee", Sector.SUPPLIERS);
        private static final Flow MACHINE = Flow.investment("machine", Sector.SUPPLIERS);
        private static final Flow GRANT = Flow.funding("grant", Sector.STATE);
        private static final Flow DIVIDEND = Flow.payout("dividend", Sector.INVESTORS);
        private static final Flow LICENCE = Flow.revenue("licence", Sector.ENTERPRISES);

        private Mechanism paying(Phase phase, Flow flow, double fen) {
            return Declaration.of("a " + flow.name(), phase, "Pays in month 2.")
                    .pays(flow)
                    .forEachFirm((firm, month) -> {
                        if (month == 2) {
                            firm.post(flow, fen);
                        }
                    });
        }

        private double[] burnWith(Phase phase, Flow flow, double fen) {
            var seen = small(STILL.with(paying(phase, flow, fen)), firm()).run(3, Columns.BURN);
            return new double[] {
                seen.at(Columns.BURN, "A", 1), seen.at(Columns.BURN, "A", 2), seen.at(Columns.BURN, "A", 3)
            };
        }

        /**
         * A flow the library has never heard of counts in the month in which it is paid, in whatever phase before
         * settlement.
         */
        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"MEASUREMENT", "FINANCE", "POSITION", "EXIT", "ENTRY"})
        void newOperatingFlowCountsAtOnce(Phase phase) {
            double[] burn = burnWith(phase, FEE, 777);
            assertEquals(burn[0] + 777, burn[1], 0);
            assertEquals(burn[0], burn[2], 0);
        }

        @ParameterizedTest
        @EnumSource(names = {"MEASUREMENT", "FINANCE", "POSITION", "EXIT", "ENTRY"})
        void operatingFlowAfterBurnIsMeasuredIsRefused(Phase phase) {
            var e = assertThrows(IllegalArgumentException.class, () -> burnWith(phase, FEE, 777));
            assertTrue(e.getMessage().contains("after burn is measured"), e.getMessage());
        }

        @Test
        void investmentsCountReceiptsCountAgainst() {
            double[] machine = burnWith(Phase.TECHNOLOGY, MACHINE, 555);
            assertEquals(machine[0] + 555, machine[1], 0);
            double[] licence = burnWith(Phase.ENTERPRISE, LICENCE, 444);
            assertEquals(licence[0] - 444, licence[1], 0);
        }

        @Test
        void moneyOfOwnersAndInvestorsDoesNotCount() {
            for (Flow flow : new Flow[] {GRANT, DIVIDEND}) {
                double[] burn = burnWith(Phase.PLAN, flow, 333);
                assertEquals(burn[0], burn[1], 0);
            }
        }

        @Test
        void theDeadSpendNothing() {
            Model model = STILL.with(Small.set(Phase.ENTERPRISE, Columns.ACTIVE, "A", month -> month < 2 ? 1 : 0));
            var seen =
                    small(model, firm().talent(0).with(Enterprise.REVENUE, 0)).run(3, Columns.BURN, Columns.CASH);
            assertEquals(8_000, seen.at(Columns.BURN, "A", 1), 2);
            assertEquals(0, seen.at(Columns.BURN, "A", 2));
            assertEquals(seen.at(Columns.CASH, "A", 1), seen.at(Columns.CASH, "A", 3));
        }
    }

    @Nested
    class Runway {

        /** A firm that burns exactly 100 CNY a month, all of it overhead. */
        private Firm plain(double cash) {
            return Firm.startup("A")
                    .cash(cash)
                    .burn(100)
                    .talent(0)
                    .with(Settlement.COMPUTE_SHARE, 0)
                    .with(Settlement.MARKETING_SHARE, 0);
        }

        @ParameterizedTest(name = "cash {0}, owner {1}: {2} months, then {3}")
        @CsvSource({
            "1000,   0,  10,   9",
            " 950,   0, 9.5, 8.5",
            "  50,   0, 0.5,   0", // insolvent after a month
            "   0,   0,   0,   0",
            "1000,  60,  25, 22.5", // 1,000 / 40; what the owner pays comes after runway is measured
            "1000, 100, 120, 120", // the owner covers everything
            "   0, 250, 120, 120",
            " 1e9,   0, 120, 120"
        })
        void isCashOverTheBurnThatTheOwnerDoesNotCover(double cash, double owner, double atStart, double afterAMonth) {
            Model model = Model.of(
                    Settlement.MECHANISM,
                    Settlement.MEASUREMENT,
                    Small.set(Phase.REGIME, Columns.BACKING, "A", owner * 100));
            var seen = Small.of(model, plain(cash)).run(1, Columns.RUNWAY);
            assertEquals(atStart, seen.at(Columns.RUNWAY, "A", 0), 1e-12 * 120);
            assertEquals(afterAMonth, seen.at(Columns.RUNWAY, "A", 1), 1e-12 * 120);
        }

        @Test
        void firmThatEarnsMoneyHasTheLongestRunway() {
            Firm firm = Firm.startup("A").cash(1).burn(-50).talent(0).with(Enterprise.REVENUE, 200);
            var seen = small(STILL, firm).run(2, Columns.RUNWAY, Columns.BURN);
            assertEquals(Settlement.LONGEST_RUNWAY, seen.at(Columns.RUNWAY, "A", 0));
            assertEquals(Settlement.LONGEST_RUNWAY, seen.at(Columns.RUNWAY, "A", 2));
            assertEquals(-5_000, seen.at(Columns.BURN, "A", 2), 2);
        }

        /** k months of burn pay k bills: the next one cannot be paid. */
        @ParameterizedTest(name = "{0} months of burn: wound up in month {1}")
        @CsvSource({"0, 1", "0.5, 1", "1, 2", "2.99, 3", "3, 4", "3.01, 4", "7.25, 8", "24, 25"})
        void deterministicBurnExitsExactlyAtRunway(double monthsOfBurn, int exit) {
            Model model = Model.of(Settlement.MECHANISM, Settlement.MEASUREMENT, Turnover.MECHANISM);
            var seen = Small.of(model, plain(100 * monthsOfBurn))
                    .with(Turnover.FRIENDLY_ODDS, 0)
                    .run(30, Columns.EXIT_MONTH, Columns.WOUND_UP, Columns.CASH);
            assertEquals(0, seen.at(Columns.WOUND_UP, "A", exit - 1));
            assertEquals(1, seen.at(Columns.WOUND_UP, "A", exit));
            assertEquals(exit, seen.at(Columns.EXIT_MONTH, "A", 30));
            assertEquals(0, seen.at(Columns.CASH, "A", 30));
        }
    }

    /**
     * Serving the starting users never takes more than the stated compute; it is scaled down to it, and training is
     * nothing.
     */
    @Test
    void servingIsPartOfCompute() {
        Mechanism users = Small.set(Phase.CONSUMERS, Columns.SERVING_COST, "A", month -> month < 2 ? 9_000 : 18_000);
        Firm firm = firm().talent(0).with(Enterprise.REVENUE, 0).burn(100).with(Settlement.COMPUTE_SHARE, 0.6);
        var seen = small(STILL.with(users), firm).run(2, Columns.TRAINING_PLAN, Columns.BURN);
        assertEquals(0, seen.at(Columns.TRAINING_PLAN, "A", 0));
        assertEquals(10_000, seen.at(Columns.BURN, "A", 1), 2);
        assertEquals(16_000, seen.at(Columns.BURN, "A", 2), 2); // users doubled, and with them 6,000
        var less = small(STILL.with(Small.set(Phase.CONSUMERS, Columns.SERVING_COST, "A", 1_500)), firm)
                .run(1, Columns.TRAINING_PLAN, Columns.BURN);
        assertEquals(4_500, less.at(Columns.TRAINING_PLAN, "A", 0), 1e-8);
        assertEquals(10_000, less.at(Columns.BURN, "A", 1), 2);
    }
}

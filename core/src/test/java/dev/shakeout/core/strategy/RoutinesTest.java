package dev.shakeout.core.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutinesTest {

    /** A million CNY in fen. */
    private static final double MILLION = 1e8;

    private static final Column[] PLANS = {
        Columns.TRAINING_PLAN, Columns.TRAINING, Columns.MARKETING_PLAN, Columns.OVERHEAD_PLAN, Columns.STAFF_PLAN
    };

    /** exp is exact to 3e-13, and so is each of the 36 factors of a path. */
    private static final double YEARS = 36 * 4e-13;

    /**
     * Gross outlays of 100 million CNY a month: 50 compute, 26 for 100 heads of whom 3 are key people, 8 marketing,
     * 16 overhead.
     */
    private static Firm firm() {
        return Firm.startup("A")
                .cash(1e12)
                .burn(1e8)
                .talent(100)
                .with(Firm.CAPABILITY, 0)
                .with(Talent.KEY_PEOPLE, 3)
                .with(Settlement.COMPUTE_SHARE, 0.5)
                .with(Settlement.PAYROLL_SHARE, 0.26)
                .with(Settlement.MARKETING_SHARE, 0.08)
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0);
    }

    /** Routines that know no vertical, the bills, and people who stay; {@code more} sets what routines look at. */
    private static Small small(Firm firm, Mechanism... more) {
        return Small.of(
                        Model.of(Routines.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT, Talent.MECHANISM)
                                .with(more),
                        firm)
                .with(Talent.PAY_GROWTH, 0)
                .with(Talent.STAFF_HIRING, 0)
                .with(Routines.COST_GROWTH, 0)
                .with(Routines.VERTICAL_ODDS, 0);
    }

    /** Runway as strategy sees it. */
    private static Mechanism runway(IntToDoubleFunction months) {
        return Small.set(Phase.REGIME, Columns.RUNWAY, "A", months);
    }

    private static Mechanism ample() {
        return runway(month -> Settlement.LONGEST_RUNWAY);
    }

    @Nested
    class WithoutNeed {

        @ParameterizedTest
        @CsvSource({"0.25, 0", "0.6, 0", "0, 0.4", "0.25, 0.5", "-0.5, 0"})
        void plansOnTheFrontierGrow(double growth, double added) {
            Small small = small(firm(), ample()).with(Routines.COST_GROWTH, growth);
            var seen = small.pulling(Routines.FRONTIER_COST.pull(added)).run(36, PLANS);
            for (int month = 1; month <= 36; month++) {
                double factor = StrictMath.exp((growth + added) * (month - 1) / 12);
                double rounding = YEARS * 50 * MILLION * factor;
                assertEquals(50 * MILLION * factor, seen.at(Columns.TRAINING_PLAN, "A", month), rounding);
                assertEquals(50 * MILLION * factor, seen.at(Columns.TRAINING, "A", month), rounding);
            }
            assertEquals(8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 36), 1);
            assertEquals(97, seen.at(Columns.STAFF_PLAN, "A", 36));
        }

        @Test
        void overheadGrowsWithThem() {
            var seen = small(firm(), ample()).with(Routines.COST_GROWTH, 0.25).run(13, PLANS);
            assertEquals(
                    16 * MILLION * StrictMath.exp(0.25), seen.at(Columns.OVERHEAD_PLAN, "A", 13), YEARS * 30 * MILLION);
        }

        @Test
        void plansOffTheFrontierStay() {
            Small small = small(firm().with(Firm.FRONTIER, 0), ample()).with(Routines.COST_GROWTH, 0.6);
            var seen = small.pulling(Routines.FRONTIER_COST.pull(0.5)).run(36, PLANS);
            for (Column plan : PLANS) {
                assertEquals(seen.at(plan, "A", 1), seen.at(plan, "A", 36), 0, plan.name());
            }
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING, "A", 36), 1);
        }

        @Test
        void nothingIsTried() {
            var seen = small(firm(), ample())
                    .run(24, Columns.TRIED_CUT, Columns.TRIED_PIVOT, Columns.FRONTIER, Columns.SINCE_PIVOT);
            assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 24));
            assertEquals(0, seen.at(Columns.TRIED_PIVOT, "A", 24));
            assertEquals(1, seen.at(Columns.FRONTIER, "A", 24));
        }
    }

    @Nested
    class TrainingBudget {

        /** The plan stays; what is spent is the plan times the lever, from the month in which it is pulled. */
        @Test
        void leverScalesOutlaysNotPlans() {
            var pull = Routines.TRAINING_BUDGET
                    .pull(1.5)
                    .from(Small.START.plusMonths(3))
                    .forMonths(2);
            var seen = small(firm()).pulling(pull).run(6, PLANS);
            double[] expected = {1, 1, 1.5, 1.5, 1, 1};
            for (int month = 1; month <= 6; month++) {
                assertEquals(expected[month - 1] * 50 * MILLION, seen.at(Columns.TRAINING, "A", month), 1);
                assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", month), 1);
            }
        }

        @Test
        void whatIsSpentShowsInTheBurn() {
            var seen = small(firm()).pulling(Routines.TRAINING_BUDGET.pull(2)).run(1, Columns.BURN);
            assertEquals(150 * MILLION, seen.at(Columns.BURN, "A", 1), 2);
        }

        /**
         * An owner's budget covers last month's other burn first, and training gets the rest: 200 m of owner's
         * money at a limit of 0.6 leave 120 − 50 = 70 m for training, however much the lever asks for.
         */
        @ParameterizedTest(name = "lever {0}, limit {1}: {2} m on training")
        @CsvSource({"1, 0.6, 50", "1.2, 0.6, 60", "2, 0.6, 70", "10, 0.6, 70", "10, 1, 150", "1, 0.3, 10", "1, 0.2, 0"})
        void ownerPaysWhatTheBudgetLeaves(double lever, double limit, double training) {
            Firm firm = firm().with(Routines.BUDGET_LIMIT, limit);
            Mechanism owner = Small.set(Phase.REGIME, Columns.BACKING, "A", 200 * MILLION);
            var seen = small(firm, owner)
                    .pulling(Routines.TRAINING_BUDGET.pull(lever))
                    .run(1, Columns.TRAINING, Columns.TRAINING_PLAN);
            assertEquals(
                    training * MILLION, seen.at(Columns.TRAINING, "A", 1), 1e-6 * MILLION); // 1 fen in 1e8, and more
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 1), 1);
        }

        @Test
        void theLimitBindsFromMonthToMonth() {
            Mechanism owner = Small.set(Phase.REGIME, Columns.BACKING, "A", 200 * MILLION);
            var seen = small(firm().with(Routines.BUDGET_LIMIT, 0.6), owner)
                    .pulling(Routines.TRAINING_BUDGET.pull(10))
                    .run(5, Columns.TRAINING, Columns.BURN);
            for (int month = 1; month <= 5; month++) {
                assertEquals(70 * MILLION, seen.at(Columns.TRAINING, "A", month), 10);
                assertEquals(120 * MILLION, seen.at(Columns.BURN, "A", month), 10);
            }
        }
    }

    @Nested
    class Cut {

        /** Of gross outlays of 100, in the order advertising (8), training (half of 50), staff pay (half of 25.22). */
        @ParameterizedTest(name = "a cut of {0} with depth {1}: ads {2}, training {3}, staff {4}")
        @CsvSource({
            "0.05, 0.5,  3, 50, 97",
            "0.08, 0.5,  0, 50, 97",
            "0.20, 0.5,  0, 38, 97",
            "0.33, 0.5,  0, 25, 97",
            "0.40, 0.5,  0, 25, 70.0769230769230769", // 7 of 25.22 m of staff pay: 97 · (1 − 7/25.22)
            "0.90, 0.5,  0, 25, 48.5", // no deeper than half of the heads
            "0.20, 0.1,  0, 45, 87.3", // 8 + 5 saved; a tenth of 97 people go
            "0.00, 0.5,  8, 50, 97"
        })
        void savesAdvertisingFirstThenTrainingThenHeads(
                double size, double depth, double ads, double training, double staff) {
            var seen = small(firm(), runway(month -> 8.9))
                    .with(Routines.CUT_RUNWAY, 9)
                    .with(Routines.PIVOT_RUNWAY, 0)
                    .with(Routines.CUT_SIZE, size)
                    .with(Routines.CUT_DEPTH, depth)
                    .run(
                            1,
                            Columns.MARKETING_PLAN,
                            Columns.TRAINING_PLAN,
                            Columns.STAFF_PLAN,
                            Columns.STAFF,
                            Columns.TRIED_CUT,
                            Columns.OVERHEAD_PLAN);
            assertEquals(ads * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 1), 1);
            assertEquals(training * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 1), 1);
            assertEquals(staff, seen.at(Columns.STAFF_PLAN, "A", 1), 1e-6); // a fen is a part in 1e9 of staff pay
            assertEquals(staff, seen.at(Columns.STAFF, "A", 1), 1e-6); // whom the firm does not want it lets go
            assertEquals(16 * MILLION, seen.at(Columns.OVERHEAD_PLAN, "A", 1), 1);
            assertEquals(1, seen.at(Columns.TRIED_CUT, "A", 1));
        }

        /** As long as there is something to cut, the next bill is smaller by the stated share of gross outlays. */
        @ParameterizedTest
        @CsvSource({"0.05", "0.1", "0.2", "0.35"})
        void nextBurnIsSmallerByTheStatedShare(double size) {
            var seen = small(firm(), runway(month -> 8))
                    .with(Routines.PIVOT_RUNWAY, 0)
                    .with(Routines.CUT_SIZE, size)
                    .run(1, Columns.BURN);
            assertEquals(100 * MILLION * (1 - size), seen.at(Columns.BURN, "A", 1), 10);
        }

        @Test
        void runwayAtTheLimitIsEnough() {
            var seen = small(firm(), runway(month -> 9))
                    .with(Routines.CUT_RUNWAY, 9)
                    .run(6, Columns.TRIED_CUT, Columns.TRAINING_PLAN);
            assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 6));
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 6), 1);
        }

        /** With half of training gone at each cut and nothing else to cut, training halves every sixth month. */
        @Test
        void anotherCutComesAfterTheInterval() {
            Firm firm = firm().talent(0).with(Settlement.MARKETING_SHARE, 0);
            var seen = small(firm, runway(month -> 8))
                    .with(Routines.PIVOT_RUNWAY, 0)
                    .with(Routines.CUT_INTERVAL, 6)
                    .with(Routines.CUT_SIZE, 1)
                    .run(14, Columns.TRAINING_PLAN);
            for (int month = 1; month <= 14; month++) {
                int cuts = 1 + (month - 1) / 6;
                assertEquals(
                        50 * MILLION / StrictMath.pow(2, cuts),
                        seen.at(Columns.TRAINING_PLAN, "A", month),
                        1,
                        "month " + month);
            }
        }
    }

    @Nested
    class Pivot {

        @Test
        void savesTheStatedShareOfTrainingAndOverhead() {
            var seen = small(firm(), runway(month -> month < 3 ? 20 : 6.9))
                    .with(Routines.CUT_RUNWAY, 0)
                    .with(Routines.COST_GROWTH, 0)
                    .run(
                            6,
                            Columns.TRAINING_PLAN,
                            Columns.TRAINING,
                            Columns.OVERHEAD_PLAN,
                            Columns.MARKETING_PLAN,
                            Columns.FRONTIER,
                            Columns.SINCE_PIVOT,
                            Columns.TRIED_PIVOT,
                            Columns.TRIED_CUT);
            assertEquals(1, seen.at(Columns.FRONTIER, "A", 2));
            assertEquals(0, seen.at(Columns.TRIED_PIVOT, "A", 2));
            for (int month = 3; month <= 6; month++) {
                assertEquals(0.35 * 50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", month), 1);
                assertEquals(0.35 * 50 * MILLION, seen.at(Columns.TRAINING, "A", month), 1);
                assertEquals(0.35 * 16 * MILLION, seen.at(Columns.OVERHEAD_PLAN, "A", month), 1);
                assertEquals(8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", month), 1);
                assertEquals(0, seen.at(Columns.FRONTIER, "A", month));
                assertEquals(month - 3, seen.at(Columns.SINCE_PIVOT, "A", month));
                assertEquals(1, seen.at(Columns.TRIED_PIVOT, "A", month));
            }
            assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 6));
        }

        /** Once off the frontier, costs no longer grow. */
        @Test
        void endsTheGrowthOfCosts() {
            var seen = small(firm(), runway(month -> month < 3 ? 20 : 6.9))
                    .with(Routines.CUT_RUNWAY, 0)
                    .with(Routines.COST_GROWTH, 0.6)
                    .run(12, Columns.TRAINING_PLAN);
            double after = 0.35 * 50 * MILLION * StrictMath.exp(0.6 * 2 / 12);
            assertEquals(after, seen.at(Columns.TRAINING_PLAN, "A", 3), YEARS * after);
            assertEquals(seen.at(Columns.TRAINING_PLAN, "A", 3), seen.at(Columns.TRAINING_PLAN, "A", 12));
        }

        @ParameterizedTest(name = "{0} nats behind, hazard {1}, {2} months")
        @CsvSource({"0.2, 0.08, 1", "0.2, 0.08, 12", "0.5, 0.3, 3", "0.15, 0.08, 6"})
        void farBehindTheFloorItIsAHazard(double gap, double hazard, int months) {
            int n = 20_000;
            double given = 1 - StrictMath.exp(-hazard * months);
            double[] pivoted =
                    behind(gap, hazard, n).run(months, Columns.TRIED_PIVOT).all(Columns.TRIED_PIVOT, "A", months);
            assertEquals(
                    given, Arrays.stream(pivoted).average().orElseThrow(), Small.fourErrors(given * (1 - given), n));
        }

        private Small behind(double gap, double hazard, int n) {
            return small(
                            firm(),
                            runway(month -> 100),
                            Small.set(Phase.REGIME, Columns.CAPABILITY, "A", 0.3 - gap),
                            Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 0.3))
                    .with(Routines.PIVOT_HAZARD, hazard)
                    .with(Routines.PIVOT_GAP, 0.14)
                    .replications(n);
        }

        @Test
        void nearTheFloorNobodyGivesUp() {
            var seen = behind(0.13, 10, 1_000).run(12, Columns.TRIED_PIVOT);
            assertEquals(0, seen.mean(Columns.TRIED_PIVOT, "A", 12));
        }

        @Test
        void onlyAFirmOnTheFrontierHasTrainingToGiveUp() {
            Small small = small(
                            firm().with(Firm.FRONTIER, 0),
                            runway(month -> 100),
                            Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 9))
                    .with(Routines.PIVOT_HAZARD, 10);
            var seen = small.run(12, Columns.TRIED_PIVOT, Columns.TRAINING_PLAN);
            assertEquals(0, seen.at(Columns.TRIED_PIVOT, "A", 12));
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 12), 1);
        }

        /**
         * A firm that changed its line of business before the start counts the months on and has nothing left to
         * leave.
         */
        @Test
        void isDoneOnce() {
            Firm firm = firm().with(Routines.MONTHS_SINCE_PIVOT, 4).with(Firm.FRONTIER, 0);
            var seen = small(firm, runway(month -> 1))
                    .with(Routines.CUT_RUNWAY, 0)
                    .run(5, Columns.TRAINING_PLAN, Columns.SINCE_PIVOT, Columns.TRIED_PIVOT);
            assertEquals(1, seen.at(Columns.TRIED_PIVOT, "A", 0));
            assertEquals(9, seen.at(Columns.SINCE_PIVOT, "A", 5));
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 5), 1);
        }
    }

    /**
     * Runway was measured while the owner paid; a firm that learns that nobody will pay this month has cash for two
     * months left, and retreats at once.
     */
    @Test
    void firmWhoseOwnerStopsRetreatsInTheSameMonth() {
        Mechanism owner = Small.set(Phase.REGIME, Columns.BACKING, "A", month -> month < 3 ? 200 * MILLION : 0);
        Model model =
                Model.of(Routines.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT, Talent.MECHANISM, owner);
        var seen = Small.of(model, firm().cash(4e8))
                .with(Routines.COST_GROWTH, 0)
                .run(3, Columns.TRIED_CUT, Columns.TRIED_PIVOT, Columns.RUNWAY);
        assertEquals(Settlement.LONGEST_RUNWAY, seen.at(Columns.RUNWAY, "A", 2));
        assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 2));
        assertEquals(1, seen.at(Columns.TRIED_CUT, "A", 3));
        assertEquals(1, seen.at(Columns.TRIED_PIVOT, "A", 3));
    }

    @Test
    void theDeadDecideNothing() {
        var seen = small(firm(), runway(month -> 1), Small.set(Phase.REGIME, Columns.ACTIVE, "A", 0))
                .run(6, Columns.TRIED_CUT, Columns.TRIED_PIVOT, Columns.TRAINING_PLAN);
        assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 6));
        assertEquals(0, seen.at(Columns.TRIED_PIVOT, "A", 6));
        assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 6), 1);
    }

    /** Strength 0 is the baseline to the bit. */
    @Test
    void leversAtStrengthZeroMoveNothing() {
        Small small = small(firm()).with(Routines.COST_GROWTH, 0.3);
        var still = small.run(12, PLANS);
        var pulled = small.pulling(
                        Routines.TRAINING_BUDGET.pull(3).scaled(0),
                        Routines.FRONTIER_COST.pull(1).scaled(0))
                .run(12, PLANS);
        for (Column plan : PLANS) {
            assertEquals(still.at(plan, "A", 12), pulled.at(plan, "A", 12), 0, plan.name());
        }
    }

    @Nested
    class WaysOut {

        /** One draw per firm decides: verticals have the stated share, and cost 70 % of marketing as well. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.3, 1})
        void haveTheStatedOdds(double odds) {
            int n = 10_000;
            var seen = small(firm(), runway(month -> 6))
                    .with(Routines.CUT_RUNWAY, 0)
                    .with(Routines.VERTICAL_ODDS, odds)
                    .with(Routines.VERTICAL_ADS, 0.7)
                    .replications(n)
                    .run(1, Columns.MARKETING_PLAN, Columns.TRAINING_PLAN);
            double verticals = 0;
            for (double plan : seen.all(Columns.MARKETING_PLAN, "A", 1)) {
                boolean vertical = plan < 5 * MILLION;
                assertEquals((vertical ? 0.3 : 1) * 8 * MILLION, plan, 1);
                verticals += vertical ? 1 : 0;
            }
            assertEquals(odds, verticals / n, Small.fourErrors(odds * (1 - odds), n));
            assertEquals(0.35 * 50 * MILLION, seen.mean(Columns.TRAINING_PLAN, "A", 1), 1);
        }

        /** A pulled lever is the probability, over the firm's life, with which it happens: not a hazard. */
        @ParameterizedTest
        @CsvSource({"0.3, 0", "0, 0.4", "0.3, 0.4", "1, 0", "0, 1"})
        void leversAreProbabilities(double toOpenBase, double toVertical) {
            int n = 10_000;
            var seen = small(firm(), ample())
                    .with(Routines.VERTICAL_ADS, 1)
                    .pulling(Routines.TO_OPEN_BASE.pull(toOpenBase), Routines.TO_VERTICAL.pull(toVertical))
                    .replications(n)
                    .run(12, Columns.TRIED_PIVOT, Columns.MARKETING_PLAN);
            for (int month : new int[] {1, 12}) {
                double both = Math.min(toOpenBase + toVertical, 1);
                assertEquals(both, seen.mean(Columns.TRIED_PIVOT, "A", month), Small.fourErrors(both * (1 - both), n));
                double verticals = 1 - seen.mean(Columns.MARKETING_PLAN, "A", month) / (8 * MILLION);
                assertEquals(toVertical, verticals, Small.fourErrors(toVertical * (1 - toVertical), n) + 1e-9);
            }
        }

        /** Whoever has left its line of business has none to leave. */
        @Test
        void leversDoNothingToThosePivotedBefore() {
            var seen = small(firm().with(Routines.MONTHS_SINCE_PIVOT, 2), ample())
                    .pulling(Routines.TO_VERTICAL.pull(1))
                    .run(2, Columns.MARKETING_PLAN);
            assertEquals(8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 2), 1);
        }
    }

    @Nested
    class Sharing {

        /** Cheaper compute is looked for below 18 months of cash, and no longer once there is more again. */
        @Test
        void isLookedForWhileMoneyIsScarce() {
            var seen = small(firm(), runway(month -> month == 2 ? 17.9 : 18))
                    .with(Routines.SHARE_RUNWAY, 18)
                    .run(3, Columns.SHARE_PLAN);
            assertEquals(0, seen.at(Columns.SHARE_PLAN, "A", 1));
            assertEquals(1, seen.at(Columns.SHARE_PLAN, "A", 2));
            assertEquals(0, seen.at(Columns.SHARE_PLAN, "A", 3));
        }
    }

    @Nested
    class GoingAbroad {

        private static final Segment HOME = Segment.of("home", 1e9);
        private static final Segment ABROAD = Segment.of("abroad", 1e9).with(Segment.NEWCOMER_SHARE, 0.1);

        private Small ranked(double rank, Firm firm, Segment... segments) {
            return small(firm, ample(), Small.set(Phase.REGIME, Standing.RANK, "A", rank))
                    .segments(segments)
                    .with(Routines.ABROAD_COST, 3e6);
        }

        /** A hazard of 0.6 a year for those behind the fifth place: 1 − e^{−0.6} have gone within a year. */
        @ParameterizedTest
        @CsvSource({"6, 0.6", "5, 0", "12, 0.6"})
        void isTriedByThoseWithoutAPlace(double rank, double hazard) {
            int n = 10_000;
            var seen = ranked(rank, firm().with(Routines.ABROAD_HAZARD, 0.6), HOME, ABROAD)
                    .replications(n)
                    .run(12, Columns.ABROAD_PLAN, Columns.OVERHEAD_PLAN);
            double gone = 1 - StrictMath.exp(-hazard);
            assertEquals(gone, seen.mean(Columns.ABROAD_PLAN, "A", 12), Small.fourErrors(gone * (1 - gone), n));
            double[] plan = seen.all(Columns.ABROAD_PLAN, "A", 12);
            double[] overhead = seen.all(Columns.OVERHEAD_PLAN, "A", 12);
            for (int k = 0; k < n; k++) {
                assertEquals((16 + 3 * plan[k]) * MILLION, overhead[k], 1, "it costs 3 m a month, once");
            }
        }

        /** One draw per firm decides for all months, so that who goes at some strength goes at a greater one. */
        @Test
        void isALever() {
            int n = 10_000;
            double[] before = new double[n];
            for (double p : new double[] {0.3, 0.8, 1}) {
                var seen = ranked(1, firm(), HOME, ABROAD)
                        .replications(n)
                        .pulling(Routines.TO_GO_ABROAD.pull(p))
                        .run(6, Columns.ABROAD_PLAN);
                double[] after = seen.all(Columns.ABROAD_PLAN, "A", 6);
                assertEquals(p, seen.mean(Columns.ABROAD_PLAN, "A", 1), Small.fourErrors(p * (1 - p), n));
                assertArrayEquals(seen.all(Columns.ABROAD_PLAN, "A", 1), after);
                for (int k = 0; k < n; k++) {
                    assertTrue(after[k] >= before[k]);
                }
                before = after;
            }
        }

        /** It is there already, or nobody lets it in. */
        @Test
        void isNothingToThoseWhoCannot() {
            Small there = ranked(9, firm().in("abroad", Firm.MAU, Value.given(1e6)), ABROAD)
                    .adding(Demand.MECHANISM)
                    .pulling(Routines.TO_GO_ABROAD.pull(1));
            Small closed = ranked(9, firm(), HOME).pulling(Routines.TO_GO_ABROAD.pull(1));
            for (Small one : List.of(there, closed)) {
                var seen = one.run(2, Columns.ABROAD_PLAN, Columns.OVERHEAD_PLAN);
                assertEquals(0, seen.at(Columns.ABROAD_PLAN, "A", 2));
                assertEquals(seen.at(Columns.OVERHEAD_PLAN, "A", 0), seen.at(Columns.OVERHEAD_PLAN, "A", 2));
            }
        }
    }

    @Nested
    class Overtaken {

        private Small ranked(IntToDoubleFunction rank) {
            return small(firm(), ample(), Small.set(Phase.REGIME, Standing.RANK, "A", rank));
        }

        /** Fifth until March, sixth in April and May, fourth in June, seventh in July: two pauses of a half. */
        @Test
        void pausesAdvertisingEachTimeItFallsBehindItsPlace() {
            double[] rank = {5, 5, 5, 5, 6, 6, 4, 7};
            var seen = ranked(month -> rank[month]).with(Routines.AD_PAUSE, 0.5).run(7, PLANS);
            double[] kept = {1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25};
            for (int month = 1; month <= 7; month++) {
                assertEquals(kept[month] * 8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", month), 1);
                assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", month), 1);
            }
        }

        @Test
        void neverHadAPlaceToLose() {
            var seen = ranked(month -> 6 + month).with(Routines.AD_PAUSE, 1).run(6, PLANS);
            assertEquals(8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 6), 1);
        }

        @Test
        void placesAreThoseOfTheRule() {
            var seen = ranked(month -> month < 3 ? 8 : 9)
                    .with(Routines.AD_RANK, 8)
                    .with(Routines.AD_PAUSE, 1)
                    .run(3, PLANS);
            assertEquals(8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 2), 1);
            assertEquals(0, seen.at(Columns.MARKETING_PLAN, "A", 3), 1);
        }
    }
}

package dev.shakeout.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Others;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BestResponseTest {

    /** A million CNY in fen. */
    private static final double MILLION = 1e8;

    /** Outlays of a hundred million a month, of which 26 for a hundred heads; revenue is what a test says. */
    private static Firm firm() {
        return Firm.startup("A")
                .cash(1e12)
                .burn(1e8)
                .talent(100)
                .with(Firm.CAPABILITY, 0)
                .with(Settlement.COMPUTE_SHARE, 0.5)
                .with(Settlement.PAYROLL_SHARE, 0.26)
                .with(Settlement.MARKETING_SHARE, 0.08)
                .with(Talent.KEY_PEOPLE, 4)
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .strategy("best-response");
    }

    private static Small small(double revenue, Mechanism... more) {
        return Small.of(
                        Model.of(
                                        Standing.MECHANISM,
                                        Routines.MECHANISM,
                                        Settlement.MECHANISM,
                                        Settlement.MEASUREMENT,
                                        Talent.MECHANISM,
                                        Small.set(Phase.REGIME, Columns.REVENUE, "A", revenue * MILLION))
                                .with(more)
                                .with("best-response", new BestResponse()),
                        firm())
                .with(Talent.PAY_GROWTH, 0);
    }

    @Nested
    class Training {

        /** X* = α V R / T: 0.12 · 36 · 40 / 6 = 28.8 m a month. The objective falls on both sides. */
        @ParameterizedTest(name = "α = {0}, V = {1}, T = {2}, revenue {3} m: {4} m")
        @CsvSource({"0.12, 36, 6, 40, 28.8", "0.05, 36, 6, 40, 12", "0.12, 12, 3, 10, 4.8", "0.12, 36, 6, 0, 0"})
        void isWhatMaximisesTheReturn(double alpha, double value, double run, double revenue, double best) {
            var seen = small(revenue)
                    .with(BestResponse.RETURN_TO_COMPUTE, alpha)
                    .with(BestResponse.VALUE_OF_A_NAT, value)
                    .with(BestResponse.RUN, run)
                    .run(1, Columns.TRAINING_PLAN, Columns.TRAINING);
            double x = seen.at(Columns.TRAINING_PLAN, "A", 1) / MILLION;
            assertEquals(best, x, 1e-9);
            assertEquals(best * MILLION, seen.at(Columns.TRAINING, "A", 1), 1);
            for (double other : new double[] {0.9 * x, 1.1 * x}) {
                if (x > 0) {
                    assertTrue(value * revenue * alpha * StrictMath.log(other) - run * other
                            < value * revenue * alpha * StrictMath.log(x) - run * x);
                }
            }
        }

        /** What no run can bring ahead of the open floor has no private return: spending on it goes to zero. */
        @ParameterizedTest
        @CsvSource({"0.11, 1", "0.13, 0"})
        void endsWhereNoRunReachesTheFloor(double gap, double frontier) {
            var seen = small(40, Small.set(Phase.REGIME, Columns.OPEN_FLOOR, gap))
                    .with(BestResponse.REACH, 0.12)
                    .run(1, Columns.FRONTIER, Columns.TRAINING_PLAN);
            assertEquals(frontier, seen.at(Columns.FRONTIER, "A", 1));
            assertEquals(frontier * 28.8 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 1), 1);
        }
    }

    @Nested
    class People {

        /** K* = φ α V R / (12 w_k): 0.4 · 0.12 · 36 · 40 m / (12 · 3.3 · 0.26 m) = 6.71, so six posts. */
        @Test
        void teamIsWhatItEarns() {
            var seen = small(40).run(1, Columns.KEY_PLAN);
            assertEquals(6, seen.at(Columns.KEY_PLAN, "A", 1));
            assertEquals(0, small(0).run(1, Columns.KEY_PLAN).at(Columns.KEY_PLAN, "A", 1));
        }

        /** Where losing people costs nothing it pays the least of the grid; the dearer the loss, the more. */
        @Test
        void payRisesWithWhatALossCosts() {
            double before = 0;
            for (double loss : new double[] {0, 2e7, 2e8, 2e9}) {
                double pay = small(40)
                        .with(BestResponse.LOSS, loss)
                        .run(1, Columns.PAY_PLAN)
                        .at(Columns.PAY_PLAN, "A", 1);
                assertTrue(pay >= before, pay + " after " + before);
                before = pay;
                if (loss == 0) {
                    assertEquals(0.9, pay, 1e-12);
                }
            }
            assertTrue(before > 1.2, "with a loss of 2 bn it pays " + before);
        }

        /** A better rival is answered by better pay: the response to a best pay of 1.5 is no less than that to 1. */
        @ParameterizedTest
        @ValueSource(doubles = {1.2, 1.5, 2})
        void payAnswersRivals(double rival) {
            assertTrue(payAgainst(rival) >= payAgainst(1), "less against " + rival);
        }

        private double payAgainst(double rival) {
            Firm giant = Firm.incumbent("B").coreCashFlow(1e9).talent(100);
            Model model = Model.of(
                            Standing.MECHANISM,
                            Routines.MECHANISM,
                            Settlement.MECHANISM,
                            Settlement.MEASUREMENT,
                            Talent.MECHANISM,
                            Small.set(Phase.REGIME, Columns.PAY_PLAN, "B", rival))
                    .with("best-response", new BestResponse());
            return Small.of(model, firm(), giant)
                    .with(Talent.PAY_GROWTH, 0)
                    .with(BestResponse.LOSS, 4e8)
                    .run(2, Columns.PAY_PLAN)
                    .at(Columns.PAY_PLAN, "A", 2);
        }
    }

    @Nested
    class Marketing {

        /** 40 m a month from 10 m users for twelve months: 48 CNY a user. At 8 m for 200,000 installs one costs 40, for 100,000 80. */
        @ParameterizedTest(name = "{0} installs: marketing times {1}")
        @CsvSource({"200000, 1.1", "100000, 0.9", "0, 1"})
        void stepsTowardsWhatAUserIsWorth(double installs, double factor) {
            Market market = Market.of("one", Small.START)
                    .segments(Segment.of("chat", 1e9))
                    .firms(firm());
            Model model = Model.of(
                            Standing.MECHANISM,
                            Routines.MECHANISM,
                            Settlement.MECHANISM,
                            Settlement.MEASUREMENT,
                            Talent.MECHANISM,
                            Small.set(Phase.REGIME, Columns.REVENUE, "A", 40 * MILLION),
                            Small.set(Phase.REGIME, Columns.INSTALLS, "A", installs))
                    .with(audience(1e7))
                    .with("best-response", new BestResponse());
            var seen = Small.of(model, market).run(1, Columns.MARKETING_PLAN);
            assertEquals(factor * 8 * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 1), 10);
        }

        /**
         * As above; 0.2 nats behind the floor training is given up. Where a user costs 80 it is for a vertical: of 8 m a month 2.4
         * are left, a user costs 24 from then on, and the step is up again.
         */
        @ParameterizedTest(name = "{0} installs: {1} m of marketing")
        @CsvSource({"200000, 8.8", "100000, 2.64", "0, 8"})
        void isGivenUpForAVerticalWhereUsersDoNotPay(double installs, double millions) {
            Market market = Market.of("one", Small.START)
                    .segments(Segment.of("chat", 1e9))
                    .firms(firm().with(Routines.VERTICAL_ADS, 0.7));
            Model model = Model.of(
                            Standing.MECHANISM,
                            Routines.MECHANISM,
                            Settlement.MECHANISM,
                            Settlement.MEASUREMENT,
                            Talent.MECHANISM,
                            Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 0.2),
                            Small.set(Phase.REGIME, Columns.REVENUE, "A", 40 * MILLION),
                            Small.set(Phase.REGIME, Columns.INSTALLS, "A", installs))
                    .with(audience(1e7))
                    .with("best-response", new BestResponse());
            var seen = Small.of(model, market)
                    .with(BestResponse.REACH, 0.12)
                    .run(1, Columns.MARKETING_PLAN, Columns.FRONTIER);
            assertEquals(0, seen.at(Columns.FRONTIER, "A", 1));
            assertEquals(millions * MILLION, seen.at(Columns.MARKETING_PLAN, "A", 1), 10);
        }

        private Mechanism audience(double users) {
            return Declaration.of("audience", Phase.REGIME, "A test gives users.")
                    .writes(Columns.USERS)
                    .onMarket(world -> {
                        double[] row = world.rows(Columns.USERS, 0).row(0);
                        return month -> Arrays.fill(row, users);
                    });
        }
    }

    @Nested
    class Money {

        /** Whenever money is easy, and otherwise below eighteen months: 12,000 months of cash here, or set. */
        @ParameterizedTest(name = "hot {0}, {1} months: seeks {2}")
        @CsvSource({"1, 120, 1", "0, 120, 0", "0, 17, 1", "0, 19, 0"})
        void isSoughtWhenEasyOrNeeded(double hot, double runway, double seeks) {
            var seen = small(
                            0,
                            Small.set(Phase.REGIME, Columns.HOT, hot),
                            Small.set(Phase.REGIME, Columns.RUNWAY, "A", runway))
                    .run(1, Columns.MONEY_PLAN);
            assertEquals(seeks, seen.at(Columns.MONEY_PLAN, "A", 1));
        }

        /** Nine months of cash and no less often than every six months. */
        @Test
        void shortFirmsCutAsByRoutine() {
            var seen = small(0, Small.set(Phase.REGIME, Columns.RUNWAY, "A", 8))
                    .with(BestResponse.STEP, 0)
                    .run(6, Columns.TRIED_CUT, Columns.MARKETING_PLAN);
            assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 5));
            assertEquals(1, seen.at(Columns.TRIED_CUT, "A", 6));
        }
    }

    @Nested
    class Opening {

        /** A model that is neither the best nor behind the open ones is opened. */
        @ParameterizedTest(name = "own 0, best {0}, open {1}: opens {2}")
        @CsvSource({"0.1, -0.1, 1", "0, -0.1, 0", "0.1, 0.05, 0"})
        void isForTheSecondBest(double best, double floor, double opens) {
            Firm rival = Firm.startup("B").cash(1e12).burn(1e7).talent(10).with(Firm.CAPABILITY, best);
            Model model = Model.of(
                            Standing.MECHANISM,
                            Routines.MECHANISM,
                            Settlement.MECHANISM,
                            Settlement.MEASUREMENT,
                            Talent.MECHANISM,
                            Small.set(Phase.REGIME, Columns.OPEN_FLOOR, floor),
                            Small.start(Columns.CAPABILITY, "B", best))
                    .with("best-response", new BestResponse());
            // standing is looked at as the month begins, so it takes a month until it shows
            var seen = Small.of(model, firm(), rival).run(2, Columns.OPEN_PLAN);
            assertEquals(opens, seen.at(Columns.OPEN_PLAN, "A", 2));
        }
    }

    static Stream<Parameter> parameters() {
        return new BestResponse()
                .reads().stream().map(Parameter.class::cast).sorted(Comparator.comparing(Parameter::name));
    }

    /** Every belief moves what a firm in the full model does, sooner or later. */
    @ParameterizedTest
    @MethodSource("parameters")
    void everyParameterMovesSomething(Parameter parameter) {
        double[] base = path(parameter, Double.NaN);
        for (double value : new double[] {parameter.low(), parameter.high()}) {
            if (!Arrays.equals(base, path(parameter, value))) {
                return;
            }
        }
        fail(parameter + " moves nothing");
    }

    private static double[] path(Parameter parameter, double value) {
        Firm a = Firm.startup("A")
                .cash(7e8)
                .burn(1e8)
                .talent(400)
                .mau(20e6)
                .with(Firm.CAPABILITY, 0.02)
                .strategy("best-response");
        Firm open = Firm.challenger("C").coreCashFlow(1e8).burn(5e7).talent(100).with(Firm.CAPABILITY, 0);
        Firm giant = Firm.incumbent("B").coreCashFlow(5e9).mau(60e6).with(Firm.CAPABILITY, 0.1);
        Market market = Market.of("two", Small.START)
                .segments(
                        Segment.of("chat", 1e9).with(Demand.REVENUE_PER_USER, 2),
                        Segment.of("abroad", 1e8).with(Others.MAU, 1e7).with(Segment.NEWCOMER_SHARE, 0.1))
                .firms(Double.isNaN(value) ? a : a.with(parameter, value), giant, open);
        var seen = Small.of(Model.standard().with("best-response", new BestResponse()), market)
                .replications(16)
                .run(24, Columns.CASH, Columns.KEY_PLAN, Columns.MONEY_PLAN, Columns.FRONTIER);
        return Stream.of(Columns.CASH, Columns.KEY_PLAN, Columns.MONEY_PLAN, Columns.FRONTIER)
                .flatMapToDouble(c ->
                        IntStream.rangeClosed(1, 24).boxed().flatMapToDouble(m -> Arrays.stream(seen.all(c, "A", m))))
                .toArray();
    }
}

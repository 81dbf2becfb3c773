package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {

    private static final int MANY = 20_000;

    /** A burn of 10 m CNY a month, in fen. */
    private static final double BURN = 1e9;

    /** Rounds and the climate for firms that burn 10 m CNY a month, sell 1 m CNY and have cash for ten months. */
    private static final Model ROUNDS = Model.of(
            Rounds.ROUNDS_MECHANISM,
            Capital.CLIMATE_MECHANISM,
            Small.set(Phase.SETTLEMENT, Columns.BURN, BURN),
            Small.set(Phase.SETTLEMENT, Columns.REVENUE, BURN / 10));

    private static Model withRunway(double months, Mechanism... more) {
        return ROUNDS.with(Small.set(Phase.SETTLEMENT, Columns.RUNWAY, months)).with(more);
    }

    private static final Model SHORT = withRunway(10);

    /**
     * A cold market for ever, all firms alike to investors, no memory of old prices, and more money than anybody asks
     * for.
     */
    private static Small small(Model model, Firm... firms) {
        return Small.of(model, firms)
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Rounds.SCORE_QUALITY, 0)
                .with(Rounds.SCORE_COVER, 0)
                .with(Rounds.SCORE_GROWTH, 0)
                .with(Rounds.SCORE_USERS, 0)
                .with(Rounds.SCORE_LAST_PRICE, 0)
                .with(Rounds.SCORE_PIVOTED, 0)
                .with(Capital.ECOSYSTEM_SHARE, 0)
                .with(Rounds.STATE_TASTE, 0)
                .with(Rounds.OVERHANG, 0)
                .with(Capital.POOL, 1e11)
                .with(Rounds.OPPORTUNISTS, 0)
                .with(Rounds.SEEK_RUNWAY, 12)
                .with(Rounds.BRIDGE_ODDS, 0);
    }

    private static Firm a() {
        return Firm.startup("A").cash(100);
    }

    /** How many replications have seen money by the end of {@code month}. */
    private static double funded(Seen seen, String firm, int month) {
        double[] start = seen.all(Columns.CASH, firm, 0);
        double[] now = seen.all(Columns.CASH, firm, month);
        double count = 0;
        for (int i = 0; i < now.length; i++) {
            count += now[i] > start[i] ? 1 : 0;
        }
        return count;
    }

    private static void assertFunded(double odds, Small small) {
        double count = funded(small.replications(MANY).run(1, Columns.CASH), "A", 1);
        assertEquals(odds, count / MANY, Small.fourErrors(odds * (1 - odds), MANY));
    }

    @Nested
    class Closing {

        /** R months without a round, each with probability 1 − h: (1 − h)^R, which is 0.4759 for h = 0.06 and R = 12. */
        @ParameterizedTest(name = "h = {0}, R = {1}")
        @CsvSource({"0.06, 12", "0.02, 36", "0.25, 4"})
        void withoutRegimesTheOddsOfNoMoneyAreAPower(double h, int months) {
            double none = StrictMath.pow(1 - h, months);
            assertEquals(0.4759, StrictMath.pow(1 - 0.06, 12), 5e-5);
            var seen = small(SHORT, a())
                    .with(Rounds.COLD_ODDS, h)
                    .replications(MANY)
                    .run(months, Columns.CASH);
            double count = MANY - funded(seen, "A", months);
            assertEquals(none, count / MANY, Small.fourErrors(none * (1 - none), MANY));
        }

        /** The power of a Markov chain: 1ᵀ (T · diag(1 − h))^R π, with the month's regime settled before the month's rounds. */
        @ParameterizedTest(name = "hot at the start: {0}")
        @ValueSource(doubles = {0, 0.5, 1})
        void withRegimesTheyAreAProductOfMatrices(double hotAtStart) {
            double cool = 1 - StrictMath.exp(-0.04);
            double warm = 1 - StrictMath.exp(-0.08);
            double hot = hotAtStart;
            double cold = 1 - hotAtStart;
            for (int month = 1; month <= 12; month++) {
                double stayHot = hot * (1 - cool) + cold * warm;
                double stayCold = hot * cool + cold * (1 - warm);
                hot = stayHot * (1 - 0.18);
                cold = stayCold * (1 - 0.03);
            }
            var seen = small(SHORT, a())
                    .with(Capital.HOT_AT_START, hotAtStart)
                    .with(Capital.HOT_TO_COLD, 0.04)
                    .with(Capital.COLD_TO_HOT, 0.08)
                    .with(Rounds.HOT_ODDS, 0.18)
                    .with(Rounds.COLD_ODDS, 0.03)
                    .replications(MANY)
                    .run(12, Columns.CASH);
            double none = hot + cold;
            double count = MANY - funded(seen, "A", 12);
            assertEquals(none, count / MANY, Small.fourErrors(none * (1 - none), MANY));
        }

        @ParameterizedTest(name = "lever {0} on odds of 0.3: {1}")
        @CsvSource({"1, 0.3", "0.5, 0.15", "0, 0", "3, 0.9", "10, 1"})
        void obeysTheLever(double lever, double odds) {
            assertFunded(odds, small(SHORT, a()).with(Rounds.COLD_ODDS, 0.3).pulling(Rounds.CLOSING.pull(lever)));
        }

        @Test
        void leverOnAnotherFirmLeavesItAlone() {
            assertFunded(
                    0.3,
                    small(SHORT, a(), Firm.startup("B"))
                            .with(Rounds.COLD_ODDS, 0.3)
                            .pulling(Rounds.CLOSING.pull(0).on(Target.firm("B"))));
        }

        /**
         * 2Λ(x): a gap of 0.1 nat to the best product at a weight of 8, revenue over cost of 1/11 at a weight of 2, a
         * pivot.
         */
        @Test
        void dependsOnTheScore() {
            Mechanism quality =
                    Small.set(Phase.TECHNOLOGY, Columns.QUALITY, (firm, month) -> firm.equals("A") ? 0.3 : 0.4);
            Small two = small(withRunway(10, quality), a(), Firm.startup("B")).with(Rounds.COLD_ODDS, 0.3);
            assertFunded(0.3 * twoLambda(-0.8), two.with(Rounds.SCORE_QUALITY, 8));
            assertFunded(0.3 * twoLambda(2.0 / 11), two.with(Rounds.SCORE_COVER, 2));
            Mechanism pivot = Small.set(Phase.PLAN, Columns.SINCE_PIVOT, "A", 30);
            assertFunded(0.3, two.with(Rounds.SCORE_PIVOTED, -0.7));
            assertFunded(
                    0.3 * twoLambda(-0.7),
                    small(withRunway(10, pivot), a())
                            .with(Rounds.COLD_ODDS, 0.3)
                            .with(Rounds.SCORE_PIVOTED, -0.7));
        }

        /**
         * Users of all segments double in the first month: their mean of a year is then 1 + 1/12 times that of the start, so
         * the score rises by the weight times ln(2 / (13/12)), and with it the odds; halved they fall by as much as ln 0.5217.
         */
        @ParameterizedTest(name = "users times {0}")
        @CsvSource({"2", "1", "0.5"})
        void risesWithUsers(double growth) {
            Mechanism users = Declaration.of("users", Phase.CONSUMERS, "A test sets users.")
                    .writes(Columns.USERS)
                    .onMarket(world -> {
                        double[] row = world.rows(Columns.USERS, 0).row(0);
                        return new MarketPass() {
                            @Override
                            public void start() {
                                Arrays.fill(row, 1e6);
                            }

                            @Override
                            public void advance(int month) {
                                Arrays.fill(row, growth * 1e6);
                            }
                        };
                    });
            Small small = small(withRunway(10, users), a())
                    .segments(Segment.of("chat", 1e9))
                    .with(Rounds.COLD_ODDS, 0.3);
            double x = StrictMath.log(growth / (1 + (growth - 1) / 12));
            assertFunded(0.3 * twoLambda(0.8 * x), small.with(Rounds.SCORE_USERS, 0.8));
            assertFunded(0.3, small.with(Rounds.SCORE_USERS, 0));
        }

        /** A product nobody offers any more is no yardstick. */
        @Test
        void theDeadAreNoYardstick() {
            Mechanism quality =
                    Small.set(Phase.TECHNOLOGY, Columns.QUALITY, (firm, month) -> firm.equals("A") ? 0.3 : 0.4);
            Mechanism dead = Small.set(Phase.REGIME, Columns.ACTIVE, "B", 0);
            Model model = withRunway(10, quality, dead);
            assertFunded(
                    0.3,
                    small(model, a(), Firm.startup("B"))
                            .with(Rounds.COLD_ODDS, 0.3)
                            .with(Rounds.SCORE_QUALITY, 8));
        }

        private double twoLambda(double x) {
            return 2 / (1 + StrictMath.exp(-x));
        }
    }

    @Nested
    class Overhang {

        /** Annual revenue of 12 m CNY at 20 times is 240 m. */
        private Small after(double lastPrice, double overhang, Mechanism... more) {
            return small(withRunway(10, more), a().with(Rounds.POST_MONEY, lastPrice))
                    .with(Rounds.COLD_MULTIPLE, 20)
                    .with(Rounds.COLD_ODDS, 0.4)
                    .with(Rounds.OVERHANG, overhang);
        }

        @ParameterizedTest(name = "last price {0}, o = {1}: factor {2}")
        @CsvSource({
            "480e6, 2, 0.25",
            "480e6, 1, 0.5",
            "480e6, 0, 1",
            "960e6, 0.5, 0.5",
            "240e6, 4, 1",
            "100e6, 4, 1", // a higher price is no hindrance
            "0, 4, 1" // nor is none
        })
        void multipliesTheOddsByThePowerOfTheFall(double lastPrice, double overhang, double factor) {
            assertFunded(0.4 * factor, after(lastPrice, overhang));
        }

        /** Without revenue and without a floor nobody knows what a firm is worth, so no old price can be too high. */
        @Test
        void isNoneForAFirmThatNobodyCanPrice() {
            Model model = Model.of(
                    Rounds.ROUNDS_MECHANISM,
                    Capital.CLIMATE_MECHANISM,
                    Small.set(Phase.SETTLEMENT, Columns.BURN, BURN),
                    Small.set(Phase.SETTLEMENT, Columns.RUNWAY, 10));
            Small small = small(model, a()).with(Rounds.COLD_ODDS, 0.4).with(Rounds.OVERHANG, 2);
            assertFunded(0.4, small);
            assertFunded(
                    0.4,
                    small(model, a().with(Rounds.POST_MONEY, 1e9))
                            .with(Rounds.COLD_ODDS, 0.4)
                            .with(Rounds.OVERHANG, 2));
            assertFunded(
                    0.1, // (0.5e9 / 1e9)^2 of 0.4
                    small(model, a().with(Rounds.POST_MONEY, 1e9))
                            .with(Rounds.COLD_FLOOR, 0.5e9)
                            .with(Rounds.COLD_ODDS, 0.4)
                            .with(Rounds.OVERHANG, 2));
        }

        @Test
        void leverAddsToIt() {
            assertFunded(0.4 * 0.25, after(480e6, 0.5).pulling(Rounds.ADDED_OVERHANG.pull(1.5)));
        }

        @Test
        void leastValueOfAFirmSoftensIt() {
            assertFunded(0.4 * 0.5, after(480e6, 1).with(Rounds.COLD_FLOOR, 100e6));
            assertFunded(0.4, after(480e6, 1).with(Rounds.COLD_FLOOR, 600e6));
        }

        /** While the window is open a listed firm asks the exchange; while it is shut, its old price is in the way again. */
        @Test
        void isThereForAListedFirmWhileTheWindowIsShut() {
            Mechanism listed = Small.set(Phase.REGIME, Columns.LISTED, 1);
            Mechanism open = Small.set(Phase.PLAN, Columns.WINDOW, 1);
            Mechanism shut = Small.set(Phase.PLAN, Columns.WINDOW, 0);
            assertFunded(0, after(480e6, 2, listed, open));
            assertFunded(0.1, after(480e6, 2, listed, shut));
            assertFunded(0.1, after(480e6, 2, open));
        }

        @Test
        void newPriceIsValuePlusNewMoney() {
            var seen = after(0, 2)
                    .with(Rounds.COLD_ODDS, 1)
                    .with(Rounds.COLD_MONTHS, 6)
                    .run(1, Columns.POST_MONEY, Columns.CASH);
            assertEquals(0, seen.at(Columns.POST_MONEY, "A", 0));
            assertEquals(240e6 + 60e6, seen.at(Columns.POST_MONEY, "A", 1), 0);
        }
    }

    @Nested
    class Size {

        private double raised(Small small) {
            var seen = small.with(Rounds.COLD_ODDS, 1).with(Rounds.HOT_ODDS, 1).run(1, Columns.CASH);
            return (seen.at(Columns.CASH, "A", 1) - seen.at(Columns.CASH, "A", 0)) / 100;
        }

        @Test
        void isMonthsOfBurn() {
            assertEquals(60e6, raised(small(SHORT, a()).with(Rounds.COLD_MONTHS, 6)), 0);
            assertEquals(
                    180e6,
                    raised(small(SHORT, a())
                            .with(Capital.HOT_AT_START, 1)
                            .with(Capital.HOT_TO_COLD, 0)
                            .with(Rounds.HOT_MONTHS, 18)),
                    0);
        }

        @Test
        void countsOnlyTheBurnNobodyElseCovers() {
            Model model = withRunway(10, Small.set(Phase.PLAN, Columns.BACKING, BURN / 4));
            assertEquals(45e6, raised(small(model, a()).with(Rounds.COLD_MONTHS, 6)), 0);
        }

        @Test
        void isCapped() {
            Small small = small(SHORT, a()).with(Rounds.COLD_MONTHS, 6).with(Rounds.ROUND_CAP, 50e6);
            assertEquals(50e6, raised(small), 0);
            assertEquals(20e6, raised(small.pulling(Rounds.CAP.pull(0.4))), 0);
        }

        @Test
        void isWhatLiesReadyIfThatIsLess() {
            Small small = small(SHORT, a()).with(Rounds.COLD_MONTHS, 6).with(Capital.DRY_POWDER, 2);
            assertEquals(25e6, raised(small.with(Capital.POOL, 10e6).with(Capital.STATE_POOL, 2.5e6)), 0);
            assertEquals(0, raised(small.with(Capital.POOL, 0).with(Capital.STATE_POOL, 0)), 0);
        }
    }

    @Nested
    class Rationing {

        /** Quality of B above A; each asks for 60 m. */
        private Seen run(double pool, double statePool, double better) {
            Mechanism quality =
                    Small.set(Phase.TECHNOLOGY, Columns.QUALITY, (firm, month) -> firm.equals("B") ? better : 0);
            return small(withRunway(10, quality), a(), Firm.startup("B").cash(100))
                    .with(Rounds.COLD_ODDS, 1)
                    .with(Rounds.SCORE_QUALITY, 1)
                    .with(Rounds.COLD_MONTHS, 6)
                    .with(Capital.DRY_POWDER, 1)
                    .with(Capital.POOL, pool)
                    .with(Capital.STATE_POOL, statePool)
                    .pulling(Rounds.CLOSING.pull(1_000)) // whatever the score, both close
                    .run(1, Columns.CASH, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
        }

        private double got(Seen seen, String firm) {
            return (seen.at(Columns.CASH, firm, 1) - seen.at(Columns.CASH, firm, 0)) / 100;
        }

        @Test
        void bestScoreComesFirst() {
            Seen seen = run(70e6, 0, 0.1);
            assertEquals(60e6, got(seen, "B"), 0);
            assertEquals(10e6, got(seen, "A"), 0);
            seen = run(70e6, 0, -0.1);
            assertEquals(10e6, got(seen, "B"), 0);
            assertEquals(60e6, got(seen, "A"), 0);
        }

        @Test
        void privateMoneyComesFirst() {
            Seen seen = run(80e6, 30e6, 0.1);
            assertEquals(60e6, got(seen, "B"), 0);
            assertEquals(50e6, got(seen, "A"), 0);
            assertEquals(0, seen.at(Columns.VENTURE_POWDER, 1), 0);
            assertEquals(0, seen.at(Capital.STATE_POWDER, 1), 0);
            seen = run(130e6, 30e6, 0.1);
            assertEquals(60e6, got(seen, "A"), 0);
            assertEquals(10e8, seen.at(Columns.VENTURE_POWDER, 1), 0);
            assertEquals(30e8, seen.at(Capital.STATE_POWDER, 1), 0);
        }
    }

    @Nested
    class Seeking {

        @ParameterizedTest(name = "runway {0} of 12 months: seeks {1}")
        @CsvSource({"11.9, 1", "12, 0", "120, 0", "0, 1"})
        void beginsBelowTheRunway(double runway, double seeks) {
            var seen =
                    small(withRunway(runway), a()).with(Rounds.COLD_ODDS, 1).run(1, Columns.CASH, Columns.TRIED_MONEY);
            assertEquals(seeks, funded(seen, "A", 1));
            assertEquals(seeks, seen.at(Columns.TRIED_MONEY, "A", 1));
        }

        /**
         * Some firms always seek, and it is the same ones every month; having money enough, they count as not tried.
         */
        @Test
        void opportunistsSeekWhateverTheirRunway() {
            var seen = small(withRunway(100), a())
                    .with(Rounds.OPPORTUNISTS, 0.3)
                    .with(Rounds.COLD_ODDS, 1)
                    .replications(MANY)
                    .run(12, Columns.CASH, Columns.TRIED_MONEY);
            assertEquals(0.3, funded(seen, "A", 1) / MANY, Small.fourErrors(0.3 * 0.7, MANY));
            assertEquals(funded(seen, "A", 1), funded(seen, "A", 12), 0);
            assertEquals(0, seen.mean(Columns.TRIED_MONEY, "A", 12));
        }

        @Test
        void isNotForThoseWhoseBurnIsCovered() {
            for (Mechanism covered : new Mechanism[] {
                Small.set(Phase.PLAN, Columns.BACKING, BURN), Small.set(Phase.REGIME, Columns.ACTIVE, 0)
            }) {
                var seen = small(withRunway(1, covered), a())
                        .with(Rounds.COLD_ODDS, 1)
                        .with(Rounds.BRIDGE_ODDS, 1)
                        .run(3, Columns.CASH);
                assertEquals(0, funded(seen, "A", 3));
            }
        }
    }

    @Nested
    class Bridges {

        private Small bridging(double runway, double odds) {
            return small(withRunway(runway), a())
                    .with(Rounds.COLD_ODDS, 0)
                    .with(Rounds.BRIDGE_RUNWAY, 6)
                    .with(Rounds.BRIDGE_MONTHS, 3)
                    .with(Rounds.BRIDGE_ODDS, odds);
        }

        @Test
        void comeAtTheirOdds() {
            assertFunded(0.1, bridging(5.9, 0.1));
            assertFunded(0, bridging(6, 0.1));
        }

        @Test
        void lastTheStatedMonths() {
            var seen = bridging(1, 1).run(2, Columns.CASH);
            assertEquals(3 * BURN, seen.at(Columns.CASH, "A", 1) - seen.at(Columns.CASH, "A", 0), 0);
            assertEquals(3 * BURN, seen.at(Columns.CASH, "A", 2) - seen.at(Columns.CASH, "A", 1), 0);
        }

        /** Insiders are asked when no round closes: 0.3 + 0.7 · 0.2. */
        @Test
        void areForThoseWhoFindNoRound() {
            Small both = bridging(1, 0.2).with(Rounds.COLD_ODDS, 0.3);
            assertFunded(0.44, both);
            var seen = both.with(Rounds.COLD_MONTHS, 6).replications(MANY).run(1, Columns.CASH);
            double bridged = Arrays.stream(seen.all(Columns.CASH, "A", 1))
                    .filter(x -> x == 1e4 + 3 * BURN)
                    .count();
            double rounds = Arrays.stream(seen.all(Columns.CASH, "A", 1))
                    .filter(x -> x == 1e4 + 6 * BURN)
                    .count();
            assertEquals(0.14, bridged / MANY, Small.fourErrors(0.14 * 0.86, MANY));
            assertEquals(0.3, rounds / MANY, Small.fourErrors(0.3 * 0.7, MANY));
        }
    }
}

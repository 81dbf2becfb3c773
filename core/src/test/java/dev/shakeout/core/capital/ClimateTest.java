package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClimateTest {

    private static final int MANY = 20_000;

    private static Small small() {
        return Small.of(Model.of(Capital.CLIMATE_MECHANISM), Firm.startup("A")).with(Capital.ECOSYSTEM_SHARE, 0);
    }

    private static void assertShare(double share, double found) {
        assertEquals(share, found, Small.fourErrors(share * (1 - share), MANY));
    }

    @Nested
    class Regime {

        /** p_t = p_{t−1} (1 − cool) + (1 − p_{t−1}) warm, with 1 − e^{−hazard} for each. */
        @ParameterizedTest(name = "hot at the start {0}, turn {1}")
        @CsvSource({"0, 1", "1, 1", "0.3, 1", "0, 4", "1, 0"})
        void isAMarkovChain(double atStart, double turn) {
            var seen = small().with(Capital.HOT_AT_START, atStart)
                    .with(Capital.COLD_TO_HOT, 0.05)
                    .with(Capital.HOT_TO_COLD, 0.1)
                    .pulling(Capital.TURN.pull(turn))
                    .replications(MANY)
                    .run(24, Columns.HOT);
            double hot = atStart;
            assertShare(hot, seen.mean(Columns.HOT, 0));
            for (int month = 1; month <= 24; month++) {
                hot = hot * StrictMath.exp(-0.1) + (1 - hot) * (1 - StrictMath.exp(-0.05 * turn));
                if (month == 1 || month == 6 || month == 24) {
                    assertShare(hot, seen.mean(Columns.HOT, month));
                }
            }
        }

        @Test
        void staysForEverWithoutHazard() {
            for (double atStart : new double[] {0, 1}) {
                var seen = small().with(Capital.HOT_AT_START, atStart)
                        .with(Capital.COLD_TO_HOT, 0)
                        .with(Capital.HOT_TO_COLD, 0)
                        .replications(100)
                        .run(36, Columns.HOT);
                assertEquals(atStart, seen.mean(Columns.HOT, 36), 0);
            }
        }
    }

    /** A series of hot and cold months, replayed by a lever; where it is silent, the chain goes on beneath it. */
    @Nested
    class Replay {

        private static final Course SERIES = Course.series(1, 1, -1, 0, -1, 1);

        @Test
        void forcesTheMonthsItNames() {
            var still =
                    small().with(Capital.HOT_AT_START, 0.5).replications(400).run(8, Columns.HOT);
            var replayed = small().with(Capital.HOT_AT_START, 0.5)
                    .pulling(Capital.REGIME.pull(SERIES))
                    .replications(400)
                    .run(6, Columns.HOT);
            double[] forced = {Double.NaN, 1, 1, 0, Double.NaN, 0, 1};
            for (int month = 1; month <= 6; month++) {
                if (Double.isNaN(forced[month])) {
                    assertArrayEquals(still.all(Columns.HOT, month), replayed.all(Columns.HOT, month));
                } else {
                    assertEquals(forced[month], replayed.mean(Columns.HOT, month), 0);
                }
            }
        }

        @Test
        void forcesWithItsProbability() {
            var seen = small().with(Capital.HOT_AT_START, 0)
                    .with(Capital.COLD_TO_HOT, 0)
                    .pulling(Capital.REGIME.pull(0.3))
                    .replications(MANY)
                    .run(2, Columns.HOT);
            assertShare(0.3, seen.mean(Columns.HOT, 2));
        }
    }

    /** News of exits moves the hazards where sentiment is switched on. */
    @Nested
    class Sentiment {

        private Small hearing(double sentiment, Column news) {
            Model model = Model.of(
                    Capital.CLIMATE_MECHANISM,
                    Small.set(Phase.FINANCE, news, (firm, month) -> firm.equals("A") && month >= 1 ? 1 : 0));
            return Small.of(model, Firm.startup("A"), Firm.startup("B"), Firm.incumbent("C"))
                    .with(Capital.HOT_AT_START, 0)
                    .with(Capital.COLD_TO_HOT, 0.05)
                    .with(Capital.HOT_TO_COLD, 0)
                    .with(Capital.SENTIMENT, sentiment)
                    .with(Capital.SENTIMENT_HALF_LIFE, 6)
                    .replications(MANY);
        }

        /** One startup of two lists in month 1: news of 1/2 in month 2, halved in six months. */
        @ParameterizedTest(name = "sentiment {0}")
        @ValueSource(doubles = {0, 2})
        void goodNewsTurnTheMarketSooner(double sentiment) {
            var seen = hearing(sentiment, Columns.LISTED).run(4, Columns.HOT, Capital.MOOD);
            double cold = 1;
            for (int month = 1; month <= 4; month++) {
                double mood = month == 1 ? 0 : 0.5 * StrictMath.pow(2, -(month - 2) / 6.0);
                assertEquals(mood, seen.at(Capital.MOOD, month), 1e-12);
                cold *= StrictMath.exp(-0.05 * StrictMath.exp(sentiment * mood));
            }
            assertShare(1 - cold, seen.mean(Columns.HOT, 4));
        }

        @Test
        void badNewsTurnItLater() {
            var seen = hearing(2, Columns.WOUND_UP).run(2, Columns.HOT, Capital.MOOD);
            assertEquals(-0.5, seen.at(Capital.MOOD, 2), 1e-12);
            assertShare(1 - StrictMath.exp(-0.05 - 0.05 * StrictMath.exp(-1)), seen.mean(Columns.HOT, 2));
        }
    }

    @Nested
    class Window {

        /** The window is open if its own chain says so, or else with the lever's probability. */
        @ParameterizedTest(name = "lever {0}")
        @ValueSource(doubles = {0, 0.3, 1})
        void isAMarkovChainThatTheLeverForcesOpen(double lever) {
            var seen = small().with(Capital.WINDOW_AT_START, 0.4)
                    .with(Capital.WINDOW_OPENS, 0.08)
                    .with(Capital.WINDOW_CLOSES, 0.05)
                    .pulling(Capital.WINDOW_OPEN.pull(lever))
                    .replications(MANY)
                    .run(12, Columns.WINDOW);
            double open = 0.4;
            for (int month = 1; month <= 12; month++) {
                open = open * StrictMath.exp(-0.05) + (1 - open) * (1 - StrictMath.exp(-0.08));
            }
            assertShare(open + (1 - open) * lever, seen.mean(Columns.WINDOW, 12));
        }

        /** Forced open for a month, it falls back to where its chain has gone meanwhile. */
        @Test
        void leverLeavesNoTrace() {
            var pull =
                    Capital.WINDOW_OPEN.pull(1).from(Small.START.plusMonths(3)).forMonths(2);
            var still = small().replications(100).run(12, Columns.WINDOW);
            var pulled = small().pulling(pull).replications(100).run(12, Columns.WINDOW);
            for (int month = 1; month <= 12; month++) {
                boolean forced = month == 3 || month == 4;
                assertEquals(forced ? 1 : still.mean(Columns.WINDOW, month), pulled.mean(Columns.WINDOW, month), 0);
            }
        }
    }

    /** Money in fen; 100 m CNY a month from private investors, 40 m from the state, six months can be saved up. */
    @Nested
    class Powder {

        private Small releasing() {
            return small().with(Capital.POOL, 100e6)
                    .with(Capital.STATE_POOL, 40e6)
                    .with(Capital.DRY_POWDER, 6)
                    .with(Capital.HOT_AT_START, 0)
                    .with(Capital.COLD_TO_HOT, 0);
        }

        @Test
        void liesReadyAtTheStartAndIsNoMoreLater() {
            var seen = releasing().run(12, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
            for (int month : new int[] {0, 1, 12}) {
                assertEquals(6 * 100e8, seen.at(Columns.VENTURE_POWDER, month), 0);
                assertEquals(6 * 40e8, seen.at(Capital.STATE_POWDER, month), 0);
            }
        }

        /** A release of nothing empties the pool; afterwards it fills month by month, up to six. */
        @Test
        void isSavedUpAgainAfterASqueeze() {
            var pull = Capital.SUPPLY.pull(0).from(Small.START.plusMonths(2)).forMonths(3);
            var seen = releasing().pulling(pull).run(14, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
            double[] months = {6, 6, 0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 6, 6, 6};
            for (int month = 0; month <= 14; month++) {
                assertEquals(months[month] * 100e8, seen.at(Columns.VENTURE_POWDER, month), 0, "month " + month);
                assertEquals(6 * 40e8, seen.at(Capital.STATE_POWDER, month), 0);
            }
        }

        @Test
        void leverOfTheStateMovesTheStatesMoneyOnly() {
            var seen = releasing()
                    .pulling(Capital.STATE_SUPPLY.pull(0.5))
                    .run(3, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
            assertEquals(6 * 100e8, seen.at(Columns.VENTURE_POWDER, 3), 0);
            assertEquals(6 * 20e8, seen.at(Capital.STATE_POWDER, 3), 0);
        }

        @Test
        void isMoreInAHotMarket() {
            var seen = releasing()
                    .with(Capital.HOT_AT_START, 1)
                    .with(Capital.HOT_TO_COLD, 0)
                    .with(Capital.HOT_RATIO, 12)
                    .with(Capital.STATE_HOT_RATIO, 1.5)
                    .run(3, Columns.VENTURE_POWDER, Capital.STATE_POWDER);
            assertEquals(6 * 1_200e8, seen.at(Columns.VENTURE_POWDER, 0), 0);
            assertEquals(6 * 1_200e8, seen.at(Columns.VENTURE_POWDER, 3), 0);
            assertEquals(6 * 60e8, seen.at(Capital.STATE_POWDER, 3), 0);
        }

        /** A market that turns hot in month 1 adds a hot release to what was saved in the cold. */
        @Test
        void growsFromWhereItIsWhenTheMarketTurns() {
            var seen = releasing()
                    .with(Capital.COLD_TO_HOT, 10)
                    .with(Capital.HOT_TO_COLD, 0)
                    .with(Capital.HOT_RATIO, 12)
                    .run(2, Columns.VENTURE_POWDER, Columns.HOT);
            assertEquals(1, seen.at(Columns.HOT, 1)); // odds 1 − e^{−10}
            assertEquals((6 + 12) * 100e8, seen.at(Columns.VENTURE_POWDER, 1), 0);
            assertEquals((6 + 24) * 100e8, seen.at(Columns.VENTURE_POWDER, 2), 0);
        }
    }
}

package dev.shakeout.core.technology;

import static dev.shakeout.core.technology.Given.laboratories;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingTest {

    /** exp, log1p and a dozen roundings; costs here are below 100. */
    private static final double ROUNDING = 1e-10;

    private static Small small(Firm... firms) {
        return small(new Mechanism[0], firms);
    }

    private static Small small(Mechanism[] more, Firm... firms) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9), Segment.of("companions", 1e8))
                .firms(firms);
        Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Serving.MECHANISM)
                .with(laboratories())
                .with(more);
        return Given.still(Small.of(model, market)).with(Serving.COST, 2);
    }

    @Nested
    class UnitCost {

        /** The closed form of constant growth: at the same capability costs fall by g + a0 a year. */
        @ParameterizedTest(name = "g = {0}, a0 = {1}")
        @CsvSource({"0.3, 1", "0.5, 0", "0, 0", "0.2, 1.5"})
        void fallsWithMachinesAndAlgorithms(double hardware, double algorithms) {
            Seen seen = small(Given.firm("A"))
                    .with(Technology.ALPHA, 0)
                    .with(Technology.HARDWARE_DECLINE, hardware)
                    .with(Technology.PROGRESS, algorithms)
                    .run(24, Columns.UNIT_COST);
            assertEquals(2, seen.at(Columns.UNIT_COST, "A", 0), 0);
            assertEquals(
                    2 * StrictMath.exp(-2 * (hardware + algorithms)), seen.at(Columns.UNIT_COST, "A", 24), ROUNDING);
        }

        /** e^{g_θ (q − q0)}, whether the model is the firm's own or the open one. */
        @Test
        void risesWithCapability() {
            Seen seen = small(Given.firm("A"), Given.challenger(0.5))
                    .with(Serving.COST_PER_NAT, 4)
                    .run(2, Columns.UNIT_COST, Columns.QUALITY);
            assertEquals(0.46, seen.at(Columns.QUALITY, "A", 2), ROUNDING); // from 0.2
            assertEquals(2 * StrictMath.exp(4 * 0.26), seen.at(Columns.UNIT_COST, "A", 2), ROUNDING);
            assertEquals(2, seen.at(Columns.UNIT_COST, "C", 2), ROUNDING);
        }

        /** Having served as much again as by the start leaves the progress ratio of the cost; three times that its square. */
        @ParameterizedTest(name = "progress ratio {0}")
        @CsvSource({"0.8", "0.95", "0.5", "1"})
        void fallsByTheProgressRatioWithEachDoubling(double ratio) {
            Mechanism[] users = {
                Given.inSegment(Phase.REGIME, Columns.USERS, 0, (firm, month) -> 3e6),
                Given.inSegment(Phase.PLAN, Columns.USERS, 1, (firm, month) -> 2e6)
            };
            Seen seen = small(users, Given.firm("A"))
                    .with(Serving.PROGRESS_RATIO, ratio)
                    .with(Serving.TOKENS_PER_USER, 0.1)
                    .with(Serving.EXPERIENCE, 6e6)
                    .run(36, Columns.UNIT_COST);
            assertEquals(2 * ratio, seen.at(Columns.UNIT_COST, "A", 12), ROUNDING);
            assertEquals(2 * ratio * ratio, seen.at(Columns.UNIT_COST, "A", 36), ROUNDING);
        }

        /** A token served to an enterprise teaches as much as one served to a person: c (1 + Y/Y0)^{−λ}, month by month. */
        @ParameterizedTest(name = "{0} m tokens per person, {1} m tokens of contracts")
        @CsvSource({"0, 5e5", "0.1, 5e5", "0.1, 0"})
        void fallsWithTokensOfContractsToo(double perUser, double contracts) {
            Mechanism[] served = {
                Given.inSegment(Phase.REGIME, Columns.USERS, (firm, month) -> 4e6),
                Small.set(Phase.ENTERPRISE, Columns.TOKENS_SERVED, contracts)
            };
            Seen seen = small(served, Given.firm("A"))
                    .with(Serving.PROGRESS_RATIO, 0.8)
                    .with(Serving.TOKENS_PER_USER, perUser)
                    .with(Serving.EXPERIENCE, 6e6)
                    .run(24, Columns.UNIT_COST, Serving.SERVED);
            double lambda = -StrictMath.log(0.8) / StrictMath.log(2);
            for (int month = 0; month <= 24; month++) {
                double tokens = month * (perUser * 4e6 + contracts);
                assertEquals(tokens, seen.at(Serving.SERVED, "A", month), 1e-6);
                double cost = 2 * StrictMath.pow(1 + tokens / 6e6, -lambda);
                assertEquals(cost, seen.at(Columns.UNIT_COST, "A", month), ROUNDING);
            }
        }
    }

    @Nested
    class OpenModelsPrice {

        /** (1 + m) c^O0 at the start, then with the floor, machines and the best firm's algorithms. */
        @Test
        void isCostAndMarkup() {
            Seen seen = small(Given.challenger(0.5))
                    .with(Serving.OPEN_COST, 0.81)
                    .with(Serving.OPEN_MARKUP, 1)
                    .with(Serving.COST_PER_NAT, 4)
                    .with(Technology.ALPHA, 0.1)
                    .with(Technology.HARDWARE_DECLINE, 0.3)
                    .with(Technology.PROGRESS, 1)
                    .run(24, Columns.OPEN_PRICE, Columns.OPEN_FLOOR);
            assertEquals(1.62, seen.at(Columns.OPEN_PRICE, 0), ROUNDING);
            double floor = seen.at(Columns.OPEN_FLOOR, 24) - 0.5;
            assertEquals(0.1 * (0.6 + 2), floor, ROUNDING);
            // the algorithms of a month ago: what others serve was published then
            double price = 1.62 * StrictMath.exp(4 * floor - 0.6 - 23.0 / 12);
            assertEquals(price, seen.at(Columns.OPEN_PRICE, 24), ROUNDING);
        }

        @Test
        void obeysTheLever() {
            Seen seen = small(Given.challenger(0.5))
                    .with(Serving.OPEN_COST, 0.81)
                    .with(Serving.OPEN_MARKUP, 1)
                    .pulling(Serving.OPEN_SERVING.pull(Course.step(0.3)).from(Small.START.plusMonths(3)))
                    .run(6, Columns.OPEN_PRICE);
            assertEquals(1.62, seen.at(Columns.OPEN_PRICE, 2), ROUNDING);
            assertEquals(0.3 * 1.62, seen.at(Columns.OPEN_PRICE, 3), ROUNDING);
        }

        /** Forgetting in every firm does not make what is published dearer. */
        @Test
        void doesNotRiseAsFirmsForget() {
            Mechanism[] shrinking = {Small.set(Phase.PLAN, Columns.KEY_PEOPLE, (firm, month) -> 10 - month)};
            Seen seen = small(shrinking, Given.challenger(0.5))
                    .with(Technology.FORGETTING, 1)
                    .run(6, Columns.OPEN_PRICE, Shared.EFFICIENCY);
            assertEquals(true, seen.at(Shared.EFFICIENCY, "C", 6) < -0.5);
            assertEquals(seen.at(Columns.OPEN_PRICE, 0), seen.at(Columns.OPEN_PRICE, 6), ROUNDING);
        }
    }

    @Nested
    class Indices {

        /**
         * A model of constant growth: capability rises by α (g + a0) a year and costs e^{g_θ} per nat more, machines and
         * algorithms take g + a0 off. The index of all costs falls by what is left, the quality-adjusted one by all of it.
         */
        @Test
        void fallAtDifferentSpeeds() {
            Seen seen = small(Given.firm("A"), Given.challenger(0.3))
                    .with(Technology.ALPHA, 0.1)
                    .with(Technology.HARDWARE_DECLINE, 0.3)
                    .with(Technology.PROGRESS, 1)
                    .with(Serving.COST_PER_NAT, 4)
                    .with(OpenModels.ADOPTION_RATE, 0)
                    .run(24, Serving.COST_INDEX, Serving.QUALITY_COST_INDEX);
            double yearly = 0.3 + 1;
            for (int month = 0; month <= 24; month++) {
                double t = month / 12.0;
                assertEquals(StrictMath.exp(-(1 - 0.1 * 4) * yearly * t), seen.at(Serving.COST_INDEX, month), ROUNDING);
                assertEquals(StrictMath.exp(-yearly * t), seen.at(Serving.QUALITY_COST_INDEX, month), ROUNDING);
            }
        }

        /** Two firms at 2 and 8 yuan, of 0.2 and 0.5 nats: 0.2 can be had for 2, 0.3 only from the dearer one. */
        @Test
        void followTheCheapestWhoCan() {
            Mechanism[] dying = {Small.set(Phase.PLAN, Columns.ACTIVE, "A", month -> month < 3 ? 1 : 0)};
            Firm dear = Firm.startup("B").with(Firm.CAPABILITY, 0.5).with(Serving.COST, 8);
            Seen seen = small(dying, Given.firm("A"), dear)
                    .with(Serving.COST_PER_NAT, 4)
                    .with(Serving.QUALITY_BAR, 0.2)
                    .run(3, Serving.COST_INDEX, Serving.QUALITY_COST_INDEX);
            assertEquals(1, seen.at(Serving.QUALITY_COST_INDEX, 2), ROUNDING);
            // without A a model of 0.2 costs B e^{−4 · 0.3} of 8
            assertEquals(4 * StrictMath.exp(-1.2), seen.at(Serving.QUALITY_COST_INDEX, 3), ROUNDING);
            assertEquals(1, seen.at(Serving.COST_INDEX, 3), ROUNDING);
        }

        /** An index of what nobody offers yet begins with the first who does. */
        @Test
        void beginWithTheFirstOffer() {
            Seen seen = small(Given.firm("A"))
                    .with(Technology.ALPHA, 0.1)
                    .with(Technology.PROGRESS, 1.2)
                    .with(Serving.QUALITY_BAR, 0.245) // reached with the fifth step of 0.01
                    .run(12, Serving.QUALITY_COST_INDEX);
            for (int month = 0; month <= 12; month++) {
                double index = month <= 5 ? 1 : StrictMath.exp(-1.2 * (month - 5) / 12);
                assertEquals(index, seen.at(Serving.QUALITY_COST_INDEX, month), ROUNDING);
            }
        }

        /** A mean of logarithms: halving one of two costs takes √½ off. */
        @Test
        void averageLogarithms() {
            Mechanism[] users = {
                Given.inSegment(Phase.REGIME, Columns.USERS, (firm, month) -> firm.equals("A") ? 6e7 : 0)
            };
            Seen seen = small(users, Given.firm("A"), Given.firm("B"))
                    .with(Serving.PROGRESS_RATIO, 0.5)
                    .with(Serving.TOKENS_PER_USER, 0.1)
                    .with(Serving.EXPERIENCE, 6e6)
                    .run(1, Serving.COST_INDEX);
            assertEquals(StrictMath.sqrt(0.5), seen.at(Serving.COST_INDEX, 1), ROUNDING);
        }
    }

    @Test
    void costsStayWhereTheyAreWhenSwitchedOff() {
        Model off = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Serving.MECHANISM)
                .without("serving")
                .with(laboratories());
        Seen seen = Small.of(off, Given.challenger(0.5))
                .with(Serving.COST, 2)
                .run(24, Columns.UNIT_COST, Columns.OPEN_PRICE);
        assertEquals(2, seen.at(Columns.UNIT_COST, "C", 24), 0);
        assertEquals(seen.at(Columns.OPEN_PRICE, 0), seen.at(Columns.OPEN_PRICE, 24), 0);
    }
}

package dev.shakeout.core.technology;

import static dev.shakeout.core.technology.Given.laboratories;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.demand.Newcomers;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {

    private static final int MANY = 20_000;

    /** exp and log are exact to 3e-13; capabilities here are below 3 nats. */
    private static final double ROUNDING = 3e-12;

    /** The new generation opens in month 6. */
    private static final Intervention OPENS = Generations.OPENS.pull(1).from(Small.START.plusMonths(6));

    private static Small small(Firm... firms) {
        return small(laboratories(), firms);
    }

    private static Small small(Mechanism[] laboratories, Firm... firms) {
        Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Generations.MECHANISM)
                .with(laboratories);
        return Small.of(model, firms).with(Generations.INCUMBENTS_LAG, 0).pulling(OPENS);
    }

    private static Firm startup(double capability) {
        return Firm.startup("S").with(Firm.CAPABILITY, capability);
    }

    private static Firm incumbent(double capability) {
        return Firm.incumbent("I").coreCashFlow(1e9).with(Firm.CAPABILITY, capability);
    }

    /** Runs of a month that succeed but for 2 in a billion, without luck or progress. */
    private static Small still(Small small) {
        return Given.still(small);
    }

    @Test
    void isNotThereUnlessSomethingOpensIt() {
        Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Generations.MECHANISM)
                .with(laboratories());
        Seen seen = Small.of(model, startup(0), incumbent(0.3)).run(36, Columns.NEXT_GENERATION, Columns.NEXT_QUALITY);
        for (int month = 0; month <= 36; month++) {
            assertEquals(0, seen.at(Columns.NEXT_GENERATION, month));
            assertEquals(Columns.NO_MODEL, seen.at(Columns.NEXT_QUALITY, "S", month));
        }
    }

    @Test
    void doesNothingWhenSwitchedOff() {
        Model off = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Generations.MECHANISM)
                .without("generations")
                .with(laboratories());
        Seen seen = Small.of(off, startup(0)).pulling(OPENS).run(24, Columns.NEXT_GENERATION, Columns.NEXT_QUALITY);
        assertEquals(0, seen.at(Columns.NEXT_GENERATION, 24));
        assertEquals(Columns.NO_MODEL, seen.at(Columns.NEXT_QUALITY, "S", 24));
    }

    /** The old generation is what it is without the new one. */
    @Test
    void leavesTheOldOneAlone() {
        Seen with = small(startup(0), incumbent(0.3)).run(36, Columns.CAPABILITY, Columns.QUALITY);
        Seen without = small(startup(0), incumbent(0.3)).pulling().run(36, Columns.CAPABILITY, Columns.QUALITY);
        for (String firm : new String[] {"S", "I"}) {
            assertEquals(without.at(Columns.CAPABILITY, firm, 36), with.at(Columns.CAPABILITY, firm, 36), 0);
            assertEquals(without.at(Columns.QUALITY, firm, 36), with.at(Columns.QUALITY, firm, 36), 0);
        }
    }

    @Nested
    class Opening {

        @Test
        void isOnItsDateAndForGood() {
            Intervention brief =
                    Generations.OPENS.pull(1).from(Small.START.plusMonths(6)).forMonths(2);
            Seen seen = still(small(startup(0))).pulling(brief).run(12, Columns.NEXT_GENERATION, Columns.NEXT_QUALITY);
            for (int month = 0; month <= 12; month++) {
                assertEquals(month < 6 ? 0 : 1, seen.at(Columns.NEXT_GENERATION, month));
                assertEquals(month < 6 ? Columns.NO_MODEL : 0, seen.at(Columns.NEXT_QUALITY, "S", month), ROUNDING);
            }
        }

        /** A strength below 1 is the probability that it opens at all. */
        @Test
        void happensToTheShareTheLeverSays() {
            Seen seen = still(small(startup(0)))
                    .pulling(OPENS.scaled(0.4))
                    .replications(MANY)
                    .run(12, Columns.NEXT_GENERATION);
            double share = seen.mean(Columns.NEXT_GENERATION, 12);
            assertEquals(0.4, share, Small.fourErrors(0.24, MANY));
            assertArrayEquals(seen.all(Columns.NEXT_GENERATION, 6), seen.all(Columns.NEXT_GENERATION, 12), 0);
        }
    }

    @Nested
    class Transfer {

        /** Of a lead of 0.3 the share that is transferred is left: with 0 nothing, with 1 all of it. */
        @ParameterizedTest(name = "transfer {0}")
        @ValueSource(doubles = {0, 0.25, 0.6, 1})
        void isTheShareOfTheLeadThatIsKept(double transfer) {
            Seen seen = still(small(startup(0), incumbent(0.3)))
                    .with(Generations.TRANSFER, transfer)
                    .run(12, Columns.NEXT_QUALITY);
            for (int month = 6; month <= 12; month++) {
                assertEquals(0.3, seen.at(Columns.NEXT_QUALITY, "I", month), ROUNDING);
                assertEquals(0.3 - 0.3 * transfer, seen.at(Columns.NEXT_QUALITY, "S", month), ROUNDING);
            }
        }

        /** What was learnt before counts as part of the lead, whether a run has already shown it or not. */
        @Test
        void countsWhatARunWouldReach() {
            Setting outlay = (firm, month) -> firm.equals("I") ? 400 : 100;
            Seen seen = still(small(laboratories((firm, month) -> 10, outlay), startup(0), incumbent(0)))
                    .with(Generations.TRANSFER, 0)
                    .with(Technology.RUN_MONTHS, 9)
                    .replications(20)
                    .run(40, Columns.NEXT_QUALITY, Columns.CAPABILITY);
            double lead = 0.12 * StrictMath.log(4);
            for (int i = 0; i < 20; i++) {
                assertEquals(lead, seen.all(Columns.CAPABILITY, "I", 40)[i], ROUNDING);
                assertEquals(0, seen.all(Columns.CAPABILITY, "S", 40)[i], ROUNDING);
                assertEquals(lead, seen.all(Columns.NEXT_QUALITY, "I", 40)[i], ROUNDING);
                assertEquals(lead, seen.all(Columns.NEXT_QUALITY, "S", 40)[i], ROUNDING);
            }
        }

        /** With transfer 1 and lag 0 incumbents keep the lead, in every replication. */
        @Test
        void ofAllLeavesTheLeadWithIncumbents() {
            Seen seen = small(startup(0), incumbent(0.5))
                    .with(Generations.TRANSFER, 1)
                    .with(Technology.NOISE, 0.01)
                    .replications(200)
                    .run(48, Columns.NEXT_QUALITY, Columns.CAPABILITY);
            for (int i = 0; i < 200; i++) {
                double incumbent = seen.all(Columns.NEXT_QUALITY, "I", 48)[i];
                assertTrue(incumbent > seen.all(Columns.NEXT_QUALITY, "S", 48)[i]);
                // whose best model is of the new generation, by now
                assertEquals(seen.all(Columns.CAPABILITY, "I", 48)[i], incumbent, ROUNDING);
            }
        }

        /**
         * With transfer 0 and no lag entrants and incumbents are exchangeable. Under the same luck, that of the
         * id, a firm reaches the same whatever its kind and its past; so the mean lead is 0 within its error.
         */
        @Test
        void ofNothingMakesFirmsExchangeable() {
            Seen one = small(startup(-0.4).withId(1), incumbent(0.3).withId(2))
                    .with(Generations.TRANSFER, 0)
                    .replications(MANY / 10)
                    .run(30, Columns.NEXT_QUALITY);
            Seen other = small(startup(0.3).withId(2), incumbent(-0.4).withId(1))
                    .with(Generations.TRANSFER, 0)
                    .replications(MANY / 10)
                    .run(30, Columns.NEXT_QUALITY);
            double[] first = one.all(Columns.NEXT_QUALITY, "S", 30);
            double[] second = one.all(Columns.NEXT_QUALITY, "I", 30);
            // the one with id 1 is the startup here and the incumbent there
            assertArrayEquals(first, other.all(Columns.NEXT_QUALITY, "I", 30), ROUNDING);
            assertArrayEquals(second, other.all(Columns.NEXT_QUALITY, "S", 30), ROUNDING);
            double[] lead = new double[first.length];
            Arrays.setAll(lead, i -> first[i] - second[i]);
            double mean = Arrays.stream(lead).average().orElseThrow();
            double variance = Arrays.stream(lead).map(x -> x * x).average().orElseThrow();
            assertEquals(0, mean, Small.fourErrors(variance, lead.length));
        }
    }

    @Nested
    class Perception {

        /** Whoever sees it three months later has its first model of it three months later. */
        @ParameterizedTest(name = "lag {0}")
        @CsvSource({"0", "3", "12"})
        void isLaterByTheLag(int lag) {
            Seen seen = still(small(startup(0), incumbent(0.3)))
                    .with(Generations.INCUMBENTS_LAG, lag)
                    .run(24, Columns.NEXT_QUALITY);
            for (int month = 0; month <= 24; month++) {
                assertEquals(month >= 6, seen.at(Columns.NEXT_QUALITY, "S", month) > Columns.NO_MODEL);
                assertEquals(month >= 6 + lag, seen.at(Columns.NEXT_QUALITY, "I", month) > Columns.NO_MODEL);
            }
        }

        /** A single firm may see it late too. */
        @Test
        void mayBeLateForAnybody() {
            Seen seen = still(small(startup(0).with(Generations.PERCEPTION_LAG, 5), incumbent(0.3)))
                    .run(24, Columns.NEXT_QUALITY);
            assertEquals(Columns.NO_MODEL, seen.at(Columns.NEXT_QUALITY, "S", 10));
            assertTrue(seen.at(Columns.NEXT_QUALITY, "S", 11) > Columns.NO_MODEL);
        }
    }

    /** A segment that asks for the new generation: nobody lapses, follows an example or reconsiders. */
    @Nested
    class ItsSegment {

        private Small withSegment(double transfer, int lag) {
            Segment agents = Segment.of("agents", 1e8)
                    .with(Newcomers.NEXT_GENERATION, 1)
                    .with(Demand.INNOVATION, 0.2)
                    .with(Demand.IMITATION_WITHIN, 0)
                    .with(Demand.IMITATION_ACROSS, 0)
                    .with(Demand.NETWORK_EFFECT, 0)
                    .with(Demand.ATTENTION, 0)
                    .with(Demand.LAPSE, 0)
                    .with(Demand.QUALITY_TASTE, 6);
            return still(small(startup(0), incumbent(0.3)))
                    .adding(Demand.MECHANISM)
                    .segments(agents)
                    .with(Generations.TRANSFER, transfer)
                    .with(Generations.INCUMBENTS_LAG, lag);
        }

        /**
         * With all of the old lead transferred, incumbents who see it at once keep their lead of users; with none of it,
         * they and entrants are exchangeable. In between users divide as e^{a · transfer · lead}, and nobody is lost.
         */
        @ParameterizedTest(name = "transfer {0}")
        @ValueSource(doubles = {0, 0.25, 0.6, 1})
        void isDividedByWhatIsLeftOfTheLead(double transfer) {
            Seen seen = withSegment(transfer, 0).run(24, Columns.USERS, Demand.NEVER);
            for (int month = 0; month <= 24; month++) {
                double users = 1e8 * (1 - StrictMath.exp(-0.2 / 12 * Math.max(month - 5, 0)));
                double share = 1 / (1 + StrictMath.exp(-6 * transfer * 0.3));
                assertEquals(share * users, seen.at(Columns.USERS, "I", month), 1e8 * 1e-10);
                assertEquals((1 - share) * users, seen.at(Columns.USERS, "S", month), 1e8 * 1e-10);
                assertEquals(1e8 - users, seen.at(Demand.NEVER, month), 1e8 * 1e-10);
            }
        }

        /** Who sees it later finds fewer people left. */
        @Test
        void isTheEntrantsWhileIncumbentsLag() {
            double before = Double.POSITIVE_INFINITY;
            for (int lag : new int[] {0, 3, 6, 12}) {
                Seen seen = withSegment(1, lag).run(24, Columns.USERS);
                assertTrue(seen.at(Columns.USERS, "I", 24) < before);
                assertEquals(lag > 0 ? 0 : 1, Math.signum(seen.at(Columns.USERS, "I", 6)));
                before = seen.at(Columns.USERS, "I", 24);
            }
        }
    }

    /** The old one may be at its end while the new one goes on: the race reopens. */
    @Test
    void opensANewCeiling() {
        Seen seen = still(small(startup(0)))
                .with(Technology.PROGRESS, 1)
                .with(Technology.CEILING, 0.1)
                .with(Generations.NEXT_CEILING, 0.3)
                .run(60, Columns.QUALITY, Columns.NEXT_QUALITY);
        for (int month = 6; month <= 60; month++) {
            double reached = 0.12 * month / 12;
            assertEquals(Math.min(reached, 0.1), seen.at(Columns.QUALITY, "S", month), ROUNDING);
            assertEquals(Math.min(reached, 0.3), seen.at(Columns.NEXT_QUALITY, "S", month), ROUNDING);
        }
    }

    /** Who opens its models opens those of the new generation; who has adopted open models builds on them. */
    @Test
    void openModelsHaveSuccessors() {
        Mechanism[] labs = {
            Small.set(Phase.REGIME, Columns.FRONTIER, (firm, month) -> firm.equals("C") ? 1 : 0),
            Small.set(Phase.REGIME, Columns.KEY_PEOPLE, 10),
            Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
            Small.set(Phase.REGIME, Columns.TRAINING, 100)
        };
        Firm closed = Firm.startup("N").with(Firm.CAPABILITY, 0.1).with(OpenModels.ADOPTION_RATE, 0);
        Seen seen = still(
                        small(labs, startup(-0.5).with(OpenModels.ADOPTED_AT_START, 1), closed, Given.challenger(0.3)))
                .run(12, Columns.NEXT_QUALITY);
        assertEquals(0.3, seen.at(Columns.NEXT_QUALITY, "C", 12), ROUNDING);
        assertEquals(0.26, seen.at(Columns.NEXT_QUALITY, "S", 12), ROUNDING);
        assertEquals(Columns.NO_MODEL, seen.at(Columns.NEXT_QUALITY, "N", 12));
    }
}

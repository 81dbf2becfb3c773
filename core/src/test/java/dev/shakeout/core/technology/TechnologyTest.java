package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
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

class TechnologyTest {

    private static final int MANY = 20_000;

    /** exp and log are exact to 3e-13; capabilities here are below 3 nats. */
    private static final double ROUNDING = 3e-12;

    /** Ten key people, and a training plan of 100 that is spent. */
    private static Small small(Setting team, Setting training, Firm... firms) {
        Mechanism[] given = {
            Small.set(Phase.REGIME, Columns.FRONTIER, 1),
            Small.set(Phase.REGIME, Columns.KEY_PEOPLE, team),
            Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
            Small.set(Phase.REGIME, Columns.TRAINING, training)
        };
        return Small.of(Model.of(Technology.MECHANISM).with(given), firms);
    }

    private static Small small(Firm... firms) {
        return small((firm, month) -> 10, (firm, month) -> 100, firms);
    }

    /** No luck, no progress, and runs that end after a month or so and succeed but for 2 in a billion. */
    private static Small still(Small small) {
        return small.with(Technology.NOISE, 0)
                .with(Technology.PROGRESS, 0)
                .with(Technology.SPILLOVER, 0)
                .with(Technology.HARDWARE_DECLINE, 0)
                .with(Technology.COMPETENCE, 20)
                .with(Technology.RUN_MONTHS, 1);
    }

    private static Firm firm(String name) {
        return Firm.startup(name).with(Firm.CAPABILITY, 0.2);
    }

    @Nested
    class Runs {

        /** Check (a) of MODEL 4.1; after 60 months with odds 1 − 1/e a run has ended but for a chance of e^{−60}. */
        @ParameterizedTest(name = "α = {0}")
        @ValueSource(doubles = {0.05, 0.12, 0.2, 1})
        void doublingComputeRaisesCapabilityByAlphaLn2(double alpha) {
            Setting training = (firm, month) -> firm.equals("B") ? 200 : 100;
            var seen = still(small((firm, month) -> 10, training, firm("A"), firm("B")))
                    .with(Technology.ALPHA, alpha)
                    .run(60, Columns.CAPABILITY);
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 60), ROUNDING);
            assertEquals(0.2 + alpha * StrictMath.log(2), seen.at(Columns.CAPABILITY, "B", 60), ROUNDING);
        }

        /** A run that ends in month t reaches θ0 + α (g + a0) t/12; until then the old model stays. */
        @Test
        void reachWhatComputeAndProgressAllow() {
            var seen = still(small(firm("A")))
                    .with(Technology.ALPHA, 0.12)
                    .with(Technology.HARDWARE_DECLINE, 0.3)
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.RUN_MONTHS, 3)
                    .replications(50)
                    .run(36, Columns.CAPABILITY);
            int ended = 0;
            for (int month = 1; month <= 36; month++) {
                double[] before = seen.all(Columns.CAPABILITY, "A", month - 1);
                double[] after = seen.all(Columns.CAPABILITY, "A", month);
                for (int i = 0; i < after.length; i++) {
                    if (after[i] != before[i]) {
                        ended++;
                        assertEquals(0.2 + 0.12 * 1.3 * month / 12, after[i], ROUNDING);
                    }
                }
            }
            assertTrue(ended > 36, "runs that ended: " + ended);
        }

        @ParameterizedTest(name = "a run of {0} months, b = {1}, team {2} of 10")
        @CsvSource({"5, 2, 10", "1, 20, 10", "9, 1, 10", "3, 2, 5", "3, 1, 2", "3, 2, 20", "60, 4, 10"})
        void endAtTheirHazard(double months, double competence, double team) {
            var seen = still(small((firm, month) -> month == 0 ? 10 : team, (firm, month) -> 100, firm("A")))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .with(Technology.RUN_MONTHS, months)
                    .with(Technology.COMPETENCE, competence)
                    .with(Technology.FORGETTING, 0)
                    .replications(MANY)
                    .run(1, Columns.CAPABILITY);
            double odds = (1 - StrictMath.exp(-1 / months)) * (1 - StrictMath.exp(-competence * team / 10));
            double ended = Arrays.stream(seen.all(Columns.CAPABILITY, "A", 1))
                    .filter(x -> x > 0.2)
                    .count();
            assertEquals(odds, ended / MANY, Small.fourErrors(odds * (1 - odds), MANY));
        }

        /**
         * Without progress a run gives θ0 + σ ε, kept only if better: the mean of max(0, σ ε) is σ/√(2π), its
         * variance σ² (1/2 − 1/(2π)).
         */
        @Test
        void keepTheBetterOfOldAndNew() {
            double sigma = 0.1;
            double odds = 1 - StrictMath.exp(-1);
            double[] reached = still(small(firm("A")))
                    .with(Technology.NOISE, sigma)
                    .replications(MANY)
                    .run(1, Columns.CAPABILITY)
                    .all(Columns.CAPABILITY, "A", 1);
            double gain = odds * sigma / StrictMath.sqrt(2 * StrictMath.PI);
            double variance = odds * sigma * sigma / 2 - gain * gain;
            assertEquals(0.2 + gain, Arrays.stream(reached).average().orElseThrow(), Small.fourErrors(variance, MANY));
        }

        @Test
        void needAnOutlayAFrontierAndAnActiveFirm() {
            Setting nothing = (firm, month) -> 0;
            assertStays(still(small((firm, month) -> 10, nothing, firm("A"))));
            Mechanism[] given = {
                Small.set(Phase.REGIME, Columns.KEY_PEOPLE, 10),
                Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
                Small.set(Phase.REGIME, Columns.TRAINING, 300)
            };
            Model model = Model.of(Technology.MECHANISM).with(given);
            assertStays(still(Small.of(model.with(Small.set(Phase.REGIME, Columns.FRONTIER, 0)), firm("A"))));
            assertStays(still(Small.of(
                    model.with(
                            Small.set(Phase.REGIME, Columns.FRONTIER, 1), Small.set(Phase.REGIME, Columns.ACTIVE, 0)),
                    firm("A"))));
        }

        private void assertStays(Small small) {
            assertEquals(
                    0.2,
                    small.with(Technology.HARDWARE_DECLINE, 1)
                            .run(24, Columns.CAPABILITY)
                            .at(Columns.CAPABILITY, "A", 24));
        }
    }

    @Nested
    class Efficiency {

        /** Δ ln A = a0 (H/H0)^φ / 12 each month. */
        @ParameterizedTest(name = "team {0} of 10, φ = {1}")
        @CsvSource({"10, 0.4", "5, 0.4", "2, 0.7", "20, 0.4", "5, 0", "1, 2"})
        void growsWithTheTeam(double team, double elasticity) {
            var seen = still(small((firm, month) -> month == 0 ? 10 : team, (firm, month) -> 100, firm("A")))
                    .with(Technology.PROGRESS, 1.2)
                    .with(Technology.TALENT_ELASTICITY, elasticity)
                    .with(Technology.FORGETTING, 0)
                    .run(24, Technology.EFFICIENCY);
            double yearly = 1.2 * StrictMath.pow(team / 10, elasticity);
            assertEquals(2 * yearly, seen.at(Technology.EFFICIENCY, "A", 24), ROUNDING);
        }

        @Test
        void standsStillWithoutATeam() {
            var seen = still(small((firm, month) -> 0, (firm, month) -> 100, firm("A")))
                    .with(Technology.PROGRESS, 1.2)
                    .run(24, Technology.EFFICIENCY, Columns.CAPABILITY);
            assertEquals(0, seen.at(Technology.EFFICIENCY, "A", 24));
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 24));
        }

        /** ρ times the share of key people lost, and nothing comes back with those who are hired. */
        @Test
        void isLostWithPeople() {
            double[] team = {10, 10, 7, 7, 9, 9, 0, 10};
            double[] lost = {0, 0, 0.3, 0, 0, 0, 1, 0};
            var seen = still(small((firm, month) -> team[month], (firm, month) -> 100, firm("A")))
                    .with(Technology.FORGETTING, 0.5)
                    .run(7, Technology.EFFICIENCY);
            double all = 0;
            for (int month = 1; month <= 7; month++) {
                all -= 0.5 * lost[month];
                assertEquals(all, seen.at(Technology.EFFICIENCY, "A", month), ROUNDING);
            }
        }

        /**
         * A firm with half a team falls behind a full one until what spills over makes up for it: the gap closes by
         * ω/12 a month, and rests at a0 (1 − 2^{−φ}) / ω. With ω → ∞ all are equal: check (c) of MODEL 4.1.
         */
        @ParameterizedTest(name = "ω = {0}")
        @ValueSource(doubles = {0, 0.8, 2, 10})
        void spillsOver(double spillover) {
            Setting team = (firm, month) -> firm.equals("B") && month > 0 ? 5 : 10;
            var seen = still(small(team, (firm, month) -> 100, firm("A"), firm("B")))
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.TALENT_ELASTICITY, 0.4)
                    .with(Technology.FORGETTING, 0)
                    .with(Technology.SPILLOVER, spillover)
                    .run(60, Technology.EFFICIENCY);
            double slower = (1 - StrictMath.pow(0.5, 0.4)) / 12;
            double gap = 0;
            for (int month = 1; month <= 60; month++) {
                gap += slower - spillover / 12 * gap;
                double ahead = seen.at(Technology.EFFICIENCY, "A", month) - seen.at(Technology.EFFICIENCY, "B", month);
                assertEquals(gap, ahead, ROUNDING);
            }
            if (spillover > 1) {
                assertEquals(12 * slower / spillover, gap, 1e-4); // (1 − 2/12)^60 = 2e-5 of it is left
            }
        }

        /** Whoever has given up training or has ceased has nothing that spills over. */
        @Test
        void spillsOverFromActiveFirmsOnTheFrontierOnly() {
            Mechanism[] given = {
                Small.set(Phase.REGIME, Columns.FRONTIER, (firm, month) -> firm.equals("B") ? 0 : 1),
                Small.set(Phase.REGIME, Columns.ACTIVE, (firm, month) -> firm.equals("C") ? 0 : 1),
                Small.set(Phase.REGIME, Columns.KEY_PEOPLE, (firm, month) -> month > 0 && firm.equals("A") ? 5 : 10),
                Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
                Small.set(Phase.REGIME, Columns.TRAINING, 100)
            };
            var seen = still(Small.of(Model.of(Technology.MECHANISM).with(given), firm("A"), firm("B"), firm("C")))
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.TALENT_ELASTICITY, 0.4)
                    .with(Technology.FORGETTING, 0)
                    .with(Technology.SPILLOVER, 10)
                    .run(12, Technology.EFFICIENCY);
            assertEquals(StrictMath.pow(0.5, 0.4), seen.at(Technology.EFFICIENCY, "A", 12), ROUNDING);
        }
    }

    @Nested
    class OpenFloor {

        private Firm challenger(double capability) {
            return Firm.challenger("C").coreCashFlow(1e9).with(Firm.CAPABILITY, capability);
        }

        @ParameterizedTest(name = "own {0}, floor {1}: {2}")
        @CsvSource({"0.2, 0.5, 0.46", "0.2, 0.1, 0.2", "0.2, 0.24, 0.2", "-1, 0, -0.04"})
        void mayBeAdopted(double own, double floor, double quality) {
            var seen = still(small(Firm.startup("A").with(Firm.CAPABILITY, own), challenger(floor)))
                    .with(Technology.ADOPTER_GAP, 0.04)
                    .run(3, Columns.QUALITY, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            assertEquals(floor, seen.at(Columns.OPEN_FLOOR, 0), 0);
            assertEquals(quality, seen.at(Columns.QUALITY, "A", 0), ROUNDING);
            assertEquals(quality, seen.at(Columns.QUALITY, "A", 3), ROUNDING);
            assertEquals(own, seen.at(Columns.CAPABILITY, "A", 3), 0); // adopting is not making
            assertEquals(floor, seen.at(Columns.QUALITY, "C", 3), 0); // its maker has no gap
        }

        @Test
        void isNeutralWithoutAnOpenModel() {
            var seen = small(firm("A"), Firm.startup("B").with(Firm.CAPABILITY, -10))
                    .run(24, Columns.QUALITY, Columns.CAPABILITY);
            for (int month = 0; month <= 24; month++) {
                for (String firm : new String[] {"A", "B"}) {
                    assertEquals(seen.at(Columns.CAPABILITY, firm, month), seen.at(Columns.QUALITY, firm, month), 0);
                }
            }
        }

        /** What the challenger makes is the floor of the same month. */
        @Test
        void risesWithTheChallenger() {
            var seen =
                    small(firm("A"), challenger(0.3)).replications(20).run(36, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            for (int month = 0; month <= 36; month++) {
                double[] floor = seen.all(Columns.OPEN_FLOOR, month);
                double[] made = seen.all(Columns.CAPABILITY, "C", month);
                for (int i = 0; i < floor.length; i++) {
                    assertEquals(made[i], floor[i], 0);
                }
            }
            assertTrue(seen.mean(Columns.OPEN_FLOOR, 36) > 0.4); // 0.3 + about 0.12 · 1.3 · 3
        }

        /** A firm that opens a model in q of all cases; its first run ends in month 1 with odds 1 − 1/e. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.3, 1})
        void risesWithWhoeverOpensItsModel(double opens) {
            var seen = still(small(firm("A").with(Technology.OPEN_RELEASE, opens), challenger(0.1)))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .replications(MANY)
                    .run(1, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            double[] floor = seen.all(Columns.OPEN_FLOOR, 1);
            double odds = opens * (1 - StrictMath.exp(-1));
            double opened = Arrays.stream(floor).filter(x -> x > 0.2).count();
            assertEquals(odds, opened / MANY, Small.fourErrors(odds * (1 - odds), MANY));
            assertEquals(
                    opens < 1 ? 0.1 : 0.2, seen.at(Columns.OPEN_FLOOR, 0)); // who opens everything has done so before
        }

        @Test
        void isRaisedByTheLeverAndDoesNotFallBack() {
            var pull =
                    Technology.FLOOR.pull(0.25).from(Small.START.plusMonths(3)).forMonths(2);
            var seen =
                    still(small(firm("A"), challenger(0.3))).pulling(pull).run(8, Columns.OPEN_FLOOR, Columns.QUALITY);
            for (int month = 0; month <= 8; month++) {
                assertEquals(month < 3 ? 0.3 : 0.55, seen.at(Columns.OPEN_FLOOR, month), 1e-15);
            }
            assertEquals(0.55 - 0.04, seen.at(Columns.QUALITY, "A", 8), 1e-15);
        }

        /** The lever says how good an outside model is, not how much better each release is. */
        @Test
        void leverDoesNotAddToReleases() {
            Seen alone = small(firm("A"), challenger(0.3)).run(60, Columns.OPEN_FLOOR);
            Seen pulled = small(firm("A"), challenger(0.3))
                    .pulling(Technology.FLOOR.pull(0.05))
                    .run(60, Columns.OPEN_FLOOR);
            assertEquals(alone.at(Columns.OPEN_FLOOR, 60), pulled.at(Columns.OPEN_FLOOR, 60), 0);
        }
    }
}

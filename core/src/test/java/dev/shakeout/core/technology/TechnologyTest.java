package dev.shakeout.core.technology;

import static dev.shakeout.core.technology.Given.firm;
import static dev.shakeout.core.technology.Given.laboratories;
import static dev.shakeout.core.technology.Given.still;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Columns;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnologyTest {

    private static final int MANY = 20_000;

    /** exp and log are exact to 3e-13; capabilities here are below 3 nats. */
    private static final double ROUNDING = 3e-12;

    private static Small small(Setting team, Setting training, Firm... firms) {
        return Small.of(Model.of(Technology.MECHANISM).with(laboratories(team, training)), firms);
    }

    private static Small small(Firm... firms) {
        return small((firm, month) -> 10, (firm, month) -> 100, firms);
    }

    @Nested
    class Runs {

        /** Runs of a month end every month, but for 2 in a billion that fail. */
        @ParameterizedTest(name = "α = {0}")
        @ValueSource(doubles = {0.05, 0.12, 0.2, 1})
        void doublingComputeRaisesCapabilityByAlphaLn2(double alpha) {
            Setting training = (firm, month) -> firm.equals("B") ? 200 : 100;
            var seen = still(small((firm, month) -> 10, training, firm("A"), firm("B")))
                    .with(Technology.ALPHA, alpha)
                    .run(3, Columns.CAPABILITY);
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 3), ROUNDING);
            assertEquals(0.2 + alpha * StrictMath.log(2), seen.at(Columns.CAPABILITY, "B", 3), ROUNDING);
        }

        /** N firms that share what one could spend reach α ln N less. */
        @ParameterizedTest(name = "{0} firms")
        @ValueSource(ints = {2, 3, 6})
        void duplicationCostsAlphaLnN(int n) {
            Firm[] firms = IntStream.range(0, n)
                    .mapToObj(f -> firm("F" + f).with(Firm.CAPABILITY, -1))
                    .toArray(Firm[]::new);
            Setting shared = (firm, month) -> 600.0 / n;
            double best = best(firms, shared);
            double alone = best(new Firm[] {firms[0]}, (firm, month) -> 600);
            assertEquals(0.12 * StrictMath.log(n), alone - best, ROUNDING);
        }

        private double best(Firm[] firms, Setting training) {
            Seen seen = still(small((firm, month) -> 10, training, firms)).run(2, Columns.CAPABILITY);
            return Arrays.stream(firms)
                    .mapToDouble(f -> seen.at(Columns.CAPABILITY, f.name(), 2))
                    .max()
                    .orElseThrow();
        }

        /** Four months of a run are committed at e^{g t/12} each; algorithms are those of its last month. */
        @Test
        void reachWhatTheirComputeAndProgressAllow() {
            var seen = still(small(firm("A")))
                    .with(Technology.HARDWARE_DECLINE, 0.3)
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.RUN_MONTHS, 4)
                    .replications(50)
                    .run(36, Columns.CAPABILITY, Technology.COMMITTED);
            int ended = 0;
            for (int i = 0; i < 50; i++) {
                int first = firstEnd(seen, i);
                for (int end = first + 4; end <= 36; end += 4) {
                    double committed = 0;
                    for (int month = end - 3; month <= end; month++) {
                        committed += StrictMath.exp(0.3 * month / 12);
                    }
                    double reached = 0.2 + 0.12 * (StrictMath.log(committed / 4) + end / 12.0);
                    assertEquals(reached, seen.all(Columns.CAPABILITY, "A", end)[i], ROUNDING);
                    assertEquals(
                            reached, seen.all(Columns.CAPABILITY, "A", end + 3 <= 36 ? end + 3 : end)[i], ROUNDING);
                    ended++;
                }
            }
            assertTrue(ended >= 7 * 50, "runs that ended: " + ended);
        }

        private int firstEnd(Seen seen, int i) {
            return IntStream.rangeClosed(1, 5)
                    .filter(month -> seen.all(Technology.COMMITTED, "A", month)[i] == 0)
                    .findFirst()
                    .orElseThrow();
        }

        /** A run in progress at the start ends in any of the next T months with odds 1/T, having taken T months in all. */
        @ParameterizedTest(name = "T = {0}")
        @ValueSource(ints = {1, 3, 5, 9})
        void areSpreadAtTheStart(int months) {
            var seen = still(small(firm("A")))
                    .with(Technology.RUN_MONTHS, months)
                    .replications(MANY)
                    .run(2 * months, Technology.COMMITTED, Columns.CAPABILITY);
            double odds = 1.0 / months;
            for (int month = 1; month <= 2 * months; month++) {
                double[] open = seen.all(Technology.COMMITTED, "A", month);
                double ended = Arrays.stream(open).filter(x -> x == 0).count();
                assertEquals(odds, ended / MANY, Small.fourErrors(odds * (1 - odds), MANY));
            }
            assertTrue(Arrays.stream(seen.all(Columns.CAPABILITY, "A", months))
                    .allMatch(x -> Math.abs(x - 0.2) < ROUNDING));
        }

        /** Half the outlay from month 5 on stretches a run of four months; none at all halts it; a later one restarts it. */
        @Test
        void waitForTheirCompute() {
            double[] outlay = {0, 100, 100, 100, 100, 100, 50, 50, 50, 0, 0, 0, 50, 50, 50, 50, 50, 50, 50};
            var seen = still(small((firm, month) -> 10, (firm, month) -> outlay[month], firm("A")))
                    .with(Technology.RUN_MONTHS, 4)
                    .replications(40)
                    .run(18, Technology.COMMITTED, Columns.CAPABILITY);
            int checked = 0;
            for (int i = 0; i < 40; i++) {
                if (seen.all(Technology.COMMITTED, "A", 4)[i] == 0) { // a run began in month 5, planned for 4
                    checked++;
                    double[] committed = {1, 1.5, 2, 2.5, 2.5, 2.5, 2.5, 3, 3.5, 0};
                    for (int month = 5; month <= 14; month++) {
                        // 3.5 and half a month of 0.5 fall short of 4; 4 do not
                        assertEquals(committed[month - 5], seen.all(Technology.COMMITTED, "A", month)[i], ROUNDING);
                    }
                    assertEquals(0.5, seen.all(Technology.COMMITTED, "A", 15)[i], ROUNDING); // planned for 4 · 0.5
                    assertEquals(0, seen.all(Technology.COMMITTED, "A", 18)[i], 0);
                }
            }
            assertTrue(checked > 3, checked + " of 40; 10 are to be expected");
        }

        @ParameterizedTest(name = "b = {0}, team {1} of 10")
        @CsvSource({"2, 10", "20, 10", "1, 10", "2, 5", "1, 2", "2, 20", "4, 10"})
        void succeedWithTheOddsOfTheirTeam(double competence, double team) {
            var seen = still(small((firm, month) -> month == 0 ? 10 : team, (firm, month) -> 100, firm("A")))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .with(Technology.COMPETENCE, competence)
                    .with(Technology.FORGETTING, 0)
                    .replications(MANY)
                    .run(1, Columns.CAPABILITY, Shared.RELEASED);
            double odds = 1 - StrictMath.exp(-competence * team / 10);
            double better = Arrays.stream(seen.all(Columns.CAPABILITY, "A", 1))
                    .filter(x -> x > 0.2)
                    .count();
            double released = Arrays.stream(seen.all(Shared.RELEASED, "A", 1))
                    .filter(x -> x > Columns.NO_MODEL)
                    .count();
            assertEquals(odds, better / MANY, Small.fourErrors(odds * (1 - odds), MANY));
            assertEquals(better, released, 0);
        }

        /**
         * Without progress a run gives θ0 + σ ε, kept only if better: the mean of max(0, σ ε) is σ/√(2π), its
         * variance σ² (1/2 − 1/(2π)).
         */
        @Test
        void keepTheBetterOfOldAndNew() {
            double sigma = 0.1;
            double[] reached = still(small(firm("A")))
                    .with(Technology.NOISE, sigma)
                    .replications(MANY)
                    .run(1, Columns.CAPABILITY)
                    .all(Columns.CAPABILITY, "A", 1);
            double gain = sigma / StrictMath.sqrt(2 * StrictMath.PI);
            double variance = sigma * sigma / 2 - gain * gain;
            assertEquals(0.2 + gain, Arrays.stream(reached).average().orElseThrow(), Small.fourErrors(variance, MANY));
        }

        /** What lies above the ceiling is seen by the next generation only. */
        @ParameterizedTest(name = "ceiling {0}")
        @ValueSource(doubles = {0.1, 0.25, 1})
        void stopAtTheCeiling(double ceiling) {
            var seen = still(small(firm("A")))
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.CEILING, ceiling)
                    .run(36, Columns.CAPABILITY, Shared.RELEASED);
            for (int month = 1; month <= 36; month++) {
                double reached = 0.2 + 0.12 * month / 12;
                assertEquals(reached, seen.at(Shared.RELEASED, "A", month), ROUNDING);
                // a firm that starts above the ceiling keeps what it has
                assertEquals(
                        Math.max(0.2, Math.min(reached, ceiling)), seen.at(Columns.CAPABILITY, "A", month), ROUNDING);
            }
        }

        @Test
        void needAnOutlayAFrontierAndAnActiveFirm() {
            assertStays(still(small((firm, month) -> 10, (firm, month) -> 0, firm("A"))));
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

        /** Its compute could not be measured by what it spent at the start. */
        @Test
        void needABudgetAtTheStart() {
            Mechanism[] given = {
                Small.set(Phase.REGIME, Columns.FRONTIER, 1),
                Small.set(Phase.REGIME, Columns.KEY_PEOPLE, 10),
                Small.set(Phase.REGIME, Columns.TRAINING, 300)
            };
            assertStays(still(Small.of(Model.of(Technology.MECHANISM).with(given), firm("A"))));
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
                    .run(24, Shared.EFFICIENCY);
            double yearly = 1.2 * StrictMath.pow(team / 10, elasticity);
            assertEquals(2 * yearly, seen.at(Shared.EFFICIENCY, "A", 24), ROUNDING);
        }

        @Test
        void standsStillWithoutATeam() {
            var seen = still(small((firm, month) -> 0, (firm, month) -> 100, firm("A")))
                    .with(Technology.PROGRESS, 1.2)
                    .run(24, Shared.EFFICIENCY, Columns.CAPABILITY);
            assertEquals(0, seen.at(Shared.EFFICIENCY, "A", 24));
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 24));
        }

        /** ρ times the share of key people lost, and nothing comes back with those who are hired. */
        @Test
        void isLostWithPeople() {
            double[] team = {10, 10, 7, 7, 9, 9, 0, 10};
            double[] lost = {0, 0, 0.3, 0, 0, 0, 1, 0};
            var seen = still(small((firm, month) -> team[month], (firm, month) -> 100, firm("A")))
                    .with(Technology.FORGETTING, 0.5)
                    .run(7, Shared.EFFICIENCY);
            double all = 0;
            for (int month = 1; month <= 7; month++) {
                all -= 0.5 * lost[month];
                assertEquals(all, seen.at(Shared.EFFICIENCY, "A", month), ROUNDING);
            }
        }

        /**
         * A firm with half a team falls behind a full one until what spills over makes up for it: of the gap e^{−ω/12}
         * is left after a month.
         */
        @ParameterizedTest(name = "ω = {0}")
        @ValueSource(doubles = {0, 0.8, 2, 10})
        void spillsOver(double spillover) {
            var seen = halfATeam(spillover);
            double slower = (1 - StrictMath.pow(0.5, 0.4)) / 12;
            double gap = 0;
            for (int month = 1; month <= 60; month++) {
                gap = gap * StrictMath.exp(-spillover / 12) + slower;
                assertEquals(gap, ahead(seen, month), ROUNDING);
            }
            if (spillover > 1) {
                double rest = slower / (1 - StrictMath.exp(-spillover / 12));
                assertEquals(rest, gap, 1e-4 * rest); // e^{−10} = 5e-5 of the distance to it is left
            }
        }

        /** With ω → ∞ all are equal, but for what the month itself has added. */
        @Test
        void isEqualWhenEverythingSpillsOver() {
            var seen = halfATeam(1000);
            assertEquals((1 - StrictMath.pow(0.5, 0.4)) / 12, ahead(seen, 60), ROUNDING);
        }

        private Seen halfATeam(double spillover) {
            Setting team = (firm, month) -> firm.equals("B") && month > 0 ? 5 : 10;
            return still(small(team, (firm, month) -> 100, firm("A"), firm("B")))
                    .with(Technology.PROGRESS, 1)
                    .with(Technology.TALENT_ELASTICITY, 0.4)
                    .with(Technology.FORGETTING, 0)
                    .with(Technology.SPILLOVER, spillover)
                    .run(60, Shared.EFFICIENCY);
        }

        private double ahead(Seen seen, int month) {
            return seen.at(Shared.EFFICIENCY, "A", month) - seen.at(Shared.EFFICIENCY, "B", month);
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
                    .run(12, Shared.EFFICIENCY);
            assertEquals(StrictMath.pow(0.5, 0.4), seen.at(Shared.EFFICIENCY, "A", 12), ROUNDING);
        }

        /** Whoever makes the best open model is given ω_o a year by those who build on it, from the month after. */
        @Test
        void growsByTheWorkOfOthersOnOpenModels() {
            Mechanism standing = Small.set(
                    Phase.REGIME, Shared.STANDING, (firm, month) -> firm.equals("A") ? 1 : firm.equals("B") ? 0.25 : 0);
            var seen = still(Small.of(
                            Model.of(Technology.MECHANISM).with(laboratories()).with(standing),
                            firm("A"),
                            firm("B"),
                            firm("C")))
                    .with(Technology.OPEN_SPILLOVER, 0.3)
                    .run(24, Shared.EFFICIENCY);
            assertEquals(0.6, seen.at(Shared.EFFICIENCY, "A", 24), ROUNDING);
            assertEquals(0.15, seen.at(Shared.EFFICIENCY, "B", 24), ROUNDING);
            assertEquals(0, seen.at(Shared.EFFICIENCY, "C", 24), 0);
        }
    }

    /** Rates are hazards, so that a month is a matter of convenience. */
    @Nested
    class HalvingTheStep {

        /**
         * The same two years in 24 steps and, with yearly rates halved, in 48: ln A of the firm behind, of whose gap a share
         * closes while the gap grows, differs in first order only. Exact is (1 − e^{−2ω}) slower/ω behind.
         */
        @Test
        void leavesEfficiencyAsItIsToFirstOrder() {
            double exact = (1 - StrictMath.pow(0.5, 0.4)) * (1 - StrictMath.exp(-2 * 0.8)) / 0.8;
            double whole = exact - behind(24, 1);
            double half = exact - behind(48, 2);
            assertEquals(2, whole / half, 0.05); // the error of the next order is ω/24 of this one
            assertTrue(Math.abs(whole) < 0.04 * exact, "off by " + whole);
        }

        private double behind(int steps, double split) {
            Setting team = (firm, month) -> firm.equals("B") && month > 0 ? 5 : 10;
            Seen seen = still(small(team, (firm, month) -> 100, firm("A"), firm("B")))
                    .with(Technology.PROGRESS, 1 / split)
                    .with(Technology.SPILLOVER, 0.8 / split)
                    .with(Technology.FORGETTING, 0)
                    .run(steps, Shared.EFFICIENCY);
            return seen.at(Shared.EFFICIENCY, "A", steps) - seen.at(Shared.EFFICIENCY, "B", steps);
        }

        /** A run of a year in 24 half-months commits as much and ends at the same time. */
        @Test
        void leavesRunsAsTheyAreToFirstOrder() {
            double exact = 0.12 * StrictMath.log((StrictMath.exp(0.4) - StrictMath.exp(0.3)) / 0.1);
            double whole = reached(48, 1) - exact;
            double half = reached(96, 2) - exact;
            assertEquals(2, whole / half, 0.05);
        }

        /** Capability over the start after four years, of a run of the last year. */
        private double reached(int steps, int split) {
            Seen seen = still(small(firm("A")))
                    .with(Technology.HARDWARE_DECLINE, 0.1 / split)
                    .with(Technology.RUN_MONTHS, 12 * split)
                    .replications(200)
                    .run(steps, Columns.CAPABILITY, Technology.COMMITTED);
            double[] open = seen.all(Technology.COMMITTED, "A", steps);
            int lane = IntStream.range(0, 200)
                    .filter(i -> open[i] == 0)
                    .findFirst()
                    .orElseThrow();
            return seen.all(Columns.CAPABILITY, "A", steps)[lane] - 0.2;
        }
    }

    /** Runs of a month that reach what was there before, so that only the dated release moves anything. */
    @Nested
    class DatedReleases {

        private static final YearMonth SECOND = Small.START.plusMonths(2);

        private static Small releasing(double nats, double spillover) {
            return still(small(firm("A"), firm("B")))
                    .with(Technology.SPILLOVER, spillover)
                    .pulling(Technology.RELEASE
                            .pull(nats)
                            .on(Target.firm("B"))
                            .from(SECOND)
                            .forMonths(1));
        }

        @Test
        void comeInTheirMonthAndAreKept() {
            Seen seen = releasing(0.3, 0).run(4, Columns.CAPABILITY, Shared.RELEASED);
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "B", 1), ROUNDING);
            assertEquals(0.5, seen.at(Columns.CAPABILITY, "B", 2), ROUNDING);
            assertEquals(0.5, seen.at(Shared.RELEASED, "B", 2), ROUNDING, "which is what is talked about");
            assertEquals(0.5, seen.at(Columns.CAPABILITY, "B", 4), ROUNDING);
            assertEquals(0.5, seen.at(Shared.RELEASED, "B", 4), ROUNDING, "its own runs go on from there");
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 4), ROUNDING);
        }

        /** Others catch up by 1 − e^{−ω/12} a month: what was behind the release is known by and by. */
        @Test
        void spreadLikeAnyKnowHow() {
            double month = 1 - StrictMath.exp(-0.8 / 12);
            Seen seen = releasing(0.3, 0.8).run(4, Columns.CAPABILITY);
            assertEquals(0.2, seen.at(Columns.CAPABILITY, "A", 2), ROUNDING);
            assertEquals(0.2 + 0.3 * month, seen.at(Columns.CAPABILITY, "A", 3), ROUNDING);
            assertEquals(0.2 + 0.3 * (1 - (1 - month) * (1 - month)), seen.at(Columns.CAPABILITY, "A", 4), ROUNDING);
        }

        @Test
        void ofLessThanThereIsAreNone() {
            Seen with = releasing(0.3, 0)
                    .pulling(
                            Technology.RELEASE.pull(0.3).on(Target.firm("B")).from(SECOND),
                            Technology.RELEASE.pull(-0.1).on(Target.firm("B")).from(SECOND.plusMonths(1)))
                    .run(4, Columns.CAPABILITY);
            assertEquals(0.5, with.at(Columns.CAPABILITY, "B", 4), ROUNDING);
        }
    }
}

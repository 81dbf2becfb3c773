package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advertising and releases, with everything else held still. */
class TrialTest {

    private static final String[] ABC = {"A", "B", "C"};

    /** Nobody adopts, reconsiders or lapses of himself. */
    private static Segment still() {
        return Segment.of("chat", 1_000e6)
                .with(Demand.INNOVATION, 0)
                .with(Demand.IMITATION_WITHIN, 0)
                .with(Demand.IMITATION_ACROSS, 0)
                .with(Demand.ATTENTION, 0)
                .with(Demand.LAPSE, 0)
                .with(Trial.LAPSE_PAID, 0);
    }

    private static Market market(Segment segment, Firm... firms) {
        return Market.of("town", YearMonth.of(2025, 3)).segments(segment).firms(firms);
    }

    private static Firm[] three() {
        return new Firm[] {
            Firm.startup("A").mau(20e6),
            Firm.startup("B").mau(50e6),
            Firm.incumbent("C").mau(90e6)
        };
    }

    /** In one of the phases before consumers: each test mechanism that writes a column needs one of its own. */
    private static Mechanism installs(Phase phase, String firm, double number) {
        return Path.setting(phase, Columns.INSTALLS, firm, month -> number);
    }

    private static Mechanism installs(String firm, double number) {
        return installs(Phase.ATTENTION, firm, number);
    }

    private static Mechanism release(String firm, double nats) {
        return Path.setting(Phase.TALENT, Columns.RELEASE_BUZZ, firm, month -> nats);
    }

    /**
     * Users after a month, person by person: hazards a on people without a product, r on users of others; all per year and
     * constant within the month, so that hazards compete and the first one counts.
     */
    private static double[] afterAMonth(double[] users, double without, double[] a, double[] r) {
        double[] next = users.clone();
        double all = Arrays.stream(a).sum();
        for (int j = 0; j < users.length; j++) {
            next[j] += all > 0 ? without * -StrictMath.expm1(-all / 12) * a[j] / all : 0;
            double rivals = Arrays.stream(r).sum() - r[j];
            double leaving = users[j] * -StrictMath.expm1(-rivals / 12);
            next[j] -= leaving;
            for (int l = 0; l < users.length; l++) {
                next[l] += l != j && rivals > 0 ? leaving * r[l] / rivals : 0;
            }
        }
        return next;
    }

    @Nested
    class Advertising {

        /** Shares of 160 m, known to 1e-11 by exp and the seam of two formulas. */
        private static final double ERROR = 160e6 * 1e-10;

        @ParameterizedTest
        @ValueSource(doubles = {0, 1, 15})
        void bringsPeopleFromNoProductAndFromOthers(double omega) {
            Segment segment = still().with(Trial.REACH_OF_USERS, omega).with(Trial.DISPLACEMENT, 0.6);
            Path path = Path.of(market(segment, three()), 1, installs("A", 3e6), installs(Phase.PLAN, "C", 8e6));
            double[] before = path.users(ABC, 0);
            double without = path.never(0);
            double unit = 12 / (without + omega * Arrays.stream(before).sum());
            double[] a = {0.5 * 3e6 * unit, 0, 0.5 * 8e6 * unit};
            double[] r = Arrays.stream(a).map(x -> 0.6 * omega * x).toArray();
            assertArrayEquals(afterAMonth(before, without, a, r), path.users(ABC, 1), ERROR);
        }

        @Test
        void onlyNewPeopleCountAsBought() {
            Segment segment = still().with(Trial.REACH_OF_USERS, 15);
            Path path = Path.of(market(segment, three()), 1, installs("A", 3e6));
            assertEquals(path.never(0) - path.never(1), path.paid("A", 1), ERROR);
            assertTrue(path.users("A", 1) - path.users("A", 0) > 1.5 * path.paid("A", 1), "the rest comes from rivals");
        }

        /**
         * Lanchester: with a product for everybody, shares end where budgets are. Somebody who moves twice in a month is counted
         * once, so months are off by the first order of the hazard: half the hazard, half the difference.
         */
        @Test
        void whereOnlyAdvertisingMovesPeopleSharesBecomeThoseOfInstalls() {
            double off = 0.5 - lanchester(1, 600);
            assertTrue(Math.abs(off) < 1e-3, () -> "off by " + off);
            assertEquals(off / 2, 0.5 - lanchester(0.5, 1200), 0.02 * Math.abs(off));
        }

        private static double lanchester(double scale, int months) {
            double people = 140e6 * 21 / 20 * (1 + 1e-12); // nobody is left without a product
            Segment segment = still().with(Segment.ACTIVE_USERS, 140e6)
                    .with(Segment.POPULATION, people)
                    .with(Trial.REACH_OF_USERS, 1);
            Path path = Path.of(
                    market(segment, three()),
                    months,
                    installs("A", scale * 5e6),
                    installs(Phase.PLAN, "B", scale * 3e6),
                    installs(Phase.TALENT, "C", scale * 2e6));
            return path.users("A", months) / people;
        }

        /**
         * Vidale and Wolfe: dS = r B (1 − S/M) − λ S rests at S/M = rB / (rB + λM). In months S' = (1 − χ) S + (1 − e^{−rB/M}) (M − S)
         * rests at u / (u + χ), u = 1 − e^{−rB/M}, which is that to the first order in the month.
         */
        @Test
        void whoLapsesAsAdvertisingBringsRestsWhereVidaleAndWolfeSay() {
            double chi = 0.05;
            Segment segment =
                    still().with(Demand.LAPSE, chi).with(Trial.LAPSE_PAID, chi).with(Trial.REACH_OF_USERS, 1);
            Path path = Path.of(market(segment, Firm.startup("A").mau(100e6)), 900, installs("A", 40e6));
            double sold = 0.5 * 40e6 / 1_000e6;
            double u = -StrictMath.expm1(-sold);
            assertEquals(u / (u + chi), path.users("A", 900) / 1_000e6, 1e-9);
            assertEquals(sold / (sold + chi), path.users("A", 900) / 1_000e6, 0.01);
        }

        @Test
        void doesNotReachSegmentsItIsNotFor() {
            Segment abroad = Segment.of("abroad", 1_000e6)
                    .with(Trial.ADVERTISED, 0)
                    .with(Demand.INNOVATION, 0)
                    .with(Demand.IMITATION_WITHIN, 0);
            Firm[] firms = three();
            firms[0] = firms[0].in("abroad", Firm.MAU, Value.given(30e6));
            Path path = Path.of(market(still(), firms).segments(abroad), 1, installs("A", 3e6));
            assertEquals(path.never(1, 0), path.never(1, 1));
            Path alone = Path.of(market(still(), three()), 1, installs("A", 3e6));
            assertEquals(alone.users("A", 1), path.users("A", 1), ERROR);
        }
    }

    @Nested
    class Releases {

        private static final double ERROR = 160e6 * 1e-10;

        @Test
        void stirPeopleToTryTheProduct() {
            Segment segment =
                    still().with(Trial.STIR, 1.3).with(Trial.SPILL_OVER, 0).with(Trial.DISPLACEMENT, 0.6);
            Path path = Path.of(market(segment, three()), 1, release("A", 0.05));
            double hazard = 12 * 1.3 * 0.05;
            double[] expected = afterAMonth(
                    path.users(ABC, 0), path.never(0), new double[] {hazard, 0, 0}, new double[] {0.6 * hazard, 0, 0});
            assertArrayEquals(expected, path.users(ABC, 1), ERROR);
            assertEquals(path.never(0) * StrictMath.exp(-1.3 * 0.05), path.never(1), 1e-10 * path.never(0));
            assertEquals(0, path.paid("A", 1));
        }

        /** Per head ω_e times as often by somebody who has a product. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 1, 15})
        void reachWhoHasAProductMoreOften(double omega) {
            Segment segment = still().with(Trial.STIR, 1.3)
                    .with(Trial.SPILL_OVER, 0)
                    .with(Trial.DISPLACEMENT, 0.6)
                    .with(Trial.RELEASES_REACH_USERS, omega);
            Path path = Path.of(market(segment, three()), 1, release("A", 0.05));
            double hazard = 12 * 1.3 * 0.05;
            double[] expected =
                    afterAMonth(path.users(ABC, 0), path.never(0), new double[] {hazard, 0, 0}, new double[] {
                        0.6 * omega * hazard, 0, 0
                    });
            assertArrayEquals(expected, path.users(ABC, 1), ERROR);
        }

        /** φ of the hazard goes to rivals by weight; in all it is the same. Weights at rest are known to the solver's 1e-13. */
        @Test
        void spillOverToRivalsByTheirWeight() {
            Segment segment = still().with(Trial.STIR, 1.3)
                    .with(Trial.SPILL_OVER, 0.4)
                    .with(Trial.DISPLACEMENT, 0.6)
                    .with(Demand.ATTENTION, 1e-9); // so that weights at rest are defined by nearly nobody moving
            Path path = Path.of(market(segment, three()), 1, release("A", 0.05));
            double[] before = path.users(ABC, 0);
            double[] u = AtRest.utilities(before, new double[3], 0, 1.5, f -> ABC[f], "chat");
            double b = StrictMath.exp(u[1]);
            double c = StrictMath.exp(u[2]);
            double hazard = 12 * 1.3 * 0.05;
            double[] a = {0.6 * hazard, 0.4 * hazard * b / (b + c), 0.4 * hazard * c / (b + c)};
            double[] r = Arrays.stream(a).map(x -> 0.6 * x).toArray();
            assertArrayEquals(afterAMonth(before, path.never(0), a, r), path.users(ABC, 1), 100 * ERROR);
            assertEquals(path.never(0) * StrictMath.exp(-1.3 * 0.05), path.never(1), 1e-8 * path.never(0));
        }

        /** By weight times capacity; where rivals together cannot take as much as one firm could, the rest stays. */
        @ParameterizedTest
        @CsvSource({"0.5, 1, 1", "0.25, 0.5, 0.75", "0, 0.3, 0.3", "0, 0, 0"})
        void spillOverToRivalsThatCanServe(double ofB, double ofC, double served) {
            Segment segment = still().with(Trial.STIR, 1.3)
                    .with(Trial.SPILL_OVER, 0.4)
                    .with(Trial.DISPLACEMENT, 0)
                    .with(Demand.ATTENTION, 1e-9);
            Firm[] firms = three();
            firms[1] = firms[1].with(Trial.SPARE_CAPACITY, ofB);
            firms[2] = firms[2].with(Trial.SPARE_CAPACITY, ofC);
            Path path = Path.of(market(segment, firms), 1, release("A", 0.05));
            double[] before = path.users(ABC, 0);
            double[] u = AtRest.utilities(before, new double[3], 0, 1.5, f -> ABC[f], "chat");
            double b = ofB * StrictMath.exp(u[1]);
            double c = ofC * StrictMath.exp(u[2]);
            double all = Math.max(b + c, Double.MIN_NORMAL);
            double hazard = 12 * 1.3 * 0.05;
            double away = 0.4 * served * hazard;
            double[] a = {hazard - away, away * b / all, away * c / all};
            assertArrayEquals(afterAMonth(before, path.never(0), a, new double[3]), path.users(ABC, 1), 100 * ERROR);
        }

        @Test
        void haveNobodyToSpillOverToWithoutARival() {
            Segment segment = still().with(Trial.SPILL_OVER, 0.4);
            Path path = Path.of(market(segment, Firm.startup("A").mau(20e6)), 1, release("A", 0.05));
            assertEquals(path.never(0) * StrictMath.exp(-1.3 * 0.05), path.never(1), 1e-10 * path.never(0));
            assertEquals(path.never(0) - path.never(1), path.users("A", 1) - path.users("A", 0), ERROR);
        }

        @Test
        void fadeAsTheirStirDoes() {
            Scenario pulse = Scenario.named(
                    "pulse", Trial.RELEASE.pull(Course.decay(0.08, 0, 0.75)).on(Target.firm("A")));
            Segment segment = still().with(Trial.SPILL_OVER, 0);
            Path path = Path.of(market(segment, three()), pulse, 3, Layout.ENSEMBLE);
            double stir = 0;
            for (int month = 1; month <= 3; month++) {
                stir += 0.08 * StrictMath.pow(0.5, (month - 1) / 0.75);
                assertEquals(
                        path.never(0) * StrictMath.exp(-1.3 * stir),
                        path.never(month),
                        1e-10 * path.never(0),
                        "" + month);
            }
        }

        @Test
        void ofAFirmThatHasCeasedStirNobody() {
            Mechanism end = Path.setting(Phase.REGIME, Columns.ACTIVE, "A", month -> 0);
            Path path = Path.of(market(still(), three()), 1, end, release("A", 0.5));
            assertEquals(path.never(0), path.never(1));
        }
    }

    @Nested
    class Overlap {

        private final Segment segment =
                still().with(Segment.ACTIVE_USERS, 120e6).with(Reported.OVERLAP_BY_TRIAL, 1.7);

        /** S gains ς times the hazard of trying, and loses a share χ of what it gained. */
        @Test
        void growsByTrialAndFadesByLapse() {
            Scenario pulse = Scenario.named(
                    "pulse", Trial.RELEASE.pull(Course.series(0.1, 0, 0)).on(Target.firm("A")));
            Path path = Path.of(market(segment.with(Demand.LAPSE, 0.03), three()), pulse, 3, Layout.ENSEMBLE);
            double start = path.overlap(0);
            double gained = 1.7 * 1.3 * 0.1;
            assertEquals(start + gained, path.overlap(1), 1e-12);
            assertEquals(start + gained * 0.97, path.overlap(2), 1e-12);
            assertEquals(start + gained * 0.97 * 0.97, path.overlap(3), 1e-12);
        }

        /** A path given from outside changes what is measured, and nobody's choice. */
        @Test
        void mayBeAPathOverTime() {
            Scenario more = Scenario.named("more", Reported.OVERLAP_PATH.pull(Course.series(2, 3)));
            Path path = Path.of(market(segment, three()), more, 2, Layout.ENSEMBLE);
            Path same = Path.of(market(segment, three()), 2);
            assertEquals(3 * path.overlap(0), path.overlap(2), 1e-12);
            assertEquals(same.users("A", 2), path.users("A", 2), 0);
            double sum = 0;
            for (String firm : ABC) {
                assertTrue(path.mau(firm, 2) > same.mau(firm, 2));
                sum += path.mau(firm, 2);
            }
            assertTrue(sum > 120e6, "reported users add up to more than people");
        }

        /** S to infinity: everybody takes product j on an occasion with probability s_j, (1 + M s / K)^-K never do. */
        @ParameterizedTest
        @CsvSource({"20, 1", "5, 2"})
        void withoutBoundGivesTheClosedForm(double mean, double shape) {
            Scenario wide = Scenario.named("wide", Reported.OVERLAP_PATH.pull(1e6));
            Segment uneven = still().with(Reported.OVERLAP, 1e6)
                    .with(Reported.OCCASIONS_MEAN, mean)
                    .with(Reported.OCCASIONS_SHAPE, shape);
            Path path = Path.of(market(uneven, three()), wide, 1, Layout.ENSEMBLE);
            double people = Arrays.stream(path.users(ABC, 1)).sum();
            for (String firm : ABC) {
                double share = path.users(firm, 1) / people;
                double reach = 1 - StrictMath.pow(1 + mean / shape * share, -shape);
                assertEquals(people * reach, path.mau(firm, 1), 1e-8 * people); // S is 1e12, the series good to 1e-9
            }
        }
    }
}

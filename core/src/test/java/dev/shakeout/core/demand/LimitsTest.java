package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where theory says how consumers as a whole must behave. */
class LimitsTest {

    private static Market market(Segment segment, Firm... firms) {
        return Market.of("town", YearMonth.of(2025, 3)).segments(segment).firms(firms);
    }

    private static Firm[] equal(int n) {
        Firm[] firms = new Firm[n];
        for (int f = 0; f < n; f++) {
            firms[f] = Firm.startup("F" + f).mau(10e6);
        }
        return firms;
    }

    /** Nobody takes up or gives up a product, and whoever has one reconsiders every month. */
    private static Segment restless() {
        return Segment.of("chat", 1_000e6)
                .with(Demand.INNOVATION, 0)
                .with(Demand.IMITATION_WITHIN, 0)
                .with(Demand.IMITATION_ACROSS, 0)
                .with(Demand.LAPSE, 0)
                .with(Demand.ATTENTION, 1);
    }

    @Nested
    class NetworkEffects {

        /**
         * The least κ at which a leader can hold a share x, all others being equal, and that share: κ = ln r / (x − y), y = (1 − x) /
         * (N − 1), where r, the leader's weight beside another's, has as many people leave the leader as come:
         *
         * <pre>
         *   x s (N − 1) / (r + s (N − 1)) = (1 − x) s r / (1 + s (r + N − 2)),   s = e^{−σ}
         *   (1 − x) r² + s (N − 1) (1 − 2 x) r − x (N − 1) (1 + s (N − 2)) = 0
         * </pre>
         *
         * <p>Without switching cost, s = 1, r is x (N − 1) / (1 − x). How many look around in a month is of no account.
         */
        private static double[] lowest(int n, double sigma) {
            double s = StrictMath.exp(-sigma);
            double[] best = {Double.POSITIVE_INFINITY, 0};
            for (int k = 1; k < 1_000_000; k++) {
                double x = 1.0 / n + (1 - 1.0 / n) * k / 1_000_000;
                double linear = s * (n - 1) * (1 - 2 * x);
                double constant = x * (n - 1) * (1 + s * (n - 2));
                double r = (Math.sqrt(linear * linear + 4 * (1 - x) * constant) - linear) / (2 * (1 - x));
                double kappa = StrictMath.log(r) / (x - (1 - x) / (n - 1));
                if (kappa < best[0]) {
                    best = new double[] {kappa, x};
                }
            }
            return best;
        }

        /**
         * For three and more rivals a leader can hold his share below the κ at which equal shares cease to be stable: 3 % above the
         * least such κ he stays one, 3 % below he does not. With a switching cost the least κ is lower.
         */
        @ParameterizedTest
        @CsvSource({
            "3, 0, 2.7456, 0.585",
            "4, 0, 3.2187, 0.63",
            "5, 0, 3.5645, 0.66",
            "6, 0, 3.8364, 0.68",
            "10, 0, 4.5598, 0.73",
            "5, 1, 2.7255, 0.66",
            "6, 2, 2.4218, 0.68"
        })
        void whoLeadsStaysAheadAboveTheLeastStrengthOnly(int n, double sigma, double least, double share) {
            double[] found = lowest(n, sigma);
            assertEquals(least, found[0], 5e-5);
            assertEquals(share, found[1], 6e-3); // two digits printed
            double above = leader(n, sigma, 1.03 * least);
            assertTrue(above > found[1], "share " + above);
            assertEquals(above, share(above, n, sigma, 1.03 * least), 1e-9);
            assertEquals(1.0 / n, leader(n, sigma, 0.97 * least), 1e-6);
            assertEquals(1.0 / n, calm(n, sigma, 1.03 * least), 1e-9, "and without a leader nobody gets ahead");
        }

        /**
         * Of two rivals one can stay ahead only where equal shares are unstable: from κ = 2 on, and from a share of a half.
         * With s leading, s = 1 / (1 + e^{−κ (2 s − 1)}).
         */
        @Test
        void ofTwoRivalsOneLeadsWhereEqualSharesBreakDown() {
            double[] found = lowest(2, 0);
            assertEquals(2, found[0], 1e-9); // the first x tried is 5e-7 above a half
            assertEquals(0.5, found[1], 1e-6);
            assertEquals(0.5, leader(2, 0, 0.97 * 2), 1e-6);
            double above = leader(2, 0, 1.03 * 2);
            assertTrue(above > 0.6, "share " + above); // 2 s − 1 is about √(3 · 0.03) just above
            assertEquals(share(above, 2, 0, 1.03 * 2), above, 1e-9);
        }

        /**
         * At κ_M = 2 (N − 1) ln(N − 1) / (N − 2) a leader and equal shares are as deep: what choice brings down,
         * F = Σ s ln s − κ/2 Σ s², is the same. The leader then has (N − 1)/N, which solves x = e^{κx} / Σ by inserting.
         */
        @ParameterizedTest
        @CsvSource({"3, 2.7726", "4, 3.2958", "5, 3.6968", "6, 4.0236", "10, 4.9438"})
        void aLeaderIsAsDeepAsEqualSharesAtTheEqualBasinPoint(int n, double middle) {
            double exact = 2.0 * (n - 1) * StrictMath.log(n - 1) / (n - 2);
            assertEquals(middle, exact, 5e-5);
            double share = leader(n, 0, exact);
            assertEquals((n - 1.0) / n, share, 1e-9);
            assertEquals(depth(1.0 / n, n, exact), depth(share, n, exact), 1e-9);
            for (double times : new double[] {0.995, 1.005}) { // 1 % below a leader of three does not stay one
                double kappa = times * middle;
                double leads = leader(n, 0, kappa);
                assertTrue(leads > 0.5, "share " + leads);
                assertEquals(times > 1, depth(leads, n, kappa) < depth(1.0 / n, n, kappa));
            }
        }

        private static double depth(double x, int n, double kappa) {
            double others = (1 - x) / (n - 1);
            return x * StrictMath.log(x)
                    + (1 - x) * StrictMath.log(others)
                    - kappa / 2 * (x * x + (n - 1) * others * others);
        }

        /** The leader's share that a share of x leads to: the first equation above, solved for x. */
        private static double share(double x, int n, double sigma, double kappa) {
            double s = StrictMath.exp(-sigma);
            double r = StrictMath.exp(kappa * (x - (1 - x) / (n - 1)));
            double coming = r * (r + s * (n - 1));
            return coming / (coming + (n - 1) * (1 + s * (r + n - 2)));
        }

        /** The share of a firm that was better for a year, long after. */
        private static double leader(int n, double sigma, double kappa) {
            return shareAfter(n, sigma, kappa, month -> month <= 12 ? 2 : 0);
        }

        private static double calm(int n, double sigma, double kappa) {
            return shareAfter(n, sigma, kappa, month -> 0);
        }

        private static double shareAfter(int n, double sigma, double kappa, IntToDoubleFunction quality) {
            Segment segment = restless().with(Demand.SWITCHING_COST, sigma).with(Demand.NETWORK_EFFECT, kappa);
            Path path = Path.of(
                    market(segment, equal(n)),
                    1_500,
                    month -> month % 1_500 == 0,
                    Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "F0", quality));
            return path.users("F0", 1_500) / (n * path.users("F0", 0));
        }

        /**
         * A data flywheel is a delayed network effect of strength κ_D = f' η M / δ, here with a linear f: equal shares are stable if
         * and only if κ + κ_D &lt; N / (1 + λ2), λ2 = (e^σ − 1) / (e^σ + N − 1).
         */
        @ParameterizedTest
        @CsvSource({"3, 0, 0.3", "6, 0, 0.5", "3, 0, 1", "5, 2, 0.4", "2, 2, 0.7"})
        void aFlywheelCountsAsANetworkEffect(int n, double sigma, double ofData) {
            double e = StrictMath.exp(sigma);
            double boundary = n / (1 + (e - 1) / (e + n - 1));
            assertTrue(bump(n, sigma, (1 - ofData) * 0.97 * boundary, ofData * 0.97 * boundary) < 1);
            assertTrue(bump(n, sigma, (1 - ofData) * 1.03 * boundary, ofData * 1.03 * boundary) > 1);
        }

        /** How much further from equal shares a product is after 1,200 months than after 300, with data that fade by 5 % a month. */
        private static double bump(int n, double sigma, double kappa, double kappaOfData) {
            Segment segment = restless()
                    .with(Demand.SWITCHING_COST, sigma)
                    .with(Demand.NETWORK_EFFECT, kappa)
                    .with(Demand.QUALITY_TASTE, 1);
            Path path = Path.of(
                    market(segment, equal(n)), 1_200, month -> month % 300 == 0, flywheel(n, kappaOfData, 0.05));
            double equal = path.users("F0", 0);
            return (path.users("F0", 1_200) - equal) / (path.users("F0", 300) - equal);
        }

        /** D' = (1 − δ) D + share, quality = κ_D δ D, and a bump to F0 in the first month. */
        private static Mechanism flywheel(int n, double kappa, double fading) {
            double[] data = new double[n];
            Arrays.fill(data, 1.0 / n / fading);
            return Declaration.of("flywheel", Phase.TECHNOLOGY, "A test lets quality follow use.")
                    .reads(Columns.USERS)
                    .writes(Columns.QUALITY)
                    .onMarket(world -> {
                        Rows users = world.rows(Columns.USERS, 0);
                        Rows quality = world.rows(Columns.QUALITY);
                        return new MarketPass() {
                            @Override
                            public void advance(int month) {
                                double all = 0;
                                for (int f = 0; f < n; f++) {
                                    all += users.row(f)[0];
                                }
                                for (int f = 0; f < n; f++) {
                                    data[f] += users.row(f)[0] / all - fading * data[f];
                                    boolean bumped =
                                            month == 1 && world.roster().name(f).equals("F0");
                                    double better = kappa * (fading * data[f] - 1.0 / n);
                                    Arrays.fill(quality.row(f), better + (bumped ? 1e-6 : 0));
                                }
                            }
                        };
                    });
        }
    }

    /** The hazard of adoption times x(t) is the closed form with ∫ x dt in place of t (Bass, Krishnan and Jain 1994). */
    @Test
    void effortStretchesTime() {
        Segment segment = Segment.of("chat", 100e6)
                .with(Demand.INNOVATION, 0.03)
                .with(Demand.IMITATION_WITHIN, 0.38)
                .with(Demand.LAPSE, 0);
        double[] x = new double[120];
        for (int month = 0; month < x.length; month++) {
            x[month] = 0.2 + 0.02 * month + (month % 7 == 0 ? 1.5 : 0);
        }
        Scenario effort = Scenario.named("effort", Demand.EFFORT.pull(Course.series(x)));
        Path path = Path.of(market(segment, Firm.startup("A").mau(5e6)), effort, 120, Layout.ENSEMBLE);
        double f0 = path.users("A", 0) / 100e6;
        double y0 = (1 - f0) / (0.03 + 0.38 * f0);
        double years = 0;
        for (int month = 1; month <= 120; month++) {
            years += x[month - 1] / 12;
            double y = y0 * StrictMath.exp(-0.41 * years);
            assertEquals((1 - 0.03 * y) / (1 + 0.38 * y), path.users("A", month) / 100e6, 1e-11);
        }
    }

    @Nested
    class TimeSteps {

        /** A month cut into {@code parts}: rates in proportion, shares of survivors as roots. */
        private static Segment cut(int parts) {
            return Segment.of("chat", 1_000e6)
                    .with(Demand.INNOVATION, 0.05 / parts)
                    .with(Demand.IMITATION_WITHIN, 0.6 / parts)
                    .with(Demand.IMITATION_ACROSS, 0.2 / parts)
                    .with(Demand.ATTENTION, share(0.15, parts))
                    .with(Demand.LAPSE, share(0.03, parts))
                    .with(Trial.LAPSE_PAID, share(0.35, parts))
                    .with(Trial.PAID_SETTLING, share(0.33, parts))
                    .with(Trial.STIR, 1.3 / parts)
                    .with(Others.MAU, 30e6);
        }

        private static double share(double ofAMonth, int parts) {
            return 1 - StrictMath.pow(1 - ofAMonth, 1.0 / parts);
        }

        private static double[] after(int months, int parts) {
            Firm[] firms = {Firm.startup("A").mau(20e6), Firm.startup("B").mau(50e6)};
            Path path = Path.of(
                    market(cut(parts), firms),
                    months * parts,
                    Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "A", month -> 0.1),
                    Path.setting(Phase.TALENT, Columns.RELEASE_BUZZ, "A", month -> 0.02),
                    Path.setting(Phase.ATTENTION, Columns.INSTALLS, "B", month -> 4e6 / parts));
            int end = months * parts;
            return new double[] {path.users("A", end), path.users("B", end), path.others(end), path.never(end)};
        }

        /** Halving the step leaves two years as they were to the first order: each half removes half of the difference. */
        @Test
        void halvingTheStepLeavesTheYearsAsTheyWere() {
            double[] month = after(24, 1);
            double[] half = after(24, 2);
            double[] quarter = after(24, 4);
            for (int k = 0; k < month.length; k++) {
                double first = month[k] - half[k];
                double second = half[k] - quarter[k];
                assertTrue(
                        Math.abs(first) < 0.02 * month[k],
                        "number %s moves from %s to %s".formatted(k, month[k], half[k]));
                assertEquals(0.5, second / first, 0.06, "number " + k); // what is left is of the second order
            }
        }
    }

    /** Utility in units of money is utility over α: what matters here is that all of it counts one for one. */
    @Nested
    class Surplus {

        private static double gained(double... better) {
            Firm[] firms = {
                Firm.startup("A").mau(20e6),
                Firm.startup("B").mau(50e6),
                Firm.startup("C").mau(90e6)
            };
            Segment segment = restless().with(Demand.NETWORK_EFFECT, 0).with(Demand.QUALITY_TASTE, 1);
            Path path = Path.of(
                    market(segment, firms),
                    1,
                    Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "A", month -> better[0]),
                    Path.setting(Phase.TALENT, Columns.QUALITY, "B", month -> better[1]),
                    Path.setting(Phase.PLAN, Columns.QUALITY, "C", month -> better[2]));
            return path.surplus(1);
        }

        @Test
        void risesOneForOneWhereAllRise() {
            assertEquals(0, gained(0, 0, 0), 1e-12);
            assertEquals(0.7, gained(0.7, 0.7, 0.7), 2e-12); // exp errs by 3e-13
        }

        /** ∂ surplus / ∂ v_j is the share of those who choose afresh, at rest e^{utility}. */
        @Test
        void risesByAProductsShareWhereThatRises() {
            double h = 1e-4;
            double[] users = Path.of(
                            market(
                                    restless().with(Demand.NETWORK_EFFECT, 0),
                                    Firm.startup("A").mau(20e6),
                                    Firm.startup("B").mau(50e6),
                                    Firm.startup("C").mau(90e6)),
                            0)
                    .users(new String[] {"A", "B", "C"}, 0);
            double[] utility = AtRest.utilities(users, new double[3], 0, 1.5, f -> "", "chat");
            double slope = (gained(h, 0, 0) - gained(-h, 0, 0)) / (2 * h);
            assertEquals(StrictMath.exp(utility[0]), slope, 1e-7); // h²/6 and 3e-13 / h
        }
    }
}

package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Columns;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlywheelTest {

    /** power is exact to 7e-13; gains are below 2 utils, stocks are compared relatively. */
    private static final double ROUNDING = 3e-12;

    private static Small small(Setting users) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(Firm.startup("A"), Firm.startup("B"));
        return Small.of(
                        Model.of(
                                Flywheel.MECHANISM,
                                Products.MECHANISM,
                                Given.inSegment(Phase.REGIME, Columns.USERS, users)),
                        market)
                .with(Flywheel.MOST, 0.8)
                .with(Flywheel.HALF, 1e7)
                .with(Flywheel.EXCLUSIVITY, 0.2)
                .with(Flywheel.OPENNESS, 0.5)
                .with(Flywheel.DECAY, 0.05);
    }

    @Nested
    class Data {

        /** D* = x o U/δ = 0.2 · 0.5 · 4 m / 0.05 = 8 m: use that goes on as before leaves the stock as it is. */
        @Test
        void restWhereUseLedThem() {
            Seen seen = small((firm, month) -> 4e6).run(60, Flywheel.DATA, Shared.DATA_GAIN, Columns.APPEAL);
            assertEquals(8e6, seen.at(Flywheel.DATA, "A", 60), 8e6 * ROUNDING);
            assertEquals(0, seen.at(Columns.APPEAL, "A", 60), ROUNDING);
        }

        /** From 4 m users to 10 m: D = 20 m − 12 m · 0.95^t. */
        @Test
        void moveToWhereUseLeads() {
            Seen seen = small((firm, month) -> month <= 1 ? 4e6 : 10e6).run(48, Flywheel.DATA, Columns.APPEAL);
            for (int month = 1; month <= 48; month++) {
                double stock = 20e6 - 12e6 * StrictMath.pow(0.95, month - 1);
                assertEquals(stock, seen.at(Flywheel.DATA, "A", month), stock * ROUNDING);
                double gain = 0.8 * (stock / (stock + 1e7) - 0.8e7 / 1.8e7);
                assertEquals(gain, seen.at(Columns.APPEAL, "A", month), ROUNDING);
            }
        }

        /** An advantage in data is half gone after ln 2 / −ln(1 − δ) months, about ln 2 / δ: 13.5 and 13.9. */
        @Test
        void areHalfGoneAfterLn2OverDecay() {
            Seen seen = small((firm, month) -> month <= 1 ? 4e6 : 0).run(30, Flywheel.DATA);
            double before = seen.at(Flywheel.DATA, "A", 1);
            int half = IntStream.rangeClosed(1, 29)
                    .filter(t -> seen.at(Flywheel.DATA, "A", 1 + t) <= before / 2)
                    .findFirst()
                    .orElseThrow();
            assertEquals(14, half);
            assertEquals(before * StrictMath.pow(0.95, 29), seen.at(Flywheel.DATA, "A", 30), before * ROUNDING);
        }

        /** Who has no users of the start has no data, and the worth of the first ones counts in full. */
        @Test
        void beginAtNothingForANewProduct() {
            Seen seen = small((firm, month) -> firm.equals("B") && month > 1 ? 4e6 : 0)
                    .run(2, Flywheel.DATA, Columns.APPEAL);
            assertEquals(0, seen.at(Flywheel.DATA, "B", 1), 0);
            assertEquals(4e5, seen.at(Flywheel.DATA, "B", 2), 4e5 * ROUNDING);
            assertEquals(0.8 * 0.4 / 10.4, seen.at(Columns.APPEAL, "B", 2), ROUNDING);
            assertEquals(0, seen.at(Columns.APPEAL, "A", 2), 0);
        }
    }

    /** A month is a matter of convenience. */
    @Nested
    class HalvingTheStep {

        /**
         * Use that grows by g a month from where the stock rested: dD/dt = x o U − δ D has
         * D(t) = D(0) e^{−δt} + x o U(0) (e^{gt} − e^{−δt}) / (g + δ). Half the step errs by half.
         */
        @Test
        void leavesDataAsTheyAreToFirstOrder() {
            double decayed = StrictMath.exp(-0.05 * 24);
            double exact = 8e6 * decayed + 4e5 * (StrictMath.exp(0.04 * 24) - decayed) / 0.09;
            double whole = after24Months(1) - exact;
            double half = after24Months(2) - exact;
            assertEquals(2, whole / half, 0.05); // the error of the next order is about δ/2 of this one
            assertTrue(Math.abs(whole) < 0.04 * exact, "off by " + whole);
        }

        /** The first step finds the stock at rest and leaves it there. */
        private static double after24Months(int split) {
            int steps = 24 * split + 1;
            Seen seen = small((firm, step) -> 4e6 * StrictMath.exp(0.04 * Math.max(step - 1, 0) / split))
                    .with(Flywheel.EXCLUSIVITY, 0.2 / split)
                    .with(Flywheel.DECAY, 0.05 / split)
                    .run(steps, Flywheel.DATA);
            return seen.at(Flywheel.DATA, "A", steps);
        }
    }

    @Nested
    class Worth {

        /** f_max z^ν / (1 + z^ν) for a stock of z D_half; by hand for whole powers. */
        @ParameterizedTest(name = "ν = {0}, stock {1} of half: {2} of the most")
        @CsvSource({
            "1, 1, 0.5",
            "2, 1, 0.5",
            "5, 1, 0.5",
            "1, 3, 0.75",
            "2, 3, 0.9",
            "2, 0.5, 0.2",
            "3, 0.5, 0.1111111111111111",
            "1, 0, 0"
        })
        void isConcaveOrSShaped(double shape, double stock, double share) {
            // all data are out of date after a month; 0.1 · 100 m are half of the start, worth half of the most
            Seen seen = small((firm, month) -> month <= 1 ? 1e8 : stock * 1e8)
                    .with(Flywheel.SHAPE, shape)
                    .with(Flywheel.DECAY, 1)
                    .run(2, Columns.APPEAL);
            assertEquals(0.8 * (share - 0.5), seen.at(Columns.APPEAL, "A", 2), ROUNDING);
        }

        /** With f_max = 0, or with nothing exclusive in use, there is no flywheel, to the bit. */
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void isNothingWithoutAMostOrWithoutExclusivity(boolean noMost) {
            Seen seen = small((firm, month) -> 1e6 * (1 + month % 7))
                    .with(noMost ? Flywheel.MOST : Flywheel.EXCLUSIVITY, 0)
                    .run(24, Columns.APPEAL);
            for (int month = 0; month <= 24; month++) {
                assertEquals(0, seen.at(Columns.APPEAL, "A", month), 0);
            }
        }
    }

    /**
     * At equal shares the flywheel acts as a network effect of strength κ_D = f'(D*) x o M/δ, so that equal
     * shares are stable if and only if κ + κ_D is below N/(1 + λ2), λ2 = (e^σ − 1)/(e^σ + N − 1).
     */
    @Nested
    class Boundary {

        private static final double PEOPLE = 3e8;
        private static final double DECAY = 0.05;
        private static final double HALF = 1e9;

        /** A shift of a millionth of all people dies out below the boundary and grows above it; 3 % to either side. */
        @ParameterizedTest(name = "N = {0}, σ = {1}, a share {2} of it by the network, ψ = {3}")
        @CsvSource({
            "3, 0, 0,   1",
            "6, 0, 0,   1",
            "3, 0, 0.5, 1",
            "3, 0, 0,   0.2",
            "2, 2, 0,   1",
            "5, 2, 0.3, 1",
            "6, 1, 0,   0.2"
        })
        void isWhereTheSumOfBothReachesIt(int n, double sigma, double network, double psi) {
            double e = StrictMath.exp(sigma);
            double boundary = n / (1 + (e - 1) / (e + n - 1));
            assertTrue(growth(n, sigma, psi, 0.97 * boundary, network) < 1);
            assertTrue(growth(n, sigma, psi, 1.03 * boundary, network) > 1);
        }

        /** By how much the shift grows over the last 400 of 800 months. */
        private double growth(int n, double sigma, double psi, double strength, double network) {
            double stock = 0.1 * PEOPLE / n / DECAY;
            double slope = strength * (1 - network) * DECAY / (0.1 * PEOPLE);
            double most = slope * (HALF + stock) * (HALF + stock) / HALF; // f' = f_max D_half / (D_half + D)²
            Firm[] firms =
                    IntStream.range(0, n).mapToObj(f -> Firm.startup("F" + f)).toArray(Firm[]::new);
            Market market = Market.of("toy", Small.START)
                    .segments(Segment.of("chat", 1e9))
                    .firms(firms);
            Toy toy = new Toy(PEOPLE, psi, sigma, strength * network, 1e-6);
            Seen seen = Small.of(Model.of(Flywheel.MECHANISM, Products.MECHANISM, toy.mechanism()), market)
                    .with(Flywheel.MOST, most)
                    .with(Flywheel.HALF, HALF)
                    .with(Flywheel.EXCLUSIVITY, 0.1)
                    .with(Flywheel.DECAY, DECAY)
                    .run(800, Columns.USERS);
            double middle = seen.at(Columns.USERS, "F0", 400) - PEOPLE / n;
            double end = seen.at(Columns.USERS, "F0", 800) - PEOPLE / n;
            return end / middle;
        }

        /**
         * The same with the consumers of the library, and a flywheel of any shape, which near D* is linear: with
         * z = D* / D_half, f' = f_max ν z^{ν−1} / (D_half (1 + z^ν)²). Shares x and data y, both as distances from equal
         * ones, then follow, c = (1 − λ2²)/N,
         *
         * <pre>
         *   y ← (1 − δ) y + δ x
         *   x ← (1 − ψ + ψ λ2 + ψ c κ) x + ψ c κ_D y
         * </pre>
         *
         * <p>and grow by the larger eigenvalue a month, which is 1 where κ + κ_D = N/(1 + λ2).
         */
        @ParameterizedTest(name = "N = {0}, σ = {1}, a share {2} of it by the network, ψ = {3}, ν = {4}, z = {5}")
        @CsvSource({
            "3, 0, 0,   1,   1,   0.1",
            "6, 0, 0.5, 1,   2,   0.7",
            "2, 2, 0,   1,   1.5, 1",
            "5, 2, 0.3, 1,   2,   1.5",
            "6, 1, 0.6, 0.2, 2,   0.7",
            "6, 4, 0.3, 1,   1,   0.5"
        })
        void isWhereTheSumOfBothReachesItAmongTheLibrarysConsumers(
                int n, double sigma, double network, double psi, double shape, double z) {
            double e = StrictMath.exp(sigma);
            double lambda2 = (e - 1) / (e + n - 1);
            for (double times : new double[] {0.97, 1.03}) {
                double strength = times * n / (1 + lambda2);
                double kappa = network * strength;
                double kappaOfData = strength - kappa;
                double response = psi * (1 - lambda2 * lambda2) / n;
                double own = 1 - psi + psi * lambda2 + response * (kappa + kappaOfData * DECAY);
                double ofData = response * kappaOfData * (1 - DECAY);
                double half = (own + 1 - DECAY) / 2;
                double factor = half + StrictMath.sqrt(half * half - own * (1 - DECAY) + ofData * DECAY);
                double grown = grown(n, sigma, psi, kappa, kappaOfData, shape, z);
                assertEquals(times > 1, grown > 1, "grows " + grown);
                assertEquals(StrictMath.pow(factor, 300), grown, 1e-2 * grown); // squares of shifts of 1e-5, 300 times
            }
        }

        /** How many times as far from equal shares a product is after 600 months as after 300. */
        private double grown(
                int n, double sigma, double psi, double kappa, double kappaOfData, double shape, double z) {
            Segment segment = Segment.of("chat", 1e9)
                    .with(Demand.INNOVATION, 0)
                    .with(Demand.IMITATION_WITHIN, 0)
                    .with(Demand.IMITATION_ACROSS, 0)
                    .with(Demand.LAPSE, 0)
                    .with(Demand.ATTENTION, psi)
                    .with(Demand.SWITCHING_COST, sigma)
                    .with(Demand.NETWORK_EFFECT, kappa);
            Firm[] firms = IntStream.range(0, n)
                    .mapToObj(f -> Firm.startup("F" + f).mau(1e7))
                    .toArray(Firm[]::new);
            Market market = Market.of("town", Small.START).segments(segment).firms(firms);
            Small consumers = Small.of(
                            Model.of(Flywheel.MECHANISM, Products.MECHANISM, Demand.MECHANISM)
                                    .with(Small.set(
                                            Phase.TECHNOLOGY, Columns.QUALITY, "F0", month -> month == 1 ? 1e-6 : 0)),
                            market)
                    .with(Flywheel.SHAPE, shape)
                    .with(Flywheel.EXCLUSIVITY, 0.2)
                    .with(Flywheel.OPENNESS, 0.5)
                    .with(Flywheel.DECAY, DECAY);
            double users = consumers.run(0, Columns.USERS).at(Columns.USERS, "F0", 0);
            double stock = 0.2 * 0.5 * users / DECAY;
            double power = StrictMath.pow(z, shape);
            // κ_D = f' x o M/δ = f' N D* = f_max ν N z^ν / (1 + z^ν)²
            double most = kappaOfData * (1 + power) * (1 + power) / (shape * n * power);
            Seen seen = consumers
                    .with(Flywheel.HALF, stock / z)
                    .with(Flywheel.MOST, most)
                    .run(600, Columns.USERS);
            double middle = seen.at(Columns.USERS, "F0", 300) - users;
            double end = seen.at(Columns.USERS, "F0", 600) - users;
            return end / middle;
        }
    }
}

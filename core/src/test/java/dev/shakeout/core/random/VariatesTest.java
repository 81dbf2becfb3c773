package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.numeric.ReferenceValues;
import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariatesTest {

    @Nested
    class Uniforms {

        @Test
        void runFromHalfAStepAboveZeroToHalfAStepBelowOne() {
            assertEquals(0x1p-53, Variates.uniform(0L));
            assertEquals(1.0 - 0x1p-53, Variates.uniform(-1L));
            assertEquals(0.5 + 0x1p-53, Variates.uniform(Long.MIN_VALUE));
            assertEquals(0.5 - 0x1p-53, Variates.uniform(Long.MAX_VALUE));
        }

        @Test
        void meanAndVarianceAreThoseOfTheUniformDistribution() {
            int n = 200_000;
            double sum = 0.0;
            double squares = 0.0;
            for (int i = 0; i < n; i++) {
                double u = Variates.uniform(Keys.ofReplication(5, i));
                sum += u - 0.5;
                squares += (u - 0.5) * (u - 0.5);
            }
            assertEquals(0.0, sum / n, 5 * Math.sqrt(1 / 12.0 / n));
            assertEquals(1 / 12.0, squares / n, 5 * Math.sqrt(1 / 180.0 / n)); // variance of (u − ½)²: 1/80 − 1/144
        }
    }

    @Nested
    class Normals {

        // Exact quantiles at the first, second, middle and last draw of each cell, by
        // src/test/reference/numeric_reference.py
        @Test
        void areWithin1e13OfTheExactQuantile() {
            assertTrue(ReferenceValues.largestRelativeError(
                            VariatesTest.class, "normal.csv", m -> Variates.normal((long) m[0] << 32))
                    <= 1e-13);
        }

        @Test
        void riseAtEveryEndOfACell() {
            for (int octave = -1; octave < 31; octave++) {
                for (int cell = 0; cell < 16; cell++) {
                    long end = (long) StrictMath.scalb(16.0 + cell, octave - 4);
                    assertRise(Math.max(0, end - 300), end + 300);
                }
            }
            assertRise((1L << 31) - 300, (1L << 31) + 300); // through the median
        }

        @Test
        void riseAlongASampleOfTheWholeRange() {
            double last = Double.NEGATIVE_INFINITY;
            for (long m = 0; m < 1L << 32; m += 2_003) {
                double z = Variates.normal(m << 32);
                assertTrue(z > last);
                last = z;
            }
        }

        /** Every draw of the lower half; the upper half is its mirror image to the bit. */
        @Test
        @Tag("compiled")
        void riseOverAll32Bits() {
            assertRise(0, 1L << 31);
        }

        private void assertRise(long from, long to) {
            double last = Double.NEGATIVE_INFINITY;
            for (long m = from; m <= to; m++) {
                double z = Variates.normal(m << 32);
                if (!(z > last)) {
                    assertTrue(z > last, "draw " + m + " is " + z + " after " + last);
                }
                last = z;
            }
        }

        @Test
        void onlyTheUpperBitsCount() {
            assertEquals(Variates.normal(0x1234567800000000L), Variates.normal(0x12345678ffffffffL));
        }

        @Test
        void momentsAreThoseOfTheNormalDistribution() {
            int n = 200_000;
            double[] sums = new double[5];
            for (int i = 0; i < n; i++) {
                double z = Variates.normal(Keys.ofReplication(6, i));
                double power = 1.0;
                for (int k = 1; k <= 4; k++) {
                    power *= z;
                    sums[k] += power;
                }
            }
            assertEquals(0.0, sums[1] / n, 5 * Math.sqrt(1.0 / n));
            assertEquals(1.0, sums[2] / n, 5 * Math.sqrt(2.0 / n)); // variance of z^k: E z^2k − (E z^k)²
            assertEquals(0.0, sums[3] / n, 5 * Math.sqrt(15.0 / n));
            assertEquals(3.0, sums[4] / n, 5 * Math.sqrt(96.0 / n));
        }
    }

    @Nested
    class Binomials {

        private static final MathContext FIFTY = new MathContext(50);

        @ParameterizedTest(name = "{1} trials of {2} at u = {0}: {3}")
        @CsvSource({
            // P(X ≤ 0, 1, 2, 3) of 3 trials of 0.2: 0.512, 0.896, 0.992, 1
            "0.0, 3, 0.2, 0",
            "0.511, 3, 0.2, 0",
            "0.513, 3, 0.2, 1",
            "0.895, 3, 0.2, 1",
            "0.897, 3, 0.2, 2",
            "0.991, 3, 0.2, 2",
            "0.993, 3, 0.2, 3",
            // the same for failures: 3 trials of 0.8
            "0.007, 3, 0.8, 0",
            "0.009, 3, 0.8, 1",
            "0.103, 3, 0.8, 1",
            "0.105, 3, 0.8, 2",
            "0.487, 3, 0.8, 2",
            "0.489, 3, 0.8, 3",
            // no trials, no chance, certainty
            "0.7, 0, 0.3, 0",
            "0.7, 9, 0.0, 0",
            "1.0, 9, 0.0, 0",
            "0.0, 9, 1.0, 9",
            "0.7, 9, 1.0, 9",
            // large n: the median is the mean
            "0.49, 1000, 0.5, 500",
            "0.51, 1000, 0.5, 500"
        })
        void examples(double u, int n, double p, int expected) {
            assertEquals(expected, Variates.binomial(u, n, p));
        }

        /** Up to 1,000 trials, steps by 50-digit arithmetic: within n roundings of 1e-16, and those of the uniform number. */
        @ParameterizedTest(name = "{0} trials")
        @ValueSource(ints = {1, 2, 12, 100, 333, 999, 1_000})
        void stepsLieWhereTheExactDistributionHasThem(int n) {
            for (double p : new double[] {0.001, 0.01, 0.05, 0.1, 0.3, 1 / 3.0, 0.4999, 0.5, 0.51, 0.7, 0.95, 0.999}) {
                double slack = n * 1e-16 + Math.ulp(1.0);
                BigDecimal probability =
                        BigDecimal.ONE.subtract(new BigDecimal(p)).pow(n, FIFTY);
                BigDecimal below = BigDecimal.ZERO;
                for (int k = 0; k < n; k++) {
                    below = below.add(probability);
                    double step = below.doubleValue();
                    if (step > slack && step + slack < 1.0) { // other steps are beyond any uniform number
                        assertTrue(Variates.binomial(step - slack, n, p) <= k, p + " at " + k);
                        assertTrue(Variates.binomial(step + slack, n, p) > k, p + " at " + k);
                    }
                    probability = next(probability, n, k, new BigDecimal(p));
                }
            }
        }

        /** P(X = k + 1) = P(X = k) (n − k) / (k + 1) · p / (1 − p). */
        private static BigDecimal next(BigDecimal probability, int n, int k, BigDecimal p) {
            return probability
                    .multiply(BigDecimal.valueOf(n - k))
                    .multiply(p)
                    .divide(BigDecimal.valueOf(k + 1).multiply(BigDecimal.ONE.subtract(p)), FIFTY);
        }

        /** Beyond 1,000 trials: the normal quantile; at u = Λ(±1σ) the mean plus or minus one standard deviation. */
        @Test
        void manyTrialsFollowTheNormalQuantile() {
            assertEquals(5_000, Variates.binomial(0.5, 10_000, 0.5));
            assertEquals(5_050, Variates.binomial(0.8413447460685429, 10_000, 0.5)); // 5,000 + 50
            assertEquals(4_950, Variates.binomial(0.15865525393145707, 10_000, 0.5));
            assertEquals(10_000, Variates.binomial(0.3, 10_000, 1));
            assertEquals(0, Variates.binomial(0.99, 10_000, 0));
            int before = 0;
            for (int k = 1; k < 1_000; k++) {
                int now = Variates.binomial(k / 1_000.0, 50_000, 0.001);
                assertTrue(now >= before && now <= 50_000);
                before = now;
            }
        }

        @Test
        void argumentsOutOfRangeAreRefused() {
            assertThrows(IllegalArgumentException.class, () -> Variates.binomial(0.5, -1, 0.5));
            assertThrows(IllegalArgumentException.class, () -> Variates.binomial(0.5, 3, 1.1));
            assertThrows(IllegalArgumentException.class, () -> Variates.binomial(0.5, 3, Double.NaN));
            assertThrows(IllegalArgumentException.class, () -> Variates.binomial(-0.1, 3, 0.5));
        }
    }

    @Tag("compiled")
    @ParameterizedTest
    @ValueSource(ints = {501, 240, 33, 31, 9, 8, 7, 3, 2, 1, 0})
    void rowsHoldWhatTheScalarsGive(int n) {
        long[] keys = new long[n + 1];
        for (int i = 0; i < n; i++) {
            keys[i] = Keys.ofReplication(9, i);
        }
        long shift = Keys.ofFirm(Keys.hash("Alpha")) + Keys.ofMonth(5, Keys.hash("talent.leave"));
        long[] bits = new long[n + 1];
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        double[] z = new double[n + 1];
        double[] w = new double[n + 1];
        long[] scratch = new long[n];
        double[] v2 = new double[n + 1];
        double[] w2 = new double[n + 1];
        for (int round = 0; round < 2_000; round++) { // until the loops are compiled
            Variates.bits(keys, shift, bits, n);
            Variates.uniforms(bits, u, n);
            Variates.uniforms(keys, shift, v, n);
            Variates.normals(bits, z, n);
            Variates.normals(keys, shift, w, n);
            Variates.uniforms(keys, shift, scratch, v2, n);
            Variates.normals(keys, shift, scratch, w2, n);
        }
        for (int i = 0; i < n; i++) {
            long expected = Keys.bits(keys[i], Keys.hash("Alpha"), Keys.ofMonth(5, Keys.hash("talent.leave")));
            assertEquals(expected, bits[i]);
            assertEquals(Variates.uniform(expected), u[i]);
            assertEquals(u[i], v[i]);
            assertEquals(Variates.normal(expected), z[i]);
            assertEquals(z[i], w[i]);
            assertEquals(u[i], v2[i]);
            assertEquals(z[i], w2[i]);
        }
        assertEquals(0L, bits[n]);
        assertEquals(0.0, u[n] + v[n] + z[n] + w[n]);
    }
}

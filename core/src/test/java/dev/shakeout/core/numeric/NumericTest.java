package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {

    // Exact values: 80-digit decimal arithmetic, src/test/reference/numeric_reference.py. Bounds: those of the Javadoc.

    @Nested
    class Accuracy {

        @Test
        void expIsWithin3e13() {
            assertTrue(error("exp.csv", a -> Numeric.exp(a[0])) <= 3e-13);
        }

        @Test
        void logIsWithin4e16() {
            assertTrue(error("log.csv", a -> Numeric.log(a[0])) <= 4e-16);
        }

        @Test
        void log1pIsWithin4e16AlsoForTinyArguments() {
            assertTrue(error("log1p.csv", a -> Numeric.log1p(a[0])) <= 4e-16);
        }

        @Test
        void logisticIsWithin4e13() {
            assertTrue(error("logistic.csv", a -> Numeric.logistic(a[0])) <= 4e-13);
        }

        /** e^y errs by 3e-13, and its y = a ln x by what the logarithm and the product do, 5e-16 of it; nearly 400 y above 300. */
        @Test
        void powerIsWithin3e13And5e16OfItsExponent() {
            double share = ReferenceValues.largestShareOfBound(
                    NumericTest.class,
                    "power.csv",
                    a -> Numeric.power(a[0], a[1]),
                    a -> 3e-13 + 5e-16 * Math.abs(a[1] * StrictMath.log(a[0])));
            assertTrue(share <= 1, "the largest error is %s of the bound".formatted(share));
        }

        private double error(String file, ToDoubleFunction<double[]> function) {
            return ReferenceValues.largestRelativeError(NumericTest.class, file, function);
        }
    }

    @Nested
    class AtTheEdges {

        @ParameterizedTest(name = "exp({0}) = {1}")
        @CsvSource({
            "0.0, 1.0",
            "-0.0, 1.0",
            "4.9e-324, 1.0",
            "-1e-320, 1.0",
            "709.79, Infinity",
            "710, Infinity",
            "1e308, Infinity",
            "Infinity, Infinity",
            "-746, 0.0",
            "-750, 0.0",
            "-800, 0.0",
            "-5000, 0.0",
            "-1e308, 0.0",
            "-Infinity, 0.0",
            "NaN, NaN"
        })
        void expOf(double x, double expected) {
            assertEquals(expected, Numeric.exp(x));
        }

        @Test
        void expIsZeroAllTheWayDown() {
            for (double x = -746; x > -20_000; x -= 0.25) {
                assertEquals(0.0, Numeric.exp(x));
            }
            for (double x = -20_000; x >= -Double.MAX_VALUE; x *= 1.01) {
                assertEquals(0.0, Numeric.exp(x));
            }
        }

        @Test
        void expBelowTheNormalNumbersIsOffByFewOfTheSmallestSteps() {
            // e^-740 is 84.78 of the smallest steps (decimal arithmetic); only the last squaring rounds to whole steps
            assertEquals(85 * Double.MIN_VALUE, Numeric.exp(-740.0), Double.MIN_VALUE);
            assertTrue(Numeric.exp(-745.0) > 0.0);
        }

        @ParameterizedTest(name = "log({0}) = {1}")
        @CsvSource({
            "1.0, 0.0",
            "0.0, -Infinity",
            "-0.0, -Infinity",
            "4.9e-324, -744.4400719213812", // −1074 ln 2
            "1.7976931348623157e308, 709.782712893384", // 1024 ln 2
            "Infinity, Infinity",
            "-4.9e-324, NaN",
            "-1e-320, NaN",
            "-1.0, NaN",
            "-1e308, NaN",
            "-Infinity, NaN",
            "NaN, NaN"
        })
        void logOf(double x, double expected) {
            assertEquals(expected, Numeric.log(x));
        }

        @ParameterizedTest(name = "log1p({0}) = {1}")
        @CsvSource({
            "0.0, 0.0",
            "4.9e-324, 4.9e-324",
            "-4.9e-324, -4.9e-324",
            "1e-310, 1e-310",
            "1e-300, 1e-300",
            "-1e-300, -1e-300",
            "1.7976931348623157e308, 709.782712893384",
            "Infinity, Infinity",
            "-1.0, -Infinity",
            "-1.0000000000000002, NaN",
            "-1e308, NaN",
            "-Infinity, NaN",
            "NaN, NaN"
        })
        void log1pOf(double x, double expected) {
            assertEquals(expected, Numeric.log1p(x));
        }

        @Test
        void log1pOfNegativeZeroIsZeroOfEitherSign() {
            assertEquals(0.0, Math.abs(Numeric.log1p(-0.0)));
        }

        @ParameterizedTest(name = "logistic({0}) = {1}")
        @CsvSource({
            "0.0, 0.5",
            "-0.0, 0.5",
            "4.9e-324, 0.5",
            "-1e-310, 0.5",
            "40, 1.0",
            "800, 1.0",
            "1e308, 1.0",
            "Infinity, 1.0",
            "-720, 0.0", // a subnormal number
            "-800, 0.0",
            "-1e308, 0.0",
            "-Infinity, 0.0",
            "NaN, NaN"
        })
        void logisticOf(double x, double expected) {
            assertEquals(expected, Numeric.logistic(x));
        }

        @ParameterizedTest(name = "{0} to the power of {1} = {2}")
        @CsvSource({
            // exponent 0
            "0.0, 0.0, 1.0",
            "-0.0, 0.0, 1.0",
            "3.0, 0.0, 1.0",
            "3.0, -0.0, 1.0",
            "4.9e-324, 0.0, 1.0",
            "Infinity, 0.0, 1.0",
            // base 0 of either sign
            "0.0, 2.0, 0.0",
            "-0.0, 2.0, 0.0",
            "0.0, 0.3, 0.0",
            "-0.0, 3.0, 0.0",
            "0.0, 1e-300, 0.0",
            "0.0, 1e300, 0.0",
            "0.0, Infinity, 0.0",
            "0.0, -2.0, Infinity",
            "-0.0, -3.0, Infinity",
            "0.0, -1e-300, Infinity",
            "0.0, -Infinity, Infinity",
            // base infinite
            "Infinity, 0.5, Infinity",
            "Infinity, 1e-300, Infinity",
            "Infinity, Infinity, Infinity",
            "Infinity, -0.5, 0.0",
            "Infinity, -Infinity, 0.0",
            // base 1
            "1.0, 17.0, 1.0",
            "1.0, -1e300, 1.0",
            "1.0, Infinity, NaN",
            "1.0, -Infinity, NaN",
            // exponent subnormal, huge, infinite
            "2.0, 4.9e-324, 1.0",
            "2.0, 1e300, Infinity",
            "2.0, -1e300, 0.0",
            "0.5, 1e300, 0.0",
            "2.0, Infinity, Infinity",
            "2.0, -Infinity, 0.0",
            "0.5, Infinity, 0.0",
            "0.5, -Infinity, Infinity",
            // base subnormal, huge
            "4.9e-324, 2.0, 0.0",
            "4.9e-324, -2.0, Infinity",
            "1e300, 2.0, Infinity",
            "1e300, -2.0, 0.0",
            // no power
            "-4.9e-324, 2.0, NaN",
            "-2.0, 2.0, NaN",
            "-2.0, 0.0, NaN",
            "-Infinity, 2.0, NaN",
            "NaN, 0.0, NaN",
            "NaN, 2.0, NaN",
            "2.0, NaN, NaN",
            "1.0, NaN, NaN",
            "0.0, NaN, NaN"
        })
        void powerOf(double x, double a, double expected) {
            assertEquals(expected, Numeric.power(x, a));
        }
    }

    @Nested
    @Tag("compiled")
    class RowAndScalar {

        // Enough rounds that the compiler turns the loops into vector instructions on the way; long rows first, so that
        // short ones meet the compiled loops.
        private static final int ROUNDS = 600;

        @ParameterizedTest
        @ValueSource(ints = {1003, 501, 129, 127, 65, 63, 33, 31, 17, 16, 15, 9, 8, 7, 5, 3, 2, 1, 0})
        void giveTheSameBitsForAnyLength(int n) {
            assertTwins(n, Numeric::exp, (x, y, scratch) -> Numeric.exp(x, y, n));
            assertTwins(n, Numeric::log, (x, y, scratch) -> Numeric.log(x, y, scratch, n));
            assertTwins(n, Numeric::log1p, (x, y, scratch) -> Numeric.log1p(x, y, scratch, n));
            assertTwins(n, Numeric::logistic, (x, y, scratch) -> Numeric.logistic(x, y, n));
            assertTwins(n, x -> Numeric.power(x, 0.7), (x, y, scratch) -> Numeric.power(x, 0.7, y, scratch, n));
            assertTwins(n, x -> Numeric.power(x, 3.0 - x), (x, y, scratch) -> {
                double[] a = new double[n];
                for (int i = 0; i < n; i++) {
                    a[i] = 3.0 - x[i];
                }
                Numeric.power(x, a, y, scratch, n);
            });
        }

        @Test
        void theResultMayBeWrittenOverTheArgument() {
            assertTwins(101, Numeric::exp, (x, y, scratch) -> {
                System.arraycopy(x, 0, y, 0, 101);
                Numeric.exp(y, 101);
            });
            assertTwins(101, Numeric::log, (x, y, scratch) -> {
                System.arraycopy(x, 0, y, 0, 101);
                Numeric.log(y, y, scratch, 101);
            });
            assertTwins(101, Numeric::log1p, (x, y, scratch) -> {
                System.arraycopy(x, 0, y, 0, 101);
                Numeric.log1p(y, y, scratch, 101);
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {1003, 129, 64, 7, 1})
        void log1pOfOrdinaryNumbersAndWithOneExtremeAmongThem(int n) {
            double[] x = new double[n + 3];
            Random random = new Random(8);
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextInt(4) == 0
                        ? -random.nextDouble()
                        : StrictMath.pow(10.0, 24 * random.nextDouble() - 10);
            }
            Kernel log1p = (y, z, scratch) -> Numeric.log1p(y, z, scratch, n);
            assertTwins(x, n, Numeric::log1p, log1p);
            for (double extreme :
                    new double[] {1e300, -1.0, -2.0, Double.NaN, Double.POSITIVE_INFINITY, 3e14, -0x1.ffffep-1}) {
                int at = random.nextInt(n);
                double ordinary = x[at];
                x[at] = extreme;
                assertTwins(x, n, Numeric::log1p, log1p);
                x[at] = ordinary;
            }
        }

        private void assertTwins(int n, DoubleUnaryOperator scalar, Kernel kernel) {
            Random random = new Random(7);
            double[] x = new double[n + 3];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextGaussian() * StrictMath.pow(10.0, random.nextInt(12) - 6);
            }
            double[] special = {
                0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-310, 1e300, -1.0
            };
            for (int i = 0; i < special.length && 3 * i < n; i++) {
                x[3 * i] = special[i];
            }
            assertTwins(x, n, scalar, kernel);
        }

        private void assertTwins(double[] x, int n, DoubleUnaryOperator scalar, Kernel kernel) {
            double[] y = new double[n + 3];
            double[] scratch = new double[n + 3];
            for (int round = 0; round < ROUNDS; round++) {
                y[n] = y[n + 1] = y[n + 2] = -7.5;
                kernel.run(x, y, scratch);
            }
            for (int i = 0; i < n; i++) {
                assertEquals(
                        Double.doubleToLongBits(scalar.applyAsDouble(x[i])),
                        Double.doubleToLongBits(y[i]),
                        "at " + x[i]);
            }
            for (int i = n; i < n + 3; i++) {
                assertEquals(-7.5, y[i], "beyond the row's end");
            }
        }
    }

    @FunctionalInterface
    private interface Kernel {
        void run(double[] x, double[] y, double[] scratch);
    }
}

package dev.shakeout.core.market;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorTest {

    /** The stated points of the two-piece priors; the normal quantile is exact to 1e-12. */
    @Test
    void statedPointsAreMet() {
        for (Prior prior : new Prior[] {Prior.normal(1, 2, 9), Prior.logNormal(1, 2, 9)}) {
            assertEquals(1, prior.quantile(0.05), 1e-11, prior.toString());
            assertEquals(2, prior.quantile(0.5), 1e-11, prior.toString());
            assertEquals(9, prior.quantile(0.95), 1e-11, prior.toString());
            assertEquals(2, prior.centre());
        }
    }

    /** A normal distribution of mean 10 and standard deviation 2: Python's statistics.NormalDist(10, 2).inv_cdf(u). */
    @ParameterizedTest
    @CsvSource({"0.01, 5.3473042519183185", "0.25, 8.651020499607837", "0.975, 13.919927969080106"})
    void equalHalvesAreAnOrdinaryNormal(double u, double expected) {
        double reach = 2 * 1.6448536269514722;
        assertEquals(expected, Prior.normal(10 - reach, 10, 10 + reach).quantile(u), 1e-11);
    }

    /** Python's math.exp(statistics.NormalDist(1, 0.5).inv_cdf(u)). */
    @ParameterizedTest
    @CsvSource({"0.01, 0.8494434259057598", "0.25, 1.9401302789180261", "0.975, 7.242612560975395"})
    void equalHalvesOfLogarithmsAreAnOrdinaryLogNormal(double u, double expected) {
        double reach = Math.exp(0.5 * 1.6448536269514722);
        Prior prior = Prior.logNormal(Math.E / reach, Math.E, Math.E * reach);
        assertEquals(expected, prior.quantile(u), 1e-11 * expected);
    }

    /** The triangle on [1, 5] with mode 2 has F(2) = 1/4, and F(x) = 1 − (5 − x)² / 12 beyond. */
    @ParameterizedTest
    @CsvSource({"0.25, 2", "0.0625, 1.5", "0.6666666666666666, 3", "0.9166666666666666, 4"})
    void aTriangleHasItsDistribution(double u, double x) {
        assertEquals(x, Prior.triangular(1, 2, 5).quantile(u), 1e-14 * x);
        assertEquals(2, Prior.triangular(1, 2, 5).centre());
    }

    @Test
    void evenSpreadIsEven() {
        assertEquals(3, Prior.uniform(2, 6).quantile(0.25));
        assertEquals(4, Prior.uniform(2, 6).centre());
        assertEquals(2.5, Prior.uniform(2, 2.5, 6).centre(), "where another centre is stated, it is used");
        assertEquals(3, Prior.uniform(2, 2.5, 6).quantile(0.25), "and the spread is as even as before");
        assertEquals(10, Prior.logUniform(1, 100).centre(), 1e-14);
        assertEquals(Math.sqrt(10), Prior.logUniform(1, 100).quantile(0.25), 1e-14);
    }

    /** Each of 3, 4, 5, 6 in a quarter of the cases. */
    @Test
    void wholeNumbersAreAlike() {
        Prior die = Prior.whole(3, 4, 6);
        int[] count = new int[7];
        for (int k = 0; k < 400; k++) {
            count[(int) die.quantile((k + 0.5) / 400)]++;
        }
        assertArrayEquals(new int[] {0, 0, 0, 100, 100, 100, 100}, count);
        assertEquals(4, die.centre());
        assertEquals(6, die.quantile(0x1.fffffffffffffp-1), "the largest number below 1 is no seventh face");
    }

    @Test
    void yesHasItsProbability() {
        Prior coin = Prior.bernoulli(0.3);
        int yes = 0;
        for (int k = 0; k < 1_000; k++) {
            yes += (int) coin.quantile((k + 0.5) / 1_000);
        }
        assertEquals(300, yes);
        assertEquals(0.3, coin.centre());
        assertEquals(0, Prior.bernoulli(0).quantile(0x1.fffffffffffffp-1));
        assertEquals(1, Prior.bernoulli(1).quantile(0x1p-53));
    }

    @Test
    void aPointIsAPrior() {
        for (double u : new double[] {0x1p-53, 0.3, 0.5, 0x1.fffffffffffffp-1}) {
            assertEquals(7, Prior.uniform(7, 7).quantile(u));
            assertEquals(7, Prior.triangular(7, 7, 7).quantile(u));
            assertEquals(7, Prior.normal(7, 7, 7).quantile(u));
            assertEquals(7, Prior.logNormal(7, 7, 7).quantile(u));
            assertEquals(7, Prior.whole(7, 7, 7).quantile(u));
            assertEquals(7, Prior.logUniform(7, 7).quantile(u));
        }
    }

    private static void assertRefused(Executable wrong, String part) {
        String message = assertThrows(IllegalArgumentException.class, wrong).getMessage();
        assertTrue(message.contains(part), message);
    }

    @Test
    void whatCannotBeIsRefused() {
        String order = "low <= centre <= high, but they are";
        assertRefused(() -> Prior.uniform(2, 1), order);
        assertRefused(() -> Prior.uniform(1, 3, 2), order);
        assertRefused(() -> Prior.triangular(1, 0, 2), order);
        assertRefused(() -> Prior.normal(1, 3, 2), order);
        assertRefused(() -> Prior.logNormal(3, 2, 4), order);
        assertRefused(() -> Prior.whole(3, 2, 4), order);
        assertRefused(() -> Prior.logUniform(5, 4), order);
        assertRefused(() -> Prior.triangular(1, Double.NaN, 2), order);
        assertRefused(() -> Prior.uniform(Double.NaN, 2), "the lower end of a prior must be a finite number");
        assertRefused(() -> Prior.uniform(1, Double.POSITIVE_INFINITY), "the upper end of a prior must be a finite");
        assertRefused(() -> Prior.logUniform(0, 1), "low must be positive");
        assertRefused(() -> Prior.logNormal(0, 1, 2), "p05 must be positive");
        assertRefused(() -> Prior.bernoulli(1.1), "probability must lie between");
        assertRefused(() -> Prior.bernoulli(Double.NaN), "probability must lie between");
    }

    @Test
    void priorsCompareByValueAndPrint() {
        assertEquals(Prior.triangular(1, 2, 5), Prior.triangular(1, 2, 5));
        assertEquals(
                "Triangular[low=1.0, centre=2.0, high=5.0]",
                Prior.triangular(1, 2, 5).toString());
    }
}

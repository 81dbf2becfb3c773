package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    // By hand from h = (n − 1) p: of 1, 2, 4, 8, 16 at p = 0.4, h = 1.6, so 2 + 0.6 · 2. Dyadic numbers: no rounding
    // except in p, at most one ulp of the result.
    @ParameterizedTest(name = "p = {0}")
    @CsvSource({"0, 1", "0.25, 2", "0.5, 4", "0.75, 8", "1, 16", "0.125, 1.5", "0.4, 3.2", "0.9, 12.8"})
    void type7ByHand(double p, double quantile) {
        assertEquals(quantile, Quantiles.type7(new double[] {1, 2, 4, 8, 16}, p), 2 * Math.ulp(quantile));
    }

    @Test
    void oneValueIsItsOwnQuantile() {
        assertEquals(7, Quantiles.type7(new double[] {7}, 0.3));
    }

    @Test
    void valuesAreSortedInACopyAndOnlyTheFirstOnesCount() {
        double[] values = {5, 1, 3, 100};

        assertArrayEquals(new double[] {1, 3, 5}, Quantiles.of(values, 3, 0, 0.5, 1));
        assertArrayEquals(new double[] {5, 1, 3, 100}, values);
    }

    @Test
    void infiniteValuesAreTheLargest() {
        double[] values = {INF, 1, 2, INF, 3};

        assertArrayEquals(new double[] {2, 3, INF, INF}, Quantiles.of(values, 5, 0.25, 0.5, 0.6, 0.75));
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThrows(IllegalArgumentException.class, () -> Quantiles.type7(new double[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1, Double.NaN}, 2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1, -INF}, 2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1}, 2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.type7(new double[] {1}, 1.1));
    }
}

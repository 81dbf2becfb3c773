package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {

    // Exact values: 80-digit decimal arithmetic, src/test/reference/numeric_reference.py. Bounds: those of the Javadoc.

    @Test
    void quantileIsWithin2e15() {
        assertTrue(error("normal_quantile.csv", Normal::quantile) <= 2e-15);
    }

    @Test
    void cdfIsWithin1e12() {
        assertTrue(error("normal_cdf.csv", Normal::cdf) <= 1e-12);
    }

    private static double error(String file, DoubleUnaryOperator function) {
        return ReferenceValues.largestRelativeError(NormalTest.class, file, a -> function.applyAsDouble(a[0]));
    }

    @ParameterizedTest(name = "quantile({0}) = {1}")
    @CsvSource({
        "0.0, -Infinity",
        "-0.0, -Infinity",
        "0.5, 0.0",
        "1.0, Infinity",
        "1.0000000000000002, NaN",
        "1e308, NaN",
        "Infinity, NaN",
        "-4.9e-324, NaN",
        "-0.1, NaN",
        "-1e308, NaN",
        "-Infinity, NaN",
        "NaN, NaN"
    })
    void quantileAtTheEdges(double p, double expected) {
        assertEquals(expected, Normal.quantile(p));
    }

    /** Exact values by precise.py: quantile(Decimal(5e-324)) and quantile(Decimal(1e-310)). */
    @ParameterizedTest
    @CsvSource({"4.9e-324, -38.467405617144346", "1e-310, -37.663060331949523"})
    void quantileOfSubnormalNumbersIsAsAccurate(double p, double expected) {
        assertEquals(expected, Normal.quantile(p), 2e-15 * 38.5);
    }

    @ParameterizedTest(name = "cdf({0}) = {1}")
    @CsvSource({
        "0.0, 0.5",
        "-0.0, 0.5",
        "4.9e-324, 0.5",
        "-1e-310, 0.5",
        "-39, 0.0",
        "-60, 0.0",
        "-1e308, 0.0",
        "-Infinity, 0.0",
        "9, 1.0",
        "60, 1.0",
        "1e308, 1.0",
        "Infinity, 1.0",
        "NaN, NaN"
    })
    void cdfAtTheEdges(double x, double expected) {
        assertEquals(expected, Normal.cdf(x));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-3, 0x1p-20, 0x1p-50, 0.375, 0.25})
    void quantileIsSymmetricWhereOneMinusPIsExact(double p) {
        assertEquals(-Normal.quantile(p), Normal.quantile(1.0 - p));
    }

    @Test
    void cdfUndoesQuantile() {
        for (int i = 1; i < 1_000; i++) {
            double p = i / 1_000.0;
            assertEquals(p, Normal.cdf(Normal.quantile(p)), 1e-14); // density at most 0.4, quantile at most 3.1
        }
    }
}

package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void emptySumIsZero() {
        assertEquals(0, new ExactSum().value());
    }

    @Test
    void whatPlainAdditionLosesIsKept() {
        assertEquals(2, sum(1, 1e100, 1, -1e100).value()); // plain addition in this order gives 0
        assertEquals(Double.MIN_VALUE, sum(1e308, Double.MIN_VALUE, -1e308).value());
    }

    @Test
    void sumIsRoundedOnceToTheNearestAndTiesGoToEven() {
        double half = Math.ulp(1.0) / 2;

        assertEquals(1, sum(1, half).value());
        assertEquals(1 + 2 * half, sum(1, half, Double.MIN_VALUE).value());
        assertEquals(1 + 4 * half, sum(1 + 2 * half, half).value());
        assertEquals(-1 - 2 * half, sum(-1, -half, -Double.MIN_VALUE).value());
    }

    @Test
    void theLargestAndTheSmallestDoublesFit() {
        assertEquals(
                Double.MAX_VALUE,
                sum(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE).value());
        assertEquals(
                Double.POSITIVE_INFINITY,
                sum(Double.MAX_VALUE, Double.MAX_VALUE).value());
        assertEquals(
                3 * Double.MIN_VALUE,
                sum(Double.MIN_VALUE, Double.MIN_VALUE, Double.MIN_VALUE).value());
        assertEquals(
                Double.MIN_NORMAL,
                sum(Double.MIN_NORMAL / 2, Double.MIN_NORMAL / 2).value());
    }

    @Test
    void infinityWins() {
        assertEquals(
                Double.POSITIVE_INFINITY, sum(1, Double.POSITIVE_INFINITY, -5).value());
    }

    @Test
    void refusesWhatIsNoSum() {
        assertThrows(IllegalArgumentException.class, () -> sum(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> sum(Double.NEGATIVE_INFINITY));
    }

    static ExactSum sum(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum;
    }
}

package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MinimumTest {

    private static final double[] ZEROS = {0, 0};
    private static final double[] MINUS_TWO = {-2, -2};
    private static final double[] TWO = {2, 2};

    private static Minimum of(ToDoubleFunction<double[]> f, double[] low, double[] high, double[] start) {
        return Minimum.inBox(f, low, high, start, 2, 1_000, 7);
    }

    /** Rosenbrock's valley has its lowest point, 0, at (1, 1). */
    @Test
    void isFoundInACurvedValley() {
        Minimum found = of(
                x -> 100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) + (1 - x[0]) * (1 - x[0]),
                MINUS_TWO,
                TWO,
                new double[] {-1.2, 1});
        assertArrayEquals(new double[] {1, 1}, found.at(), 1e-3); // a loss of 1e-7 or so after 1,000 evaluations
        assertTrue(found.evaluations() <= 2_000, "the budget of two searches: " + found.evaluations());
    }

    /** Where the slope points out of the box, the lowest point is on its edge. */
    @Test
    void liesInTheBox() {
        Minimum found = of(x -> (x[0] - 5) * (x[0] - 5) + (x[1] - 1) * (x[1] - 1), MINUS_TWO, TWO, ZEROS);
        assertEquals(2, found.at()[0], 1e-6);
        assertEquals(1, found.at()[1], 1e-3);
        assertTrue(found.at()[0] <= 2);
    }

    /** Steps of a tenth: a derivative would see nothing. */
    @Test
    void isFoundOverSteps() {
        Minimum found = of(
                x -> Math.abs(Math.rint(10 * (x[0] - 0.7))) + Math.abs(Math.rint(10 * (x[1] + 0.3))),
                MINUS_TWO,
                TWO,
                ZEROS);
        assertEquals(0, found.value(), 0);
    }

    @Test
    void isTheBestPointEverSeen() {
        double[] best = {Double.POSITIVE_INFINITY};
        Minimum found = of(
                x -> {
                    double y = (x[0] - 0.5) * (x[0] - 0.5) + Math.abs(x[1]);
                    best[0] = Math.min(best[0], y);
                    return y;
                },
                MINUS_TWO,
                TWO,
                TWO);
        assertEquals(best[0], found.value(), 0);
    }

    @Test
    void isTheSameForTheSameSeed() {
        ToDoubleFunction<double[]> f = x -> (x[0] - 0.5) * (x[0] - 0.5) + Math.abs(x[1]);
        assertArrayEquals(
                of(f, MINUS_TWO, TWO, ZEROS).at(), of(f, MINUS_TWO, TWO, ZEROS).at(), 0);
    }

    /** Where the function has no value the search looks elsewhere. */
    @Test
    void avoidsWhatIsNoNumber() {
        Minimum found = of(x -> x[0] < 0.2 ? Double.NaN : x[0] + x[1] * x[1], MINUS_TWO, TWO, new double[] {1, 1});
        assertEquals(0.2, found.at()[0], 1e-2);
    }

    @Test
    void aStartOutsideTheBoxIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> of(x -> x[0], ZEROS, TWO, new double[] {1, 3}))
                .getMessage();
        assertEquals(
                "Number 1 must start within a box that is not empty, but starts at 3.0 between 0.0 and 2.0.", message);
    }
}

package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RootsTest {

    private enum Method {
        BISECT {
            @Override
            double find(DoubleUnaryOperator f, double low, double high, double tolerance) {
                return Roots.bisect(f, low, high, tolerance);
            }
        },
        BRENT {
            @Override
            double find(DoubleUnaryOperator f, double low, double high, double tolerance) {
                return Roots.brent(f, low, high, tolerance);
            }
        };

        abstract double find(DoubleUnaryOperator f, double low, double high, double tolerance);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSquareRootOfTwo(Method method) {
        assertEquals(Math.sqrt(2.0), method.find(x -> x * x - 2.0, 0.0, 2.0, 1e-14), 2e-14);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheOmegaConstant(Method method) {
        // x e^x = 1, the omega constant: OEIS A030178
        assertEquals(0.5671432904097838, method.find(x -> x * Numeric.exp(x) - 1.0, 0.0, 1.0, 1e-12), 2e-12);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRootOfAFallingFunctionOfTinyValues(Method method) {
        assertEquals(3.0, method.find(x -> 1e-200 * (3.0 - x), -10.0, 100.0, 1e-12), 2e-12);
    }

    @ParameterizedTest
    @EnumSource
    void findsTheRootOfAFunctionThatIsAlmostFlat(Method method) {
        // x^63 is −1e-315 at the left end and 1e-19 in the middle: the product of the two is below the smallest number.
        // Within 7.4e-6 of the root the function itself is.
        assertEquals(0.0, method.find(x -> StrictMath.pow(x, 63.0), -1e-5, 1.0, 1e-6), 9e-6);
    }

    @ParameterizedTest
    @EnumSource
    void returnsAnEndThatIsARoot(Method method) {
        assertEquals(1.0, method.find(x -> x - 1.0, 1.0, 5.0, 1e-9));
        assertEquals(5.0, method.find(x -> x - 5.0, 1.0, 5.0, 1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void toleranceZeroGoesDownToNeighbouringNumbers(Method method) {
        assertEquals(StrictMath.cbrt(10.0), method.find(x -> x * x * x - 10.0, 1.0, 9.0, 0.0), 4 * Math.ulp(2.0));
    }

    @ParameterizedTest
    @EnumSource
    void sameSignAtBothEndsIsRefusedWithBothValues(Method method) {
        var e = assertThrows(IllegalArgumentException.class, () -> method.find(x -> x * x + 1.0, -1.0, 2.0, 1e-9));
        String expected = "f must have opposite signs at both ends, but f(-1.0) is 2.0 and f(2.0) is 5.0.";
        assertEquals(expected, e.getMessage().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void wrongArgumentsAreRefused(Method method) {
        DoubleUnaryOperator f = x -> x;
        assertThrows(IllegalArgumentException.class, () -> method.find(f, 1.0, -1.0, 1e-9));
        assertThrows(IllegalArgumentException.class, () -> method.find(f, 1.0, 1.0, 1e-9));
        assertThrows(IllegalArgumentException.class, () -> method.find(f, Double.NaN, 1.0, 1e-9));
        assertThrows(IllegalArgumentException.class, () -> method.find(f, -1.0, Double.POSITIVE_INFINITY, 1e-9));
        assertThrows(IllegalArgumentException.class, () -> method.find(f, -1.0, 1.0, -1e-9));
        assertThrows(IllegalArgumentException.class, () -> method.find(x -> Double.NaN, -1.0, 1.0, 1e-9));
    }

    @Test
    void bisectionTakesAJumpThroughZeroForARoot() {
        assertEquals(0.3, Roots.bisect(x -> x < 0.3 ? -1.0 : 1.0, 0.0, 1.0, 1e-12), 1e-12);
    }

    @Test
    void bisectionSurvivesTheWholeRangeOfNumbers() {
        assertEquals(1e-300, Roots.bisect(x -> x - 1e-300, -Double.MAX_VALUE, Double.MAX_VALUE, 0.0), 1e-315);
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatTurnsNaNIsRefused(Method method) {
        DoubleUnaryOperator f = x -> x > 0.1 && x < 0.9 ? Double.NaN : x - 0.5;
        assertThrows(IllegalStateException.class, () -> method.find(f, 0.0, 1.0, 1e-9));
    }
}

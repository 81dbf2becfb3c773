package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class NumericProperties {

    @Property
    void expTurnsSumsIntoProducts(
            @ForAll @DoubleRange(min = -300, max = 300) @Scale(9) double a,
            @ForAll @DoubleRange(min = -300, max = 300) @Scale(9) double b) {
        double product = Numeric.exp(a) * Numeric.exp(b);
        assertEquals(product, Numeric.exp(a + b), 1.1e-12 * product); // three errors of 3e-13, and that of a + b
    }

    @Property
    void expNeverFallsByMoreThanItsError(
            @ForAll @DoubleRange(min = -700, max = 700) @Scale(9) double x,
            @ForAll @DoubleRange(max = 1) @Scale(15) double rise) {
        assertTrue(Numeric.exp(x + rise) >= Numeric.exp(x) * (1 - 6e-13));
    }

    @Property
    void logUndoesExp(@ForAll @DoubleRange(min = -700, max = 700) @Scale(9) double x) {
        assertEquals(x, Numeric.log(Numeric.exp(x)), 3e-13 + 5e-16 * Math.abs(x));
    }

    @Property
    void logTurnsProductsIntoSums(
            @ForAll @DoubleRange(min = 1e-9, max = 1e9) @Scale(12) double a,
            @ForAll @DoubleRange(min = 1e-9, max = 1e9) @Scale(12) double b) {
        assertEquals(
                Numeric.log(a) + Numeric.log(b),
                Numeric.log(a * b),
                4e-14); // logs up to 42, each within 4e-16 of its size
    }

    @Property
    void logRisesFromOneNumberToTheNextButForItsError(
            @ForAll @DoubleRange(min = 1e-9, max = 1e15) @Scale(12) double x) {
        double next = Numeric.log(Math.nextUp(x));
        assertTrue(next >= Numeric.log(x) - Math.ulp(next) * 2);
    }

    @Property
    void log1pAgreesWithLogWhereTheSumIsExact(@ForAll @DoubleRange(max = 1e15) @Scale(0) double x) {
        assertEquals(Numeric.log(1.0 + x), Numeric.log1p(x)); // whole numbers: nothing is lost in 1 + x
    }

    @Property
    void logisticOfOppositesAddsToOne(@ForAll @DoubleRange(min = -800, max = 800) @Scale(9) double x) {
        assertEquals(1.0, Numeric.logistic(x) + Numeric.logistic(-x), 6e-13);
    }

    @Property
    void powerOfPowerIsPowerOfProduct(
            @ForAll @DoubleRange(min = 1e-3, max = 1e3) @Scale(9) double x,
            @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double a,
            @ForAll @DoubleRange(min = -5, max = 5) @Scale(6) double b) {
        double expected = Numeric.power(x, a * b);
        assertEquals(expected, Numeric.power(Numeric.power(x, a), b), 3e-12 * expected); // 3e-13 times |b|, and more
    }
}

package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    private static final double ROUNDING = 1e-15; // a few roundings of numbers up to 1

    // Four firms with shares of 30, 30, 20 and 20 percent: HHI 2,600 on the scale to 10,000. Example in U.S. Department
    // of Justice and Federal Trade Commission (2010), Horizontal Merger Guidelines, section 5.3, footnote 9.
    @Test
    void exampleOfTheMergerGuidelines() {
        assertEquals(0.26, Concentration.hhi(30, 30, 20, 20).orElseThrow(), ROUNDING);
    }

    @Test
    void equalFirms() {
        double[] ten = IntStream.range(0, 10).mapToDouble(i -> 3.5).toArray();

        assertEquals(0.1, Concentration.hhi(ten).orElseThrow(), ROUNDING);
        assertEquals(0.4, Concentration.cr4(ten).orElseThrow(), ROUNDING);
        assertEquals(0, Concentration.gini(ten).orElseThrow(), ROUNDING);
    }

    @Test
    void monopolyAmongFirmsWithNothing() {
        double[] one = {0, 0, 7, 0, 0};

        assertEquals(OptionalDouble.of(1), Concentration.hhi(one));
        assertEquals(OptionalDouble.of(1), Concentration.cr4(one));
        assertEquals(0.8, Concentration.gini(one).orElseThrow(), ROUNDING); // (n − 1)/n
    }

    @Test
    void fourLargestOfSix() {
        assertEquals(0.9, Concentration.cr4(5, 40, 20, 10, 5, 20).orElseThrow(), ROUNDING);
    }

    @Test
    void giniOfTheFirstWholeNumbers() { // (n − 1) / 3n
        double[] sizes = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();

        assertEquals(99 / 300.0, Concentration.gini(sizes).orElseThrow(), ROUNDING);
    }

    @Nested
    class WhenTheMarketIsEmpty {

        @Test
        void nothingIsDefined() {
            for (double[] sizes : new double[][] {{}, {0}, {0, 0, 0}}) {
                assertEquals(OptionalDouble.empty(), Concentration.hhi(sizes));
                assertEquals(OptionalDouble.empty(), Concentration.cr4(sizes));
                assertEquals(OptionalDouble.empty(), Concentration.gini(sizes));
            }
        }
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> Concentration.hhi(1, -1));
        assertThrows(IllegalArgumentException.class, () -> Concentration.gini(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Concentration.cr4(Double.MAX_VALUE, Double.MAX_VALUE));
    }
}

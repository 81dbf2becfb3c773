package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ConcentrationProperties {

    private static final double ROUNDING = 1e-13; // up to 41 roundings of numbers up to 1

    @Property(tries = 200)
    void indicesKeepTheirBounds(@ForAll("sizes") double[] sizes) {
        int n = sizes.length;
        double hhi = Concentration.hhi(sizes).orElseThrow();
        double cr4 = Concentration.cr4(sizes).orElseThrow();
        double gini = Concentration.gini(sizes).orElseThrow();

        assertTrue(1.0 / n <= hhi + ROUNDING && hhi <= 1);
        assertTrue(Math.min(1, 4.0 / n) <= cr4 + ROUNDING && cr4 <= 1);
        assertTrue(0 <= gini && gini <= (n - 1.0) / n + ROUNDING);
    }

    @Property(tries = 200)
    void currencyDoesNotMatter(
            @ForAll("sizes") double[] sizes, @ForAll @Scale(9) @DoubleRange(min = 0.01, max = 1e6) double rate) {
        double[] converted = Arrays.stream(sizes).map(x -> x * rate).toArray();

        assertEquals(
                Concentration.hhi(sizes).orElseThrow(),
                Concentration.hhi(converted).orElseThrow(),
                ROUNDING);
        assertEquals(
                Concentration.cr4(sizes).orElseThrow(),
                Concentration.cr4(converted).orElseThrow(),
                ROUNDING);
        assertEquals(
                Concentration.gini(sizes).orElseThrow(),
                Concentration.gini(converted).orElseThrow(),
                ROUNDING);
    }

    @Property(tries = 200)
    void mergerRaisesHhiByTwiceTheProductOfTheShares(@ForAll("sizes") double[] sizes) {
        double total = Arrays.stream(sizes).sum();
        double[] merged = Arrays.copyOfRange(sizes, 1, sizes.length);
        merged[0] += sizes[0];
        double rise = 2 * (sizes[0] / total) * (sizes[1] / total);

        assertEquals(
                Concentration.hhi(sizes).orElseThrow() + rise,
                Concentration.hhi(merged).orElseThrow(),
                ROUNDING);
    }

    @Property(tries = 200)
    void giniIsHalfTheMeanDifferenceOverTheMean(@ForAll("sizes") double[] sizes) {
        double differences = 0;
        for (double x : sizes) {
            for (double y : sizes) {
                differences += Math.abs(x - y);
            }
        }
        double n = sizes.length;
        double mean = Arrays.stream(sizes).sum() / n;

        assertEquals(
                differences / (n * n) / (2 * mean), Concentration.gini(sizes).orElseThrow(), ROUNDING);
    }

    @Provide
    Arbitrary<double[]> sizes() {
        return Arbitraries.doubles()
                .between(0, 1e9)
                .ofScale(2)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(40)
                .filter(sizes -> Arrays.stream(sizes).sum() > 0);
    }
}

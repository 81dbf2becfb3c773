package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class GridProperties {

    @Property(tries = 200)
    void quantilesHoldToOneThousandthWhereTheSignIsOne(
            @ForAll("magnitudes") double[] values, @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p) {
        double exact = Quantiles.of(values, values.length, p)[0];

        assertEquals(exact, GridTest.grid(values).quantile(p), 1e-3 * exact);
    }

    @Property(tries = 200)
    void betweenTheSignsTheyHoldToOneThousandthOfTheLargerNeighbour(
            @ForAll("signed") double[] values, @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int j = (int) ((sorted.length - 1) * p);
        double larger = Math.max(Math.abs(sorted[j]), Math.abs(sorted[Math.min(j + 1, sorted.length - 1)]));

        assertEquals(Quantiles.type7(sorted, p), GridTest.grid(values).quantile(p), 1e-3 * larger);
    }

    @Property(tries = 200)
    void quantilesNeverFall(
            @ForAll("signed") double[] values,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double p,
            @ForAll @Scale(9) @DoubleRange(min = 0, max = 1) double q) {
        Grid grid = GridTest.grid(values);

        assertTrue(grid.quantile(Math.min(p, q)) <= grid.quantile(Math.max(p, q)));
    }

    @Property(tries = 200)
    void anySplitAndOrderOfMergingGivesTheSameGrid(
            @ForAll("signed") double[] values, @ForAll @IntRange(min = 1, max = 9) int parts) {
        List<Grid> part = Stream.generate(Grid::new).limit(parts).collect(Collectors.toList());
        for (int i = 0; i < values.length; i++) {
            part.get((i * 7) % parts).add(values[i]);
        }
        Grid forth = new Grid();
        part.forEach(forth::merge);
        Collections.reverse(part);
        Grid back = new Grid();
        part.forEach(back::merge);

        assertEquals(GridTest.cells(GridTest.grid(values)), GridTest.cells(forth));
        assertEquals(GridTest.cells(forth), GridTest.cells(back));
        assertEquals(values.length, back.count());
    }

    @Property(tries = 200)
    void cellsRebuildTheGrid(@ForAll("signed") double[] values) {
        Grid grid = GridTest.grid(values);
        Grid again = new Grid();
        grid.forEachCell(again::add);

        assertEquals(GridTest.cells(grid), GridTest.cells(again));
    }

    @Provide
    Arbitrary<double[]> magnitudes() { // 1e-6 to 1e15, every power of ten as likely
        return logUniform().array(double[].class).ofMinSize(1).ofMaxSize(80);
    }

    @Provide
    Arbitrary<double[]> signed() {
        return Arbitraries.oneOf(logUniform(), logUniform().map(x -> -x), Arbitraries.just(0.0))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    private static Arbitrary<Double> logUniform() {
        return Arbitraries.doubles().between(-6, 15).ofScale(9).map(x -> StrictMath.pow(10, x));
    }
}

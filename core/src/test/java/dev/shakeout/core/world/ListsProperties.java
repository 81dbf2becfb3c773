package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ListsProperties {

    /** −0 and a negative NaN have the sign that counts. */
    @Property
    void bothWaysListTheLanesBelowZeroInOrder(@ForAll("rows") double[] x) {
        int[] expected = IntStream.range(0, x.length)
                .filter(i -> (Double.doubleToRawLongBits(x[i]) & Long.MIN_VALUE) != 0)
                .toArray();
        int[] list = new int[x.length + 1];
        assertArrayEquals(expected, Arrays.copyOf(list, Lists.negative(x, list, x.length)));
        Arrays.fill(list, -1);
        assertArrayEquals(expected, Arrays.copyOf(list, Lists.rarelyNegative(x, list, x.length)));
    }

    @Provide
    Arbitrary<double[]> rows() {
        Arbitrary<Double> mostlyPositive = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(0.0, 1.0, 1e300, Double.POSITIVE_INFINITY)),
                Tuple.of(
                        1, Arbitraries.of(-1.0, -0.0, -1e-310, Double.NEGATIVE_INFINITY, Double.longBitsToDouble(-1))));
        return mostlyPositive.array(double[].class).ofMaxSize(40);
    }
}

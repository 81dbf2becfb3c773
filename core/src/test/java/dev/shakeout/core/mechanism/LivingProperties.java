package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LivingProperties {

    @Property
    void whateverRowsCameBeforeTheListIsThatOfTheRow(@ForAll("rows") List<double[]> rows) {
        assertEachIsListed(rows);
    }

    /** Of a length for which {@link Living} has a shorter way to see whether anybody left. */
    @Property(tries = 100)
    void alsoInRowsOfTheUsualLength(@ForAll("tiles") List<double[]> rows) {
        assertEachIsListed(rows);
    }

    private static void assertEachIsListed(List<double[]> rows) {
        Living living = new Living(3);
        for (int k = 0; k < rows.size(); k++) {
            double[] row = rows.get(k);
            int r = k * k % 3; // in turns
            int count = living.look(r, row);
            int[] expected =
                    IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
            assertArrayEquals(expected, Arrays.copyOf(living.positions(r), count));
        }
    }

    @Provide
    Arbitrary<List<double[]>> rows() {
        return rowsOf(9);
    }

    @Provide
    Arbitrary<List<double[]>> tiles() {
        return rowsOf(960);
    }

    private static Arbitrary<List<double[]>> rowsOf(int length) {
        return Arbitraries.of(0.0, 1.0)
                .array(double[].class)
                .ofSize(length)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}

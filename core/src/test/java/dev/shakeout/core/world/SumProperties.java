package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SumProperties {

    private static final int[] LENGTHS = {1, 8, 64, 240, 960};

    private static double[] values(int firms, long seed) {
        Random random = new Random(seed);
        return random.doubles(firms, -1, 1)
                .map(x -> x * StrictMath.pow(10, random.nextInt(9)))
                .toArray();
    }

    /** The definition, written out: eight partials in order of the firm, then the blocks. */
    private static double byDefinition(double[] x) {
        double total = 0;
        for (int block = 0; block < x.length; block += 1_920) {
            double[] partial = new double[8];
            for (int f = block; f < Math.min(block + 1_920, x.length); f++) {
                partial[f % 8] += x[f];
            }
            double sum = partial[0];
            for (int k = 1; k < 8; k++) {
                sum += partial[k];
            }
            total += sum;
        }
        return total;
    }

    private static double inPopulation(double[] x, int length) {
        return inPopulation(x.length, length, (sum, r) -> sum.add(r, tile(x, r, length)));
    }

    private static double inPopulation(int firms, int length, ObjIntConsumer<Sum> addTile) {
        double[] total = new double[length];
        Sum sum = new Sum(Layout.POPULATION, false, total, (firms + length - 1) / length);
        sum.clear();
        for (int r = 0; r * length < firms; r++) {
            addTile.accept(sum, r);
        }
        sum.close(sum);
        return total[length - 1];
    }

    private static double[] tile(double[] x, int r, int length) {
        return Arrays.copyOf(Arrays.copyOfRange(x, r * length, Math.min((r + 1) * length, x.length)), length);
    }

    private static double inEnsemble(double[] x) {
        return inEnsemble(x.length, (sum, f) -> sum.add(f, new double[] {x[f], 0, x[f]}));
    }

    private static double inEnsemble(int firms, ObjIntConsumer<Sum> addFirm) {
        double[] total = new double[3];
        Sum sum = new Sum(Layout.ENSEMBLE, false, total, firms);
        sum.clear();
        for (int block = 0; block < firms; block += 1_920) {
            for (int partial = 0; partial < 8; partial++) {
                for (int f = block + partial; f < Math.min(block + 1_920, firms); f += 8) {
                    addFirm.accept(sum, f);
                }
            }
        }
        sum.close(sum);
        return total[2];
    }

    @Property(tries = 60)
    void everyLayoutAndRowLengthGivesTheSameBits(@ForAll @IntRange(min = 1, max = 6_000) int firms, @ForAll long seed) {
        double[] x = values(firms, seed);
        double expected = byDefinition(x);
        assertEquals(expected, inEnsemble(x));
        for (int length : LENGTHS) {
            assertEquals(expected, inPopulation(x, length), "row length " + length);
        }
    }

    /** Products are summed as if they were computed first. */
    @Property(tries = 60)
    void productsAreSummedAsWhatTheyComeTo(@ForAll @IntRange(min = 1, max = 6_000) int firms, @ForAll long seed) {
        double[] x = values(firms, seed);
        double[] y = values(firms, seed + 1);
        double[] products = new double[firms];
        Arrays.setAll(products, f -> x[f] * y[f]);
        double expected = byDefinition(products);
        assertEquals(
                expected,
                inEnsemble(firms, (sum, f) -> sum.add(f, new double[] {x[f], 0, x[f]}, new double[] {y[f], 1, y[f]})));
        for (int length : LENGTHS) {
            assertEquals(
                    expected,
                    inPopulation(firms, length, (sum, r) -> sum.add(r, tile(x, r, length), tile(y, r, length))),
                    "row length " + length);
        }
    }

    @Example
    void aMaximumTakesNoProducts() {
        Sum most = new Sum(Layout.ENSEMBLE, true, new double[1], 10);
        assertThrows(IllegalArgumentException.class, () -> most.add(0, new double[1], new double[1]));
    }

    @Example
    void rowsOutOfOrderAreRefused() {
        Sum sum = new Sum(Layout.ENSEMBLE, false, new double[1], 10);
        sum.clear();
        sum.add(8, new double[1]);
        sum.add(1, new double[1]);
        assertThrows(IllegalArgumentException.class, () -> sum.add(0, new double[1]));
    }

    private static double[] withZeroAt(double[] x, int place) {
        double[] more = new double[x.length + 1];
        System.arraycopy(x, 0, more, 0, place);
        System.arraycopy(x, place, more, place + 1, x.length - place);
        return more;
    }

    @Property(tries = 60)
    void aZeroBehindTheLastFirmChangesNoBit(@ForAll @IntRange(min = 1, max = 4_000) int firms, @ForAll long seed) {
        double[] x = values(firms, seed);
        double[] more = withZeroAt(x, firms);
        assertEquals(inEnsemble(x), inEnsemble(more));
        for (int length : LENGTHS) {
            assertEquals(inPopulation(x, length), inPopulation(more, length), "row length " + length);
        }
    }

    @Property
    void aZeroAnywhereAmongEightFirmsChangesNoBit(
            @ForAll @IntRange(min = 1, max = 7) int firms, @ForAll @IntRange(max = 7) int place, @ForAll long seed) {
        double[] x = values(firms, seed);
        double[] more = withZeroAt(x, Math.min(place, firms));
        assertEquals(inEnsemble(x), inEnsemble(more));
        assertEquals(inPopulation(x, 8), inPopulation(more, 8));
    }

    /** Elsewhere it moves roundings only: n − 1 additions either way, each within 2^−53 of the sum of magnitudes. */
    @Property
    void aZeroAnywhereMovesASumByItsRoundingsAtMost(
            @ForAll @IntRange(min = 1, max = 4_000) int firms,
            @ForAll @IntRange(max = 4_000) int place,
            @ForAll long seed) {
        double[] x = values(firms, seed);
        double magnitude = Arrays.stream(x).map(Math::abs).sum();
        double moved = inEnsemble(withZeroAt(x, Math.min(place, firms))) - inEnsemble(x);
        assertEquals(0, moved, 2.1 * firms * 0x1p-53 * magnitude);
    }

    @Property(tries = 60)
    void aMaximumIsTheLargestValue(@ForAll @IntRange(min = 1, max = 500) int firms, @ForAll long seed) {
        double[] x = values(firms, seed);
        double[] total = new double[8];
        Sum sum = new Sum(Layout.POPULATION, true, total, (firms + 7) / 8);
        sum.clear();
        for (int r = 0; r * 8 < firms; r++) {
            double[] row = new double[8];
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
            System.arraycopy(x, r * 8, row, 0, Math.min(8, firms - r * 8));
            sum.add(r, row);
        }
        sum.close(sum);
        assertEquals(Arrays.stream(x).max().orElseThrow(), total[0]);
    }
}

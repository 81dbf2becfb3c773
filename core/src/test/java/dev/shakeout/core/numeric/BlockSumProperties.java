package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockSumProperties {

    /** The definition word by word: index arithmetic, no unrolling. */
    private static double defined(double[] x, int n) {
        double total = 0.0;
        for (int block = 0; block * 1_920 < n; block++) {
            double[] partial = new double[8];
            for (int f = block * 1_920; f < Math.min(n, (block + 1) * 1_920); f++) {
                partial[f % 8] += x[f];
            }
            double sum = partial[0];
            for (int j = 1; j < 8; j++) {
                sum += partial[j];
            }
            total += sum;
        }
        return total;
    }

    private static double[] terms(long seed, int n) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextGaussian() * StrictMath.pow(2.0, random.nextInt(40));
        }
        return x;
    }

    @Property
    void sumIsTheDefinedOne(@ForAll long seed, @ForAll @IntRange(max = 6_000) int n) {
        assertEquals(defined(terms(seed, n), n), BlockSum.sum(terms(seed, n), n));
    }

    @Property
    void sumDoesNotDependOnThePiecesInWhichTermsArrive(
            @ForAll long seed,
            @ForAll @IntRange(max = 6_000) int n,
            @ForAll @IntRange(min = 1, max = 2_500) int piece) {
        double[] x = terms(seed, n);
        BlockSum sum = new BlockSum();
        for (int from = 0; from < n; from += piece) {
            int length = Math.min(piece, n - from);
            double[] part = new double[length];
            System.arraycopy(x, from, part, 0, length);
            sum.add(part, length);
        }
        assertEquals(BlockSum.sum(x, n), sum.value());
    }

    @Property
    void zerosBehindTheLastTermChangeNothing(
            @ForAll long seed, @ForAll @IntRange(max = 3_000) int n, @ForAll @IntRange(max = 3_000) int padding) {
        double[] x = terms(seed, n);
        double[] padded = new double[n + padding];
        System.arraycopy(x, 0, padded, 0, n);
        assertEquals(BlockSum.sum(x, n), BlockSum.sum(padded, n + padding));
    }
}

package dev.shakeout.core.mechanism;

import dev.shakeout.core.numeric.BlockSum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which firms of a row are in business, as a list of their positions: who walks along it need not ask each firm, a question
 * whose answer no processor can guess.
 *
 * <p>All rules of a world share the lists, one for each row. A list is made anew where its row does not say the same as when
 * it was made, so that in a month in which nobody of a row leaves or enters, it need not be made.
 */
final class Living {

    private static final Map<World, Living> OF_WORLDS = new WeakHashMap<>();

    /** The usual length of a row of a population: half a block of {@link BlockSum}. */
    private static final int TILE = BlockSum.BLOCK / 2;

    /** An eighth of it. */
    private static final int PART = TILE / 8;

    private static final double ROOT_2 = Math.sqrt(2);
    private static final double ROOT_3 = Math.sqrt(3);
    private static final double ROOT_5 = Math.sqrt(5);
    private static final double ROOT_6 = Math.sqrt(6);
    private static final double ROOT_7 = Math.sqrt(7);
    private static final double ROOT_10 = Math.sqrt(10);
    private static final double ROOT_11 = Math.sqrt(11);

    /** By row: what it said when its list was made, tiles folded; nothing before its first list. */
    private final double[][] heard;

    private final int[][] positions;
    private final int[] count;
    private final double[] folded = new double[PART];

    /** Lists for so many rows. */
    Living(int rows) {
        heard = new double[rows][0];
        positions = new int[rows][0];
        count = new int[rows];
    }

    /** The lists that all rules of {@code world} share. */
    static Living of(World world) {
        synchronized (OF_WORLDS) {
            return OF_WORLDS.computeIfAbsent(world, w -> new Living(w.rowCount()));
        }
    }

    /** Looks at row {@code r}, which holds zeros and ones; returns how many of its firms are in business. */
    int look(int r, double[] row) {
        double[] says = row;
        if (row.length == TILE) {
            fold(row, folded);
            says = folded;
        }
        if (!Arrays.equals(says, heard[r])) {
            if (heard[r].length != says.length) {
                heard[r] = new double[says.length];
                positions[r] = new int[row.length + 1];
            }
            System.arraycopy(says, 0, heard[r], 0, says.length);
            count[r] = list(row, positions[r], row.length);
        }
        return count[r];
    }

    /**
     * y ← sums of eight zeros or ones of a tile each, times the root of another number without square factors, so that the
     * sum says which of them are ones. Kept for the next look, it takes an eighth of the memory. The length is a constant and
     * the loops are two, or the compiler would find no vector instructions for it.
     */
    private static void fold(double[] x, double[] y) {
        for (int i = 0; i < PART; i++) {
            y[i] = (x[i] + ROOT_2 * x[PART + i]) + (ROOT_3 * x[2 * PART + i] + ROOT_5 * x[3 * PART + i]);
        }
        for (int i = 0; i < PART; i++) {
            y[i] += (ROOT_6 * x[4 * PART + i] + ROOT_7 * x[5 * PART + i])
                    + (ROOT_10 * x[6 * PART + i] + ROOT_11 * x[7 * PART + i]);
        }
    }

    /** Whether the firms in business stood at the front of row {@code r} without gaps when it was last looked at. */
    boolean isInFront(int r) {
        return count[r] == 0 || positions[r][count[r] - 1] == count[r] - 1;
    }

    /** The positions of the firms of row {@code r} in business, in order; as many count as {@link #look} returned. */
    int[] positions(int r) {
        return positions[r];
    }

    /** Lists where x is not zero. The sign bit of b | −b is set if any bit of b is: no branch. */
    private static int list(double[] x, int[] list, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            long b = Double.doubleToRawLongBits(x[i]) << 1; // without the sign: −0 is zero too
            list[count] = i;
            count += (int) ((b | -b) >>> 63);
        }
        return count;
    }
}

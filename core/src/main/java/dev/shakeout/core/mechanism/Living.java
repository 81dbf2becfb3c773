package dev.shakeout.core.mechanism;

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

    /** By row: what it said when its list was made; nothing before its first list. */
    private final double[][] active;

    private final int[][] positions;
    private final int[] count;

    /** Lists for so many rows. */
    Living(int rows) {
        active = new double[rows][0];
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
        if (!Arrays.equals(row, active[r])) {
            if (active[r].length != row.length) {
                active[r] = new double[row.length];
                positions[r] = new int[row.length + 1];
            }
            System.arraycopy(row, 0, active[r], 0, row.length);
            count[r] = list(row, positions[r], row.length);
        }
        return count[r];
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

package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Which firms of a row are in business, as a list of their positions: who walks along it need not ask each firm, a question
 * whose answer no processor can guess.
 *
 * <p>All rules of a world share one list. It is made anew where a row does not say the same as the one it was made from, so
 * that of several rules in a sweep only the first has to make it, and none while all firms live.
 */
final class Living {

    private static final Map<World, Living> OF_WORLDS = new WeakHashMap<>();

    private final double[] active;
    private final int[] positions;
    private int count;

    /** A list for rows of {@code length}, as of a row whose firms are all in business. */
    Living(int length) {
        active = new double[length];
        Arrays.fill(active, 1);
        positions = new int[length + 1];
        Arrays.setAll(positions, i -> i);
        count = length;
    }

    /** The list that all rules of {@code world} share. */
    static Living of(World world) {
        synchronized (OF_WORLDS) {
            return OF_WORLDS.computeIfAbsent(world, w -> new Living(w.length()));
        }
    }

    /** Looks at a row of zeros and ones; returns how many firms are in business. */
    int look(double[] row) {
        if (!Arrays.equals(row, active)) {
            System.arraycopy(row, 0, active, 0, row.length);
            count = list(row, positions, row.length);
        }
        return count;
    }

    /** Whether the {@code count} firms that {@link #look} found stand at the front of the row without gaps. */
    boolean isInFront(int count) {
        return count == 0 || positions[count - 1] == count - 1;
    }

    /** The positions of the firms in business, in order; as many count as {@link #look} returned. */
    int[] positions() {
        return positions;
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

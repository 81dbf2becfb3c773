package dev.shakeout.core.world;

/** Short lists of lanes to which something rare happens, made from a row without a branch. */
public final class Lists {

    private Lists() {}

    /** A list with room for every lane of {@code world}. */
    public static int[] of(World world) {
        return new int[world.length() + 1];
    }

    /** Lists the lanes in which x is below zero, in order, and returns how many there are; −0 and negative NaN count. */
    public static int negative(double[] x, int[] list, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            list[count] = i;
            count += (int) (Double.doubleToRawLongBits(x[i]) >>> 63);
        }
        return count;
    }
}

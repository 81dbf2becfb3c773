package dev.shakeout.core.world;

/** Short lists of lanes to which something happens, made from a row. */
public final class Lists {

    private Lists() {}

    /** A list with room for every lane of {@code world}. */
    public static int[] of(World world) {
        return new int[world.length() + 1];
    }

    /**
     * Lists the lanes in which x is below zero, in order, and returns how many there are; −0 and negative NaN count. Without
     * a branch, so it takes as long whatever the row holds.
     */
    public static int negative(double[] x, int[] list, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            list[count] = i;
            count += below(x[i]);
        }
        return count;
    }

    /**
     * As {@link #negative}, and faster where few lanes are listed, slower where a tenth or more are: lanes are looked at in
     * eights, and one by one only in an eight with one below zero.
     */
    public static int rarelyNegative(double[] x, int[] list, int n) {
        int count = 0;
        int i = 0;
        for (; i + 7 < n; i += 8) {
            long low = bits(x[i]) | bits(x[i + 1]) | bits(x[i + 2]) | bits(x[i + 3]);
            long high = bits(x[i + 4]) | bits(x[i + 5]) | bits(x[i + 6]) | bits(x[i + 7]);
            if ((low | high) < 0) {
                for (int j = i; j < i + 8; j++) {
                    list[count] = j;
                    count += below(x[j]);
                }
            }
        }
        for (; i < n; i++) {
            list[count] = i;
            count += below(x[i]);
        }
        return count;
    }

    /** 1 if x is below zero, else 0. */
    private static int below(double x) {
        return (int) (bits(x) >>> 63);
    }

    private static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }
}

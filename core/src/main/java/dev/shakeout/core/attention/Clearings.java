package dev.shakeout.core.attention;

import java.util.Arrays;

/** Several {@link Clearing}s side by side, whose prices are found together. */
final class Clearings {

    private final Clearing[] clearings;
    private final Clearing[] open;
    private final Pool[] pools;
    private final Prices prices;

    /** At most {@code most} clearings of {@code channels} channels. */
    Clearings(int most, int channels) {
        clearings = new Clearing[most];
        Arrays.setAll(clearings, k -> new Clearing(channels));
        open = new Clearing[most];
        pools = new Pool[most];
        prices = new Prices(most, channels);
    }

    int most() {
        return clearings.length;
    }

    Clearing get(int k) {
        return clearings[k];
    }

    /** Clears the first {@code count}, which have begun. */
    void clear(int count) {
        System.arraycopy(clearings, 0, open, 0, count);
        int left = count;
        while (left > 0) {
            for (int k = 0; k < left; k++) {
                pools[k] = open[k].common();
            }
            prices.find(pools, left);
            left = unsettled(left);
        }
        for (int k = 0; k < count; k++) {
            clearings[k].end();
        }
    }

    private int unsettled(int count) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            if (open[k].goesOn()) {
                open[left++] = open[k];
            }
        }
        return left;
    }
}

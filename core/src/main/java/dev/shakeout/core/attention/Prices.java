package dev.shakeout.core.attention;

import dev.shakeout.core.numeric.Numeric;

/** Finds the prices of several {@link Pool}s side by side, so that what they need of exponentials is computed in rows. */
final class Prices {

    private static final int MOST_STEPS = 200;

    private final Pool[] open;
    private final double[] ratio;
    private final double[] x;
    private final double[] e;
    private final int[] moving;

    /** For at most {@code pools} pools of at most {@code channels} channels. */
    Prices(int pools, int channels) {
        int most = Math.max(pools, pools * channels);
        open = new Pool[pools];
        ratio = new double[most];
        x = new double[most];
        e = new double[most];
        moving = new int[most];
    }

    /** Finds the prices of the first {@code count} pools. */
    void find(Pool[] pools, int count) {
        int left = begin(pools, count);
        for (int k = 0; left > 0; k++) {
            if (k == MOST_STEPS) {
                throw new IllegalStateException(
                        "No price was found at which %s CNY are spent; the last one tried is %s CNY per install."
                                .formatted(open[0].money(), open[0].price()));
            }
            left = step(left);
        }
    }

    private int begin(Pool[] pools, int count) {
        int m = 0;
        for (int p = 0; p < count; p++) {
            m = pools[p].crowdAlone(x, m);
        }
        Crowding.price(x, x, e, m);
        m = 0;
        int left = 0;
        for (int p = 0; p < count; p++) {
            m = pools[p].begin(x, m);
            if (pools[p].isSearched()) {
                open[left++] = pools[p];
            }
        }
        return left;
    }

    /** A step of the first {@code count} open pools; returns how many are still open. */
    private int step(int count) {
        int m = 0;
        for (int p = 0; p < count; p++) {
            m = open[p].compare(ratio, m);
        }
        Crowding.at(ratio, x, e, moving, m);
        m = 0;
        for (int p = 0; p < count; p++) {
            e[p] = open[p].step(ratio, x, m);
            m += open[p].bought();
        }
        Numeric.exp(e, count);
        int left = 0;
        for (int p = 0; p < count; p++) {
            if (open[p].move(e[p])) {
                open[left++] = open[p];
            }
        }
        return left;
    }
}

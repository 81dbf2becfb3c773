package dev.shakeout.core.attention;

import dev.shakeout.core.numeric.Numeric;

/**
 * Channels, or parts of channels, that the same money can choose among: it goes where installs are cheapest until they cost
 * the same wherever any are bought.
 *
 * <pre>
 *   Σ_c I_c a_c x_c = B,   a_c g(x_c) = λ where x_c &gt; 0, a_c at least λ elsewhere
 * </pre>
 *
 * <p>Spending as a function of ln λ is convex, since ln g is concave; so Newton's method in ln λ passes the root at most once and then
 * closes in from above.
 */
final class Pool {

    /** A price is found when it would move by less than this, relatively. */
    private static final double STILL = 1e-11;

    private static final int MOST_STEPS = 200;

    private final double[] capacity;
    private final double[] base;
    private final double[] crowding;

    /** A pool of at most {@code channels} channels. */
    Pool(int channels) {
        capacity = new double[channels];
        base = new double[channels];
        crowding = new double[channels];
    }

    /** Says that channel {@code c} has {@code installs} at {@code price} or more. */
    void set(int c, double installs, double price) {
        capacity[c] = installs;
        base[c] = price;
    }

    /** x of channel {@code c} at the price last found; 0 where nothing is bought. */
    double crowding(int c) {
        return crowding[c];
    }

    /**
     * The price at which {@code money} is spent, sought from {@code guess}; the cheapest base price without money, 0 where there
     * is nothing to buy.
     */
    double price(double money, double guess) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int c = 0; c < capacity.length; c++) {
            crowding[c] = 0;
            if (capacity[c] > 0) {
                low = Math.min(low, base[c]);
                high = Math.min(high, base[c] * Crowding.price(money / (capacity[c] * base[c]))); // all of it there
            }
        }
        if (!(money > 0)) {
            return low < Double.POSITIVE_INFINITY ? low : 0;
        }
        return search(money, Math.min(Math.max(guess, low), high), high);
    }

    private double search(double money, double from, double high) {
        double lambda = from;
        for (int k = 0; k < MOST_STEPS; k++) {
            double excess = -money;
            double slope = 0;
            for (int c = 0; c < capacity.length; c++) {
                crowding[c] = 0;
                if (capacity[c] > 0 && base[c] < lambda) {
                    double ratio = lambda / base[c];
                    double x = Crowding.at(ratio);
                    crowding[c] = x;
                    excess += capacity[c] * base[c] * x;
                    slope += capacity[c] * lambda / Crowding.slope(x, ratio);
                }
            }
            double next = slope > 0 ? Math.min(lambda * Numeric.exp(-excess / slope), high) : high;
            if (!(Math.abs(next - lambda) > STILL * lambda)) {
                return lambda;
            }
            lambda = next;
        }
        throw new IllegalStateException(
                "No price was found at which %s CNY are spent; the last one tried is %s CNY per install."
                        .formatted(money, lambda));
    }
}

package dev.shakeout.core.attention;

/**
 * Channels, or parts of channels, that the same money can choose among: it goes where installs are cheapest until they cost
 * the same wherever any are bought.
 *
 * <pre>
 *   Σ_c I_c a_c x_c = B,   a_c g(x_c) = λ where x_c &gt; 0, a_c at least λ elsewhere
 * </pre>
 *
 * <p>Spending as a function of ln λ is convex, since ln g is concave; so Newton's method in ln λ passes the root at most once and then
 * closes in from above. The searches of several pools share their steps: see {@link Prices}.
 */
final class Pool {

    /** A price is found when it would move by less than this, relatively. */
    private static final double STILL = 1e-11;

    private final double[] capacity;
    private final double[] base;
    private final double[] crowding;
    private double money;
    private double guess;
    private double high;
    private double price;
    private double slope;
    private int bought;

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

    /** Says what is to be spent, and where the search for the price begins. */
    void seek(double all, double from) {
        money = all;
        guess = from;
    }

    /** What is to be spent, CNY. */
    double money() {
        return money;
    }

    /** λ: the price last found or tried; the cheapest base price without money, 0 where there is nothing to buy. */
    double price() {
        return price;
    }

    /** Writes what crowding would be in each channel with all the money there, from place {@code m} on; returns the next. */
    int crowdAlone(double[] x, int m) {
        int next = m;
        for (int c = 0; c < capacity.length; c++) {
            if (capacity[c] > 0) {
                x[next++] = money / (capacity[c] * base[c]);
            }
        }
        return next;
    }

    /** Begins between the lowest base price and the lowest price with all the money in one channel, g times its base price. */
    int begin(double[] g, int m) {
        int next = m;
        double low = Double.POSITIVE_INFINITY;
        high = Double.POSITIVE_INFINITY;
        for (int c = 0; c < capacity.length; c++) {
            crowding[c] = 0;
            if (capacity[c] > 0) {
                low = Math.min(low, base[c]);
                high = Math.min(high, base[c] * g[next++]);
            }
        }
        double cheapest = low < Double.POSITIVE_INFINITY ? low : 0;
        price = isSearched() ? Math.min(Math.max(guess, low), high) : cheapest;
        return next;
    }

    /** Whether there is a price to look for. */
    boolean isSearched() {
        return money > 0;
    }

    /** Writes λ / a_c of the channels where something is bought, from place {@code m} on; returns the next place. */
    int compare(double[] ratio, int m) {
        bought = 0;
        for (int c = 0; c < capacity.length; c++) {
            if (isBought(c)) {
                ratio[m + bought++] = price / base[c];
            }
        }
        return m + bought;
    }

    /** How many channels those were. */
    int bought() {
        return bought;
    }

    /** Takes the crowding of the same channels, and returns the step in ln λ that it asks for. */
    double step(double[] ratio, double[] x, int m) {
        int next = m;
        double excess = -money;
        slope = 0;
        for (int c = 0; c < capacity.length; c++) {
            crowding[c] = 0;
            if (isBought(c)) {
                crowding[c] = x[next];
                excess += capacity[c] * base[c] * x[next];
                slope += capacity[c] * price / Crowding.slope(x[next], ratio[next]);
                next++;
            }
        }
        return slope > 0 ? -excess / slope : 0;
    }

    private boolean isBought(int c) {
        return capacity[c] > 0 && base[c] < price;
    }

    /** Multiplies λ by {@code factor}; false if it stands still. */
    boolean move(double factor) {
        double next = slope > 0 ? Math.min(price * factor, high) : high;
        boolean moves = Math.abs(next - price) > STILL * price;
        price = moves ? next : price;
        return moves;
    }
}

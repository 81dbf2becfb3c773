package dev.shakeout.core.attention;

import dev.shakeout.core.numeric.Numeric;

/**
 * What an install costs in a channel of capacity I and base price a when B is spent there.
 *
 * <pre>
 *   installs = I (1 − e^{−x}),   x = B / (I a)
 *   CPA      = B / installs = a g(x),   g(x) = x / (1 − e^{−x}) = 1 + x/2 + x²/12 − x⁴/720 + …
 * </pre>
 *
 * <p>Small spending pays the base price; large spending buys the whole capacity and no more. g is increasing and convex, ln g
 * concave.
 *
 * <p>Source: the saturating response of Vidale and Wolfe (1957), doi:10.1287/opre.5.3.370.
 */
final class Crowding {

    /** Below this the series is used, whose error there is 1e-12; the quotient loses digits as x becomes small. */
    private static final double SMALL = 0.0625;

    /** The inverse stands still when x moves by less than this, relatively; the step after it would be its square. */
    private static final double STILL = 1e-7;

    private static final int MOST_STEPS = 40;

    private Crowding() {}

    /** Returns g(x), the price relative to the base price; x at least 0. */
    static double price(double x) {
        return x < SMALL ? series(x) : quotient(x, Numeric.exp(-x));
    }

    /** g ← g(x), by way of a scratch row; g may be x. */
    static void price(double[] x, double[] g, double[] e, int n) {
        for (int i = 0; i < n; i++) {
            e[i] = -x[i];
        }
        Numeric.exp(e, n);
        for (int i = 0; i < n; i++) {
            g[i] = x[i] < SMALL ? series(x[i]) : quotient(x[i], e[i]);
        }
    }

    private static double quotient(double x, double e) {
        return x / (1 - e);
    }

    private static double series(double x) {
        double y = x * x;
        return 1 + 0.5 * x + y * (1.0 / 12) - y * y * (1.0 / 720);
    }

    /**
     * x ← where the price is {@code ratio} times the base price; 0 where it is not above. Newton's method from
     * 2u (3 + u) / (3 + 2u), u = ratio − 1, which is right to the third order in u and above the root beyond; those that
     * stand still drop out, and the others take their exponentials together. {@code e} and {@code moving} are scratch rows.
     */
    static void at(double[] ratio, double[] x, double[] e, int[] moving, int n) {
        int left = 0;
        for (int i = 0; i < n; i++) {
            double u = ratio[i] - 1;
            x[i] = u > 0 ? 2 * u * (3 + u) / (3 + 2 * u) : 0;
            moving[left] = i;
            left += u > 0 ? 1 : 0;
        }
        for (int k = 0; k < MOST_STEPS && left > 0; k++) {
            left = step(ratio, x, e, moving, left);
        }
    }

    /** Takes a step with the first {@code n} that move, and returns how many still do. */
    private static int step(double[] ratio, double[] x, double[] e, int[] moving, int n) {
        for (int k = 0; k < n; k++) {
            e[k] = -x[moving[k]];
        }
        Numeric.exp(e, n);
        int left = 0;
        for (int k = 0; k < n; k++) {
            int i = moving[k];
            double step = step(x[i], ratio[i], e[k]);
            x[i] -= step;
            moving[left] = i;
            left += Math.abs(step) > STILL * x[i] ? 1 : 0;
        }
        return left;
    }

    /** (g(x) − ratio) / g'(x), with one exponential for both. */
    private static double step(double x, double ratio, double e) {
        if (x < SMALL) {
            return (series(x) - ratio) / (0.5 + x / 6 - x * x * x / 180);
        }
        double rest = 1 - e;
        return (x - ratio * rest) * rest / (rest - x * e);
    }

    /** Returns g'(x), from 1/2 at 0 to 1, where g(x) = {@code ratio}: there e^{−x} is 1 − x / ratio. */
    static double slope(double x, double ratio) {
        return x < SMALL ? 0.5 + x / 6 - x * x * x / 180 : ratio * (1 + x - ratio) / x;
    }
}

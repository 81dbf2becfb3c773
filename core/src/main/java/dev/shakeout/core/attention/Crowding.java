package dev.shakeout.core.attention;

import dev.shakeout.core.numeric.Numeric;

/**
 * The price of an install when advertisers spend B together on channels of capacity I and base price a.
 *
 * <pre>
 *   installs = I (1 − e^{−x}),   x = B / (I a)
 *   CPA      = B / installs = a x / (1 − e^{−x}) = a (1 + x/2 + x²/12 − x⁴/720 + …)
 * </pre>
 *
 * <p>Small spending pays the base price; large spending buys the whole capacity and no more.
 */
final class Crowding {

    /** Below this the series is used, whose error there is 1e-12; the quotient loses digits as x becomes small. */
    private static final double SMALL = 0.0625;

    private static final double AT_SMALL = series(SMALL);

    private Crowding() {}

    static double series(double x) {
        double y = x * x;
        return 1 + 0.5 * x + y * (1.0 / 12) - y * y * (1.0 / 720);
    }

    /** cpa ← a x / (1 − e^{−x}). Spending in CNY per month, capacity in installs per month, base in CNY per install. */
    static void price(double[] spending, double[] capacity, double[] base, double[] cpa, double[] scratch, int n) {
        for (int i = 0; i < n; i++) {
            cpa[i] = spending[i] / (capacity[i] * base[i]);
        }
        for (int i = 0; i < n; i++) {
            scratch[i] = -Math.max(cpa[i], SMALL);
        }
        Numeric.exp(scratch, n);
        for (int i = 0; i < n; i++) { // both formulas meet at SMALL, so no branch is needed
            double quotient = Math.max(cpa[i], SMALL) / (1 - scratch[i]);
            cpa[i] = base[i] * (series(Math.min(cpa[i], SMALL)) + (quotient - AT_SMALL));
        }
    }
}

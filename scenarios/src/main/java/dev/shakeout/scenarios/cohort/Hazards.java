package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.numeric.Roots;

/**
 * Hazards per month, solved from shares of firms that register evenly over some months T and are counted at their end.
 *
 * <pre>
 *   gone(h) = 1 − (1 − e^{−hT}) / (hT)                     exit at h from the day of registration on
 * </pre>
 *
 * Money is found in whole months after the one of registration, at most once a month, by firms that are still there.
 */
final class Hazards {

    private static final double LEAST = 1e-9;
    private static final double MOST = 1;
    private static final double TOLERANCE = 1e-14;

    private Hazards() {}

    /** Shares of all firms that have found money once at least, and twice at least, whether still there or not. */
    record Funded(double once, double again) {}

    static double ofExit(double gone, int months) {
        return Roots.brent(h -> gone(h, months) - gone, LEAST, MOST, TOLERANCE);
    }

    static double ofFirst(double once, double exit, int months) {
        return Roots.brent(f -> funded(f, 0, exit, months).once() - once, LEAST, MOST, TOLERANCE);
    }

    static double ofAgain(double again, double first, double exit, int months) {
        return Roots.brent(g -> funded(first, g, exit, months).again() - again, LEAST, MOST, TOLERANCE);
    }

    static double gone(double exit, int months) {
        double x = exit * months;
        return 1 - (1 - StrictMath.exp(-x)) / x;
    }

    /** Month by month for those who register in each month: who is there without money, and with money once. */
    static Funded funded(double first, double again, double exit, int months) {
        double stays = StrictMath.exp(-exit);
        double finds = 1 - StrictMath.exp(-first);
        double findsAgain = 1 - StrictMath.exp(-again);
        double once = 0;
        double twice = 0;
        for (int registered = 1; registered <= months; registered++) {
            double without = (1 - stays) / exit;
            double with = 0;
            for (int month = registered + 1; month <= months; month++) {
                double new1 = without * stays * finds;
                double new2 = with * stays * findsAgain;
                without = without * stays - new1;
                with = with * stays + new1 - new2;
                once += new1;
                twice += new2;
            }
        }
        return new Funded(once / months, twice / months);
    }
}

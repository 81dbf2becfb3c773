package dev.shakeout.core.numeric;

/**
 * Elementary functions on rows of numbers, each with a scalar twin that gives the same bits.
 *
 * <p>A row is an array of which the first n elements count. The result may be written over an argument. A scratch
 * row belongs to the caller and is overwritten; it must be another array than all others. No row is kept.
 *
 * <p>Accuracy is stated as relative error against the exact value, wherever the result is a normal number; below the
 * normal numbers a result is off by few of the smallest steps, or 0. NaN in, NaN out; −0 counts as 0. The bits do not
 * depend on the position in the row, the length of the row, the processor or the JVM.
 *
 * <p>Cost: exp 1 to 2 ns, log and log1p less than 2 ns, power 4 ns per element, with Java 17 on a server processor of
 * 2023. A processor without fused multiply-add gives the same bits about a thousand times more slowly.
 *
 * <p>In a kernel of one's own, put the exponent into a row and call the row form. The scalar exp may also stand inside
 * a loop that touches at most 4 arrays, with 3 operations more, and the loop still runs as vector instructions; with a
 * fifth array Java 17 gives up and the loop takes seven times as long. Around a scalar log or power no loop does.
 */
public final class Numeric {

    private Numeric() {}

    /**
     * Returns e<sup>x</sup>, with relative error at most 3e-13; 1 for 0 and subnormal x, 0 below −746 and for −∞, +∞
     * above 709.79 and for +∞.
     *
     * <p>Arithmetic only, without branch, table or bit cast.
     */
    public static double exp(double x) {
        return Exp.exp(x);
    }

    /** y ← e<sup>x</sup>. */
    public static void exp(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Exp.root(x[i]);
        }
        raise(y, n);
    }

    /** y ← y<sup>1024</sup>: apart from the root, since a processor overlaps more turns of a loop that has fewer steps. */
    private static void raise(double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Exp.raise(y[i]);
        }
    }

    /** x ← e<sup>x</sup>. */
    public static void exp(double[] x, int n) {
        exp(x, x, n);
    }

    /**
     * Returns the natural logarithm of x, with relative error at most 4e-16, also for subnormal and huge x; −∞ for 0, +∞
     * for +∞, NaN below 0.
     */
    public static double log(double x) {
        return Log.log(x, Double.POSITIVE_INFINITY);
    }

    /** y ← ln x. */
    public static void log(double[] x, double[] y, double[] scratch, int n) {
        Log.look(x, Double.POSITIVE_INFINITY, y, scratch, n);
        finishLog(y, scratch, n);
    }

    /**
     * Returns ln(1 + x), with relative error at most 4e-16, also for tiny x, where it is x itself, and huge x; 0 for 0, −∞
     * for −1, +∞ for +∞, NaN below −1.
     */
    public static double log1p(double x) {
        return Log.log1p(x);
    }

    /** y ← ln(1 + x); faster if y is not x, and no x is negative or above 1e14. */
    public static void log1p(double[] x, double[] y, double[] scratch, int n) {
        if (x != y && Log.lookOnePlus(x, y, scratch, n)) {
            for (int i = 0; i < n; i++) {
                y[i] = Log.finishOnePlus(x[i], y[i], scratch[i]);
            }
        } else {
            for (int i = 0; i < n; i++) {
                y[i] = Log.log1p(x[i]);
            }
        }
    }

    private static void finishLog(double[] y, double[] base, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Log.finish(y[i], base[i]);
        }
    }

    /**
     * Returns 1 / (1 + e<sup>−x</sup>), with relative error at most 4e-13; 0.5 for 0 and subnormal x, 1 from 40 on and for
     * +∞, 0 below −709.79 and for −∞.
     */
    public static double logistic(double x) {
        return 1.0 / (1.0 + Exp.exp(-x));
    }

    /** y ← 1 / (1 + e<sup>−x</sup>). */
    public static void logistic(double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Exp.root(-x[i]);
        }
        for (int i = 0; i < n; i++) {
            y[i] = 1.0 / (1.0 + Exp.raise(y[i]));
        }
    }

    /**
     * Returns x<sup>a</sup> = e<sup>a ln x</sup> for x at least 0, NaN for negative x.
     *
     * <p>Relative error at most 3e-13 + 5e-16 |a ln x|, so below 7e-13 for every finite result.
     *
     * <p>Edges: anything to the power of 0 is 1, 0 and +∞ included. To a positive power 0 is 0 and +∞ is +∞, to a negative
     * one the other way round, for |a| at least 1e-305. To the power of +∞ it is 0 below 1 and +∞ above, to that of −∞ the
     * other way round, and NaN for x = 1. What is too small for a double is 0, what is too large +∞.
     */
    public static double power(double x, double a) {
        return Exp.exp(a * Log.log(x, Double.MAX_VALUE));
    }

    /** y ← x<sup>a</sup>, position by position; y may be x, but not a. */
    public static void power(double[] x, double[] a, double[] y, double[] scratch, int n) {
        logForPower(x, y, scratch, n);
        for (int i = 0; i < n; i++) {
            y[i] = Exp.root(a[i] * y[i]);
        }
        raise(y, n);
    }

    /** y ← x<sup>a</sup> with one exponent for all. */
    public static void power(double[] x, double a, double[] y, double[] scratch, int n) {
        logForPower(x, y, scratch, n);
        for (int i = 0; i < n; i++) {
            y[i] = Exp.root(a * y[i]);
        }
        raise(y, n);
    }

    /** y ← ln x, with a finite number in place of ∞, so that 0 times it is 0. */
    private static void logForPower(double[] x, double[] y, double[] scratch, int n) {
        Log.look(x, Double.MAX_VALUE, y, scratch, n);
        finishLog(y, scratch, n);
    }
}

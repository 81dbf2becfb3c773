package dev.shakeout.core.numeric;

/** Temporary bridge. */
public final class Numeric {
    private Numeric() {}

    public static double exp(double x) {
        return Rows.exp(x);
    }

    public static double log(double x) {
        return Rows.log(x);
    }

    public static void log(double[] x, double[] y, double[] scratch, int n) {
        Rows.log(x, y, scratch, n);
    }

    public static double logistic(double x) {
        return Rows.logistic(x);
    }

    public static double power(double x, double a) {
        return Rows.power(x, a);
    }
}

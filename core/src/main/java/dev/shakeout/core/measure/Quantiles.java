package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.Arrays;

/**
 * Quantiles of type 7, the default of R and NumPy: linear between order statistics.
 *
 * <pre>
 *   h = (n − 1) p,  j = ⌊h⌋      Q(p) = x_(j) + (h − j) (x_(j+1) − x_(j))      x_(0) ≤ … ≤ x_(n−1)
 * </pre>
 *
 * <p>Values may be +∞ (a runway without burn), but not −∞ or NaN.
 *
 * <p>Source: R. J. Hyndman and Y. Fan (1996), "Sample quantiles in statistical packages", <i>The American
 * Statistician</i> 50(4), 361–365, doi:10.2307/2684934.
 */
public final class Quantiles {

    private Quantiles() {}

    /** The quantile at {@code p}, in [0, 1], of an array in ascending order with at least one element. */
    public static double type7(double[] sorted, double p) {
        return type7(sorted, sorted.length, p);
    }

    /** The quantiles at each {@code p} of the first {@code n} (at least one) of {@code values}; not modified. */
    public static double[] of(double[] values, int n, double... p) {
        Moments.checkLength(values, n, "values");
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        double[] quantiles = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            quantiles[k] = type7(sorted, n, p[k]);
        }
        return quantiles;
    }

    static double type7(double[] sorted, int n, double p) {
        checkNotEmpty(n);
        checkValue(sorted[0]); // sorting puts −∞ first and NaN last
        checkValue(sorted[n - 1]);
        double h = position(n, p);
        int j = (int) h;
        return between(sorted[j], sorted[Math.min(j + 1, n - 1)], h - j);
    }

    static void checkNotEmpty(long n) {
        Check.that(n > 0, "A quantile needs at least one value, but there is none. Ask for the count first.");
    }

    /** Refuses NaN and −∞. */
    static double checkValue(double x) {
        if (!(x > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Values must be numbers greater than -Infinity, but one is %s. Leave out what was not measured."
                            .formatted(x));
        }
        return x;
    }

    /** h = (n − 1) p. */
    static double position(long n, double p) {
        return (n - 1) * Check.inRange(p, 0, 1, "p");
    }

    /** a + f (b − a) for f in [0, 1), never beyond b; {@code b} may be +∞. */
    static double between(double a, double b, double f) {
        return f == 0 || a == b ? a : Math.min(b, a + f * (b - a));
    }
}

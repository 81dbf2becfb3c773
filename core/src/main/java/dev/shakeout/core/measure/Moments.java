package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;

/**
 * Mean and variance of values in replication order, by two passes.
 *
 * @param mean      Σx / n
 * @param variance  Σ(x − mean)² / (n − 1); exactly 0 if all values are equal; NaN for fewer than two values
 */
record Moments(double mean, double variance) {

    /** Moments of the first {@code n} (at least one) elements, which must be finite. */
    static Moments of(double[] x, int n, String name) {
        boolean constant = true;
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException(("%s must be finite, but number %s (counted from 0) is %s. "
                                + "Leave out the runs that failed, in all scenarios.")
                        .formatted(name, i, x[i]));
            }
            constant &= x[i] == x[0];
        }
        if (constant) { // the rounding of the mean must not look like spread
            return new Moments(x[0], n < 2 ? Double.NaN : 0);
        }
        double mean = BlockSum.of(x, n) / n;
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            squares[i] = (x[i] - mean) * (x[i] - mean);
        }
        return new Moments(mean, BlockSum.of(squares, n) / (n - 1));
    }

    /** Checks that {@code x} has {@code n} elements. */
    static void checkLength(double[] x, int n, String name) {
        Check.that(
                n >= 0 && n <= x.length,
                "%s must hold at least n values, but holds %s and n is %s.",
                name,
                x.length,
                n);
    }
}

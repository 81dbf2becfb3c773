package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;

/**
 * How one measure is spread over the replications, in the unit of the measure.
 *
 * <p>Quantiles are of type 7. The mean is the exact sum, rounded once, over the count: it does not depend on the order
 * of the values. Mean and quantiles are +∞ where values are.
 *
 * @param mean  arithmetic mean
 * @param p05   quantile at 5 %
 * @param p50   median
 * @param p95   quantile at 95 %
 * @param n     how many values, at least one
 */
public record Summary(double mean, double p05, double p50, double p95, long n) {

    public Summary {
        Check.that(n > 0, "A summary needs at least one value, but n is %s.", n);
        Quantiles.checkValue(mean);
        Check.that(
                p05 <= p50 && p50 <= p95,
                "Quantiles must not fall, but are %s, %s, %s at 5, 50 and 95 %%.",
                p05,
                p50,
                p95);
    }

    /** The summary of the first {@code n} (at least one) of {@code values}, which stay as they are. */
    public static Summary of(double[] values, int n) {
        Moments.checkLength(values, n, "values");
        double[] q = Quantiles.of(values, n, 0.05, 0.50, 0.95);
        ExactSum sum = new ExactSum();
        for (int i = 0; i < n; i++) {
            sum.add(values[i]);
        }
        return new Summary(sum.value() / n, q[0], q[1], q[2], n);
    }
}

package dev.shakeout.core.measure;

/**
 * Intervals of 95 % for a probability estimated with censoring; they never leave [0, 1].
 *
 * <pre>
 *   low, high = p^{exp(±θ)},  θ = z se(p) / (p |ln p|)      symmetric on the scale ln(−ln p)
 * </pre>
 *
 * <p>Source: J. D. Kalbfleisch and R. L. Prentice (1980), <i>The Statistical Analysis of Failure Time Data</i>; Klein
 * and Moeschberger (2003), 4.3.
 */
final class LogLog {

    private static final double OUTSIDE = (1 - Critical.LEVEL) / 2;

    private LogLog() {}

    /** The interval around {@code p}, in (0, 1), with the given standard error. */
    static Estimate around(double p, double standardError) {
        double logP = StrictMath.log(p);
        double theta = Critical.normal(Critical.LEVEL) * standardError / (p * -logP);
        double low = StrictMath.exp(logP * StrictMath.exp(theta));
        double high = StrictMath.exp(logP * StrictMath.exp(-theta));
        return Estimate.of(p, Math.min(p, low), Math.max(p, high));
    }

    /**
     * Lower limit of a probability when it came true for all of {@code n}: {@code (α/2)^{1/n}} (Clopper and Pearson
     * 1934, doi:10.1093/biomet/26.4.404), where the scale above has no point. One minus it is the upper limit when it
     * came true for none.
     */
    static double limitOfAll(int n) {
        return n == 0 ? 0 : StrictMath.pow(OUTSIDE, 1.0 / n);
    }
}

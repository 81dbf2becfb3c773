package dev.shakeout.core.numeric;

import org.apache.commons.math3.special.Erf;

/**
 * The standard normal distribution, for statistics and priors; the engine's draws come from a table of their own.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // coefficients stand here as they were published
public final class Normal {

    private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1; // 1/√2 rounded to double

    private Normal() {}

    /**
     * Returns P(Z ≤ x), with relative error at most 1e-12 for x at least −37; 0.5 for 0 of either sign and subnormal x, 0
     * below −39 and for −∞, 1 from 9 on and for +∞, NaN for NaN.
     */
    public static double cdf(double x) {
        return 0.5 * Erf.erfc(-x * SQRT_HALF);
    }

    /**
     * Returns the x with P(Z ≤ x) = p, with relative error at most 2e-15, also for subnormal p; −∞ for 0 of either sign,
     * +∞ for 1, NaN outside [0, 1] and for NaN.
     *
     * <p>Source: M. J. Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution",
     * <i>Journal of the Royal Statistical Society, Series C</i> 37(3), 477–484, doi:10.2307/2347330, routine PPND16;
     * its coefficients, with our logarithm.
     */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            return q * ratio(CENTRE_ABOVE, CENTRE_BELOW, 0.180625 - q * q);
        }
        double tail = q < 0.0 ? p : 1.0 - p;
        if (!(tail > 0.0)) {
            return tail == 0.0 ? (q < 0.0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY) : Double.NaN;
        }
        double r = Math.sqrt(-Numeric.log(tail));
        double x = r <= 5.0 ? ratio(SHOULDER_ABOVE, SHOULDER_BELOW, r - 1.6) : ratio(TAIL_ABOVE, TAIL_BELOW, r - 5.0);
        return q < 0.0 ? -x : x;
    }

    private static double ratio(double[] above, double[] below, double r) {
        return polynomial(above, r) / polynomial(below, r);
    }

    /** c[0] + c[1] r + c[2] r² + … */
    private static double polynomial(double[] c, double r) {
        double p = c[c.length - 1];
        for (int j = c.length - 2; j >= 0; j--) {
            p = Math.fma(p, r, c[j]);
        }
        return p;
    }

    private static final double[] CENTRE_ABOVE = {
        3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3
    };
    private static final double[] CENTRE_BELOW = {
        1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3
    };
    private static final double[] SHOULDER_ABOVE = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] SHOULDER_BELOW = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] TAIL_ABOVE = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] TAIL_BELOW = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };
}

package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/**
 * Two-sided critical values: how many standard errors an interval reaches to either side.
 */
final class Critical {

    /** The usual level, 95 %. */
    static final double LEVEL = 0.95;

    private static final int MANY_DEGREES = 1_000;

    private Critical() {}

    static double checked(double level) {
        Check.that(
                level > 0 && level < 1,
                "A confidence level must lie strictly between 0 and 1 (usual is 0.95), but is %s.",
                level);
        return level;
    }

    /** z with P(|Z| ≤ z) = level, Z standard normal. */
    static double normal(double level) {
        return StrictMath.sqrt(2) * Erf.erfInv(checked(level));
    }

    /**
     * t with P(|T| ≤ t) = 95 %, T Student's t with {@code degrees} (at least 1) of freedom; to 1e-12 relative.
     *
     * <pre>
     *   P(|T| > t) = I_x(ν/2, 1/2),  x = ν / (ν + t²)      I the regularised incomplete beta function
     * </pre>
     *
     * <p>Solved by Newton's method from z: the tail is convex, so the steps only go up. With many degrees, where the
     * continued fraction of I loses digits, by the expansion in 1/ν of Abramowitz and Stegun (1964), 26.7.5.
     */
    static double student(long degrees) {
        double nu = degrees;
        double z = normal(LEVEL);
        if (degrees >= MANY_DEGREES) {
            return expansion(z, nu);
        }
        double logScale = -Beta.logBeta(0.5 * nu, 0.5) - 0.5 * StrictMath.log(nu);
        double t = z;
        while (true) {
            double excess = Beta.regularizedBeta(nu / (nu + t * t), 0.5 * nu, 0.5) - (1 - LEVEL);
            double slope = 2 * StrictMath.exp(logScale - 0.5 * (nu + 1) * StrictMath.log1p(t * t / nu));
            double next = t + excess / slope;
            if (!(next > t)) { // rounding has the last word
                return t;
            }
            t = next;
        }
    }

    /** t = z + g1/ν + g2/ν² + g3/ν³ + g4/ν⁴; the next term is below 1e-15 for ν ≥ 1,000. */
    private static double expansion(double z, double nu) {
        double s = z * z;
        double g1 = z * (s + 1) / 4;
        double g2 = z * ((5 * s + 16) * s + 3) / 96;
        double g3 = z * (((3 * s + 19) * s + 17) * s - 15) / 384;
        double g4 = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
        return z + (g1 + (g2 + (g3 + g4 / nu) / nu) / nu) / nu;
    }
}

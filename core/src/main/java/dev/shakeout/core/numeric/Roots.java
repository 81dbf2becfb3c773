package dev.shakeout.core.numeric;

import dev.shakeout.core.check.Check;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/** Where a continuous function of one number is zero, between two points at which it has opposite signs. */
public final class Roots {

    private static final int MOST_EVALUATIONS = 1_000;

    private Roots() {}

    /**
     * Halves the interval until it is no longer than {@code tolerance}, or cannot be halved in double precision.
     *
     * <p>Slow and sure: about log2((high − low) / tolerance) evaluations; a jump through zero counts as a root.
     *
     * @param f  the function; never NaN between the ends
     * @param low  left end, finite
     * @param high  right end, finite, above {@code low}
     * @param tolerance  the error allowed in the result, in units of f's argument; at least 0
     * @return a point at most {@code tolerance} from a root
     * @throws IllegalArgumentException if f has the same sign at both ends
     * @throws IllegalStateException if f is NaN in between
     */
    public static double bisect(DoubleUnaryOperator f, double low, double high, double tolerance) {
        requireInterval(low, high, tolerance);
        double atLow = f.applyAsDouble(low);
        double atHigh = f.applyAsDouble(high);
        requireSignChange(low, atLow, high, atHigh);
        if (atLow == 0.0) {
            return low;
        }
        if (atHigh == 0.0) {
            return high;
        }
        double a = low;
        double b = high;
        while (b - a > tolerance) {
            double middle = 0.5 * a + 0.5 * b;
            if (middle <= a || middle >= b) {
                break; // a and b are neighbours
            }
            double value = number(f, middle);
            if (value == 0.0) {
                return middle;
            }
            if ((value < 0.0) == (atLow < 0.0)) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * a + 0.5 * b;
    }

    /**
     * Brent's method: as sure as bisection, and fast where f is smooth (about 5 to 15 evaluations).
     *
     * <p>Source: R. P. Brent (1973), <i>Algorithms for Minimization Without Derivatives</i>, chapter 4; the code is
     * that of Apache Commons Math. Arguments as for {@link #bisect}; f finite at both ends.
     *
     * @return a point at most {@code tolerance} plus a few units in the last place from a root
     * @throws IllegalArgumentException if f has the same sign at both ends
     * @throws IllegalStateException if f is NaN in between, or 1,000 evaluations did not suffice
     */
    public static double brent(DoubleUnaryOperator f, double low, double high, double tolerance) {
        requireInterval(low, high, tolerance);
        double atLow = f.applyAsDouble(low);
        double atHigh = f.applyAsDouble(high);
        requireSignChange(low, atLow, high, atHigh);
        Check.finite(atLow, "f(low)");
        Check.finite(atHigh, "f(high)");
        if (atLow == 0.0) {
            return low;
        }
        if (atHigh == 0.0) {
            return high;
        }
        // Commons Math multiplies values of f to compare their signs, so they are brought near 1.
        int scale = -Math.getExponent(Math.max(Math.abs(atLow), Math.abs(atHigh)));
        BrentSolver solver = new BrentSolver(Math.ulp(1.0), tolerance, 0.0);
        try {
            return solver.solve(MOST_EVALUATIONS, x -> scaled(number(f, x), scale), low, high);
        } catch (TooManyEvaluationsException e) {
            String message = """
                    Brent's method found no root between %s and %s in %s evaluations; f is %s and %s at the ends.
                    Allow a larger tolerance, or use bisect.""";
            throw new IllegalStateException(message.formatted(low, high, MOST_EVALUATIONS, atLow, atHigh), e);
        }
    }

    private static double number(DoubleUnaryOperator f, double x) {
        double value = f.applyAsDouble(x);
        if (Double.isNaN(value)) {
            throw new IllegalStateException("f must be a number between the ends, but f(%s) is NaN.".formatted(x));
        }
        return value;
    }

    /** Value times 2^scale, away from zero so far that the product of two such values keeps its sign. */
    private static double scaled(double value, int scale) {
        double y = Math.scalb(value, scale);
        return value == 0.0 ? 0.0 : Math.copySign(Math.max(Math.abs(y), 0x1p-500), value);
    }

    private static void requireInterval(double low, double high, double tolerance) {
        Check.finite(low, "low");
        Check.finite(high, "high");
        Check.notNegative(tolerance, "tolerance");
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "low must be below high, but low is %s and high is %s.".formatted(low, high));
        }
    }

    private static void requireSignChange(double low, double atLow, double high, double atHigh) {
        if (!((atLow <= 0.0 && atHigh >= 0.0) || (atLow >= 0.0 && atHigh <= 0.0))) {
            throw new IllegalArgumentException("""
                    f must have opposite signs at both ends, but f(%s) is %s and f(%s) is %s.
                    Widen the interval until it encloses the root.""".formatted(low, atLow, high, atHigh));
        }
    }
}

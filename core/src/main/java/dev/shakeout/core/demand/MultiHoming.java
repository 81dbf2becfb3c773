package dev.shakeout.core.demand;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Roots;
import java.util.Arrays;

/**
 * How many people touch a product in a month, given how many have it as their main one: the NBD-Dirichlet model.
 *
 * <p>A person who uses the category now and then has a Poisson number of occasions a month whose mean varies over people
 * as a gamma variable of mean M and shape K, so the number of occasions is negative binomial. On each occasion a product
 * is taken with a probability p that varies over people as a beta variable, {@code p ~ Beta(S s, S (1 − s))} where s is
 * its share. At S = 0 everybody is loyal to one product; the larger S, the more products everybody uses.
 *
 * <pre>
 *   penetration(s) = 1 − E (1 + x p)^{−K},   x = M / K                 share of people who take the product at all
 *                  = s · E' k(p),   k(p) = (1 − (1 + x p)^{−K}) / p,   E' over Beta(S s + 1, S (1 − s))
 * </pre>
 *
 * <p>Computed in the second form: k is a short Chebyshev series in 2p − 1 (54 terms at M = 20, K = 1), and the means I_n
 * of Chebyshev polynomials under Beta(a, b) obey {@code (S' + n) I_{n+1} = 2 (a − b) I_n − (S' − n) I_{n−1}}, here with
 * a = S s + 1, b = S (1 − s), S' = a + b = S + 1. The relative error is below 1e-9, for small shares too.
 *
 * <p>Source: Goodhardt, Ehrenberg and Chatfield (1984), "The Dirichlet: a comprehensive model of buying behaviour",
 * <i>Journal of the Royal Statistical Society A</i> 147(5), 621–655, doi:10.2307/2981696. The recursion follows from
 * integration by parts; Piessens (1987), doi:10.1007/978-94-009-3889-2_6, discusses its stability.
 */
public final class MultiHoming {

    /** Chebyshev coefficients that add less than this to the penetration, relatively, are left out. */
    private static final double NEGLIGIBLE = 1e-10;

    private static final int MOST_TERMS = 8_192;

    private final double reach;
    private final double perShareAtMost;
    private final double[] coefficient;

    private MultiHoming(double reach, double perShareAtMost, double[] coefficient) {
        this.reach = reach;
        this.perShareAtMost = perShareAtMost;
        this.coefficient = coefficient;
    }

    /**
     * The measurement for people who use the category {@code mean} times a month on average.
     *
     * @param mean  M, occasions per person and month, in [0.01, 1000]
     * @param shape K, dimensionless, in [0.05, 100]: the smaller, the more people differ in how often they use it
     */
    public static MultiHoming of(double mean, double shape) {
        Check.inRange(mean, 0.01, 1_000, "the mean number of occasions");
        Check.inRange(shape, 0.05, 100, "the shape of the distribution of occasions");
        double x = mean / shape;
        double reach = -StrictMath.expm1(-shape * StrictMath.log1p(x));
        return new MultiHoming(reach, mean, series(x, shape, NEGLIGIBLE * reach));
    }

    /** Returns the share of people who use the category in a month: 1 − (1 + M/K)^{−K}. */
    public double reach() {
        return reach;
    }

    /**
     * Returns the share of people who take a product in a month.
     *
     * @param share    s of the product, in [0, 1]
     * @param strength S, dimensionless, at least 0
     */
    public double penetration(double share, double strength) {
        return share * perShare(share, strength);
    }

    /** Penetration over share; falls in share, from at most M to {@link #reach} at share 1. */
    private double perShare(double share, double strength) {
        double sum = strength + 1;
        double twice = 2 * (2 * strength * share + 1 - strength); // 2 (a − b)
        double before = 1;
        double now = 0.5 * twice / sum;
        double total = coefficient[0] + coefficient[1] * now;
        for (int k = 1; k < coefficient.length - 1; k++) {
            double next = (twice * now - (sum - k) * before) / (sum + k);
            before = now;
            now = next;
            total += coefficient[k + 1] * now;
        }
        return total;
    }

    /**
     * Returns the share of a product that a share {@code penetration} of people takes; 1 where no smaller one will do.
     *
     * @param penetration in [0, {@link #reach}]
     */
    public double share(double penetration, double strength) {
        Check.inRange(penetration, 0, reach, "a penetration");
        if (penetration == 0) {
            return 0;
        }
        double low = 0.999_999 * penetration / perShareAtMost;
        double high = Math.min(1, 1.000_001 * penetration / reach);
        if (penetration(high, strength) <= penetration) {
            return high; // 1, or so near that only rounding separates them
        }
        return Roots.brent(s -> penetration(s, strength) - penetration, low, high, 1e-15 * high);
    }

    // ----------------------------------------------------------------------------------------------- on rows

    /** How many terms the series has. */
    int terms() {
        return coefficient.length;
    }

    /** Coefficient {@code k}; 0 beyond the last. */
    double coefficient(int k) {
        return k < coefficient.length ? coefficient[k] : 0;
    }

    /** twice ← 2 (a − b), sum ← S', before ← I_0, now ← I_1; rows of length n. */
    static void begin(
            double[] share, double[] strength, double[] sum, double[] twice, double[] before, double[] now, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = strength[i] + 1;
            twice[i] = 2 * (2 * strength[i] * share[i] + 1 - strength[i]);
        }
        for (int i = 0; i < n; i++) {
            before[i] = 1;
            now[i] = 0.5 * twice[i] / sum[i];
        }
    }

    /** before ← I_{k+1} from I_k and I_{k−1}, k at least 1, and total ← total + c I_{k+1}; the caller then swaps rows. */
    static void next(
            double[] sum, double[] twice, double[] now, double[] before, double[] c, double[] total, double k, int n) {
        for (int i = 0; i < n; i++) {
            before[i] = (twice[i] * now[i] - (sum[i] - k) * before[i]) / (sum[i] + k);
            total[i] += c[i] * before[i];
        }
    }

    // ------------------------------------------------------------------------------------------ the series of k

    /** Chebyshev coefficients of k on [0, 1], interpolated in more and more points until the last ones are negligible. */
    private static double[] series(double x, double shape, double negligible) {
        for (int points = 32; points <= MOST_TERMS; points *= 2) {
            double[] c = interpolate(x, shape, points);
            int last = c.length - 1;
            while (last > 1 && Math.abs(c[last]) <= negligible) {
                last--;
            }
            if (last < points * 3 / 4) { // what is cut off falls further, geometrically
                return Arrays.copyOf(c, last + 1);
            }
        }
        throw new IllegalStateException(
                "The distribution of occasions with M/K = %s and K = %s needs more than %s terms: lower M or raise K."
                        .formatted(x, shape, MOST_TERMS));
    }

    private static double[] interpolate(double x, double shape, int points) {
        double[] cosine = new double[4 * points]; // cos(π m / (2 points)), which repeats itself
        int turn = cosine.length - 1; // all its bits are ones, since the number of points is a power of two
        for (int m = 0; m < cosine.length; m++) {
            cosine[m] = StrictMath.cos(Math.PI * m / (2 * points));
        }
        double[] value = new double[points];
        for (int j = 0; j < points; j++) {
            double p = 0.5 * (1 + cosine[2 * j + 1]);
            value[j] = -StrictMath.expm1(-shape * StrictMath.log1p(x * p)) / p;
        }
        double[] c = new double[points];
        for (int k = 0; k < points; k++) {
            for (int j = 0; j < points; j++) {
                c[k] += value[j] * cosine[k * (2 * j + 1) & turn];
            }
            c[k] *= (k == 0 ? 1.0 : 2.0) / points;
        }
        return c;
    }
}

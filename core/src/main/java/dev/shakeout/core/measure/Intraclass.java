package dev.shakeout.core.measure;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * Which share of the variance of a number is between pairs, and not within them: how much of it is settled by what the two
 * of a pair have in common.
 *
 * <p>Source: P. E. Shrout and J. L. Fleiss (1979), "Intraclass correlations", <i>Psychological Bulletin</i> 86, 420–428,
 * case 1 with two judges: with MSB and MSW the mean squares between and within pairs the share is
 * {@code (MSB − MSW) / (MSB + MSW)}; the interval is that of F = MSB/MSW, exact for normal numbers and near it for shares of
 * large samples.
 */
public final class Intraclass {

    private static final double TAIL = 0.025;

    private Intraclass() {}

    /**
     * The share with its interval of 95 %. An estimate below zero, which chance can bring where the share is near zero, is
     * told as zero.
     *
     * @param first  of each pair the one number
     * @param second of each pair the other
     * @return undefined with fewer than two pairs, or if nothing varies
     */
    public static Estimate ofPairs(double[] first, double[] second) {
        int n = first.length;
        if (n < 2) {
            return Estimate.undefined("two pairs at least are needed, and there " + (n == 0 ? "is none" : "is one"));
        }
        double f = ratio(first, second);
        if (Double.isNaN(f)) {
            return Estimate.undefined("nothing varies");
        }
        if (Double.isInfinite(f)) {
            return Estimate.of(1, 1, 1);
        }
        double low = f / new FDistribution(n - 1, n).inverseCumulativeProbability(1 - TAIL);
        double high = f * new FDistribution(n, n - 1).inverseCumulativeProbability(1 - TAIL);
        return Estimate.of(share(f), share(low), share(high));
    }

    /** The share alone, which costs little; 0 with fewer than two pairs, or if nothing varies. */
    public static double shareOfPairs(double[] first, double[] second) {
        double f = first.length < 2 ? Double.NaN : ratio(first, second);
        return Double.isNaN(f) ? 0 : Double.isInfinite(f) ? 1 : share(f);
    }

    /** MSB / MSW; infinite where pairs always agree, NaN where nothing varies. */
    private static double ratio(double[] first, double[] second) {
        int n = first.length;
        Moments.checkLength(second, n, "second");
        double[] middle = new double[n];
        double within = 0;
        for (int k = 0; k < n; k++) {
            middle[k] = 0.5 * (first[k] + second[k]);
            double apart = first[k] - second[k];
            within += 0.5 * apart * apart / n;
        }
        return 2 * Moments.of(middle, n, "the middle of a pair").variance() / within;
    }

    private static double share(double f) {
        return Math.max((f - 1) / (f + 1), 0);
    }
}

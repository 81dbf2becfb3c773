package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;

/**
 * The share of independent runs in which something happened.
 *
 * <pre>
 *   p̂ = k / n        limits = (p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)
 * </pre>
 *
 * <p>The limits never leave [0, 1] and are not empty when nothing or everything happened.
 *
 * <p>Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
 * <i>Journal of the American Statistical Association</i> 22, 209–212, doi:10.1080/01621459.1927.10502953.
 */
public final class Proportion {

    private Proportion() {}

    /** The share {@code successes / trials} with its Wilson interval of 95 %; undefined without trials. */
    public static Estimate wilson(long successes, long trials) {
        return wilson(successes, trials, Critical.LEVEL);
    }

    /** The share {@code successes / trials} with its Wilson interval of the given {@code level}, in (0, 1). */
    public static Estimate wilson(long successes, long trials, double level) {
        return wilson(successes, trials, 1, level);
    }

    /**
     * The same of trials that come in pairs: they tell as much as {@code trials / (1 + correlation)} independent ones.
     *
     * <p>Source: L. Kish (1965), <i>Survey Sampling</i>, 5.4, the design effect.
     *
     * @param correlation of the two trials of a pair, in [0, 1]
     */
    public static Estimate wilsonOfPairs(long successes, long trials, double correlation) {
        Check.inRange(correlation, 0, 1, "the correlation of a pair");
        return wilson(successes, trials, 1 + correlation, Critical.LEVEL);
    }

    private static Estimate wilson(long successes, long trials, double designEffect, double level) {
        Check.that(
                successes >= 0 && successes <= trials,
                "successes must lie between 0 and trials, but there are %s successes in %s trials.",
                successes,
                trials);
        double z = Critical.normal(level);
        if (trials == 0) {
            return Estimate.undefined("there was no trial");
        }
        double n = trials / designEffect;
        double p = successes / (double) trials;
        double centre = p + z * z / (2 * n);
        double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double scale = 1 + z * z / n;
        double low = successes == 0 ? 0 : Math.min(p, (centre - reach) / scale); // exactly 0, which rounding may miss
        double high = successes == trials ? 1 : Math.max(p, (centre + reach) / scale);
        return Estimate.of(p, Math.max(0, low), Math.min(1, high));
    }
}

package dev.shakeout.core.choice;

import dev.shakeout.core.numeric.Numeric;

/**
 * Weights and shares of multinomial logit demand without an outside option, on rows.
 *
 * <pre>
 *   w_l = on_l · e^{v_l}         on_l: 1 where product l is offered, else 0
 *   s_l = w_l / Σ_m w_m          share of those who choose afresh
 * </pre>
 *
 * <p>Source: McFadden (1974), "Conditional logit analysis of qualitative choice behavior".
 */
public final class Logit {

    /** Utilities are held within plus and minus this, so that weights neither overflow nor vanish. */
    public static final double LARGEST_UTILITY = 300;

    /** Smaller than any weight of a product that is offered, which is at least e^−300, and no danger to divide by. */
    public static final double NO_WEIGHT = 1e-140;

    private Logit() {}

    /** w ← on · e^v. v in utility units, on 0 or 1; rows of length n. */
    public static void weigh(double[] v, double[] on, double[] w, int n) {
        exponential(v, w, n);
        for (int i = 0; i < n; i++) {
            w[i] *= on[i];
        }
    }

    /** w ← on · e^v, W ← W + w. */
    public static void weigh(double[] v, double[] on, double[] w, double[] total, int n) {
        exponential(v, w, n);
        for (int i = 0; i < n; i++) {
            w[i] *= on[i];
            total[i] += w[i];
        }
    }

    private static void exponential(double[] v, double[] w, int n) {
        for (int i = 0; i < n; i++) {
            w[i] = Math.min(Math.max(v[i], -LARGEST_UTILITY), LARGEST_UTILITY);
        }
        Numeric.exp(w, n);
    }

    /** s ← w / W, W the sum of weights over products; 0 where nothing is offered. */
    public static void share(double[] w, double[] total, double[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = w[i] / Math.max(total[i], NO_WEIGHT);
        }
    }
}

package dev.shakeout.core.choice;

import dev.shakeout.core.numeric.Numeric;

/**
 * Weights and shares of nested logit demand, on rows: products of a nest are closer rivals than products of two.
 *
 * <pre>
 *   w_j = on_j · e^{v_j / λ}          weight of product j, λ in (0, 1]
 *   A_g = Σ_{j in g} w_j,  I_g = A_g^λ   weight of nest g among the nests
 *   s_j = (w_j / A_g) · I_g / (O + Σ_h I_h)
 * </pre>
 *
 * <p>O is the weight of everything else: 1 for buying nothing, and {@code e^v} for each option that stands alone. With
 * λ = 1 nests do not matter and this is plain logit.
 *
 * <p>Source: McFadden (1978), "Modelling the choice of residential location"; notation as in Berry (1994),
 * <i>RAND Journal of Economics</i> 25(2), 242–262, doi:10.2307/2555829, with λ = 1 − σ.
 */
public final class NestedLogit {

    private NestedLogit() {}

    /** w ← on · e^{x}. x is v / λ, on 0 to 1; rows of length n. */
    public static void weigh(double[] x, double[] on, double[] w, int n) {
        Logit.weigh(x, on, w, n);
    }

    /** sum ← sum + w */
    public static void add(double[] w, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += w[i];
        }
    }

    /** I ← A^λ, about 0 where nothing of the nest is offered. {@code scratch} is another row. */
    public static void inclusive(double[] a, double[] lambda, double[] inclusive, double[] scratch, int n) {
        for (int i = 0; i < n; i++) {
            inclusive[i] = Math.max(a[i], Logit.NO_WEIGHT);
        }
        Numeric.power(inclusive, lambda, inclusive, scratch, n);
    }

    /** share ← I / (A T): times a product's weight it is the product's share, T being O + Σ I. */
    public static void sharePerWeight(double[] a, double[] inclusive, double[] total, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] = inclusive[i] / (Math.max(a[i], Logit.NO_WEIGHT) * total[i]);
        }
    }
}

package dev.shakeout.core.choice;

import dev.shakeout.core.numeric.Numeric;
import java.util.Arrays;

/**
 * Who is invited: a list of the m best suppliers, drawn up by buyers who do not all judge alike.
 *
 * <pre>
 *   π_j = 1 / (1 + e^{−(q_j − θ)/τ})      share of buyers who have supplier j on their list
 *   θ  = the quality at place m + ½ of the order from best to worst, between its neighbours
 * </pre>
 *
 * <p>With τ to 0 exactly the m best are invited, and two that share the last place are invited by half of the buyers
 * each. Where there are no more than m suppliers, everybody is. m need not be whole: at 2.5 it is two or three.
 *
 * <p>Source: our own construction. Rows of length n throughout.
 */
public final class Shortlist {

    /** Stands for the quality of a supplier that is not there: far below any other, near enough to lose few digits by it. */
    public static final double NOBODY = -1e3;

    private Shortlist() {}

    /** Clears an order of {@code places} places, one row each, from best to worst. */
    public static void clear(double[][] order, int places, int n) {
        for (int k = 0; k < places; k++) {
            Arrays.fill(order[k], 0, n, NOBODY);
        }
    }

    /** Puts quality {@code x} in its place among the first {@code places}; x is overwritten. */
    public static void insert(double[] x, double[][] order, int places, int n) {
        for (int k = 0; k < places; k++) {
            exchange(order[k], x, n);
        }
    }

    private static void exchange(double[] better, double[] worse, int n) {
        for (int i = 0; i < n; i++) {
            double x = worse[i];
            worse[i] = Math.min(better[i], x);
            better[i] = Math.max(better[i], x);
        }
    }

    /** θ ← the quality at place m + ½ of an order of {@code places} places; very low where fewer are there. */
    public static void threshold(double[][] order, int places, double[] m, double[] threshold, int n) {
        Arrays.fill(threshold, 0, n, 0);
        for (int k = 0; k < places; k++) {
            addPlace(order[k], k + 1, m, threshold, n);
        }
        beyond(places, m, threshold, n);
    }

    /** θ ← θ + max(1 − |m + ½ − place|, 0) q */
    private static void addPlace(double[] q, double place, double[] m, double[] threshold, int n) {
        for (int i = 0; i < n; i++) {
            threshold[i] += Math.max(1 - Math.abs(m[i] + 0.5 - place), 0) * q[i];
        }
    }

    /** Places that are not in the order belong to nobody. */
    private static void beyond(double places, double[] m, double[] threshold, int n) {
        for (int i = 0; i < n; i++) {
            threshold[i] += Math.min(Math.max(m[i] + 0.5 - places, 0), 1) * NOBODY;
        }
    }

    /** π ← on / (1 + e^{−(q − θ)/τ}); on 0 to 1: how far the supplier is there. */
    public static void invited(double[] q, double[] threshold, double[] spread, double[] on, double[] invited, int n) {
        for (int i = 0; i < n; i++) {
            invited[i] = (threshold[i] - q[i]) / spread[i];
        }
        Numeric.exp(invited, n);
        for (int i = 0; i < n; i++) {
            invited[i] = 1 / (1 + invited[i]) * on[i];
        }
    }
}

package dev.shakeout.core.choice;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Numeric;

/**
 * Choice by people who have a product already and to whom every other one costs {@code σ} utility to move to.
 *
 * <pre>
 *   P(l | j) = e^{v_l − σ 1{l≠j}} / Σ_m e^{v_m − σ 1{m≠j}} = w_l (s + (1−s) 1{l=j}) / D_j
 *   s = e^{−σ},   D_j = w_j + s (W − w_j),   W = Σ_m w_m
 *   chosen_l = Σ_j k_j P(l | j) = w_l (s Z + (1−s) z_l),   z_j = k_j / D_j,   Z = Σ_j z_j
 * </pre>
 *
 * <p>So J products need J divisions instead of J² probabilities, and products meet through two sums only. Rows: k are
 * the people of each product who choose, and {@code Σ chosen = Σ k}.
 *
 * <p>Source: Klemperer (1987), doi:10.2307/1885068; the factorisation is ours.
 */
public final class Switching {

    /** Shares stand still when no weight would move by more than this, relatively. */
    private static final double STILL = 1e-13;

    private static final int MOST_ROUNDS = 1_000_000;

    private Switching() {}

    /** s ← e^{−σ}, the weight of another product to somebody who has one; σ in utility units, at least 0. */
    public static void leave(double[] cost, double[] leave, int n) {
        for (int i = 0; i < n; i++) {
            leave[i] = -cost[i];
        }
        Numeric.exp(leave, n);
    }

    /** z ← k / D. {@code leave} is s in (0, 1]; rows of length n. */
    public static void divide(double[] k, double[] w, double[] total, double[] leave, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            double d = w[i] + leave[i] * (total[i] - w[i]);
            z[i] = k[i] / Math.max(d, Double.MIN_NORMAL); // nothing offered: k is 0 as well
        }
    }

    /** chosen ← w (s Z + (1 − s) z): who chooses each product, those who stay with it included. */
    public static void choose(double[] w, double[] z, double[] sumZ, double[] leave, double[] chosen, int n) {
        for (int i = 0; i < n; i++) {
            chosen[i] = w[i] * (leave[i] * sumZ[i] + (1 - leave[i]) * z[i]);
        }
    }

    /** stay ← w / D = P(j | j): the share of a product's own people who choose it again. */
    public static void stay(double[] w, double[] total, double[] leave, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            double d = w[i] + leave[i] * (total[i] - w[i]);
            stay[i] = w[i] / Math.max(d, Double.MIN_NORMAL);
        }
    }

    /**
     * Returns the weights, of sum 1, under which {@code people} choose as {@code wanted}: the inversion of shares into
     * utilities by Berry (1994), doi:10.2307/2555829, with switching cost. Each weight is multiplied by wanted over
     * chosen until nothing moves.
     *
     * @param people k of each product, positive
     * @param wanted how many shall choose each product; positive, with the sum of {@code people}
     * @param leave  s in (0, 1]
     * @throws IllegalStateException if the cost is so high that no utility moves anybody
     */
    public static double[] weightsFor(double[] people, double[] wanted, double leave) {
        int n = people.length;
        Check.that(
                wanted.length == n, "people and wanted must be of one length, but are of %s and %s.", n, wanted.length);
        Check.that(
                Math.abs(sum(people) - sum(wanted)) <= 1e-9 * sum(people),
                "As many people must choose as there are, but %s are wanted and there are %s.",
                sum(wanted),
                sum(people));
        double[] w = wanted.clone();
        scaleToOne(w);
        double[] z = new double[n];
        double off = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sumZ = 0;
            for (int j = 0; j < n; j++) {
                z[j] = people[j] / (w[j] + leave * (1 - w[j]));
                sumZ += z[j];
            }
            off = 0;
            for (int l = 0; l < n; l++) {
                double ratio = wanted[l] / (w[l] * (leave * sumZ + (1 - leave) * z[l]));
                w[l] *= ratio;
                off = Math.max(off, Math.abs(ratio - 1));
            }
            scaleToOne(w);
            if (off <= STILL) {
                return w;
            }
        }
        throw new IllegalStateException("""
                No utilities were found under which %s products keep their users: after %s rounds a product still \
                gains or loses %s of its users. Lower the switching cost, which makes everybody stay whatever the utilities.""".formatted(n, MOST_ROUNDS, off));
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum;
    }

    private static void scaleToOne(double[] w) {
        double sum = sum(w);
        for (int l = 0; l < w.length; l++) {
            w[l] /= sum;
        }
    }
}

package dev.shakeout.core.choice;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Numeric;
import java.util.Arrays;

/**
 * Nested logit choice by customers who have a supplier already and to whom every other one costs {@code σ} utility to
 * move to; to do without any costs nothing.
 *
 * <pre>
 *   ε = e^{−σ/λ},  δ = e^{−σ}
 *   a_j = w_j + ε (A_g − w_j),  D_j = O + a_j^λ + δ Σ_{h≠g} I_h      for customers of j in nest g
 *   P(j | j) = w_j/a_j · a_j^λ/D_j,   P(l | j) = ε w_l/a_j · a_j^λ/D_j in the nest,   δ w_l/A_h · I_h/D_j in another
 *   chosen_l = Σ_j k_j P(l | j) + N w_l I_g/A_g = w_l [ ε Z_g + (1 − ε) z_l + F_g ]
 *   z_j = k_j a_j^λ / (a_j D_j),  y_j = k_j / D_j,  F_g = I_g/A_g · [ δ (Y − Y_g) + N ]
 * </pre>
 *
 * <p>So products meet through two sums per nest instead of a probability per pair. N is the number of customers without
 * a supplier who choose, over the weight O + Σ I they face. With one nest and λ = 1 this is {@link Switching} with an
 * outside option.
 *
 * <p>Source: Farrell and Klemperer (2007), "Coordination and lock-in", <i>Handbook of Industrial Organization</i> 3,
 * 1967–2072, doi:10.1016/S1573-448X(06)03031-7; the factorisation is ours.
 */
public final class Migration {

    /** Weights stand still when none would move by more than this, relatively. */
    private static final double STILL = 1e-13;

    private static final int MOST_ROUNDS = 1_000_000;

    private Migration() {}

    /** ε ← e^{−σ/λ}: what another supplier of the nest counts for somebody who has one. */
    public static void toll(double[] cost, double[] lambda, double[] within, int n) {
        for (int i = 0; i < n; i++) {
            within[i] = -cost[i] / lambda[i];
        }
        Numeric.exp(within, n);
    }

    /** base ← O + δ (S − I): the weight of everything outside the nest, S being Σ I. */
    public static void base(double[] outside, double[] across, double[] all, double[] own, double[] base, int n) {
        for (int i = 0; i < n; i++) {
            base[i] = outside[i] + across[i] * Math.max(all[i] - own[i], 0);
        }
    }

    /** a ← w + ε (A − w) */
    public static void face(double[] w, double[] sum, double[] within, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = Math.max(w[i] + within[i] * (sum[i] - w[i]), Logit.NO_WEIGHT);
        }
    }

    /** y ← k / (base + a^λ), z ← y a^λ / a. {@code power} is a^λ. */
    public static void divide(double[] k, double[] base, double[] power, double[] a, double[] y, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            double perWeight = k[i] / (base[i] + power[i]);
            y[i] = perWeight;
            z[i] = perWeight * power[i] / a[i];
        }
    }

    /** F ← I/A · [ δ (Y − Y_g) + N ] */
    public static void arrivals(
            double[] share, double[] across, double[] all, double[] own, double[] free, double[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i] = (across[i] * (all[i] - own[i]) + free[i]) * share[i];
        }
    }

    /** chosen ← w [ ε Z + (1 − ε) z + F ] */
    public static void choose(
            double[] w, double[] z, double[] sumZ, double[] within, double[] arrivals, double[] chosen, int n) {
        for (int i = 0; i < n; i++) {
            chosen[i] = w[i] * (within[i] * (sumZ[i] - z[i]) + z[i] + arrivals[i]);
        }
    }

    /**
     * Returns the weights w, relative to an outside option of weight 1, under which customers choose as {@code wanted}:
     * each weight is multiplied by wanted over chosen until nothing moves (Berry, Levinsohn and Pakes 1995,
     * doi:10.2307/2171802, with nests).
     *
     * @param customers k: how many of each supplier's customers choose anew; at least 0
     * @param free      how many without a supplier choose; above 0
     * @param wanted    how many shall choose each supplier; 0 for one that is not offered, in all less than all who choose
     * @param nest      of each supplier, from 0
     * @param lambda    in (0, 1]
     * @param cost      σ, at least 0
     * @throws IllegalStateException if the cost is so high that no utility moves anybody
     */
    public static double[] weightsFor(
            double[] customers, double free, double[] wanted, int[] nest, double lambda, double cost) {
        double choosing = free + Arrays.stream(customers).sum();
        double sought = Arrays.stream(wanted).sum();
        Check.that(
                sought < choosing,
                "Fewer must choose a supplier than choose at all, but %s of %s are wanted.",
                sought,
                choosing);
        double[] w = new double[wanted.length];
        for (int j = 0; j < w.length; j++) {
            w[j] = wanted[j] / (choosing - sought);
        }
        double off = 0;
        for (int round = 0; round < MOST_ROUNDS && off < Double.POSITIVE_INFINITY; round++) {
            double[] chosen = chosen(customers, free, w, nest, lambda, cost);
            off = 0;
            for (int l = 0; l < w.length; l++) {
                double ratio = wanted[l] > 0 ? wanted[l] / chosen[l] : 1;
                w[l] *= ratio;
                off = Math.max(off, Math.abs(ratio - 1));
            }
            if (off <= STILL) {
                return w;
            }
        }
        throw new IllegalStateException("""
                No utilities were found under which %s suppliers keep their customers: after at most %s rounds a supplier still \
                gains or loses %s of them. Lower the migration cost, which makes everybody stay whatever the utilities.""".formatted(w.length, MOST_ROUNDS, off));
    }

    /** Returns who chooses each supplier, in one lane, against an outside option of weight 1; arguments as above. */
    public static double[] chosen(double[] customers, double free, double[] w, int[] nest, double lambda, double cost) {
        int nests = Arrays.stream(nest).max().orElse(-1) + 1;
        double within = Numeric.exp(-cost / lambda);
        double across = Numeric.exp(-cost);
        double[] sum = new double[nests];
        for (int j = 0; j < w.length; j++) {
            sum[nest[j]] += w[j];
        }
        double[] inclusive = new double[nests];
        double all = 0;
        for (int g = 0; g < nests; g++) {
            inclusive[g] = Numeric.power(sum[g], lambda);
            all += inclusive[g];
        }
        double[] z = new double[w.length];
        double[] sumZ = new double[nests];
        double[] sumY = new double[nests];
        double allY = 0;
        for (int j = 0; j < w.length; j++) {
            int g = nest[j];
            double a = w[j] + within * (sum[g] - w[j]);
            double power = Numeric.power(a, lambda);
            double y = customers[j] / (1 + across * (all - inclusive[g]) + power);
            z[j] = a > 0 ? y * power / a : 0;
            sumZ[g] += z[j];
            sumY[g] += y;
            allY += y;
        }
        double[] chosen = new double[w.length];
        for (int l = 0; l < w.length; l++) {
            int g = nest[l];
            double share = sum[g] > 0 ? inclusive[g] / sum[g] : 0;
            double arrivals = share * (across * (allY - sumY[g]) + free / (1 + all));
            chosen[l] = w[l] * (within * (sumZ[g] - z[l]) + z[l] + arrivals);
        }
        return chosen;
    }
}

package dev.shakeout.core.random;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Normal;

/**
 * From 64 random bits to a number of a distribution, always by inversion: each is a non-decreasing function of the
 * same uniform number, so that more luck means more luck whatever the distribution, and the complementary bits are the
 * antithetic draw.
 */
public final class Variates {

    private static final int MOST_EXACT = 1_000;

    private Variates() {}

    /**
     * Returns a number strictly between 0 and 1, namely (k + ½) 2^−52 where k is the number in the upper 52 bits.
     * {@code uniform(~bits)} is exactly {@code 1 − uniform(bits)}.
     */
    public static double uniform(long bits) {
        return Double.longBitsToDouble((bits >>> 12) | 0x3ff0000000000000L) - 0x0.fffffffffffff8p0;
    }

    /**
     * Returns a standard normal number: the quantile at the middle of one of 2^32 equal cells, chosen by the upper 32
     * bits, so from −6.34 to 6.34. Relative error against the exact quantile at most 1e-13; strictly increasing in
     * the cell; {@code normal(~bits)} is exactly {@code −normal(bits)}.
     */
    public static double normal(long bits) {
        return NormalTable.normal(bits);
    }

    /** bits ← the mixed sums of a row of keys and the part of the key that is the same for the row. */
    public static void bits(long[] keyRow, long shift, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Keys.mix(keyRow[i] + shift);
        }
    }

    /** u ← uniform numbers of a row of bits. */
    public static void uniforms(long[] bits, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = uniform(bits[i]);
        }
    }

    /** u ← uniform numbers of a row of keys and a shift, by way of a scratch row of bits. */
    public static void uniforms(long[] keyRow, long shift, long[] scratch, double[] u, int n) {
        bits(keyRow, shift, scratch, n);
        uniforms(scratch, u, n);
    }

    /** u ← uniform numbers of a row of keys and a shift. */
    public static void uniforms(long[] keyRow, long shift, double[] u, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = uniform(Keys.mix(keyRow[i] + shift));
        }
    }

    /** z ← standard normal numbers of a row of bits. */
    public static void normals(long[] bits, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = NormalTable.normal(bits[i]);
        }
    }

    /**
     * z ← standard normal numbers of a row of keys and a shift, by way of a scratch row of bits: for long rows, where
     * two short loops are faster than one long one.
     */
    public static void normals(long[] keyRow, long shift, long[] scratch, double[] z, int n) {
        bits(keyRow, shift, scratch, n);
        normals(scratch, z, n);
    }

    /** z ← standard normal numbers of a row of keys and a shift. */
    public static void normals(long[] keyRow, long shift, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = NormalTable.normal(Keys.mix(keyRow[i] + shift));
        }
    }

    /**
     * Returns the binomial number of the uniform u: the least k with P(X ≤ k) above u, for X successes in n trials.
     * Never falls when u rises. Up to 1,000 trials the steps lie within n roundings (1e-16 each) of the exact ones, O(n);
     * beyond, it is the normal quantile with the binomial's mean and variance, rounded and held in [0, n].
     *
     * @param u  in [0, 1]
     * @param n  number of trials, at least 0
     * @param p  probability of success, in [0, 1]
     */
    public static int binomial(double u, int n, double p) {
        Check.inRange(u, 0.0, 1.0, "u");
        Check.inRange(n, 0, Integer.MAX_VALUE, "n");
        Check.inRange(p, 0.0, 1.0, "p");
        if (n > MOST_EXACT) {
            double spread = Math.sqrt(n * p * (1.0 - p));
            double k = spread > 0 ? n * p + spread * Normal.quantile(u) : n * p;
            return (int) Math.min(Math.max(Math.rint(k), 0), n);
        }
        return p <= 0.5 ? successes(u, n, p) : n - successes(1.0 - u, n, 1.0 - p); // or count the failures
    }

    private static int successes(double u, int n, double p) {
        if (p == 0.0) {
            return 0;
        }
        double q = 1.0 - p;
        double probability = power(q, n); // of k successes
        double odds = p / q;
        double below = probability; // P(X ≤ k)
        int k = 0;
        while (k < n && u >= below) {
            probability *= odds * (n - k) / (k + 1);
            double next = below + probability;
            if (!(next > below)) {
                break; // u is above all that double precision can tell from 1
            }
            below = next;
            k++;
        }
        return k;
    }

    /** q^n by squaring, within n roundings. */
    private static double power(double q, int n) {
        double power = 1.0;
        double square = q; // q^(2^bit)
        for (int left = n; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }
}

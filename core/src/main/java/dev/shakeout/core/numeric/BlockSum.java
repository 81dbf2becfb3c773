package dev.shakeout.core.numeric;

import java.util.Arrays;

/**
 * Σ in the order that the library defines for sums over firms and replications, so that a sum has one value whatever
 * the layout, the number of threads or the length of the rows in which its terms arrive.
 *
 * <p>Terms come in canonical order, f = 0, 1, 2, …. Within a block of 1,920 terms, term f is added to partial f mod
 * 8, in order of f; at the block's end the eight partials are added in order of their number, starting from the
 * first; then the blocks are added in order. Every sum starts from 0. The order is our own; 1,920 is a multiple of 8
 * and of many row lengths. The difference to the exact sum is at most (n − 1) · 2<sup>−53</sup> · Σ|x|, to first order.
 * An infinite term, and what passes the largest double, makes the sum infinite; NaN, or infinities of both signs, make it
 * NaN.
 *
 * <p>A mutable accumulator for one thread.
 */
public final class BlockSum {

    /** Number of terms of a block. */
    public static final int BLOCK = 1_920;

    /** Number of partial sums within a block. */
    public static final int PARTIALS = 8;

    private final double[] partial = new double[PARTIALS];
    private double closed; // sum of the blocks that are full
    private int at; // terms in the open block

    /** Returns the sum of the first n elements of x, 0 if n is 0. O(n), about 0.2 ns per element. */
    public static double sum(double[] x, int n) {
        double total = 0.0;
        for (int from = 0; from < n; from += BLOCK) {
            total += blockOf(x, from, Math.min(BLOCK, n - from));
        }
        return total;
    }

    /** Returns the sum of one block: elements {@code from} to {@code from + length − 1}, at most 1,920. */
    public static double blockOf(double[] x, int from, int length) {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        double e = 0.0;
        double f = 0.0;
        double g = 0.0;
        double h = 0.0;
        int eights = from + (length & -PARTIALS);
        for (int i = from; i < eights; i += PARTIALS) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
            e += x[i + 4];
            f += x[i + 5];
            g += x[i + 6];
            h += x[i + 7];
        }
        double[] p = {a, b, c, d, e, f, g, h};
        for (int i = eights; i < from + length; i++) {
            p[i - eights] += x[i];
        }
        return inOrder(p);
    }

    /** Adds one term. */
    public void add(double term) {
        partial[at % PARTIALS] += term;
        at++;
        if (at == BLOCK) {
            closed += inOrder(partial);
            Arrays.fill(partial, 0.0);
            at = 0;
        }
    }

    /** Adds the first n elements of x as the next n terms. */
    public void add(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            add(x[i]);
        }
    }

    /** Returns the sum of the terms so far, 0 if there are none; more terms may follow. */
    public double value() {
        return at == 0 ? closed : closed + inOrder(partial);
    }

    private static double inOrder(double[] p) {
        double sum = p[0];
        for (int j = 1; j < PARTIALS; j++) {
            sum += p[j];
        }
        return sum;
    }
}

package dev.shakeout.core.measure;

/**
 * The defined order in which numbers of replications are added: fixed blocks of 1,920; within a block the i-th goes to
 * partial i mod 8, the eight partials are added in order, then the blocks in order.
 */
final class BlockSum {

    private static final int BLOCK = 1_920;
    private static final int PARTIALS = 8;

    private BlockSum() {}

    /** Σ x[i] over the first {@code n} elements. */
    static double of(double[] x, int n) {
        double total = 0;
        for (int from = 0; from < n; from += BLOCK) {
            total += block(x, from, Math.min(n, from + BLOCK));
        }
        return total;
    }

    private static double block(double[] x, int from, int to) {
        double[] partial = new double[PARTIALS];
        for (int i = from; i < to; i++) {
            partial[(i - from) % PARTIALS] += x[i];
        }
        double sum = 0;
        for (double part : partial) {
            sum += part;
        }
        return sum;
    }
}

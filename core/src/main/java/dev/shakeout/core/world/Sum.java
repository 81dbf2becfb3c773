package dev.shakeout.core.world;

import java.util.Arrays;

/**
 * A sum or maximum over firms with the same bits in both layouts and for every row length.
 *
 * <p>Firms stand in canonical order, in blocks of 1,920. Within a block firm f is added to partial f mod 8 in order of f,
 * the eight partials are added in order, then the blocks in order. 1,920 has so many divisors that tiles of many lengths
 * fit into a block.
 */
public final class Sum {

    static final int BLOCK = 1_920;
    private static final int PARTIALS = 8;

    private final Layout layout;
    private final boolean maximum;
    private final int length;
    private final double[] total;
    private final double[][] partial;
    private boolean open;

    Sum(Layout layout, boolean maximum, double[] total) {
        this.layout = layout;
        this.maximum = maximum;
        this.length = total.length;
        this.total = total;
        this.partial = new double[PARTIALS][layout == Layout.ENSEMBLE ? length : 1];
    }

    void clear() {
        Arrays.fill(total, maximum ? Double.NEGATIVE_INFINITY : 0);
        for (double[] p : partial) {
            Arrays.fill(p, 0);
        }
        open = false;
    }

    /** Adds the firms of row {@code r}; rows come in order, each once a month. Where a firm does not count, x is 0 (or -infinity in a maximum). */
    public void add(int r, double[] x) {
        if (maximum) {
            raise(x);
        } else if (layout == Layout.ENSEMBLE) {
            if (open && r % BLOCK == 0) {
                fold();
            }
            plus(partial[r % PARTIALS], x, length);
        } else {
            addTile((long) r * length, x);
        }
        open = true;
    }

    private void addTile(long first, double[] x) {
        if (length % PARTIALS == 0 && BLOCK % length == 0) {
            if (open && first % BLOCK == 0) {
                fold();
            }
            addEights(x);
            return;
        }
        for (int i = 0; i < length; i++) {
            long f = first + i;
            if (open && f % BLOCK == 0) {
                fold();
            }
            partial[(int) (f % PARTIALS)][0] += x[i];
            open = true;
        }
    }

    /** The usual case: a tile begins with partial 0 and lies within a block. */
    private void addEights(double[] x) {
        double a = partial[0][0];
        double b = partial[1][0];
        double c = partial[2][0];
        double d = partial[3][0];
        double e = partial[4][0];
        double f = partial[5][0];
        double g = partial[6][0];
        double h = partial[7][0];
        for (int i = 0; i < length; i += PARTIALS) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
            e += x[i + 4];
            f += x[i + 5];
            g += x[i + 6];
            h += x[i + 7];
        }
        partial[0][0] = a;
        partial[1][0] = b;
        partial[2][0] = c;
        partial[3][0] = d;
        partial[4][0] = e;
        partial[5][0] = f;
        partial[6][0] = g;
        partial[7][0] = h;
    }

    private void raise(double[] x) {
        if (layout == Layout.ENSEMBLE) {
            higher(total, x, length);
        } else {
            double most = total[0];
            for (int i = 0; i < length; i++) {
                most = Math.max(most, x[i]);
            }
            Arrays.fill(total, most);
        }
    }

    /** Ends a block: its eight partials are added in order, then to the blocks before. */
    private void fold() {
        int n = partial[0].length;
        for (int k = 1; k < PARTIALS; k++) {
            plus(partial[0], partial[k], n);
        }
        if (layout == Layout.ENSEMBLE) {
            plus(total, partial[0], n);
        } else {
            Arrays.fill(total, total[0] + partial[0][0]);
        }
        for (double[] p : partial) {
            Arrays.fill(p, 0);
        }
    }

    void close() {
        if (!maximum && open) {
            fold();
            open = false;
        }
    }

    private static void plus(double[] sum, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    private static void higher(double[] most, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(most[i], x[i]);
        }
    }
}

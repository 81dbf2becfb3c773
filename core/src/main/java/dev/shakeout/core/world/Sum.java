package dev.shakeout.core.world;

import dev.shakeout.core.numeric.BlockSum;
import java.util.Arrays;
import java.util.List;

/**
 * A sum or maximum over firms with the same bits in both layouts and for every row length.
 *
 * <p>Firms stand in canonical order, in blocks of 1,920. Within a block firm f is added to partial f mod 8 in order of f,
 * the eight partials are added in order, then the blocks in order. 1,920 has so many divisors that tiles of many lengths
 * fit into a block.
 */
public final class Sum {

    static final int BLOCK = BlockSum.BLOCK;
    private static final int PARTIALS = BlockSum.PARTIALS;

    private final Layout layout;
    private final boolean maximum;
    private final int length;
    private final double[] total;
    private final double[][] partial;
    private double[] blocks = new double[1];
    private int folded;
    private int used;
    private boolean open;

    Sum(Layout layout, boolean maximum, double[] total) {
        this.layout = layout;
        this.maximum = maximum;
        this.length = total.length;
        this.total = total;
        this.partial = new double[PARTIALS][layout == Layout.ENSEMBLE ? length : 1];
    }

    void clear() {
        if (layout == Layout.ENSEMBLE) {
            Arrays.fill(total, maximum ? Double.NEGATIVE_INFINITY : 0);
        }
        blocks[0] = Double.NEGATIVE_INFINITY;
        folded = 0;
        used = 0;
        open = false;
        if (layout == Layout.POPULATION) {
            for (double[] p : partial) {
                p[0] = 0;
            }
        }
    }

    /** Adds the firms of row {@code r}; rows come in order, each once a month. Where a firm does not count, x is 0 (or -infinity in a maximum). */
    public void add(int r, double[] x) {
        if (maximum) {
            raise(x);
        } else if (layout == Layout.ENSEMBLE) {
            if (open && r % BLOCK == 0) {
                fold();
            }
            addFirm(r % PARTIALS, x);
        } else {
            addTile((long) r * length, x);
        }
        open = true;
    }

    /** The first firm of a block in each partial is copied, so that no partial need be cleared before. */
    private void addFirm(int k, double[] x) {
        if (k < used) {
            plus(partial[k], x, length);
        } else {
            System.arraycopy(x, 0, partial[k], 0, length);
            used = k + 1;
        }
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

    /** In the population layout the maximum so far is the only "block". */
    private void raise(double[] x) {
        if (layout == Layout.ENSEMBLE) {
            higher(total, x, length);
            return;
        }
        double most = blocks[0];
        for (int i = 0; i < length; i++) {
            most = Math.max(most, x[i]);
        }
        blocks[0] = most;
        folded = 1;
    }

    /** Ends a block: its eight partials are added in order. */
    private void fold() {
        int n = partial[0].length;
        int last = layout == Layout.ENSEMBLE ? used : PARTIALS;
        for (int k = 1; k < last; k++) {
            plus(partial[0], partial[k], n);
        }
        if (layout == Layout.ENSEMBLE) {
            plus(total, partial[0], n);
            used = 0;
        } else {
            if (folded == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * folded);
            }
            blocks[folded++] = partial[0][0];
            for (double[] p : partial) {
                p[0] = 0;
            }
        }
        open = false;
    }

    private void end() {
        if (!maximum && open) {
            fold();
        }
    }

    /** Ends the sum; {@code later} are the sums over the firms behind this one's, in their order. */
    void close(List<Sum> later) {
        end();
        if (layout == Layout.ENSEMBLE) {
            return;
        }
        double all = maximum ? Double.NEGATIVE_INFINITY : 0;
        all = with(all);
        for (Sum sum : later) {
            sum.end();
            all = sum.with(all);
        }
        Arrays.fill(total, all);
    }

    private double with(double all) {
        double more = all;
        for (int b = 0; b < folded; b++) {
            more = maximum ? Math.max(more, blocks[b]) : more + blocks[b];
        }
        return more;
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

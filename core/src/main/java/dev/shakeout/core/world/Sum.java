package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.BlockSum;
import java.util.Arrays;

/**
 * A sum or maximum over firms with the same bits in both layouts and for every row length.
 *
 * <p>Firms stand in canonical order, in blocks of 1,920. Within a block firm f is added to partial f mod 8 in order of f,
 * the eight partials are added in order, then the blocks in order. 1,920 has so many divisors that tiles of many lengths
 * fit into a block. In the ensemble layout rows come partial by partial, see {@link World#order}, so that one partial
 * is open at a time.
 */
public final class Sum {

    static final int BLOCK = BlockSum.BLOCK;
    static final int PARTIALS = BlockSum.PARTIALS;

    private final boolean maximum;
    private final int length;
    private final double[] total;

    // the ensemble layout: one row for the open partial, one for the open block
    private final boolean inRows;
    private final int rowCount;
    private final double[] openPartial;
    private final double[] openBlock;
    private boolean begun;
    private int atBlock;
    private int atPartial;

    // the population layout: one number for each partial of the open block, one for each block that is done
    private final double[] products;
    private final double[] partial = new double[PARTIALS];
    private double[] blocks = new double[1];
    private int folded;
    private boolean open;

    Sum(Layout layout, boolean maximum, double[] total, int rowCount) {
        this.maximum = maximum;
        this.length = total.length;
        this.total = total;
        this.rowCount = rowCount;
        inRows = layout == Layout.ENSEMBLE;
        openPartial = new double[inRows && !maximum ? length : 0];
        products = new double[inRows || maximum ? 0 : length];
        openBlock = rowCount > BLOCK && inRows && !maximum ? new double[length] : total;
    }

    /** Sets it to zero before it is summed. For the engine. */
    public void clear() {
        if (inRows) {
            Arrays.fill(total, maximum ? Double.NEGATIVE_INFINITY : 0);
            if (openBlock != total) {
                Arrays.fill(openBlock, 0);
            }
        } else {
            Arrays.fill(partial, 0);
        }
        blocks[0] = Double.NEGATIVE_INFINITY;
        folded = 0;
        open = false;
        begun = false;
    }

    /**
     * Adds the firms of row {@code r}; rows come in the engine's order, each once a month. Where a firm does not count, x
     * is 0 (or -infinity in a maximum).
     */
    public void add(int r, double[] x) {
        if (maximum) {
            raise(x);
        } else if (inRows) {
            addFirm(r, x);
        } else {
            addTile((long) r * length, x);
        }
    }

    /** Adds the products of {@code x} and {@code y}, firm by firm: as adding a row of them, but faster. Not for a maximum. */
    public void add(int r, double[] x, double[] y) {
        Check.that(!maximum, "A maximum takes no products: put them into a row and add that.");
        if (inRows) {
            addFirm(r, x, y);
        } else {
            product(products, x, y, length);
            addTile((long) r * length, products);
        }
    }

    // ------------------------------------------------------------------------------------------ rows are firms

    /**
     * The first firm of a partial is copied, so that it need not be cleared before, and the last one added to the block
     * together with those before it.
     */
    private void addFirm(int r, double[] x) {
        boolean isLast = turnTo(r);
        if (isLast && open) {
            plusSum(openBlock, openPartial, x, length);
        } else if (isLast) {
            plus(openBlock, x, length);
        } else if (open) {
            plus(openPartial, x, length);
        } else {
            System.arraycopy(x, 0, openPartial, 0, length);
        }
        open = !isLast;
    }

    private void addFirm(int r, double[] x, double[] y) {
        boolean isLast = turnTo(r);
        if (isLast && open) {
            plusSumAndProduct(openBlock, openPartial, x, y, length);
        } else if (isLast) {
            plusProduct(openBlock, x, y, length);
        } else if (open) {
            plusProduct(openPartial, x, y, length);
        } else {
            product(openPartial, x, y, length);
        }
        open = !isLast;
    }

    /** Ends the partial and the block before that of row {@code r}; returns whether it is the last row of its partial. */
    private boolean turnTo(int r) {
        int block = r / BLOCK;
        int k = r % PARTIALS;
        if (begun && (block != atBlock || k != atPartial)) {
            Check.that(
                    block > atBlock || (block == atBlock && k > atPartial),
                    "Row %s comes too late to be summed up: take rows in the order of World.order.",
                    r);
            endPartial();
            if (block != atBlock) {
                endBlock();
            }
        }
        begun = true;
        atBlock = block;
        atPartial = k;
        return r + PARTIALS >= Math.min((block + 1) * BLOCK, rowCount);
    }

    private void endPartial() {
        if (open) {
            plus(openBlock, openPartial, length);
            open = false;
        }
    }

    private void endBlock() {
        if (openBlock != total) {
            plus(total, openBlock, length);
            Arrays.fill(openBlock, 0);
        }
    }

    // ------------------------------------------------------------------------------------- rows are tiles of firms

    private void addTile(long first, double[] x) {
        if (length % PARTIALS == 0 && BLOCK % length == 0) {
            if (open && first % BLOCK == 0) {
                fold();
            }
            addEights(x);
            open = true;
            return;
        }
        for (int i = 0; i < length; i++) {
            long f = first + i;
            if (open && f % BLOCK == 0) {
                fold();
            }
            partial[(int) (f % PARTIALS)] += x[i];
            open = true;
        }
    }

    /** The usual case: a tile begins with partial 0 and lies within a block. */
    private void addEights(double[] x) {
        double a = partial[0];
        double b = partial[1];
        double c = partial[2];
        double d = partial[3];
        double e = partial[4];
        double f = partial[5];
        double g = partial[6];
        double h = partial[7];
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
        partial[0] = a;
        partial[1] = b;
        partial[2] = c;
        partial[3] = d;
        partial[4] = e;
        partial[5] = f;
        partial[6] = g;
        partial[7] = h;
    }

    /** Ends a block: its eight partials are added in order. */
    private void fold() {
        double block = partial[0];
        for (int k = 1; k < PARTIALS; k++) {
            block += partial[k];
        }
        if (folded == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * folded);
        }
        blocks[folded++] = block;
        Arrays.fill(partial, 0);
        open = false;
    }

    // ------------------------------------------------------------------------------------------------- both

    /** In the population layout the maximum so far is the only "block". */
    private void raise(double[] x) {
        if (inRows) {
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

    private void end() {
        if (inRows && begun) {
            endPartial();
            endBlock();
            begun = false;
        } else if (open) {
            fold();
        }
    }

    /**
     * Ends the sum: from here on its row holds the total. For the engine.
     *
     * @param parts this sum, then those of the siblings over the firms behind this one's, in their order
     */
    public void close(Sum... parts) {
        double all = maximum ? Double.NEGATIVE_INFINITY : 0;
        for (Sum part : parts) {
            part.end();
            all = part.with(all);
        }
        if (!inRows) {
            Arrays.fill(total, all);
        }
    }

    private double with(double all) {
        double more = all;
        for (int b = 0; b < folded; b++) {
            more = maximum ? Math.max(more, blocks[b]) : more + blocks[b];
        }
        return more;
    }

    static void plus(double[] sum, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    static void plusSum(double[] sum, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] + y[i];
        }
    }

    private static void product(double[] z, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = x[i] * y[i];
        }
    }

    private static void plusProduct(double[] sum, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    private static void plusSumAndProduct(double[] sum, double[] partial, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += partial[i] + x[i] * y[i];
        }
    }

    private static void higher(double[] most, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(most[i], x[i]);
        }
    }
}

package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Counts of values on a fixed logarithmic grid: the spread of millions of values in little memory, exact to merge.
 *
 * <p>A value is rounded to 11 significant binary digits and counted there, so a cell is at most 0.1 % wide, the value
 * given back is within 0.05 % of the one counted, and whole numbers up to 2,048, zero and +∞ come back exactly. Counts
 * are whole numbers: neither the order of the values nor their split among batches can matter. Every positive and
 * negative double has a cell (beyond 1.79e308 the cell is that of infinity; −∞ and NaN are refused).
 *
 * <p>A quantile is the type 7 quantile of the rounded values. Where the two neighbouring order statistics have the same
 * sign it is within 0.1 % of the exact one; between a negative and a positive one, within 0.1 % of the larger
 * magnitude.
 *
 * <p>Memory: 1 KiB for each eighth of a doubling that values fall in. Not safe for use by several threads at once. Our
 * own construction; the idea of cells by leading bits is that of HdrHistogram (G. Tene).
 */
public final class Grid implements Serializable {

    /** Takes the cells of a {@link Grid} in ascending order of value. */
    @FunctionalInterface
    public interface Cells {
        /** A cell: the value all of its {@code count} values are rounded to. */
        void cell(double value, long count);
    }

    private static final long serialVersionUID = 1;
    private static final int DROPPED_BITS = 42; // of 52, so 10 stay behind the leading one

    private final Half positive = new Half();
    private final Half negative = new Half();
    private long zeros;
    private long count;

    /** Counts {@code x}. */
    public void add(double x) {
        count(x, 1);
    }

    /** Counts {@code x} as often as {@code times} says, at least 0. */
    public void add(double x, long times) {
        Check.that(times >= 0, "A value can be counted 0 times or more, but times is %s.", times);
        count(x, times);
    }

    private void count(double x, long times) {
        int key = key(Math.abs(Quantiles.checkValue(x)));
        if (key == 0) {
            zeros += times;
        } else {
            (x > 0 ? positive : negative).add(key, times);
        }
        count += times;
    }

    /** Counts all that {@code other} has counted, which stays as it is. */
    public void merge(Grid other) {
        positive.merge(other.positive);
        negative.merge(other.negative);
        zeros += other.zeros;
        count += other.count;
    }

    /** Returns how many values were counted. */
    public long count() {
        return count;
    }

    /** Returns the quantile of type 7 at {@code p}, in [0, 1], to 0.1 %; there must be at least one value. */
    public double quantile(double p) {
        Quantiles.checkNotEmpty(count);
        double h = Quantiles.position(count, p);
        long j = (long) h;
        Search search = new Search(j, Math.min(j + 1, count - 1));
        forEachCell(search);
        return Quantiles.between(search.lower, search.upper, h - j);
    }

    /** Hands out the cells that are not empty; adding each to an empty grid makes an equal one. */
    public void forEachCell(Cells cells) {
        for (int p = negative.pages.length - 1; p >= 0; p--) {
            for (int c = negative.pages[p].length - 1; c >= 0; c--) {
                emit(-value(negative.key(p, c)), negative.pages[p][c], cells);
            }
        }
        emit(0, zeros, cells);
        for (int p = 0; p < positive.pages.length; p++) {
            for (int c = 0; c < positive.pages[p].length; c++) {
                emit(value(positive.key(p, c)), positive.pages[p][c], cells);
            }
        }
    }

    private static void emit(double value, long count, Cells cells) {
        if (count > 0) {
            cells.cell(value, count);
        }
    }

    /** The leading bits of a magnitude, rounded half up; a carry runs into the exponent, as it should. */
    private static int key(double magnitude) {
        return (int) ((Double.doubleToRawLongBits(magnitude) + (1L << (DROPPED_BITS - 1))) >>> DROPPED_BITS);
    }

    private static double value(int key) {
        return Double.longBitsToDouble((long) key << DROPPED_BITS);
    }

    /** Finds the values of two ranks, counted from 0, on a walk over the cells. */
    private static final class Search implements Cells {
        private final long lowerRank;
        private final long upperRank;
        private long passed;
        private double lower;
        private double upper;

        Search(long lowerRank, long upperRank) {
            this.lowerRank = lowerRank;
            this.upperRank = upperRank;
        }

        @Override
        public void cell(double value, long count) {
            if (lowerRank >= passed) {
                lower = value;
            }
            if (upperRank >= passed) {
                upper = value;
            }
            passed += count;
        }
    }

    /** The counts of one sign: pages of 128 cells, of which only those in use exist. */
    private static final class Half implements Serializable {
        private static final long serialVersionUID = 1;
        private static final int PAGE_BITS = 7;
        private static final int PAGE = 1 << PAGE_BITS;

        private static final long[] NONE = {};

        private int first; // number of the page at index 0
        private long[][] pages = {};

        void add(int key, long times) {
            page(key >>> PAGE_BITS)[key & (PAGE - 1)] += times;
        }

        void merge(Half other) {
            for (int p = 0; p < other.pages.length; p++) {
                if (other.pages[p].length > 0) {
                    long[] mine = page(other.first + p);
                    for (int c = 0; c < PAGE; c++) {
                        mine[c] += other.pages[p][c];
                    }
                }
            }
        }

        int key(int page, int cell) {
            return ((first + page) << PAGE_BITS) + cell;
        }

        private long[] page(int number) {
            if (number < first || number >= first + pages.length) {
                reach(number);
            }
            int p = number - first;
            if (pages[p].length == 0) {
                pages[p] = new long[PAGE];
            }
            return pages[p];
        }

        /** Widens the window of pages so that it holds {@code number}. */
        private void reach(int number) {
            int from = pages.length == 0 ? number : Math.min(first, number);
            int to = pages.length == 0 ? number + 1 : Math.max(first + pages.length, number + 1);
            long[][] wider = new long[to - from][];
            Arrays.fill(wider, NONE);
            System.arraycopy(pages, 0, wider, pages.length == 0 ? 0 : first - from, pages.length);
            first = from;
            pages = wider;
        }
    }
}

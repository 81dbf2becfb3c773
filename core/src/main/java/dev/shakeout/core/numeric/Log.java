package dev.shakeout.core.numeric;

/**
 * The natural logarithm in two steps, because a look-up keeps a loop from running as vector instructions and the
 * polynomial should not suffer for it. First, number by number, {@code x = (1 + f) / c} with c from a table, so near
 * 1/x that |f| is at most 1/64; then, as a vector loop, {@code ln x = −ln c + ln(1 + f)}.
 *
 * <p>The method is that of Tang (1990), "Table-driven implementation of the logarithm function in IEEE floating-point
 * arithmetic", <i>ACM Transactions on Mathematical Software</i> 16(4), 378–400, doi:10.1145/98267.98294. The table is
 * our own, by {@code src/test/reference/log_table.py}: 32 cells in each octave, for 64 octaves; a number outside of
 * them is looked up in the octave of 1 and pays a little more. The cell around 1 has c = 1, so that the logarithm
 * keeps its relative accuracy there.
 */
final class Log {

    private static final int PER_OCTAVE = 32;
    private static final int LOWEST = -16; // the table is for 2^−16 ≤ x < 2^48, less half a cell
    private static final int CELLS = 64 * PER_OCTAVE;
    private static final int PLACES = 2 * CELLS;

    private static final double LN_2 = 0x1.62e42fefa39efp-1; // ln 2 rounded to double

    private static final long FRACTION = 0x000fffffffffffffL;
    private static final long ONE = 0x3ff0000000000000L;
    private static final long HALF_CELL = 1L << 46;

    /** Bits of the number where the first cell begins. */
    private static final long START = ((1023L + LOWEST) << 52) - HALF_CELL;

    /** Cell i: c at 2i, −ln c at 2i + 1. */
    private static final double[] TABLE = table();

    private Log() {}

    private static double[] table() {
        double[] octave = Coefficients.read(Log.class, "log.table", 2 * PER_OCTAVE);
        double[] table = new double[PLACES];
        for (int cell = 0; cell < CELLS; cell++) {
            int i = cell % PER_OCTAVE;
            int k = LOWEST + cell / PER_OCTAVE + (i < 12 ? 0 : 1);
            table[2 * cell] = octave[2 * i] * Double.longBitsToDouble((1023L - k) << 52); // times 2^−k, exact
            table[2 * cell + 1] = Math.fma(k, LN_2, octave[2 * i + 1]);
        }
        return table;
    }

    /** ln x, with {@code infinite} standing for ∞: −infinite for 0, infinite for +∞. */
    static double log(double x, double infinite) {
        long place = placeOf(x);
        if (place < PLACES) {
            int c = cellAt(place);
            return finish(Math.fma(x, TABLE[c], -1.0), TABLE[c + 1]);
        }
        return finish(farRemainder(x), farBase(x, infinite));
    }

    static double log1p(double x) {
        double v = 1.0 + x;
        long place = placeOf(v);
        if (place < PLACES) {
            int c = cellAt(place);
            return finishOnePlus(x, TABLE[c], TABLE[c + 1]);
        }
        return finish(farRemainder(v), farBase(v, Double.POSITIVE_INFINITY));
    }

    /** Row form of {@code log}, first step: f into {@code remainder}, −ln c into {@code base}. */
    static void look(double[] x, double infinite, double[] remainder, double[] base, int n) {
        for (int i = 0; i < n; i++) {
            double v = x[i];
            long place = placeOf(v);
            if (place < PLACES) {
                int c = cellAt(place);
                remainder[i] = Math.fma(v, TABLE[c], -1.0);
                base[i] = TABLE[c + 1];
            } else {
                remainder[i] = farRemainder(v);
                base[i] = farBase(v, infinite);
            }
        }
    }

    /**
     * Row form of {@code log1p}, first step: c into {@code inverse}, −ln c into {@code base}, so that f too is found as a
     * vector. Returns whether 1 + x is in the table everywhere; if not, what it wrote is of no use.
     */
    static boolean lookOnePlus(double[] x, double[] inverse, double[] base, int n) {
        long all = 0;
        for (int i = 0; i < n; i++) {
            long place = placeOf(1.0 + x[i]);
            int c = cellAt(place);
            inverse[i] = TABLE[c];
            base[i] = TABLE[c + 1];
            all |= place;
        }
        return all < PLACES; // a power of two
    }

    /** Second step of {@code log1p}. */
    static double finishOnePlus(double x, double inverse, double base) {
        double v = 1.0 + x;
        return finish(Math.fma(lost(x, v), inverse, Math.fma(v, inverse, -1.0)), base);
    }

    /** Second step: base + ln(1 + f) for |f| at most 1/64, Taylor to degree 9; the next term is below 6e-18 of f. */
    static double finish(double f, double base) {
        double p = Math.fma(f, 1.0 / 9.0, -1.0 / 8.0);
        p = Math.fma(p, f, 1.0 / 7.0);
        p = Math.fma(p, f, -1.0 / 6.0);
        p = Math.fma(p, f, 1.0 / 5.0);
        p = Math.fma(p, f, -1.0 / 4.0);
        p = Math.fma(p, f, 1.0 / 3.0);
        p = Math.fma(p, f, -1.0 / 2.0);
        return base + Math.fma(p * f, f, f);
    }

    /** x's place in the table, in either half of its cell; at least {@code PLACES} if x is outside, negative or NaN. */
    private static long placeOf(double x) {
        return (Double.doubleToRawLongBits(x) - START) >>> 46;
    }

    /** Where the cell of a place begins in the table; the mask spares the check of the index too. */
    private static int cellAt(long place) {
        return (int) place & (PLACES - 2);
    }

    /** What the rounding of 1 + x to v lost: exact for v in the table; outside of it too small to count. */
    private static double lost(double x, double v) {
        return x - (v - 1.0);
    }

    /** f of a number outside the table: that of its significand, which lies in [1, 2). */
    private static double farRemainder(double x) {
        if (!hasLogarithm(x)) {
            return 0.0;
        }
        double z = significand(x);
        return Math.fma(z, TABLE[cellAt(placeOf(z))], -1.0);
    }

    /** −ln c of a number outside the table; the logarithm itself where that is not a finite number. */
    private static double farBase(double x, double infinite) {
        if (!hasLogarithm(x)) {
            return x == 0.0 ? -infinite : x > 0.0 ? infinite : Double.NaN;
        }
        int c = cellAt(placeOf(significand(x)));
        int k = x < Double.MIN_NORMAL ? Math.getExponent(x * 0x1p52) - 52 : Math.getExponent(x);
        return Math.fma(k, LN_2, TABLE[c + 1]);
    }

    private static boolean hasLogarithm(double x) {
        return x > 0.0 && x < Double.POSITIVE_INFINITY;
    }

    private static double significand(double x) {
        long bits = Double.doubleToRawLongBits(x < Double.MIN_NORMAL ? x * 0x1p52 : x);
        return Double.longBitsToDouble((bits & FRACTION) | ONE);
    }
}

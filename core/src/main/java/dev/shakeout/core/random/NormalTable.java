package dev.shakeout.core.random;

import dev.shakeout.core.numeric.Coefficients;

/**
 * The standard normal quantile of 32 random bits by table: 16 cells in each octave of the tail probability, a
 * polynomial of degree 6 in each. Our own, by {@code src/test/reference/normal_table.py}, which defines the cells;
 * inversion by a table of floating-point cells as in the hardware generators of Cheung, Lee, Luk and Villasenor
 * (2007), doi:10.1109/TVLSI.2007.900748.
 */
final class NormalTable {

    private static final int CELLS = 512;

    /** Cell i: 7 coefficients from 8i on, and a gap so that a cell is one line of a 64-byte cache. */
    private static final double[] TABLE = table();

    private static final long BITS_OF_1 = 0x3ff0000000000000L;
    private static final long BITS_OF_2_TO_21 = 0x4140000000000000L;

    private NormalTable() {}

    private static double[] table() {
        double[] coefficients = Coefficients.read(NormalTable.class, "normal.table", 7 * CELLS);
        double[] table = new double[8 * CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            System.arraycopy(coefficients, 7 * cell, table, 8 * cell, 7);
        }
        return table;
    }

    static double normal(long bits) {
        long upper = bits >> 63; // −1 in the upper half of the distribution, else 0
        long twice = ((bits ^ upper) >>> 31) | 1; // 2^33 p, where p < 1/2 is the tail probability
        long place = Double.doubleToRawLongBits(Double.longBitsToDouble(twice | BITS_OF_2_TO_21) - 0x1p21); // of 4 p
        int c = (int) (place >>> 45) & 4088; // 5 bits of the exponent for the octave, 4 of the fraction for the cell
        double t = Double.longBitsToDouble(((place << 16) >>> 12) | BITS_OF_1) - 2.0; // the other 48 bits, in [−1, 0)
        double z = Math.fma(TABLE[c + 6], t, TABLE[c + 5]);
        z = Math.fma(z, t, TABLE[c + 4]);
        z = Math.fma(z, t, TABLE[c + 3]);
        z = Math.fma(z, t, TABLE[c + 2]);
        z = Math.fma(z, t, TABLE[c + 1]);
        z = Math.fma(z, t, TABLE[c]);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(z) ^ (upper & Long.MIN_VALUE));
    }
}

package dev.shakeout.core.random;

import dev.shakeout.core.numeric.Coefficients;

/**
 * The standard normal quantile of 32 random bits by table: 16 cells in each octave of the tail probability, a
 * polynomial of degree 6 in each. Our own, by {@code src/test/reference/normal_table.py}, which defines the cells;
 * inversion by a table of floating-point cells as in the hardware generators of Cheung, Lee, Luk and Villasenor
 * (2007), doi:10.1109/TVLSI.2007.900748.
 */
final class NormalTable {

    private static final int PER_OCTAVE = 16;
    private static final int CELLS = 32 * PER_OCTAVE;

    /** Cell i: 7 coefficients from 8i on, then its upper end, so that a cell is one line of a 64-byte cache. */
    private static final double[] TABLE = table();

    private static final long BITS_OF_2_TO_21 = 0x4140000000000000L;

    private NormalTable() {}

    /**
     * The file's polynomials are in the distance from the cell's upper end in widths of the cell; ours in the distance
     * itself. A width is a power of two, so this costs no accuracy.
     */
    private static double[] table() {
        double[] coefficients = Coefficients.read(NormalTable.class, "normal.table", 7 * CELLS);
        double[] table = new double[8 * CELLS];
        for (int cell = 0; cell < CELLS; cell++) {
            int width = cell / PER_OCTAVE - 35; // as a power of two
            for (int k = 0; k < 7; k++) {
                table[8 * cell + k] = Math.scalb(coefficients[7 * cell + k], -k * width);
            }
            table[8 * cell + 7] = Math.scalb(cell % PER_OCTAVE + 17.0, width);
        }
        return table;
    }

    static double normal(long bits) {
        long upper = bits >> 63; // −1 in the upper half of the distribution, else 0
        long twice = (bits ^ upper) >>> 31; // with a last bit of 1 it is 2^33 p, where p < 1/2 is the tail probability
        double x = Double.longBitsToDouble(twice | (BITS_OF_2_TO_21 | 1)) - 0x1p21; // 4 p
        int c = (int) (Double.doubleToRawLongBits(x) >>> 45) & 4088; // 5 bits of the exponent, 4 of the fraction
        double t = x - TABLE[c + 7];
        double z = Math.fma(TABLE[c + 6], t, TABLE[c + 5]);
        z = Math.fma(z, t, TABLE[c + 4]);
        z = Math.fma(z, t, TABLE[c + 3]);
        z = Math.fma(z, t, TABLE[c + 2]);
        z = Math.fma(z, t, TABLE[c + 1]);
        z = Math.fma(z, t, TABLE[c]);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(z) ^ (upper & Long.MIN_VALUE));
    }
}

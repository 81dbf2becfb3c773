package dev.shakeout.core.measure;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * A sum of doubles without rounding, read off as the double nearest to it. Hence the order of the values and how they
 * were split among batches cannot matter, and merging is exact.
 *
 * <p>The sum is a fixed-point number of 2,112 bits in digits of 32 bits, each kept in a {@code long} so that carries
 * can wait. An addition touches three digits. Needs 560 bytes. Not safe for use by several threads at once.
 *
 * <p>Source: the superaccumulator of U. Kulisch; digits with delayed carry as in R. M. Neal (2015), "Fast exact
 * summation using small and large superaccumulators", arXiv:1505.05571.
 */
public final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int DIGITS = 68;
    private static final int LOWEST = -1_074; // the exponent of the smallest double: digit 0 counts in units of 2^−1074
    private static final long MASK = 0xFFFF_FFFFL;
    private static final long HIDDEN_BIT = 1L << 52;
    private static final int PATIENCE = 1 << 29; // additions before carries must move: 2^29 · 2^32 < 2^63

    private final long[] digit = new long[DIGITS];
    private int waiting;
    private long infinite;

    /** Adds {@code x}: finite or +∞. */
    public void add(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        if (exponent == 0x7FF) {
            Quantiles.checkValue(x);
            infinite++;
            return;
        }
        long mantissa = bits & (HIDDEN_BIT - 1);
        int shift = 0;
        if (exponent > 0) {
            mantissa |= HIDDEN_BIT;
            shift = exponent - 1;
        }
        long sign = 1 | (bits >> 63); // −1 or 1
        int d = shift >>> 5;
        int s = shift & 31;
        digit[d] += sign * ((mantissa << s) & MASK);
        digit[d + 1] += sign * ((mantissa >>> (32 - s)) & MASK);
        digit[d + 2] += sign * ((mantissa >>> 32) >>> (32 - s)); // two steps: Java takes a shift by 64 for one by 0
        if (++waiting == PATIENCE) {
            carry();
        }
    }

    /** Adds all that was added to {@code other}, which stays as it is in value. */
    public void merge(ExactSum other) {
        for (int d = 0; d < DIGITS; d++) {
            digit[d] += other.digit[d]; // each below 2^62
        }
        infinite += other.infinite;
        carry();
    }

    /** Returns the double nearest to the sum (ties to even); 0 if nothing was added, +∞ if an infinity was. */
    public double value() {
        if (infinite > 0) {
            return Double.POSITIVE_INFINITY;
        }
        BigInteger total = BigInteger.ZERO;
        for (int d = DIGITS - 1; d >= 0; d--) {
            total = total.shiftLeft(32).add(BigInteger.valueOf(digit[d]));
        }
        int excess = Math.max(0, total.abs().bitLength() - 1_000); // keeps the conversion below overflow
        BigInteger head = total.abs().shiftRight(excess);
        if (excess > 0 && total.abs().getLowestSetBit() < excess) {
            head = head.setBit(0); // something was cut off: no tie
        }
        return total.signum() * Math.scalb(head.doubleValue(), excess + LOWEST);
    }

    private void carry() {
        for (int d = 0; d < DIGITS - 1; d++) {
            digit[d + 1] += digit[d] >> 32;
            digit[d] &= MASK;
        }
        waiting = 0;
    }
}

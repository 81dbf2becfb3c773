package dev.shakeout.core.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text for people, the same on every machine: a point, no grouping, no locale.
 *
 * <p>Rounding is half to even on the exact value of the double. Infinity is {@code ∞}, NaN is {@code undefined}.
 */
public final class Digits {

    private Digits() {}

    /** {@code x} with {@code decimals} digits after the point: {@code fixed(2.5, 2)} is {@code 2.50}. */
    public static String fixed(double x, int decimals) {
        return Double.isFinite(x) ? rounded(new BigDecimal(x), decimals) : notFinite(x);
    }

    /** The share {@code x} in percent: {@code percent(0.1234, 1)} is {@code 12.3 %}. */
    public static String percent(double x, int decimals) {
        return Double.isFinite(x) ? rounded(new BigDecimal(x).movePointRight(2), decimals) + " %" : notFinite(x);
    }

    /**
     * {@code x} with at most {@code digits} significant digits and no trailing zeros: {@code significant(1234.5678, 6)}
     * is {@code 1234.57}; below 1e-5 and from 1e9 on with an exponent.
     */
    public static String significant(double x, int digits) {
        if (!Double.isFinite(x)) {
            return notFinite(x);
        }
        BigDecimal rounded = new BigDecimal(x)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || (exponent >= -5 && exponent < 9)) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }

    private static String rounded(BigDecimal x, int decimals) {
        return x.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String notFinite(double x) {
        return Double.isNaN(x) ? "undefined" : x > 0 ? "∞" : "-∞";
    }
}

package dev.shakeout.scenarios.text;

import dev.shakeout.core.measure.Digits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and lists as they stand in sentences and tables for people. */
public final class Words {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Words() {}

    /** {@code 1 month}, {@code 36 months}. */
    public static String months(int n) {
        return n == 1 ? "1 month" : n + " months";
    }

    /** Four significant digits: {@code 0.06}, {@code 12}, and from a million on {@code 2.1e8}. */
    public static String number(double x) {
        if (!Double.isFinite(x)) {
            return Digits.significant(x, FOUR_DIGITS.getPrecision());
        }
        BigDecimal rounded = new BigDecimal(x).round(FOUR_DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent < 6
                ? Digits.significant(x, FOUR_DIGITS.getPrecision())
                : rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}; {@code nobody} where {@code names} is empty. */
    public static String list(List<String> names, String nobody) {
        int last = names.size() - 1;
        return switch (names.size()) {
            case 0 -> nobody;
            case 1 -> names.get(0);
            default -> String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        };
    }
}

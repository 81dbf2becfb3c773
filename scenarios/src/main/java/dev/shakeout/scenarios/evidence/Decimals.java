package dev.shakeout.scenarios.evidence;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people print them: plain decimals, and millions. */
final class Decimals {

    /** How a unit in millions starts. */
    static final String MILLION = "million ";

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private Decimals() {}

    /** The number {@code text} prints, or empty if it is something else, such as a word or 2025-06. */
    static OptionalDouble parse(String text) {
        return PLAIN.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** Shifts the decimal point six places, so that 41.64 million is 41640000 exactly. */
    static double millions(double value) {
        return BigDecimal.valueOf(value).movePointRight(6).doubleValue();
    }

    /** Half of the last decimal place that {@code text} prints: 0.005 for 1.37, 0.5 for 167. */
    static double halfLastPlace(String text) {
        return BigDecimal.ONE.movePointLeft(new BigDecimal(text).scale()).doubleValue() / 2;
    }
}

package dev.shakeout.core.check;

import java.util.function.Supplier;

/**
 * Checks of arguments, all with one style of message: what was expected, and what came.
 *
 * <p>Each method returns its argument, so that a check can stand where the value is used. All state what is
 * <em>accepted</em>, hence NaN never passes.
 */
public final class Check {

    private Check() {}

    /** Returns {@code value} if it is greater than zero and finite. */
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be positive and finite, but is %s.".formatted(name, value));
        }
        return value;
    }

    /** Returns {@code value} if it is at least zero and finite. */
    public static double notNegative(double value, String name) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be at least 0 and finite, but is %s.".formatted(name, value));
        }
        return value;
    }

    /** Returns {@code value} if it is neither NaN nor infinite. */
    public static double finite(double value, String name) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s must be a finite number, but is %s.".formatted(name, value));
        }
        return value;
    }

    /** Returns {@code value} if it lies in [{@code low}, {@code high}]. */
    public static double inRange(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s must lie between %s and %s, but is %s.".formatted(name, low, high, value));
        }
        return value;
    }

    /** The same where many values are checked: the name is put together only for the message. */
    public static double inRange(double value, double low, double high, Supplier<String> name) {
        return value >= low && value <= high ? value : inRange(value, low, high, name.get());
    }

    /** Returns {@code value} if it lies in [{@code low}, {@code high}]. */
    public static int inRange(int value, int low, int high, String name) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "%s must lie between %s and %s, but is %s.".formatted(name, low, high, value));
        }
        return value;
    }

    /** Returns {@code text} if it has at least one character that is not white space. */
    public static String notBlank(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("%s must have a text, but is blank.".formatted(name));
        }
        return text;
    }

    /** Throws unless {@code condition} holds; {@code message} says what was expected, what came and the way out. */
    public static void that(boolean condition, String message, Object... parts) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(parts));
        }
    }
}

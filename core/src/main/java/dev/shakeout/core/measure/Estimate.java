package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.Optional;

/**
 * A number learned from a finite sample: the value with its interval, or the reason why it does not exist.
 *
 * <p>Either {@code undefined} is empty and {@code low ≤ value ≤ high} are finite, or it holds the reason and all three
 * numbers are NaN.
 *
 * @param value      the point estimate
 * @param low        lower limit of the interval, 95 % unless the method that made it says otherwise
 * @param high       upper limit of the interval
 * @param undefined  why there is no number, as a clause a report can print; empty if there is one
 */
public record Estimate(double value, double low, double high, Optional<String> undefined) {

    public Estimate {
        if (undefined.isPresent()) {
            Check.notBlank(undefined.get(), "The reason of an undefined estimate");
            Check.that(
                    Double.isNaN(value) && Double.isNaN(low) && Double.isNaN(high),
                    "An undefined estimate has no numbers, but has %s [%s, %s]. Use Estimate.undefined(because).",
                    value,
                    low,
                    high);
        } else {
            Check.finite(value, "value");
            Check.finite(low, "low");
            Check.finite(high, "high");
            Check.that(
                    low <= value && value <= high,
                    "An interval must contain its value, but %s is not in [%s, %s].",
                    value,
                    low,
                    high);
        }
    }

    /** A value with its interval. */
    public static Estimate of(double value, double low, double high) {
        return new Estimate(value, low, high, Optional.empty());
    }

    /** No number, {@code because}: a clause such as {@code "no replication finished"}. */
    public static Estimate undefined(String because) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, Optional.of(because));
    }

    /** Returns whether there is a number. */
    public boolean isDefined() {
        return undefined.isEmpty();
    }

    /** Four significant digits: {@code 0.523 [0.5132, 0.5328]}, or {@code undefined: no replication finished}. */
    @Override
    public String toString() {
        return undefined
                .map(because -> "undefined: " + because)
                .orElseGet(() -> "%s [%s, %s]"
                        .formatted(
                                Digits.significant(value, 4), Digits.significant(low, 4), Digits.significant(high, 4)));
    }
}

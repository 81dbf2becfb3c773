package dev.shakeout.examples.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number within a range: digits, perhaps a minus sign, nothing else. */
abstract class WholeNumber<T extends Number> implements ITypeConverter<T> {

    private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

    private final long low;
    private final long high;

    WholeNumber(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /** How long: months. */
    static final class Months extends Int {
        Months() {
            super(1_200);
        }
    }

    /** How often: replications. */
    static final class Replications extends Int {
        Replications() {
            super(10_000_000);
        }
    }

    /** On how many threads. */
    static final class Threads extends Int {
        Threads() {
            super(1_024);
        }
    }

    /** How many firms. */
    static final class Firms extends Int {
        Firms() {
            super(100_000_000);
        }
    }

    /** How many measured repeats. */
    static final class Repeats extends Int {
        Repeats() {
            super(1_000_000);
        }
    }

    /** Any number of 64 bits. */
    static final class Seed extends WholeNumber<Long> {
        Seed() {
            super(Long.MIN_VALUE, Long.MAX_VALUE);
        }

        @Override
        public Long convert(String text) {
            return read(text);
        }
    }

    private abstract static class Int extends WholeNumber<Integer> {
        Int(int high) {
            super(1, high);
        }

        @Override
        public Integer convert(String text) {
            return (int) read(text);
        }
    }

    final long read(String text) {
        if (DIGITS.matcher(text).matches()) {
            try {
                long number = Long.parseLong(text);
                if (number >= low && number <= high) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // More than 64 bits: out of range like any other.
            }
        }
        throw new TypeConversionException(
                "must be a whole number from %s to %s in plain digits, but is '%s'.".formatted(low, high, text));
    }
}

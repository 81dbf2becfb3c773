package dev.shakeout.core.scenario;

import dev.shakeout.core.check.Check;
import java.util.List;

/** The value to which a lever is pulled at strength 1, month by month; the window's first month is month 0. */
public sealed interface Course {

    /** The value in month {@code month} of the window, counted from 0. */
    double at(int month);

    /** One value throughout. */
    static Course step(double value) {
        return new Step(value);
    }

    /** From {@code from} before the window in equal steps to {@code to} in its month {@code months}, then constant. */
    static Course ramp(double from, double to, int months) {
        return new Ramp(from, to, months);
    }

    /** {@code value} for {@code months} months from month {@code first} on, {@code neutral} before and after. */
    static Course pulse(double value, double neutral, int first, int months) {
        return new Pulse(value, neutral, first, months);
    }

    /** {@code value} in the first month; the distance to {@code neutral} halves every {@code halfLife} months. */
    static Course decay(double value, double neutral, double halfLife) {
        return new Decay(value, neutral, halfLife);
    }

    /** A value for each month; the last one stays. */
    static Course series(double... values) {
        return new Series(java.util.Arrays.stream(values).boxed().toList());
    }

    /** See {@link #step}. */
    record Step(double value) implements Course {
        public Step {
            Check.finite(value, "the value of a step");
        }

        @Override
        public double at(int month) {
            return value;
        }
    }

    /** See {@link #ramp}. */
    record Ramp(double from, double to, int months) implements Course {
        public Ramp {
            Check.finite(from, "the start of a ramp");
            Check.finite(to, "the end of a ramp");
            Check.inRange(months, 1, 1200, "the months of a ramp");
        }

        @Override
        public double at(int month) {
            return month + 1 >= months ? to : from + (to - from) * (month + 1) / months;
        }
    }

    /** See {@link #pulse}. */
    record Pulse(double value, double neutral, int first, int months) implements Course {
        public Pulse {
            Check.finite(value, "the value of a pulse");
            Check.finite(neutral, "the neutral value of a pulse");
            Check.inRange(first, 0, 1200, "the first month of a pulse");
            Check.inRange(months, 1, 1200, "the months of a pulse");
        }

        @Override
        public double at(int month) {
            return month >= first && month < first + months ? value : neutral;
        }
    }

    /** See {@link #decay}. */
    record Decay(double value, double neutral, double halfLife) implements Course {
        public Decay {
            Check.finite(value, "the value of a decay");
            Check.finite(neutral, "the neutral value of a decay");
            Check.positive(halfLife, "the half-life of a decay, in months,");
        }

        @Override
        public double at(int month) {
            return neutral + (value - neutral) * StrictMath.pow(2, -month / halfLife);
        }
    }

    /** See {@link #series}. */
    record Series(List<Double> values) implements Course {
        public Series {
            values = List.copyOf(values);
            Check.that(!values.isEmpty(), "A series needs at least one value.");
            values.forEach(v -> Check.finite(v, "a value of a series"));
        }

        @Override
        public double at(int month) {
            return values.get(Math.min(month, values.size() - 1));
        }
    }
}

package dev.shakeout.scenarios.calibration;

import dev.shakeout.core.check.Check;
import java.util.List;

/**
 * A figure the model should bring about, and how far off counts as one error.
 *
 * @param name   what it is, such as {@code MAU of Kimi, March 2025}
 * @param unit   of the figure
 * @param value  the figure; 1 for {@link Residual#LOG_SCORE}
 * @param error  how a distance is measured
 * @param scale  the distance that counts as one error; 1 for {@link Residual#LOG_SCORE}
 * @param weight of the squared error in the loss; 0 for what is only looked at
 * @param facts  ids of what says so
 * @param note   what to know about it; may be empty
 */
public record Aim(
        String name,
        String unit,
        double value,
        Residual error,
        double scale,
        double weight,
        List<String> facts,
        String note) {

    /** How far off a figure is. */
    public enum Residual {
        /** The difference of natural logarithms, over the scale. */
        LN,
        /** The difference, over the scale. */
        DIFFERENCE,
        /**
         * Of something that happened and has a probability p in the model: √(−2 ln p), whose square is the deviance. It is 0
         * where the model was sure and never below.
         */
        LOG_SCORE
    }

    /** A probability is held to be at least this, so that what never happened among some hundred replications is not infinitely wrong. */
    static final double LEAST_PROBABILITY = 1e-3;

    public Aim {
        Check.notBlank(name, "the name of an aim");
        Check.finite(value, name);
        Check.positive(scale, "the scale of " + name);
        Check.notNegative(weight, "the weight of " + name);
        Check.that(
                error != Residual.LN || value > 0,
                "%s must be positive to take its logarithm, but is %s.",
                name,
                value);
        facts = List.copyOf(facts);
    }

    /** How many errors {@code simulated} is off: above 0 if it is too high. */
    public double residual(double simulated) {
        return switch (error) {
            case LN -> StrictMath.log(simulated / value) / scale;
            case DIFFERENCE -> (simulated - value) / scale;
            case LOG_SCORE -> StrictMath.sqrt(-2 * StrictMath.log(Math.min(Math.max(simulated, LEAST_PROBABILITY), 1)));
        };
    }

    /** What {@code simulated} adds to the loss. */
    public double loss(double simulated) {
        double errors = residual(simulated);
        return weight == 0 ? 0 : weight * errors * errors;
    }
}

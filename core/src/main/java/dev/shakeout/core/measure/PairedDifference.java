package dev.shakeout.core.measure;

import java.util.OptionalDouble;

/**
 * What a scenario changed, measured on the same luck.
 *
 * @param difference     mean of scenario − baseline over replications, in the unit of the outcome, with its 95 %
 *                       interval
 * @param varianceRatio  what the pairing was worth: {@code (Var baseline + Var scenario) / Var(scenario − baseline)},
 *                       the variance of the difference with independent luck over the one achieved; so many times more
 *                       replications would independent runs need for the same interval. Below 1 the pairing did harm.
 *                       Empty if there are fewer than two replications or the differences do not vary
 */
public record PairedDifference(Estimate difference, OptionalDouble varianceRatio) {}

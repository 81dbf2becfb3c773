package dev.shakeout.core.technology;

import dev.shakeout.core.check.Check;

/**
 * What a model of N parameters trained on D tokens has still to learn: {@code L(N, D) = E + A/N^α + B/D^β}, at a cost of
 * {@code C = 6 N D} operations.
 *
 * <p>The best split of C is {@code N = G (C/6)^{β/(α+β)}} with {@code G = (α A / (β B))^{1/(α+β)}}; along it what can be
 * learned falls with compute to the power {@code αβ/(α+β)}, so that capability, its negative logarithm, is linear in log
 * compute with that slope: the α of {@link Technology#ALPHA}. Two estimates from the same experiments differ by a factor
 * of four in the best number of tokens per parameter, which says how far to trust any.
 *
 * <p>A calculator for whoever sets up a market, to turn compute into loss and into a slope: no mechanism reads it, since firms of the
 * model spend on effective compute as a whole and gain {@link Technology#ALPHA} per nat of it, however it is split.
 *
 * <p>Sources: Hoffmann et al. (2022), "Training compute-optimal large language models", arXiv:2203.15556, equation 10;
 * Besiroglu et al. (2024), "Chinchilla scaling: a replication attempt", arXiv:2404.10102, whose intervals exclude the former.
 *
 * @param floor           E: loss that no training removes, in nats per token
 * @param parameterWeight A
 * @param parameterPower  α, dimensionless, positive
 * @param tokenWeight     B
 * @param tokenPower      β, dimensionless, positive
 */
public record ScalingLaw(
        double floor, double parameterWeight, double parameterPower, double tokenWeight, double tokenPower) {

    /** As printed in 2022. */
    public static final ScalingLaw HOFFMANN_2022 = new ScalingLaw(1.69, 406.4, 0.34, 410.7, 0.28);

    /** As estimated anew from the same experiments: the one to use. */
    public static final ScalingLaw BESIROGLU_2024 = new ScalingLaw(1.8172, 482.01, 0.3478, 2085.43, 0.3658);

    public ScalingLaw {
        Check.finite(floor, "floor");
        Check.positive(parameterWeight, "parameterWeight");
        Check.positive(parameterPower, "parameterPower");
        Check.positive(tokenWeight, "tokenWeight");
        Check.positive(tokenPower, "tokenPower");
    }

    /** Capability per nat of compute along the best split: αβ/(α+β). */
    public double capabilityPerNat() {
        return parameterPower * tokenPower / (parameterPower + tokenPower);
    }

    /** Parameters of the best model for {@code operations} floating-point operations, positive. */
    public double bestParameters(double operations) {
        Check.positive(operations, "operations");
        double powers = parameterPower + tokenPower;
        double g = StrictMath.pow(parameterPower * parameterWeight / (tokenPower * tokenWeight), 1 / powers);
        return g * StrictMath.pow(operations / 6, tokenPower / powers);
    }

    /** Tokens the best model for {@code operations} is trained on. */
    public double bestTokens(double operations) {
        return operations / 6 / bestParameters(operations);
    }

    /** Loss, in nats per token, of {@code parameters} trained on {@code tokens}, both positive. */
    public double loss(double parameters, double tokens) {
        Check.positive(parameters, "parameters");
        Check.positive(tokens, "tokens");
        return floor
                + parameterWeight / StrictMath.pow(parameters, parameterPower)
                + tokenWeight / StrictMath.pow(tokens, tokenPower);
    }
}

package dev.shakeout.core.demand;

import dev.shakeout.core.world.World;

/** What a month's state of a segment means for each of its products: worked out once, applied product by product. */
final class Terms {

    /** e^{−σ}: what another product's weight counts for somebody who has one. */
    final double[] leave;

    /** Share of a product's people who choose by weight: ψ (1 − d). */
    final double[] choosing;

    /** Share of a product's people who take what is placed, per weight of placement: ψ d / Σ placement. */
    final double[] placed;

    /** People who take a product that is placed, per weight of placement. */
    final double[] perPlacement;

    /** People without a product who look around and choose it, per weight. */
    final double[] perWeight;

    /** People who take up or come back to a product by the example of its users, per user. */
    final double[] perUser;

    /** The same, by advertising, per install that could convince. */
    final double[] perConvert;

    Terms(World world) {
        leave = world.scratch();
        choosing = world.scratch();
        placed = world.scratch();
        perPlacement = world.scratch();
        perWeight = world.scratch();
        perUser = world.scratch();
        perConvert = world.scratch();
    }
}

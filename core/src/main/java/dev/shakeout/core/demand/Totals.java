package dev.shakeout.core.demand;

import dev.shakeout.core.world.World;

/** The totals of one segment. */
record Totals(
        Tally using,
        Tally released,
        Tally kept,
        Tally brands,
        Tally placement,
        Tally converts,
        Tally weight,
        Tally divided) {

    static Totals of(World world, int segment) {
        return new Totals(
                Tally.of(world, Demand.USING, segment),
                Tally.of(world, Demand.RELEASED, segment),
                Tally.of(world, Demand.KEPT, segment),
                Tally.of(world, Demand.BRANDS, segment),
                Tally.of(world, Demand.PLACED, segment),
                Tally.of(world, Demand.CONVERTS, segment),
                Tally.of(world, Demand.WEIGHTS, segment),
                Tally.of(world, Demand.DIVIDED, segment));
    }
}

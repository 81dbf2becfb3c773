package dev.shakeout.core.demand;

import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;

/** A total of one segment: where it is summed up, and the row it is read from afterwards. */
record Tally(Sum sum, double[] row) {

    static Tally of(World world, Total total, int segment) {
        return new Tally(world.sum(total, segment), world.rows(total, segment).row(0));
    }

    void add(int r, double[] x) {
        sum.add(r, x);
    }
}

package dev.shakeout.core.demand;

import dev.shakeout.core.world.World;

/** Rows that hold something while one row of firms is worked on, and nothing afterwards; shared by all segments. */
final class Scratch {

    /** Users of all the firm's products, and one more for each, as far as they are advertised. */
    final double[] audience;

    /** 1 where an active firm has a product, else 0. */
    final double[] on;

    /** Users of active firms. */
    final double[] mine;

    /** Those of them whom advertising brought lately. */
    final double[] paid;

    /** Those who do not lapse this month. */
    final double[] kept;

    /** Hazard, per year, at which users of other products move to the product tried. */
    final double[] lure;

    final double[] a;
    final double[] b;
    final double[] c;

    Scratch(World world) {
        audience = world.scratch();
        on = world.scratch();
        mine = world.scratch();
        paid = world.scratch();
        kept = world.scratch();
        lure = world.scratch();
        a = world.scratch();
        b = world.scratch();
        c = world.scratch();
    }
}

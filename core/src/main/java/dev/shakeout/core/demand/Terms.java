package dev.shakeout.core.demand;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.World;

/** What a month's state of a segment means for each of its products: worked out once, applied product by product. */
record Terms(
        double[] unit,
        double[] choosing,
        double[] placed,
        double[] perPlacement,
        double[] perWeight,
        double[] perUser,
        double[] perPull,
        double[] revenueLevel) {

    /** Hazard that one convincing install a month means for everybody without a product. */
    static final Column UNIT = column("demand.unit", "per year and install", 0, "hazard that an install means");

    /** Share of a product's people who choose by weight: ψ (1 − d). */
    static final Column CHOOSING = column("demand.choosing", "share", 0, "share of people who choose by weight");

    /** Share of a product's people who take what is placed, per weight of placement: ψ d / Σ placement. */
    static final Column PLACED = column("demand.placing", "share per weight", 0, "share who take what is placed");

    /** People who take a product that is placed, per weight of placement. */
    static final Column PER_PLACEMENT = column("demand.per-placement", "people", 0, "people who take what is placed");

    /** People without a product who look around and choose it, per weight. */
    static final Column PER_WEIGHT = column("demand.per-weight", "people", 0, "people without a product who choose");

    /** People who take up or come back to a product by the example of its users, per user. */
    static final Column PER_USER = column("demand.per-user", "people per user", 0, "people who follow a user");

    /** The same, by advertising or a release, per hazard. */
    static final Column PER_PULL = column("demand.per-pull", "people times years", 0, "people who come, over hazard");

    /** What a user pays, relative to the start. */
    static final Column REVENUE_LEVEL = column("demand.revenue-level", "factor", 1, "what a user pays over the start");

    static final Column[] ALL = {UNIT, CHOOSING, PLACED, PER_PLACEMENT, PER_WEIGHT, PER_USER, PER_PULL, REVENUE_LEVEL};

    private static Column column(String name, String unit, double initially, String meaning) {
        return Column.of(name, unit, Scope.SEGMENT, initially, meaning);
    }

    static Terms of(World world, int segment) {
        double[][] rows = new double[ALL.length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = world.rows(ALL[k], segment).row(0);
        }
        return new Terms(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], rows[6], rows[7]);
    }
}

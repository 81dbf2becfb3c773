package dev.shakeout.core.demand;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * Where products stand: the rows of what is known of them. There are those of firms, a row for each row of firms, and those of
 * other makers, a single row. {@code present} says in which rows somebody has a product, or will have one from next month on.
 */
record Shelf(
        int count,
        Row active,
        Row quality,
        Row installs,
        Row buzz,
        Row release,
        Row placement,
        Row ecosystem,
        Row bundling,
        Row appeal,
        Row goodwill,
        Row capacity,
        Row users,
        Row paid,
        Row offered,
        Row brand,
        Row reported,
        Row weight,
        Row converts,
        Row stirred,
        Row taken,
        boolean[] present) {

    /** A row by its number. */
    @FunctionalInterface
    interface Row {
        double[] row(int r);
    }

    static Shelf ofFirms(World world, int segment) {
        Row mau = world.rows(Firm.MAU, segment)::row;
        Row entrantShare = world.rows(Demand.ENTRANT_SHARE, segment)::row;
        boolean[] present = new boolean[world.rowCount()];
        for (int r = 0; r < present.length; r++) {
            present[r] = anyIn(mau.row(r)) || anyIn(entrantShare.row(r));
        }
        return new Shelf(
                world.rowCount(),
                world.rows(Columns.ACTIVE)::row,
                Generation.quality(world, segment),
                world.rows(Columns.INSTALLS)::row,
                world.rows(Columns.RELEASE_BUZZ)::row,
                world.rows(Trial.RELEASE)::row,
                placement(world),
                world.rows(Demand.ECOSYSTEM)::row,
                world.rows(Demand.BUNDLING)::row,
                world.rows(Columns.APPEAL, segment)::row,
                world.rows(Columns.GOODWILL)::row,
                world.rows(Trial.SPARE_CAPACITY)::row,
                world.rows(Columns.USERS, segment)::row,
                world.rows(Trial.PAID, segment)::row,
                world.rows(Demand.OFFERED, segment)::row,
                world.rows(Demand.BRAND, segment)::row,
                world.rows(Demand.REPORTED, segment)::row,
                world.rows(Demand.WEIGHT, segment)::row,
                world.rows(Trial.CONVERTS, segment)::row,
                world.rows(Trial.STIRRED, segment)::row,
                world.rows(Trial.TAKEN, segment)::row,
                present);
    }

    /** Weights in placement, with what the lever adds; each call overwrites what the one before has returned. */
    private static Row placement(World world) {
        Rows weight = world.rows(Demand.PLACEMENT_WEIGHT);
        Rows more = world.rows(Demand.PLACEMENT);
        double[] both = world.scratch();
        return r -> {
            Kernels.sum(weight.row(r), more.row(r), both, both.length);
            return both;
        };
    }

    static Shelf ofOthers(World world, int segment) {
        // installs, releases, placement, appeal, goodwill: other makers have none of these
        double[] nothing = world.scratch();
        double[] everybody = world.scratch();
        Arrays.fill(everybody, 1);
        double[] paid = world.scratch();
        double[] converts = world.scratch();
        Row offered = world.rows(Others.OFFERED, segment)::row;
        return new Shelf(
                1,
                offered,
                world.rows(Others.QUALITY, segment)::row,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> nothing,
                r -> everybody,
                world.rows(Others.USERS, segment)::row,
                r -> paid,
                offered,
                world.rows(Others.BRAND, segment)::row,
                r -> nothing,
                world.rows(Others.WEIGHT, segment)::row,
                r -> converts,
                world.rows(Others.STIRRED, segment)::row,
                world.rows(Others.TAKEN, segment)::row,
                new boolean[] {anyIn(world.rows(Others.MAU, segment).row(0))});
    }

    static boolean anyIn(double[] x) {
        for (double v : x) {
            if (v > 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (boolean here : present) {
            if (here) {
                return false;
            }
        }
        return true;
    }
}

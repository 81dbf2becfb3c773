package dev.shakeout.core.demand;

import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import org.jspecify.annotations.Nullable;

/** A total of one segment: where it is summed up, and the row it is read from afterwards. */
final class Tally {

    private final @Nullable Sum sum;
    private final double[] row;
    private final boolean rowsAreFirms;
    private final double[] nothing;

    private Tally(World world, @Nullable Sum sum, double[] row) {
        this.sum = sum;
        this.row = row;
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        nothing = rowsAreFirms ? new double[0] : world.scratch();
    }

    static Tally of(World world, Total total, int segment) {
        return new Tally(
                world, world.sum(total, segment), world.rows(total, segment).row(0));
    }

    /** The same total for what stands behind all firms: to be added to when these are summed up. */
    static Tally afterFirms(World world, Total total, int segment) {
        return new Tally(world, null, world.rows(total, segment).row(0));
    }

    double[] row() {
        return row;
    }

    void add(int r, double[] x) {
        if (sum != null) {
            sum.add(r, x);
        } else {
            Kernels.add(x, row, row.length);
        }
    }

    /** Row {@code r} adds nothing: a firm may be left out of a sum, but not firms among others. */
    void addNothing(int r) {
        if (sum != null && !rowsAreFirms) {
            sum.add(r, nothing);
        }
    }
}

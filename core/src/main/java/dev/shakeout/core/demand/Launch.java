package dev.shakeout.core.demand;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Products that firms bring out in a segment after the start, where newcomers are let in.
 *
 * <pre>
 *   b = ln(s / (1 − s)) + ln W − a · quality of the best firm
 * </pre>
 *
 * <p>W is the weight of all products there this month: a newcomer with the best model wins a share s of those who choose
 * afresh, any other one less. It begins without users, and next month people choose among its product and the rest. Our own
 * construction.
 */
final class Launch {

    /** Users reported for each main user, over all products of a segment at the start: what newcomers are counted by. */
    static final Column REPORTED = Column.of(
            "product.reported-mean", "ratio", Scope.SEGMENT, 0, "reported over main users at the start, all products");

    private final Shelf shelf;
    private final double[] total;
    private final double[] best;
    private final double[] share;
    private final double[] taste;
    private final double[] reported;
    private final Rows goes;

    Launch(World world, int segment, Shelf shelf, Totals totals, Best best) {
        this.shelf = shelf;
        total = totals.weight().row();
        this.best = best.row();
        share = world.rows(Segment.NEWCOMER_SHARE, segment).row(0);
        taste = world.rows(Demand.QUALITY_TASTE, segment).row(0);
        reported = world.rows(REPORTED, segment).row(0);
        goes = world.rows(Columns.ABROAD_PLAN);
    }

    /** Whether {@code segment} lets newcomers in, in some lane. */
    static boolean isPossible(World world, int segment) {
        return Shelf.anyIn(world.rows(Segment.NEWCOMER_SHARE, segment).row(0));
    }

    /** Looks which firms of row {@code r} come, when the month's choices have been made. */
    void look(int r) {
        double[] wants = goes.row(r);
        double[] active = shelf.active().row(r);
        double[] offered = shelf.offered().row(r);
        for (int i = 0; i < wants.length; i++) {
            if (wants[i] * active[i] * (1 - offered[i]) * share[i] * total[i] > 0) {
                offered[i] = 1;
                shelf.brand().row(r)[i] = Numeric.log(share[i] / (1 - share[i]))
                        + Numeric.log(total[i])
                        - taste[i] * best[i]
                        - shelf.ecosystem().row(r)[i];
                shelf.reported().row(r)[i] = reported[i];
                shelf.present()[r] = true;
            }
        }
    }
}

package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.stream.IntStream;

/**
 * The active incumbents of a lane, drawn from in proportion to core cash flow. For mechanisms that look at particular
 * firms and have declared {@link Firm#CORE_CASH_FLOW} and {@link Columns#ACTIVE}.
 */
public final class Incumbents {

    private final int[] firms;
    private final Rows wealth;
    private final Rows active;

    /** The incumbents of {@code world}, whose rows are firms. */
    public Incumbents(World world) {
        firms = IntStream.range(0, world.rowCount())
                .filter(r -> world.roster().kind(r) == Firm.Kind.INCUMBENT)
                .toArray();
        wealth = world.rows(Firm.CORE_CASH_FLOW);
        active = world.rows(Columns.ACTIVE);
    }

    /** The incumbent other than {@code self} that share {@code u} in (0, 1) of their wealth falls on; -1 if there is none. */
    public int drawn(int self, int lane, double u) {
        double all = 0;
        for (int r : firms) {
            all += weight(self, r, lane);
        }
        double left = u * all;
        int last = -1;
        for (int r : firms) {
            double weight = weight(self, r, lane);
            if (weight > 0) {
                last = r;
                left -= weight;
                if (left < 0) {
                    return r;
                }
            }
        }
        return last;
    }

    private double weight(int self, int r, int lane) {
        return r == self ? 0 : wealth.row(r)[lane] * active.row(r)[lane];
    }
}

package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.Total;
import java.util.Set;

/** One step of a mechanism, bound to a world. Between two steps of a mechanism the totals of the first are closed. */
public sealed interface Step {

    /** A walk over the rows of firms that sums up {@code sums}. */
    record OverRows(Pass pass, Set<Total> sums) implements Step {
        public OverRows {
            sums = Set.copyOf(sums);
        }
    }

    /** Work on the market as a whole, when all rows have come so far. */
    record OnMarket(MarketPass pass) implements Step {}

    /** A step over the rows of firms that sums up {@code sums}. */
    static Step rows(Pass pass, Total... sums) {
        return new OverRows(pass, Set.of(sums));
    }

    /** A step on the market as a whole. */
    static Step market(MarketPass pass) {
        return new OnMarket(pass);
    }

    /** The totals it sums up. */
    default Set<Total> totals() {
        return this instanceof OverRows rows ? rows.sums() : Set.of();
    }
}

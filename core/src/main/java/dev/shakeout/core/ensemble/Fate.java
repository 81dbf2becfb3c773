package dev.shakeout.core.ensemble;

import dev.shakeout.core.market.Market;
import java.util.Arrays;
import java.util.List;

/** How a firm stands at the horizon. The first two count as surviving. */
public enum Fate {
    /** In business, its shares in private hands. */
    INDEPENDENT,
    /** In business, its shares on an exchange. */
    LISTED,
    /** Bought by another firm. */
    ACQUIRED,
    /** Wound up. */
    WOUND_UP,
    /** Not in business at the start, and not come since: neither a survivor nor an exit. */
    NEVER_ENTERED;

    /** Those that a firm of {@code market} can meet: all, or all but the last where every firm is there from the start. */
    public static List<Fate> in(Market market) {
        boolean entrants = market.firms().stream().anyMatch(firm -> firm.isEntrant());
        return Arrays.stream(values())
                .filter(fate -> entrants || fate != NEVER_ENTERED)
                .toList();
    }
}

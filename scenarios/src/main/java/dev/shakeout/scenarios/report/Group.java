package dev.shakeout.scenarios.report;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import java.util.List;

/**
 * The firms whose survival is the headline: the startups of a market, or all its firms if it has none; those that are there
 * at the start, if there are any.
 *
 * @param one  what one of them is called
 * @param many what several of them are called
 */
record Group(String one, String many, List<Firm> firms) {

    static Group of(Market market) {
        List<Firm> there =
                market.firms().stream().filter(firm -> !firm.isEntrant()).toList();
        List<Firm> firms = there.isEmpty() ? market.firms() : there;
        List<Firm> startups =
                firms.stream().filter(firm -> firm.kind() == Firm.Kind.STARTUP).toList();
        return startups.isEmpty() ? new Group("firm", "firms", firms) : new Group("startup", "startups", startups);
    }

    int size() {
        return firms.size();
    }

    /** What as many of them as there are are called. */
    String noun() {
        return size() == 1 ? one : many;
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.measure.Summary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What consumers gain from what is offered, by segment, where a result has observed {@link Demand#surplusIn}. */
public final class Surplus {

    private Surplus() {}

    /** Month by month from 0, in utility per user, by segment in the order of names; empty if nobody looked. */
    public static Map<String, List<Summary>> of(Result result, Market market) {
        Map<String, List<Summary>> found = new TreeMap<>();
        if (market.firms().isEmpty() || result.replications() == 0) {
            return found;
        }
        Firm any = market.firms().get(0); // it stands beside every firm
        for (Segment segment : market.segments()) {
            String name = Demand.surplusName(segment.name());
            if (result.measures().contains(name)) {
                found.put(
                        segment.name(),
                        IntStream.rangeClosed(0, result.months())
                                .mapToObj(month -> result.summary(name, any.name(), month))
                                .toList());
            }
        }
        return found;
    }
}

package dev.shakeout.examples.gallery;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an open listing window is worth to six startups: the case with a window shut for good beside one that is open all the
 * time and lets in whoever has prepared, in the usual market and in a squeeze of private funding.
 */
public final class ListingWindow {

    private static final int MONTHS = 48;

    private ListingWindow() {}

    /** Writes {@code examples/pictures/listing-window.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("listing-window.svg", svg(run()));
    }

    /** Shut, open, shut in a squeeze, open in a squeeze. */
    static Comparison run() {
        Market shut = China2025.market().with(Capital.WINDOW_AT_START, 0).with(Capital.WINDOW_OPENS, 0);
        Scenario open = Scenario.named("Open window", Capital.WINDOW_OPEN.pull(1), Listings.RULE.pull(0));
        Scenario squeeze = FundingSqueeze.ofStrength(1).forMonths(MONTHS);
        return Ensemble.of(shut)
                .months(MONTHS)
                .replications(500)
                .seed(2025)
                .compare(Scenario.baseline(), open, squeeze, squeeze.and(open));
    }

    private static List<String> startups(Comparison comparison) {
        return comparison.market().firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.STARTUP)
                .map(Firm::name)
                .toList();
    }

    /** How many of the startups are in business at the end of each month. */
    static double[] left(Comparison comparison, Result result) {
        return IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(month -> startups(comparison).stream()
                        .mapToDouble(firm -> result.surviving(firm, month).value())
                        .sum())
                .toArray();
    }

    /** How many of the startups are listed at the end. */
    static double listed(Comparison comparison, Result result) {
        return startups(comparison).stream()
                .mapToDouble(firm -> result.share(firm, Fate.LISTED))
                .sum();
    }

    static String svg(Comparison comparison) {
        List<Result> results = comparison.results();
        return Chart.of(
                        "What an open window is worth",
                        "How many of six startups are in business, with and without a window to list through",
                        "Means of 500 replications of the case on the same luck. Open: no revenue is asked for.")
                .with(panel("The usual market", comparison, results.get(0), results.get(1)))
                .with(panel("Private funding squeezed throughout", comparison, results.get(2), results.get(3)))
                .svg();
    }

    private static Panel panel(String title, Comparison comparison, Result shut, Result open) {
        return Panel.of(title).line("window open", left(comparison, open)).line("window shut", left(comparison, shut));
    }
}

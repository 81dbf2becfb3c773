package dev.shakeout.examples.gallery;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.technology.OpenModels;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Who comes into a small market: six founders' teams wait outside, and enter sooner where money is easy and where a model open
 * to all is close to the best. The firms are made up.
 */
public final class NewFirms {

    private static final int MONTHS = 36;
    private static final YearMonth START = YearMonth.of(2024, 12);

    private NewFirms() {}

    /** Prints who is in business, and writes {@code examples/pictures/new-firms.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Comparison comparison = run();
        System.out.print(whoIsInBusiness(comparison));
        Gallery.write("new-firms.svg", svg(comparison));
    }

    /** Three firms with models of their own, six teams that would build on an open one, and founders for all of them. */
    static Market market() {
        return Market.of("who comes", START)
                .firms(
                        Firm.startup("Pioneer")
                                .cash(3e9)
                                .burn(8e7)
                                .talent(400)
                                .mau(30e6)
                                .with(Firm.CAPABILITY, 0.1),
                        Firm.startup("Second")
                                .cash(2e9)
                                .burn(5e7)
                                .talent(250)
                                .mau(15e6)
                                .with(Firm.CAPABILITY, 0.05),
                        Firm.incumbent("Giant").coreCashFlow(1e10).mau(60e6).with(Firm.CAPABILITY, 0.1))
                .firms(IntStream.rangeClosed(1, 6).mapToObj(NewFirms::team).toArray(Firm[]::new))
                .segments(Segment.of("assistants", 1e9).with(Demand.REVENUE_PER_USER, 0.2))
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Talent.FOUNDERS, 12);
    }

    private static Firm team(int number) {
        return Firm.entrant("Newcomer " + number).cash(1e8).burn(5e6).talent(40).with(Demand.ENTRANT_SHARE, 0.02);
    }

    /** Cold money and closed models; then an open model, easy money, and both. */
    static Comparison run() {
        Scenario open = Scenario.named("open model", OpenModels.FLOOR.pull(0.5));
        Scenario hot = Scenario.named("easy money", Capital.REGIME.pull(1));
        return Ensemble.of(market())
                .months(MONTHS)
                .replications(500)
                .seed(1)
                .compare(Scenario.baseline(), open, hot, open.and(hot));
    }

    private static List<String> newcomers(Comparison comparison) {
        return comparison.market().firms().stream()
                .filter(Firm::isEntrant)
                .map(Firm::name)
                .toList();
    }

    /** How many of the newcomers are in business at the end of {@code month}. */
    static double inBusiness(Comparison comparison, Result result, int month) {
        return newcomers(comparison).stream()
                .mapToDouble(firm -> result.surviving(firm, month).value())
                .sum();
    }

    /** How many of the newcomers have entered by the end. */
    static double entered(Comparison comparison, Result result) {
        return newcomers(comparison).stream()
                .mapToDouble(firm -> 1 - result.share(firm, Fate.NEVER_ENTERED))
                .sum();
    }

    static String whoIsInBusiness(Comparison comparison) {
        StringBuilder text = new StringBuilder("Of six newcomers, on average:\n");
        for (Result result : comparison.results()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-24s %.1f enter within %d months, %.1f are in business then; Pioneer is in %.0f %%%n",
                    result.scenario().name(),
                    entered(comparison, result),
                    MONTHS,
                    inBusiness(comparison, result, MONTHS),
                    100 * result.surviving("Pioneer", MONTHS).value()));
        }
        return text.toString();
    }

    static String svg(Comparison comparison) {
        List<Result> results = comparison.results();
        return Chart.of(
                        "Who comes, and when",
                        "An open model spares newcomers the climb, easy money pays for it",
                        "Means of 500 replications on the same luck, seed 1. Six teams wait outside.")
                .with(panel("Newcomers in business, cold money", comparison, results.get(0), results.get(1)))
                .with(panel("Newcomers in business, easy money", comparison, results.get(2), results.get(3)))
                .svg();
    }

    private static Panel panel(String title, Comparison comparison, Result closed, Result open) {
        return Panel.of(title)
                .line("open model", path(comparison, open))
                .line("closed models", path(comparison, closed));
    }

    private static double[] path(Comparison comparison, Result result) {
        return IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(month -> inBusiness(comparison, result, month))
                .toArray();
    }
}

package dev.shakeout.examples.gallery;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.report.Chart;
import dev.shakeout.scenarios.report.Chart.Panel;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One incumbent doubles its pay: whom it wins, from whom, and what loyalty saves. Nothing but the market for people; the
 * firms are made up and have money for ever.
 */
public final class TalentFlows {

    static final int MONTHS = 36;
    static final int RAID = 12;
    private static final YearMonth START = YearMonth.of(2024, 12);
    private static final List<String> STARTUPS = List.of("Plain", "Loyal");
    private static final List<String> GIANTS = List.of("Raider", "Rich");

    private TalentFlows() {}

    /** Writes {@code examples/pictures/talent-flows.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Gallery.write("talent-flows.svg", svg());
    }

    static Market market() {
        return Market.of("people", START)
                .firms(
                        startup("Plain"),
                        startup("Loyal").with(Talent.LOYALTY, 0.2),
                        giant("Raider", 1e9),
                        giant("Rich", 3e9))
                .with(Talent.KEY_OUTSIDE, 0)
                .with(Talent.KEY_GRADUATES, 0);
    }

    private static Firm startup(String name) {
        return Firm.startup(name).cash(1e12).talent(800).with(Talent.KEY_PEOPLE, 30);
    }

    private static Firm giant(String name, double wealth) {
        return Firm.incumbent(name)
                .cash(1e12)
                .coreCashFlow(wealth)
                .talent(1_000)
                .with(Talent.KEY_PEOPLE, 20);
    }

    static Scenario raid() {
        return Scenario.named(
                "raid", Talent.PAY.pull(2).on(Target.firm("Raider")).from(START.plusMonths(RAID)));
    }

    /** The baseline first, the raid second. */
    static Comparison run() {
        Model model = Model.of(Talent.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT)
                .observing(
                        Measure.of("key people", "people", Columns.KEY_PEOPLE, 1),
                        Measure.of("founding", "people", Columns.KEY_FOUNDING, 1),
                        Measure.of("elsewhere", "people", Columns.KEY_ELSEWHERE, 1));
        return Ensemble.of(market(), model)
                .months(MONTHS)
                .replications(2_000)
                .seed(1)
                .compare(Scenario.baseline(), raid());
    }

    static String svg() {
        return svg(run());
    }

    static String svg(Comparison comparison) {
        Result without = comparison.baseline();
        Result with = comparison.results().get(1);
        Panel startups = Panel.of("Key people of startups").mark(RAID, "pay doubled");
        for (String name : STARTUPS) {
            startups = startups.line(name, people(with, name), people(without, name));
        }
        Panel giants = Panel.of("Key people of incumbents").mark(RAID, "pay doubled");
        for (String name : GIANTS) {
            giants = giants.line(name, people(with, name), people(without, name));
        }
        Panel others = Panel.of("Key people outside firms").mark(RAID, "pay doubled");
        for (String place : List.of("founding", "elsewhere")) {
            others = others.line(place, means(with, place, "Plain"), means(without, place, "Plain"));
        }
        return Chart.of(
                        "Where key people go",
                        "A raider wins from everybody; loyalty slows it; the rest found firms or leave the field's firms",
                        "Means of 2,000 replications, seed 1. Faint lines: pay as before.")
                .with(startups)
                .with(giants)
                .with(others)
                .svg();
    }

    static double[] people(Result result, String firm) {
        return means(result, "key people", firm);
    }

    static double[] means(Result result, String measure, String firm) {
        return IntStream.rangeClosed(0, MONTHS)
                .mapToDouble(month -> result.summary(measure, firm, month).mean())
                .toArray();
    }
}

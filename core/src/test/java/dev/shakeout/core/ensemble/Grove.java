package dev.shakeout.core.ensemble;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Listings;
import dev.shakeout.core.capital.Owners;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Roster;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invented market in which much happens within two years: startups so short of cash that some are bought and some are
 * wound up, one near a listing, two owners who pay and one who may stop. Two segments, since some firms are in both.
 */
final class Grove {

    static final YearMonth START = YearMonth.of(2020, 12);

    static final int MONTHS = 24;

    static final Scenario BASELINE = Scenario.baseline();

    static final Scenario DROUGHT = Scenario.named(
            "Drought",
            Capital.SUPPLY.pull(0.2),
            Capital.STATE_SUPPLY.pull(Course.ramp(1, 0.1, 6)),
            Rounds.CLOSING.pull(0.5).on(Target.firm("Ash")).forMonths(12));

    static final Scenario STORM = Scenario.named(
            "Storm",
            Attention.SPEND.pull(5e7).on(Target.kind(Firm.Kind.INCUMBENT)).from(YearMonth.of(2021, 4)),
            Demand.BUNDLING.pull(0.5).on(Target.kind(Firm.Kind.INCUMBENT)),
            Talent.CONTACTS.pull(2).on(Target.kind(Firm.Kind.STARTUP)));

    private Grove() {}

    static List<Firm> firms() {
        return List.of(
                Firm.startup("Ash").cash(4e8).burn(4e7).talent(150).mau(4e6).with(Firm.CAPABILITY, -0.05),
                Firm.startup("Birch").cash(1.5e8).burn(2e7).talent(80).mau(1e6),
                Firm.startup("Cedar")
                        .cash(9e8)
                        .burn(5e7)
                        .talent(200)
                        .mau(2e6)
                        .with(Firm.CAPABILITY, 0.02)
                        .in("draw", Firm.MAU, Value.given(5e5))
                        .with(Enterprise.REVENUE, 3e7)
                        .with(Rounds.POST_MONEY, 6e9)
                        .with(Listings.PREPARES, 1),
                Firm.startup("Elm").cash(6e7).burn(1e7).talent(40).mau(3e5),
                Firm.challenger("Fir")
                        .cash(2e8)
                        .burn(3e7)
                        .talent(160)
                        .mau(9e6)
                        .coreCashFlow(5e7)
                        .with(Firm.CAPABILITY, 0.01)
                        .with(Owners.SPONSOR_STOP, 0.03),
                Firm.incumbent("Oak")
                        .coreCashFlow(5e9)
                        .mau(6e6)
                        .in("draw", Firm.MAU, Value.given(2e6))
                        .with(Firm.CAPABILITY, 0)
                        .with(Demand.PLACEMENT_WEIGHT, 1),
                Firm.incumbent("Yew").coreCashFlow(2e9).mau(1e6));
    }

    static Market market() {
        return market(firms());
    }

    static Market market(List<Firm> firms) {
        return Market.of("grove", START)
                .firms(firms.toArray(Firm[]::new))
                .segments(
                        Segment.of("talk", 1e8).with(Demand.REVENUE_PER_USER, 0.5),
                        Segment.of("draw", 3e7).with(Demand.REVENUE_PER_USER, 2));
    }

    /** 60 replications over 24 months on one thread. */
    static Ensemble ensemble() {
        return ensemble(market());
    }

    static Ensemble ensemble(Market market) {
        return Ensemble.of(market).months(MONTHS).replications(60).seed(7).threads(1);
    }

    /** Everything a comparison tells, number by number, to be compared as a whole. */
    static Map<String, Object> told(Comparison comparison) {
        Map<String, Object> told = new TreeMap<>();
        told.put("digest", comparison.digest());
        told.put("audit", comparison.audit());
        told.put("failures", comparison.failures());
        for (Result result : comparison.results()) {
            told.putAll(told(comparison, result));
        }
        return told;
    }

    /** Everything a comparison tells of one scenario. */
    static Map<String, Object> told(Comparison comparison, Result result) {
        Map<String, Object> told = new TreeMap<>();
        String name = result.scenario().name();
        told.put(name + " events", result.events());
        for (Firm firm : comparison.market().firms()) {
            String of = name + " " + firm.name();
            for (Fate fate : Fate.values()) {
                told.put(of + " " + fate, result.share(firm.name(), fate));
            }
            for (int month = 0; month <= comparison.months(); month++) {
                told.put(of + " survival " + month, result.surviving(firm.name(), month));
                told.put(of + " difference " + month, comparison.difference(result.scenario(), firm.name(), month));
                for (String measure : List.of("mau", "cash", "runway")) {
                    told.put(of + " " + measure + " " + month, result.summary(measure, firm.name(), month));
                }
            }
        }
        return told;
    }

    /** The bits of one firm's path in each replication: fate, month of exit, final cash and users. */
    static List<String> path(Result result, Market market, String firm) {
        int f = new Roster(market).indexOf(firm);
        List<String> path = new ArrayList<>();
        for (int r = 0; r < result.fate[f].length; r++) {
            path.add("%s %s %x %x"
                    .formatted(
                            Fate.values()[result.fate[f][r]],
                            result.exitMonth[f][r],
                            Double.doubleToLongBits(result.cash[f][r]),
                            Double.doubleToLongBits(result.mau[f][r])));
        }
        return path;
    }

    /** Mean and quantiles as numbers. */
    static double[] numbers(Summary s) {
        return new double[] {s.mean(), s.p05(), s.p50(), s.p95()};
    }
}

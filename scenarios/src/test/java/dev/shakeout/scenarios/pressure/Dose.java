package dev.shakeout.scenarios.pressure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.china2025.Lab;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A module at rising strengths beside the baseline, on the case. */
final class Dose {

    static final Market MARKET = China2025.market();
    static final List<String> SIX = named(Firm.Kind.STARTUP);
    static final List<String> INCUMBENTS = named(Firm.Kind.INCUMBENT);
    static final List<String> ALL = MARKET.firms().stream().map(Firm::name).toList();

    static final Model MODEL = Model.standard()
            .observing(
                    Measure.of("key people", "people", Columns.KEY_PEOPLE, 1),
                    Measure.of("capability", "nats", Columns.CAPABILITY, 1),
                    Measure.of("post-money", "CNY", Columns.POST_MONEY, 1),
                    Measure.of("training", "fen", Columns.TRAINING, 1),
                    Measure.of("war spend", "fen", Columns.WAR_SPEND, 1),
                    Measure.of("frontier", "0 or 1", Columns.FRONTIER, 1),
                    Measure.of("listed", "0 or 1", Columns.LISTED, 1),
                    Measure.of("quality", "nats", Columns.QUALITY, 1),
                    Measure.of("enterprise revenue", "fen", Columns.ENTERPRISE_REVENUE, 1),
                    Measure.of("revenue", "fen", Columns.REVENUE, 1),
                    Measure.of("contract revenue", "fen", Columns.CONTRACT_REVENUE, 1),
                    appeal(),
                    Attention.CPA,
                    Tenders.LIST_PRICES,
                    Tenders.QUALITY_ADJUSTED_PRICES,
                    Measure.of("consumer revenue", "CNY", Columns.CONSUMER_REVENUE, 1 / Ledger.FEN),
                    Demand.mauIn("home-assistant"),
                    Demand.mauIn("overseas-niche"));

    /** What a product is worth in the first segment. */
    static Measure appeal() {
        return new Measure("appeal", "utility", Set.of(Columns.APPEAL), world -> {
            var appeal = world.rows(Columns.APPEAL, 0);
            return (r, out) -> System.arraycopy(appeal.row(r), 0, out, 0, out.length);
        });
    }

    static final Scenario BASELINE = Scenario.baseline();

    /** The baseline is the same for every module. */
    private static final Lab WITHOUT = new Lab(MARKET, MODEL, 11, 24, 150, BASELINE);

    private static List<String> named(Firm.Kind kind) {
        return MARKET.firms().stream()
                .filter(f -> f.kind() == kind)
                .map(Firm::name)
                .toList();
    }

    final List<Scenario> strengths;
    final Lab lab;

    /** {@code module} for as many months as are looked at, 24 at most. */
    Dose(String module, int months) {
        strengths = Stream.of(0.5, 1.0, 2.0)
                .map(s -> (Scenario) Modules.named(module, s))
                .toList();
        lab = new Lab(WITHOUT, months, strengths);
    }

    Scenario atOne() {
        return strengths.get(1);
    }

    /** The change from each strength to the next has the sign, in the mean of pairs. */
    void assertRisesWithStrength(int sign, String measure, List<String> firms, int month) {
        Scenario before = BASELINE;
        for (Scenario after : strengths) {
            assertSign(sign, lab.change(before, after, measure, firms, month), before.name() + " to " + after.name());
            before = after;
        }
    }

    /** The same in every single replication, equality allowed. */
    void assertRisesInEveryReplication(int sign, String measure, List<String> firms, int month) {
        Scenario before = BASELINE;
        for (Scenario after : strengths) {
            double[] x = lab.sum(before, measure, firms, month);
            double[] y = lab.sum(after, measure, firms, month);
            for (int k = 0; k < x.length; k++) {
                assertTrue(sign * (y[k] - x[k]) >= 0, "%s to %s, replication %s".formatted(x[k], y[k], k));
            }
            before = after;
        }
    }

    static void assertSign(int sign, Estimate change, String what) {
        double nearest = sign > 0 ? change.low() : -change.high();
        assertTrue(nearest > 0, () -> what + ": " + change);
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import java.time.YearMonth;

/** Small real runs that the tests of this package share. */
final class SmallRun {

    static final String MARKUP = "<script>alert(1)</script> & \"quoted\"";
    static final String FORMULA = "=cmd|' /C calc'!A0, \"x\"";
    static final String FOREIGN = "月之暗面 \u202e\u0000 {a|b} $1 %%data%%";

    static final Scenario SQUEEZE = Scenario.named(
            "squeeze",
            Capital.SUPPLY
                    .pull(Course.ramp(1, 0.25, 6))
                    .from(YearMonth.of(2017, 6))
                    .forMonths(12),
            Attention.SPEND.pull(2e7).on(Target.kind(Firm.Kind.INCUMBENT)).scaled(2));

    private static final Comparison TWO_SCENARIOS = ensemble("bikes", "Orange", "Blue", "Super-app")
            .months(30)
            .replications(60)
            .compare(Scenario.baseline(), SQUEEZE);

    private static final Comparison HOSTILE = ensemble(MARKUP, MARKUP, FORMULA, FOREIGN)
            .months(13)
            .replications(8)
            .compare(Scenario.named(FORMULA), Scenario.named(MARKUP, Capital.SUPPLY.pull(0.5)));

    private static final Draw SLIP = Draw.of("test.slip");

    private SmallRun() {}

    /** A run in which replications fail their audit: each firm finds a fen in the street with {@code odds} a month. */
    static Comparison failing(double odds) {
        Mechanism leak = Declaration.of("leak", Phase.SETTLEMENT, "Money from nowhere.")
                .writes(Columns.CASH)
                .draws(SLIP)
                .source("our own construction")
                .forEachFirm((firm, month) ->
                        firm.set(Columns.CASH, firm.get(Columns.CASH) + (firm.uniform(SLIP) < odds ? 1 : 0)));
        Market market = market("bikes", "Orange", "Blue", "Super-app");
        return Ensemble.of(market, Model.standard().with(leak))
                .months(12)
                .replications(40)
                .seed(2017)
                .threads(1)
                .compare(Scenario.baseline(), SQUEEZE);
    }

    /** A baseline and a squeeze: two startups short of money, one incumbent; 30 months, 60 replications. */
    static Comparison twoScenarios() {
        return TWO_SCENARIOS;
    }

    /** Names that want to be markup, a formula, or to spoil the text around them; 13 months, 8 replications. */
    static Comparison hostile() {
        return HOSTILE;
    }

    /** Two startups and an incumbent, seed 2017. */
    static Ensemble ensemble(String market, String first, String second, String third) {
        return Ensemble.of(market(market, first, second, third)).seed(2017).threads(1);
    }

    private static Market market(String name, String first, String second, String third) {
        return Market.of(name, YearMonth.of(2017, 1))
                .firms(
                        Firm.incumbent(third).coreCashFlow(2e9).mau(10e6),
                        Firm.startup(first).cash(1.2e9).burn(1e8).talent(300).mau(20e6),
                        Firm.startup(second).cash(3e8).burn(5e7).talent(200).mau(5e6))
                .segments(Segment.of("commuters", 4e8));
    }
}

package dev.shakeout.examples;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.time.YearMonth;

/** Another market in twenty lines: bike sharing at the height of its boom, and what a squeeze does to it. */
public final class OwnMarket {

    private OwnMarket() {}

    /** Prints who survives. The figures are made up. */
    public static void main(String[] args) {
        System.out.println(compare().survivalTable(12, 24, 36));
    }

    static Comparison compare() {
        Market bikes = Market.of("bike sharing", YearMonth.of(2017, 1))
                .firms(
                        Firm.startup("Orange").cash(2e9).burn(4e8).talent(2_000).mau(40e6),
                        Firm.startup("Yellow").cash(3e9).burn(6e8).talent(3_000).mau(45e6),
                        Firm.startup("Blue").cash(3e8).burn(5e7).talent(400).mau(5e6),
                        Firm.incumbent("Super-app").coreCashFlow(2e9).mau(10e6))
                .segments(Segment.of("commuters", 4e8)
                        .with(Demand.SWITCHING_COST, 0.5)
                        .with(Demand.REVENUE_PER_USER, 1))
                .with(Capital.POOL, 8e8);
        Scenario squeeze = FundingSqueeze.ofStrength(1).from(YearMonth.of(2017, 10));
        return Ensemble.of(bikes).months(36).replications(2_000).seed(1).compare(Scenario.baseline(), squeeze);
    }
}

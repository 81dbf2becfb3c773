package dev.shakeout.examples;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.Strategy;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.io.PrintStream;
import java.time.YearMonth;

/**
 * A strategy of one's own: what if a firm lived within its means while money was still there? Two firms start with the same
 * numbers; one decides by routine, the other by ten lines.
 */
public final class OwnStrategy {

    /** Spends what two years of cash allow, marketing first to go, and looks for money long before it is short. */
    static final Strategy THRIFTY = (firm, month) -> {
        firm.seekRound(firm.runway() < 24);
        if (firm.runway() < 24) {
            firm.planMarketing(0.9 * firm.marketing());
            firm.planTraining(0.95 * firm.training());
        }
        if (firm.runway() < 6) {
            firm.pivotToOpenBase();
        }
    };

    private OwnStrategy() {}

    /** Prints who survives. The figures are made up. */
    public static void main(String[] args) {
        print(System.out);
    }

    static void print(PrintStream out) {
        out.println(compare().survivalTable(12, 24, 36));
    }

    static Comparison compare() {
        Firm routine = Firm.startup("Routine")
                .cash(3e9)
                .burn(1.5e8)
                .talent(500)
                .mau(5e6)
                .with(Firm.CAPABILITY, -0.05);
        Firm thrifty = Firm.startup("Thrifty")
                .cash(3e9)
                .burn(1.5e8)
                .talent(500)
                .mau(5e6)
                .with(Firm.CAPABILITY, -0.05)
                .strategy("thrifty");
        Market market = Market.of("two ways to live", YearMonth.of(2025, 3))
                .firms(
                        routine,
                        thrifty,
                        Firm.incumbent("Giant").coreCashFlow(5e9).mau(60e6).with(Firm.CAPABILITY, 0))
                .segments(Segment.of("assistants", 5e8));
        Scenario squeeze = FundingSqueeze.ofStrength(1).from(YearMonth.of(2025, 4));
        return Ensemble.of(market, Model.standard().with("thrifty", THRIFTY))
                .months(36)
                .replications(2_000)
                .seed(1)
                .compare(Scenario.baseline(), squeeze);
    }
}

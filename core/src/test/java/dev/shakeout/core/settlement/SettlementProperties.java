package dev.shakeout.core.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SettlementProperties {

    private static final Model STILL =
            Model.of(Settlement.MECHANISM, Settlement.MEASUREMENT, Talent.MECHANISM, Enterprise.MECHANISM);

    @Property
    void firstMeasuredBurnIsTheGivenOne(
            @ForAll @DoubleRange(min = 1, max = 1e9) double gross,
            @ForAll @DoubleRange(max = 2) double covered,
            @ForAll @DoubleRange(max = 1) double compute,
            @ForAll @DoubleRange(max = 1) double payroll,
            @ForAll @DoubleRange(max = 1) double marketing,
            @ForAll @IntRange(max = 20_000) int heads) {
        double revenue = gross * covered;
        Firm firm = Firm.startup("A")
                .cash(1e9)
                .burn(gross - revenue)
                .talent(heads)
                .with(Enterprise.REVENUE, revenue)
                .with(Settlement.COMPUTE_SHARE, compute)
                .with(Settlement.PAYROLL_SHARE, payroll)
                .with(Settlement.MARKETING_SHARE, marketing)
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0);
        var seen =
                Small.of(STILL, firm).run(1, Columns.BURN, Columns.CASH, Columns.MARKETING_PLAN, Columns.OVERHEAD_PLAN);
        double given = 100 * (gross - revenue);
        double fen =
                2.5 + 1e-11 * 100 * (gross + revenue); // five postings rounded to the fen, and roundings of their sum
        assertEquals(given, seen.at(Columns.BURN, "A", 1), fen);
        assertEquals(1e11 - given, seen.at(Columns.CASH, "A", 1), fen);
        assertTrue(seen.at(Columns.MARKETING_PLAN, "A", 0) >= 0);
        assertTrue(seen.at(Columns.OVERHEAD_PLAN, "A", 0) >= 0);
    }

    /**
     * Money lasts as long as the division says, whatever the numbers: the bill after that is the first that cannot be
     * paid.
     */
    @Property
    void exitComesAtRunway(
            @ForAll @IntRange(min = 1, max = 1_000_000) int burn, @ForAll @IntRange(max = 20_000_000) int cash) {
        Firm firm = Firm.startup("A")
                .cash(cash)
                .burn(burn)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 0)
                .with(Settlement.MARKETING_SHARE, 0);
        int exit = cash / burn + 1;
        var seen = Small.of(Model.of(Settlement.MECHANISM, Settlement.MEASUREMENT, Turnover.MECHANISM), firm)
                .with(Turnover.FRIENDLY_ODDS, 0)
                .run(30, Columns.EXIT_MONTH);
        assertEquals(exit <= 30 ? exit : 0, seen.at(Columns.EXIT_MONTH, "A", 30));
    }
}

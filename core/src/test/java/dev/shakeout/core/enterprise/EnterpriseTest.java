package dev.shakeout.core.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseTest {

    /** exp is exact to 3e-13, and 36 of its values are multiplied. */
    private static final double ROUNDING = 36 * 4e-13;

    private static Firm firm(double growth) {
        return Firm.startup("A").with(Enterprise.REVENUE, 3e7).with(Enterprise.GROWTH, growth);
    }

    /** 30 m CNY in the starting month and in the first, then g/12 more each month. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0, -1, 3})
    void revenueGrowsAtItsRate(double growth) {
        var seen = Small.of(Model.of(Enterprise.MECHANISM), firm(growth)).run(36, Columns.ENTERPRISE_REVENUE);
        assertEquals(3e9, seen.at(Columns.ENTERPRISE_REVENUE, "A", 0), 0);
        for (int month = 1; month <= 36; month++) {
            double revenue = 3e9 * StrictMath.exp(growth * (month - 1) / 12);
            assertEquals(revenue, seen.at(Columns.ENTERPRISE_REVENUE, "A", month), ROUNDING * revenue);
        }
    }

    /** What is not bought in a lean month is not missing from the next: growth goes on underneath. */
    @Test
    void leverScalesWhatIsBoughtNotTheTrend() {
        var pull = Enterprise.TENDERS.pull(0.4).from(Small.START.plusMonths(2)).forMonths(3);
        var still = Small.of(Model.of(Enterprise.MECHANISM), firm(0.5)).run(12, Columns.ENTERPRISE_REVENUE);
        var pulled = Small.of(Model.of(Enterprise.MECHANISM), firm(0.5))
                .pulling(pull)
                .run(12, Columns.ENTERPRISE_REVENUE);
        for (int month = 0; month <= 12; month++) {
            double factor = month >= 2 && month < 5 ? 0.4 : 1;
            double revenue = factor * still.at(Columns.ENTERPRISE_REVENUE, "A", month);
            assertEquals(revenue, pulled.at(Columns.ENTERPRISE_REVENUE, "A", month), 1e-15 * revenue);
        }
    }

    @Test
    void nobodyBuysFromAFirmThatHasCeased() {
        var gone = Small.set(Phase.REGIME, Columns.ACTIVE, "A", month -> month < 3 ? 1 : 0);
        var seen = Small.of(Model.of(Enterprise.MECHANISM, gone), firm(0.5)).run(4, Columns.ENTERPRISE_REVENUE);
        assertEquals(0, seen.at(Columns.ENTERPRISE_REVENUE, "A", 3));
        assertEquals(0, seen.at(Columns.ENTERPRISE_REVENUE, "A", 4));
    }

    @Test
    void enterprisesPayWhatTheyBuy() {
        Firm firm = firm(0).cash(1e9).burn(-3e7).talent(0); // no outlays at all
        var seen = Small.of(Model.of(Enterprise.MECHANISM, Settlement.MECHANISM, Settlement.MEASUREMENT), firm)
                .run(10, Columns.CASH, Columns.REVENUE);
        assertEquals(3e9, seen.at(Columns.REVENUE, "A", 10), 0);
        assertEquals(1e11 + 10 * 3e9, seen.at(Columns.CASH, "A", 10), 0);
    }
}

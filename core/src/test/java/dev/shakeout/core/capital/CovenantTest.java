package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import org.junit.jupiter.api.Test;

class CovenantTest {

    private static final Model MODEL = Model.of(
            Covenant.CHANNEL_MECHANISM,
            Covenant.COVENANT_MECHANISM,
            Covenant.PARTNER_MECHANISM,
            Small.set(Phase.MEASUREMENT, Columns.REVENUE, 4_000),
            Small.set(Phase.ENTERPRISE, Columns.ENTERPRISE_REVENUE, (firm, month) -> 1_000 + 200 * month));

    /** A fifth of 40 CNY a month until 20 are repaid: 8, 8, 4. */
    @Test
    void revenueIsSharedUntilThePartnerIsRepaid() {
        Firm firm = Firm.startup("A").cash(1_000).with(Covenant.SHARE, 0.2).with(Covenant.DUE, 20);
        var seen = Small.of(MODEL, firm).run(5, Columns.CASH, Columns.OWED);
        double[] owed = {2_000, 1_200, 400, 0, 0, 0};
        for (int month = 0; month <= 5; month++) {
            assertEquals(owed[month], seen.at(Columns.OWED, "A", month), 0);
            assertEquals(100_000 - (2_000 - owed[month]), seen.at(Columns.CASH, "A", month), 0);
        }
        assertEquals(400, seen.received(Sector.PARENTS, 3), 0);
    }

    /** Only 3 CNY are there. */
    @Test
    void nobodyPaysThePartnerWithWhatIsNotThere() {
        Firm firm = Firm.startup("A").cash(3).with(Covenant.SHARE, 0.2).with(Covenant.DUE, 20);
        var seen = Small.of(MODEL, firm).run(2, Columns.CASH, Columns.OWED);
        assertEquals(0, seen.at(Columns.CASH, "A", 1), 0);
        assertEquals(1_700, seen.at(Columns.OWED, "A", 2), 0);
    }

    /** New customers pay 2 CNY more every month; 39 % of that goes to the partner, and 10 points more in a conflict. */
    @Test
    void partnerTakesPartOfTheNewCustomers() {
        Firm firm = Firm.startup("A").cash(1_000).with(Covenant.DIVERTED, 0.39);
        var seen = Small.of(MODEL, firm).run(3, Columns.CASH, Columns.OUTFLOW);
        assertEquals(100_000 - 78 - 156 - 234, seen.at(Columns.CASH, "A", 3), 0);
        assertEquals(234, seen.received(Sector.PARENTS, 3), 0);
        var more = Small.of(MODEL, firm).pulling(Covenant.CONFLICT.pull(0.1)).run(1, Columns.CASH);
        assertEquals(100_000 - 98, more.at(Columns.CASH, "A", 1), 0);
    }

    /** Half of a profit of 30 CNY a month until the 40 that investors put in are repaid; in month 2 there is none. */
    @Test
    void profitIsSharedUntilWhatWasPutInIsRepaid() {
        double[] profit = {0, 3_000, -500, 3_000, 3_000, 3_000};
        Model model = MODEL.with(
                Small.set(Phase.MEASUREMENT, Columns.BURN, (firm, month) -> -profit[month]),
                Small.start(Columns.PREFERENCE, "A", 4_000));
        Small small = Small.of(model, Firm.startup("A").cash(1_000));
        var seen = small.pulling(Covenant.PROFIT.pull(0.5)).run(5, Columns.CASH);
        double[] paid = {0, 1_500, 1_500, 3_000, 4_000, 4_000};
        for (int month = 0; month <= 5; month++) {
            assertEquals(100_000 - paid[month], seen.at(Columns.CASH, "A", month), 0);
        }
        assertEquals(1_000, seen.received(Sector.PARENTS, 4), 0);
    }

    @Test
    void whatThePartnerSellsIsAShare() {
        Firm firm = Firm.startup("A").cash(1_000).with(Covenant.DIVERTED, 0.7);
        for (double more : new double[] {0, 0.1, 1}) {
            var seen =
                    Small.of(MODEL, firm).pulling(Covenant.CONFLICT.pull(more)).run(1, Columns.TO_PARTNER);
            assertEquals(Math.min(0.7 + more, 1), seen.at(Columns.TO_PARTNER, "A", 1), 1e-15);
        }
    }

    @Test
    void nothingHappensWhereNothingIsSaid() {
        var seen = Small.of(MODEL, Firm.startup("A").cash(1_000)).run(3, Columns.CASH);
        assertEquals(100_000, seen.at(Columns.CASH, "A", 3), 0);
    }
}

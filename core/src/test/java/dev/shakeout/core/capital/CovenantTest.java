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

    @Test
    void nothingHappensWhereNothingIsSaid() {
        var seen = Small.of(MODEL, Firm.startup("A").cash(1_000)).run(3, Columns.CASH);
        assertEquals(100_000, seen.at(Columns.CASH, "A", 3), 0);
    }
}

package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersTest {

    private static final Model OWNERS = Model.of(
            Owners.BACKING_MECHANISM,
            Owners.OWNERS_MECHANISM,
            Settlement.MECHANISM,
            Settlement.MEASUREMENT,
            Enterprise.MECHANISM);

    /** Burns 1,000 CNY a month, not a fen of it rounded. */
    private static Firm burning(Firm firm) {
        return firm.cash(50_000)
                .burn(1_000)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 0)
                .with(Settlement.MARKETING_SHARE, 0);
    }

    @ParameterizedTest(name = "the owner earns {0}: {1} a month are lost")
    @CsvSource({"0, 1000", "400, 600", "999.99, 0.01", "1000, 0", "1e9, 0"})
    void payTheBurnUpToWhatTheyHave(double owner, double lost) {
        var seen = Small.of(OWNERS, burning(Firm.incumbent("A").coreCashFlow(owner)))
                .run(24, Columns.CASH, Columns.BACKING);
        for (int month = 0; month <= 24; month++) {
            assertEquals(100 * (50_000 - month * lost), seen.at(Columns.CASH, "A", month), 0.5); // sums of 24 numbers
            assertEquals(100 * owner, seen.at(Columns.BACKING, "A", month), 1e-6);
        }
    }

    /** A firm that earns money keeps it. */
    @Test
    void takeNothingOut() {
        Firm firm = burning(Firm.incumbent("A").coreCashFlow(1e6))
                .burn(-200)
                .with(Enterprise.REVENUE, 200)
                .with(Enterprise.GROWTH, 0);
        var seen = Small.of(OWNERS, firm).run(10, Columns.CASH);
        assertEquals(100 * (50_000 + 10 * 200), seen.at(Columns.CASH, "A", 10), 0);
    }

    /** With hazard s the sponsor still pays after m months with probability e^{−s m}, and never comes back. */
    @ParameterizedTest(name = "hazard {0}, {1} months")
    @CsvSource({"0.005, 36", "0.1, 12", "0, 36", "10, 1"})
    void stopAtTheirHazard(double hazard, int months) {
        int n = 10_000;
        Firm firm = burning(Firm.challenger("A").coreCashFlow(2_000)).with(Owners.SPONSOR_STOP, hazard);
        var seen = Small.of(OWNERS, firm).replications(n).run(months, Columns.CASH, Columns.BACKING, Owners.STOPPED);
        double stays = StrictMath.exp(-hazard * months);
        double backed = seen.mean(Columns.BACKING, "A", months) / 200_000;
        assertEquals(stays, backed, Small.fourErrors(stays * (1 - stays), n));
        double[] before = seen.all(Owners.STOPPED, "A", months - 1);
        double[] after = seen.all(Owners.STOPPED, "A", months);
        double[] cash = seen.all(Columns.CASH, "A", months);
        double[] earlier = seen.all(Columns.CASH, "A", months - 1);
        for (int i = 0; i < n; i++) {
            assertEquals(Math.max(before[i], after[i]), after[i], 0);
            assertEquals(
                    after[i] == 0 ? 0 : 100_000, earlier[i] - cash[i], 0); // who has stopped pays nothing this month
        }
    }

    @Test
    void onlyAChallengersSponsorStopsUnlessStated() {
        var seen = Small.of(
                        OWNERS,
                        burning(Firm.incumbent("A").coreCashFlow(2_000)),
                        burning(Firm.challenger("B").coreCashFlow(2_000)))
                .replications(2_000)
                .run(36, Owners.STOPPED);
        assertEquals(0, seen.mean(Owners.STOPPED, "A", 36), 0);
        double stopped = 1 - StrictMath.exp(-0.005 * 36);
        assertEquals(stopped, seen.mean(Owners.STOPPED, "B", 36), Small.fourErrors(stopped * (1 - stopped), 2_000));
    }
}

package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.turnover.Turnover;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The funding funnel of a synthetic economy: many firms with the same cash and burn, a market in which all seek all the time
 * and close with the same odds, and nothing but rounds between a firm and its end.
 */
class FunnelTest {

    private static final int MANY = 20_000;
    private static final double BURN = 100;

    private static Small economy(int months, double h, int size) {
        Model model = Model.of(
                Capital.CLIMATE_MECHANISM,
                Rounds.ROUNDS_MECHANISM,
                Settlement.MECHANISM,
                Settlement.MEASUREMENT,
                Turnover.MECHANISM);
        Firm firm = Firm.startup("A")
                .cash(BURN * months)
                .burn(BURN)
                .talent(0)
                .with(Settlement.COMPUTE_SHARE, 0)
                .with(Settlement.MARKETING_SHARE, 0);
        return Small.of(model, firm)
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Capital.POOL, 1e6)
                .with(Rounds.SCORE_QUALITY, 0)
                .with(Rounds.SCORE_COVER, 0)
                .with(Rounds.SCORE_LAST_PRICE, 0)
                .with(Rounds.COLD_ODDS, h)
                .with(Rounds.COLD_MONTHS, size)
                .with(Rounds.OPPORTUNISTS, 1)
                .with(Rounds.BRIDGE_ODDS, 0)
                .with(Turnover.FRIENDLY_ODDS, 0)
                .replications(MANY);
    }

    /** Of firms with cash for m months that raise size months a time with odds h a month: share alive, by rounds raised. */
    private static double[] funnel(int m, double h, int size, int horizon) {
        int most = horizon;
        double[] alive = new double[most + 1];
        alive[0] = 1;
        for (int month = 1; month <= horizon; month++) {
            double[] next = new double[most + 1];
            for (int k = 0; k <= most; k++) {
                // paid for `month` months, raised k times: what is left must not be negative after this month's round
                if (m + k * size - month >= 0) {
                    next[k] += alive[k] * (1 - h);
                }
                if (k < most && m + (k + 1) * size - month >= 0) {
                    next[k + 1] += alive[k] * h;
                }
            }
            alive = next;
        }
        return alive;
    }

    @ParameterizedTest(name = "cash for {0} months, odds {1}, rounds of {2} months")
    @CsvSource({"8, 0.06, 6", "4, 0.18, 6", "12, 0.03, 18", "6, 0.2, 2"})
    void isThatOfTheBirthAndDeathOfCash(int months, double h, int size) {
        int horizon = 36;
        double[] theory = funnel(months, h, size, horizon);
        var seen = economy(months, h, size).run(horizon, Columns.ACTIVE, Columns.CASH);
        double[] active = seen.all(Columns.ACTIVE, "A", horizon);
        double[] cash = seen.all(Columns.CASH, "A", horizon);
        double[] found = new double[theory.length];
        for (int i = 0; i < MANY; i++) {
            if (active[i] != 0) {
                double rounds = (cash[i] / 100 / BURN + horizon - months) / size;
                found[(int) Math.rint(rounds)] += 1.0 / MANY;
            }
        }
        double survival = 0;
        for (int k = 0; k < theory.length; k++) {
            // a share of an event of variance p (1 − p), and a floor for those hardly ever seen
            assertEquals(
                    theory[k], found[k], Small.fourErrors(theory[k] * (1 - theory[k]), MANY) + 2e-4, k + " rounds");
            survival += theory[k];
        }
        assertEquals(
                survival, seen.mean(Columns.ACTIVE, "A", horizon), Small.fourErrors(survival * (1 - survival), MANY));
    }

    /** Who never closes a round is gone when the cash is: (1 − h)^R. */
    @Test
    void firstStageIsThePowerOfTheOdds() {
        var seen = economy(12, 0.06, 120).run(36, Columns.ACTIVE);
        double none =
                StrictMath.pow(0.94, 13); // a chance in each of the months 1 to 13: the thirteenth bill is not paid
        assertEquals(1 - none, seen.mean(Columns.ACTIVE, "A", 36), Small.fourErrors(none * (1 - none), MANY));
    }
}

package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LockInHysteresisTest {

    private static final int DOWN = 2 * LockInHysteresis.QUARTER;
    private static final int END = 4 * LockInHysteresis.QUARTER;

    @Test
    void theAppGetsBetterAndWorseAsDescribed() {
        double[] turns = {0, LockInHysteresis.FURTHEST, 0, -LockInHysteresis.FURTHEST, 0};
        for (int k = 0; k < turns.length; k++) {
            assertEquals(turns[k], LockInHysteresis.advantage(k * LockInHysteresis.QUARTER), 1e-12);
        }
    }

    /** Equal apps have a fifth each; a month behind is 0.025 utils, and dv shifts a share by 0.16 dv, over a few months. */
    @Test
    void withoutNetworkEffectsThereIsOneShareForEachAdvantage() {
        double[] share = LockInHysteresis.shares(0);
        assertEquals(0.2, share[0], 1e-9);
        assertEquals(0.2, share[DOWN], 0.03);
        assertEquals(0.2, share[END], 0.03);
    }

    /**
     * Five equal apps with a switching cost of 1: N / (1 + λ2), λ2 = (e − 1) / (e + 4), is 3.98. A leader of share x lasts at κ =
     * ln r / (x − (1 − x) / 4), with r from the quadratic equation in the LimitsTest of demand; at x = 0.66 this is least, 2.7255.
     */
    @Test
    void withThemHistoryDecidesThoughEqualSharesAreStable() {
        double e = StrictMath.E;
        assertEquals(1, LockInHysteresis.SWITCHING_COST);
        assertTrue(LockInHysteresis.STRENGTH < 5 / (1 + (e - 1) / (e + 4)));
        assertTrue(LockInHysteresis.STRENGTH > 2.7255);
        double[] share = LockInHysteresis.shares(LockInHysteresis.STRENGTH);
        assertTrue(share[DOWN] > 0.6, "as good as the others after the lead " + share[DOWN]);
        assertTrue(share[END] < 0.25, "and after having been worse " + share[END]);
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("lock-in-hysteresis.svg", LockInHysteresis.svg());
    }
}

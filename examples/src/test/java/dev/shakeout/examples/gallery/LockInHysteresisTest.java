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

    /** Five equal apps with a switching cost of 1: N / (1 + λ2), λ2 = (e − 1) / (e + 4), is 3.98; a leader lasts above 3.56. */
    @Test
    void withThemHistoryDecidesThoughEqualSharesAreStable() {
        double e = StrictMath.E;
        assertTrue(LockInHysteresis.STRENGTH < 5 / (1 + (e - 1) / (e + 4)));
        double[] share = LockInHysteresis.shares(LockInHysteresis.STRENGTH);
        assertTrue(share[DOWN] > 0.6, "as good as the others after the lead " + share[DOWN]);
        assertTrue(share[END] < 0.25, "and after having been worse " + share[END]);
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("lock-in-hysteresis.svg", LockInHysteresis.svg());
    }
}

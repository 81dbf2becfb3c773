package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogitTest {

    @Test
    void oddsOfTwoProductsAreTheExponentialOfTheirDifferenceInUtility() {
        double[] s = shares(new double[] {1.5, 0.5}, new double[] {1, 1});
        assertEquals(Math.E, s[0] / s[1], 2e-12); // two exponentials of 3e-13 each
        assertEquals(0.7310585786300049, s[0], 1e-12); // 1 / (1 + e^-1)
    }

    @Test
    void productThatIsNotOfferedHasNoShare() {
        assertArrayEquals(new double[] {0, 1}, shares(new double[] {50, -50}, new double[] {0, 1}));
    }

    @Test
    void utilitiesBeyondAllBoundsStillGiveShares() {
        assertArrayEquals(new double[] {1, 0}, shares(new double[] {1e6, -1e6}, new double[] {1, 1}), 1e-200);
        assertTrue(shares(new double[] {-1e6, -2e6}, new double[] {1, 1})[1] > 0);
    }

    @Test
    void whereNothingIsOfferedNobodyChooses() {
        assertArrayEquals(new double[] {0, 0}, shares(new double[] {1, 2}, new double[] {0, 0}));
    }

    /** Shares in one lane, through rows of length 1. */
    private static double[] shares(double[] utility, double[] on) {
        int products = utility.length;
        double[][] w = new double[products][1];
        double[] total = new double[1];
        for (int l = 0; l < products; l++) {
            Logit.weigh(new double[] {utility[l]}, new double[] {on[l]}, w[l], 1);
            total[0] += w[l][0];
        }
        double[] shares = new double[products];
        for (int l = 0; l < products; l++) {
            double[] s = new double[1];
            Logit.share(w[l], total, s, 1);
            shares[l] = s[0];
        }
        return shares;
    }
}

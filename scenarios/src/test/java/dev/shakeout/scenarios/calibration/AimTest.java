package dev.shakeout.scenarios.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shakeout.scenarios.calibration.Aim.Residual;
import java.util.List;
import org.junit.jupiter.api.Test;

class AimTest {

    private static final double ROUNDING = 1e-12;

    private static Aim aim(double value, Residual error, double scale, double weight) {
        return new Aim("it", "1", value, error, scale, weight, List.of(), "");
    }

    /** 10 % too high with an error of 0.1: ln 1.1 / 0.1. */
    @Test
    void logarithmsAreCountedInErrors() {
        assertEquals(0.9531017980432486, aim(100, Residual.LN, 0.1, 1).residual(110), ROUNDING);
        assertEquals(0, aim(100, Residual.LN, 0.1, 1).residual(100), 0);
    }

    @Test
    void differencesAreCountedInErrors() {
        assertEquals(-0.5, aim(12.5, Residual.DIFFERENCE, 3, 1).residual(11), 0);
        assertEquals(0.7 * 0.25, aim(12.5, Residual.DIFFERENCE, 3, 0.7).loss(11), ROUNDING);
    }

    /** −2 ln 0.5 = 1.3863; what was certain costs nothing, what never happened as much as one in a thousand. */
    @Test
    void whatHappenedIsScoredByItsProbability() {
        Aim aim = aim(1, Residual.LOG_SCORE, 1, 1);
        assertEquals(1.3862943611198906, aim.loss(0.5), ROUNDING);
        assertEquals(0, aim.loss(1), 0);
        assertEquals(aim.loss(1e-3), aim.loss(0), 0);
    }

    /** Even where it is infinitely wrong. */
    @Test
    void whatHasNoWeightCostsNothing() {
        assertEquals(0, aim(100, Residual.LN, 0.1, 0).loss(0), 0);
    }

    @Test
    void aFigureOfNothingHasNoLogarithm() {
        assertThrows(IllegalArgumentException.class, () -> aim(0, Residual.LN, 0.1, 1));
    }
}

package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Result;
import org.junit.jupiter.api.Test;

class AdoptionCurveTest {

    private static final Result OFF = AdoptionCurve.run(0);
    private static final Result ON = AdoptionCurve.run(3);

    private static double all(Result result, int month) {
        return AdoptionCurve.users(result, "Ahead", month)
                + AdoptionCurve.users(result, "Second", month)
                + AdoptionCurve.users(result, "Third", month);
    }

    /** Bass with p = 0.02, q = 0.5 + 0.4, from 3 m reported (times 21/20) of 100 m on. */
    @Test
    void theCurveIsThatOfBassEitherWay() {
        double f0 = 0.03 * 21 / 20;
        double y0 = (1 - f0) / (0.02 + 0.9 * f0);
        for (int month = 0; month <= 120; month += 12) {
            double y = y0 * StrictMath.exp(-0.92 * month / 12);
            double people = 100e6 * (1 - 0.02 * y) / (1 + 0.9 * y) * 20 / 21;
            assertEquals(people, all(OFF, month), 1e-8 * people); // MAU are measured to 1e-9
            assertEquals(people, all(ON, month), 1e-8 * people);
        }
    }

    @Test
    void aHeadStartWearsOffOrGrows() {
        double before = AdoptionCurve.users(OFF, "Ahead", 24) / all(OFF, 24);
        double after = AdoptionCurve.users(OFF, "Ahead", 120) / all(OFF, 120);
        assertTrue(before > 0.34 && after < before, "from %s to %s".formatted(before, after));
        assertTrue(AdoptionCurve.users(ON, "Ahead", 120) > 0.6 * all(ON, 120));
        assertEquals(AdoptionCurve.users(ON, "Second", 120), AdoptionCurve.users(ON, "Third", 120), 1);
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("adoption-curve.svg", AdoptionCurve.svg());
    }
}

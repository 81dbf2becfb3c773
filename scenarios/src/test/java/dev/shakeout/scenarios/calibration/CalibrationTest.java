package dev.shakeout.scenarios.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.scenarios.calibration.Aim.Residual;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On a problem whose answer is known: figures x + y, x − y and 3 x, aims 3, 1 and 6, so that x = 2 and y = 1 are exact. */
class CalibrationTest {

    private record Linear(double highOfX) implements Problem {

        @Override
        public List<Unknown> unknowns() {
            return List.of(
                    new Unknown("x", "the first", "1", 0, 0.5, highOfX), new Unknown("y", "the second", "1", -4, 0, 4));
        }

        @Override
        public List<Aim> aims() {
            return List.of(
                    new Aim("sum", "1", 3, Residual.DIFFERENCE, 1, 1, List.of(), ""),
                    new Aim("difference", "1", 1, Residual.DIFFERENCE, 1, 1, List.of(), ""),
                    new Aim("three times", "1", 6, Residual.DIFFERENCE, 1, 0.5, List.of(), ""));
        }

        @Override
        public double[] simulate(double[] x) {
            return new double[] {x[0] + x[1], x[0] - x[1], 3 * x[0]};
        }

        @Override
        public double[] noChange() {
            return new double[3];
        }

        @Override
        public String method() {
            return "no luck";
        }
    }

    @Test
    void findsTheNumbersThatMeetTheAims() {
        Calibration found = Calibration.of(new Linear(5), 1, 400, 1);
        assertArrayEquals(new double[] {2, 1}, found.numbers(), 0.01); // three digits are kept
        assertEquals(0, found.loss(), 1e-3);
        assertEquals(9 + 1 + 0.5 * 36, found.lossOfNoChange(), 1e-12);
        // x = 0.5, y = 0: errors of −2.5, −0.5 and −4.5
        assertEquals(6.25 + 0.25 + 0.5 * 20.25, found.lossBefore(), 1e-12);
    }

    /** With x at most 1 the loss is (x + y − 3)² + (x − y − 1)² + …: y = 1 still, and x at its end. */
    @Test
    void staysWithinTheDeclaredRange() {
        Calibration found = Calibration.of(new Linear(1), 1, 400, 1);
        assertArrayEquals(new double[] {1, 1}, found.numbers(), 0.01);
        assertEquals(1 + 1 + 0.5 * 9, found.loss(), 0.05);
    }

    /** Along x the loss is 2 (x − 2)² + 0.5 · 9 (x − 2)². */
    @Test
    void theProfileIsTheLossAlongEachNumber() {
        List<Calibration.Profile> profile = Calibration.at(new Linear(5), 2, 1).profile();
        assertEquals(2, profile.size());
        for (Calibration.Profile.Point p : profile.get(0).points()) {
            double off = p.value() - 2;
            assertEquals(6.5 * off * off, p.loss(), 1e-9);
        }
        assertEquals(0, profile.get(0).points().get(0).value(), 0);
        assertEquals(5, profile.get(0).points().get(8).value(), 0);
        assertTrue(profile.get(1).points().stream().anyMatch(p -> p.value() == 1 && p.loss() == 0));
    }
}

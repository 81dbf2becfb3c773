package dev.shakeout.examples.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywheelOnAndOffTest {

    private static final double EQUAL = 1.0 / 3;

    /**
     * Without data a lead is multiplied every month by 1 − ψ + ψ λ2, λ2 = (e^σ − 1)/(e^σ + 2): people who stay, or come
     * back to what they have.
     */
    @Test
    void aLeadFadesWithoutAFlywheel() {
        double e = StrictMath.exp(1.5);
        double kept = 1 - 0.15 * (1 - (e - 1) / (e + 2));
        double[] share = FlywheelOnAndOff.leader(0, 1);
        assertEquals(EQUAL + 0.1, share[1], 1e-15);
        for (int month : new int[] {2, 12, 120}) {
            assertEquals(EQUAL + 0.1 * StrictMath.pow(kept, month - 1), share[month], 1e-12); // 120 roundings of 0.4
        }
    }

    /** Below the boundary a lead fades, the more slowly the stronger the flywheel; above it, it grows. */
    @ParameterizedTest(name = "shape {0}")
    @CsvSource({"1", "3"})
    void aLeadLastsBeyondTheBoundaryOnly(double shape) {
        double boundary = FlywheelOnAndOff.boundary(shape);
        double off = FlywheelOnAndOff.leader(0, shape)[120];
        double weak = FlywheelOnAndOff.leader(0.3 * boundary, shape)[120];
        double strong = FlywheelOnAndOff.leader(1.5 * boundary, shape)[120];
        assertTrue(off < weak && weak < EQUAL + 0.05, off + " and " + weak);
        assertTrue(strong > EQUAL + 0.1, strong + " is less than what was given");
    }

    /** (e^{1.5} − 1)/(e^{1.5} + 2) = 0.5371: 4/1.5371 with diminishing returns, a third of it with ν = 3. */
    @Test
    void theBoundaryIsWhereTheModelHasIt() {
        assertEquals(2.602, FlywheelOnAndOff.boundary(1), 0.0005);
        assertEquals(0.867, FlywheelOnAndOff.boundary(3), 0.0005);
    }

    @Test
    void thePictureIsWhatTheProgramDraws() throws Exception {
        Pictures.assertCurrent("flywheel-on-and-off.svg", FlywheelOnAndOff.svg());
    }
}

package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void showsValueAndIntervalInFourDigits() {
        assertEquals(
                "0.3333 [0.25, 0.4167]", Estimate.of(1 / 3.0, 0.25, 5 / 12.0).toString());
    }

    @Test
    void showsTheReasonWhenThereIsNoNumber() {
        Estimate none = Estimate.undefined("there was no trial");

        assertFalse(none.isDefined());
        assertEquals("undefined: there was no trial", none.toString());
        assertEquals(none, Estimate.undefined("there was no trial"));
    }

    @Test
    void refusesAnIntervalThatMissesItsValue() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Estimate.of(3, 1, 2));

        assertEquals("An interval must contain its value, but 3.0 is not in [1.0, 2.0].", thrown.getMessage());
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> Estimate.of(Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Estimate.of(1, Double.NEGATIVE_INFINITY, 2));
    }

    @Test
    void refusesNumbersBesideAReason() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, 0, 2, Optional.of("because")));
        assertThrows(IllegalArgumentException.class, () -> Estimate.undefined(" "));
    }

    @Test
    void intervalWithoutWidthIsAccepted() {
        assertTrue(Estimate.of(0, 0, 0).isDefined());
    }
}

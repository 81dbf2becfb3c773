package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References: 60-digit decimal arithmetic, src/test/reference/measure_reference.py. */
class CriticalTest {

    private static final double STATED = 1e-12; // relative accuracy of quantiles used by statistics

    @ParameterizedTest(name = "level {0}")
    @CsvSource({
        "0.5, 0.67448975019608174",
        "0.9, 1.6448536269514727",
        "0.95, 1.9599639845400542",
        "0.99, 2.5758293035489008",
        "0.999, 3.2905267314918948"
    })
    void normalMatchesReference(double level, double z) {
        assertEquals(z, Critical.normal(level), STATED * z);
    }

    @ParameterizedTest(name = "{0} degrees")
    @CsvSource({
        "1, 12.706204736174705",
        "2, 4.3026527297494639",
        "3, 3.1824463052837096",
        "9, 2.2621571627982055",
        "30, 2.0422724563012383",
        "99, 1.9842169515864175",
        "499, 1.9647293909876891",
        "999, 1.9623414611334500",
        "1000, 1.9623390808264085",
        "9999, 1.9602012636213577"
    })
    void studentMatchesReference(long degrees, double t) {
        assertEquals(t, Critical.student(degrees), STATED * t);
    }

    @Test
    void studentWithManyDegreesIsNormal() {
        assertEquals(Critical.normal(0.95), Critical.student(1_000_000_000_000L), 3e-12); // (z³ + z)/4ν = 2.4e-12
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void levelMustLieBetweenZeroAndOne(double level) {
        assertThrows(IllegalArgumentException.class, () -> Critical.normal(level));
    }
}

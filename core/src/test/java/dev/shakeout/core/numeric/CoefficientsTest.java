package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CoefficientsTest {

    @Test
    void readsTheTableOfLogarithms() {
        double[] table = Coefficients.read(Log.class, "log.table", 64);
        assertEquals(1.0, table[0]); // the cell around 1: reciprocal 1, logarithm 0
        assertEquals(0.0, table[1]);
        assertEquals(0.8, table[16]); // 1 / (1 + 8/32), and −ln 0.8 = 0.22314355131420976
        assertEquals(0.22314355131420976, table[17], Math.ulp(0.25));
    }

    @Test
    void aMissingTableIsNamed() {
        var e = assertThrows(IllegalStateException.class, () -> Coefficients.read(Log.class, "none.table", 1));
        assertEquals("""
                The table none.table should lie beside dev.shakeout.core.numeric.Log, but is not there.
                The library's jar is damaged or was repacked without its resources: install it again.""", e.getMessage());
    }

    @Test
    void aTableOfAnotherSizeIsRefused() {
        var e = assertThrows(IllegalStateException.class, () -> Coefficients.read(Log.class, "log.table", 65));
        assertEquals(
                "The table log.table should have 65 numbers, but has 64.",
                e.getMessage().lines().findFirst().orElseThrow());
        assertThrows(IllegalStateException.class, () -> Coefficients.read(Log.class, "log.table", 63));
    }
}

package dev.shakeout.core.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void equalNamesAreTheSamePurpose() {
        assertEquals(Draw.of("turnover.exit"), Draw.of("turnover.exit"));
        assertEquals(
                Draw.of("turnover.exit").hashCode(), Draw.of("turnover.exit").hashCode());
        assertNotEquals(Draw.of("turnover.exit"), Draw.of("turnover.entry"));
        assertNotEquals(
                Draw.of("turnover.exit").code(), Draw.of("turnover.entry").code());
    }

    @Test
    void nameAndCodeAreKept() {
        assertEquals("turnover.exit", Draw.of("turnover.exit").name());
        assertEquals(Keys.hash("turnover.exit"), Draw.of("turnover.exit").code());
        assertEquals("Draw turnover.exit", Draw.of("turnover.exit").toString());
    }

    @Test
    void aBlankNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Draw.of("  "));
    }
}

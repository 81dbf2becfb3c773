package dev.shakeout.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NearestProperties {

    /** Non-negative, zero only between equals, symmetric, and no detour is shorter. */
    @Property
    void distanceIsAMetric(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String b,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String c) {
        assertEquals(a.equals(b), Nearest.distance(a, b) == 0);
        assertEquals(Nearest.distance(a, b), Nearest.distance(b, a));
        assertTrue(Nearest.distance(a, c) <= Nearest.distance(a, b) + Nearest.distance(b, c));
        assertTrue(Nearest.distance(a, b) >= Math.abs(a.length() - b.length()));
    }
}

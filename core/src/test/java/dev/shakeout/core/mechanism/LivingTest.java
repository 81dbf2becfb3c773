package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LivingTest {

    private static int[] listed(Living living, double... row) {
        int count = living.look(0, row);
        return Arrays.copyOf(living.positions(0), count);
    }

    @Test
    void listsTheFirmsInBusiness() {
        Living living = new Living(1);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, listed(living, 1, 1, 1, 1, 1));
        assertArrayEquals(new int[] {1, 4}, listed(living, 0, 1, 0, 0, 1));
        assertArrayEquals(new int[] {}, listed(living, 0, 0, 0, 0, 0));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, listed(living, 1, 1, 1, 1, 1));
    }

    /** As {@code x != 0} would: any number but 0 and −0. */
    @Test
    void takesAnythingButZeroForAlive() {
        assertArrayEquals(
                new int[] {1, 2, 3, 4},
                listed(new Living(1), 0, Double.MIN_VALUE, -1, Double.NaN, Double.POSITIVE_INFINITY, -0.0));
    }

    @Test
    void seesWhetherTheyStandInFront() {
        Living living = new Living(1);
        double[][] inFront = {{1, 1, 1, 1}, {1, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 0}};
        for (double[] row : inFront) {
            living.look(0, row);
            assertTrue(living.isInFront(0), Arrays.toString(row));
        }
        double[][] withGaps = {{0, 1, 1, 1}, {1, 0, 1, 0}, {0, 0, 0, 1}};
        for (double[] row : withGaps) {
            living.look(0, row);
            assertFalse(living.isInFront(0), Arrays.toString(row));
        }
    }

    @Test
    void noticesWhenARowChangesInPlace() {
        Living living = new Living(1);
        double[] row = {1, 0, 1};
        assertEquals(2, living.look(0, row));
        assertEquals(2, living.look(0, row));
        row[0] = 0;
        assertArrayEquals(new int[] {2}, listed(living, row));
        assertArrayEquals(new double[] {0, 0, 1}, row, "only looked at");
    }
}

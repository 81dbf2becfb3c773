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

    /** Rows of the usual length are compared by sums of eight numbers; any of these may change into any other. */
    @Test
    void noticesEveryChangeOfEightThatAreSummedUp() {
        Living living = new Living(1);
        double[] row = new double[960];
        for (int before = 0; before < 256; before++) {
            for (int now = 0; now < 256; now++) {
                set(row, before);
                living.look(0, row);
                set(row, now);
                assertEquals(Integer.bitCount(now), living.look(0, row), before + " and then " + now);
            }
        }
    }

    /** The eight numbers of {@code row} that stand 120 apart, from number 7 on. */
    private static void set(double[] row, int bits) {
        for (int k = 0; k < 8; k++) {
            row[7 + 120 * k] = bits >> k & 1;
        }
    }
}

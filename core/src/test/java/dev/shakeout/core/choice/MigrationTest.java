package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final int[] ONE_NEST = {0, 0, 0};

    /** With λ = 1 and an outside option nobody wants it is the switching of package choice. */
    @Test
    void withoutNestsItIsSwitching() {
        double[] people = {70, 20, 10};
        double[] w = {1e12, 2e12, 5e12};
        assertArrayEquals(
                Lane.chosen(people, w, 1.5),
                Migration.chosen(people, 0, w, ONE_NEST, 1, 1.5),
                1e-9); // the outside option takes 1e-13 of a hundred
    }

    @Test
    void withoutCostEverybodyChoosesAfresh() {
        double[] chosen = Migration.chosen(new double[] {50, 30, 20}, 60, new double[] {1, 2, 4}, ONE_NEST, 1, 0);
        assertArrayEquals(new double[] {20, 40, 80}, chosen, 1e-12); // 160 choose among weights of 1 + 7
    }

    /** Whoever can only stay or do without: e^v / (1 + e^v). */
    @Test
    void withAProhibitiveCostCustomersStayOrDoWithout() {
        double[] chosen = Migration.chosen(new double[] {80, 0, 0}, 0, new double[] {3, 50, 50}, ONE_NEST, 1, 200);
        assertArrayEquals(new double[] {60, 0, 0}, chosen, 1e-12);
    }

    @Test
    void supplierThatIsNotThereIsGivenNoWeight() {
        double[] w = Migration.weightsFor(
                new double[] {10, 0, 5}, 40, new double[] {9, 0, 6}, new int[] {0, 0, 1}, 0.6, 1.2);
        assertEquals(0, w[1]);
        assertArrayEquals(
                new double[] {9, 0, 6},
                Migration.chosen(new double[] {10, 0, 5}, 40, w, new int[] {0, 0, 1}, 0.6, 1.2),
                1e-11);
    }

    @Test
    void somebodyMustDoWithout() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> Migration.weightsFor(new double[] {10, 5, 5}, 2, new double[] {12, 5, 5}, ONE_NEST, 1, 1));
        assertTrue(e.getMessage().contains("22.0 of 22.0"), e.getMessage());
    }

    @Test
    void whereCostsFreezeTheMarketTheSolverSaysSo() {
        Exception e = assertThrows(
                IllegalStateException.class,
                () -> Migration.weightsFor(
                        new double[] {10, 5}, 1e-9, new double[] {5, 9}, new int[] {0, 0}, 1, 2_000));
        assertTrue(e.getMessage().contains("Lower the migration cost"), e.getMessage());
    }
}

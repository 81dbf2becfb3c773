package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SwitchingTest {

    @Test
    void fiveEqualProductsAtCostTwoKeepEToTheTwoOverEToTheTwoPlusFour() {
        double[] leave = new double[1];
        double[] stay = new double[1];
        Switching.leave(new double[] {2}, leave, 1);
        Switching.stay(new double[] {1}, new double[] {5}, leave, stay, 1);
        assertEquals(0.648786, stay[0], 5e-7); // printed with six digits
        assertEquals(Math.exp(2) / (Math.exp(2) + 4), stay[0], 1e-12);
    }

    @Test
    void withoutCostEverybodyChoosesAfresh() {
        double[] chosen = Lane.chosen(new double[] {70, 20, 10}, new double[] {1, 2, 5}, 0);
        assertArrayEquals(new double[] {12.5, 25, 62.5}, chosen, 1e-10);
    }

    @Test
    void withAProhibitiveCostEverybodyStays() {
        double[] chosen = Lane.chosen(new double[] {70, 20, 10}, new double[] {1, 2, 5}, 100);
        assertArrayEquals(new double[] {70, 20, 10}, chosen, 1e-10);
    }

    @Test
    void weightsForSharesWithoutCostAreTheShares() {
        assertArrayEquals(
                new double[] {0.1, 0.2, 0.7},
                Switching.weightsFor(new double[] {1, 1, 1}, new double[] {0.3, 0.6, 2.1}, 1),
                1e-15);
    }

    @Test
    void thoseWhoChooseAreThoseWhoAreThere() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> Switching.weightsFor(new double[] {1, 1}, new double[] {1.5, 0.6}, 0.5));
        assertTrue(e.getMessage().contains("2.1"), e.getMessage());
    }

    @Test
    void aSingleProductHasWeightOne() {
        assertArrayEquals(new double[] {1}, Switching.weightsFor(new double[] {7}, new double[] {7}, 0.2));
    }

    @Test
    void whereCostsFreezeTheMarketTheSolverSaysSo() {
        Exception e = assertThrows(
                IllegalStateException.class,
                () -> Switching.weightsFor(new double[] {1, 1}, new double[] {1.5, 0.5}, 0));
        assertTrue(e.getMessage().contains("Lower the switching cost"), e.getMessage());
    }
}

package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpreadProperties {

    private static final double GAP = 14;
    private static final double ROUNDING = 1e-9; // places are below 1,000 and made of a few sums

    @Property
    void placesKeepTheirDistanceAndStayInside(@ForAll("wishes") double[] wanted) {
        double[] placed = Spread.of(wanted, GAP, 0, 300);
        double[] sorted = placed.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            assertTrue(sorted[i] >= -ROUNDING && sorted[i] <= 300 + ROUNDING, Arrays.toString(sorted));
            assertTrue(i == 0 || sorted[i] - sorted[i - 1] >= GAP - ROUNDING, Arrays.toString(sorted));
        }
    }

    @Property
    void orderOfWishesIsKept(@ForAll("wishes") double[] wanted) {
        double[] placed = Spread.of(wanted, GAP, 0, 300);
        for (int i = 0; i < wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                assertTrue(!(wanted[i] < wanted[j]) || placed[i] < placed[j]);
            }
        }
    }

    /** The sum of squares cannot be made smaller by moving one label, or all from one on, a little. */
    @Property
    void noOtherPlacesNearbyAreCloserToTheWishes(@ForAll("wishes") double[] wanted) {
        Arrays.sort(wanted);
        double[] placed = Spread.of(wanted, GAP, 0, 300);
        double best = distance(wanted, placed);
        for (int first = 0; first < wanted.length; first++) {
            for (int last = first; last < wanted.length; last++) {
                for (double step : new double[] {-0.01, 0.01}) {
                    double[] moved = placed.clone();
                    for (int i = first; i <= last; i++) {
                        moved[i] += step;
                    }
                    assertTrue(!isAllowed(moved) || distance(wanted, moved) >= best - ROUNDING);
                }
            }
        }
    }

    private static boolean isAllowed(double[] placed) {
        for (int i = 0; i < placed.length; i++) {
            if (placed[i] < 0 || placed[i] > 300 || (i > 0 && placed[i] - placed[i - 1] < GAP)) {
                return false;
            }
        }
        return true;
    }

    private static double distance(double[] wanted, double[] placed) {
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum += (wanted[i] - placed[i]) * (wanted[i] - placed[i]);
        }
        return sum;
    }

    @Provide
    Arbitrary<double[]> wishes() {
        return Arbitraries.doubles()
                .between(0, 300)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Example
    void labelsFarApartStayWhereTheyWantToBe() {
        assertArrayEquals(new double[] {200, 10, 100}, Spread.of(new double[] {200, 10, 100}, GAP, 0, 300));
    }

    @Example
    void equalWishesAreSharedOutAroundTheWishInTheirOrder() {
        assertArrayEquals(new double[] {86, 100, 114}, Spread.of(new double[] {100, 100, 100}, GAP, 0, 300));
        assertArrayEquals(new double[] {0, 14}, Spread.of(new double[] {2, 2}, GAP, 0, 300));
        assertEquals(0, Spread.of(new double[0], GAP, 0, 300).length);
    }
}

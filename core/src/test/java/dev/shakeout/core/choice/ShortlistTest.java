package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    /** A few roundings of a threshold near NOBODY, over a spread of 0.1. */
    private static final double ROUNDING = 1e-11;

    /** One lane. */
    private static double[] invited(double m, double spread, double... quality) {
        return invitedBy(quality.length, m, spread, quality);
    }

    /** The same, of which only the first places of the order are known. */
    private static double[] invitedBy(int places, double m, double spread, double... quality) {
        double[][] order = new double[places][1];
        Shortlist.clear(order, places, 1);
        for (double q : quality) {
            Shortlist.insert(new double[] {q}, order, places, 1);
        }
        double[] threshold = new double[1];
        Shortlist.threshold(order, places, new double[] {m}, threshold, 1);
        double[] invited = new double[quality.length];
        for (int j = 0; j < quality.length; j++) {
            double[] p = new double[1];
            Shortlist.invited(new double[] {quality[j]}, threshold, new double[] {spread}, new double[] {1}, p, 1);
            invited[j] = p[0];
        }
        return invited;
    }

    @Test
    void buyersWhoJudgeAlikeInviteTheBest() {
        assertArrayEquals(new double[] {0, 1, 0, 1, 0}, invited(2, 1e-6, 0.1, 0.4, 0.2, 0.3, -1), 0);
        assertArrayEquals(new double[] {0, 1, 0, 0, 0}, invited(1, 1e-6, 0.1, 0.4, 0.2, 0.3, -1), 0);
        assertArrayEquals(new double[] {1, 1, 1, 1, 0}, invited(4, 1e-6, 0.1, 0.4, 0.2, 0.3, -1), 0);
    }

    @Test
    void twoThatShareTheLastPlaceAreInvitedByHalfEach() {
        assertArrayEquals(new double[] {1, 0.5, 0.5, 0}, invited(2, 1e-6, 0.4, 0.2, 0.2, 0.1), 1e-12);
    }

    @Test
    void whereThereAreNoMoreThanTheListHoldsEverybodyIsInvited() {
        assertArrayEquals(new double[] {1, 1, 1}, invited(3, 0.05, 0.4, 0.2, -3), 0);
        assertArrayEquals(new double[] {1, 1, 1}, invited(1000, 0.05, 0.4, 0.2, -3), 0);
        assertArrayEquals(new double[] {1}, invited(2, 0.05, -7), 0);
    }

    /** θ = 0.25, halfway between second and third; 1 / (1 + e^{−0.15/0.05}) and so on. */
    @Test
    void errorsOfJudgementBlurTheList() {
        double[] expected = Arrays.stream(new double[] {0.15, 0.05, -0.05, -0.15})
                .map(d -> 1 / (1 + StrictMath.exp(-d / 0.05)))
                .toArray();
        assertArrayEquals(expected, invited(2, 0.05, 0.4, 0.3, 0.2, 0.1), 1e-11); // exponents have lost 1e-15 / 0.05
    }

    /** Only the places that matter need be known. */
    @Test
    void anOrderOfMPlusOnePlacesSuffices() {
        double[] quality = {0.1, 0.4, 0.2, 0.3, -1, 0.35};
        assertArrayEquals(invitedBy(6, 2, 0.05, quality), invitedBy(3, 2, 0.05, quality), 0);
        assertArrayEquals(invitedBy(6, 2.3, 0.05, quality), invitedBy(4, 2.3, 0.05, quality), 0);
    }

    @Property(tries = 200)
    void aBetterSupplierIsInvitedByMoreAndItsRivalsByFewer(
            @ForAll @Size(min = 2, max = 8) double @DoubleRange(min = -1, max = 1) [] quality,
            @ForAll @DoubleRange(min = 1, max = 6) double m,
            @ForAll @DoubleRange(max = 1) double better) {
        double[] before = invited(m, 0.1, quality);
        double[] improved = quality.clone();
        improved[0] += better;
        double[] after = invited(m, 0.1, improved);
        assertTrue(after[0] >= before[0] - ROUNDING);
        for (int j = 1; j < quality.length; j++) {
            assertTrue(after[j] <= before[j] + ROUNDING);
        }
    }

    @Property(tries = 200)
    void aLongerListInvitesNobodyLess(
            @ForAll @Size(min = 1, max = 8) double @DoubleRange(min = -1, max = 1) [] quality,
            @ForAll @DoubleRange(min = 1, max = 6) double m,
            @ForAll @DoubleRange(max = 2) double longer) {
        double[] before = invited(m, 0.1, quality);
        double[] after = invited(m + longer, 0.1, quality);
        for (int j = 0; j < quality.length; j++) {
            assertTrue(after[j] >= before[j] - ROUNDING);
            assertEquals(Math.min(Math.max(after[j], 0), 1), after[j]);
        }
    }
}

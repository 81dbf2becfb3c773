package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples by hand. */
class ConcentrationChangeTest {

    private static final double ROUNDING = 8 * Math.ulp(1.0); // a few roundings of numbers below 1

    private static void assertChange(
            double[] before, double[] after, double within, double between, double entry, double exit) {
        ConcentrationChange change = ConcentrationChange.of(before, after).orElseThrow();
        assertEquals(within, change.within(), ROUNDING, "within");
        assertEquals(between, change.between(), ROUNDING, "between");
        assertEquals(entry, change.entry(), ROUNDING, "entry");
        assertEquals(exit, change.exit(), ROUNDING, "exit");
    }

    /** 1/2 → (0.6² + 0.4²) = 0.52. */
    @Test
    void whereEverybodyStaysAllIsWithin() {
        assertChange(new double[] {5, 5}, new double[] {6, 4}, 0.02, 0, 0, 0);
    }

    /** Two equal firms make room for a third of their size: 1/2 → 1/3 = 1/2 · ((2/3)² − 1) + 1/9. */
    @Test
    void whoEntersTakesFromThoseWhoStay() {
        assertChange(new double[] {5, 5, 0}, new double[] {5, 5, 5}, 0, -5 / 18.0, 1 / 9.0, 0);
    }

    /** And the way back: one of three equal firms leaves. */
    @Test
    void whoLeavesGivesToThoseWhoStay() {
        assertChange(new double[] {5, 5, 5}, new double[] {5, 5, 0}, 0, 5 / 18.0, 0, -1 / 9.0);
    }

    /** A monopoly changes hands. */
    @Test
    void whereNobodyStaysAllIsEntryAndExit() {
        assertChange(new double[] {1, 0}, new double[] {0, 3}, 0, 0, 1, -1);
    }

    /**
     * Shares (.5 .3 .2 0) → (.6 .2 0 .2). Stayers: A .8 → .8, h .34/.64 → .4/.64, so within .64 · .06/.64 = .06 and between 0;
     * entry .04, exit −.04; in all .44 − .38 = .06.
     */
    @Test
    void allAtOnce() {
        assertChange(new double[] {5, 3, 2, 0}, new double[] {6, 2, 0, 2}, 0.06, 0, 0.04, -0.04);
    }

    @Test
    void withoutAMarketThereIsNoChange() {
        assertEquals(Optional.empty(), ConcentrationChange.of(new double[] {0, 0}, new double[] {1, 0}));
        assertEquals(Optional.empty(), ConcentrationChange.of(new double[] {1, 0}, new double[] {0, 0}));
        assertEquals(Optional.empty(), ConcentrationChange.of(new double[0], new double[0]));
    }

    @Test
    void bothDatesListTheSameFirms() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> ConcentrationChange.of(new double[] {1}, new double[] {1, 2}));
        assertEquals(
                "Both dates must list the same firms, with size 0 for one that is not there, but there are 1 and 2.",
                e.getMessage());
    }
}

package dev.shakeout.core.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Data sets for the tests of survival estimators. */
final class Textbook {

    private Textbook() {}

    /**
     * Weeks of remission under 6-mercaptopurine: Freireich et al. (1963), <i>Blood</i> 21, 699–716, as in Klein and
     * Moeschberger (2003), table 1.1.
     */
    static Spells drug() {
        return spells(
                new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});
    }

    /** Weeks of remission under placebo, same source. */
    static Spells placebo() {
        return spells(new int[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}, new int[0]);
    }

    /** Twelve firms of our own: some appear late, 1 = wound up, 2 = bought, 0 = still there. */
    static Spells firms() {
        return Spells.of(
                new int[] {0, 0, 0, 0, 0, 0, 2, 2, 4, 4, 6, 7},
                new int[] {3, 5, 5, 5, 8, 12, 4, 9, 7, 8, 10, 12},
                new int[] {1, 2, 1, 0, 2, 0, 1, 1, 0, 1, 2, 0});
    }

    static Spells spells(int[] events, int[] censored) {
        int[] exit =
                IntStream.concat(IntStream.of(events), IntStream.of(censored)).toArray();
        int[] cause = new int[exit.length];
        Arrays.fill(cause, 0, events.length, 1);
        return Spells.of(exit, cause);
    }
}

package dev.shakeout.core.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What survival estimators need: at each tick with an event, how many were at risk and how many events of each cause.
 *
 * <p>Arrays are shared with the estimators of this package, which do not modify them.
 */
final class RiskTable {

    private final int[] time; // ticks with at least one event, ascending
    private final int[] atRisk; // spells with entry < time ≤ exit, aligned with time
    private final int[] events; // of any cause, aligned with time
    private final int[][] byCause; // [cause][position in time]; row 0 stays empty
    private final int[] entries; // of all spells, ascending
    private final int[] exits; // of all spells, ascending

    RiskTable(int[] entry, int[] exit, int[] cause, int causes) {
        time = eventTimes(exit, cause);
        byCause = new int[causes + 1][time.length];
        events = new int[time.length];
        for (int i = 0; i < exit.length; i++) {
            if (cause[i] != Spells.CENSORED) {
                int at = Arrays.binarySearch(time, exit[i]);
                byCause[cause[i]][at]++;
                events[at]++;
            }
        }
        entries = sorted(entry);
        exits = sorted(exit);
        atRisk = IntStream.of(time).map(this::atRiskAt).toArray();
    }

    int[] time() {
        return time;
    }

    int[] atRisk() {
        return atRisk;
    }

    int[] events() {
        return events;
    }

    int[] byCause(int cause) {
        return byCause[cause];
    }

    /** The last tick under observation, 0 without spells. */
    int last() {
        return exits.length == 0 ? 0 : exits[exits.length - 1];
    }

    /** Number of spells with {@code entry < t ≤ exit}. */
    int atRiskAt(int t) {
        return below(entries, t) - below(exits, t);
    }

    /** Number of events at tick {@code t}. */
    int eventsAt(int t) {
        int at = Arrays.binarySearch(time, t);
        return at >= 0 ? events[at] : 0;
    }

    /** Whether nothing is known of tick {@code t}, when {@code survivors} is the share still there. */
    boolean isOver(int t, double survivors) {
        return exits.length == 0 || (t > last() && survivors > 0);
    }

    /** Why there is no estimate after the last tick. */
    Estimate nobodyAfterLast() {
        return Estimate.undefined(
                exits.length == 0 ? "there is no spell" : "nobody was under observation after tick " + last());
    }

    /** Position in {@code time} of the last event at or before {@code t}, −1 if there is none. */
    int lastEventUntil(int t) {
        int at = Arrays.binarySearch(time, t);
        return at >= 0 ? at : -at - 2;
    }

    private static int[] eventTimes(int[] exit, int[] cause) {
        return IntStream.range(0, exit.length)
                .filter(i -> cause[i] != Spells.CENSORED)
                .map(i -> exit[i])
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] sorted(int[] x) {
        int[] copy = x.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** How many elements of an ascending array are less than {@code t}. */
    private static int below(int[] sorted, int t) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

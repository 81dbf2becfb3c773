package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.Arrays;

/**
 * Times under observation, one per firm and replication, in whole ticks (months): from when, until when, and how it
 * ended.
 *
 * <p>A spell covers the ticks {@code entry + 1, …, exit}; at the end of tick {@code exit} the event happens or
 * observation ends. A firm that appears in month m and may fail in that month therefore enters at m − 1. Late entry
 * (left truncation) is an {@code entry} above 0. At the same tick, events come before the ends of observation: who is
 * censored at tick t was at risk at t.
 *
 * <p>Start of a survival analysis: {@link KaplanMeier}, {@link CumulativeIncidence} for several causes, {@link LogRank}
 * for two groups. These treat spells as independent. Firms of one replication are not: they share a market.
 */
public final class Spells {

    /** The cause of a spell that ended without an event. */
    public static final int CENSORED = 0;

    private static final int MOST_CAUSES = 1_000; // every cause gets a row over ticks

    private final RiskTable risk;
    private final int size;
    private final int causes;

    private Spells(int[] entry, int[] exit, int[] cause) {
        size = exit.length;
        Check.that(
                entry.length == size && cause.length == size,
                "entry, exit and cause must have one element per spell, but have %s, %s and %s.",
                entry.length,
                size,
                cause.length);
        for (int i = 0; i < size; i++) {
            Check.that(
                    entry[i] >= 0 && exit[i] > entry[i],
                    "Spell %s (counted from 0) must enter at 0 or later and exit after it, "
                            + "but enters at %s and exits at %s. "
                            + "A firm that appears in month m and fails in it enters at m - 1.",
                    i,
                    entry[i],
                    exit[i]);
            Check.that(
                    cause[i] >= CENSORED && cause[i] <= MOST_CAUSES,
                    "The cause of spell %s (counted from 0) must be 0 (censored) or at most %s, but is %s.",
                    i,
                    MOST_CAUSES,
                    cause[i]);
        }
        causes = Arrays.stream(cause).max().orElse(CENSORED);
        risk = new RiskTable(entry, exit, cause, causes);
    }

    /**
     * Spells with late entry.
     *
     * @param entry  last tick before observation, at least 0
     * @param exit   tick of the event or of the end of observation, after entry
     * @param cause  {@link #CENSORED}, or what happened, as a number from 1 to 1,000
     */
    public static Spells of(int[] entry, int[] exit, int[] cause) {
        return new Spells(entry, exit, cause);
    }

    /** Spells observed from tick 0 on. */
    public static Spells of(int[] exit, int[] cause) {
        return new Spells(new int[exit.length], exit, cause);
    }

    /** Returns the number of spells. */
    public int size() {
        return size;
    }

    /** Returns the largest cause that occurs, 0 if none does. */
    public int causes() {
        return causes;
    }

    RiskTable risk() {
        return risk;
    }
}

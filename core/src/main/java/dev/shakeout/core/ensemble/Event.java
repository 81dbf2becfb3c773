package dev.shakeout.core.ensemble;

/**
 * What became of one firm in one replication, as survival analysis wants it. A firm that never entered, or only in the last
 * month, was at risk in no month, and there is no event of it.
 *
 * <p>Entry and exit are months of the simulation, so a firm that entered late is observed late (left truncation):
 * {@code Spells.of(entryMonths, exitMonths, causes)} takes it in among those at risk after its month of entry, and
 * Kaplan–Meier over simulated months stays right. Exit less entry month is its time in business; over that nothing is
 * truncated, and every spell begins at 0.
 *
 * @param entryMonth the month after which the firm is at risk; 0 for a firm of the start
 * @param exitMonth  the month it ceased in, or the horizon if it did not
 * @param fate       how it stands at the horizon
 * @param censored   whether it was still in business at the horizon
 */
public record Event(long replication, String firm, int entryMonth, int exitMonth, Fate fate, boolean censored) {}

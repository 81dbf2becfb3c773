package dev.shakeout.core.ensemble;

/**
 * What became of one firm in one replication, as survival analysis wants it.
 *
 * @param entryMonth the month after which the firm is at risk; 0 for a firm of the start
 * @param exitMonth  the month it ceased in, or the horizon if it did not
 * @param fate       how it stands at the horizon
 * @param censored   whether it was still in business at the horizon
 */
public record Event(long replication, String firm, int entryMonth, int exitMonth, Fate fate, boolean censored) {}

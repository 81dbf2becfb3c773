package dev.shakeout.core.mechanism;

/** Work on the market as a whole: on its own rows, or on particular firms of one lane after the other. */
@FunctionalInterface
public interface MarketPass {

    /** Does the work of month {@code month}, counted from 1. */
    void advance(int month);

    /** Sets the starting state, before month 1, in the order of the schedule. */
    default void start() {}
}

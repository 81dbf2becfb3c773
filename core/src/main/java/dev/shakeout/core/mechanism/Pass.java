package dev.shakeout.core.mechanism;

/** One walk over the rows of firms. */
@FunctionalInterface
public interface Pass {

    /** Does the work of month {@code month}, counted from 1, for the firms of row {@code r}. */
    void advance(int r, int month);

    /** Sets the starting state of row {@code r}, before month 1, in the order of the schedule. */
    default void start(int r) {}
}

package dev.shakeout.core.ensemble;

/** Somebody who is told how far an ensemble has come. */
@FunctionalInterface
public interface Progress {

    /** {@code done} of {@code all} replications are done, each in all its scenarios. */
    void at(long done, long all);
}

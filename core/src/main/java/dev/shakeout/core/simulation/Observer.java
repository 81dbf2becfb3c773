package dev.shakeout.core.simulation;

import dev.shakeout.core.world.World;

/** Somebody who looks at a world at the end of each month, month 0 being the start, and changes nothing. */
@FunctionalInterface
public interface Observer {

    /** Looks at {@code world} at the end of {@code month}. */
    void look(World world, int month);

    /**
     * Whether it wants to look at the end of {@code month}. Months nobody looks at may be done together with the next one,
     * with the same results.
     */
    default boolean looksAt(int month) {
        return true;
    }

    /** {@code observer}, who looks at the start and after the last of {@code months} months only. */
    static Observer ofEnds(int months, Observer observer) {
        return new Observer() {
            @Override
            public void look(World world, int month) {
                observer.look(world, month);
            }

            @Override
            public boolean looksAt(int month) {
                return month == 0 || month == months;
            }
        };
    }
}

package dev.shakeout.core.simulation;

import dev.shakeout.core.world.World;

/** Somebody who looks at a world at the end of each month, month 0 being the start, and changes nothing. */
@FunctionalInterface
public interface Observer {

    /** Looks at {@code world} at the end of {@code month}. */
    void look(World world, int month);
}

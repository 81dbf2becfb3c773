package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.World;
import java.util.List;

/** A piece of behaviour: it declares itself, and works on any world it is bound to. */
public interface Mechanism {

    /** What it is and what it touches. */
    Declaration declaration();

    /** Its steps on {@code world}, in order; it may ask the world only for what it declared. */
    List<Step> on(World world);

    /** Whether it has a single step, whatever the world. */
    default boolean isSingleStep() {
        return false;
    }

    /** Its name. */
    default String name() {
        return declaration().name();
    }
}

/**
 * A model is which mechanisms there are and in which order they work; a batch is one world taken from its start to its
 * horizon. Start with {@link dev.shakeout.core.simulation.Model}.
 */
@NullMarked
package dev.shakeout.core.simulation;

import org.jspecify.annotations.NullMarked;

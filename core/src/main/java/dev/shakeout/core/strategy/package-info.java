/**
 * What firms decide to spend, and what they give up when money runs short.
 *
 * <p>Start with {@link dev.shakeout.core.strategy.Routines}. Routines after Nelson and Winter (1982): satisficing
 * triggers on runway and on the gap to the open floor.
 */
@NullMarked
package dev.shakeout.core.strategy;

import org.jspecify.annotations.NullMarked;

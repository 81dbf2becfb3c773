/**
 * How fast this machine simulates. Start with {@link dev.shakeout.examples.timing.Timing}. It warms up by time, repeats, and
 * states the median; what a market does is the same as in any other run.
 */
@NullMarked
package dev.shakeout.examples.timing;

import org.jspecify.annotations.NullMarked;

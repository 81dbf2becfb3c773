/**
 * What happens to a market: levers, how far they are pulled over time, and scenarios that name and compose such pulls.
 *
 * <p>Start with {@link dev.shakeout.core.scenario.Scenario} and {@link dev.shakeout.core.scenario.Lever}. A factor is
 * neutral at 1 and its pulls multiply; a shift is neutral at 0 and its pulls add. Strength 0 is the baseline to the bit,
 * and the order in which scenarios are joined does not matter.
 */
@NullMarked
package dev.shakeout.core.scenario;

import org.jspecify.annotations.NullMarked;

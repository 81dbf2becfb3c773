/**
 * The scenario modules: pressures that the articles describe, each with a strength and a window. Start with
 * {@link dev.shakeout.scenarios.pressure.FundingSqueeze} or {@link dev.shakeout.scenarios.pressure.Modules}.
 *
 * <p>Strength 1 is what the articles describe, 0 is nothing at all. Modules know kinds of firms, never a firm's name, and
 * take their numbers from the case's parameter sheet.
 */
@NullMarked
package dev.shakeout.scenarios.pressure;

import org.jspecify.annotations.NullMarked;

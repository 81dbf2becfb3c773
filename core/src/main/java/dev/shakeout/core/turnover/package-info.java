/**
 * How firms end: sale while there is something to sell, and wind-up.
 *
 * <p>Start with {@link dev.shakeout.core.turnover.Turnover}. People and users are released, machines go to the
 * buyer or are sold, and creditors come before investors, in the order of a waterfall.
 */
@NullMarked
package dev.shakeout.core.turnover;

import org.jspecify.annotations.NullMarked;

/**
 * How firms end, by sale while there is something to sell or by wind-up, and how new ones begin.
 *
 * <p>Start with {@link dev.shakeout.core.turnover.Turnover} and {@link dev.shakeout.core.turnover.Entry}. People and users are released, machines go to the
 * buyer or are sold, and creditors come before investors, in the order of a waterfall.
 */
@NullMarked
package dev.shakeout.core.turnover;

import org.jspecify.annotations.NullMarked;

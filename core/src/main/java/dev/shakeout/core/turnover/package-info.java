/**
 * How firms end: sale while there is something to sell, and wind-up.
 *
 * <p>Start with {@link dev.shakeout.core.turnover.Turnover}. People and users are released, creditors come before
 * investors.
 */
@NullMarked
package dev.shakeout.core.turnover;

import org.jspecify.annotations.NullMarked;

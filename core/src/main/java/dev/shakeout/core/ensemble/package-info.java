/**
 * Many replications of several scenarios on the same luck, and what they say. Start with
 * {@link dev.shakeout.core.ensemble.Ensemble}, which makes a {@link dev.shakeout.core.ensemble.Comparison}.
 *
 * <p>Nothing in a result depends on the number of threads, on how replications were put into batches, on the order in which
 * firms are listed, on who looks, or on what else was compared. A firm that never acts moves nobody else by a bit among
 * eight firms, or if its id is the highest; elsewhere it shifts those behind it in the order of sums, and with them the
 * last bits of totals.
 */
@NullMarked
package dev.shakeout.core.ensemble;

import org.jspecify.annotations.NullMarked;

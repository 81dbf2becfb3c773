/**
 * Many replications of several scenarios on the same luck, and what they say. Start with
 * {@link dev.shakeout.core.ensemble.Ensemble}, which makes a {@link dev.shakeout.core.ensemble.Comparison}.
 *
 * <p>Nothing in a result depends on the number of threads, on how replications were put into batches, on the order in which
 * firms are listed, on who looks, or on what else was compared. One more firm that never acts moves
 * nobody's luck. It moves nobody else by a bit either if there are at most eight firms with it, or if it is the last in the
 * order of sums: the firms of the start by id, then entrants by id. So an entrant that never enters moves nobody, unless other
 * entrants stand behind it. Elsewhere those behind it go to other partial sums, and totals may change in their last bits.
 */
@NullMarked
package dev.shakeout.core.ensemble;

import org.jspecify.annotations.NullMarked;

/**
 * The state of many firms and many replications at once: columns of rows, keyed draws, a ledger in whole fen, an audit.
 *
 * <p>A column is an array of rows of equal length. In the ensemble layout a row is one firm and position i of every row
 * is one replication (a lane); in the population layout rows are tiles of the firms of one replication. A kernel that
 * meets other firms through totals only cannot tell which. Start with {@link dev.shakeout.core.world.World}.
 */
@NullMarked
package dev.shakeout.core.world;

import org.jspecify.annotations.NullMarked;

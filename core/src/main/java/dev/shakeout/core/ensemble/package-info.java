/**
 * Many replications of several scenarios on the same luck, and what they say. Start with
 * {@link dev.shakeout.core.ensemble.Ensemble}, which makes a {@link dev.shakeout.core.ensemble.Comparison}.
 *
 * <p>Nothing in a result depends on the number of threads, on how replications were put into batches, or on what else was
 * compared.
 */
@NullMarked
package dev.shakeout.core.ensemble;

import org.jspecify.annotations.NullMarked;

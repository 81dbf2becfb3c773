/**
 * Where money comes from: the climate, owners, rounds, bridges, listings.
 *
 * <p>Start with {@link dev.shakeout.core.capital.Capital}. Staged finance after Gompers (1995); hot and cold
 * markets after Nanda and Rhodes-Kropf (2013).
 */
@NullMarked
package dev.shakeout.core.capital;

import org.jspecify.annotations.NullMarked;

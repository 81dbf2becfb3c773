/**
 * Where money comes from: the climate, owners, rounds, bridges, listings.
 *
 * <p>Start with {@link dev.shakeout.core.capital.Capital}, the market as a whole; {@link
 * dev.shakeout.core.capital.Rounds}, {@link dev.shakeout.core.capital.Listings} and {@link dev.shakeout.core.capital.Owners} are what
 * firms do in it. Staged finance after Gompers (1995); hot and cold
 * markets after Nanda and Rhodes-Kropf (2013).
 */
@NullMarked
package dev.shakeout.core.capital;

import org.jspecify.annotations.NullMarked;

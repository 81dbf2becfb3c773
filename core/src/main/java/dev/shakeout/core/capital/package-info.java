/**
 * Where money comes from: the climate, owners, rounds, bridges, listings, budgets and covenants.
 *
 * <p>Start with {@link dev.shakeout.core.capital.Capital}, the market as a whole. What firms do in it is told in {@link
 * dev.shakeout.core.capital.Rounds}, {@link dev.shakeout.core.capital.Listings} and {@link
 * dev.shakeout.core.capital.Covenant}; what owners do in {@link dev.shakeout.core.capital.Owners} and {@link
 * dev.shakeout.core.capital.Budgets}. Staged finance after Gompers (1995), contracts after Kaplan and Strömberg (2003), hot
 * and cold markets after Nanda and Rhodes-Kropf (2013).
 */
@NullMarked
package dev.shakeout.core.capital;

import org.jspecify.annotations.NullMarked;

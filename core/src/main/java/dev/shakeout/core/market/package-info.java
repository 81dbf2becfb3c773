/**
 * The immutable description of a market: pure data that prints, hashes and ships, and holds no behaviour.
 *
 * <p>Start with {@link dev.shakeout.core.market.Market} and {@link dev.shakeout.core.market.Firm}. Every number is the
 * {@link dev.shakeout.core.market.Value} of a {@link dev.shakeout.core.market.Parameter} and says where it comes from.
 * Units are CNY, people, users, million tokens and months throughout.
 */
@NullMarked
package dev.shakeout.core.market;

import org.jspecify.annotations.NullMarked;

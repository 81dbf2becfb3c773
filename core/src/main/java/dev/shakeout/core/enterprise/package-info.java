/**
 * What companies and offices buy.
 *
 * <p>Start with {@link dev.shakeout.core.enterprise.Enterprise}. Revenue is a sourced number per firm that grows
 * with the market.
 */
@NullMarked
package dev.shakeout.core.enterprise;

import org.jspecify.annotations.NullMarked;

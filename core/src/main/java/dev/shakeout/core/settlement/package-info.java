/**
 * Payments that fall due each month, and what they say about a firm: burn, revenue, runway.
 *
 * <p>Start with {@link dev.shakeout.core.settlement.Settlement}. Burn is measured from what the ledger paid, never
 * set.
 */
@NullMarked
package dev.shakeout.core.settlement;

import org.jspecify.annotations.NullMarked;

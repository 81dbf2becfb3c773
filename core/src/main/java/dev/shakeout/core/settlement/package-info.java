/**
 * Payments that fall due each month, and what they say about a firm: burn, revenue, runway.
 *
 * <p>Start with {@link dev.shakeout.core.settlement.Settlement}. Burn is measured from what the ledger paid, never
 * set. What a firm owns and owes stands in {@link dev.shakeout.core.settlement.BalanceSheet}.
 */
@NullMarked
package dev.shakeout.core.settlement;

import org.jspecify.annotations.NullMarked;

/**
 * How people choose among products: multinomial logit, and what holds them where they are.
 *
 * <p>A product's weight is {@code e^utility}; whoever chooses afresh takes it with probability weight over the sum of
 * weights. Whoever has a product already finds every other one worse by a switching cost, which one more number per
 * product captures. Start with {@link dev.shakeout.core.choice.Logit}, then
 * {@link dev.shakeout.core.choice.Switching}.
 *
 * <p>Sources: McFadden (1974), "Conditional logit analysis of qualitative choice behavior"; Klemperer (1987),
 * "Markets with consumer switching costs", <i>Quarterly Journal of Economics</i> 102(2), 375–394,
 * doi:10.2307/1885068.
 */
@NullMarked
package dev.shakeout.core.choice;

import org.jspecify.annotations.NullMarked;

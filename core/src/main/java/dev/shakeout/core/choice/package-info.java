/**
 * How buyers choose among products, and what sellers charge who know it.
 *
 * <p>A product's weight is {@code e^utility}; whoever chooses afresh takes it with probability weight over the sum of
 * weights, in nests where some products are closer rivals. Whoever has a product already finds every other one worse by
 * a cost of moving, and sellers set the prices from which none of them would rather move alone. Start with
 * {@link dev.shakeout.core.choice.LogitMarket} for a market at one moment, with
 * {@link dev.shakeout.core.choice.Logit}, {@link dev.shakeout.core.choice.Switching} and
 * {@link dev.shakeout.core.choice.Bertrand} for the rows behind it, and with
 * {@link dev.shakeout.core.choice.SuccessiveMonopoly} for two sellers in a row.
 *
 * <p>Sources: McFadden (1974), "Conditional logit analysis of qualitative choice behavior"; McFadden (1978), "Modelling
 * the choice of residential location"; Klemperer (1987), "Markets with consumer switching costs", <i>Quarterly Journal
 * of Economics</i> 102(2), 375–394, doi:10.2307/1885068; Anderson, de Palma and Thisse (1992), <i>Discrete Choice Theory
 * of Product Differentiation</i>; Morrow and Skerlos (2011), doi:10.1287/opre.1100.0894.
 */
@NullMarked
package dev.shakeout.core.choice;

import org.jspecify.annotations.NullMarked;

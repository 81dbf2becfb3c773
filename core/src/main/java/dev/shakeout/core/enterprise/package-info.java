/**
 * What companies and offices buy, from whom, and at what price.
 *
 * <p>Start with {@link dev.shakeout.core.enterprise.Tenders}: in each vertical projects come to tender, suppliers are
 * shortlisted, price, win contracts, deliver and wait to be paid. {@link dev.shakeout.core.enterprise.Pricing} says how
 * prices come about, {@link dev.shakeout.core.enterprise.Wholesale} what applications pay the owners of the models they
 * call. {@link dev.shakeout.core.enterprise.Enterprise} is revenue from elsewhere: a sourced number per firm that grows.
 * {@link dev.shakeout.core.enterprise.NicheValue} is what a vertical is worth to somebody small, for whoever looks.
 *
 * <p>Sources: McFadden (1978) and Berry (1994) for choice; Morrow and Skerlos (2011) for prices; Farrell and Klemperer
 * (2007) for the cost of moving.
 */
@NullMarked
package dev.shakeout.core.enterprise;

import org.jspecify.annotations.NullMarked;

/**
 * Consumers: who takes up a product, who changes it, who gives it up, and what trackers report of that.
 *
 * <p>In each segment a person has never used a product, uses one as the main product, has lapsed, or has lost a product
 * that ceased; people pass from one state to another and are never made or lost. Reported users (MAU) count everybody
 * who touched a product in a month, so they may add up to more than people: they are measured from the main users and
 * move nothing. Start with {@link dev.shakeout.core.demand.Demand}; the measurement stands on its own in
 * {@link dev.shakeout.core.demand.MultiHoming}.
 *
 * <p>Sources: Bass (1969), doi:10.1287/mnsc.15.5.215; Libai, Muller and Peres (2009), doi:10.1509/jmkr.46.2.163
 * (influence within and across brands); Katz and Shapiro (1985); Klemperer (1987), doi:10.2307/1885068; Goodhardt, Ehrenberg
 * and Chatfield (1984), doi:10.2307/2981696 (NBD-Dirichlet).
 */
@NullMarked
package dev.shakeout.core.demand;

import org.jspecify.annotations.NullMarked;

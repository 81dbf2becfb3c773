/**
 * What models can do, whom they belong to, and what firms make of them.
 *
 * <p>Start with {@link dev.shakeout.core.technology.Technology}: capability is linear in the logarithm of effective
 * compute, and grows by training runs that end with luck. {@link dev.shakeout.core.technology.OpenModels} are the floor
 * that anybody may build on; {@link dev.shakeout.core.technology.Products} add craft, which
 * {@link dev.shakeout.core.technology.Cloning incumbents copy}, and data, which
 * {@link dev.shakeout.core.technology.Flywheel turn into more users}; {@link dev.shakeout.core.technology.Buzz} is what a
 * surprising release sets off, {@link dev.shakeout.core.technology.Generations} what a new technology overturns, and
 * {@link dev.shakeout.core.technology.Serving} what it all costs to serve.
 *
 * <p>Sources: Kaplan et al. (2020) and Hoffmann et al. (2022) for scaling; Nelson and Winter (1982) for search; Grossman
 * and Helpman (1991) for the fringe; Hagiu and Wright (2023) for data; Malerba et al. (1999) for generations.
 */
@NullMarked
package dev.shakeout.core.technology;

import org.jspecify.annotations.NullMarked;

/**
 * How firms decide.
 *
 * <p>Start with {@link dev.shakeout.core.strategy.Routines}, by which a firm decides that names no strategy, and
 * {@link dev.shakeout.core.strategy.Strategy}, which a user writes. Routines are satisficing rules in the spirit of Nelson
 * and Winter (1982); a firm sees its own numbers and what is public.
 */
@NullMarked
package dev.shakeout.core.strategy;

import org.jspecify.annotations.NullMarked;

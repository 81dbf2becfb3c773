/**
 * Where the numbers come from: what five articles of June 2025 say, row by row, and the parameters built on it.
 * Start with {@link dev.shakeout.scenarios.evidence.Evidence}.
 *
 * <p>A {@link dev.shakeout.scenarios.evidence.Fact} is a figure or a dated event, a
 * {@link dev.shakeout.scenarios.evidence.Claim} is a statement about cause and effect, and both are known by their id.
 * A {@link dev.shakeout.scenarios.evidence.Formula} computes a number from facts, and a
 * {@link dev.shakeout.scenarios.evidence.ParameterSheet} says for each parameter of a case whether it is reported,
 * derived or assumed, and can be held against the evidence.
 *
 * <p>Facts are in base units: CNY, USD, people, users, months, shares from 0 to 1. The same fact in several articles
 * has one row for each; later ones end in {@code -s001} (article A2) to {@code -s004} (article A5). Nothing outside the
 * articles enters a figure; the notes say where one is inferred, doubtful or plainly wrong.
 */
@NullMarked
package dev.shakeout.scenarios.evidence;

import org.jspecify.annotations.NullMarked;

/**
 * The reference cohort: a small market that other implementations simulate too, in C and in other languages, by which the
 * engine's speed is measured. Start with {@link dev.shakeout.examples.cohort.ReferenceCohort}. It shows how a whole model
 * is written on the public API, kernel by kernel.
 */
@NullMarked
package dev.shakeout.examples.cohort;

import org.jspecify.annotations.NullMarked;

/**
 * What each part of the engine and of the model costs, in nanoseconds, measured by JMH. Start with
 * {@link dev.shakeout.examples.benchmarks.Benchmarks}, which runs them all;
 * {@link dev.shakeout.examples.benchmarks.Vectorisation} shows which loops the compiler turns into vector instructions.
 *
 * <p>They lie in a source folder of their own, compiled with the tests, so that neither the library nor the command ever
 * contains JMH.
 */
@NullMarked
package dev.shakeout.examples.benchmarks;

import org.jspecify.annotations.NullMarked;

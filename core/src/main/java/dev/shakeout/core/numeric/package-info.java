/**
 * Arithmetic with the same bits everywhere: exponentials, logarithms, sums and roots. Start with {@link
 * dev.shakeout.core.numeric.Numeric}.
 *
 * <p>A function of {@code Numeric} exists for one number and for a row of numbers; both give the same bits, and the row
 * form runs as vector instructions. Everything here uses only operations that IEEE 754 and the Java language define
 * exactly ({@code Math.fma}, {@code sqrt}, {@code min}, {@code max}), so that results do not depend on the processor,
 * the JVM or the compiler. Sums have a defined order, see {@link dev.shakeout.core.numeric.BlockSum}.
 *
 * <p>Sources are named where they are used; coefficients are our own and come with the script that made them, unless
 * a source is named.
 */
@NullMarked
package dev.shakeout.core.numeric;

import org.jspecify.annotations.NullMarked;

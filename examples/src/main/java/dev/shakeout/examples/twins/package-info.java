/**
 * Ten small mechanisms, each written twice: firm by firm, as one would on the first afternoon, and as a kernel. Both give
 * the same bits, so the difference in speed is the price of convenience. Start with
 * {@link dev.shakeout.examples.twins.Twins}; {@link dev.shakeout.examples.twins.Learning} is a good one to read. The market
 * and its figures are made up.
 */
@NullMarked
package dev.shakeout.examples.twins;

import org.jspecify.annotations.NullMarked;

/**
 * What a mechanism is: a declaration of what it reads, writes, obeys and draws, and the work it does each month.
 *
 * <p>Start with {@link dev.shakeout.core.mechanism.Declaration}: it ends in {@code forEachFirm}, for the first afternoon,
 * in {@code onRows}, the kernel, or in {@code onMarket} for what happens to the market as a whole.
 */
@NullMarked
package dev.shakeout.core.mechanism;

import org.jspecify.annotations.NullMarked;

/** Argument checks with one style of message. Start with {@link dev.shakeout.core.check.Check}. */
@NullMarked
package dev.shakeout.core.check;

import org.jspecify.annotations.NullMarked;

/**
 * The {@code shakeout} command and one small program per idea; every one is run by a test. Start with
 * {@link dev.shakeout.examples.ReadmeProgram}, {@link dev.shakeout.examples.OwnMarket}, {@link dev.shakeout.examples.OwnMechanism} or, for the command,
 * {@link dev.shakeout.examples.Shakeout}.
 */
@NullMarked
package dev.shakeout.examples;

import org.jspecify.annotations.NullMarked;

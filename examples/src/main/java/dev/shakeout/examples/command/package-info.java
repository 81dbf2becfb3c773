/**
 * The {@code shakeout} command: what is typed becomes a market, scenarios and an ensemble; what comes out becomes a
 * table, JSON or CSV on standard output and a report in a folder. Everything that can be wrong with the input is found
 * before anything is simulated, and said in one message. Nothing of the model is here, so each command also shows how
 * to call the library.
 *
 * <p>Start with {@link dev.shakeout.examples.command.Commands}; {@code RunCommand} is the first of the subcommands, and
 * {@code Presets} the place where another market is added.
 *
 * <p>Exit codes follow the custom of Unix: 0 done, 1 a run failed, 2 wrong usage or input, 130 interrupted.
 */
@NullMarked
package dev.shakeout.examples.command;

import org.jspecify.annotations.NullMarked;

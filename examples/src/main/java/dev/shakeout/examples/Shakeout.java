package dev.shakeout.examples;

import dev.shakeout.examples.command.Commands;

/**
 * Starts the {@code shakeout} command.
 *
 * <pre>
 *   java -jar examples/target/shakeout-examples.jar run
 *   java -jar examples/target/shakeout-examples.jar --help
 * </pre>
 */
public final class Shakeout {

    private Shakeout() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(Commands.run(args));
    }
}

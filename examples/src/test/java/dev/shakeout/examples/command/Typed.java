package dev.shakeout.examples.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What came of something typed.
 *
 * @param exit the exit code
 * @param out  what standard output got
 * @param err  what standard error got
 */
record Typed(int exit, String out, String err) {

    /** Runs {@code shakeout args} within this JVM. */
    static Typed shakeout(String... args) {
        return shakeout(Presets.standard(), args);
    }

    /** Runs {@code shakeout args} within this JVM, where only {@code markets} are known. */
    static Typed shakeout(Presets markets, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Screen screen = new Screen(utf8(out), utf8(err), false);
        int exit = Commands.run(screen, markets, args);
        return new Typed(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}

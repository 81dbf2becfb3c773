package dev.shakeout.examples.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether standard error is a terminal, without loading any native code. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether somebody is watching standard error on a screen that can move. */
    static boolean watchesErrors() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        // Linux says what standard error is; elsewhere the console stands for all standard streams.
        return Files.isSymbolicLink(STANDARD_ERROR) ? isTerminal(STANDARD_ERROR) : hasConsole();
    }

    private static boolean isTerminal(Path link) {
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // both meanings of null are covered
    static boolean hasConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console); // since Java 22
        } catch (ReflectiveOperationException e) {
            return true; // before, there was a console only on a terminal
        }
    }
}

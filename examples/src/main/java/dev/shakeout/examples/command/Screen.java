package dev.shakeout.examples.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ExitCode;

/**
 * Where a command writes: results to {@code out}, everything that is said about them to {@code err}.
 *
 * @param terminal whether somebody is watching {@code err}, so that it may move
 */
record Screen(PrintStream out, PrintStream err, boolean terminal) {

    /** The standard streams of this process, in UTF-8 whatever the machine's own encoding is. */
    static Screen ofProcess() {
        return new Screen(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Terminal.watchesErrors());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }

    /** Writes a result, which ends with a line feed. */
    void show(String result) {
        write(out, result);
    }

    /** Says something about it. */
    void say(String message) {
        write(err, message);
    }

    /** Whether all that was shown has arrived; a full disk or a closed pipe comes to light here. */
    private boolean arrived() {
        return !out.checkError(); // flushes
    }

    /** The exit code of a command whose results were all shown: 1, and a word about it, if they did not arrive. */
    int exitCode() {
        if (arrived()) {
            return ExitCode.OK;
        }
        say("Standard output did not take the results: its disk is full, or nobody is reading.");
        return ExitCode.SOFTWARE;
    }

    private static void write(PrintStream stream, String text) {
        stream.print(text.endsWith("\n") ? text : text + "\n");
        stream.flush();
    }
}

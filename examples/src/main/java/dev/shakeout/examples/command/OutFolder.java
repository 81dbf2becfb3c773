package dev.shakeout.examples.command;

import dev.shakeout.scenarios.report.Report;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder a report goes into, tried out before anything is simulated and left as it was found. */
final class OutFolder {

    private OutFolder() {}

    /** The folder called {@code name}: one that exists and takes files, or that can be made. */
    static Path checked(String name) {
        if (name.isBlank()) {
            throw refused(name, "a folder needs a name");
        }
        try {
            Path folder = Path.of(name);
            Report.checkWritable(folder);
            return folder;
        } catch (InvalidPathException e) {
            throw refused(name, "no folder can be called that");
        } catch (UncheckedIOException e) {
            throw refused(name, OutFile.reason(e));
        }
    }

    private static WrongInput refused(String name, String because) {
        return new WrongInput("The report cannot go into --out '%s': %s. Choose another folder with --out DIR."
                .formatted(name, because));
    }
}

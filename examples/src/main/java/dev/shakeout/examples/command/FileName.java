package dev.shakeout.examples.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells the path of a file from the name of a preset. */
final class FileName {

    /** What a message says of files. */
    static final String HINT = " A file is named by its path, such as my.yaml.";

    private FileName() {}

    /** The path that {@code text} is, if it looks like one or there is such a file. */
    static Optional<Path> in(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        try {
            Path path = Path.of(text);
            boolean meant = text.contains("/")
                    || text.contains(File.separator)
                    || small.endsWith(".yaml")
                    || small.endsWith(".yml")
                    || (!text.isBlank() && Files.isRegularFile(path));
            return meant ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

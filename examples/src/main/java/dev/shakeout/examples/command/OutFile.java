package dev.shakeout.examples.command;

import dev.shakeout.scenarios.output.FileSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Files that a command writes where it was told to: the old ones or the whole new ones, see {@link FileSet}. */
final class OutFile {

    private OutFile() {}

    /** Writes {@code text} to {@code file}; {@code what} is what it holds, for a message. */
    static void write(String what, String text, String file) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            Path folder = path.getParent();
            Path name = path.getFileName();
            if (file.isBlank() || folder == null || name == null || Files.isDirectory(path)) {
                throw refused(what, file, "it is no file");
            }
            if (!Files.isDirectory(folder)) {
                throw refused(what, file, "there is no folder " + folder);
            }
            write(folder, Map.of(name.toString(), text));
        } catch (InvalidPathException e) {
            throw refused(what, file, "no file can be called that");
        } catch (UncheckedIOException e) {
            throw refused(what, file, reason(e));
        }
    }

    private static WrongInput refused(String what, String file, String because) {
        return new WrongInput("The %s cannot go into --out '%s': %s. Choose another file with --out FILE."
                .formatted(what, file, because));
    }

    /**
     * Writes each text under its name into {@code folder}, which is made if need be: all of them or none. Unless
     * {@code overwriting}, nothing is written if one of the names is taken.
     */
    static void writeAll(Map<String, String> texts, String folder, boolean overwriting) {
        try {
            Path path = Path.of(folder);
            if (folder.isBlank()) {
                throw refusedFolder(folder, "a folder needs a name");
            }
            for (String name : texts.keySet()) {
                Path file = path.resolve(name);
                if (!overwriting && !Files.isDirectory(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new WrongInput(
                            "%s is there already, and nothing was written: add --force to replace it, or choose another folder."
                                    .formatted(file));
                }
            }
            write(path, texts);
        } catch (InvalidPathException e) {
            throw refusedFolder(folder, "no folder can be called that");
        } catch (UncheckedIOException e) {
            throw refusedFolder(folder, reason(e));
        }
    }

    private static WrongInput refusedFolder(String folder, String because) {
        return new WrongInput("Files cannot go into '%s': %s. Choose another folder."
                .formatted(folder.replaceAll("\\p{C}", "?"), because));
    }

    private static void write(Path folder, Map<String, String> texts) {
        try (FileSet files = FileSet.in(folder)) {
            texts.forEach((name, text) -> files.add(name, out -> out.write(text)));
            files.commit();
        }
    }

    /** Why a {@link FileSet} could not be written. */
    static String reason(UncheckedIOException e) {
        return FileSet.reason(Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
    }
}

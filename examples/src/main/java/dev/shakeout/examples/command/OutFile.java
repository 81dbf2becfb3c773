package dev.shakeout.examples.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/** A file that is the old one or the whole new one, whatever happens while it is written. */
final class OutFile {

    private OutFile() {}

    /** Writes {@code text} to {@code file}; {@code what} is what it holds, for a message. */
    static void write(String what, String text, String file) {
        try {
            Path path = Path.of(file);
            Path folder = path.toAbsolutePath().getParent();
            if (file.isBlank() || Files.isDirectory(path)) {
                throw refused(what, file, "it is no file");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw refused(what, file, "there is no folder " + folder);
            }
            replace(folder, path, text);
        } catch (InvalidPathException e) {
            throw refused(what, file, "no file can be called that");
        } catch (IOException e) {
            throw refused(what, file, reason(e));
        }
    }

    private static WrongInput refused(String what, String file, String because) {
        return new WrongInput("The %s cannot go into --out '%s': %s. Choose another file with --out FILE."
                .formatted(what, file, because));
    }

    /**
     * Writes each text under its name into {@code folder}, which is made if need be; unless {@code overwriting}, nothing is
     * written if one of the names is taken.
     */
    static void writeAll(Map<String, String> texts, String folder, boolean overwriting) {
        try {
            Path path = Path.of(folder);
            if (folder.isBlank()) {
                throw refusedFolder(folder, "a folder needs a name");
            }
            for (String name : texts.keySet()) {
                Path file = path.resolve(name);
                if (Files.isDirectory(file)) {
                    throw refusedFolder(folder, file + " is a folder");
                }
                if (!overwriting && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new WrongInput(
                            "%s is there already, and nothing was written: add --force to replace it, or choose another folder."
                                    .formatted(file));
                }
            }
            Files.createDirectories(path);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                replace(path, path.resolve(text.getKey()), text.getValue());
            }
        } catch (InvalidPathException e) {
            throw refusedFolder(folder, "no folder can be called that");
        } catch (IOException e) {
            throw refusedFolder(folder, reason(e));
        }
    }

    private static WrongInput refusedFolder(String folder, String because) {
        return new WrongInput("Files cannot go into '%s': %s. Choose another folder."
                .formatted(folder.replaceAll("\\p{C}", "?"), because));
    }

    private static void replace(Path folder, Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".shakeout", ".tmp");
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is in the way";
        }
        return e instanceof FileSystemException system
                ? Objects.requireNonNullElse(system.getReason(), "it cannot be made")
                : String.valueOf(e.getMessage());
    }
}

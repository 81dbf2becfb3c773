package dev.shakeout.examples.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

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
            Path existing = folder.toAbsolutePath().normalize();
            while (!exists(existing)) {
                Path above = existing.getParent();
                if (above == null) {
                    throw refused(name, "there is no " + existing);
                }
                existing = above;
            }
            if (!Files.isDirectory(existing)) {
                throw refused(name, existing + " is not a folder");
            }
            Files.delete(Files.createTempDirectory(existing, ".shakeout"));
            return folder;
        } catch (InvalidPathException e) {
            throw refused(name, "no folder can be called that");
        } catch (FileSystemException e) {
            throw refused(name, Objects.requireNonNullElse(e.getReason(), "it cannot be made there"));
        } catch (IOException e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
    }

    private static WrongInput refused(String name, String because) {
        return new WrongInput("The report cannot go into --out '%s': %s. Choose another folder with --out DIR."
                .formatted(name, because));
    }

    private static boolean exists(Path path) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS); // a link to nowhere is in the way
        } catch (FileSystemException e) {
            if (isBelowFile(path)) {
                return false; // which is found further up
            }
            throw e;
        }
    }

    private static boolean isBelowFile(Path path) {
        for (Path p = path.getParent(); p != null; p = p.getParent()) {
            if (Files.isRegularFile(p)) {
                return true;
            }
        }
        return false;
    }
}

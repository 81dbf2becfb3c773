package dev.shakeout.scenarios.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files that appear in a folder all together or not at all.
 *
 * <p>Each is written under a temporary name in the same folder; {@link #commit} moves them to their places. Whatever
 * goes wrong before or in between, {@link #close} removes what was written, puts back what was replaced, and removes
 * the folders that were made. Nothing else is ever deleted.
 */
final class FileSet implements AutoCloseable {

    /** A finished file. */
    record Written(String name, long bytes, String sha256) {}

    /** Writes the text of one file. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private record Pending(Path temporary, Path target) {}

    private final Path folder;
    private final Deque<Path> newFolders = new ArrayDeque<>();
    private final Deque<Path> leftovers = new ArrayDeque<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private boolean committed;

    private FileSet(Path folder) {
        this.folder = folder;
    }

    /** Begins files in {@code folder}, which is made if it is missing. */
    static FileSet in(Path folder) {
        FileSet files = new FileSet(folder.toAbsolutePath());
        try {
            files.makeFolder();
            return files;
        } catch (IOException e) {
            files.close();
            throw cannotWrite(folder, e);
        }
    }

    private void makeFolder() throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path next : missing) {
            try {
                Files.createDirectory(next);
                newFolders.push(next);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(next)) { // else somebody was faster
                    throw e;
                }
            }
        }
    }

    /** Writes one more file under a temporary name. */
    void add(String name, Content content) {
        Path target = folder.resolve(name);
        try {
            Path temporary = temporary();
            MessageDigest sha = sha256();
            try (OutputStream file =
                            Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    Writer text = new BufferedWriter(
                            new OutputStreamWriter(new DigestOutputStream(file, sha), StandardCharsets.UTF_8),
                            1 << 16)) {
                content.writeTo(text);
            }
            pending.add(new Pending(temporary, target));
            written.add(new Written(name, Files.size(temporary), HexFormat.of().formatHex(sha.digest())));
        } catch (IOException e) {
            throw cannotWrite(target, e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cannotWrite(target, cause == null ? new IOException(e) : cause);
        }
    }

    /** What was written so far, in order. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** Moves all files to their places, replacing what is there. */
    void commit() {
        Map<Path, Path> copies = new HashMap<>();
        List<Path> moved = new ArrayList<>();
        Path at = folder;
        try {
            for (Pending file : pending) {
                at = file.target();
                keepCopy(at, copies);
            }
            for (Pending file : pending) {
                at = file.target();
                Files.move(file.temporary(), at, StandardCopyOption.ATOMIC_MOVE);
                moved.add(at);
            }
            committed = true;
        } catch (IOException e) {
            UncheckedIOException failure = cannotWrite(at, e);
            putBack(moved, copies, failure);
            throw failure;
        }
    }

    private void keepCopy(Path target, Map<Path, Path> copies) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path copy = temporary();
            Files.copy(target, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            copies.put(target, copy);
        }
    }

    private static void putBack(List<Path> moved, Map<Path, Path> copies, Exception failure) {
        for (Path target : moved) {
            try {
                Path copy = copies.get(target);
                if (copy == null) {
                    Files.delete(target);
                } else {
                    Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Removes temporary files, and the folders that were made if there was no {@link #commit}. */
    @Override
    public void close() {
        leftovers.forEach(FileSet::deleteIfThere);
        if (!committed) {
            newFolders.forEach(FileSet::deleteIfThere); // fails, as it should, if somebody else put something in
        }
    }

    private static void deleteIfThere(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            System.getLogger(FileSet.class.getName())
                    .log(System.Logger.Level.WARNING, "{0} could not be removed: {1}", path, e);
        }
    }

    private Path temporary() {
        Path temporary = folder.resolve(".shakeout-%s.tmp".formatted(UUID.randomUUID()));
        leftovers.push(temporary);
        return temporary;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Says what could not be written, why, and the way out. */
    static UncheckedIOException cannotWrite(Path path, IOException e) {
        return new UncheckedIOException(
                "Cannot write %s: %s.\nNothing was changed. Choose another folder, or put that right."
                        .formatted(path, reason(e)),
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            Path there = Path.of(exists.getFile());
            return Files.isDirectory(there)
                    ? "a folder of that name is in the way"
                    : "%s is a file, but must be a folder".formatted(there);
        }
        if (e instanceof AccessDeniedException denied) {
            return "you may not write to %s".formatted(denied.getFile());
        }
        if (e instanceof NoSuchFileException missing) {
            return "%s does not exist and cannot be made".formatted(missing.getFile());
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return "%s (%s)".formatted(system.getReason(), system.getFile());
        }
        return String.valueOf(e.getMessage());
    }
}

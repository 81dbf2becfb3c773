package dev.shakeout.scenarios.output;

import dev.shakeout.core.check.Check;
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

/**
 * Files that appear in a folder all together or not at all.
 *
 * <pre>{@code
 *   try (FileSet files = FileSet.in(folder)) {
 *       files.add("one.txt", out -> out.write("eins"));
 *       files.add("two.txt", out -> out.write("zwei"));
 *       files.commit();
 *   }
 * }</pre>
 *
 * <p>Each is written in the same folder under the first of the names {@code .shakeout-1.tmp}, {@code .shakeout-2.tmp}, … that is
 * free; {@link #commit} moves them to their places. Whatever goes wrong before or in between, {@link #close} removes what was
 * written, puts back what was replaced, and removes the folders that were made. Nothing else is ever deleted, and nothing but
 * an ordinary file is ever replaced. Text is UTF-8. Not for several threads at once.
 */
public final class FileSet implements AutoCloseable {

    /** A finished file. */
    public record Written(String name, long bytes, String sha256) {}

    /** Writes the text of one file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private record Pending(Path temporary, Path target) {}

    private final Path folder;
    private final Deque<Path> newFolders = new ArrayDeque<>();
    private final Deque<Path> leftovers = new ArrayDeque<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private int number;
    private boolean committed;

    private FileSet(Path folder) {
        this.folder = folder;
    }

    /** Begins files in {@code folder}, which is made if it is missing. */
    public static FileSet in(Path folder) {
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

    /** Writes one more file, of the plain name {@code name}, under a temporary name. */
    public void add(String name, Content content) {
        Path target = folder.resolve(name);
        Check.that(
                folder.equals(target.getParent()),
                "Files of a set are in its folder, but %s is not in %s: give a name without a path.",
                target,
                folder);
        try {
            Path temporary = temporary();
            MessageDigest sha = sha256();
            try (OutputStream file = Files.newOutputStream(temporary);
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
    public List<Written> written() {
        return List.copyOf(written);
    }

    /** Moves all files to their places, replacing what is there. */
    public void commit() {
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
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "what is there is no ordinary file");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path copy = temporary();
            Files.copy(
                    target,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
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

    /** An empty file that is nobody else's, also if somebody else writes to the folder at the same time. */
    private Path temporary() throws IOException {
        Path temporary = next();
        while (!isMade(temporary)) {
            temporary = next();
        }
        leftovers.push(temporary);
        return temporary;
    }

    private Path next() {
        number++;
        return folder.resolve(".shakeout-%d.tmp".formatted(number));
    }

    private static boolean isMade(Path file) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false; // somebody else's
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Says what could not be written, why, and the way out. */
    private static UncheckedIOException cannotWrite(Path path, IOException e) {
        return new UncheckedIOException(
                "Cannot write %s: %s.\nNothing was changed. Choose another folder, or put that right."
                        .formatted(path, reason(e)),
                e);
    }

    /** Says in a few words why something could not be written. */
    public static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException exists) {
            Path there = Path.of(exists.getFile());
            return "%s is %s folder".formatted(there, Files.isDirectory(there) ? "a" : "not a");
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

package dev.shakeout.scenarios.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileSetTest {

    @TempDir
    Path home;

    @Test
    void filesAppearTogetherAtCommit() throws IOException {
        Path folder = home.resolve("a/b");
        try (FileSet files = FileSet.in(folder)) {
            files.add("one.txt", out -> out.write("eins\n"));
            files.add("two.txt", out -> out.write("zwei"));
            assertFalse(Files.exists(folder.resolve("one.txt")));
            files.commit();
        }
        assertEquals("eins\n", Files.readString(folder.resolve("one.txt")));
        assertEquals(List.of("one.txt", "two.txt"), names(folder));
    }

    @Test
    void saysSizeAndHashOfWhatItWrote() {
        try (FileSet files = FileSet.in(home)) {
            files.add("abc.txt", out -> out.write("abc"));
            // FIPS 180-2, appendix B.1: the digest of "abc"
            String sha = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
            assertEquals(List.of(new FileSet.Written("abc.txt", 3, sha)), files.written());
        }
    }

    @Test
    void replacesFilesOfTheSameNameAndLeavesOthers() throws IOException {
        Files.writeString(home.resolve("one.txt"), "old");
        Files.writeString(home.resolve("other.txt"), "mine");
        try (FileSet files = FileSet.in(home)) {
            files.add("one.txt", out -> out.write("new"));
            files.commit();
        }
        assertEquals("new", Files.readString(home.resolve("one.txt")));
        assertEquals("mine", Files.readString(home.resolve("other.txt")));
        assertEquals(List.of("one.txt", "other.txt"), names(home));
    }

    /** As a process leaves it that was killed, or another one that is still writing. */
    @Test
    void unfinishedFilesOfOthersAreLeftAlone() throws IOException {
        Files.writeString(home.resolve(".shakeout-1.tmp"), "other's");
        try (FileSet files = FileSet.in(home)) {
            files.add("one.txt", out -> out.write("eins"));
            assertEquals(List.of(".shakeout-1.tmp", ".shakeout-2.tmp"), names(home));
            files.commit();
        }
        assertEquals("other's", Files.readString(home.resolve(".shakeout-1.tmp")));
        assertEquals(List.of(".shakeout-1.tmp", "one.txt"), names(home));
    }

    @Nested
    class WhenSomethingGoesWrong {

        @Test
        void withoutCommitNothingIsLeftNotEvenTheNewFolders() throws IOException {
            try (FileSet files = FileSet.in(home.resolve("a/b"))) {
                files.add("one.txt", out -> out.write("eins"));
            }
            assertEquals(List.of(), names(home));
        }

        @Test
        void fileThatCannotBeWrittenLeavesExistingOnesUntouched() throws IOException {
            Files.writeString(home.resolve("one.txt"), "old");
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                try (FileSet files = FileSet.in(home)) {
                    files.add("one.txt", out -> out.write("new"));
                    files.add("two.txt", out -> {
                        out.write("half");
                        throw new IOException("No space left on device");
                    });
                }
            });
            assertEquals(
                    "Cannot write " + home.resolve("two.txt") + ": No space left on device.\n"
                            + "Nothing was changed. Choose another folder, or put that right.",
                    e.getMessage());
            assertEquals("old", Files.readString(home.resolve("one.txt")));
            assertEquals(List.of("one.txt"), names(home));
        }

        @Test
        void nameWithAPathIsRefused() {
            try (FileSet files = FileSet.in(home)) {
                Exception e = assertThrows(
                        IllegalArgumentException.class, () -> files.add("../one.txt", out -> out.write("")));
                assertTrue(e.getMessage().contains("give a name without a path"), e.getMessage());
            }
        }

        @Test
        void errorInTheContentLeavesNothing() throws IOException {
            assertThrows(IllegalStateException.class, () -> {
                try (FileSet files = FileSet.in(home.resolve("new"))) {
                    files.add("one.txt", out -> {
                        throw new IllegalStateException("bug");
                    });
                }
            });
            assertEquals(List.of(), names(home));
        }

        @Test
        void folderInTheWayOfOneFileStopsAll() throws IOException {
            Files.writeString(home.resolve("one.txt"), "old");
            Files.createDirectory(home.resolve("two.txt"));
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                try (FileSet files = FileSet.in(home)) {
                    files.add("one.txt", out -> out.write("new"));
                    files.add("two.txt", out -> out.write("new"));
                    files.commit();
                }
            });
            assertEquals(
                    "Cannot write " + home.resolve("two.txt") + ": " + home.resolve("two.txt") + " is a folder.\n"
                            + "Nothing was changed. Choose another folder, or put that right.",
                    e.getMessage());
            assertEquals("old", Files.readString(home.resolve("one.txt")));
            assertEquals(List.of("one.txt", "two.txt"), names(home));
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void whatIsNoOrdinaryFileIsNotReplaced() throws IOException {
            Path device = Files.createSymbolicLink(home.resolve("one.txt"), Path.of("/dev/null"));
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                try (FileSet files = FileSet.in(home)) {
                    files.add("one.txt", out -> out.write("new"));
                    files.commit();
                }
            });
            assertTrue(e.getMessage().contains("what is there is no ordinary file (" + device + ")"), e.getMessage());
            assertTrue(Files.isSymbolicLink(device));
            assertEquals(List.of("one.txt"), names(home));
        }

        @Test
        void moveThatFailsHalfwayIsTakenBack() throws IOException {
            Files.writeString(home.resolve("one.txt"), "old");
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                try (FileSet files = FileSet.in(home)) {
                    files.add("one.txt", out -> out.write("new"));
                    files.add("two.txt", out -> out.write("new"));
                    files.add("three.txt", out -> out.write("third"));
                    deleteTemporary("third"); // so that the third move cannot succeed
                    files.commit();
                }
            });
            assertTrue(e.getMessage().startsWith("Cannot write " + home.resolve("three.txt")), e.getMessage());
            assertEquals("old", Files.readString(home.resolve("one.txt")));
            assertEquals(List.of("one.txt"), names(home));
        }

        private void deleteTemporary(String content) throws IOException {
            try (Stream<Path> all = Files.list(home)) {
                for (Path path : all.toList()) {
                    if (Files.readString(path).equals(content)) {
                        Files.delete(path);
                    }
                }
            }
        }

        @Test
        void fileWhereAFolderShouldBeIsNamed() throws IOException {
            Path file = Files.writeString(home.resolve("taken"), "mine");
            for (Path folder : List.of(file, file.resolve("below"))) {
                UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> FileSet.in(folder));
                assertEquals(
                        "Cannot write " + folder + ": " + file + " is not a folder.\n"
                                + "Nothing was changed. Choose another folder, or put that right.",
                        e.getMessage());
            }
            assertEquals("mine", Files.readString(file));
        }
    }

    /** What is in a folder, hidden files included, sorted. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    @TempDir
    Path folder;

    @Test
    void existingFolderIsTakenAndLeftAsItWas() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "kept");
        assertEquals(folder, OutFolder.checked(folder.toString()));
        assertEquals(1, count());
    }

    @Test
    void missingFolderIsTakenButNotMadeYet() throws IOException {
        Path deep = folder.resolve("a/b/c");
        assertEquals(deep, OutFolder.checked(deep.toString()));
        assertEquals(0, count());
    }

    @Test
    void linkToAFolderIsAFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        assertEquals(link, OutFolder.checked(link.toString()));
    }

    @Test
    void linkToNowhereIsInTheWay() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        WrongInput refused = assertThrows(
                WrongInput.class, () -> OutFolder.checked(link.resolve("below").toString()));
        assertTrue(refused.getMessage().contains(link + " is not a folder"), refused.getMessage());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

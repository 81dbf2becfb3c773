package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves a digest of a fixed run where the build compares those of two Java versions. */
class DigestFileTest {

    private static final Path FILE = Path.of("target", "digests", "core-grove.txt");

    @Test
    void theDigestOfAFixedRunIsWrittenForComparison() throws IOException {
        Comparison comparison = Grove.ensemble().compare(Grove.BASELINE, Grove.DROUGHT, Grove.STORM);
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, comparison.digest() + "\n");
        assertTrue(comparison.digest().matches("[0-9a-f]{64}"), comparison.digest());
        assertEquals(comparison.digest() + "\n", Files.readString(FILE));
    }
}

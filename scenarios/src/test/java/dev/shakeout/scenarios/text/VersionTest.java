package dev.shakeout.scenarios.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isANumberInAJarAndSaysSoOutsideOne() {
        String version = Version.current();
        assertTrue(version.equals("unpackaged") || version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
    }
}

package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves a digest of the case where the build compares those of two Java versions. */
class DigestFileTest {

    private static final Path FILE = Path.of("target", "digests", "scenarios-china-2025.txt");

    @Test
    void theDigestOfAFixedRunIsWrittenForComparison() throws IOException {
        Ensemble ensemble =
                Ensemble.of(China2025.market()).months(24).replications(100).seed(2025);
        Scenario squeeze = FundingSqueeze.ofStrength(1);
        Scenario both = squeeze.and(BigTechPressure.ofStrength(1));
        Comparison one = ensemble.threads(1).compare(Scenario.baseline(), squeeze, both);
        Comparison two = ensemble.threads(2).rowLength(96).compare(Scenario.baseline(), squeeze, both);
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, one.digest() + "\n");
        assertEquals(one.digest(), two.digest());
        assertEquals(one.digest() + "\n", Files.readString(FILE));
        assertTrue(one.digest().matches("[0-9a-f]{64}"), one.digest());
    }
}

package dev.shakeout.examples;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The picture of the README: what {@code shakeout run} shows without options, as SVG. */
public final class ReadmePicture {

    private ReadmePicture() {}

    /** Writes {@code examples/pictures/china-2025.svg}, seen from the project's root. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("examples", "pictures"));
        Files.writeString(folder.resolve("china-2025.svg"), svg());
    }

    static String svg() {
        Scenario squeeze = FundingSqueeze.ofStrength(1);
        Scenario both = squeeze.and(BigTechPressure.ofStrength(1));
        Comparison comparison = Ensemble.of(China2025.market())
                .months(36)
                .replications(2_000)
                .seed(2025)
                .compare(Scenario.baseline(), squeeze, both);
        return Picture.survival(comparison);
    }
}

package dev.shakeout.examples;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;

/** The ten lines of the README. */
public final class ReadmeProgram {

    private ReadmeProgram() {}

    /** Prints three tables and writes {@code squeeze.html}. */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), Path.of("squeeze.html"));
    }

    static void run(PrintStream out, Path page) throws IOException {
        // README begins
        Market market = China2025.market();
        Scenario squeeze =
                FundingSqueeze.ofStrength(1.0).from(YearMonth.of(2025, 7)).forMonths(18);
        Scenario both = squeeze.and(BigTechPressure.ofStrength(1.0));
        Comparison result = Ensemble.of(market)
                .months(36)
                .replications(2_000)
                .seed(2025)
                .compare(Scenario.baseline(), squeeze, both);
        out.println(result.survivalTable(12, 24, 36));
        Report.of(result).writeHtml(page);
        // README ends
    }
}

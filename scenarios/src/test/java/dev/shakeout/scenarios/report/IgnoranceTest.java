package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where priors were drawn, every form of the results says how much of the spread is ignorance. */
class IgnoranceTest {

    private final Comparison drawn = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
            .months(12)
            .replications(200)
            .drawingPriors()
            .compare(Scenario.baseline(), SmallRun.SQUEEZE);

    @TempDir
    Path folder;

    private String page(Comparison comparison) throws IOException {
        Path file = folder.resolve("page.html");
        Report.of(comparison).writeHtml(file);
        return Files.readString(file);
    }

    @Test
    void theDocumentTellsTheSharesOfTheResult() {
        Map<String, Object> document = ParsedJson.object(Report.of(drawn).toJson());
        assertEquals((double) drawn.redraws(), ((Number) document.get("redraws")).doubleValue());
        Map<String, Object> squeeze = ParsedJson.object(((List<?>) document.get("scenarios")).get(1));
        Map<String, Object> blue = ParsedJson.object(((List<?>) squeeze.get("firms")).get(2));
        Map<String, Object> ignorance = ParsedJson.object(blue.get("ignorance"));
        assertEquals(drawn.outcomes().stream().map(Outcome::name).toList(), List.copyOf(ignorance.keySet()));
        Estimate users = drawn.of(SmallRun.SQUEEZE).ignorance(Outcome.MAU, "Blue");
        assertEquals(
                Map.of("mean", users.value(), "low", users.low(), "high", users.high()),
                ParsedJson.object(ignorance.get("mau")));
    }

    @Test
    void theTableAndThePageTellIt() throws IOException {
        String table = drawn.survivalTable(12).toString();
        assertTrue(table.contains(" ign "), table);
        assertTrue(table.contains("Assumptions were drawn from their priors"), table);
        assertTrue(page(drawn).contains("Luck and ignorance"));
    }

    @Test
    void withoutDrawsNobodyHearsOfIt() throws IOException {
        Comparison fixed = SmallRun.twoScenarios();
        assertFalse(fixed.survivalTable(12).toString().contains("ign"));
        assertFalse(Report.of(fixed).toJson().contains("ignorance"));
        assertFalse(page(fixed).contains("Luck and ignorance"));
    }
}

package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    @TempDir
    Path folder;

    @Nested
    class WhenSomeReplicationsFail {

        private final Comparison run = SmallRun.failing(0.01);
        private final long failed =
                run.failures().stream().map(Failure::replication).distinct().count();

        @Test
        void theyAreCountedAndListedInJson() {
            assertTrue(failed > 0 && failed < 40, failed + " of 40 failed");
            Map<String, Object> document = ParsedJson.object(Report.of(run).toJson());
            assertEquals(40L, document.get("replications"));
            assertEquals(40 - failed, document.get("counted"));
            List<Object> failures = ParsedJson.list(document.get("failures"));
            assertEquals(run.failures().size(), failures.size());
            Failure first = run.failures().get(0);
            assertEquals(
                    Map.of(
                            "scenario",
                            first.scenario(),
                            "seed",
                            2017L,
                            "replication",
                            first.replication(),
                            "month",
                            (long) first.month(),
                            "mechanism",
                            "leak",
                            "cause",
                            first.cause()),
                    failures.get(0));
        }

        @Test
        void thePageSaysSo() {
            String page = Page.text(Figures.of(run));
            assertTrue(page.contains("%s of 40; the others failed their audit".formatted(40 - failed)));
            assertTrue(page.contains(
                    "<caption><span>%s failed audits.".formatted(run.failures().size())));
            assertTrue(page.contains("<td>leak</td>"));
        }
    }

    @Nested
    class WhenAllReplicationsFail {

        private final Comparison run = SmallRun.failing(1);

        @Test
        void everyFileIsWrittenWithoutNumbers() throws IOException {
            Report.of(run).writeAll(folder);
            Map<String, Object> document = ParsedJson.object(Files.readString(folder.resolve("results.json")));
            assertEquals(40L, document.get("replications"));
            assertEquals(0L, document.get("counted"));
            Map<String, Object> scenario =
                    ParsedJson.object(ParsedJson.list(document.get("scenarios")).get(0));
            Map<String, Object> firm =
                    ParsedJson.object(ParsedJson.list(scenario.get("firms")).get(0));
            assertNull(ParsedJson.object(firm.get("survival")).get("12"));
            assertNull(ParsedJson.object(firm.get("outcomes")).get("independent"));
            assertEquals(
                    "baseline,Super-app,incumbent,0,,,,,,,",
                    Files.readAllLines(folder.resolve("survival.csv")).get(1));
            assertEquals(1, Files.readAllLines(folder.resolve("events.csv")).size());
        }

        @Test
        void thePageSaysThatThereIsNoResult() {
            assertTrue(Page.text(Figures.of(run))
                    .contains(
                            "None of the 40 replications passed its audit in every scenario: see the failures below."));
        }

        @Test
        void thePictureHasNoCurves() {
            assertEquals(0, Picture.survival(run).split("stroke-width=\"2\"", -1).length - 1);
        }
    }
}

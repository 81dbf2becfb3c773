package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurplusOptionTest {

    private static final int MONTHS = 3;

    @TempDir
    Path folder;

    private static Typed run(String... more) {
        String[] args = new String[more.length + 7];
        List.of("run", "--replications", "20", "--months", Integer.toString(MONTHS), "--scenario", "OpenSourceShock")
                .toArray(args);
        System.arraycopy(more, 0, args, 7, more.length);
        Typed run = Typed.shakeout(args);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private static double mean(Map<String, Object> scenario, String segment, String month) {
        Map<String, Object> surplus = JsonText.members(scenario.get("surplus"));
        Map<String, Object> at =
                JsonText.members(JsonText.members(surplus.get(segment)).get(month));
        return ((Number) at.get("mean")).doubleValue();
    }

    /** Counted from the start, where nothing has been gained; a better model for everybody is a gain. */
    @Test
    void countsFromTheStartAndRisesWithAnOpenModel() {
        Map<String, Object> document =
                JsonText.object(run("--surplus", "--format", "json").out());
        List<Map<String, Object>> scenarios = JsonText.objects(document.get("scenarios"));
        for (Map<String, Object> scenario : scenarios) {
            assertEquals(0, mean(scenario, "home-assistant", "0"), 0);
        }
        double without = mean(scenarios.get(0), "home-assistant", "3");
        double with = mean(scenarios.get(1), "home-assistant", "3");
        assertTrue(with > without, with + " against " + without);
    }

    /** Whoever looks changes nothing: the rest of the document is the same text. */
    @Test
    void addsNothingElseToTheDocument() {
        Map<String, Object> plain = JsonText.object(run("--format", "json").out());
        Map<String, Object> more =
                JsonText.object(run("--surplus", "--format", "json").out());
        assertEquals(plain.get("digest"), more.get("digest"));
        for (Map<String, Object> scenario : JsonText.objects(plain.get("scenarios"))) {
            assertFalse(scenario.containsKey("surplus"));
        }
        assertEquals(plain.keySet(), more.keySet());
    }

    @Test
    void addsATableAndAFile() throws IOException {
        String text = run("--surplus", "--out", folder.toString()).out();
        assertTrue(text.contains("\nConsumer surplus over the start, utility per user\n"), text);
        List<String> rows = Files.readAllLines(folder.resolve("surplus.csv"));
        assertEquals("scenario,segment,month,mean,p05,p50,p95", rows.get(0));
        assertEquals(0, (rows.size() - 1) % (2 * (MONTHS + 1)), "two scenarios, the start and every month");
        assertTrue(rows.get(1).endsWith(",0,0.0,0.0,0.0,0.0"), rows.get(1));
    }
}

package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowsOptionTest {

    private static final int MONTHS = 3;

    @TempDir
    Path folder;

    private static Typed run(String... more) {
        String[] args = new String[more.length + 7];
        List.of("run", "--replications", "20", "--months", Integer.toString(MONTHS), "--scenario", "FundingSqueeze")
                .toArray(args);
        System.arraycopy(more, 0, args, 7, more.length);
        Typed run = Typed.shakeout(args);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** Rows of the matrix, and its columns: numbers of about 1e9 CNY with 15 digits, a dozen of them, to 1e-4 CNY. */
    private static void assertBalanced(Map<String, Double> sums) {
        assertFalse(sums.isEmpty());
        sums.forEach((what, sum) -> assertEquals(0, sum, 1e-4, what));
    }

    @Test
    void printsRowsThatSumToZero() {
        Map<String, Double> flows = new HashMap<>();
        Map<String, Double> parties = new HashMap<>();
        List<String> lines = run("--flows", "--format", "csv").out().lines().toList();
        assertEquals("scenario,month,flow,party,cny", lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double cny = Double.parseDouble(cells[4]);
            flows.merge(cells[0] + cells[1] + cells[2], cny, Double::sum);
            parties.merge(cells[0] + cells[1] + cells[3], cny, Double::sum);
        }
        assertBalanced(flows);
        assertBalanced(parties);
        assertTrue(
                flows.containsKey("FundingSqueeze" + MONTHS + "wages"),
                flows.keySet().toString());
    }

    @Test
    void addsThemToTheDocument() {
        Map<String, Object> document =
                JsonText.object(run("--flows", "--format", "json").out());
        for (Map<String, Object> scenario : JsonText.objects(document.get("scenarios"))) {
            Map<String, Double> flows = new HashMap<>();
            for (Map<String, Object> entry : JsonText.objects(scenario.get("flows"))) {
                flows.merge(
                        entry.get("month") + " " + entry.get("flow"),
                        ((Number) entry.get("cny")).doubleValue(),
                        Double::sum);
            }
            assertBalanced(flows);
            assertTrue(flows.containsKey("1 compute"), flows.keySet().toString());
        }
        assertFalse(run("--format", "json").out().contains("\"flows\""));
    }

    @Test
    void addsATableAndAFile() throws IOException {
        String text = run("--flows", "--out", folder.toString()).out();
        assertTrue(text.contains("\nWho paid whom: baseline\n"), text);
        assertTrue(text.contains("\nWho paid whom: FundingSqueeze\n"), text);
        List<String> rows = Files.readAllLines(folder.resolve("flows.csv"));
        assertEquals("scenario,month,flow,party,cny", rows.get(0));
        assertTrue(rows.size() > 2 * MONTHS * 10, "two scenarios, %s months, ten flows or so".formatted(MONTHS));
    }
}

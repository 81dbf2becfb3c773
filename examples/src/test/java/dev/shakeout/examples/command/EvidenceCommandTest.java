package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "facts", "claims", "contradictions"})
    void everyPartIsATableAJsonDocumentAndCsv(String what) {
        Typed table = Typed.shakeout("evidence", what);
        assertEquals(0, table.exit(), table.err());
        table.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
        Map<String, Object> document = JsonText.object(
                Typed.shakeout("evidence", what, "--format", "json").out());
        int entries = JsonText.objects(document.get(what.equals("numbers") ? "evidence" : what))
                .size();
        assertTrue(table.out().lines().findFirst().orElseThrow().endsWith(": " + entries), table.out());
        String csv = Typed.shakeout("evidence", what, "--format", "csv").out();
        assertTrue(csv.startsWith("name,") && csv.lines().count() > entries, csv);
    }

    @Test
    void withoutAWordTheNumbersOfTheCaseAreShown() {
        assertEquals(
                Typed.shakeout("evidence", "numbers", "--market", "china-2025").out(),
                Typed.shakeout("evidence").out());
    }

    @Test
    void aPartOfANameSelects() {
        String table = Typed.shakeout("evidence", "numbers", "firm.mau").out().replaceAll("\\s+", " ");
        assertTrue(table.contains("firm.mau Moonshot, home-assistant 1.82e7 users REPORTED"), table);
        assertTrue(table.contains("mau-kimi-2025-03: Kimi has 18.2 million monthly active users"), table);
    }

    @Test
    void theHazardsOfTheCohortAreTraced() {
        String table = Typed.shakeout("evidence", "numbers", "--market", "cohort")
                .out()
                .replaceAll("\\s+", " ");
        assertTrue(table.contains("cohort.exit-hazard cohort 0.004735"), table); // half of 0.00947
        assertTrue(table.contains("exit-firms-vanished-share: "), table);
        assertTrue(table.contains("funding-sme-ever-share: "), table);
        assertTrue(table.contains("funding-sme-repeat-share: "), table);
    }

    /** Not only those of the standard model. */
    @Test
    void numbersThatAStrategyDecidesByAreTraced() throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), """
                format: shakeout-market/1
                name: m
                start: 2025-03
                firms: [{name: Orange, kind: startup, strategy: best-response, with: {firm.cash: 5}}]
                """);
        Typed shown = Typed.shakeout("evidence", "numbers", "response.run", "--market", file.toString());
        assertEquals(0, shown.exit(), shown.err());
        assertTrue(shown.out().replaceAll("\\s+", " ").contains("response.run default 6 months ASSUMED"), shown.out());
    }

    /** What a stranger's file leaves open is said at the end. */
    @Test
    void numbersWithoutASourceAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), """
                format: shakeout-market/1
                name: m
                start: 2025-03
                firms: [{name: Orange, kind: startup, with: {firm.cash: 5}}]
                """);
        Typed shown = Typed.shakeout("evidence", "--market", file.toString());
        assertEquals(0, shown.exit());
        assertTrue(
                shown.out().replaceAll("\\s+", " ").contains("firm.cash of Orange, 5.0, is given without a source."),
                shown.out());
    }

    @Test
    void coverageIsAPageOnTheScreenOrInAFile() throws IOException {
        Typed page = Typed.shakeout("evidence", "coverage");
        assertTrue(page.out().startsWith("# What became of the evidence\n"), page.err());
        Path out = folder.resolve("page.md");
        assertEquals(
                0,
                Typed.shakeout("evidence", "coverage", "--out", out.toString()).exit());
        assertEquals(page.out(), Files.readString(out));
    }

    @ParameterizedTest(name = "evidence {0}")
    @CsvSource(delimiter = '|', textBlock = """
            factz                      | Unknown part of the evidence 'factz'. Did you mean facts?
            facts mau-kmi-2025-03      | None of the facts has 'mau-kmi-2025-03' in its name. Did you mean mau-kimi-2025-03?
            facts --market china-2025  | Only evidence numbers takes --market, not evidence facts.
            numbers --out x            | Only evidence coverage takes --out, not evidence numbers.
            coverage --format json     | evidence coverage is one page of Markdown
            --market mars              | Unknown market 'mars'.
            """)
    void whatCannotBeShownIsRefusedInOneMessage(String typed, String message) {
        Typed refused = Typed.shakeout(("evidence " + typed).split(" ", -1));
        assertEquals(2, refused.exit());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains(message), refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());
    }
}

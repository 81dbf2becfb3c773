package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Event;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.PairedDifference;
import dev.shakeout.core.measure.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTablesTest {

    private final Comparison run = SmallRun.twoScenarios();

    @TempDir
    Path folder;

    @Test
    void survivalHasEveryMonthOfEveryFirmAndScenario() throws IOException {
        Report.of(run).writeCsv(folder);
        List<NamedCsvRecord> rows = rows("survival.csv");
        assertEquals(2 * 3 * 31, rows.size());
        for (NamedCsvRecord row : rows) {
            Result result = result(row);
            String firm = row.getField("firm");
            int month = Integer.parseInt(row.getField("month"));
            assertEquals(run.market().firm(firm).kind().label(), row.getField("kind"));
            assertEstimate(result.surviving(firm, month), row, "share", "low", "high");
            if (result == run.baseline()) {
                assertEquals(
                        "",
                        row.getField("difference")
                                + row.getField("differenceLow")
                                + row.getField("differenceHigh")
                                + row.getField("varianceRatio"));
            } else {
                assertEstimate(
                        run.difference(result.scenario(), firm, month),
                        row,
                        "difference",
                        "differenceLow",
                        "differenceHigh");
                assertRatio(run.varianceRatio(result.scenario(), firm, month), row);
            }
        }
    }

    @Test
    void pathsHoldEveryMeasureInEveryMonth() throws IOException {
        Report.of(run).writeCsv(folder);
        List<NamedCsvRecord> rows = rows("paths.csv");
        assertEquals(2 * 3 * 3 * 31, rows.size());
        for (NamedCsvRecord row : rows) {
            Summary expected = result(row)
                    .summary(row.getField("measure"), row.getField("firm"), Integer.parseInt(row.getField("month")));
            assertEquals(expected.mean(), number(row, "mean"));
            assertEquals(expected.p05(), number(row, "p05"));
            assertEquals(expected.p50(), number(row, "p50"));
            assertEquals(expected.p95(), number(row, "p95"));
        }
        assertEquals(
                List.of("mau", "cash", "runway"),
                rows.stream().map(row -> row.getField("measure")).distinct().toList());
    }

    @Test
    void outcomesAreSharesThatAddUpToOne() throws IOException {
        Report.of(run).writeCsv(folder);
        List<NamedCsvRecord> rows = rows("outcomes.csv");
        assertEquals(2 * 3, rows.size());
        for (NamedCsvRecord row : rows) {
            double sum = 0;
            for (Fate fate : Fate.values()) {
                double share = number(row, Outcome.of(fate).name());
                assertEquals(result(row).share(row.getField("firm"), fate), share);
                sum += share;
            }
            assertEquals(1, sum, 4 * Math.ulp(1.0)); // four shares of 60, each rounded once
        }
    }

    @Test
    void changesAreThoseOfTheComparison() throws IOException {
        Report.of(run).writeCsv(folder);
        List<NamedCsvRecord> rows = rows("changes.csv");
        assertEquals(
                3 * 9,
                rows.size()); // three firms, nine outcomes (nobody trains models), one scenario beside the baseline
        int k = 0;
        for (Firm firm : run.market().firms()) {
            for (Outcome outcome : run.outcomes()) {
                NamedCsvRecord row = rows.get(k++);
                assertEquals(SmallRun.SQUEEZE.name(), row.getField("scenario"));
                assertEquals(firm.name(), row.getField("firm"));
                assertEquals(firm.kind().label(), row.getField("kind"));
                assertEquals(outcome.name(), row.getField("outcome"));
                assertEquals(outcome.unit(), row.getField("unit"));
                PairedDifference change = run.paired(SmallRun.SQUEEZE, firm.name(), outcome);
                assertEstimate(change.difference(), row, "change", "low", "high");
                assertRatio(change.varianceRatio(), row);
            }
        }
    }

    private static void assertRatio(OptionalDouble expected, NamedCsvRecord row) {
        String cell = row.getField("varianceRatio");
        assertEquals(expected, cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell)));
    }

    @Test
    void eventsAreThoseOfTheResults() throws IOException {
        Report.of(run).writeCsv(folder);
        List<String> expected = run.results().stream()
                .flatMap(result -> result.events().stream().map(event -> line(result, event)))
                .toList();
        assertEquals(2 * 3 * 60, expected.size());
        assertEquals(
                expected,
                rows("events.csv").stream()
                        .map(row -> String.join("|", row.getFields()))
                        .toList());
    }

    private static String line(Result result, Event event) {
        return Stream.of(
                        result.scenario().name(),
                        event.replication(),
                        event.firm(),
                        event.entryMonth(),
                        event.exitMonth(),
                        Outcome.of(event.fate()).name(),
                        event.censored())
                .map(String::valueOf)
                .reduce((a, b) -> a + "|" + b)
                .orElseThrow();
    }

    @Test
    void namesCannotBecomeFormulasAndReadBackOtherwiseUnchanged() throws IOException {
        Report.of(SmallRun.hostile()).writeCsv(folder);
        List<NamedCsvRecord> rows = rows("outcomes.csv");
        assertEquals("'" + SmallRun.FORMULA, rows.get(0).getField("scenario"));
        assertEquals(SmallRun.MARKUP, rows.get(3).getField("scenario"));
        assertEquals(
                List.of(SmallRun.FOREIGN, SmallRun.MARKUP, "'" + SmallRun.FORMULA),
                rows.stream().limit(3).map(row -> row.getField("firm")).toList());
    }

    @Test
    void filesAreUtf8AndLinesEndWithALineFeed() throws IOException {
        Report.of(SmallRun.hostile()).writeCsv(folder);
        for (String name : List.of("survival.csv", "paths.csv", "outcomes.csv", "changes.csv", "events.csv")) {
            String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
            assertFalse(text.contains("\r"), name);
            assertTrue(text.endsWith("\n"), name);
            assertTrue(text.contains("月之暗面"), name);
        }
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        }
    }

    private Result result(NamedCsvRecord row) {
        return run.results().stream()
                .filter(result -> result.scenario().name().equals(row.getField("scenario")))
                .findFirst()
                .orElseThrow();
    }

    private static void assertEstimate(Estimate expected, NamedCsvRecord row, String value, String low, String high) {
        assertEquals(expected, Estimate.of(number(row, value), number(row, low), number(row, high)));
    }

    private static double number(NamedCsvRecord row, String field) {
        return Double.parseDouble(row.getField(field));
    }
}

package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.cohort.CohortPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says; never how fast it is. */
class TimeCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String line) {
        return Commands.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                line.split(" "));
    }

    @Test
    void jsonNamesTheJobAndTheFigures() {
        assertEquals(0, run("time --replications 100 --warmup 0 --repeat 2 --format json"));
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json.contains("\"firmMonths\": 43200"), json); // 12 firms, 36 months, 100 replications
        for (String field : new String[] {"nsPerFirmMonth", "alive", "hhi", "peakMiB", "bytesPerFirm"}) {
            assertTrue(json.contains("\"" + field + "\": "), field);
        }
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpAndReadmeNameEveryFigure() throws IOException {
        String help = Typed.shakeout("time", "--help").out();
        String readme = Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
        assertEquals(0, run("time --replications 8 --months 1 --warmup 0 --repeat 1 --format json"));
        for (String key : JsonText.object(out.toString(StandardCharsets.UTF_8)).keySet()) {
            assertTrue(help.contains(key), key);
            assertTrue(readme.contains("`" + key + "`"), key);
        }
    }

    @Test
    void populationsAndTheCaseCanBeTimedToo() {
        assertEquals(0, run("time --layout population --firms 5000 --months 3 --warmup 0 --repeat 1 --threads 2"));
        assertEquals(0, run("time --market china-2025 --replications 40 --months 6 --warmup 0 --repeat 1"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("nsPerFirmMonth"));
    }

    @Test
    void theCohortIsAPopulationUnlessAskedOtherwise() {
        assertEquals(0, run("time --market cohort --firms 4000 --warmup 0 --repeat 1 --format json"));
        String population = out.toString(StandardCharsets.UTF_8);
        assertTrue(population.contains("\"market\": \"cohort\", \"layout\": \"population\""), population);
        assertTrue(population.contains("\"firmMonths\": 80000"), population); // 4,000 firms, 20 months, once
        out.reset();
        assertEquals(
                0, run("time --market cohort --layout ensemble --replications 10 --warmup 0 --repeat 1 --format json"));
        String ensemble = out.toString(StandardCharsets.UTF_8);
        assertTrue(ensemble.contains("\"firmMonths\": 4320"), ensemble); // 12 firms, 36 months, 10 times
    }

    /** Reference: the counts of a run, which are taken month by month. */
    @Test
    void asManyFirmsAreLeftAsInARunOfTheCohort() {
        assertEquals(0, run("time --market cohort --firms 4000 --warmup 0 --repeat 1 --seed 3 --format json"));
        CohortPath path = CohortPath.of(Cohort.market(4_000), Scenario.baseline(), 3);
        String json = out.toString(StandardCharsets.UTF_8);
        long left = 4_000 - path.gone().get(Cohort.MONTHS);
        assertTrue(json.contains("\"alive\": %s.0,".formatted(left)), json);
        assertTrue(json.contains("\"hhi\": 0.0,"), json); // nobody counts its users
    }

    /** Five million users of one million people. */
    @Test
    void aMarketThatCannotStartIsWrongInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), """
                format: shakeout-market/1
                name: m
                start: 2025-03
                segments: [{name: people, with: {segment.population: 1e6}}]
                firms: [{name: Orange, kind: startup, with: {firm.cash: 5e8, firm.mau: 5e6}}]
                """);
        assertEquals(2, run("time --replications 8 --months 1 --warmup 0 --repeat 1 --market " + file));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("Segment people would need "), said);
    }

    @Test
    void figuresThatDoNotArriveAreAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        String[] typed = "time --replications 8 --months 1 --warmup 0 --repeat 1".split(" ");
        assertEquals(1, Commands.run(new PrintStream(full, false, StandardCharsets.UTF_8), said, typed));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("Standard output did not take the results"));
    }

    @ParameterizedTest
    @CsvSource({
        "time --market china-2025 --firms 3, --firms",
        "time --market china-2025 --layout population, ensemble layout only",
        "time --market nowhere, Unknown market 'nowhere'",
        "time --market nowhere --layout population, Unknown market 'nowhere'",
        "time --market nowhere --firms 3, Unknown market 'nowhere'",
        "time --market reference, Did you mean reference-cohort?",
        "time --layout rows, ensemble or population",
        "time --repeat 0, --repeat",
        "time --warmup -1, --warmup",
        "time --format csv, json"
    })
    void badInputEndsWithTwoAndOneMessage(String line, String names) {
        assertEquals(2, run(line));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains(names), said);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}

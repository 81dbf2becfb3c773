package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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
    void populationsAndTheCaseCanBeTimedToo() {
        assertEquals(0, run("time --layout population --firms 5000 --months 3 --warmup 0 --repeat 1 --threads 2"));
        assertEquals(0, run("time --market china-2025 --replications 40 --months 6 --warmup 0 --repeat 1"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("nsPerFirmMonth"));
    }

    @ParameterizedTest
    @CsvSource({
        "time --market china-2025 --firms 3, --firms",
        "time --market china-2025 --layout population, ensemble",
        "time --market nowhere, nowhere",
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

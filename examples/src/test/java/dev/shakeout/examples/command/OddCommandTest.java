package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.description.Odd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddCommandTest {

    private static final String EXPECTED =
            Odd.of(Model.standard(), China2025.market()).toMarkdown();

    @TempDir
    Path folder;

    @Test
    void printsTheDescriptionOfTheLibrary() {
        Typed odd = Typed.shakeout("odd", "--market", "china-2025");
        assertEquals(0, odd.exit());
        assertEquals("", odd.err());
        assertEquals(EXPECTED, odd.out());
    }

    @Test
    void writesAFileAndReplacesOneThatIsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("ODD.md"), "old");
        Typed odd = Typed.shakeout("odd", "--out", file.toString());
        assertEquals(0, odd.exit(), odd.err());
        assertEquals("", odd.out());
        assertEquals("Written: " + file + "\n", odd.err());
        assertEquals(EXPECTED, Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Such a market runs under a model that decides by more parameters; without them its own number would belong to nobody. */
    @Test
    void aMarketWithAStrategyIsDescribedWithIt() throws IOException {
        Path market = Files.writeString(folder.resolve("m.yaml"), """
                format: shakeout-market/1
                name: m
                start: 2025-03
                firms:
                  - {name: Orange, kind: startup, strategy: best-response, with: {firm.cash: 5e8, response.run: 7}}
                """);
        Typed odd = Typed.shakeout("odd", "--market", market.toString());
        assertEquals(0, odd.exit(), odd.err());
        assertTrue(odd.out().contains("\n| Orange | response.run | 7 | months | GIVEN |\n"), odd.out());
        assertTrue(odd.out().contains("\n| response.stay | "), odd.out());
    }

    @Test
    void whereNothingCanBeWrittenIsRefused() {
        assertRefused(folder.toString(), "it is no file");
        assertRefused(" ", "it is no file");
        assertRefused(folder.resolve("far/odd.md").toString(), "there is no folder " + folder.resolve("far"));
        assertRefused("a\0b", "no file can be called that");
        Typed market = Typed.shakeout("odd", "--market", "chna-2025");
        assertEquals(2, market.exit());
        assertTrue(market.err().startsWith("Unknown market 'chna-2025'. Did you mean china-2025?"), market.err());
    }

    private static void assertRefused(String out, String because) {
        Typed refused = Typed.shakeout("odd", "--out", out);
        assertEquals(2, refused.exit());
        assertEquals("", refused.out());
        assertEquals(
                "The description cannot go into --out '%s': %s. Choose another file with --out FILE.\n"
                        .formatted(out, because),
                refused.err());
    }

    /** As on a full disk. */
    @Test
    void outputThatDoesNotArriveIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Commands.run(
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                "odd");
        assertEquals(1, exit);
        assertEquals(
                "Standard output did not take the results: its disk is full, or nobody is reading.\n",
                err.toString(StandardCharsets.UTF_8));
    }
}

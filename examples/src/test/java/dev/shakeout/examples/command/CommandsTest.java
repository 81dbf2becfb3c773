package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @Test
    void helpNamesEveryCommand() {
        Typed help = Typed.shakeout("--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        assertTrue(help.out().contains("Usage: shakeout [OPTIONS] COMMAND"), help.out());
        for (String command : new String[] {"run", "list", "odd", "evidence", "fit", "check", "schema", "time"}) {
            assertTrue(help.out().contains("  %s  ".formatted(command)), help.out());
        }
    }

    @Test
    void helpOfRunNamesEveryOptionAndWhatMayBeTyped() {
        Typed help = Typed.shakeout("run", "--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        for (String word : new String[] {
            "--market",
            "--scenario",
            "--months",
            "--replications",
            "--seed",
            "--threads",
            "--out",
            "--format",
            "china-2025",
            "FundingSqueeze",
            "BigTechPressure"
        }) {
            assertTrue(help.out().contains(word), word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "list --help",
                "odd --help",
                "evidence --help",
                "fit --help",
                "check --help",
                "schema --help",
                "time --help"
            })
    void helpIsAtMostHundredColumnsWide(String typed) {
        Typed.shakeout(typed.split(" ")).out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "list", "odd", "evidence", "fit", "check", "schema", "time"})
    void everyCommandSaysWhatItsExitCodesMean(String command) {
        String help = Typed.shakeout(command, "--help").out();
        assertTrue(help.contains("Exit codes: 0 "), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "run --version"})
    void versionIsOneLine(String typed) {
        Typed version = Typed.shakeout(typed.split(" "));
        assertEquals(0, version.exit());
        assertTrue(version.out().matches("shakeout .+, Java .+\\R"), version.out());
    }

    @Test
    void withoutACommandTheHelpIsSaidAndTheUsageWrong() {
        Typed nothing = Typed.shakeout();
        assertEquals(2, nothing.exit());
        assertEquals("", nothing.out());
        assertEquals(Typed.shakeout("--help").out(), nothing.err());
    }

    @Test
    void anyProgramCanRunACommand() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertEquals(2, Commands.run(stream, stream, "rn"));
        assertEquals(
                "Unknown command 'rn'. Did you mean run? See shakeout --help.\n", err.toString(StandardCharsets.UTF_8));
    }
}

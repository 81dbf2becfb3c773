package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be done is said in one message with the way out, ends with exit code 2 and leaves nothing behind. */
class BadInputTest {

    private static final String NAMES = "Known: FundingSqueeze, BigTechPressure, ";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "run {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --market       | chna-2025           | Unknown market 'chna-2025'. Did you mean china-2025? Known: china-2024, china-2025, cohort.
            --market       | mars                | Unknown market 'mars'. Known: china-2024, china-2025, cohort.
            --market       | choort              | Unknown market 'choort'. Did you mean cohort?
            --scenario     | AdWars              | Unknown scenario 'AdWars'. Did you mean AdWar? Known:
            --scenario     | fundingsqueeze      | Did you mean FundingSqueeze?
            --scenario     | FundingSqueeze+Adwr | Unknown scenario 'Adwr'. Did you mean AdWar?
            --scenario     | AdWar=-1            | The strength of AdWar must be a number of at least 0 in plain digits, such as 0.5, but is '-1'.
            --scenario     | AdWar=NaN           | but is 'NaN'.
            --scenario     | AdWar=Infinity      | but is 'Infinity'.
            --scenario     | AdWar=1e9           | in plain digits, such as 0.5, but is '1e9'.
            --scenario     | AdWar=              | but is ''.
            --scenario     | AdWar=1d            | but is '1d'.
            --scenario     | AdWar=0.5=0.5       | but is '0.5=0.5'.
            --scenario     | AdWar=99999999999   | but is '99999999999'.
            --scenario     | AdWar++TalentRaid   | must look like NAME[=STRENGTH]{+NAME[=STRENGTH]}, but is 'AdWar++TalentRaid'.
            --scenario     | =2                  | must look like NAME[=STRENGTH]{+NAME[=STRENGTH]}, but is '=2'.
            --scenario     | ''                  | must look like NAME[=STRENGTH]{+NAME[=STRENGTH]}, but is ''.
            --months       | -3                  | '--months': must be a whole number from 1 to 1200 in plain digits, but is '-3'.
            --months       | 0                   | must be a whole number from 1 to 1200
            --months       | 1201                | must be a whole number from 1 to 1200
            --months       | 3.5                 | must be a whole number from 1 to 1200
            --months       | three               | must be a whole number from 1 to 1200
            --months       | ٣                   | must be a whole number from 1 to 1200
            --replications | 0                   | '--replications': must be a whole number from 1 to 10000000
            --replications | 2_000               | in plain digits, but is '2_000'.
            --replications | 2,000               | in plain digits, but is '2,000'.
            --replications | 99999999999999999999 | but is '99999999999999999999'.
            --threads      | 0                   | '--threads': must be a whole number from 1 to 1024
            --seed         | luck                | '--seed': must be a whole number
            --format       | xml                 | '--format': must be table, json or csv, but is 'xml'.
            --format       | JSON                | '--format': must be table, json or csv, but is 'JSON'.
            --monhts       | 3                   | Unknown option '--monhts'. Did you mean --months? See shakeout run --help.
            now            | ''                  | Unknown argument 'now'.
            """)
    void isRefused(String option, String value, String message) throws IOException {
        List<String> typed =
                new ArrayList<>(List.of("run", "--out", folder.resolve("out").toString(), option));
        if (!value.isEmpty() || option.startsWith("-")) {
            typed.add(value);
        }
        assertRefused(message, typed);
    }

    @Test
    void unknownScenarioIsToldAllNames() throws IOException {
        assertRefused(NAMES, List.of("run", "--scenario", "Meteor"));
    }

    @Test
    void scenarioGivenTwiceIsRefused() throws IOException {
        assertRefused(
                "--scenario 'AdWar=1.0' gives AdWar a second time: give each scenario once.",
                List.of("run", "--scenario", "AdWar", "--scenario", "AdWar=1.0"));
        assertRefused(
                "--scenario 'AdWar=0.5+FundingSqueeze+AdWar' names AdWar twice: give it once, at another strength if need be.",
                List.of("run", "--scenario", "AdWar=0.5+FundingSqueeze+AdWar"));
    }

    @Test
    void optionWithoutValueOrGivenTwiceIsRefused() throws IOException {
        assertRefused("'--months'", List.of("run", "--months"));
        assertRefused("'--out'", List.of("run", "--out", "--format", "json"));
        assertRefused("only once", List.of("run", "--months", "3", "--months", "4"));
    }

    /** Refused as fast as any other input: a million replications would take far longer than a test may. */
    @Test
    void folderThatCannotBeIsRefusedBeforeAnythingIsSimulated() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        for (Path out : List.of(file, file.resolve("below"), file.resolve("far/below"))) {
            assertRefused(
                    "The report cannot go into --out '%s': %s is not a folder. Choose another folder with --out DIR."
                            .formatted(out, file),
                    List.of("run", "--replications", "10000000", "--months", "1200", "--out", out.toString()));
        }
        assertEquals("kept", Files.readString(file));
        assertRefused("a folder needs a name", List.of("run", "--out", " "));
        assertRefused("no folder can be called that", List.of("run", "--out", "a\0b"));
        assertRefused(
                "Choose another folder",
                List.of("run", "--out", folder.resolve("x".repeat(300)).toString()));
    }

    private void assertRefused(String message, List<String> typed) throws IOException {
        List<Path> before = everything();
        Typed refused = Typed.shakeout(typed.toArray(String[]::new));
        assertEquals(2, refused.exit(), refused.err());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains(message), refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertFalse(refused.err().contains("Exception"), refused.err());
        assertEquals(before, everything());
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}

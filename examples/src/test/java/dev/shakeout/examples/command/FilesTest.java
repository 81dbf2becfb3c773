package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.scenarios.file.FileSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markets and scenarios from files, wherever one is named. */
class FilesTest {

    private static final String BIKES = """
            format: shakeout-market/1
            name: bike sharing
            start: 2017-01
            with: {capital.pool: 8e8 CNY per month}
            segments:
              - {name: commuters, with: {segment.population: 4e8 people}}
            firms:
              - {name: Orange, kind: startup, with: {firm.cash: 2e9 CNY, firm.burn: 4e8, firm.talent: 2000, firm.mau: 40e6}}
              - {name: Super-app, kind: incumbent, with: {firm.core-cash-flow: 2e9, firm.mau: 10e6}}
            """;
    private static final String RESCUE = """
            format: shakeout-scenario/1
            name: Rescue
            pulls:
              - {lever: capital.supply, course: {kind: ramp, from: 1, to: 2.5, months: 6}, from: 2017-09}
            """;

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Set<String> names(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Typed json(String... typed) {
        return Typed.shakeout(
                Stream.concat(Stream.of(typed), Stream.of("--format", "json", "--replications", "10", "--months", "6"))
                        .toArray(String[]::new));
    }

    @Test
    void checkSaysWhatAFileHolds() throws IOException {
        String market = file("bikes.yaml", BIKES);
        String scenario = file("rescue.yaml", RESCUE);
        Typed checked = Typed.shakeout("check", market, scenario);
        assertEquals(0, checked.exit(), checked.err());
        assertEquals(
                "%s: the market bike sharing from 2017-02 on, 2 firms, 8 numbers stated\n%s: the scenario Rescue, 1 pulls\n"
                        .formatted(market, scenario),
                checked.out());
        assertEquals("", checked.err());
    }

    @Test
    void checkSaysEverythingThatIsWrong() throws IOException {
        String market =
                file("bikes.yaml", BIKES.replace("firm.cash", "firm.csh").replace("2017-01", "2017"));
        Typed checked = Typed.shakeout("check", market, file("rescue.yaml", RESCUE), "missing.yaml", "a\0b");
        assertEquals(2, checked.exit());
        assertEquals("""
                %s:3:8: start must be a month such as 2025-07, but is '2017'.
                %s:8:42: There is no parameter 'firm.csh'. Did you mean firm.cash?
                missing.yaml: There is no such file.
                a?b: No file can be called that.
                """.formatted(market, market), checked.err());
        assertTrue(checked.out().contains("the scenario Rescue"), checked.out());
    }

    /** Firms of a file may name the library's own strategy, and decide by it. */
    @Test
    void aFirmNamesItsStrategy() throws IOException {
        String named = BIKES.replaceFirst("kind: startup,", "kind: startup, strategy: best-response,");
        String typo = file("typo.yaml", named.replace("best-response", "best-responze"));
        Typed refused = Typed.shakeout("check", typo);
        assertEquals(2, refused.exit());
        assertTrue(
                refused.err()
                        .contains("strategy must be one of routine, best-response, but is 'best-responze'. Did you mean"
                                + " best-response? A strategy of your own is written in Java"),
                refused.err());
        String good = file("named.yaml", named);
        assertEquals(0, Typed.shakeout("check", good).exit());
        Typed run = json("run", "--market", good);
        assertEquals(0, run.exit(), run.err());
        Typed routine = json("run", "--market", file("bikes.yaml", BIKES));
        assertNotEquals(
                JsonText.object(routine.out()).get("digest"),
                JsonText.object(run.out()).get("digest"));
    }

    @Test
    void schemaIsThatOfTheLibraryOnTheScreenAndInAFile() throws IOException {
        Typed shown = Typed.shakeout("schema");
        assertEquals(0, shown.exit());
        assertEquals(FileSchema.of(Models.WITH_STRATEGIES), shown.out());
        JsonText.object(shown.out());
        Path out = folder.resolve("s.json");
        assertEquals(0, Typed.shakeout("schema", "--out", out.toString()).exit());
        assertEquals(shown.out(), Files.readString(out));
        Typed refused = Typed.shakeout("schema", "--out", folder.toString());
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("The schema cannot go into --out"), refused.err());
    }

    @Test
    void exportedPresetsAreFilesThatRunToTheSameNumbers() throws IOException {
        Path markets = folder.resolve("deep/markets");
        Typed exported = Typed.shakeout("list", "markets", "--export", markets.toString());
        assertEquals(0, exported.exit(), exported.err());
        assertTrue(exported.err().contains("Left out: cohort, which has a model of its own"), exported.err());
        assertEquals(
                new TreeSet<>(Set.of("china-2024.yaml", "china-2025.yaml", "shakeout.schema.json")), names(markets));
        Path scenarios = folder.resolve("scenarios");
        assertEquals(
                0,
                Typed.shakeout("list", "scenarios", "--export", scenarios.toString())
                        .exit());
        assertEquals(ScenarioPresets.names().size(), names(scenarios).size()); // one is no file's, but the schema is
        Typed check = Typed.shakeout(Stream.concat(
                        Stream.of("check", markets.resolve("china-2025.yaml").toString()),
                        ScenarioPresets.names().stream()
                                .filter(n -> !n.equals("SmallFirmShakeout"))
                                .map(n -> scenarios.resolve(n + ".yaml").toString()))
                .toArray(String[]::new));
        assertEquals(0, check.exit(), check.err());
        Map<String, Object> byName = JsonText.object(
                json("run", "--scenario", "FundingSqueeze=0.5+AdWar").out());
        Map<String, Object> byFile = JsonText.object(json(
                        "run",
                        "--market",
                        markets.resolve("china-2025.yaml").toString(),
                        "--scenario",
                        "%s=0.5+%s"
                                .formatted(scenarios.resolve("FundingSqueeze.yaml"), scenarios.resolve("AdWar.yaml")))
                .out());
        assertEquals(byName.get("digest"), byFile.get("digest"));
        assertEquals(byName.get("market"), byFile.get("market"));
    }

    @Test
    void whatIsThereIsNotReplacedUnlessTold() throws IOException {
        Path mine = Files.writeString(folder.resolve("china-2025.yaml"), "mine");
        Typed refused = Typed.shakeout("list", "markets", "--export", folder.toString());
        assertEquals(2, refused.exit());
        assertEquals(
                "%s is there already, and nothing was written: add --force to replace it, or choose another folder.\n"
                        .formatted(mine),
                refused.err());
        assertEquals("mine", Files.readString(mine));
        assertEquals(1, names(folder).size());
        assertEquals(
                0,
                Typed.shakeout("list", "markets", "--export", folder.toString(), "--force")
                        .exit());
        assertTrue(Files.readString(mine).contains("name: china-2025\n"));
        assertEquals(3, names(folder).size(), "nothing unfinished is left");
    }

    @Test
    void wrongExportsAreRefusedInOneMessage() throws IOException {
        String file = file("file", "kept");
        assertRefused(
                "Only list markets and list scenarios take --export, not list levers.", "levers", "--export", "x");
        assertRefused("--force goes with --export DIR only.", "markets", "--force");
        assertRefused("Files cannot go into '%s'".formatted(file), "markets", "--export", file);
        assertRefused("a folder needs a name", "markets", "--export", " ");
        assertRefused("no folder can be called that", "markets", "--export", "a\0b");
        assertEquals(1, names(folder).size());
    }

    private static void assertRefused(String message, String... typed) {
        Typed refused = Typed.shakeout(
                Stream.concat(Stream.of("list"), Stream.of(typed)).toArray(String[]::new));
        assertEquals(2, refused.exit(), refused.err());
        assertTrue(refused.err().contains(message), refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());
    }

    @Test
    void aMarketThatNoFileCanHoldIsNamedAndNothingIsWritten() throws IOException {
        Presets presets = new Presets(Map.of(
                "crowd",
                () -> Market.of("crowd", YearMonth.of(2025, 3))
                        .populations(Population.of("many", 5).with(Firm.CASH, n -> 1e6 * n))));
        Typed refused = Typed.shakeout(presets, "list", "markets", "--export", folder.toString());
        assertEquals(2, refused.exit());
        assertTrue(refused.err().startsWith("firm.cash of many is a function of the firm's number"), refused.err());
        assertEquals(0, names(folder).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "list parameters", "time --replications 10 --months 3 --warmup 0 --repeat 1"})
    void everyCommandThatNamesAMarketTakesAFile(String command) throws IOException {
        String market = file("bikes.yaml", BIKES.replace("bike sharing", "'bikes \"on\" show'"));
        Typed done = Typed.shakeout((command + " --market " + market).split(" "));
        assertEquals(0, done.exit(), done.err());
        assertTrue(done.out().contains("bikes \"on\" show") || done.out().contains("Orange"), done.out());
        if (command.startsWith("time")) {
            String json = Typed.shakeout((command + " --format json --market " + market).split(" "))
                    .out();
            assertEquals("bikes \"on\" show", JsonText.object(json).get("market"));
        }
    }

    @Test
    void aScenarioFromAFileIsOneAmongOthers() throws IOException {
        String market = file("bikes.yaml", BIKES);
        String scenario = file("a+b=c.yaml", RESCUE);
        Typed run = json("run", "--market", market, "--scenario", scenario, "--scenario", "FundingSqueeze");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                List.of("baseline", "Rescue", "FundingSqueeze"),
                JsonText.objects(JsonText.object(run.out()).get("scenarios")).stream()
                        .map(s -> s.get("name"))
                        .toList());
    }

    @Test
    void badFilesEndWithTwoAndNothingElse() throws IOException {
        String market = file("bikes.yaml", BIKES);
        String about = file(
                "about.yaml",
                RESCUE.replace("capital.supply", "capital.closing").replace("from: 2017-09", "on: {firm: Ornage}"));
        Typed unknown = json("run", "--market", market, "--scenario", about);
        assertEquals(2, unknown.exit());
        assertEquals(
                "Rescue pulls capital.closing on 'Ornage', but there is no such firm in bike sharing. Did you mean Orange?\n",
                unknown.err());
        Typed swapped = json("run", "--market", file("rescue.yaml", RESCUE));
        assertEquals(2, swapped.exit());
        assertTrue(swapped.err().contains(":1:9: format must be shakeout-market/1"), swapped.err());
        Typed missing = json("run", "--scenario", folder.resolve("no.yaml").toString());
        assertEquals(2, missing.exit());
        assertTrue(missing.err().endsWith("no.yaml: There is no such file.\n"), missing.err());
        Typed neither = json("run", "--market", "mars");
        assertTrue(neither.err().contains("A file is named by its path, such as my.yaml."), neither.err());
        assertFalse(neither.err().contains("Exception"));
    }
}

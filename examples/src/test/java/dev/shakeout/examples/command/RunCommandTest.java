package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Digits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @Test
    void drawsPriorsWhenAsked() {
        Typed run = Typed.shakeout(
                "run",
                "--draw-priors",
                "--replications",
                "8",
                "--months",
                "2",
                "--scenario",
                "AdWar",
                "--format",
                "json");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("\"ignorance\""), run.out());
        assertTrue(run.out().contains("\"redraws\""), run.out());
    }

    private static final Set<String> REPORT = new TreeSet<>(Set.of(
            "report.html",
            "results.json",
            "survival.csv",
            "paths.csv",
            "outcomes.csv",
            "changes.csv",
            "events.csv",
            "manifest.json"));

    @TempDir
    Path folder;

    @Nested
    class AsATable {

        @Test
        void hasOneTablePerScenarioThenSaysWhereTheReportLies() throws IOException {
            Path out = folder.resolve("new/folder");
            Typed run = done("--replications", "20", "--months", "14", "--out", out.toString());
            List<String> titles = run.out()
                    .lines()
                    .filter(line -> line.contains("20 replications"))
                    .toList();
            assertEquals(
                    List.of(
                            "china-2025: baseline, 14 months, 20 replications",
                            "china-2025: FundingSqueeze, 14 months, 20 replications",
                            "china-2025: FundingSqueeze + BigTechPressure, 14 months, 20 replications"),
                    titles);
            assertTrue(run.out().endsWith("\nReport: " + out.resolve("report.html") + "\n"), run.out());
            assertEquals("", run.err());
            assertEquals(REPORT, namesIn(out));
        }

        @Test
        void isAtMost110ColumnsWideHoweverManyYears() {
            for (String months : List.of("5", "36", "131")) {
                Typed run = done(
                        "--replications",
                        "10",
                        "--months",
                        months,
                        "--out",
                        folder.resolve("o").toString());
                run.out()
                        .lines()
                        .filter(line -> !line.startsWith("Report: ")) // the name of the folder is the user's
                        .forEach(line -> assertTrue(line.length() <= 110, line));
            }
        }

        @Test
        void showsTheFirstTheMiddleAndTheLastOfManyYears() {
            assertEquals(List.of(12, 36, 60), monthsShown(12, 24, 36, 48, 60));
            assertEquals(List.of(12, 36, 48), monthsShown(12, 24, 36, 48));
            assertEquals(List.of(12, 24, 31), monthsShown(12, 24, 31));
            assertEquals(List.of(7), monthsShown(7));
        }

        private List<Integer> monthsShown(int... years) {
            return IntStream.of(SurvivalRows.fewMonths(years)).boxed().toList();
        }
    }

    @Nested
    class AsJson {

        @Test
        void isOneDocumentWithEveryScenarioAndNothingElse() {
            Typed run = done("--format", "json", "--replications", "30", "--months", "14", "--seed", "-7");
            Map<String, Object> document = JsonText.object(run.out());
            assertEquals("", run.err());
            assertEquals("china-2025", document.get("market"));
            assertEquals("2025-03", document.get("start"));
            assertEquals(14L, document.get("months"));
            assertEquals(30L, document.get("replications"));
            assertEquals(-7L, document.get("seed"));
            assertTrue(((String) document.get("digest")).matches("[0-9a-f]{64}"));
            assertEquals(0.0, ((Number) JsonText.members(document.get("audit")).get("moneyFen")).doubleValue());
            List<Map<String, Object>> scenarios = JsonText.objects(document.get("scenarios"));
            assertEquals(
                    List.of("baseline", "FundingSqueeze", "FundingSqueeze + BigTechPressure"),
                    scenarios.stream().map(s -> s.get("name")).toList());
            for (Map<String, Object> firm : JsonText.objects(scenarios.get(2).get("firms"))) {
                assertEquals(
                        Set.of("12", "14"),
                        JsonText.members(firm.get("survival")).keySet());
                assertEquals(
                        Set.of("12", "14"),
                        JsonText.members(firm.get("difference")).keySet());
                assertEquals(
                        Set.of("0", "12", "14"),
                        JsonText.members(firm.get("mau")).keySet());
            }
            assertFalse(JsonText.objects(scenarios.get(0).get("firms")).get(0).containsKey("difference"));
        }

        @Test
        void isAlsoInTheReportIfAFolderWasNamed() throws IOException {
            Path out = folder.resolve("out");
            Typed run = done("--format", "json", "--replications", "10", "--months", "3", "--out", out.toString());
            assertEquals(run.out(), Files.readString(out.resolve("results.json")));
            assertEquals("Report: %s%n".formatted(out.resolve("report.html")).replace("\r\n", "\n"), run.err());
            assertEquals(REPORT, namesIn(out));
        }

        @Test
        void scenarioOfStrengthZeroIsTheBaseline() {
            Typed run = done(
                    "--format",
                    "json",
                    "--replications",
                    "40",
                    "--months",
                    "24",
                    "--scenario",
                    "FundingSqueeze=0+BigTechPressure=0",
                    "--scenario",
                    "FundingSqueeze+BigTechPressure");
            List<Map<String, Object>> scenarios =
                    JsonText.objects(JsonText.object(run.out()).get("scenarios"));
            assertEquals(
                    "FundingSqueeze=0 + BigTechPressure=0", scenarios.get(1).get("name"));
            assertEquals(mau(scenarios.get(0)), mau(scenarios.get(1)));
            assertNotEquals(mau(scenarios.get(0)), mau(scenarios.get(2)));
        }

        private List<Object> mau(Map<String, Object> scenario) {
            return JsonText.objects(scenario.get("firms")).stream()
                    .map(firm -> firm.get("mau"))
                    .toList();
        }
    }

    @Nested
    class AsCsv {

        @Test
        void hasTheNumbersOfTheJsonDocument() {
            String[] same = {"--replications", "30", "--months", "14", "--scenario", "AdWar=2+CapexRace"};
            Typed csv = done(with(same, "--format", "csv"));
            assertEquals("", csv.err());
            assertFalse(csv.out().contains("\r"));
            List<String> expected = new ArrayList<>();
            expected.add(
                    "scenario,firm,kind,month,share,low,high,difference,differenceLow,differenceHigh,varianceRatio");
            for (Map<String, Object> scenario : JsonText.objects(
                    JsonText.object(done(with(same, "--format", "json")).out()).get("scenarios"))) {
                for (Map<String, Object> firm : JsonText.objects(scenario.get("firms"))) {
                    for (String month : List.of("12", "14")) {
                        expected.add(Stream.of(scenario.get("name"), firm.get("name"), firm.get("kind"), month)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(","))
                                + numbers(firm.get("survival"), month)
                                + numbers(firm.get("difference"), month)
                                + ratio(firm.get("varianceRatio"), month));
                    }
                }
            }
            assertEquals(String.join("\n", expected) + "\n", csv.out());
        }

        private String ratio(Object ratios, String month) {
            Object ratio = ratios == null ? "null" : JsonText.members(ratios).get(month);
            return "null".equals(ratio) ? "," : "," + Digits.significant(((Number) ratio).doubleValue(), 12);
        }

        private String numbers(Object estimates, String month) {
            if (estimates == null) {
                return ",,,";
            }
            Map<String, Object> estimate =
                    JsonText.members(JsonText.members(estimates).get(month));
            return Stream.of("mean", "low", "high")
                    .map(name -> ((Number) estimate.get(name)).doubleValue())
                    .map(x -> "," + Digits.significant(x, 12))
                    .collect(Collectors.joining());
        }
    }

    @Nested
    class OnTheSameLuck {

        /** All that is printed but the seconds it took. */
        @Test
        void documentDoesNotDependOnThreads() {
            String alone = document("--threads", "1");
            assertEquals(alone, document("--threads", "2"));
            assertEquals(alone, document("--threads", "7"));
        }

        private String document(String option, String value) {
            return timeless(done("--format", "json", "--replications", "300", "--months", "13", option, value)
                    .out());
        }

        private String timeless(String json) {
            String timeless = json.replaceFirst("\"seconds\": \\{[^}]*\\},", "");
            assertNotEquals(json, timeless);
            return timeless;
        }

        @Test
        void digestDependsOnTheSeed() {
            assertNotEquals(digest("--seed", "1"), digest("--seed", "2"));
        }

        /**
         * The digest of the case and that of all that is printed but the seconds and the version, which is there in a packaged
         * library only: for the build server to compare two JDKs, of which it packages for one.
         */
        @Test
        void digestsOfTheCaseAreKeptForComparison() throws IOException, NoSuchAlgorithmException {
            Typed run =
                    done("--format", "json", "--replications", "200", "--months", "24", "--scenario", "FundingSqueeze");
            byte[] document = versionless(timeless(run.out())).getBytes(StandardCharsets.UTF_8);
            String all = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document));
            Path file = Path.of("target", "digests", "run.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, JsonText.object(run.out()).get("digest") + "\n" + all + "\n");
            assertEquals(2 * 65, Files.size(file));
        }

        private String versionless(String json) {
            String versionless = json.replaceFirst("\"version\": \"[^\"]*\",", "");
            assertNotEquals(json, versionless);
            return versionless;
        }

        private Object digest(String option, String value) {
            Typed run = done("--format", "json", "--replications", "20", "--months", "12", option, value);
            return JsonText.object(run.out()).get("digest");
        }
    }

    @Nested
    class WhenItFails {

        /** Twelve firms of 9e12 CNY each: investors gave more than 2^53 fen, beyond which fen are not counted exactly. */
        private final Presets doomed = new Presets(Map.of(
                "doomed",
                () -> Market.of("doomed", YearMonth.of(2025, 3))
                        .firms(IntStream.range(0, 12)
                                .mapToObj(i -> Firm.startup("Firm " + i)
                                        .cash(9e12)
                                        .burn(1e6)
                                        .talent(10))
                                .toArray(Firm[]::new))));

        @Test
        void failuresAreNamedAndNothingIsWritten() throws IOException {
            Path out = folder.resolve("out");
            Typed run = Typed.shakeout(
                    doomed,
                    "run",
                    "--market",
                    "doomed",
                    "--scenario",
                    "FundingSqueeze",
                    "--replications",
                    "4",
                    "--months",
                    "2",
                    "--out",
                    out.toString());
            assertEquals(1, run.exit(), run.err());
            assertEquals("", run.out());
            assertTrue(run.err().startsWith("8 runs failed; "), run.err());
            assertTrue(run.err().contains("seed 2025, replication 0, month 0"), run.err());
            assertTrue(run.err().endsWith("nothing was written.\n"), run.err());
            assertFalse(Files.exists(out));
        }

        @Test
        void fullDiskUnderStandardOutputIsNoticed() {
            PrintStream full = new PrintStream(
                    new OutputStream() {
                        @Override
                        public void write(int b) throws IOException {
                            throw new IOException("No space left on device");
                        }
                    },
                    false,
                    StandardCharsets.UTF_8);
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
            assertEquals(
                    1, Commands.run(full, said, "run", "--format", "json", "--replications", "5", "--months", "2"));
            assertEquals(
                    "Standard output did not take the results: its disk is full, or nobody is reading.\n",
                    err.toString(StandardCharsets.UTF_8));
        }

        @Test
        void folderInTheWayOfAFileIsSaidAndLeftAlone() throws IOException {
            Path inTheWay = Files.createDirectories(folder.resolve("out/results.json"));
            Typed run = Typed.shakeout(
                    "run",
                    "--replications",
                    "5",
                    "--months",
                    "2",
                    "--out",
                    inTheWay.getParent().toString());
            assertEquals(1, run.exit());
            assertTrue(run.out().startsWith("china-2025: baseline"), "results are shown all the same");
            assertTrue(run.err().contains(inTheWay.toString()), run.err());
            assertEquals(Set.of("results.json"), namesIn(inTheWay.getParent()));
        }

        @Test
        void interruptionEndsItWithNothingWritten() {
            Path out = folder.resolve("out");
            Thread.currentThread().interrupt();
            Typed run = Typed.shakeout("run", "--replications", "100", "--out", out.toString());
            assertTrue(Thread.interrupted(), "the flag stays for whoever interrupted");
            assertEquals(130, run.exit());
            assertEquals("", run.out());
            assertEquals("Interrupted: nothing was written.\n", run.err());
            assertFalse(Files.exists(out));
        }
    }

    private static Typed done(String... options) {
        Typed run = Typed.shakeout(with(new String[] {"run"}, options));
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

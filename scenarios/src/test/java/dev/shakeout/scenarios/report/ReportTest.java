package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final List<String> FILES = List.of(
            "changes.csv",
            "events.csv",
            "manifest.json",
            "outcomes.csv",
            "paths.csv",
            "report.html",
            "results.json",
            "survival.csv");

    private final Comparison run = SmallRun.twoScenarios();

    @TempDir
    Path home;

    @Test
    void writesAllFilesIntoANewFolder() throws IOException {
        Path folder = home.resolve("out/first");
        Report.of(run).writeAll(folder);
        assertEquals(FILES, names(folder));
        assertEquals(Report.of(run).toJson(), Files.readString(folder.resolve("results.json")));
    }

    @Test
    void manifestHoldsSizeAndHashOfEveryOtherFile() throws IOException, NoSuchAlgorithmException {
        Report.of(run).writeAll(home);
        List<Object> files = ParsedJson.list(manifest().get("files"));
        assertEquals(FILES.size() - 1, files.size());
        for (Object entry : files) {
            Map<String, Object> file = ParsedJson.object(entry);
            byte[] bytes = Files.readAllBytes(home.resolve((String) file.get("name")));
            assertEquals((long) bytes.length, file.get("bytes"));
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(HexFormat.of().formatHex(sha), file.get("sha256"));
        }
    }

    @Test
    void manifestSaysWhatWasRun() throws IOException {
        Report.of(run).writeAll(home);
        Map<String, Object> manifest = manifest();
        assertEquals("shakeout-manifest/1", manifest.get("schema"));
        assertEquals("bikes", manifest.get("market"));
        assertEquals("2017-01", manifest.get("start"));
        assertEquals(30L, manifest.get("months"));
        assertEquals(60L, manifest.get("replications"));
        assertEquals(2017L, manifest.get("seed"));
        assertEquals(run.digest(), manifest.get("digest"));
        assertEquals(System.getProperty("java.runtime.version"), manifest.get("java"));
        List<Object> scenarios = ParsedJson.list(manifest.get("scenarios"));
        assertEquals(Map.of("name", "baseline", "interventions", List.of()), scenarios.get(0));
        List<Object> pulls = ParsedJson.list(ParsedJson.object(scenarios.get(1)).get("interventions"));
        Map<String, Object> ramp = ParsedJson.object(pulls.get(0));
        assertEquals("capital.supply", ramp.get("lever"));
        assertEquals(Map.of("kind", "ramp", "from", 1.0, "to", 0.25, "months", 6L), ramp.get("course"));
        assertEquals(Map.of(), ramp.get("target"));
        assertEquals("2017-06", ramp.get("from"));
        assertEquals(12L, ramp.get("months"));
        assertEquals(1.0, ramp.get("strength"));
        Map<String, Object> war = ParsedJson.object(pulls.get(1));
        assertEquals(Map.of("kind", "incumbent"), war.get("target"));
        assertNull(war.get("from"));
        assertNull(war.get("months"));
        assertEquals(2.0, war.get("strength"));
    }

    @Test
    void sameRunGivesTheSameBytesOfEverythingThatHoldsNoTimeMeasurement() throws IOException {
        Comparison again = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(30)
                .replications(60)
                .threads(2)
                .compare(run.baseline().scenario(), SmallRun.SQUEEZE);
        Report.of(run).writeAll(home.resolve("first"));
        Report.of(again).writeAll(home.resolve("second"));
        for (String name :
                List.of("report.html", "survival.csv", "paths.csv", "outcomes.csv", "changes.csv", "events.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(home.resolve("first").resolve(name)),
                    Files.readAllBytes(home.resolve("second").resolve(name)),
                    name);
        }
        assertEquals(Picture.survival(run), Picture.survival(again));
    }

    @Test
    void fileInPlaceOfTheFolderIsLeftAloneAndNamed() throws IOException {
        Path file = Files.writeString(home.resolve("taken"), "mine");
        UncheckedIOException e =
                assertThrows(UncheckedIOException.class, () -> Report.of(run).writeAll(file.resolve("out")));
        assertTrue(e.getMessage().contains(file + " is not a folder"), e.getMessage());
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("taken"), names(home));
    }

    @Test
    void whetherAFolderCanBeWrittenIsKnownBeforehandAndLeavesNoTrace() throws IOException {
        Report.checkWritable(home.resolve("new/out"));
        assertEquals(List.of(), names(home));
        Path file = Files.writeString(home.resolve("taken"), "mine");
        assertThrows(UncheckedIOException.class, () -> Report.checkWritable(file));
    }

    @Test
    void folderInPlaceOfTheLastFileLeavesNothing() throws IOException {
        Files.createDirectory(home.resolve("manifest.json"));
        assertThrows(UncheckedIOException.class, () -> Report.of(run).writeAll(home));
        assertEquals(List.of("manifest.json"), names(home));
    }

    @Test
    void htmlGoesToTheFileThatWasNamed() throws IOException {
        Path file = home.resolve("new/squeeze.html");
        Report.of(run).writeHtml(file);
        assertEquals(List.of("squeeze.html"), names(file.getParent()));
        assertTrue(Files.readString(file).startsWith("<!doctype html>"));
        assertThrows(IllegalArgumentException.class, () -> Report.of(run).writeHtml(Path.of("/")));
        assertFalse(Files.exists(Path.of("squeeze.html")));
    }

    private Map<String, Object> manifest() throws IOException {
        return ParsedJson.object(Files.readString(home.resolve("manifest.json")));
    }

    /** What is in a folder, hidden files included, sorted. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}

package dev.shakeout.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.simulation.Model;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm get a clear answer from one JVM of 256 MiB; nothing in them is expanded, followed or executed. */
class HostileFilesTest {

    /** A guard against hanging, not a measurement: each file takes a fraction of a second. */
    private static final long PATIENCE_SECONDS = 300;

    private static final int FULL = FileText.LARGEST - 200;
    private static final String HEAD = "format: shakeout-market/1\nname: m\nstart: 2025-03\n";

    @TempDir
    Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();
    private final List<Path> files = new ArrayList<>();

    private void file(String name, byte[] content, String answer) throws IOException {
        files.add(Files.write(folder.resolve(name), content));
        expected.put(name, answer);
    }

    private void file(String name, String content, String answer) throws IOException {
        file(name, content.getBytes(StandardCharsets.UTF_8), answer);
    }

    private void encoded(String name, Charset charset, String answer) throws IOException {
        file(name, HEAD.replace("name: m", "name: café").getBytes(charset), answer);
    }

    private static String lines(int from, int to, String form) {
        return IntStream.range(from, to).mapToObj(form::formatted).collect(Collectors.joining());
    }

    @Test
    void getAClearAnswerInLittleMemory() throws Exception {
        bombs();
        sizes();
        encodings();
        others();
        List<String> answers = answers();
        assertEquals(files.size(), answers.size(), () -> String.join("\n", answers));
        for (int k = 0; k < answers.size(); k++) {
            String name = files.get(k).getFileName().toString();
            String answer = answers.get(k);
            assertTrue(answer.contains(expected.getOrDefault(name, "?")), () -> name + ": " + shortened(answer));
            assertTrue(answer.length() < 10_000, () -> name + " gets an answer of " + answer.length());
            assertFalse(answer.contains("Error"), () -> name + ": " + shortened(answer));
        }
    }

    private void bombs() throws IOException {
        String laughs = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
                + lines(1, 20, "%1$d: &b%1$d [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n");
        file("laughs", laughs, ":1:4: Anchors (&name) are not taken");
        file("aliases", HEAD + "with: *x\n", ":4:7: Aliases (*name) are not taken");
        file("cycle", "&a [*a]", ":1:1: Anchors (&name) are not taken");
        file("firms that own each other", HEAD + "firms:\n  - &x {name: a, kind: startup, in: *y}\n", ":5:5: Anchors");
        file("merge", HEAD + "with:\n  <<: {firm.cash: 5}\n", ":5:3: There is no parameter '<<'.");
        file("tag", HEAD + "with: !!javax.script.ScriptEngineManager [x]\n", ":4:7: Tags (tag:yaml.org,2002:javax.");
        file("brackets", "[".repeat(FULL), ":1:21: This is nested more than 20 deep");
        file("braces", "{a: ".repeat(FULL / 4), ":1:78: This is nested more than 20 deep");
        file("dashes", "- ".repeat(FULL / 2), ":1:41: This is nested more than 20 deep");
        file("keys of keys", "? ".repeat(FULL / 2), "nested more than 20 deep");
    }

    private void sizes() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("100 MB").toFile(), "rw")) {
            large.setLength(100_000_000);
        }
        files.add(folder.resolve("100 MB"));
        expected.put("100 MB", "A file may have at most 2 MiB, but this has more.");
        file("just too large", HEAD + "#".repeat(FileText.LARGEST), "A file may have at most 2 MiB");
        file(
                "one text",
                HEAD + "with: " + "x".repeat(FULL),
                ":4:7: with must be a mapping of keys to values, but is 'xxx");
        file(
                "one name",
                HEAD.replace("m\n", "m".repeat(FULL) + "\n"),
                ":2:7: name must have at most 10000 characters.");
        file("one key", HEAD + "x".repeat(FULL) + ": 1\n", "could not find expected ':'");
        file("one quoted key", HEAD + "? \"" + "x".repeat(FULL) + "\"\n: 1\n", ":4:3: A market has no 'xxx");
        file("one number", HEAD + "with: {firm.cash: " + "1".repeat(FULL) + "}\n", "firm.cash must be a number");
        file(
                "a long number",
                HEAD + "with: {firm.cash: " + "1".repeat(190) + "}\n",
                ":4:19: firm.cash must lie between");
        file("unknown keys", HEAD + "with:\n" + lines(0, 100_000, "  k%s: 1\n"), "put the rest right first");
        file(
                "too many firms",
                HEAD + "firms:\n" + lines(0, 40_000, "  - {name: f%s, kind: startup}\n"),
                "at most 10000 firms");
        file("many firms", HEAD + "firms:\n" + lines(0, 10_000, "  - {name: f%s, kind: startup}\n"), "MARKET");
        file(
                "segments in firms",
                HEAD + "segments:\n" + lines(0, 50, "  - {name: s%s, with: {segment.population: 5}}\n") + "firms:\n"
                        + lines(
                                0,
                                400,
                                "  - name: f%s\n    kind: startup\n    in:\n"
                                        + lines(0, 50, "      s%s: {firm.mau: 1}\n")),
                "MARKET");
        file(
                "duplicate",
                HEAD + "start: 2025-04\n",
                ":4:1: 'start' stands here a second time; the first is in line 3.");
        file("lines", HEAD + "\n".repeat(FULL), "MARKET");
        file("comments", HEAD + "# x\n".repeat(FULL / 4), "MARKET");
    }

    private void encodings() throws IOException {
        encoded("utf-16", StandardCharsets.UTF_16, ":1:1: The file is in UTF-16 or UTF-32: save it as UTF-8.");
        encoded(
                "utf-16le",
                StandardCharsets.UTF_16LE,
                ":1:2: A character that does not print, U+0000, stands here; UTF-16");
        encoded("utf-32", Charset.forName("UTF-32"), ":1:1: A character that does not print, U+0000");
        encoded("latin-1", StandardCharsets.ISO_8859_1, ":2:10: The byte 0xe9 here is not UTF-8; Latin-1");
        encoded("utf-8", StandardCharsets.UTF_8, "MARKET");
        file("byte order mark", "\ufeff" + HEAD, "MARKET");
        file("two marks", "\ufeff\ufeff" + HEAD, ":1:1: A character that does not print, U+FEFF");
        file("bell", HEAD + "# \u0007", ":4:3: A character that does not print, U+0007");
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        file("noise", noise, ":1:");
    }

    private void others() throws IOException {
        file("empty", "", ":1:1: The file is empty.");
        file("comment only", "# nothing\n", "The file is empty.");
        file("two documents", HEAD + "---\n" + HEAD, ":4:1: A second document begins here");
        file("nonsense", "<html><script>alert(1)</script></html>", "A file of Shakeout must be a mapping of keys");
        file("version", "%YAML 9.9\n---\n" + HEAD, "This is not YAML");
        file("markup", HEAD.replace("name: m", "name: <script>alert(1)</script>"), ":2:7: name must be plain text");
        file("direction", HEAD.replace("name: m", "name: \"a\\u202Eb\""), ":2:7: name must be plain text");
        file("nan", HEAD + "with: {firm.cash: .NaN}", ":4:19: firm.cash must be a number");
        file("open", HEAD + "with: {firm.cash: 5", "This is not YAML");
        file("tab", HEAD + "with:\n\tfirm.cash: 5", ":5:1: This is not YAML");
        files.add(Files.createDirectory(folder.resolve("folder")));
        expected.put("folder", "This is a folder, not a file.");
        files.add(folder.resolve("missing"));
        expected.put("missing", "There is no such file.");
        Path zero = Path.of("/dev/zero");
        if (Files.exists(zero)) {
            files.add(zero);
            expected.put("zero", "This is no ordinary file");
        }
    }

    private static String shortened(String answer) {
        return answer.substring(0, Math.min(answer.length(), 500));
    }

    /** One line for each file, from a JVM of its own. */
    private List<String> answers() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        File out = folder.resolve("answers").toFile();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it should have ended by now");
        return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8);
    }

    /** Reads each file and says in a line what came of it. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] args) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            ShakeoutFiles files = ShakeoutFiles.of(Model.standard());
            for (String file : args) {
                String answer;
                try {
                    answer = files.check(Path.of(file)).name();
                } catch (BadFile e) {
                    answer = e.getMessage();
                } catch (Throwable e) {
                    answer = "Error " + e;
                }
                out.println(answer.replace('\n', ' '));
            }
        }
    }
}

package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, in an empty folder: what the JVM and the machine have a say in. */
class ProcessTest {

    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> FOREIGN =
            List.of("-Dfile.encoding=US-ASCII", "-Duser.language=ar", "-Duser.country=EG");

    /** Variables that make a JVM say a line of its own on standard error. */
    private static final Set<String> HEARD_BY_JAVA = Set.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void makeFolder() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
    }

    @Test
    void outputIsUtf8InWhateverPlaceAndEncoding() throws Exception {
        List<String> run = List.of("run", "--replications", "20", "--months", "12");
        assertEquals(0, exitOf(start(FOREIGN, run)));
        byte[] foreign = Files.readAllBytes(folder.resolve("out"));
        Typed here = Typed.shakeout(Stream.concat(
                        run.stream(), Stream.of("--out", folder.resolve("o").toString()))
                .toArray(String[]::new));
        String expected = here.out().replace(folder.resolve("o").toString(), "shakeout-out");
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), foreign);
        assertTrue(expected.contains("±"), "something that is not ASCII");
        assertTrue(Files.isRegularFile(work.resolve("shakeout-out/report.html")), "the usual folder");
    }

    @Test
    void jsonWithoutFolderLeavesNoFile() throws Exception {
        assertEquals(
                0, exitOf(start(FOREIGN, List.of("run", "--format", "json", "--replications", "5", "--months", "2"))));
        JsonText.object(Files.readString(folder.resolve("out")));
        assertEquals("", Files.readString(folder.resolve("err")), "no bar where nobody watches");
        assertEquals(List.of(work), everything());
    }

    @Test
    void stoppingItAtAnyMomentLeavesNoFile() throws Exception {
        for (int milliseconds : new int[] {300, 1_500}) {
            Process process = start(List.of(), List.of("run", "--replications", "20000", "--threads", "1"));
            assertFalse(process.waitFor(milliseconds, TimeUnit.MILLISECONDS), "too much to be done by then");
            process.destroy();
            assertEquals(143, exitOf(process), "128 and the number of the signal");
            assertEquals(0, Files.size(folder.resolve("out")));
            assertEquals(List.of(work), everything());
        }
    }

    @Test
    void helpLoadsNeitherModelNorReportNorBar() throws Exception {
        assertEquals(0, exitOf(start(List.of("-Xlog:class+load"), List.of("run", "--help"))));
        List<String> loaded = Files.readAllLines(folder.resolve("out"));
        assertTrue(loaded.stream().anyMatch(line -> line.contains("dev.shakeout.examples.command.RunCommand ")));
        for (String late : List.of(
                "] dev.shakeout.core.world.",
                "] dev.shakeout.scenarios.report.",
                "] tools.jackson.",
                "] org.snakeyaml.",
                "] me.tongfei.",
                "] org.jline.")) {
            assertEquals(
                    List.of(),
                    loaded.stream().filter(line -> line.contains(late)).toList());
        }
    }

    private Process start(List<String> toJava, List<String> typed) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(toJava);
        command.addAll(List.of("-cp", classPath(), "dev.shakeout.examples.Shakeout"));
        command.addAll(typed);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().keySet().removeAll(HEARD_BY_JAVA);
        return process.start();
    }

    /** Absolute, since the process lives in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static int exitOf(Process process) throws InterruptedException {
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it should have ended by now");
        return process.exitValue();
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.toList();
        }
    }
}

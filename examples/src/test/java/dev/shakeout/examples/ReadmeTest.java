package dev.shakeout.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.examples.command.Commands;
import dev.shakeout.scenarios.file.ShakeoutFiles;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what there is: its program is the compiled one, and its output is what that prints. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path PROGRAM =
            Path.of("src", "main", "java", "dev", "shakeout", "examples", "ReadmeProgram.java");

    /** The text of the fenced block between two comments of the README. */
    private static String block(String name) throws IOException {
        String readme = Files.readString(README, StandardCharsets.UTF_8);
        String between =
                readme.substring(readme.indexOf("<!-- " + name + " -->"), readme.indexOf("<!-- /" + name + " -->"));
        int from = between.indexOf('\n', between.indexOf("```")) + 1;
        return between.substring(from, between.lastIndexOf("```"));
    }

    @Test
    void theProgramOfTheReadmeIsTheCompiledOne() throws IOException {
        List<String> lines = Files.readAllLines(PROGRAM, StandardCharsets.UTF_8);
        int from = lines.indexOf("        // README begins") + 1;
        int to = lines.indexOf("        // README ends");
        StringBuilder body = new StringBuilder();
        lines.subList(from, to).forEach(line -> body.append(line.substring(8)).append('\n'));
        assertEquals(body.toString(), block("program"));
    }

    @Test
    void theProgramPrintsWhatTheReadmeShows(@TempDir Path dir) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path page = dir.resolve("squeeze.html");
        ReadmeProgram.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), page);
        assertEquals(
                block("output").strip(), bytes.toString(StandardCharsets.UTF_8).strip());
        assertTrue(Files.readString(page, StandardCharsets.UTF_8).contains("FundingSqueeze"));
    }

    @Test
    void thePictureIsTheOneTheProgramDraws() throws IOException {
        Path picture = Path.of("pictures", "china-2025.svg");
        assertEquals(Files.readString(picture, StandardCharsets.UTF_8), ReadmePicture.svg());
    }

    /** The files of the README hold what it says, and its market is the one that is written in Java elsewhere. */
    @Test
    void theFilesOfTheReadmeCanBeCheckedAndRun(@TempDir Path dir) throws IOException {
        Path market = Files.writeString(dir.resolve("bikes.yaml"), block("market"));
        Path scenario = Files.writeString(dir.resolve("winter.yaml"), block("scenario"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(0, Commands.run(out, out, "check", market.toString(), scenario.toString()));
        assertEquals(block("check"), bytes.toString(StandardCharsets.UTF_8).replace(dir + "/", ""));

        ShakeoutFiles files = ShakeoutFiles.of(Model.standard());
        Scenario squeeze = FundingSqueeze.ofStrength(1).from(YearMonth.of(2017, 10));
        Comparison fromFile = Ensemble.of(files.market(market))
                .months(36)
                .replications(2_000)
                .seed(1)
                .compare(Scenario.baseline(), squeeze);
        assertEquals(OwnMarket.compare().digest(), fromFile.digest());
        assertEquals(squeeze, files.scenario(scenario).parts().get(0));
    }
}

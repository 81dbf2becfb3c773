package dev.shakeout.examples.command;

import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.description.Odd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code shakeout odd}: the description of the model that a referee asks for. */
@Command(
        name = "odd",
        header = "Describes the model as the ODD protocol asks, in Markdown.",
        descriptionHeading = "%n",
        description = {
            "Overview, design concepts and details, generated from what the mechanisms declare: state, schedule, each"
                    + " mechanism with what it reads, writes, draws and pays, every lever and parameter with unit, range"
                    + " and source, and every number the market states. A mechanism of your own is described when you"
                    + " call the library: Odd.of(model, market)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout odd --out ODD.md",
            "  shakeout odd --market china-2025 > ODD.md",
            "",
            "shakeout stands for: java -jar examples/target/shakeout-examples.jar"
        })
final class OddCommand implements Callable<Integer> {

    private final Screen screen;
    private final Presets presets;

    @Option(
            names = "--market",
            paramLabel = "NAME",
            completionCandidates = Presets.Names.class,
            description = "The market whose numbers are the initial state: ${COMPLETION-CANDIDATES}. Usual:"
                    + " ${DEFAULT-VALUE}.")
    private String market = Presets.USUAL;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write, replaced if it is there. Usual: standard output.")
    private @Nullable String out;

    OddCommand(Screen screen, Presets presets) {
        this.screen = screen;
        this.presets = presets;
    }

    @Override
    public Integer call() {
        String description = Odd.of(Model.standard(), presets.market(market)).toMarkdown();
        if (out == null) {
            screen.show(description);
            return screen.exitCode();
        }
        write(description, out);
        screen.say("Written: " + out);
        return ExitCode.OK;
    }

    private static void write(String description, String file) {
        try {
            Path path = Path.of(file);
            Path folder = path.toAbsolutePath().getParent();
            if (file.isBlank() || Files.isDirectory(path)) {
                throw refused(file, "it is no file");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw refused(file, "there is no folder " + folder);
            }
            replace(folder, path, description);
        } catch (InvalidPathException e) {
            throw refused(file, "no file can be called that");
        } catch (AccessDeniedException e) {
            throw refused(file, "you may not write there");
        } catch (FileSystemException e) {
            throw refused(file, Objects.requireNonNullElse(e.getReason(), "it cannot be made"));
        } catch (IOException e) {
            throw refused(file, String.valueOf(e.getMessage()));
        }
    }

    /** The file is the old one or the whole new one, whatever happens. */
    private static void replace(Path folder, Path file, String description) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".shakeout", ".md");
        try {
            Files.writeString(unfinished, description, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static WrongInput refused(String file, String because) {
        return new WrongInput("The description cannot go into --out '%s': %s. Choose another file with --out FILE."
                .formatted(file, because));
    }
}

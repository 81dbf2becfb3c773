package dev.shakeout.examples.command;

import dev.shakeout.core.market.Market;
import dev.shakeout.scenarios.description.Odd;
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
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class OddCommand implements Callable<Integer> {

    private final Screen screen;
    private final Presets presets;

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            completionCandidates = Presets.Names.class,
            description = "The market whose numbers are the initial state: ${COMPLETION-CANDIDATES}, or a file. Usual:"
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
        Market described = presets.market(market);
        String description = Odd.of(Models.of(described), described).toMarkdown();
        if (out == null) {
            screen.show(description);
            return screen.exitCode();
        }
        OutFile.write("description", description, out);
        screen.say("Written: " + out);
        return ExitCode.OK;
    }
}

package dev.shakeout.examples.command;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.file.BadFile;
import dev.shakeout.scenarios.file.ShakeoutFiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code shakeout check}: whether files hold what run takes. */
@Command(
        name = "check",
        header = "Checks files that describe markets and scenarios.",
        descriptionHeading = "%n",
        description = {
            "Says what each file holds, or everything that is wrong with it: line, column, what was expected and what was"
                    + " probably meant. Nothing is simulated: whether the numbers of a market go together at its start, run says."
        },
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout list markets --export markets",
            "  shakeout check markets/china-2025.yaml",
            "",
            "Exit codes: 0 nothing is wrong in them, 2 something is in one of them.",
            Footer.STANDS_FOR
        })
final class CheckCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files, each with a market or a scenario.")
    private List<String> files = List.of();

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        ShakeoutFiles reader = ShakeoutFiles.of(Models.WITH_STRATEGIES);
        boolean good = true;
        for (String file : files) {
            try {
                screen.show("%s: %s".formatted(file, held(reader, Path.of(file))));
            } catch (BadFile e) {
                screen.say(String.valueOf(e.getMessage()));
                good = false;
            } catch (InvalidPathException e) {
                screen.say("%s: No file can be called that.".formatted(file.replaceAll("\\p{C}", "?")));
                good = false;
            }
        }
        int shown = screen.exitCode();
        return shown == ExitCode.OK && !good ? ExitCode.USAGE : shown;
    }

    private static String held(ShakeoutFiles reader, Path file) {
        return switch (reader.check(file)) {
            case MARKET -> inWords(reader.market(file));
            case SCENARIO -> inWords(reader.scenario(file));
        };
    }

    private static String inWords(Market market) {
        long members = market.populations().stream().mapToLong(p -> p.count()).sum();
        return "the market %s from %s on, %s firms, %s numbers stated"
                .formatted(
                        market.name(),
                        market.start().plusMonths(1),
                        market.firms().size() + members,
                        market.statements().size());
    }

    private static String inWords(Scenario scenario) {
        return "the scenario %s, %s pulls"
                .formatted(scenario.name(), scenario.interventions().size());
    }
}

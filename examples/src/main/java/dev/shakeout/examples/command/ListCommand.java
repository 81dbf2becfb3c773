package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.description.Listing;
import dev.shakeout.scenarios.file.FileSchema;
import dev.shakeout.scenarios.file.ShakeoutFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shakeout list}: what there is to run, to pull and to set. */
@Command(
        name = "list",
        header =
                "Lists markets, scenarios, levers, parameters, measures or mechanisms, with units, ranges and sources.",
        descriptionHeading = "%n",
        description = {
            "A market is what run simulates, a scenario what happens to it. A scenario pulls levers; a market sets"
                    + " parameters; mechanisms obey the ones and use the others. A mechanism of your own appears when you"
                    + " call the library: Listing.parameters(model)."
        },
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout list scenarios",
            "  shakeout list parameters capital",
            "  shakeout list parameters mau --market china-2025",
            "  shakeout list measures price",
            "  shakeout list levers --format csv > levers.csv",
            "  shakeout list markets --export markets",
            "",
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class ListCommand implements Callable<Integer> {

    private static final String MARKETS = "markets";
    private static final String SCENARIOS = "scenarios";
    private static final String LEVERS = "levers";
    private static final String PARAMETERS = "parameters";
    private static final String MEASURES = "measures";
    private static final String MECHANISMS = "mechanisms";

    private final Screen screen;
    private final Presets presets;

    @Parameters(
            index = "0",
            paramLabel = "markets|scenarios|levers|parameters|measures|mechanisms",
            description = "What to list.")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PART", description = "Only what has this in its name.")
    private @Nullable String part;

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            completionCandidates = Presets.Names.class,
            description = "With parameters: what this market sets, and where each number comes from:"
                    + " ${COMPLETION-CANDIDATES}, or a file. Usual: the defaults only. With measures: what can be observed"
                    + " of this market. Usual: " + Presets.USUAL + ".")
    private @Nullable String market;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description =
                    "With markets or scenarios: writes each as a file to edit and run into this folder, and the schema"
                            + " for editors. Files that are there are kept, and nothing is written then.")
    private @Nullable String export;

    @Option(names = "--force", description = "With --export: replaces files that are there.")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            converter = Format.Reader.class,
            description = "What standard output gets. Usual: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    ListCommand(Screen screen, Presets presets) {
        this.screen = screen;
        this.presets = presets;
    }

    @Override
    public Integer call() {
        if (export != null) {
            return exported(export);
        }
        if (force) {
            throw new WrongInput("--force goes with --export DIR only.");
        }
        Listing all = listing();
        Listing listing = part == null ? all : having(all, part);
        screen.show(
                switch (format) {
                    case TABLE -> listing.toString();
                    case JSON -> listing.toJson();
                    case CSV -> listing.toCsv();
                });
        return screen.exitCode();
    }

    private int exported(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        ShakeoutFiles writer = ShakeoutFiles.of(Models.WITH_STRATEGIES);
        switch (what) {
            case MARKETS -> presets.all().forEach(m -> files.put(m.name() + ".yaml", writer.toYaml(m)));
            case SCENARIOS ->
                ScenarioPresets.all().stream()
                        .filter(scenario -> !scenario.name().equals(CohortRun.SCENARIO)) // its levers are no file's
                        .forEach(scenario -> files.put(scenario.name() + ".yaml", writer.toYaml(scenario)));
            default ->
                throw new WrongInput(
                        "Only list markets and list scenarios take --export, not list %s.".formatted(what));
        }
        files.put(SchemaCommand.FILE, FileSchema.of(Models.WITH_STRATEGIES));
        OutFile.writeAll(files, folder, force);
        files.keySet().forEach(name -> screen.say("Written: " + Path.of(folder, name)));
        screen.say("Left out: %s, which has a model of its own that no file can ask for."
                .formatted(what.equals(MARKETS) ? CohortRun.MARKET : CohortRun.SCENARIO));
        return ExitCode.OK;
    }

    private Listing listing() {
        if (market != null && !what.equals(PARAMETERS) && !what.equals(MEASURES)) {
            throw new WrongInput("Only list parameters and list measures take --market, not list %s.".formatted(what));
        }
        return switch (what) {
            case MARKETS -> Listing.markets(more(presets.all(), Cohort.market()));
            case SCENARIOS -> Listing.scenarios(ScenarioPresets.all());
            case LEVERS -> Listing.levers(Model.standard());
            case PARAMETERS ->
                market == null ? Listing.parameters(Model.standard()) : parameters(presets.market(market));
            case MEASURES -> measures(presets.market(Objects.requireNonNullElse(market, Presets.USUAL)));
            case MECHANISMS -> Listing.mechanisms(Model.standard());
            default ->
                throw new WrongInput(Nearest.unknown(
                        "list", what, List.of(MARKETS, SCENARIOS, LEVERS, PARAMETERS, MEASURES, MECHANISMS)));
        };
    }

    private static <T> List<T> more(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static Listing parameters(Market described) {
        return Listing.parameters(Models.of(described), described);
    }

    private static Listing measures(Market observed) {
        return Listing.measures(Models.of(observed), observed);
    }

    private Listing having(Listing all, String wanted) {
        Listing some = all.only(wanted);
        if (some.names().isEmpty()) {
            throw new WrongInput("None of the %s has '%s' in its name.%s shakeout list %s names them all."
                    .formatted(what, wanted, Nearest.hint(wanted, all.names()), what));
        }
        return some;
    }
}

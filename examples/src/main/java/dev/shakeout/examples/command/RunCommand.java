package dev.shakeout.examples.command;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.cohort.Cohort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shakeout run}: a market under scenarios, beside its baseline, on the same luck. */
@Command(
        name = "run",
        header = "Runs a market under scenarios beside its baseline, and says who survives.",
        descriptionHeading = "%n",
        description = {
            "Every scenario meets the same luck as the baseline, so a difference between the two is the scenario's"
                    + " doing. Without options it does the whole case: six Chinese large-model startups from April 2025"
                    + " on, undisturbed, under a funding squeeze, and under the squeeze while big tech presses."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout run",
            "  shakeout run --scenario FundingSqueeze=0.5 --scenario FundingSqueeze+AdWar --months 24",
            "  shakeout run --market bikes.yaml --scenario FundingSqueeze+rescue.yaml",
            "  shakeout run --format json > results.json",
            "  shakeout run --market cohort",
            "",
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class RunCommand implements Callable<Integer> {

    private static final int MONTHS = 36;
    private static final int REPLICATIONS = 2_000;

    private final Screen screen;
    private final Presets presets;

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            completionCandidates = Presets.Names.class,
            description = {
                "The market to simulate: ${COMPLETION-CANDIDATES}, or a file. Usual: ${DEFAULT-VALUE}.",
                "Of " + CohortRun.MARKET
                        + " one replication of 20 months tells how many firms are gone and how many found" + " money; "
                        + CohortRun.SCENARIO + " is its scenario, and there is no report."
            })
    private String market = Presets.USUAL;

    @Option(
            names = "--scenario",
            paramLabel = TypedScenarios.FORM,
            completionCandidates = TypedScenarios.Names.class,
            description = {
                "What happens to the market: one of these names, or several joined by plus signs:"
                        + " ${COMPLETION-CANDIDATES}. The path of a file stands for the scenario in it.",
                "Strength 1, the usual, is as the articles describe, 0.5 half of it, 0 nothing. Give --scenario several"
                        + " times to compare several scenarios, each with the baseline.",
                "Usual: FundingSqueeze, and FundingSqueeze+BigTechPressure; for china-2024 Spring2025, what happened to it."
            })
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumber.Months.class,
            description = "How far ahead, 1 to 1200. Usual: " + MONTHS + ".")
    private @Nullable Integer months;

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            description = "How often, each time with other luck; four times as many halve the intervals. Usual: "
                    + REPLICATIONS + ".")
    private @Nullable Integer replications;

    @Option(
            names = "--draw-priors",
            description =
                    "Draw what is assumed from its prior instead of holding it at its centre, and say how much of the spread"
                            + " is ignorance and how much luck. Two replications share each draw.")
    private boolean priors;

    @Option(
            names = "--surplus",
            description =
                    "Also say what consumers gain from what is offered, segment by segment, in utility per user over the start: a"
                            + " table, in JSON and in surplus.csv.")
    private boolean surplus;

    @Option(
            names = "--flows",
            description =
                    "Also say who paid whom for what: a table of all months, every month in JSON and in flows.csv."
                            + " With --format csv the flows take the place of survival.")
    private boolean flows;

    @Mixin
    private CommonOptions common = new CommonOptions();

    RunCommand(Screen screen, Presets presets) {
        this.screen = screen;
        this.presets = presets;
    }

    @Override
    public Integer call() {
        if (market.equals(CohortRun.MARKET)) {
            return cohort();
        }
        List<Scenario> compared =
                TypedScenarios.readAll(scenarios.isEmpty() ? ScenarioPresets.usual(market) : scenarios);
        Market described = presets.market(market);
        TypedScenarios.checkTargets(compared, described);
        TypedScenarios.checkLevers(compared, Models.of(described), described);
        Optional<Path> folder = folder();
        Ensemble ensemble = Ensemble.of(described, observed(described))
                .months(Objects.requireNonNullElse(months, MONTHS))
                .replications(replications())
                .seed(common.seed)
                .threads(common.threads);
        ensemble = flows ? ensemble.recordingFlows() : ensemble;
        ensemble = priors ? ensemble.drawingPriors() : ensemble;
        try (Interruption interruption = Interruption.watch()) {
            try {
                Comparison comparison = simulate(ensemble, compared);
                interruption.startWriting();
                return new Delivery(screen, common.format, folder).of(comparison);
            } catch (CancellationException e) {
                screen.say("Interrupted: nothing was written.");
                return Interruption.EXIT_CODE;
            }
        }
    }

    private Model observed(Market described) {
        Model model = Models.of(described);
        return surplus
                ? model.observing(described.segments().stream()
                        .map(segment -> Demand.surplusIn(segment.name()))
                        .toArray(Measure[]::new))
                : model;
    }

    private int replications() {
        return Objects.requireNonNullElse(replications, REPLICATIONS);
    }

    private int cohort() {
        boolean asUsual = months == null || months == Cohort.MONTHS;
        if (!asUsual
                || (replications != null && replications != 1)
                || priors
                || surplus
                || flows
                || common.out != null) {
            throw new WrongInput(
                    "Of %s there is one replication of %s months and no report: leave --months, --replications,"
                                    .formatted(CohortRun.MARKET, Cohort.MONTHS)
                            + " --draw-priors, --surplus, --flows and --out out.");
        }
        screen.show(CohortRun.of(scenarios, common));
        return screen.exitCode();
    }

    /** Where the report goes, if there is to be one. */
    private Optional<Path> folder() {
        if (common.out != null) {
            return Optional.of(OutFolder.checked(common.out));
        }
        return common.format == Format.TABLE
                ? Optional.of(OutFolder.checked(CommonOptions.USUAL_FOLDER))
                : Optional.empty();
    }

    private Comparison simulate(Ensemble ensemble, List<Scenario> compared) {
        Scenario[] others = compared.toArray(Scenario[]::new);
        if (!screen.terminal()) {
            return ensemble.compare(Scenario.baseline(), others);
        }
        try (Bar bar = new Bar(screen.err(), replications())) {
            return ensemble.progress(bar).compare(Scenario.baseline(), others);
        }
    }
}

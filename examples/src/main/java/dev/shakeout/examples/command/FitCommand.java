package dev.shakeout.examples.command;

import dev.shakeout.scenarios.calibration.Calibration;
import dev.shakeout.scenarios.calibration.SpringWindow;
import dev.shakeout.scenarios.description.CalibrationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shakeout fit}: parameters that bring a market near to what was reported of it. */
@Command(
        name = "fit",
        header = "Fits a handful of parameters to what was reported of a market.",
        descriptionHeading = "%n",
        description = {
            "Looks at what the library has stored of the fit, or with --evaluations searches anew, which takes minutes."
                    + " Says for each figure what was reported, what the model brings about and how many errors off that"
                    + " is, and how the loss moves along each parameter."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout fit",
            "  shakeout fit --evaluations 500 --searches 3 --out fit",
            "",
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class FitCommand implements Callable<Integer> {

    private static final String MARKET = "china-2024";

    private final Screen screen;

    @Option(
            names = "--market",
            paramLabel = "NAME",
            description = "Whose fit: ${DEFAULT-VALUE}, the only market with reported figures after its start.")
    private String market = MARKET;

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            description = "How often each point is simulated. Usual: ${DEFAULT-VALUE}.")
    private int replications = 200;

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            description = "Search, trying so many points. Usual: none, the stored numbers are looked at.")
    private @Nullable Integer evaluations;

    @Option(
            names = "--searches",
            paramLabel = "N",
            converter = WholeNumber.Repeats.class,
            description = "With --evaluations: how many searches, from different points. Usual: 1.")
    private @Nullable Integer searches;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Seed.class,
            description = "What all luck and the points tried depend on. Usual: ${DEFAULT-VALUE}.")
    private long seed = 2025;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            converter = Format.Reader.class,
            description = "What standard output gets; csv has the figures. Usual: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "A folder for FIT.md, fit.csv, profile.csv, fitted.csv and fit.json; what is there is replaced.")
    private @Nullable String out;

    FitCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!market.equals(MARKET)) {
            throw new WrongInput(
                    "Only %s can be fitted, since the articles tell what happened after its start, not '%s'."
                            .formatted(MARKET, market));
        }
        if (searches != null && evaluations == null) {
            throw new WrongInput("--searches says how many searches to make, but without --evaluations none is made:"
                    + " add --evaluations N, or leave --searches out.");
        }
        SpringWindow window = new SpringWindow(replications, seed);
        Calibration found = evaluations == null
                ? Calibration.at(window, SpringWindow.stored())
                : Calibration.of(window, Objects.requireNonNullElse(searches, 1), evaluations, seed);
        CalibrationReport report = CalibrationReport.of(market, "shakeout fit --out scenarios/fit", found);
        screen.show(
                switch (format) {
                    case TABLE -> report.toString();
                    case JSON -> report.toJson();
                    case CSV -> report.toCsv();
                });
        if (out != null) {
            write(report, out);
        }
        return screen.exitCode();
    }

    private void write(CalibrationReport report, String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("FIT.md", report.toMarkdown(SpringWindow.NOTES));
        files.put("fit.csv", report.toCsv());
        files.put("profile.csv", report.profileCsv());
        files.put("fitted.csv", report.fittedCsv());
        files.put("fit.json", report.toJson());
        OutFile.writeAll(files, folder, true);
        files.keySet().forEach(name -> screen.say("Written: " + java.nio.file.Path.of(folder, name)));
    }
}

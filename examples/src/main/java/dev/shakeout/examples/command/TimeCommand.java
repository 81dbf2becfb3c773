package dev.shakeout.examples.command;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Layout;
import dev.shakeout.examples.cohort.ReferenceCohort;
import dev.shakeout.examples.timing.Job;
import dev.shakeout.examples.timing.Timed;
import dev.shakeout.examples.timing.Timing;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code shakeout time}: how fast this machine simulates. */
@Command(
        name = "time",
        header = "Times a market: nanoseconds per firm-month, and memory.",
        descriptionHeading = "%n",
        description = {
            "Simulates the same again and again, first to warm up, then to measure, and states the median: CPU time of the"
                    + " working thread for one thread, wall time for more. A firm-month is nominal: the dead count. In the"
                    + " population layout setting up the firms is not counted.",
            "The reference cohort is a market that other implementations simulate too; compare ratios of one minute on one"
                    + " machine, not nanoseconds.",
            "Table and json have the same names: beside what was asked for, nsPerFirmMonth, the median, and"
                    + " nsPerFirmMonthBest; firmMonths of a repeat; firms alive at the end and hhi, the Herfindahl index of"
                    + " users, means over replications with the standard errors aliveError and hhiError; bytesPerFirm of"
                    + " state; peakMiB, the largest memory of the process so far; the java at work."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout time",
            "  shakeout time --layout population --firms 883281 --months 20 --threads 2",
            "  shakeout time --market cohort --threads 2",
            "  shakeout time --market china-2025 --replications 10000 --format json",
            "",
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class TimeCommand implements Callable<Integer> {

    private static final String REFERENCE = "reference-cohort";
    private static final int FEW_FIRMS = 12;
    private static final int MANY_FIRMS = 883_281;

    private final Screen screen;
    private final Presets presets;

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            description =
                    "The market to time: " + REFERENCE + " or one that run takes, a file too. Usual: ${DEFAULT-VALUE}.")
    private String market = REFERENCE;

    @Option(
            names = "--layout",
            paramLabel = "ensemble|population",
            description =
                    "Whether a row is a firm and its positions replications, or a row is some firms of one replication;"
                            + " the latter for " + REFERENCE + " and " + CohortRun.MARKET + " only."
                            + " Usual: ensemble, for " + CohortRun.MARKET + " population.")
    private @Nullable String layout;

    @Option(
            names = "--replications",
            paramLabel = "N",
            converter = WholeNumber.Replications.class,
            description = "How many replications. Usual: 10000, or 1 in the population layout.")
    private @Nullable Integer replications;

    @Option(
            names = "--firms",
            paramLabel = "N",
            converter = WholeNumber.Firms.class,
            description = "How many firms " + REFERENCE + " or " + CohortRun.MARKET + " has. Usual: " + FEW_FIRMS
                    + ", or " + MANY_FIRMS + " in the population layout.")
    private @Nullable Integer firms;

    @Option(
            names = "--months",
            paramLabel = "N",
            converter = WholeNumber.Months.class,
            description = "How many months. Usual: 36, or 20 in the population layout.")
    private @Nullable Integer months;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.Threads.class,
            description = "How many threads work. Usual: ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "How long to warm up; the compiler needs several seconds. Usual: ${DEFAULT-VALUE}.")
    private double warmup = 10;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            converter = WholeNumber.Repeats.class,
            description = "How many measured repeats. Usual: ${DEFAULT-VALUE}.")
    private int repeat = 9;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = WholeNumber.Seed.class,
            description = "What all luck depends on. Usual: ${DEFAULT-VALUE}.")
    private long seed = 2025;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            converter = Format.Reader.class,
            description = "What standard output gets. Usual: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    TimeCommand(Screen screen, Presets presets) {
        this.screen = screen;
        this.presets = presets;
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new WrongInput("A timing is shown as table or json, not as csv.");
        }
        Job job = job();
        Timed timed = Timing.of(job, warmup, repeat);
        screen.show(format == Format.JSON ? json(job, timed) : table(job, timed));
        return screen.exitCode();
    }

    private Layout layout() {
        if (layout == null) {
            return market.equals(CohortRun.MARKET) ? Layout.POPULATION : Layout.ENSEMBLE;
        }
        return switch (layout) {
            case "ensemble" -> Layout.ENSEMBLE;
            case "population" -> Layout.POPULATION;
            default -> throw new WrongInput("--layout must be ensemble or population, but is '%s'.".formatted(layout));
        };
    }

    private boolean isPopulation() {
        return layout() == Layout.POPULATION;
    }

    private Job job() {
        return switch (market) {
            case REFERENCE -> job(ReferenceCohort.market(firms()), ReferenceCohort.model());
            case CohortRun.MARKET -> job(Cohort.market(firms()), Cohort.model());
            default -> jobOfParticularFirms();
        };
    }

    private int firms() {
        return Objects.requireNonNullElse(firms, isPopulation() ? MANY_FIRMS : FEW_FIRMS);
    }

    private Job jobOfParticularFirms() {
        Market described = presets.market(market, REFERENCE);
        if (firms != null) {
            throw new WrongInput(
                    "Only %s and %s take --firms: leave it out for %s.".formatted(REFERENCE, CohortRun.MARKET, market));
        }
        if (isPopulation()) {
            throw new WrongInput(
                    "The mechanisms of %s look at particular firms, so it runs in the ensemble layout only: leave --layout out."
                            .formatted(market));
        }
        return job(described, Models.of(described));
    }

    private Job job(Market timed, Model model) {
        int runs = Objects.requireNonNullElse(replications, isPopulation() ? 1 : 10_000);
        int horizon = Objects.requireNonNullElse(months, isPopulation() ? 20 : 36);
        return new Job(timed, model, layout(), runs, horizon, threads, 0, seed);
    }

    private Map<String, Object> figures(Job job, Timed timed) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("market", job.market().name());
        figures.put("layout", job.layout().name().toLowerCase(Locale.ROOT));
        figures.put("replications", job.replications());
        figures.put("firms", timed.firmMonths() / job.months() / job.replications());
        figures.put("months", job.months());
        figures.put("threads", job.threads());
        figures.put("nsPerFirmMonth", timed.nsPerFirmMonth());
        figures.put("nsPerFirmMonthBest", timed.best());
        figures.put("firmMonths", timed.firmMonths());
        figures.put("alive", timed.alive());
        figures.put("aliveError", timed.aliveError());
        figures.put("hhi", timed.hhi());
        figures.put("hhiError", timed.hhiError());
        figures.put("bytesPerFirm", timed.bytesPerFirm());
        figures.put("peakMiB", timed.peakMiB());
        figures.put("warmup", warmup);
        figures.put("repeat", repeat);
        figures.put("seed", job.seed());
        figures.put("java", Runtime.version().toString());
        return figures;
    }

    private String json(Job job, Timed timed) {
        List<String> fields = figures(job, timed).entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": "
                        + (e.getValue() instanceof Number ? e.getValue() : quoted(e.getValue())))
                .toList();
        return "{" + String.join(", ", fields) + "}";
    }

    private static String quoted(Object text) {
        return Json.compact(json -> json.writeString(String.valueOf(text)));
    }

    private String table(Job job, Timed timed) {
        Table.Builder table =
                Table.titled("How fast this machine simulates").column("what").right("figure");
        figures(job, timed)
                .forEach((name, value) ->
                        table.row(name, value instanceof Double d ? Digits.significant(d, 4) : String.valueOf(value)));
        return table.build().toString();
    }

    /** Reads a number of seconds. */
    static final class Seconds implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double seconds = Double.parseDouble(text);
                if (seconds >= 0 && seconds <= 3_600) {
                    return seconds;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new TypeConversionException("must be from 0 to 3600 seconds, but is '%s'.".formatted(text));
        }
    }
}

package dev.shakeout.examples.command;

import dev.shakeout.core.check.Nearest;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.description.Coverage;
import dev.shakeout.scenarios.description.Listing;
import dev.shakeout.scenarios.evidence.Contradiction;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shakeout evidence}: where every number comes from. */
@Command(
        name = "evidence",
        header = "Says where every number of a market comes from.",
        descriptionHeading = "%n",
        description = {
            "numbers: each with its kind of source, formula, range and reason, and what the facts and claims behind it say."
                    + " facts, claims: what the articles say. contradictions: what does not agree, and how it was decided."
                    + " coverage: what became of each fact and claim, as a page of Markdown."
        },
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakeout evidence numbers firm.cash",
            "  shakeout evidence --market bikes.yaml --format csv",
            "  shakeout evidence facts mau-kimi",
            "",
            Footer.EXIT_CODES,
            Footer.STANDS_FOR
        })
final class EvidenceCommand implements Callable<Integer> {

    private static final String NUMBERS = "numbers";
    private static final String FACTS = "facts";
    private static final String CLAIMS = "claims";
    private static final String CONTRADICTIONS = "contradictions";
    private static final String COVERAGE = "coverage";
    private static final List<String> ALL = List.of(NUMBERS, FACTS, CLAIMS, CONTRADICTIONS, COVERAGE);

    private final Screen screen;
    private final Presets presets;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "numbers|facts|claims|contradictions|coverage",
            description = "What to show. Usual: ${DEFAULT-VALUE}.")
    private String what = NUMBERS;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PART", description = "Only what has this in its name.")
    private @Nullable String part;

    @Option(
            names = "--market",
            paramLabel = "NAME|FILE",
            completionCandidates = Presets.Names.class,
            description = "With numbers: those of which market: ${COMPLETION-CANDIDATES}, or a file. Usual: "
                    + Presets.USUAL + ".")
    private @Nullable String market;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            converter = Format.Reader.class,
            description = "What standard output gets. Usual: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "With coverage: the file to write, replaced if it is there. Usual: standard output.")
    private @Nullable String out;

    EvidenceCommand(Screen screen, Presets presets) {
        this.screen = screen;
        this.presets = presets;
    }

    @Override
    public Integer call() {
        if (market != null && !what.equals(NUMBERS)) {
            throw new WrongInput("Only evidence numbers takes --market, not evidence %s.".formatted(what));
        }
        if (out != null && !what.equals(COVERAGE)) {
            throw new WrongInput("Only evidence coverage takes --out, not evidence %s.".formatted(what));
        }
        return what.equals(COVERAGE) ? coverage() : shown(having(listing()));
    }

    private int shown(Listing listing) {
        screen.show(
                switch (format) {
                    case TABLE -> listing.toString();
                    case JSON -> listing.toJson();
                    case CSV -> listing.toCsv();
                });
        return screen.exitCode();
    }

    private Listing listing() {
        return switch (what) {
            case NUMBERS -> numbers(market == null ? Presets.USUAL : market);
            case FACTS -> Listing.facts(Evidence.articles());
            case CLAIMS -> Listing.claims(Evidence.articles());
            case CONTRADICTIONS -> Listing.contradictions(Contradiction.ofArticles());
            default -> throw new WrongInput(Nearest.unknown("part of the evidence", what, ALL));
        };
    }

    private Listing numbers(String name) {
        if (name.equals(CohortRun.MARKET)) {
            return Listing.evidence(Cohort.model(), Cohort.market(), Evidence.articles());
        }
        Market described = presets.market(name);
        return Listing.evidence(Models.of(described), described, Evidence.articles());
    }

    private Listing having(Listing all) {
        if (part == null) {
            return all;
        }
        Listing some = all.only(part);
        if (some.names().isEmpty()) {
            throw new WrongInput(
                    "None of the %s has '%s' in its name.%s".formatted(what, part, Nearest.hint(part, all.names())));
        }
        return some;
    }

    private int coverage() {
        if (part != null || format != Format.TABLE) {
            throw new WrongInput("evidence coverage is one page of Markdown: leave PART and --format out.");
        }
        String page = Coverage.ofArticles(
                        Model.standard(),
                        presets.all(),
                        Modules.names().stream()
                                .map(name -> Modules.named(name, 1))
                                .toList())
                .toMarkdown();
        if (out == null) {
            screen.show(page);
            return screen.exitCode();
        }
        OutFile.write("page", page, out);
        screen.say("Written: " + out);
        return ExitCode.OK;
    }
}

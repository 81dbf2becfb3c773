package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.evidence.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads and writes markets and scenarios as YAML; the names in a file resolve in one model.
 *
 * <pre>
 *   ShakeoutFiles files = ShakeoutFiles.of(Model.standard());
 *   Market bikes = files.market(Path.of("bikes.yaml"));
 *   Scenario rescue = files.scenario(Path.of("rescue.yaml"));
 *   Files.writeString(Path.of("copy.yaml"), files.toYaml(bikes));
 * </pre>
 *
 * <p>What is read throws {@link BadFile}, which names every problem with line and column. What is written reads back as
 * the same market or scenario to the bit; whatever would not is refused by name. Immutable.
 */
public final class ShakeoutFiles {

    private final Model model;
    private final Supplier<Evidence> evidence;

    private ShakeoutFiles(Model model, Supplier<Evidence> evidence) {
        this.model = model;
        this.evidence = evidence;
    }

    /** Files about {@code model} that cite the facts and claims of the articles. */
    public static ShakeoutFiles of(Model model) {
        return new ShakeoutFiles(model, Evidence::articles);
    }

    /** The same for files that cite other evidence. */
    public ShakeoutFiles citing(Evidence other) {
        return new ShakeoutFiles(model, () -> other);
    }

    /** What a file holds. */
    public enum Kind {
        /** A market. */
        MARKET,
        /** A scenario. */
        SCENARIO
    }

    /** Reads a file whole, and says what it holds; throws {@link BadFile} if that is neither market nor scenario. */
    public Kind check(Path file) {
        String source = file.toString();
        Node document = Yaml.read(source, FileText.of(file));
        if (format(source, document, List.of(MarketForm.FORMAT, ScenarioForm.FORMAT))
                .equals(MarketForm.FORMAT)) {
            market(source, document);
            return Kind.MARKET;
        }
        scenario(source, document);
        return Kind.SCENARIO;
    }

    /** The market in {@code file}. */
    public Market market(Path file) {
        return market(file.toString(), Yaml.read(file.toString(), FileText.of(file)));
    }

    /** The market that {@code yaml} describes; {@code source} is what it is called in messages. */
    public Market market(String source, String yaml) {
        return market(source, Yaml.read(source, checked(source, yaml)));
    }

    /** The scenario in {@code file}. */
    public Scenario scenario(Path file) {
        return scenario(file.toString(), Yaml.read(file.toString(), FileText.of(file)));
    }

    /** The scenario that {@code yaml} describes; {@code source} is what it is called in messages. */
    public Scenario scenario(String source, String yaml) {
        return scenario(source, Yaml.read(source, checked(source, yaml)));
    }

    private static String checked(String source, String yaml) {
        return FileText.decoded(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8), source);
    }

    private Market market(String source, Node document) {
        format(source, document, List.of(MarketForm.FORMAT));
        Problems problems = new Problems();
        Optional<Market> market = new MarketForm(Vocabulary.of(model), evidence, problems).read(document);
        return market.filter(any -> problems.isEmpty()).orElseThrow(() -> new BadFile(source, problems.all()));
    }

    private Scenario scenario(String source, Node document) {
        format(source, document, List.of(ScenarioForm.FORMAT));
        Problems problems = new Problems();
        Optional<Scenario> scenario = new ScenarioForm(Vocabulary.of(model), problems).read(document);
        return scenario.filter(any -> problems.isEmpty()).orElseThrow(() -> new BadFile(source, problems.all()));
    }

    /** The format that {@code document} says it has, which must be one of {@code expected}. */
    private static String format(String source, Node document, List<String> expected) {
        Problems problems = new Problems();
        return Section.any(document, "A file of Shakeout", problems)
                .flatMap(s -> s.word("format", String.join("' or 'format: ", expected), expected, elsewhere(expected)))
                .orElseThrow(() -> new BadFile(source, problems.all()));
    }

    /** Where a file of the other kind is read. */
    private static String elsewhere(List<String> expected) {
        if (expected.size() > 1) {
            return "";
        }
        return expected.contains(MarketForm.FORMAT)
                ? " A scenario's file goes where a scenario is named."
                : " A market's file goes where a market is named.";
    }

    /** {@code market} as a file; throws, naming the reason, if a file cannot hold it. */
    public String toYaml(Market market) {
        String yaml = MarketText.of(market);
        Market back = readBack(market.name(), () -> market("", yaml));
        if (!MarketText.of(back).equals(yaml)) {
            throw new IllegalStateException("%s does not read back as it was written.".formatted(market.name()));
        }
        return yaml;
    }

    /** {@code scenario} as a file; throws, naming the reason, if a file cannot hold it. */
    public String toYaml(Scenario scenario) {
        String yaml = ScenarioText.of(scenario);
        Scenario back = readBack(scenario.name(), () -> scenario("", yaml));
        if (!back.interventions().equals(scenario.interventions())
                || !back.name().equals(scenario.name())) {
            throw new IllegalStateException("%s does not read back as it was written.".formatted(scenario.name()));
        }
        return yaml;
    }

    private static <T> T readBack(String name, Supplier<T> read) {
        try {
            return read.get();
        } catch (BadFile e) {
            List<String> reasons = e.problems().stream().map(Problem::message).toList();
            throw new IllegalArgumentException(
                    "%s cannot be written to a file: %s".formatted(Problems.shown(name), String.join(" ", reasons)), e);
        }
    }
}

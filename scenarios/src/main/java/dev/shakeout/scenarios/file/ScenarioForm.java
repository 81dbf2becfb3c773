package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.scenarios.pressure.Module;
import dev.shakeout.scenarios.pressure.Modules;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** From a document to a scenario. */
final class ScenarioForm {

    static final String FORMAT = "shakeout-scenario/1";

    static final List<String> MODULE_KEYS = List.of("module", "strength", "from", "months");
    static final List<String> NAMED_KEYS = List.of("name", "pulls");
    static final List<String> PULL_KEYS = List.of("lever", "course", "on", "from", "months", "strength");
    static final List<String> TARGET_KEYS = List.of("kind", "firm");

    /** The keys of each kind of course beside {@code kind}, in order. */
    static final Map<String, List<String>> COURSES = new TreeMap<>(Map.of(
            "step", List.of("value"),
            "ramp", List.of("from", "to", "months"),
            "pulse", List.of("value", "neutral", "first", "months"),
            "decay", List.of("value", "neutral", "halfLife"),
            "series", List.of("values")));

    static final int MOST_PARTS = 100;
    static final int MOST_PULLS = 1_000;
    static final int MOST_MONTHS = 12_000;
    static final int LONGEST_COURSE = 1_200;

    private final Vocabulary vocabulary;
    private final Problems problems;

    ScenarioForm(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The scenario that {@code document} describes; nothing, and said why, if it describes none. */
    Optional<Scenario> read(Node document) {
        return scenario(document, List.of("format"));
    }

    private Optional<Scenario> scenario(Node node, List<String> more) {
        Optional<Section> any = Section.any(node, "A scenario", problems);
        return any.flatMap(s -> {
            if (s.has("module")) {
                return Section.of(node, "A module", problems, joined(more, MODULE_KEYS))
                        .flatMap(this::module);
            }
            if (s.has("parts")) {
                return Section.of(node, "A scenario of parts", problems, joined(more, List.of("parts")))
                        .flatMap(this::parts);
            }
            return Section.of(node, "A scenario", problems, joined(more, NAMED_KEYS))
                    .flatMap(this::named);
        });
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Optional<Scenario> parts(Section s) {
        List<Scenario> parts = new ArrayList<>();
        for (Node node : s.items("parts", MOST_PARTS)) {
            scenario(node, List.of()).ifPresent(parts::add);
        }
        return problems.isEmpty() ? Optional.of(new Scenario.Joined(parts)) : Optional.empty();
    }

    private Optional<Scenario> module(Section s) {
        Optional<Node> name = s.get("module");
        Optional<String> known = name.flatMap(node -> Section.text(node, "module", problems))
                .flatMap(text -> Modules.names().contains(text)
                        ? Optional.of(text)
                        : problems.unknown(
                                name.get().place(),
                                "module",
                                text,
                                Modules.names(),
                                " There are %s.".formatted(String.join(", ", Modules.names()))));
        Optional<Double> strength = s.has("strength") ? s.number("strength", "1") : Optional.of(1.0);
        Optional<YearMonth> from = s.month("from");
        Optional<Long> months = s.whole("months", 0, MOST_MONTHS);
        return known.flatMap(n -> strength.map(x -> {
            Module module = Modules.named(n, x);
            module = from.isPresent() ? module.from(from.get()) : module;
            return months.isPresent() ? module.forMonths(months.get().intValue()) : module;
        }));
    }

    private Optional<Scenario> named(Section s) {
        Optional<String> name = s.name("name", "...");
        s.require("pulls", "[...]");
        List<Intervention> pulls = new ArrayList<>();
        for (Node node : s.items("pulls", MOST_PULLS)) {
            Section.of(node, "A pull", problems, PULL_KEYS).flatMap(this::pull).ifPresent(pulls::add);
        }
        return name.filter(any -> problems.isEmpty()).map(n -> new Scenario.Named(n, pulls));
    }

    private Optional<Intervention> pull(Section s) {
        Optional<Lever> lever = s.require("lever", "capital.supply")
                .flatMap(node -> Section.text(node, "lever", problems).flatMap(text -> lever(node, text)));
        Optional<Course> course = lever.flatMap(l -> s.require("course", "0.5").flatMap(node -> course(node, l)));
        Optional<Target> target = s.has("on") ? s.get("on").flatMap(this::target) : Optional.of(Target.everybody());
        Optional<YearMonth> from = s.month("from");
        Optional<Long> months = s.whole("months", 0, MOST_MONTHS);
        Optional<Double> strength = s.has("strength") ? s.number("strength", "1") : Optional.of(1.0);
        if (lever.isEmpty() || course.isEmpty() || target.isEmpty() || strength.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt length = months.isPresent() ? OptionalInt.of(months.get().intValue()) : OptionalInt.empty();
        try {
            return Optional.of(new Intervention(
                    lever.get(), course.get(), target.get(), new Window(from, length), strength.get()));
        } catch (IllegalArgumentException e) {
            return problems.none(s.place(), "%s", String.valueOf(e.getMessage()));
        }
    }

    private Optional<Lever> lever(Node node, String name) {
        Lever lever = vocabulary.levers().get(name);
        return lever != null
                ? Optional.of(lever)
                : problems.unknown(
                        node.place(), "lever", name, vocabulary.levers().keySet(), "");
    }

    private Optional<Target> target(Node node) {
        if (node instanceof Node.Text text) {
            return kind(text, text.text()).map(Target::kind);
        }
        return Section.of(node, "on", problems, TARGET_KEYS).flatMap(s -> {
            Optional<Firm.Kind> kind = s.has("kind")
                    ? s.word("kind", "startup", MarketForm.KINDS).flatMap(k -> kind(node, k))
                    : Optional.empty();
            Optional<String> firm = s.has("firm") ? s.name("firm", "...") : Optional.empty();
            return (s.has("kind") && kind.isEmpty()) || (s.has("firm") && firm.isEmpty())
                    ? Optional.empty()
                    : Optional.of(new Target(kind, firm));
        });
    }

    private Optional<Firm.Kind> kind(Node node, String label) {
        return Arrays.stream(Firm.Kind.values())
                .filter(k -> k.label().equals(label))
                .findFirst()
                .or(() -> problems.none(
                        node.place(),
                        "on must be one of %s, or {firm: ...}, but is '%s'.",
                        String.join(", ", MarketForm.KINDS),
                        Problems.shown(label)));
    }

    // ---------------------------------------------------------------------------------------------------- courses

    private Optional<Course> course(Node node, Lever lever) {
        if (node instanceof Node.Text) {
            return number(node, lever, "course").map(Course.Step::new);
        }
        if (node instanceof Node.Items items) {
            return series(items, lever);
        }
        Optional<Section> any = Section.any(node, "course", problems);
        Optional<String> kind = any.flatMap(s -> s.word("kind", "ramp", List.copyOf(COURSES.keySet())));
        return kind.flatMap(k -> Section.of(node, "A course of kind " + k, problems, joined(List.of("kind"), keys(k)))
                .flatMap(s -> course(s, k, lever)));
    }

    private static List<String> keys(String kind) {
        return COURSES.getOrDefault(kind, List.of());
    }

    private Optional<Course> course(Section s, String kind, Lever lever) {
        if (kind.equals("series")) {
            return s.require("values", "[1, 0.5]")
                    .flatMap(node -> node instanceof Node.Items items
                            ? series(items, lever)
                            : problems.none(node.place(), "values must be a list, but is %s.", node.kind()));
        }
        List<String> keys = keys(kind);
        double[] n = new double[keys.size()];
        for (int k = 0; k < n.length; k++) {
            String key = keys.get(k);
            Optional<Node> node = s.require(key, "1");
            Optional<Double> number = node.flatMap(any -> switch (key) {
                case "months" -> s.whole(key, 1, LONGEST_COURSE).map(Long::doubleValue);
                case "first" -> s.whole(key, 0, LONGEST_COURSE).map(Long::doubleValue);
                case "halfLife" -> Amount.read(any, "months", key, problems);
                default -> number(any, lever, key);
            });
            if (number.isEmpty()) {
                return Optional.empty();
            }
            n[k] = number.get();
        }
        try {
            return Optional.of(
                    switch (kind) {
                        case "step" -> new Course.Step(n[0]);
                        case "ramp" -> new Course.Ramp(n[0], n[1], (int) n[2]);
                        case "pulse" -> new Course.Pulse(n[0], n[1], (int) n[2], (int) n[3]);
                        default -> new Course.Decay(n[0], n[1], n[2]);
                    });
        } catch (IllegalArgumentException e) {
            return problems.none(s.place(), "%s", String.valueOf(e.getMessage()));
        }
    }

    private Optional<Course> series(Node.Items items, Lever lever) {
        if (items.items().isEmpty() || items.items().size() > LONGEST_COURSE) {
            return problems.none(items.place(), "A series has 1 to %s values, one a month.", LONGEST_COURSE);
        }
        List<Double> values = new ArrayList<>();
        for (Node item : items.items()) {
            number(item, lever, "A value of a series").ifPresent(values::add);
        }
        return values.size() == items.items().size() ? Optional.of(new Course.Series(values)) : Optional.empty();
    }

    /** Where a lever is pulled to. */
    private Optional<Double> number(Node node, Lever lever, String what) {
        return Amount.read(node, lever.unit(), what, problems)
                .filter(value -> !lever.isFactor()
                        || value >= 0
                        || problems.none(
                                        node.place(),
                                        "%s is a factor: pull it to 0 or more, but not to %s.",
                                        lever,
                                        Amount.digits(value))
                                .isPresent());
    }
}

package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Submarket;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.file.Vocabulary.Owner;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From a document to a market. */
final class MarketForm {

    static final String FORMAT = "shakeout-market/1";

    static final List<String> KEYS =
            List.of("format", "name", "start", "with", "segments", "verticals", "firms", "populations");
    static final List<String> SUBMARKET_KEYS = List.of("name", "with");
    static final List<String> FIRM_KEYS = List.of("name", "kind", "id", "strategy", "with", "in");
    static final List<String> POPULATION_KEYS = List.of("name", "count", "with");
    static final List<String> KINDS =
            Arrays.stream(Firm.Kind.values()).map(Firm.Kind::label).toList();

    /** The kind of a startup that is not there at the start. */
    static final String ENTRANT = "entrant";

    static final List<String> FIRM_KINDS =
            Stream.concat(KINDS.stream(), Stream.of(ENTRANT)).toList();

    private static final String OWN_STRATEGY =
            " A strategy of your own is written in Java and given to a model by Model.with(name, strategy).";

    static final int MOST_SUBMARKETS = 50;
    static final int MOST_FIRMS = 10_000;
    static final int MOST_POPULATIONS = 100;
    static final long MOST_IN_POPULATION = 100_000_000;

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final ValueForm values;
    private final Map<String, Node.Place> firmNames = new LinkedHashMap<>();
    private final Map<String, Node.Place> submarketNames = new LinkedHashMap<>();
    private final List<String> segmentNames = new ArrayList<>();
    private final List<String> verticalNames = new ArrayList<>();

    MarketForm(Vocabulary vocabulary, Supplier<Evidence> evidence, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.values = new ValueForm(evidence, problems);
    }

    /** The market that {@code document} describes; nothing, and said why, if it describes none. */
    Optional<Market> read(Node document) {
        return Section.of(document, "A market", problems, KEYS).flatMap(this::market);
    }

    private Optional<Market> market(Section s) {
        Optional<String> name = s.name("name", "...");
        Optional<YearMonth> start = s.require("start", "2025-03").flatMap(node -> s.month("start"));
        List<Segment> segments = new ArrayList<>();
        for (Node node : s.items("segments", MOST_SUBMARKETS)) {
            segment(node).ifPresent(segments::add);
        }
        List<Vertical> verticals = new ArrayList<>();
        for (Node node : s.items("verticals", MOST_SUBMARKETS)) {
            vertical(node).ifPresent(verticals::add);
        }
        List<Firm> firms = new ArrayList<>();
        for (Node node : s.items("firms", MOST_FIRMS)) {
            firm(node).ifPresent(firms::add);
        }
        List<Population> populations = new ArrayList<>();
        for (Node node : s.items("populations", MOST_POPULATIONS)) {
            population(node).ifPresent(populations::add);
        }
        List<Stated> own = stated(s, Owner.MARKET);
        if (!problems.isEmpty() || name.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        try {
            Market market = Market.of(name.get(), start.get());
            for (Stated value : own) {
                market = market.with(value.parameter(), value.value());
            }
            return Optional.of(market.segments(segments.toArray(Segment[]::new))
                    .verticals(verticals.toArray(Vertical[]::new))
                    .firms(firms.toArray(Firm[]::new))
                    .populations(populations.toArray(Population[]::new)));
        } catch (IllegalArgumentException e) {
            return problems.none(s.place(), "%s", String.valueOf(e.getMessage()));
        }
    }

    // ------------------------------------------------------------------------------------------------- submarkets

    private Optional<Segment> segment(Node node) {
        return submarket(
                node, "A segment", Owner.SEGMENT, segmentNames, Segment.POPULATION, Segment::of, Segment::with);
    }

    private Optional<Vertical> vertical(Node node) {
        return submarket(
                node, "A vertical", Owner.VERTICAL, verticalNames, Vertical.SPENDING, Vertical::of, Vertical::with);
    }

    /** Sets a value of something that is being described. */
    private interface Setting<T> {
        T with(T some, Parameter parameter, Value value);
    }

    private <T extends Submarket> Optional<T> submarket(
            Node node,
            String what,
            Owner owner,
            List<String> names,
            Parameter size,
            BiFunction<String, Value, T> of,
            Setting<T> setting) {
        return Section.of(node, what, problems, SUBMARKET_KEYS).flatMap(s -> {
            Optional<String> name = s.name("name", "...");
            name.ifPresent(n -> {
                only(n, s.place(), submarketNames);
                names.add(n);
            });
            List<Stated> stated = stated(s, owner);
            Optional<Value> stands = stated.stream()
                    .filter(v -> v.parameter() == size)
                    .map(Stated::value)
                    .findFirst();
            if (stands.isEmpty()) {
                problems.at(s.place(), "%s needs %s, in %s, under 'with'.", what, size, size.unit());
            }
            return name.flatMap(n -> stands.map(value -> {
                T result = of.apply(n, value);
                for (Stated more : stated) {
                    result = setting.with(result, more.parameter(), more.value());
                }
                return result;
            }));
        });
    }

    private void only(String name, Node.Place place, Map<String, Node.Place> known) {
        Node.Place before = known.putIfAbsent(name, place);
        if (before != null) {
            problems.at(
                    place,
                    "The name '%s' is taken by line %s: give each its own name.",
                    Problems.shown(name),
                    before.line());
        }
    }

    // ------------------------------------------------------------------------------------------------------ firms

    private Optional<Firm> firm(Node node) {
        return Section.of(node, "A firm", problems, FIRM_KEYS).flatMap(s -> {
            Optional<String> name = s.name("name", "...");
            name.ifPresent(n -> only(n, s.place(), firmNames));
            Optional<String> kind = s.word("kind", "startup", FIRM_KINDS);
            Optional<Long> id = s.whole("id", Long.MIN_VALUE, Long.MAX_VALUE);
            Optional<String> strategy = s.has("strategy")
                    ? s.word("strategy", Firm.ROUTINE, vocabulary.strategies(), OWN_STRATEGY)
                    : Optional.of(Firm.ROUTINE);
            List<Stated> stated = stated(s, Owner.FIRM);
            Map<String, List<Stated>> inside = inside(s);
            return name.flatMap(n -> kind.map(k -> {
                Firm firm = of(k).apply(n).strategy(strategy.orElse(Firm.ROUTINE));
                for (Stated value : stated) {
                    firm = firm.with(value.parameter(), value.value());
                }
                for (Map.Entry<String, List<Stated>> e : inside.entrySet()) {
                    for (Stated value : e.getValue()) {
                        firm = firm.in(e.getKey(), value.parameter(), value.value());
                    }
                }
                return id.isPresent() ? firm.withId(id.get()) : firm;
            }));
        });
    }

    private static Function<String, Firm> of(String kind) {
        if (kind.equals(ENTRANT)) {
            return Firm::entrant;
        }
        return kind.equals(Firm.Kind.STARTUP.label())
                ? Firm::startup
                : kind.equals(Firm.Kind.INCUMBENT.label()) ? Firm::incumbent : Firm::challenger;
    }

    /** What a firm says of segments and verticals, by their names. */
    private Map<String, List<Stated>> inside(Section firm) {
        Map<String, List<Stated>> all = new LinkedHashMap<>();
        Optional<Section> in = firm.get("in").flatMap(node -> Section.any(node, "in", problems));
        in.ifPresent(s -> s.all().forEach((name, field) -> {
            if (segmentNames.contains(name)) {
                all.put(name, stated(field.value(), Owner.FIRM_IN_SEGMENT));
            } else if (verticalNames.contains(name)) {
                all.put(name, stated(field.value(), Owner.FIRM_IN_VERTICAL));
            } else {
                List<String> known = new ArrayList<>(segmentNames);
                known.addAll(verticalNames);
                problems.unknown(field.place(), "segment or vertical", name, known, "");
            }
        }));
        return all;
    }

    private Optional<Population> population(Node node) {
        return Section.of(node, "A population", problems, POPULATION_KEYS).flatMap(s -> {
            Optional<String> name = s.name("name", "...");
            name.ifPresent(n -> only(n, s.place(), firmNames));
            Optional<Long> count = s.require("count", "1000").flatMap(any -> s.whole("count", 1, MOST_IN_POPULATION));
            Map<Parameter, Prior> spreads = spreads(s);
            return name.flatMap(n -> count.map(c -> {
                Population population = Population.of(n, c);
                for (Map.Entry<Parameter, Prior> e : spreads.entrySet()) {
                    population = population.with(e.getKey(), e.getValue());
                }
                return population;
            }));
        });
    }

    private Map<Parameter, Prior> spreads(Section population) {
        Map<Parameter, Prior> spreads = new LinkedHashMap<>();
        Optional<Section> with = population.get("with").flatMap(node -> Section.any(node, "with", problems));
        with.ifPresent(s -> s.all()
                .forEach((name, field) -> parameter(name, field, Owner.FIRM)
                        .ifPresent(p -> spread(field.value(), p).ifPresent(prior -> spreads.put(p, prior)))));
        return spreads;
    }

    /** A number stands for all its firms, a prior for a draw of each. */
    private Optional<Prior> spread(Node node, Parameter parameter) {
        Optional<Prior> prior = node instanceof Node.Fields
                ? PriorForm.read(node, parameter.unit(), problems)
                : Amount.read(node, parameter.unit(), parameter.name(), problems)
                        .map(v -> Prior.uniform(v, v));
        return prior.filter(p -> values.inRange(p.centre(), parameter, node.place()));
    }

    // ----------------------------------------------------------------------------------------------------- values

    private record Stated(Parameter parameter, Value value) {}

    private List<Stated> stated(Section section, Owner owner) {
        return section.get("with").map(node -> stated(node, owner)).orElse(List.of());
    }

    private List<Stated> stated(Node node, Owner owner) {
        List<Stated> all = new ArrayList<>();
        Section.any(node, "with", problems)
                .ifPresent(s -> s.all()
                        .forEach((name, field) -> parameter(name, field, owner)
                                .ifPresent(
                                        p -> values.read(field.value(), p).ifPresent(v -> all.add(new Stated(p, v))))));
        return all;
    }

    private Optional<Parameter> parameter(String name, Node.Field field, Owner owner) {
        Parameter parameter = vocabulary.parameters().get(name);
        if (parameter == null) {
            return problems.unknown(
                    field.place(), "parameter", name, vocabulary.parameters().keySet(), "");
        }
        if (!owner.mayState(parameter)) {
            return problems.none(
                    field.place(),
                    "%s is a number per %s: it cannot stand with %s.",
                    parameter,
                    parameter.scope().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    owner.words());
        }
        return Optional.of(parameter);
    }
}

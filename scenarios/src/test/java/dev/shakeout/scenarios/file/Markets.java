package dev.shakeout.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.BestResponse;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** Random markets of every shape a file can hold, and when two markets are the same. */
final class Markets {

    static final Model MODEL = Model.standard()
            .with(BestResponse.NAME, new BestResponse())
            .with("live: & 'let live'", (firm, month) -> {});

    static final ShakeoutFiles FILES = ShakeoutFiles.of(MODEL);

    private static final List<Parameter> PARAMETERS =
            List.copyOf(Vocabulary.of(MODEL).parameters().values());
    private static final List<Fact> FACTS = Evidence.articles().facts();
    private static final List<String> NAMES = List.of(
            "Orange", "01.AI", "360", "true", "null", "~", "智譜", "a: b", "x # y", "- dash", "it's", "\"q\"", "O\\K",
            "AT&T", "{a}", "[b]", "*c", "!d", "%e", "@f", "`g`", "|", "1e9", "2025-03", " pad ", "e\u0301", "😀",
            "yes");

    /** The parameter called {@code name}. */
    static Parameter parameter(String name) {
        return Objects.requireNonNull(Vocabulary.of(MODEL).parameters().get(name));
    }

    /** The lever called {@code name}. */
    static Lever lever(String name) {
        return Objects.requireNonNull(Vocabulary.of(MODEL).levers().get(name));
    }

    private static final double LOSS_A_MONTH = 2e9 / 12;

    private final Random random;

    Markets(long seed) {
        this.random = new Random(seed);
    }

    /** A market that differs with every call. */
    Market any() {
        Market market = Market.of(name(), YearMonth.of(1990 + random.nextInt(60), 1 + random.nextInt(12)));
        for (Parameter p : some(any -> true, 6)) {
            market = market.with(p, value(p));
        }
        List<Segment> segments = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            Segment segment = Segment.of("s" + k + name(), value(Segment.POPULATION));
            for (Parameter p : some(p -> p.scope().perSegment(), 4)) {
                segment = segment.with(p, value(p));
            }
            segments.add(segment);
        }
        List<Vertical> verticals = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            Vertical vertical = Vertical.of("v" + k + name(), value(Vertical.SPENDING));
            for (Parameter p : some(p -> p.scope().perVertical(), 2)) {
                vertical = vertical.with(p, value(p));
            }
            verticals.add(vertical);
        }
        market = market.segments(segments.toArray(Segment[]::new)).verticals(verticals.toArray(Vertical[]::new));
        for (int k = random.nextInt(4); k > 0; k--) {
            market = market.firms(firm("f" + k + name(), segments));
        }
        for (int k = random.nextInt(2); k > 0; k--) {
            Population population = Population.of("p" + name(), 1 + random.nextInt(1_000_000));
            for (Parameter p : some(p -> p.scope().perFirm(), 4)) {
                population = random.nextBoolean()
                        ? population.with(p, number(p))
                        : population.with(p, Prior.triangular(p.low(), number(p), p.high()));
            }
            market = market.populations(population);
        }
        return market;
    }

    private Firm firm(String name, List<Segment> segments) {
        Firm firm = switch (random.nextInt(4)) {
            case 0 -> Firm.startup(name);
            case 1 -> Firm.incumbent(name);
            case 2 -> Firm.entrant(name);
            default -> Firm.challenger(name);
        };
        firm = random.nextInt(4) == 0 ? firm.withId(random.nextLong()) : firm;
        firm = firm.strategy(
                MODEL.strategies().get(random.nextInt(MODEL.strategies().size())));
        for (Parameter p : some(p -> p.scope().perFirm(), 6)) {
            firm = firm.with(p, value(p));
        }
        for (Segment segment : segments) {
            for (Parameter p : some(p -> p.scope() == Scope.FIRM_IN_SEGMENT, 2)) {
                firm = firm.in(segment.name(), p, value(p));
            }
        }
        return firm;
    }

    String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private List<Parameter> some(Predicate<Parameter> wanted, int most) {
        List<Parameter> found = PARAMETERS.stream().filter(wanted).toList();
        List<Parameter> some = new ArrayList<>();
        for (int k = random.nextInt(most + 1); k > 0; k--) {
            some.add(found.get(random.nextInt(found.size())));
        }
        return some;
    }

    private double number(Parameter p) {
        double u = random.nextDouble();
        return Math.min(Math.max(p.low() + u * (p.high() - p.low()), p.low()), p.high());
    }

    private Value value(Parameter p) {
        double x = number(p);
        return switch (random.nextInt(8)) {
            case 0 -> new Value(x, new Provenance.Reported(List.of(fact(), fact())));
            case 1 -> Value.cited(x, sentence());
            case 2 -> new Value(x, new Provenance.Fitted(sentence(), sentence(), sentence()));
            case 3 -> Value.assumed(Prior.triangular(p.low(), x, p.high()), sentence(), fact());
            case 4 -> new Value(x, new Provenance.Assumed(Prior.normal(x - 1, x + 1, x + 2), sentence(), List.of()));
            case 5 ->
                LOSS_A_MONTH >= p.low() && LOSS_A_MONTH <= p.high()
                        ? Value.derived(LOSS_A_MONTH, "{burn-zhipu-loss-2024} / 12")
                        : Value.reported(x, fact());
            case 6 -> Value.given(x, sentence());
            default -> Value.given(x);
        };
    }

    private String fact() {
        return FACTS.get(random.nextInt(FACTS.size())).id();
    }

    private String sentence() {
        return name() + ": " + name() + " # " + name() + (random.nextInt(5) == 0 ? "\nand\tmore\u2028 \u0085" : "");
    }

    /** Says where two markets differ, if they do. */
    static void assertSame(Market expected, Market actual) {
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.start(), actual.start());
        assertEquals(expected.statements(), actual.statements());
        assertEquals(
                expected.segments().stream().map(Segment::name).toList(),
                actual.segments().stream().map(Segment::name).toList());
        assertEquals(
                expected.verticals().stream().map(Vertical::name).toList(),
                actual.verticals().stream().map(Vertical::name).toList());
        assertEquals(
                expected.firms().stream()
                        .map(f -> List.of(f.name(), f.kind(), f.isEntrant(), f.id(), f.strategy()))
                        .toList(),
                actual.firms().stream()
                        .map(f -> List.of(f.name(), f.kind(), f.isEntrant(), f.id(), f.strategy()))
                        .toList());
        assertEquals(
                expected.populations().stream().map(Markets::description).toList(),
                actual.populations().stream().map(Markets::description).toList());
    }

    private static String description(Population population) {
        return population.name()
                + population.count()
                + population.id()
                + population.parameters().stream()
                        .map(p -> p + " " + population.prior(p))
                        .toList();
    }

    /** What a short run of {@code market} gives, to the bit. */
    static String digest(Market market, Scenario... scenarios) {
        return Ensemble.of(market)
                .months(12)
                .replications(20)
                .seed(7)
                .compare(Scenario.baseline(), scenarios)
                .digest();
    }
}

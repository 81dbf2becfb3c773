package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;

/**
 * Many firms that nobody lists one by one: a name, a count, and for each parameter a prior or a function of the firm's
 * number, which runs from 0.
 *
 * <p>A firm's number drawn from a prior depends on the population's name and the firm's number only, so it is the same
 * in every replication and scenario.
 */
public final class Population {

    private sealed interface Spread {
        double of(long id, String parameter, long number);
    }

    private record Drawn(Prior prior) implements Spread {
        @Override
        public double of(long id, String parameter, long number) {
            long bits = Keys.mix(Keys.ofMember(id, number)
                    + Keys.ofMonth(0, Draw.of(parameter).code()));
            return prior.quantile(Variates.uniform(bits));
        }
    }

    private record ByNumber(LongToDoubleFunction function) implements Spread {
        @Override
        public double of(long id, String parameter, long number) {
            return function.applyAsDouble(number);
        }
    }

    private static final Comparator<Parameter> BY_NAME = Comparator.comparing(Parameter::name);

    private final String name;
    private final long count;
    private final long id;
    private final SortedMap<Parameter, Spread> spreads;

    private Population(String name, long count, SortedMap<Parameter, Spread> spreads) {
        this.name = Check.notBlank(name, "the name of a population");
        Check.that(
                count >= 1 && count <= 100_000_000,
                "A population has 1 to 100,000,000 firms, but %s has %s.",
                name,
                count);
        this.count = count;
        this.id = Keys.hash(name);
        this.spreads = spreads;
    }

    /** {@code count} startups. */
    public static Population of(String name, long count) {
        return new Population(name, count, new TreeMap<>(BY_NAME));
    }

    /** The same population with {@code parameter} spread over its firms as {@code prior} says. */
    public Population with(Parameter parameter, Prior prior) {
        parameter.checked(prior.centre(), name);
        return with(parameter, new Drawn(prior));
    }

    /** The same population with one value for all its firms. */
    public Population with(Parameter parameter, double value) {
        return with(parameter, Prior.uniform(value, value));
    }

    /** The same population with {@code parameter} as a function of the firm's number. */
    public Population with(Parameter parameter, LongToDoubleFunction function) {
        return with(parameter, new ByNumber(function));
    }

    private Population with(Parameter parameter, Spread spread) {
        Check.that(
                parameter.scope().perFirm(),
                "%s is not a number of firms: set it on the market, segment or vertical.",
                parameter);
        TreeMap<Parameter, Spread> more = new TreeMap<>(spreads);
        more.put(parameter, spread);
        return new Population(name, count, more);
    }

    public String name() {
        return name;
    }

    public long count() {
        return count;
    }

    /** What the draws of its firms are keyed by, together with their number. */
    public long id() {
        return id;
    }

    /** Parameters that are functions of the firm's number, which a file cannot hold. */
    public Map<String, LongToDoubleFunction> functions() {
        TreeMap<String, LongToDoubleFunction> found = new TreeMap<>();
        spreads.forEach((parameter, spread) -> {
            if (spread instanceof ByNumber byNumber) {
                found.put(parameter.name(), byNumber.function());
            }
        });
        return found;
    }

    /** The parameters it spreads over its firms, by name. */
    public List<Parameter> parameters() {
        return List.copyOf(spreads.keySet());
    }

    /** What its firms' numbers of {@code parameter} are drawn from; empty if they are not drawn. */
    public Optional<Prior> prior(Parameter parameter) {
        return spreads.get(parameter) instanceof Drawn drawn ? Optional.of(drawn.prior()) : Optional.empty();
    }

    /** Firm {@code number} on its own, with every number this population states for it. */
    Firm firm(long number) {
        Firm firm = Firm.startup(name + " #" + number).withId(Keys.ofMember(id, number));
        for (Map.Entry<Parameter, Spread> e : spreads.entrySet()) {
            firm = firm.with(e.getKey(), e.getValue().of(id, e.getKey().name(), number));
        }
        return firm;
    }

    Optional<Double> stated(Parameter parameter, long number) {
        Spread spread = spreads.get(parameter);
        if (spread == null) {
            return Optional.empty();
        }
        double value = spread.of(id, parameter.name(), number);
        if (!(value >= parameter.low() && value <= parameter.high())) {
            parameter.checked(value, name + " #" + number);
        }
        return Optional.of(value);
    }
}

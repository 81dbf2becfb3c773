package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A market at the end of its starting month: firms, populations of firms, consumer segments, verticals of enterprises,
 * and what is said about their parameters.
 *
 * <p>Whoever is more specific is heard first: the firm in a segment or vertical, the firm, the segment or vertical, the
 * market, and last the parameter's default. Immutable; each method that adds something returns another market.
 */
public final class Market {

    /**
     * One number somebody stated.
     *
     * @param owner   the firm, segment, vertical or market that states it
     * @param segment the segment or vertical of the firm it holds for; empty if for none or for the first
     */
    public record Statement(String owner, String segment, Parameter parameter, Value value) {}

    private final String name;
    private final YearMonth start;
    private final List<Firm> firms;
    private final List<Population> populations;
    private final List<Segment> segments;
    private final List<Vertical> verticals;
    private final Values values;
    private final Reading reading;

    /** The number that a value stands for: its own, or one drawn from its prior. */
    @FunctionalInterface
    interface Reading {
        double of(Parameter parameter, Value value);
    }

    private Market(
            String name,
            YearMonth start,
            List<Firm> firms,
            List<Population> populations,
            List<Segment> segments,
            List<Vertical> verticals,
            Values values,
            Reading reading) {
        this.name = Check.notBlank(name, "the name of a market");
        this.start = start;
        this.firms = List.copyOf(firms);
        this.populations = List.copyOf(populations);
        this.segments = List.copyOf(segments);
        this.verticals = List.copyOf(verticals);
        this.values = values;
        this.reading = reading;
        Set<String> names = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        for (Firm firm : firms) {
            Check.that(names.add(firm.name()), "Two firms are called %s: give each its own name.", firm.name());
            Check.that(ids.add(firm.id()), "%s has the id of another firm: choose one by withId.", firm.name());
        }
        for (Population population : populations) {
            Check.that(names.add(population.name()), "Two firms are called %s.", population.name());
            Check.that(ids.add(population.id()), "%s has the id of a firm: choose another name.", population.name());
        }
        Set<String> places = new HashSet<>();
        for (Segment segment : segments) {
            Check.that(places.add(segment.name()), "Two segments are called %s.", segment.name());
        }
        for (Vertical vertical : verticals) {
            Check.that(
                    places.add(vertical.name()),
                    "Two segments or verticals are called %s: give each its own name.",
                    vertical.name());
        }
    }

    /** An empty market whose first simulated month is the one after {@code start}. */
    public static Market of(String name, YearMonth start) {
        return new Market(
                name,
                start,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Values.NONE,
                (parameter, value) -> value.value());
    }

    /** The same market with more firms. */
    public Market firms(Firm... more) {
        return new Market(name, start, joined(firms, more), populations, segments, verticals, values, reading);
    }

    /** The same market with more populations of firms. */
    public Market populations(Population... more) {
        return new Market(name, start, firms, joined(populations, more), segments, verticals, values, reading);
    }

    /** The same market with more consumer segments. */
    public Market segments(Segment... more) {
        return new Market(name, start, firms, populations, joined(segments, more), verticals, values, reading);
    }

    /** The same market with more verticals of enterprises. */
    public Market verticals(Vertical... more) {
        return new Market(name, start, firms, populations, segments, joined(verticals, more), values, reading);
    }

    /** The same market with a value of {@code parameter} that holds wherever nobody says otherwise. */
    public Market with(Parameter parameter, Value value) {
        return new Market(
                name, start, firms, populations, segments, verticals, values.with(parameter, "", value, name), reading);
    }

    /** The same market with a value as given. */
    public Market with(Parameter parameter, double value) {
        return with(parameter, Value.given(value));
    }

    /** The same market, in which values stand for what {@code drawing} makes of them. */
    Market drawn(Reading drawing) {
        return new Market(name, start, firms, populations, segments, verticals, values, drawing);
    }

    double number(Parameter parameter, Value value) {
        return reading.of(parameter, value);
    }

    private static <T> List<T> joined(List<T> some, T[] more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    public String name() {
        return name;
    }

    /** The month at whose end the simulation begins. */
    public YearMonth start() {
        return start;
    }

    public List<Firm> firms() {
        return firms;
    }

    public List<Population> populations() {
        return populations;
    }

    public List<Segment> segments() {
        return segments;
    }

    public List<Vertical> verticals() {
        return verticals;
    }

    /** The parts of the market that {@code quantity} has a value for each of; none for a number of the market or of firms. */
    public List<? extends Submarket> submarkets(Quantity quantity) {
        return quantity.scope().perSegment() ? segments : quantity.scope().perVertical() ? verticals : List.of();
    }

    /** Returns the firm called {@code firm}. */
    public Firm firm(String firm) {
        return firms.stream()
                .filter(f -> f.name().equals(firm))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no firm %s in %s; there are %s."
                        .formatted(firm, name, firms.stream().map(Firm::name).toList())));
    }

    /** The value of a parameter of the market. */
    public double value(Parameter parameter) {
        return values.get(parameter, "")
                .map(v -> number(parameter, v))
                .orElseGet(() -> number(parameter, parameter.fallback()));
    }

    /** The value of a parameter of a segment or vertical. */
    public double value(Parameter parameter, Submarket submarket) {
        return submarket
                .values()
                .get(parameter, "")
                .map(v -> number(parameter, v))
                .orElseGet(() -> value(parameter));
    }

    /** The value of a parameter of {@code firm}. */
    public double value(Parameter parameter, Firm firm) {
        return firm.stated(parameter, "")
                .or(() -> values.get(parameter, ""))
                .map(v -> number(parameter, v))
                .orElseGet(() -> parameter.defaultFor(this, firm, ""));
    }

    /** The value of a parameter of {@code firm} in a segment or vertical. */
    public double value(Parameter parameter, Firm firm, Submarket submarket) {
        return firm.stated(parameter, submarket.name())
                .or(() -> isFirst(submarket) ? firm.stated(parameter, "") : Optional.empty())
                .or(() -> submarket.values().get(parameter, ""))
                .or(() -> values.get(parameter, ""))
                .map(v -> number(parameter, v))
                .orElseGet(() -> parameter.defaultFor(this, firm, submarket.name()));
    }

    /** The value of a parameter for firm {@code number} of {@code population}. */
    public double value(Parameter parameter, Population population, long number) {
        return population
                .stated(parameter, number)
                .or(() -> values.get(parameter, "").map(v -> number(parameter, v)))
                .orElseGet(() -> parameter.followsRule()
                        ? value(parameter, population.firm(number))
                        : number(parameter, parameter.fallback()));
    }

    /** The value of a parameter for firm {@code number} of {@code population} in a segment or vertical. */
    public double value(Parameter parameter, Population population, long number, Submarket submarket) {
        return (isFirst(submarket) ? population.stated(parameter, number) : Optional.<Double>empty())
                .or(() -> submarket.values().get(parameter, "").map(v -> number(parameter, v)))
                .or(() -> values.get(parameter, "").map(v -> number(parameter, v)))
                .orElseGet(() -> parameter.followsRule()
                        ? value(parameter, population.firm(number), submarket)
                        : number(parameter, parameter.fallback()));
    }

    /** What a firm says without naming a segment or vertical is about the first of its kind. */
    private boolean isFirst(Submarket submarket) {
        return submarket == (submarket instanceof Segment ? segments.get(0) : verticals.get(0));
    }

    /** Every number the market states itself, by parameter: what holds wherever nobody says otherwise. */
    public List<Statement> ownStatements() {
        return values.statements(name);
    }

    /** Every number stated for this market, its segments, its verticals and its firms. */
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>(ownStatements());
        segments.forEach(s -> all.addAll(s.statements()));
        verticals.forEach(v -> all.addAll(v.statements()));
        firms.forEach(f -> all.addAll(f.statements()));
        return all;
    }
}

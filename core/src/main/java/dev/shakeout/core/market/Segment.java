package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;

/** A group of consumers who choose among the same products. */
public final class Segment extends Submarket {

    /** People who could use a product of this segment at all. */
    public static final Parameter POPULATION = Parameter.of(
            "segment.population",
            "people",
            Scope.SEGMENT,
            1,
            1e10,
            Value.given(1e6, "a scale only: whoever states a segment states its people"),
            "people who could use a product of the segment");

    /**
     * People who used at least one product of the segment in the starting month. 0 means that the market does not say:
     * it then follows from the products' MAU and {@link #INCREMENTAL_REACH} or, if that is 0, the overlap between products.
     */
    public static final Parameter ACTIVE_USERS = Parameter.of(
            "segment.active-users",
            "people",
            Scope.SEGMENT,
            0,
            1e10,
            Value.given(0, "not known unless the market states it"),
            "people who used at least one product in the starting month; 0 where not known");

    /**
     * What the firms of the market add to the people whom other makers reach: the people who used none of the others'
     * products, over the users whom all firms report. Where {@link #ACTIVE_USERS} is 0 it gives them, as other makers' MAU plus
     * this share of the firms' MAU; so a market whose MAU are drawn from priors has active users that agree with them. 0
     * where not known. The term is that of media planning.
     */
    public static final Parameter INCREMENTAL_REACH = Parameter.of(
            "segment.incremental-reach",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.given(0, "off unless a market states it"),
            "share of the users firms report who are counted once and use no other maker's product; 0 where not known");

    /**
     * How welcome newcomers are: the share of choosers that any firm of the market with the best model wins when it goes there
     * and brings out a first product. 0 where nobody can come so. What an entrant announced from the start would win is the
     * same measure of its own product: {@code demand.entrant-share}.
     */
    public static final Parameter NEWCOMER_SHARE = Parameter.of(
            "segment.newcomer-share",
            "share of choosers",
            Scope.SEGMENT,
            0,
            0.9,
            Value.given(0, "nobody can come later unless the market states it"),
            "share of choosers that a newcomer with the best model wins at first; 0 where nobody can come later");

    private Segment(String name, Values values) {
        super("segment", name, values);
    }

    /** A segment of {@code population} people. */
    public static Segment of(String name, double population) {
        return new Segment(name, Values.NONE).with(POPULATION, population);
    }

    /** A segment whose population is a sourced value. */
    public static Segment of(String name, Value population) {
        return new Segment(name, Values.NONE).with(POPULATION, population);
    }

    /** The same segment with another value of {@code parameter}, which may be one of the segment or of its firms. */
    public Segment with(Parameter parameter, Value value) {
        Check.that(
                parameter.scope().perSegment(),
                "%s is not a number of segments: set it on the market or its firms.",
                parameter);
        return new Segment(name(), values().with(parameter, "", value, "segment " + name()));
    }

    /** The same segment with a value as given. */
    public Segment with(Parameter parameter, double value) {
        return with(parameter, Value.given(value));
    }
}

package dev.shakeout.core.demand;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Columns;

/**
 * Products that come into a segment after the start, and segments that wait for a new generation of technology.
 *
 * <pre>
 *   comes    where a firm has no product yet, once it has copied one there ({@link Columns#COPIED}); in a segment that asks
 *            for the new generation, once it has a model of it ({@link Columns#NEXT_QUALITY})
 *   b        = Σ U (v − a quality − ecosystem − κ share) / Σ U  at the start  + ν
 * </pre>
 *
 * <p>A newcomer has no users: people without a product and those who reconsider choose it by weight. What they think of it
 * beside its quality is what users thought of theirs at the start, on average, and ν more; 0 where nobody had any. Its users
 * report as those of the segment did on average. Products of other makers, whose quality is not known, count as if it had
 * been that of the best firm.
 *
 * <p>Firms that go where newcomers are let in of their own will are another matter: {@link
 * dev.shakeout.core.market.Segment#NEWCOMER_SHARE}.
 *
 * <p>A segment that asks for the new generation has no products of firms before: quality is {@link Columns#NEXT_QUALITY}
 * there. What others sell of it early is {@link Others}. The levers make it take off: they add to the hazard of adoption
 * what people would have if everybody used a product, so that alone adoption follows a straight line in the logit,
 * of slope u/12 a month.
 *
 * <p>Source: Malerba, Nelson, Orsenigo and Winter (1999) for segments that open with a generation; the rest is our own
 * construction.
 */
public final class Newcomers {

    /** Whether people of the segment ask for models of the new generation. */
    public static final Parameter NEXT_GENERATION = Parameter.of(
            "demand.next-generation",
            "0 or 1",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0), "what there is serves every segment, unless the market says otherwise"),
            "whether products of the segment need a model of the new generation");

    /** Share of the segment's users that are enterprises: by it they take off, and what they pay comes from enterprises. */
    public static final Parameter ENTERPRISES = Parameter.of(
            "demand.enterprises",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0), "users are people, unless the market says otherwise"),
            "share of the segment's users that are enterprises");

    /** ν: what people think of a newcomer's product. */
    public static final Parameter BRAND = Parameter.of(
            "demand.newcomer-brand",
            "utility",
            Scope.FIRM_IN_SEGMENT,
            -20,
            20,
            Value.assumed(
                    Prior.triangular(-3, -1.5, 0),
                    "a name not known for it: at the same quality, a fifth of the appeal of what the average user has"),
            "what people like about a newcomer beyond its quality, over what users have at the start");

    /** u of segments of people. */
    public static final Lever UPTAKE = Lever.shift(
            "demand.uptake",
            "per year",
            Scope.MARKET,
            0,
            20,
            "hazard of adoption added by example, in segments of people that ask for the new generation");

    /** u of segments of enterprises. */
    public static final Lever UPTAKE_AT_WORK = Lever.shift(
            "demand.uptake-at-work",
            "per year",
            Scope.MARKET,
            0,
            20,
            "hazard of adoption added by example, in segments of enterprises that ask for the new generation");

    private Newcomers() {}
}

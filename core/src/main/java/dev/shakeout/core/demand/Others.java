package dev.shakeout.core.demand;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.world.Column;

/**
 * Products of makers who are not firms of the market, together as one product of the segment: abroad, most of what people
 * use. It takes part in everything but advertising, releases and placement, keeps its distance to the best firm of the market
 * in quality, and has no books.
 */
public final class Others {

    /** Users that such products report in the starting month; 0 where there are none. */
    public static final Parameter MAU = Parameter.of(
            "demand.others-mau",
            "users",
            Scope.SEGMENT,
            0,
            1e10,
            Value.given(0, "no such products unless the market states them"),
            "users reported by products of makers who are not firms of the market, as of one product");

    /** How much faster they get better than the best firm of the market. */
    public static final Parameter PROGRESS = Parameter.of(
            "demand.others-progress",
            "nats per year",
            Scope.SEGMENT,
            -1,
            1,
            Value.assumed(
                    Prior.triangular(-0.1, 0, 0.1),
                    "makers elsewhere work with the same open models and papers: they keep their distance to the best"),
            "how much faster products of other makers get better than the best firm of the market");

    /** People whose main product is one of these. */
    public static final Column USERS = Column.of(
            "users.others", "people", Scope.SEGMENT, 0, "people whose main product is of a maker outside the market");

    static final Column QUALITY =
            Column.of("others.quality", "nats", Scope.SEGMENT, 0, "capability of other makers since the start");

    static final Column OFFERED =
            Column.of("others.offered", "0 or 1", Scope.SEGMENT, 0, "there are products of other makers");

    static final Column BRAND =
            Column.of("others.brand", "utility", Scope.SEGMENT, 0, "what people like about them beyond their quality");

    static final Column WEIGHT =
            Column.of("others.weight", "1", Scope.SEGMENT, 0, "their weight in this month's choices");

    static final Column TAKEN = Column.of(
            "others.taken", "people times years", Scope.SEGMENT, 0, "people they lose by trial over its hazard");

    /** Hazard of trying them because another maker's release cannot be served. */
    static final Column STIRRED =
            Column.of("others.stirred", "per year", Scope.SEGMENT, 0, "hazard of trying them after a firm's release");

    private Others() {}
}

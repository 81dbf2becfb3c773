package dev.shakeout.core.demand;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;

/**
 * Users as trackers report them: everybody who touched a product in a month, measured from main users by {@link MultiHoming}.
 *
 * <p>The measures are {@link Demand#MAU} and {@link Demand#mauIn}. How far products overlap, S, may change: who tries a product after a release and keeps another as the main one uses
 * two for a while. The path is state; nothing but measures reads it.
 *
 * <pre>
 *   S(t + 1) = S(0) + (S(t) − S(0)) (1 − χ) + ς · hazard of trying a release in the month
 * </pre>
 */
public final class Reported {

    /** M of {@link MultiHoming}. */
    public static final Parameter OCCASIONS_MEAN = Parameter.of(
            "demand.occasions-mean",
            "per person and month",
            Scope.SEGMENT,
            0.01,
            1_000,
            Value.assumed(
                    Prior.logNormal(8, 20, 60),
                    "123 minutes a month are 20 to 40 sessions",
                    "usage-ai-native-minutes-2025-03"),
            "occasions per person and month on which a product of the segment is used");

    /** K of {@link MultiHoming}. */
    public static final Parameter OCCASIONS_SHAPE = Parameter.of(
            "demand.occasions-shape",
            "1",
            Scope.SEGMENT,
            0.05,
            100,
            Value.assumed(Prior.logNormal(0.6, 1, 2), "geometric; main shares hardly move with it"),
            "shape of the distribution of occasions over people");

    /** S of {@link MultiHoming} at the start where {@code segment.active-users} is not stated. */
    public static final Parameter OVERLAP = Parameter.of(
            "demand.overlap",
            "1",
            Scope.SEGMENT,
            0,
            1e6,
            Value.assumed(Prior.logNormal(0.1, 1, 10), "between one app for everything and all apps alike"),
            "strength of overlap between products where active users are not stated");

    /** ς: what trying adds to S. */
    public static final Parameter OVERLAP_BY_TRIAL = Parameter.of(
            "demand.overlap-by-trial",
            "1",
            Scope.SEGMENT,
            0,
            100,
            Value.assumed(
                    Prior.triangular(0.5, 1.7, 4),
                    "S rose from 0.056 to 0.345 in a quarter in which a person tried a release with hazard 0.17",
                    "mau-ai-native-2025-03"),
            "strength of overlap gained where everybody tries a release once");

    /** The path of S given from outside. */
    public static final Lever OVERLAP_PATH =
            Lever.factor("demand.overlap", Scope.MARKET, "strength of overlap between products");

    /** Strength of overlap S between products. */
    public static final Column OVERLAP_NOW =
            Column.of("overlap", "1", Scope.SEGMENT, 0, "strength of overlap between products");

    /** The same before the lever. */
    static final Column OVERLAP_STATE =
            Column.of("overlap.state", "1", Scope.SEGMENT, 0, "strength of overlap as trial and forgetting leave it");

    static final Column OVERLAP_START =
            Column.of("overlap.start", "1", Scope.SEGMENT, 0, "strength of overlap at the start");

    private Reported() {}
}

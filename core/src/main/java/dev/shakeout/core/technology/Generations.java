package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;

/**
 * A new generation of technology: on a date, a new ceiling opens, old leads count for less, and some see it later.
 *
 * <pre>
 *   when it opens   shift_i = (1 − transfer) (max p − p_i),   p = θ0 + α (ln c + ln A)
 *   afterwards      θ²     ← max(θ², min(θ' + shift, ceiling²))   for runs that end at least `lag` months after the date
 *                   q²      = max(θ², θ²^O − gap) for an adopter of open models, θ² for others
 * </pre>
 *
 * <p>p is what a run at this month's rate would reach without luck, θ' what a run has reached. So behind the best stays of
 * the old distance what is transferred, and with it c and ln A go on as before; a firm has nothing in the new generation
 * until a run of its own ends or it may adopt an open model. Who opens a model opens its successor with it. The old
 * generation stays, under its own ceiling, {@link Technology#CEILING}.
 *
 * <p>Segments that ask for the new generation are the consumers' matter: {@link Columns#NEXT_GENERATION} says when it is
 * there, {@link Columns#NEXT_QUALITY} what each firm can offer in it.
 *
 * <p>Source: Malerba, Nelson, Orsenigo and Winter (1999), "'History-friendly' models of industry evolution: the computer
 * industry", <i>Industrial and Corporate Change</i> 8(1), 3–40.
 */
public final class Generations {

    /** Share of the distance to the best that remains in the new generation. */
    public static final Parameter TRANSFER = Parameter.of(
            "technology.transfer",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.triangular(0.3, 0.6, 0.9), "agents reopen the race in part", "agents-decide-race"),
            "share of an old lead that is kept in the new generation");

    /** Months until incumbents see what is new. */
    public static final Parameter INCUMBENTS_LAG = Parameter.of(
            "technology.incumbents-lag",
            "months",
            Scope.MARKET,
            0,
            1e6,
            Value.assumed(
                    Prior.triangular(0, 3, 12),
                    "incumbents of the history-friendly model see the new technology late; here they copy fast",
                    "giants-copy-fast"),
            "months until incumbents see a new generation of technology");

    /** Months until a firm sees what is new. */
    public static final Parameter PERCEPTION_LAG = Parameter.following(
            "technology.perception-lag",
            "months",
            Scope.FIRM,
            0,
            1e6,
            (market, firm, segment) -> firm.kind() == Firm.Kind.INCUMBENT ? market.value(INCUMBENTS_LAG) : 0,
            "that of incumbents for an incumbent, none for others",
            "months from the opening of the new generation until the firm works on it");

    /** Ceiling of the new generation. */
    public static final Parameter NEXT_CEILING = Parameter.of(
            "technology.next-ceiling",
            "nats",
            Scope.MARKET,
            -10,
            100,
            Value.assumed(Prior.uniform(1, 100, 100), "no end in sight"),
            "capability no model of the new generation exceeds");

    /** Whether the new generation has opened; once it has, it stays. */
    public static final Lever OPENS = Lever.shift(
            "technology.generation",
            "probability",
            Scope.MARKET,
            0,
            1,
            "whether a new generation of technology has opened");

    static final Draw OPENING = Draw.of("technology.generation");

    static final Column SINCE = Column.of(
            "technology.since-generation", "months", Scope.MARKET, 0, "months since the new generation opened");
    static final Column SHIFT = Column.of(
            "technology.generation-shift",
            "nats",
            Scope.FIRM,
            0,
            "by how much the firm is nearer to the best in the new generation");
    static final Column NEXT_CAPABILITY = Column.of(
            "technology.next-capability",
            "nats",
            Scope.FIRM,
            Columns.NO_MODEL,
            "capability of the best own model of the new generation");
    static final Column NEXT_FLOOR = Column.of(
            "technology.next-floor",
            "nats",
            Scope.MARKET,
            Columns.NO_MODEL,
            "capability of the best open model of the new generation");

    static final Total BEST_POTENTIAL = Total.maximum(
            "technology.best-potential", "nats", Scope.MARKET, "best capability a run of an active firm would reach");
    static final Total NEXT_OPENED = Total.maximum(
            "technology.next-opened", "nats", Scope.MARKET, "best model of the new generation opened this month");

    /** A new generation opens, and firms enter it. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "generations",
                    Phase.RELEASE,
                    "A new generation opens on a date; runs that end later bring models of it, nearer to each other.")
            .reads(
                    Columns.ACTIVE,
                    Columns.STAFF,
                    Shared.COMPUTE,
                    Shared.EFFICIENCY,
                    Shared.RELEASED,
                    OpenModels.ADOPTED)
            .writes(Columns.NEXT_GENERATION, Columns.NEXT_QUALITY, SINCE, SHIFT, NEXT_CAPABILITY, NEXT_FLOOR)
            .sums(BEST_POTENTIAL, NEXT_OPENED)
            .uses(
                    Firm.CAPABILITY,
                    Technology.ALPHA,
                    OpenModels.OPEN_RELEASE,
                    OpenModels.ADOPTER_GAP,
                    OpenModels.GAP_STAFF,
                    TRANSFER,
                    PERCEPTION_LAG,
                    INCUMBENTS_LAG,
                    NEXT_CEILING)
            .obeys(OPENS, OpenModels.MORE_RELEASES)
            .draws(OPENING, OpenModels.OPENING)
            .source("Malerba, Nelson, Orsenigo and Winter (1999)")
            .inSteps(NextGeneration::steps);

    private Generations() {}
}

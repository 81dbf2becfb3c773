package dev.shakeout.core.technology;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * What serving a model costs, and what anybody asks who serves the best open one.
 *
 * <pre>
 *   c_i  = c0 · e^{g_θ (q − q0)} · A^{−1} · e^{−g t/12} · (1 + Y/Y0)^{−λ},   λ = −log2(progress ratio)
 *   p^O  = (1 + m) · c^O0 · e^{g_θ (θ^O − θ^O0)} · A_max^{−1} · e^{−g t/12}
 *   unit-cost index                  = e^{mean over firms of ln(c_i / c0)}  what is offered, whatever it can do
 *   quality-adjusted unit-cost index = min over firms with q ≥ θ̄ of c_i e^{g_θ (θ̄ − q)}, relative to the first such month
 * </pre>
 *
 * <p>q0 is what the firm offered at the start, A its algorithmic efficiency, g the fall of the price of computing, Y what it
 * has served since the start: tokens of contracts and calls, and so many a month for each main user; t months. Whoever serves the open model needs no efficiency of
 * its own: the best is in what is published with the model, and is never less than it was.
 *
 * <p>Both indices are of what serving costs, not of what is asked for it: prices are followed where they are made, by the
 * mechanism {@code tenders}. The first is a geometric mean; it falls slowly, since better models are dearer to serve. The
 * second is what the same capability costs whoever can serve it cheapest; it falls much faster.
 *
 * <p>Sources: T. P. Wright (1936) for the last factor; the rest is our own construction.
 */
public final class Serving {

    /** Stands for "nobody offers it" in {@link #FIRST_CHEAPEST}. */
    static final double NOBODY = 1e6;

    /** c0: what serving costs a firm at the start. */
    public static final Parameter COST = Parameter.of(
            "technology.serving-cost",
            "CNY per million tokens",
            Scope.FIRM,
            0,
            1e6,
            Value.assumed(
                    Prior.logNormal(0.6, 1.5, 4),
                    "the challenger's own statement gives 0.81 for the open model; smaller firms need about 1.8 times that",
                    "deepseek-cost-falls-faster"),
            "cost of serving a million tokens at the start");

    /** c^O0: what serving the open model of the start costs. */
    public static final Parameter OPEN_COST = Parameter.of(
            "technology.open-serving-cost",
            "CNY per million tokens",
            Scope.MARKET,
            0,
            1e6,
            Value.assumed(
                    Prior.logNormal(0.5, 0.81, 2),
                    "87,072 USD a day over 776 bn tokens, own statement of March 2025, outside the articles",
                    "deepseek-cost-falls-faster"),
            "cost of serving a million tokens of the open model of the start");

    /** m: mark-up of those who serve the open model. */
    public static final Parameter OPEN_MARKUP = Parameter.of(
            "technology.open-markup",
            "share of cost",
            Scope.MARKET,
            0,
            100,
            Value.assumed(Prior.logNormal(0.3, 1, 3), "anybody may serve it: a price of 1.6 at a cost of 0.8"),
            "mark-up on cost of those who serve the open model");

    /** g_θ: by how much better models are dearer to serve. */
    public static final Parameter COST_PER_NAT = Parameter.of(
            "technology.serving-cost-per-nat",
            "ln per nat",
            Scope.MARKET,
            0,
            100,
            Value.assumed(
                    Prior.triangular(2, 4, 8),
                    "cost goes with parameters, which grow as the root of compute: half a nat per nat of compute, over alpha"),
            "rise of log serving cost as capability rises by a nat");

    /** Share of unit cost that is left after each doubling of what was served. */
    public static final Parameter PROGRESS_RATIO = Parameter.of(
            "technology.progress-ratio",
            "share",
            Scope.MARKET,
            0.5,
            1,
            Value.assumed(
                    Prior.triangular(0.8, 0.95, 1),
                    "weaker than the 0.8 of other industries: most of the fall is in machines and algorithms"),
            "share of serving cost left after each doubling of what was served");

    /** What a main user is served. */
    public static final Parameter TOKENS_PER_USER = Parameter.of(
            "technology.tokens-per-user",
            "million tokens per person and month",
            Scope.MARKET,
            0,
            1e3,
            Value.assumed(
                    Prior.logNormal(0.05, 0.15, 0.4),
                    "the challenger's own statement of March 2025: 776 bn tokens a day, calls included, for 153 m main users",
                    "mau-deepseek-2025-03"),
            "tokens that a main user is served a month, for learning by doing");

    /** Y0: what had been served by the start, as far as learning counts it. */
    public static final Parameter EXPERIENCE = Parameter.of(
            "technology.serving-experience",
            "million tokens",
            Scope.MARKET,
            1,
            1e15,
            Value.assumed(
                    Prior.logNormal(1.5e7, 7.5e7, 3e8),
                    "the largest product's users over three months, 5e8 months of a main user at 0.15 m tokens"),
            "what had been served by the start, for learning by doing");

    /** θ̄: capability whose cost the quality-adjusted index follows. */
    public static final Parameter QUALITY_BAR = Parameter.of(
            "technology.quality-bar",
            "nats",
            Scope.MARKET,
            -10,
            100,
            Value.assumed(
                    Prior.uniform(-0.2, 0, 0.2), "that of the best open model at the start: the zero of the scale"),
            "capability whose cost the quality-adjusted index follows");

    /** What serving the open model is asked for, relative to the baseline. */
    public static final Lever OPEN_SERVING =
            Lever.factor("serving.open-price", Scope.MARKET, "price of the best open model, served by anybody");

    static final Column QUALITY_AT_START =
            Column.of("technology.quality-at-start", "nats", Scope.FIRM, 0, "capability offered at the start");
    static final Column SERVED =
            Column.of("technology.served", "million tokens", Scope.FIRM, 0, "served since the start");

    /** Mean cost of serving what firms offer; 1 at the start. */
    public static final Column COST_INDEX =
            Column.of("technology.cost-index", "start = 1", Scope.MARKET, 1, "mean cost of serving what firms offer");

    /** Cheapest cost of serving a given capability; 1 when somebody first offers it. */
    public static final Column QUALITY_COST_INDEX = Column.of(
            "technology.quality-cost-index",
            "start = 1",
            Scope.MARKET,
            1,
            "cheapest cost of serving a given capability");

    static final Column FIRST_CHEAPEST = Column.of(
            "technology.first-cheapest",
            "ln CNY per million tokens",
            Scope.MARKET,
            NOBODY,
            "log of the cheapest cost of that capability when somebody first had it");

    static final Total FALLEN = Total.sum(
            "technology.cost-fallen",
            "ln",
            Scope.MARKET,
            "log of unit costs over the start, all active firms together");
    static final Total OFFERING = Total.sum("technology.offering", "firms", Scope.MARKET, "active firms");
    static final Total CHEAPEST = Total.maximum(
            "technology.cheapest",
            "-ln CNY per million tokens",
            Scope.MARKET,
            "minus log of the cheapest cost of the given capability");

    /** {@link #COST_INDEX} as it is observed. */
    public static final Measure UNIT_COSTS = Measure.of("unit-cost-index", "start = 1", COST_INDEX, 1);

    /** {@link #QUALITY_COST_INDEX} as it is observed. */
    public static final Measure QUALITY_ADJUSTED_UNIT_COSTS =
            Measure.of("quality-adjusted-unit-cost-index", "start = 1", QUALITY_COST_INDEX, 1);

    /** Unit costs, the open model's price, and the indices. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "serving",
                    Phase.PRODUCT,
                    "Serving becomes cheaper by machines, algorithms and experience, and dearer with capability.")
            .reads(
                    Columns.ACTIVE,
                    Columns.QUALITY,
                    Columns.OPEN_FLOOR,
                    Columns.USERS,
                    Columns.TOKENS_SERVED,
                    Shared.EFFICIENCY,
                    Shared.BEST_EFFICIENCY,
                    OpenModels.REFERENCE)
            .writes(
                    Columns.UNIT_COST,
                    Columns.OPEN_PRICE,
                    QUALITY_AT_START,
                    SERVED,
                    COST_INDEX,
                    QUALITY_COST_INDEX,
                    FIRST_CHEAPEST)
            .sums(FALLEN, OFFERING, CHEAPEST)
            .uses(
                    Technology.HARDWARE_DECLINE,
                    COST,
                    OPEN_COST,
                    OPEN_MARKUP,
                    COST_PER_NAT,
                    PROGRESS_RATIO,
                    TOKENS_PER_USER,
                    EXPERIENCE,
                    QUALITY_BAR)
            .obeys(OPEN_SERVING)
            .source("Wright (1936); cost per nat and both indices: our own construction")
            .inSteps(Serving::steps);

    private Serving() {}

    private static List<Step> steps(World world) {
        return List.of(
                Step.rows(new UnitCosts(world), FALLEN, OFFERING, CHEAPEST),
                Step.market(new OpenPrice(world)),
                Step.market(new CostIndices(world)));
    }
}

package dev.shakeout.core.strategy;

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

/**
 * Routines of spending and retreat. A firm on the frontier spends more on training every month; one that runs short cuts,
 * first advertising, then training, then heads; one that runs shorter, or has fallen far behind the open floor, gives up
 * its line of business.
 */
public final class Routines {

    /** Growth of training and overhead of a firm on the frontier. */
    public static final Parameter COST_GROWTH = Parameter.of(
            "strategy.cost-growth",
            "ln per year",
            Scope.FIRM,
            -1,
            2,
            Value.assumed(
                    Prior.triangular(0, 0.25, 0.6),
                    "compute per training run grows by 1.1 a year, machines become cheaper by 0.3, part is absorbed",
                    "saturation-investment-unbearable",
                    "no-big-funding-no-survival"),
            "growth of training and overhead while on the frontier");

    /** A firm with less runway than this cuts its costs. */
    public static final Parameter CUT_RUNWAY = Parameter.of(
            "strategy.cut-runway",
            "months",
            Scope.FIRM,
            0,
            120,
            Value.assumed(Prior.triangular(6, 9, 12), "a round takes half a year to a year to close"),
            "runway below which a firm cuts its costs");

    /** Share of all costs a cut saves. */
    public static final Parameter CUT_SIZE = Parameter.of(
            "strategy.cut-size",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.triangular(0.1, 0.2, 0.35), "advertising and side products", "concentrate-by-closing"),
            "share of all costs that a cut saves");

    /** Most of training, and of heads, that one cut may take. */
    public static final Parameter CUT_DEPTH = Parameter.of(
            "strategy.cut-depth",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.3, 0.5, 0.7), "a firm that cuts deeper changes its business: that is a pivot"),
            "most of training, and of heads, that one cut may take");

    /** Months between two cuts. */
    public static final Parameter CUT_INTERVAL = Parameter.of(
            "strategy.cut-interval",
            "months",
            Scope.FIRM,
            1,
            120,
            Value.assumed(Prior.triangular(3, 6, 12), "the effect of a cut shows after a few months"),
            "months from one cut to the next");

    /** A firm with less runway than this changes its line of business. */
    public static final Parameter PIVOT_RUNWAY = Parameter.of(
            "strategy.pivot-runway",
            "months",
            Scope.FIRM,
            0,
            120,
            Value.assumed(Prior.triangular(4, 7, 10), "below the runway at which a cut was thought enough"),
            "runway below which a firm changes its line of business");

    /** A firm on the frontier that is further behind the open floor than this may give up training. */
    public static final Parameter PIVOT_GAP = Parameter.of(
            "strategy.pivot-gap",
            "nats",
            Scope.FIRM,
            0,
            10,
            Value.assumed(
                    Prior.triangular(0.08, 0.14, 0.25),
                    "below the floor training has no private return",
                    "cost-and-free-rival-end-training"),
            "gap to the open floor beyond which a firm may give up training");

    /** How often a firm that far behind gives up. */
    public static final Parameter PIVOT_HAZARD = Parameter.of(
            "strategy.pivot-hazard",
            "per month",
            Scope.FIRM,
            0,
            10,
            Value.assumed(Prior.uniform(0.04, 0.08, 0.16), "a year on average before a firm admits it"),
            "hazard of giving up training when far behind the open floor");

    /** Share of compute and related cost that a pivot saves. */
    public static final Parameter PIVOT_SAVING = Parameter.of(
            "strategy.pivot-saving",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.reported(0.65, "training-cost-saving-share"),
            "share of training and overhead that a pivot saves; 60 to 70 % are reported");

    /** Months since a firm that has already changed its line of business did so; a million for one that has not. */
    public static final Parameter MONTHS_SINCE_PIVOT = Parameter.of(
            "strategy.months-since-pivot",
            "months",
            Scope.FIRM,
            0,
            1e6,
            Value.given(Columns.NEVER),
            "months since a firm changed its line of business; a million if it has not");

    /** Share of what its owner could pay that a firm plans to burn at most. */
    public static final Parameter BUDGET_LIMIT = Parameter.following(
            "strategy.budget-limit",
            "share of the owner's cash flow",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.INCUMBENT ? 0.3 : 1,
            "0.3 for an incumbent, whose share is 1 to 15 % in MODEL 4.14 and up to a fifth in the case sheet; 1 for others,"
                    + " whose owner's cash flow is what the sponsor pays at most",
            "share of what its owner could pay that a firm plans to burn at most");

    /** By how much burn is expected to rise before an owner's limit is felt. */
    public static final Parameter HEADROOM = Parameter.of(
            "strategy.headroom",
            "share of burn",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.uniform(0.05, 0.1, 0.2), "a year's growth of pay"),
            "by how much a firm with an owner expects its burn to rise");

    /** How much firms spend on training, relative to their plans. */
    public static final Lever TRAINING_BUDGET =
            Lever.factor("strategy.training-budget", Scope.FIRM, "outlays on training relative to plan");

    /** What is added to the growth of training and overhead on the frontier. */
    public static final Lever FRONTIER_COST = Lever.shift(
            "strategy.frontier-cost",
            "ln per year",
            Scope.MARKET,
            -1,
            2,
            "added growth of training and overhead on the frontier");

    static final Draw GIVE_UP = Draw.of("strategy.give-up");

    static final Column SINCE_CUT =
            Column.of("strategy.since-cut", "months", Scope.FIRM, Columns.NEVER, "months since the last cut");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "strategy",
                    Phase.PLAN,
                    "Firms spend by routine, cut when short, and pivot when shorter or far behind.")
            .reads(
                    Columns.ACTIVE,
                    Columns.RUNWAY,
                    Columns.CASH,
                    Columns.BACKING,
                    Columns.BURN,
                    Columns.REVENUE,
                    Columns.CAPABILITY,
                    Columns.OPEN_FLOOR,
                    Columns.WAGE,
                    Columns.PAY_LEVEL)
            .writes(
                    Columns.TRAINING_PLAN,
                    Columns.MARKETING_PLAN,
                    Columns.OVERHEAD_PLAN,
                    Columns.STAFF_PLAN,
                    Columns.TRAINING,
                    Columns.FRONTIER,
                    Columns.SINCE_PIVOT,
                    Columns.TRIED_CUT,
                    Columns.TRIED_PIVOT,
                    SINCE_CUT)
            .uses(
                    COST_GROWTH,
                    CUT_RUNWAY,
                    CUT_SIZE,
                    CUT_DEPTH,
                    CUT_INTERVAL,
                    PIVOT_RUNWAY,
                    PIVOT_GAP,
                    PIVOT_HAZARD,
                    PIVOT_SAVING,
                    MONTHS_SINCE_PIVOT,
                    BUDGET_LIMIT,
                    HEADROOM,
                    Firm.FRONTIER)
            .obeys(TRAINING_BUDGET, FRONTIER_COST)
            .draws(GIVE_UP)
            .source("Nelson and Winter (1982), satisficing routines; order of retreat: MODEL 4.17")
            .onRows(Month::new);

    private Routines() {}
}

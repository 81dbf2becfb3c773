package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.List;

/**
 * Routines of spending and retreat, for firms without a {@link Strategy} of their own. A firm on the frontier spends more on training every month; one that runs short cuts,
 * first advertising, then training, then heads; one that runs shorter, or has fallen far behind the open floor, gives up
 * its line of business, for the open base model of another or for a vertical; one that has been overtaken pauses advertising
 * and may go abroad, to segments that let newcomers in.
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

    /** How often a firm that gives up its line of business goes for a vertical. */
    public static final Parameter VERTICAL_ODDS = Parameter.of(
            "strategy.vertical-odds",
            "probability",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.2, 0.5, 0.8),
                    "of the two that had left base models one went for medicine, one for applications on others' models",
                    "pivot-baichuan-letter-2025-s003",
                    "pivot-01ai-first-deepseek"),
            "probability that a firm that changes its line of business goes for a vertical, and not for an open base");

    /** Share of marketing a firm gives up that goes for a vertical. */
    public static final Parameter VERTICAL_ADS = Parameter.of(
            "strategy.vertical-ads",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.3, 0.7, 1),
                    "consumers are no longer what it sells to; marketing was the other source of losses",
                    "loss-from-base-and-ads"),
            "share of marketing that a firm gives up as it goes for a vertical");

    /** The place by users behind which a firm thinks it has been overtaken. */
    public static final Parameter AD_RANK = Parameter.of(
            "strategy.ad-rank",
            "place",
            Scope.FIRM,
            0,
            1e9,
            Value.assumed(
                    Prior.whole(3, 5, 8),
                    "tables of the most used products name the first five",
                    "deepseek-stops-moonshot-ads"),
            "place by users that a firm must hold to go on advertising as before");

    /** Share of marketing a firm gives up once it has been overtaken. */
    public static final Parameter AD_PAUSE = Parameter.of(
            "strategy.ad-pause",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.2, 0.5, 0.9),
                    "one of the most aggressive buyers of traffic paused when a challenger took off",
                    "deepseek-stops-moonshot-ads"),
            "share of marketing that a firm gives up when it falls behind that place");

    /** How often a firm that has been overtaken tries its luck where newcomers are let in. */
    public static final Parameter ABROAD_HAZARD = Parameter.of(
            "strategy.abroad-hazard",
            "per year",
            Scope.FIRM,
            0,
            100,
            Value.assumed(
                    Prior.triangular(0, 0.1, 0.3),
                    "one of six took the route within some two years, and others are said to follow",
                    "overseas-minimax-route",
                    "overseas-crowding-2025"),
            "hazard of going to segments that let newcomers in, for a firm behind the place of strategy.ad-rank");

    /** What it takes to be there. */
    public static final Parameter ABROAD_COST = Parameter.of(
            "strategy.abroad-cost",
            "CNY per month",
            Scope.FIRM,
            0,
            1e10,
            Value.assumed(
                    Prior.logNormal(1e6, 3e6, 1e7),
                    "some thirty people at the pay of the case, and as much again to become known"),
            "overhead that a firm takes on when it goes to segments that let newcomers in");

    /** A firm with less runway than this looks for partners whose compute it can use. */
    public static final Parameter SHARE_RUNWAY = Parameter.of(
            "strategy.share-runway",
            "months",
            Scope.FIRM,
            0,
            120,
            Value.assumed(Prior.triangular(9, 18, 30), "before it has to cut, a firm looks for what is cheaper"),
            "runway below which a firm looks for partners whose compute it can use");

    /** Months since a firm that has already changed its line of business did so; a million for one that has not. */
    public static final Parameter MONTHS_SINCE_PIVOT = Parameter.of(
            "strategy.months-since-pivot",
            "months",
            Scope.FIRM,
            0,
            1e6,
            Value.given(Columns.NEVER, "no firm has yet unless the market states it"),
            "months since a firm changed its line of business; a million if it has not");

    /** Share of what its owner could pay that a firm plans to burn at most. */
    public static final Parameter BUDGET_LIMIT = Parameter.following(
            "strategy.budget-limit",
            "share of the owner's cash flow",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.INCUMBENT ? 0.3 : 1,
            "0.3 for an incumbent, whose firm.budget-share is 1 to 15 % and up to a fifth in the sheet of the case; 1 for others,"
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

    /** The probability that a firm is made to build on an open base model. */
    public static final Lever TO_OPEN_BASE = Lever.shift(
            "strategy.to-open-base",
            "probability",
            Scope.FIRM,
            0,
            1,
            "probability that a firm on its old line of business changes to an open base model");

    /** The probability that a firm is made to go for a vertical. */
    public static final Lever TO_VERTICAL = Lever.shift(
            "strategy.to-vertical",
            "probability",
            Scope.FIRM,
            0,
            1,
            "probability that a firm on its old line of business changes to a vertical");

    /** The probability that a firm is made to go abroad. */
    public static final Lever TO_GO_ABROAD = Lever.shift(
            "strategy.to-go-abroad",
            "probability",
            Scope.FIRM,
            0,
            1,
            "probability that a firm goes to segments that let newcomers in");

    static final Draw WAY_OUT = Draw.of("strategy.way-out");
    static final Draw PUSHED = Draw.of("strategy.pushed");
    static final Draw GIVE_UP = Draw.of("strategy.give-up");
    static final Draw GO_ABROAD = Draw.of("strategy.go-abroad");
    static final Draw SENT_ABROAD = Draw.of("strategy.sent-abroad");

    static final Column SINCE_CUT =
            Column.of("strategy.since-cut", "months", Scope.FIRM, Columns.NEVER, "months since the last cut");

    static final Column LEADS = Column.of(
            "strategy.leads", "0 or 1", Scope.FIRM, 0, "held the place last month that keeps it advertising as before");

    /** What spending and retreat use, whoever decides on them. */
    static final List<Parameter> PARAMETERS = List.of(
            COST_GROWTH,
            CUT_RUNWAY,
            CUT_SIZE,
            CUT_DEPTH,
            CUT_INTERVAL,
            PIVOT_RUNWAY,
            PIVOT_GAP,
            PIVOT_HAZARD,
            PIVOT_SAVING,
            VERTICAL_ODDS,
            VERTICAL_ADS,
            AD_RANK,
            AD_PAUSE,
            ABROAD_HAZARD,
            ABROAD_COST,
            SHARE_RUNWAY,
            Segment.NEWCOMER_SHARE,
            BUDGET_LIMIT,
            HEADROOM);

    /** What they obey. */
    static final List<Lever> LEVERS = List.of(TRAINING_BUDGET, FRONTIER_COST, TO_OPEN_BASE, TO_VERTICAL, TO_GO_ABROAD);

    /** What they draw. */
    static final List<Draw> DRAWS = List.of(GIVE_UP, WAY_OUT, PUSHED, GO_ABROAD, SENT_ABROAD);

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
                    Columns.PAY_LEVEL,
                    Columns.USERS,
                    Standing.RANK)
            .writes(
                    Columns.TRAINING_PLAN,
                    Columns.MARKETING_PLAN,
                    Columns.OVERHEAD_PLAN,
                    Columns.STAFF_PLAN,
                    Columns.ABROAD_PLAN,
                    Columns.SHARE_PLAN,
                    Columns.TRAINING,
                    Columns.FRONTIER,
                    Columns.SINCE_PIVOT,
                    Columns.TRIED_CUT,
                    Columns.TRIED_PIVOT,
                    SINCE_CUT,
                    LEADS)
            .uses(Firm.FRONTIER, MONTHS_SINCE_PIVOT)
            .uses(PARAMETERS.toArray(Parameter[]::new))
            .obeys(LEVERS.toArray(Lever[]::new))
            .draws(DRAWS.toArray(Draw[]::new))
            .source("Nelson and Winter (1982), satisficing routines; order of retreat: our own construction")
            .onRows(Month::new);

    private Routines() {}
}

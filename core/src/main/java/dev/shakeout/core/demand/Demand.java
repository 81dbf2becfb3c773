package dev.shakeout.core.demand;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Stock;
import java.util.Set;

/**
 * Consumers of every segment: adoption, trial, switching, default placement, lapse and return.
 *
 * <pre>
 *   lapse      a share χ of a product's people stop, χ_paid of those advertising brought
 *   trial      advertising and releases bring people to one product from no product and from others: {@link Trial}
 *   attention  of those left a share ψ reconsiders, the rest stays where it is
 *   choice     of those who reconsider a share 1 − d chooses by logit with switching cost σ,
 *              v_j = a quality_j + b_j + κ share_j + ecosystem_j + appeal_j + υ goodwill_j;
 *              a share d takes what is placed before it
 *   orphans    people whose product has ceased choose afresh among what there is
 *   adoption   never-adopters by the exact Bass flow, lapsed people at r_L times its hazard; trial reaches both
 * </pre>
 *
 * <p>All of it starts from the state at the beginning of the month. Shares are per month, Bass rates per year. The
 * constants b_j are solved so that at the start no product gains or loses users by switching: whatever moves later was
 * moved by something the model names. A firm has a product in a segment where the market states users for it, or, with
 * nobody using it yet, {@link #ENTRANT_SHARE}; others come later, by a copy or a new model ({@link Newcomers}), or where
 * newcomers are let in ({@link Segment#NEWCOMER_SHARE}) once they have gone there. Products of makers who are not in the market
 * can be stated together: {@link Others}. What trackers report is measured: {@link Reported}.
 *
 * <p>What users pay is owed in {@link Columns#CONSUMER_REVENUE}, and in {@link Columns#REVENUE_AT_WORK} as far as they are
 * {@link Newcomers#ENTERPRISES}; settlement has it paid through the ledger.
 */
public final class Demand {

    // ------------------------------------------------------------------------------------------------- adoption

    /** Bass p of the segment: adoption without anybody's example. */
    public static final Parameter INNOVATION = Parameter.of(
            "demand.innovation",
            "per year",
            Scope.SEGMENT,
            0,
            10,
            Value.assumed(
                    Prior.logNormal(0.0033, 0.011, 0.044),
                    "0.001 per brand times eleven brands; consumer electronics have 0.001 to 0.03"),
            "hazard of adoption without anybody's example, all brands together");

    /** Bass q within a brand: the pull of a brand's own users. */
    public static final Parameter IMITATION_WITHIN = Parameter.of(
            "demand.imitation-within",
            "per year",
            Scope.SEGMENT,
            0,
            20,
            Value.assumed(
                    Prior.logNormal(0.1, 0.3, 0.9), "consumer electronics have 0.3 to 0.6; apps are faster but churn"),
            "hazard of adopting a brand if everybody used it");

    /** Bass q across brands: the pull of other brands' users. */
    public static final Parameter IMITATION_ACROSS = Parameter.of(
            "demand.imitation-across",
            "per year",
            Scope.SEGMENT,
            0,
            20,
            Value.assumed(Prior.logNormal(0.02, 0.1, 0.3), "0.01 per rival brand times ten rivals"),
            "hazard of adopting a brand if everybody used others, all rivals together");

    /** Hazard of return of the lapsed, relative to the hazard of adoption. */
    public static final Parameter RETURN_RATIO = Parameter.of(
            "demand.return-ratio",
            "factor",
            Scope.SEGMENT,
            0,
            10,
            Value.assumed(Prior.triangular(0.3, 0.6, 1), "who has given up once is harder to win"),
            "hazard of return of the lapsed relative to adoption");

    // -------------------------------------------------------------------------------------- attention and choice

    /** Share of users who reconsider their choice in a month. */
    public static final Parameter ATTENTION = Parameter.of(
            "demand.attention",
            "share per month",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.triangular(0.05, 0.15, 0.3), "calibrated on the spring of 2025"),
            "share of users who reconsider in a month");

    /** What it costs to move to another product. */
    public static final Parameter SWITCHING_COST = Parameter.of(
            "demand.switching-cost",
            "utility",
            Scope.SEGMENT,
            0,
            10,
            Value.assumed(
                    Prior.triangular(0.7, 1.5, 2.5),
                    "what people have written to a chatbot binds them little: low half of the usual range",
                    "homogeneous-data-useless",
                    "switching-cost-moat"),
            "utility lost by moving to another product");

    /** Share of users who stop in a month. */
    public static final Parameter LAPSE = Parameter.of(
            "demand.lapse",
            "share per month",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.logNormal(0.012, 0.03, 0.06), "calibrated; trackers report high rates of uninstalling"),
            "share of users who stop in a month");

    /** Share of those who reconsider who take what is placed before them. */
    public static final Parameter DEFAULT_PLACEMENT = Parameter.of(
            "demand.default-placement",
            "share of reconsiderers",
            Scope.SEGMENT,
            0,
            0.9,
            Value.assumed(
                    Prior.triangular(0.01, 0.04, 0.1),
                    "times a firm's weight it must stay below the firm's share at the start",
                    "advertising-yuanbao-ecosystem"),
            "share of reconsiderers who take what is placed before them");

    /** A firm's weight in what is placed; only ratios matter. With no weight anywhere nothing is placed. */
    public static final Parameter PLACEMENT_WEIGHT = Parameter.of(
            "demand.placement-weight",
            "weight",
            Scope.FIRM,
            0,
            1e6,
            Value.assumed(Prior.uniform(0, 0), "only owners of other large products can place their own"),
            "weight in default placement");

    /**
     * Utility of being built into the owner's other products. Where a product is there at the start b makes up for it, so
     * that it only says how much of the appeal is the owner's; a newcomer's product has it besides. {@link #BUNDLING} adds
     * to it.
     */
    public static final Parameter ECOSYSTEM = Parameter.of(
            "demand.ecosystem-utility",
            "utility",
            Scope.FIRM,
            -10,
            10,
            Value.assumed(Prior.uniform(0, 0), "only owners of other large products have one"),
            "utility of being built into the owner's other products");

    /** Utility per nat of capability. */
    public static final Parameter QUALITY_TASTE = Parameter.of(
            "demand.quality-taste",
            "utility per nat",
            Scope.SEGMENT,
            0,
            100,
            Value.assumed(
                    Prior.logNormal(3, 6, 12),
                    "0.1 nat, a factor of 2.3 in effective compute, is worth 0.6 utility",
                    "model-strength-brings-traffic"),
            "utility per nat of capability");

    /** Elasticity of a product's weight in advertising that is remembered. */
    public static final Parameter GOODWILL_TASTE = Parameter.of(
            "demand.goodwill-taste",
            "utility per ln",
            Scope.SEGMENT,
            0,
            10,
            Value.cited(
                    0.12,
                    "Sethuraman, Tellis and Briesch (2011): elasticity of sales in advertising 0.24 in the long run, 0.12 at once;"
                            + " what is there at once are installs"),
            "utility per logarithm of how well advertising has made the firm known");

    /**
     * How well a product nobody has yet would do among those of the start, an entrant's or one that comes out as the simulation
     * begins: the share of choosers it would take, were it there and they chose without a switching cost. Its constant b_j
     * follows from that; few users would say nothing of what people think of it. 0: there is no such product. The same measure
     * for firms that go there later, with the best model and among those of that month, is {@link Segment#NEWCOMER_SHARE}.
     */
    public static final Parameter ENTRANT_SHARE = Parameter.of(
            "demand.entrant-share",
            "share of choosers",
            Scope.FIRM_IN_SEGMENT,
            0,
            0.99,
            Value.given(0, "no such product unless the market states it"),
            "share of choosers a product nobody has yet would take among those of the start");

    /** Utility of a product everybody uses over one nobody uses. */
    public static final Parameter NETWORK_EFFECT = Parameter.of(
            "demand.network-effect",
            "utility",
            Scope.SEGMENT,
            0,
            20,
            Value.assumed(
                    Prior.triangular(0, 0.5, 1.5),
                    "far below n / (1 + lambda2), where equal shares would become unstable"),
            "utility of a product that everybody uses");

    // --------------------------------------------------------------------------------------------------- money

    /** What a user pays. A main user counts for as many reported ones as at the start. */
    public static final Parameter REVENUE_PER_USER = Parameter.of(
            "demand.revenue-per-user",
            "CNY per reported user and month",
            Scope.SEGMENT,
            0,
            1e5,
            Value.assumed(Prior.triangular(0, 0.05, 0.3), "free at home; tips and trials only", "no-good-c-model"),
            "what a user pays a month, users being counted as they are reported at the start");

    /** What a user costs in compute. */
    public static final Parameter SERVING_COST = Parameter.of(
            "demand.serving-cost",
            "CNY per reported user and month",
            Scope.SEGMENT,
            0,
            1e5,
            Value.assumed(
                    Prior.logNormal(0.05, 0.15, 0.4),
                    "19 m CNY a month over 194 m users are 0.10; video and voice cost more",
                    "mau-deepseek-2025-03"),
            "compute that a user takes a month, users being counted as they are reported at the start");

    /** Growth of what a user pays: below 0 where rivals crowd in. */
    public static final Parameter REVENUE_GROWTH = Parameter.of(
            "demand.revenue-growth",
            "ln per year",
            Scope.SEGMENT,
            -3,
            3,
            Value.assumed(Prior.triangular(-0.3, 0, 0.2), "no trend is told unless the market says so"),
            "growth of what a user pays");

    // ------------------------------------------------------------------------------------------------- levers

    /** x(t), the effort index of the generalised Bass model: it multiplies the hazard of adoption. */
    public static final Lever EFFORT =
            Lever.factor("demand.effort", Scope.MARKET, "effort of everybody to win people for the category");

    /** Default placement added to {@link #DEFAULT_PLACEMENT}. */
    public static final Lever DEFAULT =
            Lever.shift("demand.default", "share of reconsiderers", Scope.MARKET, 0, 1, "default placement added");

    /**
     * Weight added to {@link #PLACEMENT_WEIGHT}: the owner of other large products places its own more than before. With d
     * and the weights summing to 1, d + x and x / d added here bring one firm x more and leave all others what they had.
     */
    public static final Lever PLACEMENT =
            Lever.shift("demand.placement", "weight", Scope.FIRM, 0, 1e6, "weight in default placement added");

    /** Ecosystem utility added to {@link #ECOSYSTEM}. */
    public static final Lever BUNDLING =
            Lever.shift("demand.ecosystem", "utility", Scope.FIRM, -10, 10, "utility of the owner's ecosystem added");

    // -------------------------------------------------------------------------------------------------- state

    /** People who have never used a product of the segment. */
    public static final Column NEVER =
            Column.of("users.never", "people", Scope.SEGMENT, 0, "people who have never used a product of the segment");

    /** People who have stopped. */
    public static final Column LAPSED =
            Column.of("users.lapsed", "people", Scope.SEGMENT, 0, "people who have stopped using any product");

    /** 1 where a firm has a product in a segment. */
    public static final Column OFFERED =
            Column.of("product.offered", "0 or 1", Scope.FIRM_IN_SEGMENT, 0, "the firm has a product in the segment");

    /**
     * Consumer surplus, ln Σ e^v less that of the start, in utility per user: a rise of every utility by one is one. It is
     * that of who chooses this month, on what is offered at its start. Source: the log-sum of Small and Rosen (1981), "Applied
     * welfare economics with discrete choice models", <i>Econometrica</i> 49(1), 105–130, doi:10.2307/1911129. There is no price
     * in these utilities, so it is not in money.
     */
    public static final Column SURPLUS =
            Column.of("surplus", "utility", Scope.SEGMENT, 0, "what consumers gain from what is offered");

    static final Column BRAND = Column.of(
            "product.brand",
            "utility",
            Scope.FIRM_IN_SEGMENT,
            0,
            "what people like about a product beyond its quality");

    /** Users reported at the start for each main user. */
    static final Column REPORTED =
            Column.of("product.reported", "ratio", Scope.FIRM_IN_SEGMENT, 0, "reported over main users at the start");

    static final Column WEIGHT =
            Column.of("product.weight", "1", Scope.FIRM_IN_SEGMENT, 0, "weight of a product in this month's choices");

    private static final Set<Quantity> OF_MAU = Set.of(
            Columns.USERS,
            Columns.ORPHANS,
            NEVER,
            LAPSED,
            Reported.OVERLAP_NOW,
            Segment.POPULATION,
            Reported.OCCASIONS_MEAN,
            Reported.OCCASIONS_SHAPE);

    /** Users as a tracker reports them, all segments together: people who use products of two segments count in both. */
    public static final Measure MAU = new Measure("mau", "users", OF_MAU, world -> new MauReader(world, name -> true));

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "demand",
                    Phase.CONSUMERS,
                    "People take up products, reconsider, switch, lapse and return; nobody is made or lost.")
            .reads(Columns.ACTIVE, Columns.QUALITY, Columns.APPEAL, Columns.INSTALLS, Columns.RELEASE_BUZZ)
            .reads(Columns.GOODWILL)
            .reads(Columns.ABROAD_PLAN, Columns.COPIED, Columns.NEXT_QUALITY)
            .writes(
                    Columns.USERS,
                    Columns.ORPHANS,
                    Columns.CONSUMER_REVENUE,
                    Columns.REVENUE_AT_WORK,
                    Columns.SERVING_COST)
            .writes(NEVER, LAPSED, OFFERED, SURPLUS, BRAND, REPORTED, MarketEntry.REPORTED, WEIGHT)
            .writes(Trial.PAID, Trial.CONVERTS, Trial.STIRRED, Trial.TAKEN)
            .writes(Reported.OVERLAP_NOW, Reported.OVERLAP_STATE, Reported.OVERLAP_START)
            .writes(Others.USERS, Others.QUALITY, Others.OFFERED, Others.BRAND, Others.WEIGHT)
            .writes(Others.STIRRED, Others.TAKEN)
            .writes(Terms.ALL)
            .sums(Totals.ALL)
            .sums(Best.QUALITY)
            .obeys(DEFAULT, PLACEMENT, BUNDLING, EFFORT, Trial.RELEASE, Reported.OVERLAP_PATH)
            .obeys(Newcomers.UPTAKE, Newcomers.UPTAKE_AT_WORK)
            .uses(
                    Segment.POPULATION,
                    Segment.ACTIVE_USERS,
                    Segment.INCREMENTAL_REACH,
                    Segment.NEWCOMER_SHARE,
                    Firm.MAU,
                    ENTRANT_SHARE,
                    Others.MAU,
                    Others.PROGRESS)
            .uses(Newcomers.NEXT_GENERATION, Newcomers.ENTERPRISES, Newcomers.BRAND)
            .uses(INNOVATION, IMITATION_WITHIN, IMITATION_ACROSS, RETURN_RATIO)
            .uses(ATTENTION, SWITCHING_COST, LAPSE, DEFAULT_PLACEMENT, PLACEMENT_WEIGHT)
            .uses(
                    ECOSYSTEM,
                    QUALITY_TASTE,
                    GOODWILL_TASTE,
                    NETWORK_EFFECT,
                    REVENUE_PER_USER,
                    REVENUE_GROWTH,
                    SERVING_COST)
            .uses(Trial.PAID_TO_PRIMARY, Trial.ADVERTISED, Trial.REACH_OF_USERS, Trial.DISPLACEMENT)
            .uses(Trial.LAPSE_PAID, Trial.PAID_SETTLING, Trial.PAID_AT_START, Trial.STIR, Trial.SPILL_OVER)
            .uses(Trial.RELEASES_REACH_USERS, Trial.SPARE_CAPACITY)
            .uses(Reported.OCCASIONS_MEAN, Reported.OCCASIONS_SHAPE, Reported.OVERLAP, Reported.OVERLAP_BY_TRIAL)
            .conserves(Stock.of(
                    "consumers", Stock.Kind.USERS, NEVER, LAPSED, Columns.ORPHANS, Columns.USERS, Others.USERS))
            .source(
                    "Bass 1969; Bass, Krishnan and Jain 1994; Libai, Muller and Peres 2009; Klemperer 1987; Katz and Shapiro 1985; "
                            + "Goodhardt, Ehrenberg and Chatfield 1984")
            .inSteps(world -> new Month(world).steps());

    private Demand() {}

    /** Users as a tracker of one segment reports them, called {@code mau.SEGMENT}. */
    public static Measure mauIn(String segment) {
        return new Measure("mau." + segment, "users", OF_MAU, world -> new MauReader(world, segment::equals));
    }

    /** {@link #SURPLUS} in one segment, called {@code surplus.SEGMENT}: the same beside every firm. */
    public static Measure surplusIn(String segment) {
        return new Measure(surplusName(segment), SURPLUS.unit(), Set.of(SURPLUS), world -> {
            double[] surplus = world.rows(SURPLUS, Segment.indexOf("segment", segment, world.segments()))
                    .row(0);
            return (r, out) -> System.arraycopy(surplus, 0, out, 0, out.length);
        });
    }

    /** What {@link #surplusIn} is called in results. */
    public static String surplusName(String segment) {
        return "surplus." + segment;
    }
}

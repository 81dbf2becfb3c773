package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Stock;

/**
 * Projects that the enterprises of each vertical put out to tender, and the contracts that come of them.
 *
 * <pre>
 *   tender     contracts that run out, at 1/T a month; new needs; and, the sooner the more open the vertical, those
 *              who have no project yet
 *   shortlist  the m best by a quality that buyers judge with errors
 *   choice     nested logit over incumbents' clouds, independents, the open model on own machines, and none of these;
 *              v = a (quality − what is expected) + f(data) + b − α price, less σ for whoever has another supplier
 *   price      by the rule of {@link Pricing}, on what serving costs this month plus c0 z/(1 − z) of work by hand
 *   contract   its volume and price hold until it runs out; it is paid ℓ months late on average
 *   data       D ← (1 − δ) D + exclusivity · openness · use,  f = f_max D^ν / (D^ν + D_half^ν)
 *   entry      a newcomer waits for its licence, the shorter the more open the vertical
 * </pre>
 *
 * <p>Volume is in million tokens a month, and all projects are alike but for their number. At the start the market says
 * what each firm earns in a vertical; the constants b are solved so that nobody gains or loses share from then on unless
 * something moves that the model names. A firm is in a vertical where the market states sales, or once it has entered.
 *
 * <p>What is asked is followed by two indices, which no mechanism reads; both are 1 at the start:
 *
 * <pre>
 *   list               L ← L · e^{mean of ln(p / p of a month ago)}     over suppliers' offers of both months, unweighted
 *   quality-adjusted   Q = min of p over offers with θ ≥ θ̄, relative to the first such month
 * </pre>
 *
 * <p>p is the price asked for a new contract in CNY per million tokens, by one supplier in one vertical, levers and floor
 * applied; prices below a fen count as a fen. The first is the elementary index of Jevons, chained month by month over the
 * same offers, so that whoever comes or goes does not move it; like a price list it has no weights and no quality. The
 * second is the price of a given capability: θ̄ is what the best model on offer could do at the start, and the open model
 * counts at its price. Where prices of better models do not fall, the two part, as they do in published series.
 *
 * <p>Without verticals nothing happens. Contracts are real numbers, not counted one by one.
 */
public final class Tenders {

    // ------------------------------------------------------------------------------------------- state at the start

    /** What a firm earns in a vertical in the starting month. 0: it is not there. */
    public static final Parameter SALES = Parameter.of(
            "tenders.sales",
            "CNY per month",
            Scope.FIRM_IN_VERTICAL,
            0,
            1e12,
            Value.given(0, "not in the vertical unless the market states it"),
            "what a firm earns in a vertical in the starting month");

    /** Share of what a vertical could use that runs on an open model on own machines at the start. */
    public static final Parameter SELF_HOSTED = vertical(
            "tenders.self-hosted",
            "share",
            0,
            0.9,
            Prior.triangular(0, 0.05, 0.15),
            "local deployment of open models is called cheap; no share is told",
            "share of what a vertical could use that runs on own machines at the start",
            "open-lowers-local-deployment");

    // ------------------------------------------------------------------------------------------------------ tenders

    /** Growth of what a vertical could use. */
    public static final Parameter GROWTH = vertical(
            "tenders.growth",
            "ln per year",
            -3,
            3,
            Prior.logNormal(0.2, 0.6, 1.2),
            "awards grew by a factor of 8 in 2024; halved twice",
            "growth of what a vertical could use");

    /** How soon those without a project put one out to tender in a vertical of openness 1. */
    public static final Parameter RATE = vertical(
            "tenders.rate",
            "share per month",
            0,
            1,
            Prior.triangular(0.05, 0.1, 0.25),
            "budgets are drawn up once a year",
            "share of those without a project who put one out to tender in a month, at openness 1");

    /** T: months a contract runs on average. */
    public static final Parameter CONTRACT_MONTHS = vertical(
            "tenders.contract-months",
            "months",
            1,
            120,
            Prior.triangular(6, 12, 36),
            "judgement: a year is usual, half a year and three years are the ends",
            "months a contract runs on average");

    /** σ: what it costs an enterprise to move to another supplier. */
    public static final Parameter MIGRATION_COST = vertical(
            "tenders.migration-cost",
            "utility",
            0,
            10,
            Prior.triangular(0.5, 1.2, 3),
            "judgement: early data and workflow bind; the odds of staying rise by a factor of 1.6 to 20",
            "utility lost by moving to another supplier",
            "early-data-binding");

    /** m: how many suppliers are invited. */
    public static final Parameter SHORTLIST = Parameter.of(
            "tenders.shortlist",
            "suppliers",
            Scope.VERTICAL,
            1,
            1_000,
            Value.reported(2, "vertical-top-rank-needed"),
            "how many suppliers are invited to a tender");

    /** τ: errors of those who judge quality. */
    public static final Parameter JUDGEMENT = vertical(
            "tenders.judgement",
            "nats",
            1e-9,
            10,
            Prior.logNormal(0.02, 0.05, 0.15),
            "about the distance between the models of the six startups",
            "spread of buyers' errors when they judge quality for the shortlist");

    // ------------------------------------------------------------------------------------------------------- choice

    /** λ: how much closer rivals are within clouds, or within independents, than across. */
    public static final Parameter NESTING = vertical(
            "tenders.nesting",
            "1",
            0.05,
            1,
            Prior.triangular(0.3, 0.6, 1),
            "judgement: clouds are closer to each other than to independents; 1 is plain logit",
            "nesting parameter; at 1 a cloud is as close to an independent as to another cloud");

    /** a: utility per nat of capability. */
    public static final Parameter QUALITY_TASTE = vertical(
            "tenders.quality-taste",
            "utility per nat",
            0,
            100,
            Prior.logNormal(4, 8, 14),
            "tokens are said to go wholly to what works best",
            "utility per nat of capability",
            "token-choice-by-quality",
            "stronger-tech-wins-enterprise");

    /** How far what customers expect keeps up with the best model on offer. */
    public static final Parameter EXPECTATION = Parameter.of(
            "tenders.expectation",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.5, 1, 1),
                    "doing without, and suppliers from outside, improve as well; growth of needs is stated apart"),
            "share of the progress of the best model by which doing without improves too");

    // ------------------------------------------------------------------------------------------------- data flywheel

    /** δ: how fast data lose their worth. */
    public static final Parameter DATA_DECAY = vertical(
            "tenders.data-decay",
            "share per month",
            0.001,
            1,
            Prior.logNormal(0.02, 0.06, 0.2),
            "judgement: data depreciate (Farboodi and Veldkamp 2021), by half in 3 to 34 months",
            "share of the stock of data that loses its worth in a month");

    /** f_max: utility of all the data there could be. */
    public static final Parameter FLYWHEEL_MAX = vertical(
            "tenders.flywheel-max",
            "utility",
            0,
            10,
            Prior.triangular(0, 0.3, 1.5),
            "judgement: weak by default, as field evidence on search finds little (Allcott et al. 2025)",
            "utility of a supplier with all the data there could be over one with none",
            "tob-vertical-flywheel");

    /** D_half: data that give half of that. */
    public static final Parameter DATA_HALF = vertical(
            "tenders.data-half",
            "months of the vertical's whole use",
            1e-6,
            1_000,
            Prior.logNormal(0.1, 0.5, 2),
            "what a supplier of a tenth of a half-open vertical holds in the long run",
            "stock of data that gives half of the most");

    /** ν: 1 for returns that diminish from the start, above 1 for an S-shape. */
    public static final Parameter DATA_SHAPE = vertical(
            "tenders.data-shape",
            "1",
            0.2,
            5,
            Prior.triangular(1, 1, 2),
            "judgement: 1 is concave, above 1 is S-shaped; Hagiu and Wright (2023) allow both",
            "shape of the returns to data; above 1 they increase at first");

    // ------------------------------------------------------------------------------------------------------- money

    /** z: share of a project's cost at the start that is work by hand, which computers do not make cheaper. */
    public static final Parameter CUSTOMISATION = vertical(
            "tenders.customisation",
            "share of cost",
            0,
            0.9,
            Prior.triangular(0.1, 0.3, 0.6),
            "judgement: projects are a vicious circle when little of one serves the next",
            "share of a project's cost at the start that is work by hand",
            "tob-vicious-circle");

    /** ℓ: months from an invoice to its payment. */
    public static final Parameter PAYMENT_LAG = Parameter.of(
            "tenders.payment-lag",
            "months",
            Scope.MARKET,
            1,
            60,
            Value.assumed(Prior.triangular(1, 5, 9), "judgement: state customers pay late, within 1 to 9 months"),
            "months from an invoice to its payment, on average");

    // ------------------------------------------------------------------------------------------------------- entry

    /** How often a firm enters a vertical it is not in. */
    public static final Parameter ENTRY_RATE = Parameter.following(
            "tenders.entry-rate",
            "per year",
            Scope.FIRM,
            0,
            100,
            (market, firm, vertical) -> firm.kind() == Firm.Kind.INCUMBENT ? 0.6 : 0,
            "judgement: 0.6 for an incumbent, which waits for half a year to five years (0.2 to 2); 0 for others",
            "hazard of entering a vertical that has grown past the firm's threshold, before growth and effort");

    /** A vertical in which independents earn less is beneath a firm's notice. */
    public static final Parameter ATTENTION_THRESHOLD = Parameter.following(
            "tenders.attention-threshold",
            "CNY per year",
            Scope.FIRM,
            0,
            1e13,
            (market, firm, vertical) -> firm.kind() == Firm.Kind.INCUMBENT ? 1.5e8 : 0,
            "judgement: 150 m for an incumbent, which overlooks what is small (20 to 500 m); 0 for others",
            "what independents must earn a year in a vertical before the firm takes notice");

    /** What a vertical asks of a newcomer that serves nothing else. */
    public static final Parameter EFFORT = vertical(
            "tenders.niche-effort",
            "share",
            0,
            1,
            Prior.uniform(0, 0, 0.5),
            "none where nothing is told, as for consumers' niches; Zhu and Liu (2018) for the sign",
            "share of the will to enter that the vertical's special effort takes away");

    /** b of a newcomer over the mean of those who are there. */
    public static final Parameter ENTRANT_STANDING = Parameter.of(
            "tenders.entrant-standing",
            "utility",
            Scope.MARKET,
            -20,
            20,
            Value.assumed(Prior.triangular(-2, -1, 0), "no references yet", "b-side-high-barriers"),
            "what customers like about a newcomer beyond its quality, over the mean of the suppliers there");

    // ------------------------------------------------------------------------------------------------------- levers

    /** Utility added to the open model on own machines. */
    public static final Lever SELF_HOST =
            Lever.shift("enterprise.self-host", "utility", Scope.MARKET, -10, 10, "utility of self-hosting added");

    /** Standing a firm gains in its verticals by concentrating on them. */
    public static final Lever FOCUS = Lever.shift(
            "enterprise.growth",
            "utility per year",
            Scope.FIRM,
            -5,
            5,
            "standing a firm gains in its verticals, times their openness");

    // -------------------------------------------------------------------------------------------------------- state

    /** Volume under contract. */
    public static final Column VOLUME = Column.of(
            "contracts.volume", "million tokens per month", Scope.FIRM_IN_VERTICAL, 0, "volume under contract");

    /** What contracts are worth a month. */
    public static final Column BILLING =
            Column.of("contracts.billing", "fen per month", Scope.FIRM_IN_VERTICAL, 0, "what contracts bill a month");

    /** The price new contracts are offered at, before the lever on list prices. */
    public static final Column PRICE = Column.of(
            "price", "CNY per million tokens", Scope.FIRM_IN_VERTICAL, 0, "price of a new contract, before levers");

    /** What enterprises are asked for a new contract, levers and what strategies make of it included. */
    public static final Column ASKED = Column.of(
            "price.asked",
            "CNY per million tokens",
            Scope.FIRM_IN_VERTICAL,
            0,
            "price asked for a new contract, at least a fen; 0 where nothing is offered");

    /** Mean price asked for what is offered, whatever it can do; 1 at the start. */
    public static final Column LIST_INDEX = Column.of(
            "price.list-index", "start = 1", Scope.MARKET, 1, "mean price asked for what is offered, chained");

    /** Cheapest price asked for what the best model could do at the start; 1 when somebody first offers it. */
    public static final Column QUALITY_INDEX = Column.of(
            "price.quality-adjusted-index",
            "start = 1",
            Scope.MARKET,
            1,
            "cheapest price asked for what the best model could do at the start");

    static final Column FIRST_CHEAPEST = Column.of(
            "price.first-cheapest",
            "CNY per million tokens",
            Scope.MARKET,
            PriceIndices.NOBODY,
            "that price when somebody first asked one");

    /** {@link #LIST_INDEX} as it is observed; the same number for every firm. */
    public static final Measure LIST_PRICES = Measure.of("list-price-index", "start = 1", LIST_INDEX, 1);

    /** {@link #QUALITY_INDEX} as it is observed; the same number for every firm. */
    public static final Measure QUALITY_ADJUSTED_PRICES =
            Measure.of("quality-adjusted-price-index", "start = 1", QUALITY_INDEX, 1);

    /** Volume that runs on an open model on own machines. */
    public static final Column SELF_VOLUME =
            Column.of("contracts.self-hosted", "million tokens per month", Scope.VERTICAL, 0, "volume on own machines");

    /** Volume there could be for which nobody here has a contract. */
    public static final Column UNSERVED = Column.of(
            "contracts.none", "million tokens per month", Scope.VERTICAL, 0, "possible volume without a contract");

    /** What the vertical's needs have grown by since the start. */
    public static final Column GROWN = Column.of(
            "contracts.grown", "million tokens per month", Scope.VERTICAL, 0, "growth of needs since the start");

    /** Stock of data of the vertical. */
    static final Column DATA = Column.of(
            "contracts.data", "months of the vertical's whole use", Scope.FIRM_IN_VERTICAL, 0, "stock of data");

    /** b: what customers like about a supplier beyond quality, data and price. */
    static final Column STANDING = Column.of(
            "contracts.standing",
            "utility",
            Scope.FIRM_IN_VERTICAL,
            0,
            "what customers like about a supplier beyond quality, data and price");

    /** Months until the firm may sell; {@link Columns#NEVER} while it has not entered. */
    static final Column WAIT = Column.of(
            "contracts.wait", "months", Scope.FIRM_IN_VERTICAL, Columns.NEVER, "months until the firm may sell");

    static final Column SELF_STANDING = Column.of(
            "contracts.self-standing", "utility", Scope.VERTICAL, 0, "what customers like about own machines");

    static final Column NEEDS_AT_START = Column.of(
            "contracts.needs-at-start",
            "million tokens per month",
            Scope.VERTICAL,
            0,
            "what the vertical could use at the start");

    static final Column COST_AT_START = Column.of(
            "tenders.cost-at-start",
            "CNY per million tokens",
            Scope.FIRM,
            0,
            "what serving cost the firm at the start");

    static final Column BEST_AT_START = Column.of(
            "tenders.best-at-start", "nats", Scope.MARKET, 0, "capability of the best model on offer at the start");

    static final Draw ENTRY = Draw.of("tenders.entry");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "tenders",
                    Phase.ENTERPRISE,
                    "Enterprises of each vertical put projects out to tender; suppliers price, win, deliver and wait to be"
                            + " paid.")
            .reads(
                    Columns.ACTIVE,
                    Columns.FRONTIER,
                    Columns.QUALITY,
                    Columns.OPEN_FLOOR,
                    Columns.OPEN_REGARD,
                    Columns.UNIT_COST,
                    Columns.OPEN_PRICE,
                    Columns.TO_PARTNER,
                    Columns.PRICE_PLAN)
            .writes(
                    VOLUME,
                    BILLING,
                    PRICE,
                    ASKED,
                    LIST_INDEX,
                    QUALITY_INDEX,
                    FIRST_CHEAPEST,
                    SELF_VOLUME,
                    UNSERVED,
                    GROWN,
                    Columns.RECEIVABLE,
                    DATA,
                    STANDING,
                    WAIT,
                    SELF_STANDING,
                    NEEDS_AT_START,
                    BEST_AT_START,
                    COST_AT_START,
                    Wholesale.PRICE,
                    Wholesale.BOUGHT,
                    Wholesale.SOLD,
                    Columns.CONTRACT_REVENUE,
                    Columns.DELIVERY_COST,
                    Columns.TOKENS_SERVED,
                    Columns.CALLS_BOUGHT,
                    Columns.CALLS_SOLD)
            .uses(
                    Vertical.SPENDING,
                    Vertical.OPENNESS,
                    Vertical.EXCLUSIVITY,
                    Vertical.LICENCE_DELAY,
                    SALES,
                    SELF_HOSTED,
                    GROWTH,
                    RATE,
                    CONTRACT_MONTHS,
                    MIGRATION_COST,
                    SHORTLIST,
                    JUDGEMENT,
                    NESTING,
                    QUALITY_TASTE,
                    EXPECTATION,
                    DATA_DECAY,
                    FLYWHEEL_MAX,
                    DATA_HALF,
                    DATA_SHAPE,
                    CUSTOMISATION,
                    PAYMENT_LAG,
                    ENTRY_RATE,
                    ATTENTION_THRESHOLD,
                    EFFORT,
                    ENTRANT_STANDING)
            .uses(Pricing.PARAMETERS)
            .uses(Wholesale.PARAMETERS)
            .obeys(Enterprise.TENDERS, SELF_HOST, FOCUS, Pricing.LIST, Pricing.ECOSYSTEM)
            .draws(ENTRY)
            .pays(Wholesale.PURCHASES, Wholesale.SALES)
            .conserves(Stock.of("contracts", Stock.Kind.USERS, VOLUME, SELF_VOLUME, UNSERVED)
                    .plus(GROWN))
            .source(
                    "McFadden (1978); Berry (1994); Farrell and Klemperer (2007)",
                    "Hagiu and Wright (2023) for the shape of learning from data",
                    "Zhu and Liu (2018) for entry into what has become large",
                    "Jevons (1863) for the list price index; International Monetary Fund et al. (2020), Consumer Price"
                            + " Index Manual: Concepts and Methods, for chains of matched prices")
            .ensembleOnly()
            .onMarket(world -> world.verticals().isEmpty() ? month -> {} : new Month(world));

    private Tenders() {}

    private static Parameter vertical(
            String name,
            String unit,
            double low,
            double high,
            Prior prior,
            String reason,
            String meaning,
            String... facts) {
        return Parameter.of(name, unit, Scope.VERTICAL, low, high, Value.assumed(prior, reason, facts), meaning);
    }
}

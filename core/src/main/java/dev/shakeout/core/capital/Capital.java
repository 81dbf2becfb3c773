package dev.shakeout.core.capital;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Total;
import java.util.List;

/**
 * Where money comes from. Four mechanisms: the climate (hot or cold market, listing window, dry powder), owners' backing,
 * private rounds and bridges, and listings.
 *
 * <pre>
 *   P(close) = h_z · 2Λ(x) · (V/V_last)^o if V &lt; V_last        per month of seeking; at most 1
 *   x        = β_θ (q − max q) + β_m revenue/cost + β_p pivoted
 *   V        = max(floor_z, multiple_z · annual revenue)
 *   size     = min(m_z months of burn, cap), paid while the pools last, best score first
 * </pre>
 */
public final class Capital {

    // ----------------------------------------------------------------------------------------------- climate

    /** Probability that the market is hot at the start. */
    public static final Parameter HOT_AT_START = market(
            "capital.hot-at-start",
            "probability",
            1,
            Prior.bernoulli(0),
            "an ebb for a year, one of six funded in half a year",
            "probability that the capital market is hot at the start",
            "funding-cohort-past-year-ebb");

    /** Hazard that a cold market turns hot. */
    public static final Parameter COLD_TO_HOT = market(
            "capital.cold-to-hot",
            "per month",
            10,
            Prior.logNormal(0.015, 0.035, 0.08),
            "a spell of 29 months; 0.02 to 0.08 in MODEL 4.13",
            "hazard that a cold capital market turns hot");

    /** Hazard that a hot market turns cold. */
    public static final Parameter HOT_TO_COLD = market(
            "capital.hot-to-cold",
            "per month",
            10,
            Prior.triangular(0.02, 0.04, 0.06),
            "MODEL 4.13",
            "hazard that a hot capital market turns cold");

    /** Private money released a month in a cold market. */
    public static final Parameter POOL = market(
            "capital.pool",
            "CNY per month",
            1e12,
            Prior.logNormal(84e6, 210e6, 462e6),
            "venture 90 and ecosystem 120 m a month in the first half of 2025",
            "private money released a month in a cold market",
            "funding-cohort-2025-funded-count");

    /** Private money released a month in a hot market, relative to a cold one. */
    public static final Parameter HOT_RATIO = market(
            "capital.hot-ratio",
            "factor",
            1_000,
            Prior.logNormal(6, 2_400.0 / 210, 20),
            "2,400 against 210 m a month in 2024 and 2025",
            "private money in a hot market relative to a cold one");

    /** State money released a month in a cold market. */
    public static final Parameter STATE_POOL = market(
            "capital.state-pool",
            "CNY per month",
            1e12,
            Prior.logNormal(120e6, 300e6, 660e6),
            "nearly all of the first half of 2025",
            "state money released a month in a cold market",
            "funding-zhipu-since-2025-03");

    /** State money released a month in a hot market, relative to a cold one. */
    public static final Parameter STATE_HOT_RATIO = market(
            "capital.state-hot-ratio",
            "factor",
            1_000,
            Prior.logNormal(1, 500.0 / 300, 3),
            "500 against 300 m a month in 2024 and 2025",
            "state money in a hot market relative to a cold one");

    /** Months of release that can be saved up. */
    public static final Parameter DRY_POWDER = market(
            "capital.dry-powder",
            "months of release",
            120,
            Prior.uniform(3, 6, 12),
            "a round of a billion takes two months of all money released, so it must have been saved up",
            "months of release that investors can save up; so much lies ready at the start");

    /** Probability that the listing window is open at the start. */
    public static final Parameter WINDOW_AT_START = market(
            "ipo.window-at-start",
            "probability",
            1,
            Prior.triangular(0.2, 0.4, 0.6),
            "one exchange open for specialist technology, the other shut for the unprofitable until June 2025",
            "probability that the listing window is open at the start");

    /** Hazard that the window opens. */
    public static final Parameter WINDOW_OPENS = market(
            "ipo.window-opens",
            "per month",
            10,
            Prior.logNormal(0.04, 0.08, 0.15),
            "judgement",
            "hazard that the listing window opens");

    /** Hazard that the window closes. */
    public static final Parameter WINDOW_CLOSES = market(
            "ipo.window-closes",
            "per month",
            10,
            Prior.logNormal(0.02, 0.05, 0.1),
            "judgement",
            "hazard that the listing window closes",
            "prove-loop-before-window");

    /** How much private money there is. */
    public static final Lever SUPPLY = Lever.factor("capital.supply", Scope.MARKET, "private money released a month");

    /** How much state money there is. */
    public static final Lever STATE_SUPPLY =
            Lever.factor("capital.state-supply", Scope.MARKET, "state money released a month");

    /** How soon a cold market turns hot. */
    public static final Lever TURN =
            Lever.factor("capital.turn", Scope.MARKET, "hazard that a cold capital market turns hot");

    /** Added probability that the listing window is open. */
    public static final Lever WINDOW_OPEN = Lever.shift(
            "ipo.window",
            "probability",
            Scope.MARKET,
            0,
            1,
            "probability that a window otherwise shut is open in a month");

    static final Column PRIVATE_POWDER =
            Column.of("capital.private-powder", "fen", Scope.MARKET, 0, "private money that lies ready");
    static final Column STATE_POWDER =
            Column.of("capital.state-powder", "fen", Scope.MARKET, 0, "state money that lies ready");
    static final Column WINDOW_STATE = Column.of(
            "capital.window-state", "0 or 1", Scope.MARKET, 0, "the listing window is open without any lever");

    static final Draw START = Draw.of("capital.start");
    static final Draw CLIMATE = Draw.of("capital.climate");
    static final Draw WINDOW_START = Draw.of("ipo.window-start");
    static final Draw WINDOW_TURN = Draw.of("ipo.window-turn");
    static final Draw WINDOW_LEVER = Draw.of("ipo.window-lever");

    /** Hot and cold markets, the listing window, and money that lies ready. */
    public static final Mechanism CLIMATE_MECHANISM = Declaration.of(
                    "capital climate",
                    Phase.REGIME,
                    "The capital market turns hot and cold, the listing window opens and shuts, money is released.")
            .writes(Columns.HOT, Columns.WINDOW, PRIVATE_POWDER, STATE_POWDER, WINDOW_STATE)
            .uses(
                    HOT_AT_START,
                    COLD_TO_HOT,
                    HOT_TO_COLD,
                    POOL,
                    HOT_RATIO,
                    STATE_POOL,
                    STATE_HOT_RATIO,
                    DRY_POWDER,
                    WINDOW_AT_START,
                    WINDOW_OPENS,
                    WINDOW_CLOSES)
            .obeys(SUPPLY, STATE_SUPPLY, TURN, WINDOW_OPEN)
            .draws(START, CLIMATE, WINDOW_START, WINDOW_TURN, WINDOW_LEVER)
            .source("two-state Markov chains; Nanda and Rhodes-Kropf (2013)")
            .onMarket(Climate::new);

    // ------------------------------------------------------------------------------------------------ owners

    /** Hazard that an owner or sponsor stops paying for good. */
    public static final Parameter SPONSOR_STOP = Parameter.following(
            "capital.sponsor-stop",
            "per month",
            Scope.FIRM,
            0,
            10,
            (market, firm, segment) -> firm.kind() == Firm.Kind.CHALLENGER ? 0.005 : 0,
            "0.005 a month for a challenger, since two articles disagree whether the parent suffices; 0 for others",
            "hazard that the owner stops paying for good");

    /** Money from the owner. */
    public static final Flow BACKING = Flow.funding("owner's money", Sector.PARENTS);

    static final Column STOPPED =
            Column.of("capital.sponsor-stopped", "0 or 1", Scope.FIRM, 0, "the owner has stopped paying");

    static final Draw STOP = Draw.of("capital.sponsor-stop");

    /** What owners stand ready to pay this month. */
    public static final Mechanism BACKING_MECHANISM = Declaration.of(
                    "backing",
                    Phase.REGIME,
                    "Owners of incumbents and sponsors stand ready to cover a deficit, until they stop.")
            .reads(Columns.ACTIVE)
            .writes(Columns.BACKING, STOPPED)
            .uses(Firm.CORE_CASH_FLOW, SPONSOR_STOP)
            .draws(STOP)
            .source("our own construction")
            .onRows(Backing::new);

    /** Owners cover the month's burn as far as they said they would. */
    public static final Mechanism OWNERS_MECHANISM = Declaration.of(
                    "owners", Phase.FINANCE, "Owners cover the month's burn up to what they stand ready to pay.")
            .reads(Columns.BURN, Columns.BACKING)
            .pays(BACKING)
            .source("our own construction")
            .onRows(Backing::payments);

    // ------------------------------------------------------------------------------------------------ rounds

    /** A firm with less runway seeks a round. */
    public static final Parameter SEEK_RUNWAY = market(
            "capital.seek-runway",
            "months",
            120,
            Prior.uniform(9, 12, 15),
            "MODEL 4.13",
            "runway below which a firm seeks a round");

    /** Share of firms that seek a round whatever their runway. */
    public static final Parameter OPPORTUNISTS = market(
            "capital.opportunists",
            "share",
            1,
            Prior.triangular(0.3, 0.5, 0.8),
            "one firm raised with about two years of cash",
            "share of firms that seek a round whatever their runway",
            "funding-zhipu-since-2025-03");

    /** h: closing per month of seeking in a hot market. */
    public static final Parameter HOT_ODDS = market(
            "capital.hot-odds",
            "probability per month",
            1,
            Prior.triangular(0.12, 0.18, 0.25),
            "MODEL 4.13",
            "probability of closing a round per month of seeking, hot market");

    /** h: closing per month of seeking in a cold market. */
    public static final Parameter COLD_ODDS = market(
            "capital.cold-odds",
            "probability per month",
            1,
            Prior.logNormal(0.02, 0.06, 0.11),
            "0.02 to 0.06 in MODEL 4.13, at its upper end because the state's pool stays open",
            "probability of closing a round per month of seeking, cold market",
            "funding-cohort-2025-funded-count");

    /** m: months of burn a round is for, hot market. */
    public static final Parameter HOT_MONTHS = market(
            "capital.hot-months",
            "months of burn",
            120,
            Prior.triangular(12, 18, 24),
            "3,000 over 167 m a month",
            "months of burn a round is for, hot market",
            "funding-zhipu-round-2024-12",
            "burn-zhipu-loss-2024");

    /** m: months of burn a round is for, cold market. */
    public static final Parameter COLD_MONTHS = market(
            "capital.cold-months",
            "months of burn",
            120,
            Prior.triangular(3, 6, 10),
            "1,000 over 167 m a month",
            "months of burn a round is for, cold market",
            "funding-zhipu-single-round-2025h1",
            "burn-zhipu-loss-2024");

    /** Largest round. */
    public static final Parameter ROUND_CAP = Parameter.of(
            "capital.round-cap",
            "CNY",
            Scope.MARKET,
            0,
            1e12,
            Value.reported(3e9, "funding-zhipu-round-2024-12"),
            "largest round investors write");

    /** β_θ. */
    public static final Parameter SCORE_QUALITY = Parameter.of(
            "capital.score.quality",
            "per nat",
            Scope.MARKET,
            0,
            100,
            Value.assumed(Prior.logNormal(4, 8, 14), "order of magnitude: 0.1 nat less halves the odds"),
            "weight of the gap to the best product in the investors' score");

    /** β_m. */
    public static final Parameter SCORE_COVER = Parameter.of(
            "capital.score.revenue-cover",
            "per unit of revenue over cost",
            Scope.MARKET,
            0,
            100,
            Value.assumed(
                    Prior.logNormal(0.5, 2, 4),
                    "a clear path to revenue kept one firm financeable",
                    "clear-path-open-source-funds"),
            "weight of revenue over cost in the investors' score");

    /** β_p. */
    public static final Parameter SCORE_PIVOTED = Parameter.of(
            "capital.score.pivoted",
            "1",
            Scope.MARKET,
            -10,
            10,
            Value.assumed(Prior.triangular(-1.5, -0.7, 0), "capital turns to other fields", "capital-turns-embodied"),
            "weight of having left base models in the investors' score");

    /** o: how strongly an old price blocks a new round. */
    public static final Parameter OVERHANG = market(
            "capital.overhang",
            "1",
            20,
            Prior.triangular(0, 0.5, 4),
            "a high old price hardens the round; at 2.5 with value at 20 times revenue next to nobody would be funded in a"
                    + " cold half-year, against one of six",
            "exponent of the fall in value since the last round",
            "rational-investment-shackle",
            "high-valuation-hardens-round");

    /** Value over annual revenue, hot market. */
    public static final Parameter HOT_MULTIPLE = market(
            "capital.hot-multiple",
            "times annual revenue",
            1e4,
            Prior.logNormal(20, 35, 60),
            "post-money of 2024 over revenue was 60 to 200",
            "value over annual revenue, hot market");

    /** Value over annual revenue, cold market. */
    public static final Parameter COLD_MULTIPLE = market(
            "capital.cold-multiple",
            "times annual revenue",
            1e4,
            Prior.logNormal(10, 20, 40),
            "judgement",
            "value over annual revenue, cold market");

    /** Value of a team without revenue, hot market. */
    public static final Parameter HOT_FLOOR = Parameter.of(
            "capital.hot-floor", "CNY", Scope.MARKET, 0, 1e13, Value.given(0), "least value of a firm, hot market");

    /** Value of a team without revenue, cold market. */
    public static final Parameter COLD_FLOOR = Parameter.of(
            "capital.cold-floor", "CNY", Scope.MARKET, 0, 1e13, Value.given(0), "least value of a firm, cold market");

    /** Price of the whole firm in its last round. */
    public static final Parameter POST_MONEY = Parameter.of(
            "capital.post-money",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            Value.given(0),
            "valuation after the last round; 0 where none is known, so that no old price is in the way");

    /** Insiders' help per month to a firm about to run dry. */
    public static final Parameter BRIDGE_ODDS = market(
            "capital.bridge-odds",
            "probability per month",
            1,
            Prior.triangular(0.05, 0.1, 0.2),
            "rounds that last a month or two are told of",
            "probability that insiders bridge a firm about to run dry",
            "burn-round-lasts-months");

    /** A firm with less runway asks its insiders for a bridge. */
    public static final Parameter BRIDGE_RUNWAY = market(
            "capital.bridge-runway",
            "months",
            120,
            Prior.uniform(4, 6, 8),
            "insiders help when a round no longer can",
            "runway below which a firm asks its insiders for a bridge");

    /** Months of burn a bridge is for. */
    public static final Parameter BRIDGE_MONTHS = market(
            "capital.bridge-months",
            "months of burn",
            120,
            Prior.uniform(2, 3, 6),
            "a quarter",
            "months of burn a bridge is for");

    /** Closing odds. */
    public static final Lever CLOSING =
            Lever.factor("capital.closing", Scope.FIRM, "probability of closing a round per month of seeking");

    /** Largest round. */
    public static final Lever CAP = Lever.factor("capital.round-cap", Scope.MARKET, "largest round investors write");

    /** Added overhang of an old price. */
    public static final Lever ADDED_OVERHANG = Lever.shift(
            "capital.overhang", "1", Scope.MARKET, 0, 20, "added exponent of the fall in value since the last round");

    /** Money of a private round from private investors. */
    public static final Flow ROUND = Flow.funding("round", Sector.INVESTORS);

    /** Money of a private round from the state. */
    public static final Flow STATE_ROUND = Flow.funding("state round", Sector.STATE);

    /** Insiders' help. */
    public static final Flow BRIDGE = Flow.funding("bridge", Sector.INVESTORS);

    static final Column ASK = Column.of("capital.ask", "fen", Scope.FIRM, 0, "money a firm could close this month");
    static final Column SCORE = Column.of("capital.score", "1", Scope.FIRM, 0, "investors' score of the firm");

    static final Total BEST_QUALITY =
            Total.maximum("capital.best-quality", "nats", Scope.MARKET, "best product quality of an active firm");

    static final Draw TRAIT = Draw.of("capital.opportunist");
    static final Draw CLOSE = Draw.of("capital.close");
    static final Draw HELP = Draw.of("capital.bridge");

    /** Private rounds and bridges. */
    public static final Mechanism ROUNDS_MECHANISM = Declaration.of(
                    "rounds",
                    Phase.FINANCE,
                    "Firms that need outside money seek rounds; investors fund the best first while their money lasts.")
            .reads(
                    Columns.ACTIVE,
                    Columns.LISTED,
                    Columns.RUNWAY,
                    Columns.BURN,
                    Columns.REVENUE,
                    Columns.BACKING,
                    Columns.QUALITY,
                    Columns.SINCE_PIVOT,
                    Columns.HOT,
                    Columns.WINDOW)
            .writes(Columns.POST_MONEY, Columns.TRIED_MONEY, ASK, SCORE, PRIVATE_POWDER, STATE_POWDER)
            .sums(BEST_QUALITY)
            .uses(
                    SEEK_RUNWAY,
                    OPPORTUNISTS,
                    HOT_ODDS,
                    COLD_ODDS,
                    HOT_MONTHS,
                    COLD_MONTHS,
                    ROUND_CAP,
                    SCORE_QUALITY,
                    SCORE_COVER,
                    SCORE_PIVOTED,
                    OVERHANG,
                    HOT_MULTIPLE,
                    COLD_MULTIPLE,
                    HOT_FLOOR,
                    COLD_FLOOR,
                    POST_MONEY,
                    BRIDGE_ODDS,
                    BRIDGE_RUNWAY,
                    BRIDGE_MONTHS)
            .obeys(CLOSING, CAP, ADDED_OVERHANG)
            .draws(TRAIT, CLOSE, HELP)
            .pays(ROUND, STATE_ROUND, BRIDGE)
            .source("Gompers (1995); Nanda and Rhodes-Kropf (2013); MODEL 4.13")
            .ensembleOnly()
            .inSteps(world -> {
                Seeking seeking = new Seeking(world);
                return List.of(
                        Step.rows(seeking.quality(), BEST_QUALITY),
                        Step.rows(seeking),
                        Step.market(new Funding(world)));
            });

    // ---------------------------------------------------------------------------------------------- listings

    /** Probability that a firm prepares a listing at all. */
    public static final Parameter PREPARES = Parameter.of(
            "ipo.prepares",
            "probability",
            Scope.FIRM,
            0,
            1,
            Value.given(0),
            "probability that the firm prepares a listing");

    /** When the preparation begins. */
    public static final Parameter PREPARES_FROM = Parameter.of(
            "ipo.prepares-from",
            "month",
            Scope.FIRM,
            -120,
            1_200,
            Value.given(0),
            "month in which the preparation of a listing begins, the start being 0");

    /** How long the preparation takes. */
    public static final Parameter READY_AFTER = market(
            "ipo.months-to-ready",
            "months",
            120,
            Prior.triangular(8, 12, 20),
            "practice on the mainland exchanges",
            "months from the beginning of the preparation to readiness",
            "ipo-zhipu-tutoring-2025-03-31");

    /** Hazard of listing once ready and the window is open. */
    public static final Parameter LISTING_HAZARD = market(
            "ipo.hazard",
            "per month",
            10,
            Prior.logNormal(0.03, 0.08, 0.15),
            "a year on average in the queue",
            "hazard of listing once ready while the window is open");

    /** Annual revenue an exchange asks for. */
    public static final Parameter REVENUE_RULE = market(
            "ipo.revenue-rule",
            "CNY per year",
            1e12,
            Prior.triangular(200e6, 235e6, 300e6),
            "rules of two exchanges, public by June 2025",
            "annual revenue an exchange asks for");

    /** Share of the revenue rule waived from some month on. */
    public static final Parameter RULE_WAIVED = Parameter.of(
            "ipo.rule-waived",
            "share",
            Scope.MARKET,
            0,
            1,
            Value.given(0),
            "share of the revenue rule that is waived from ipo.waived-from on");

    /** When the waiver begins. */
    public static final Parameter WAIVED_FROM = Parameter.of(
            "ipo.waived-from",
            "month",
            Scope.MARKET,
            0,
            1_200,
            Value.given(0),
            "month from which part of the revenue rule is waived, the start being 0");

    /** Share of the firm sold. */
    public static final Parameter FLOAT = market(
            "ipo.float",
            "share",
            1,
            Prior.triangular(0.08, 0.12, 0.2),
            "judgement",
            "share of the last price of the whole firm that a listing raises");

    /** Hazard of listing. */
    public static final Lever LISTING = Lever.factor("ipo.hazard", Scope.FIRM, "hazard of listing once ready");

    /** Revenue rule. */
    public static final Lever RULE =
            Lever.factor("ipo.revenue-rule", Scope.MARKET, "annual revenue an exchange asks for");

    /** Proceeds of a listing. */
    public static final Flow LISTING_PROCEEDS = Flow.funding("listing", Sector.PUBLIC_MARKET);

    static final Draw PREPARATION = Draw.of("ipo.preparation");
    static final Draw LIST = Draw.of("ipo.listing");

    /** Listings. */
    public static final Mechanism LISTING_MECHANISM = Declaration.of(
                    "listing",
                    Phase.FINANCE,
                    "A firm that is ready lists while the window is open and its revenue suffices.")
            .reads(Columns.ACTIVE, Columns.WINDOW, Columns.REVENUE, Columns.POST_MONEY)
            .writes(Columns.LISTED)
            .uses(PREPARES, PREPARES_FROM, READY_AFTER, LISTING_HAZARD, REVENUE_RULE, RULE_WAIVED, WAIVED_FROM, FLOAT)
            .obeys(LISTING, RULE)
            .draws(PREPARATION, LIST)
            .pays(LISTING_PROCEEDS)
            .source("MODEL 4.13")
            .onRows(Listing::new);

    private Capital() {}

    private static Parameter market(
            String name, String unit, double high, Prior prior, String reason, String meaning, String... facts) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason, facts), meaning);
    }
}

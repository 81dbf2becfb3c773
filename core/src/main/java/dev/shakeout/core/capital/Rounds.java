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
 * Private rounds and bridges.
 *
 * <pre>
 *   P(close) = h_z · 2Λ(x) · (V/V_last)^o if V &lt; V_last        per month of seeking; at most 1
 *   x        = β_θ (q − max q) + β_m revenue/cost + β_g ln(revenue/mean of a year)
 *            + β_u ln(users/mean of a year) + β_n ln(V_last/V)⁺ + β_p pivoted
 *   V        = max(floor_z, multiple_z · annual revenue)
 *   size     = min(m_z months of burn, cap), paid while money lies ready: venture, then ecosystem, then the state,
 *              each to those it likes best first, by x and a taste of its own
 * </pre>
 *
 * <p>Money buys preferred shares; a bridge is a note that turns into them in the next round, and a debt until then.
 */
public final class Rounds {

    /** A firm with less runway seeks a round. */
    public static final Parameter SEEK_RUNWAY = Capital.market(
            "capital.seek-runway",
            "months",
            120,
            Prior.uniform(9, 12, 15),
            "judgement: a round takes half a year to close in a hot market, and longer in a cold one",
            "runway below which a firm seeks a round");

    /** Share of firms that seek a round whatever their runway. */
    public static final Parameter OPPORTUNISTS = Capital.market(
            "capital.opportunists",
            "share",
            1,
            Prior.triangular(0.3, 0.5, 0.8),
            "one firm raised with about two years of cash",
            "share of firms that seek a round whatever their runway",
            "funding-zhipu-since-2025-03");

    /** h: closing per month of seeking in a hot market. */
    public static final Parameter HOT_ODDS = Capital.market(
            "capital.hot-odds",
            "probability per month",
            1,
            Prior.triangular(0.12, 0.18, 0.25),
            "judgement: a round takes four to eight months of seeking while money is easy",
            "probability of closing a round per month of seeking, hot market");

    /** h: closing per month of seeking in a cold market. */
    public static final Parameter COLD_ODDS = Capital.market(
            "capital.cold-odds",
            "probability per month",
            1,
            Prior.logNormal(0.02, 0.06, 0.11),
            "judgement: 0.02 to 0.06 a month, at its upper end because the state's pool stays open",
            "probability of closing a round per month of seeking, cold market",
            "funding-cohort-2025-funded-count");

    /** m: months of burn a round is for, hot market. */
    public static final Parameter HOT_MONTHS = Capital.market(
            "capital.hot-months",
            "months of burn",
            120,
            Prior.triangular(12, 18, 24),
            "3,000 over 167 m a month",
            "months of burn a round is for, hot market",
            "funding-zhipu-round-2024-12",
            "burn-zhipu-loss-2024");

    /** m: months of burn a round is for, cold market. */
    public static final Parameter COLD_MONTHS = Capital.market(
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

    /** β_g. */
    public static final Parameter SCORE_GROWTH = Capital.market(
            "capital.score.growth",
            "per ln of revenue over its mean of a year",
            100,
            Prior.logNormal(0.3, 1, 2),
            "business comes first for investors; revenue that grows by ln 0.5 a year stands at 0.37",
            "weight of growing revenue in the investors' score",
            "commercialisation-first-for-capital");

    /** β_u. */
    public static final Parameter SCORE_USERS = Capital.market(
            "capital.score.users",
            "per ln of users over their mean of a year",
            100,
            Prior.logNormal(0.05, 0.3, 1),
            "judgement: growth is of users or of revenue; after the ebb business came first and growth that is burnt for was"
                    + " thought over, so users count a third of revenue",
            "weight of growing users in the investors' score",
            "vc-impatience",
            "commercialisation-first-for-capital");

    /** β_n. */
    public static final Parameter SCORE_LAST_PRICE = Parameter.of(
            "capital.score.last-price",
            "per ln of the last price over today's value",
            Scope.MARKET,
            -10,
            10,
            Value.assumed(
                    Prior.triangular(-1, 0, 0),
                    "the overhang counts an old price already; at -0.5 beside it a third of a firm of six would be funded in"
                            + " a cold half-year, against one",
                    "high-valuation-hardens-round"),
            "weight of a last price above today's value in the investors' score");

    /** What ecosystem investors like. */
    public static final Parameter ECOSYSTEM_TASTE = Capital.market(
            "capital.taste.ecosystem",
            "per unit of training over cost",
            100,
            Prior.uniform(0, 2, 4),
            "who sells computing funds those who buy it",
            "weight of training outlays over cost when ecosystem investors choose",
            "capital-company-conflict");

    /** What the state likes. */
    public static final Parameter STATE_TASTE = Capital.market(
            "capital.taste.state",
            "per unit of enterprise revenue over cost",
            100,
            Prior.uniform(0, 2, 4),
            "the state's funds put their money where companies and offices buy",
            "weight of enterprise revenue over cost when the state chooses",
            "funding-zhipu-since-2025-03");

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
    public static final Parameter OVERHANG = Capital.market(
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
    public static final Parameter HOT_MULTIPLE = Capital.market(
            "capital.hot-multiple",
            "times annual revenue",
            1e4,
            Prior.logNormal(20, 35, 60),
            "post-money of 2024 over revenue was 60 to 200",
            "value over annual revenue, hot market");

    /** Value over annual revenue, cold market. */
    public static final Parameter COLD_MULTIPLE = Capital.market(
            "capital.cold-multiple",
            "times annual revenue",
            1e4,
            Prior.logNormal(10, 20, 40),
            "judgement",
            "value over annual revenue, cold market");

    /** Value of a team without revenue, hot market. */
    public static final Parameter HOT_FLOOR = Parameter.of(
            "capital.hot-floor",
            "CNY",
            Scope.MARKET,
            0,
            1e13,
            Value.given(0, "none unless the market states it: value follows revenue"),
            "least value of a firm, hot market");

    /** Value of a team without revenue, cold market. */
    public static final Parameter COLD_FLOOR = Parameter.of(
            "capital.cold-floor",
            "CNY",
            Scope.MARKET,
            0,
            1e13,
            Value.given(0, "none unless the market states it: value follows revenue"),
            "least value of a firm, cold market");

    /** Price of the whole firm in its last round. */
    public static final Parameter POST_MONEY = Parameter.of(
            "capital.post-money",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            Value.given(0, "no earlier round unless the market states one"),
            "valuation after the last round; 0 where none is known, so that no old price is in the way");

    /** Share of a startup that investors own at the start. */
    public static final Parameter INVESTORS_SHARE = Parameter.of(
            "capital.investors-share",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.3, 0.5, 0.8),
                    "four rounds that take a sixth each leave founders and staff half"),
            "share of the firm that investors own at the start");

    /** What investors paid in before the start. */
    public static final Parameter PREFERENCE = Parameter.following(
            "capital.preference",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            (market, firm, segment) -> market.value(Firm.CASH, firm),
            "the cash at the start, as if investors had just paid it in",
            "what investors take back first if the firm ends, at the start");

    /** For how much less those who lent on notes get their shares. */
    public static final Parameter NOTE_DISCOUNT = Capital.market(
            "capital.note-discount",
            "share of the price",
            0.9,
            Prior.uniform(0.1, 0.2, 0.25),
            "usual terms of convertible notes",
            "by how much a note turns into shares below the price of the round");

    /** How much of what a lower price takes from earlier investors they get back in shares. */
    public static final Parameter ANTI_DILUTION = Capital.market(
            "capital.anti-dilution",
            "share",
            1,
            Prior.bernoulli(1),
            "weighted average, broad based, is the usual clause: Kaplan and Strömberg (2003)",
            "share of weighted-average protection that earlier investors enjoy in a down round");

    /** Insiders' help per month to a firm about to run dry. */
    public static final Parameter BRIDGE_ODDS = Capital.market(
            "capital.bridge-odds",
            "probability per month",
            1,
            Prior.triangular(0.05, 0.1, 0.2),
            "rounds that last a month or two are told of",
            "probability that insiders bridge a firm about to run dry",
            "burn-round-lasts-months");

    /** A firm with less runway asks its insiders for a bridge. */
    public static final Parameter BRIDGE_RUNWAY = Capital.market(
            "capital.bridge-runway",
            "months",
            120,
            Prior.uniform(4, 6, 8),
            "insiders help when a round no longer can",
            "runway below which a firm asks its insiders for a bridge");

    /** Months of burn a bridge is for. */
    public static final Parameter BRIDGE_MONTHS = Capital.market(
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

    /** Money of a private round from ecosystem and strategic investors. */
    public static final Flow ECOSYSTEM_ROUND = Flow.funding("ecosystem round", Sector.INVESTORS);

    /** Money of a private round from the state. */
    public static final Flow STATE_ROUND = Flow.funding("state round", Sector.STATE);

    /** Insiders' help. */
    public static final Flow BRIDGE = Flow.funding("bridge", Sector.INVESTORS);

    static final Column ASK = Column.of("capital.ask", "fen", Scope.FIRM, 0, "money a firm could close this month");
    static final Column SCORE = Column.of("capital.score", "1", Scope.FIRM, 0, "investors' score of the firm");

    static final Column REVENUE_MEAN =
            Column.of("capital.revenue-mean", "fen per month", Scope.FIRM, 0, "revenue, averaged over about a year");
    static final Column USERS_MEAN =
            Column.of("capital.users-mean", "people", Scope.FIRM, 0, "users, averaged over about a year");
    static final Column DOWN_ROUNDS =
            Column.of("capital.down-rounds", "rounds", Scope.FIRM, 0, "rounds below the price earlier investors paid");

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
                    Columns.USERS,
                    Columns.TRAINING,
                    Columns.ENTERPRISE_REVENUE,
                    Columns.SINCE_PIVOT,
                    Columns.MONEY_PLAN,
                    Columns.HOT,
                    Columns.WINDOW)
            .writes(
                    Columns.POST_MONEY,
                    Columns.TRIED_MONEY,
                    Columns.COMMON,
                    Columns.PREFERRED,
                    Columns.PREFERENCE,
                    Columns.STATE_PART,
                    Columns.NOTES,
                    ASK,
                    SCORE,
                    REVENUE_MEAN,
                    USERS_MEAN,
                    DOWN_ROUNDS,
                    Columns.VENTURE_POWDER,
                    Capital.ECOSYSTEM_POWDER,
                    Capital.STATE_POWDER)
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
                    SCORE_GROWTH,
                    SCORE_USERS,
                    SCORE_LAST_PRICE,
                    SCORE_PIVOTED,
                    ECOSYSTEM_TASTE,
                    STATE_TASTE,
                    INVESTORS_SHARE,
                    PREFERENCE,
                    NOTE_DISCOUNT,
                    ANTI_DILUTION,
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
            .pays(ROUND, ECOSYSTEM_ROUND, STATE_ROUND, BRIDGE)
            .source("Gompers (1995); Nanda and Rhodes-Kropf (2013); score and rationing: our own construction")
            .ensembleOnly()
            .inSteps(world -> {
                Shares shares = new Shares(world);
                Seeking seeking = new Seeking(world, shares);
                return List.of(
                        Step.rows(seeking.quality(), BEST_QUALITY),
                        Step.rows(seeking),
                        Step.market(new Funding(world, shares)));
            });

    private Rounds() {}
}

package dev.shakeout.core.turnover;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/**
 * The last rungs of the ladder. A firm with little runway, or one on the frontier without a team or an owner, offers itself for
 * sale; one that cannot pay is bought for its people or wound up; one that has tried everything may close while it can still
 * pay its people. Incumbents buy: people and machines go to the buyer, users look for another product.
 *
 * <pre>
 *   price     = max(people · a, users · b, months · revenue)     the last is what a rival gains by the end of the firm
 *   waterfall = pay of the people let go, suppliers, notes, preferred shares, common shares; each in full before the next
 * </pre>
 */
public final class Turnover {

    /** A firm with less runway looks for a buyer. */
    public static final Parameter SALE_RUNWAY = of(
            "turnover.sale-runway",
            "months",
            120,
            Prior.triangular(2, 4, 6),
            "judgement: after cut, pivot and bridge, which come at about 9, 7 and 6 months",
            "runway below which a firm looks for a buyer");

    /** A firm on the frontier with fewer key people looks for a buyer. */
    public static final Parameter LEAST_TEAM = Parameter.of(
            "turnover.least-team",
            "people",
            Scope.MARKET,
            0,
            1_000,
            Value.assumed(Prior.whole(2, 3, 5), "base models need a team", "base-model-talent-needed"),
            "key people below which a firm on the frontier looks for a buyer");

    /** How often a firm that looks for a buyer finds one. */
    public static final Parameter SALE_ODDS = of(
            "turnover.sale-odds",
            "probability per month",
            1,
            Prior.logNormal(0.06, 0.15, 0.3),
            "incumbents bid for team and users",
            "probability per month that a firm for sale finds a buyer");

    /** How often a firm that could go on is bought. */
    public static final Parameter FRIENDLY_ODDS = of(
            "turnover.friendly-odds",
            "probability per month",
            1,
            Prior.logNormal(0.001, 0.003, 0.008),
            "rare: one group moved to an incumbent as a whole",
            "probability per month that a solvent startup is bought");

    /** How often a firm that cannot pay is bought for its people. */
    public static final Parameter ACQUI_HIRE = of(
            "turnover.acqui-hire",
            "probability",
            1,
            Prior.triangular(0.3, 0.6, 0.8),
            "the rest is wound up",
            "probability that a firm that cannot pay is bought for its people");

    /** What an incumbent pays per key person. */
    public static final Parameter PRICE_PER_KEY_PERSON = of(
            "turnover.price-per-key-person",
            "CNY per person",
            1e10,
            Prior.logNormal(5e6, 20e6, 80e6),
            "about five years of an incumbent's pay for such a person",
            "what an incumbent pays per key person of a firm it buys");

    /** What an incumbent pays per user. */
    public static final Parameter PRICE_PER_USER = of(
            "turnover.price-per-user",
            "CNY per user",
            1e5,
            Prior.logNormal(5, 15, 30),
            "half of what advertising costs to win one, at about 30 CNY",
            "what an incumbent pays per user of a firm it buys");

    /** What an incumbent pays to be rid of a rival. */
    public static final Parameter FORECLOSURE_MONTHS = of(
            "turnover.foreclosure",
            "months of revenue",
            240,
            Prior.uniform(0, 12, 36),
            "a year of what the rival sold",
            "months of its revenue that an incumbent pays for a firm at least, to be rid of it");

    /** Pay of people let go. */
    public static final Parameter SEVERANCE = of(
            "turnover.severance",
            "months of pay",
            60,
            Prior.uniform(1, 3, 5),
            "a month per year of service and one on top, for people who stayed two years",
            "months of pay due to people of a firm that is wound up");

    /** What machines of a firm that is wound up bring. */
    public static final Parameter SCRAP = of(
            "turnover.scrap-hardware",
            "share of book value",
            1,
            Prior.triangular(0.2, 0.35, 0.6),
            "used servers in a forced sale",
            "what machines of a firm that is wound up bring");

    /** How often a firm that has tried everything closes while it can. */
    public static final Parameter GIVE_UP = of(
            "turnover.give-up",
            "probability per month",
            1,
            Prior.triangular(0, 0.05, 0.15),
            "some close while they can still pay their people",
            "probability per month that a firm for sale, having cut, pivoted and sought money in vain, closes of its own will");

    /** Why a firm ended, as {@link #CAUSE} counts it. */
    public enum Cause {
        /** It goes on. */
        NONE,
        /** It could not pay and was bought for its people. */
        ACQUI_HIRE,
        /** It offered itself for sale in time. */
        SALE,
        /** It could go on and was bought all the same. */
        FRIENDLY,
        /** It could not pay and nobody bought it. */
        INSOLVENCY,
        /** It closed of its own will. */
        CLOSURE
    }

    /** Why the firm ended: the place of a {@link Cause}. */
    public static final Column CAUSE = Column.of(
            "turnover.cause",
            "cause",
            Scope.FIRM,
            0,
            "why the firm ended: 0 not, 1 acqui-hire, 2 sale," + " 3 friendly sale, 4 insolvency, 5 closure");

    /** The price of a firm. */
    public static final Flow PURCHASE = Flow.funding("purchase of the firm", Sector.PARENTS);

    /** What is left for investors. */
    public static final Flow PROCEEDS = Flow.payout("proceeds to investors", Sector.INVESTORS);

    /** What is left for the state as an investor. */
    public static final Flow STATE_PROCEEDS = Flow.payout("proceeds to the state", Sector.STATE);

    /** What is left for founders and staff as owners. */
    public static final Flow FOUNDERS_PROCEEDS = Flow.payout("proceeds to founders", Sector.LABOUR);

    /** What is left for those who bought shares on an exchange. */
    public static final Flow EXCHANGE_PROCEEDS = Flow.payout("proceeds to shareholders", Sector.PUBLIC_MARKET);

    /** What is left for the owner of a firm that is no startup. */
    public static final Flow OWNERS_PROCEEDS = Flow.payout("proceeds to owners", Sector.PARENTS);

    /** Notes paid back. */
    public static final Flow NOTES_REPAID = Flow.payout("notes repaid", Sector.INVESTORS);

    /** What a partner gets back under a covenant. */
    public static final Flow PARTNER_REPAID = Flow.payout("partner repaid", Sector.PARENTS);

    /** Pay of people let go. */
    public static final Flow SEVERANCE_PAY = Flow.payout("severance", Sector.LABOUR);

    /** Machines sold. */
    public static final Flow SCRAP_SALE = Flow.funding("sale of machines", Sector.SUPPLIERS);

    /** Debts nobody pays. */
    public static final Flow WRITE_OFF = Flow.funding("debts written off", Sector.SUPPLIERS);

    static final Draw SALE = Draw.of("turnover.sale");
    static final Draw CLOSE = Draw.of("turnover.give-up");
    static final Draw BUYER = Draw.of("turnover.buyer");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "turnover",
                    Phase.EXIT,
                    "Firms are sold while there is something to sell, and wound up when they cannot pay.")
            .reads(
                    Columns.CASH,
                    Columns.RUNWAY,
                    Columns.BACKING,
                    Columns.LISTED,
                    Columns.STATE_PART,
                    Columns.WAGE,
                    Columns.PAY_LEVEL,
                    Columns.TRIED_CUT,
                    Columns.TRIED_PIVOT,
                    Columns.TRIED_MONEY)
            .writes(
                    Columns.ACTIVE,
                    Columns.ACQUIRED,
                    Columns.WOUND_UP,
                    Columns.EXIT_MONTH,
                    Columns.TRIED_SALE,
                    Columns.KEY_PEOPLE,
                    Columns.STAFF,
                    Columns.KEY_ELSEWHERE,
                    Columns.STAFF_ELSEWHERE,
                    Columns.USERS,
                    Columns.ORPHANS,
                    Columns.STAFF_PLAN,
                    Columns.TRAINING_PLAN,
                    Columns.MARKETING_PLAN,
                    Columns.OVERHEAD_PLAN,
                    Columns.FRONTIER,
                    Columns.HARDWARE,
                    Columns.RECEIVABLE,
                    Columns.NOTES,
                    Columns.OWED,
                    Columns.PREFERENCE,
                    Columns.COMMON,
                    Columns.PREFERRED,
                    Columns.FLOATED,
                    CAUSE,
                    Columns.BURN,
                    Columns.REVENUE)
            .uses(
                    Firm.CORE_CASH_FLOW,
                    SALE_RUNWAY,
                    LEAST_TEAM,
                    SALE_ODDS,
                    FRIENDLY_ODDS,
                    ACQUI_HIRE,
                    PRICE_PER_KEY_PERSON,
                    PRICE_PER_USER,
                    FORECLOSURE_MONTHS,
                    SEVERANCE,
                    SCRAP,
                    GIVE_UP)
            .draws(SALE, BUYER, CLOSE)
            .pays(
                    PURCHASE,
                    PROCEEDS,
                    STATE_PROCEEDS,
                    FOUNDERS_PROCEEDS,
                    EXCHANGE_PROCEEDS,
                    OWNERS_PROCEEDS,
                    NOTES_REPAID,
                    PARTNER_REPAID,
                    SEVERANCE_PAY,
                    SCRAP_SALE,
                    WRITE_OFF)
            .source("our own construction")
            .ensembleOnly()
            .onMarket(Exits::new);

    private Turnover() {}

    private static Parameter of(String name, String unit, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason), meaning);
    }
}

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
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/**
 * The last rungs of the ladder. A firm with little runway, or one on the frontier without a team or an owner, offers itself for
 * sale; one that cannot pay is bought for its people or wound up. Incumbents buy: people join the buyer, users look for
 * another product, creditors are paid before investors.
 */
public final class Turnover {

    /** A firm with less runway looks for a buyer. */
    public static final Parameter SALE_RUNWAY = of(
            "turnover.sale-runway",
            "months",
            120,
            Prior.triangular(2, 4, 6),
            "MODEL 4.17: after cut, pivot and bridge",
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

    /** The price of a firm. */
    public static final Flow PURCHASE = Flow.funding("purchase of the firm", Sector.PARENTS);

    /** What is left for investors. */
    public static final Flow PROCEEDS = Flow.payout("proceeds to investors", Sector.INVESTORS);

    /** Debts nobody pays. */
    public static final Flow WRITE_OFF = Flow.funding("debts written off", Sector.SUPPLIERS);

    static final Draw SALE = Draw.of("turnover.sale");
    static final Draw BUYER = Draw.of("turnover.buyer");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "turnover",
                    Phase.EXIT,
                    "Firms are sold while there is something to sell, and wound up when they cannot pay.")
            .reads(Columns.CASH, Columns.RUNWAY, Columns.BACKING)
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
                    PRICE_PER_USER)
            .draws(SALE, BUYER)
            .pays(PURCHASE, PROCEEDS, WRITE_OFF)
            .source("MODEL 4.17; our own construction")
            .ensembleOnly()
            .onMarket(Exits::new);

    private Turnover() {}

    private static Parameter of(String name, String unit, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason), meaning);
    }
}

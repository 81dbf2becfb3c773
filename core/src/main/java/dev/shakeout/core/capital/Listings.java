package dev.shakeout.core.capital;

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
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/**
 * Listings: a firm that has prepared one goes public while the window is open and it sells what the exchange asks for. A
 * listed firm that runs short sells new shares at today's value, as long as the window is open and its lock-up over; an old
 * price is no hindrance there. While the window is shut it is left to private rounds.
 */
public final class Listings {

    /** Probability that a firm prepares a listing at all. */
    public static final Parameter PREPARES = Parameter.of(
            "ipo.prepares",
            "probability",
            Scope.FIRM,
            0,
            1,
            Value.given(0, "no firm does unless the market states it"),
            "probability that the firm prepares a listing");

    /** When the preparation begins. */
    public static final Parameter PREPARES_FROM = Parameter.of(
            "ipo.prepares-from",
            "month",
            Scope.FIRM,
            -120,
            1_200,
            Value.given(0, "from the start on; matters only where ipo.prepares is above 0"),
            "month in which the preparation of a listing begins, the start being 0");

    /** How long the preparation takes. */
    public static final Parameter READY_AFTER = Capital.market(
            "ipo.months-to-ready",
            "months",
            120,
            Prior.triangular(8, 12, 20),
            "practice on the mainland exchanges",
            "months from the beginning of the preparation to readiness",
            "ipo-zhipu-tutoring-2025-03-31");

    /** Hazard of listing once ready and the window is open. */
    public static final Parameter LISTING_HAZARD = Capital.market(
            "ipo.hazard",
            "per month",
            10,
            Prior.logNormal(0.03, 0.08, 0.15),
            "a year on average in the queue",
            "hazard of listing once ready while the window is open");

    /** Annual revenue an exchange asks for. */
    public static final Parameter REVENUE_RULE = Capital.market(
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
            Value.given(0, "off unless the market states it"),
            "share of the revenue rule that is waived from ipo.waived-from on");

    /** When the waiver begins. */
    public static final Parameter WAIVED_FROM = Parameter.of(
            "ipo.waived-from",
            "month",
            Scope.MARKET,
            0,
            1_200,
            Value.given(0, "from the start on; matters only where ipo.rule-waived is above 0"),
            "month from which part of the revenue rule is waived, the start being 0");

    /** Share of the firm sold. */
    public static final Parameter FLOAT = Capital.market(
            "ipo.float",
            "share",
            1,
            Prior.triangular(0.08, 0.12, 0.2),
            "judgement",
            "share of the last price of the whole firm that a listing raises");

    /** Months after a listing in which a firm sells no more shares. */
    public static final Parameter LOCK_UP = Capital.market(
            "ipo.lock-up",
            "months",
            120,
            Prior.uniform(6, 6, 12),
            "half a year is the usual promise to those who subscribe",
            "months after its listing in which a firm sells no more shares");

    /** How often a listed firm that needs money sells shares. */
    public static final Parameter FOLLOW_ON_ODDS = Capital.market(
            "ipo.follow-on-odds",
            "probability per month",
            1,
            Prior.triangular(0.05, 0.15, 0.4),
            "half a year from the resolution to the money",
            "probability per month that a listed firm short of money sells shares while the window is open",
            "ipo-short-term-only");

    /** How much money a listed firm sells shares for. */
    public static final Parameter FOLLOW_ON_MONTHS = Capital.market(
            "ipo.follow-on-months",
            "months of burn",
            120,
            Prior.uniform(6, 12, 18),
            "a year",
            "months of burn that a sale of new shares is for");

    /** How much of itself a listed firm can sell at once. */
    public static final Parameter FOLLOW_ON_MOST = Capital.market(
            "ipo.follow-on-most",
            "share of today's value",
            1,
            Prior.uniform(0.1, 0.2, 0.3),
            "a general mandate of a fifth of the shares is usual on exchanges",
            "largest sale of new shares relative to the value of the firm");

    /** Hazard of listing. */
    public static final Lever LISTING = Lever.factor("ipo.hazard", Scope.FIRM, "hazard of listing once ready");

    /** Revenue rule. */
    public static final Lever RULE =
            Lever.factor("ipo.revenue-rule", Scope.MARKET, "annual revenue an exchange asks for");

    /** Proceeds of a listing. */
    public static final Flow LISTING_PROCEEDS = Flow.funding("listing", Sector.PUBLIC_MARKET);

    /** Proceeds of new shares of a listed firm. */
    public static final Flow FOLLOW_ON = Flow.funding("new shares", Sector.PUBLIC_MARKET);

    static final Column LISTED_IN =
            Column.of("ipo.listed-in", "month", Scope.FIRM, 0, "month in which its shares last came to the exchange");

    static final Draw OFFER = Draw.of("ipo.follow-on");
    static final Draw PREPARATION = Draw.of("ipo.preparation");
    static final Draw LIST = Draw.of("ipo.listing");

    /** Listings. */
    public static final Mechanism LISTING_MECHANISM = Declaration.of(
                    "listing",
                    Phase.FINANCE,
                    "A firm that is ready lists while the window is open and its revenue suffices; once listed, it sells new"
                            + " shares when short of money.")
            .reads(
                    Columns.ACTIVE,
                    Columns.WINDOW,
                    Columns.HOT,
                    Columns.REVENUE,
                    Columns.BURN,
                    Columns.BACKING,
                    Columns.RUNWAY,
                    Columns.COMMON,
                    Columns.PREFERRED,
                    Columns.POST_MONEY)
            .writes(Columns.LISTED, Columns.FLOATED, LISTED_IN)
            .uses(
                    Rounds.SEEK_RUNWAY,
                    Rounds.HOT_MULTIPLE,
                    Rounds.COLD_MULTIPLE,
                    Rounds.HOT_FLOOR,
                    Rounds.COLD_FLOOR,
                    LOCK_UP,
                    FOLLOW_ON_ODDS,
                    FOLLOW_ON_MONTHS,
                    FOLLOW_ON_MOST,
                    PREPARES,
                    PREPARES_FROM,
                    READY_AFTER,
                    LISTING_HAZARD,
                    REVENUE_RULE,
                    RULE_WAIVED,
                    WAIVED_FROM,
                    FLOAT)
            .obeys(LISTING, RULE)
            .draws(PREPARATION, LIST, OFFER)
            .pays(LISTING_PROCEEDS, FOLLOW_ON)
            .source("our own construction, after the rules of the growth tier of the technology board")
            .onRows(Listing::new);

    private Listings() {}
}

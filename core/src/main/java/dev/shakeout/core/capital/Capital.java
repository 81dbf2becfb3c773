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

/**
 * The capital market as a whole: it is hot or cold, its listing window open or shut, and money lies ready in it. What others
 * do with that is told in {@link Owners}, {@link Rounds} and {@link Listings}.
 */
public final class Capital {

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
            "judgement: a spell of 29 months, of one year to five and a half at the ends",
            "hazard that a cold capital market turns hot");

    /** Hazard that a hot market turns cold. */
    public static final Parameter HOT_TO_COLD = market(
            "capital.hot-to-cold",
            "per month",
            10,
            Prior.triangular(0.02, 0.04, 0.06),
            "judgement: a spell of two years, of one and a half to four at the ends",
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

    /** Share of private money that is in the hands of those who sell to the firms they fund. */
    public static final Parameter ECOSYSTEM_SHARE = market(
            "capital.ecosystem-share",
            "share",
            1,
            Prior.triangular(0.3, 0.55, 0.7),
            "120 of 210 m a month in the first half of 2025, 1,100 of 2,400 in 2024",
            "share of private money that comes from ecosystem and strategic investors",
            "capital-company-conflict");

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

    /** Forces the market: replays a series of hot and cold months where it is pulled by one. */
    public static final Lever REGIME = Lever.shift(
            "capital.regime",
            "probability",
            Scope.MARKET,
            -1,
            1,
            "probability that the market is hot whatever its chain says; below 0, that it is cold");

    /** Added probability that the listing window is open. */
    public static final Lever WINDOW_OPEN = Lever.shift(
            "ipo.window",
            "probability",
            Scope.MARKET,
            0,
            1,
            "probability that a window otherwise shut is open in a month");

    /** How much good news of exits counts. */
    public static final Parameter SENTIMENT = Parameter.of(
            "capital.sentiment",
            "1",
            Scope.MARKET,
            0,
            20,
            Value.given(0, "off unless the market states it: the regime is exogenous"),
            "how strongly the hazards of the regime follow news of exits; 0 is the exogenous chain, at 2 the listing of"
                    + " one startup in six turns a cold market 1.4 times as fast");

    /** How soon news is forgotten. */
    public static final Parameter SENTIMENT_HALF_LIFE = market(
            "capital.sentiment-half-life",
            "months",
            240,
            Prior.uniform(3, 6, 12),
            "funds report to their investors twice a year",
            "months after which half of the news of an exit is forgotten");

    static final Column ECOSYSTEM_POWDER = Column.of(
            "capital.ecosystem-powder", "fen", Scope.MARKET, 0, "money of ecosystem investors that lies ready");
    static final Column REGIME_STATE =
            Column.of("capital.regime-state", "0 or 1", Scope.MARKET, 0, "the market is hot without any lever");
    static final Column MOOD = Column.of(
            "capital.mood", "exits per startup", Scope.MARKET, 0, "news of exits, good less bad, fading with time");
    static final Column STANDING =
            Column.of("capital.standing", "startups", Scope.MARKET, 0, "startups listed less startups wound up so far");
    static final Column STATE_POWDER =
            Column.of("capital.state-powder", "fen", Scope.MARKET, 0, "state money that lies ready");
    static final Column WINDOW_STATE = Column.of(
            "capital.window-state", "0 or 1", Scope.MARKET, 0, "the listing window is open without any lever");

    static final Draw START = Draw.of("capital.start");
    static final Draw REGIME_LEVER = Draw.of("capital.regime-lever");
    static final Draw CLIMATE = Draw.of("capital.climate");
    static final Draw WINDOW_START = Draw.of("ipo.window-start");
    static final Draw WINDOW_TURN = Draw.of("ipo.window-turn");
    static final Draw WINDOW_LEVER = Draw.of("ipo.window-lever");

    /** Hot and cold markets, the listing window, and money that lies ready. */
    public static final Mechanism CLIMATE_MECHANISM = Declaration.of(
                    "capital climate",
                    Phase.REGIME,
                    "The capital market turns hot and cold, the listing window opens and shuts, money is released.")
            .reads(Columns.LISTED, Columns.WOUND_UP)
            .writes(
                    Columns.HOT,
                    Columns.WINDOW,
                    Columns.VENTURE_POWDER,
                    ECOSYSTEM_POWDER,
                    STATE_POWDER,
                    REGIME_STATE,
                    WINDOW_STATE,
                    MOOD,
                    STANDING)
            .uses(
                    HOT_AT_START,
                    COLD_TO_HOT,
                    HOT_TO_COLD,
                    SENTIMENT,
                    SENTIMENT_HALF_LIFE,
                    POOL,
                    ECOSYSTEM_SHARE,
                    HOT_RATIO,
                    STATE_POOL,
                    STATE_HOT_RATIO,
                    DRY_POWDER,
                    WINDOW_AT_START,
                    WINDOW_OPENS,
                    WINDOW_CLOSES)
            .obeys(SUPPLY, STATE_SUPPLY, TURN, REGIME, WINDOW_OPEN)
            .draws(START, CLIMATE, REGIME_LEVER, WINDOW_START, WINDOW_TURN, WINDOW_LEVER)
            .source("two-state Markov chains; Nanda and Rhodes-Kropf (2013)")
            .onMarket(Climate::new);

    private Capital() {}

    static Parameter market(
            String name, String unit, double high, Prior prior, String reason, String meaning, String... facts) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason, facts), meaning);
    }
}

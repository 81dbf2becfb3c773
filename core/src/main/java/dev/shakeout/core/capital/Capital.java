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

    private Capital() {}

    static Parameter market(
            String name, String unit, double high, Prior prior, String reason, String meaning, String... facts) {
        return Parameter.of(name, unit, Scope.MARKET, 0, high, Value.assumed(prior, reason, facts), meaning);
    }
}

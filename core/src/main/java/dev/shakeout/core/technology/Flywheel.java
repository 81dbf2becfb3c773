package dev.shakeout.core.technology;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;

/**
 * Users leave data, data improve the product, a better product draws users.
 *
 * <pre>
 *   D    ← (1 − δ) D + x o U             stock of own data, in months of exclusive use by one person
 *   f(D)  = f_max D^ν / (D^ν + D_half^ν)  utility it is worth; ν = 1 concave, ν above 1 S-shaped
 * </pre>
 *
 * <p>U are people who mainly use the product, x the share of their use that tells the firm what others do not know, o the
 * share it may learn from. At the start each stock is where the use of the start would have led it, x o U/δ; only what is
 * gained or lost since then counts. Weak by default: chats are alike, and giving a rival the data of a search engine moved
 * shares little (Allcott et al. 2025); with f_max = 0 there is no flywheel.
 *
 * <p>Sources: Hagiu and Wright (2023), "Data-enabled learning, network effects, and competitive advantage", for the shape;
 * Farboodi and Veldkamp (2021) for decay and diminishing returns.
 */
public final class Flywheel {

    /** f_max: utility of all the data there could be. */
    public static final Parameter MOST = Parameter.of(
            "technology.flywheel-max",
            "utility",
            Scope.SEGMENT,
            0,
            100,
            Value.assumed(
                    Prior.triangular(0, 0.3, 1.5),
                    "weak unless shown: data that are alike do not improve models",
                    "tob-vertical-flywheel",
                    "homogeneous-data-useless"),
            "utility that any amount of own data can add to a product");

    /** D_half: stock worth half of that. */
    public static final Parameter HALF = Parameter.of(
            "technology.flywheel-half",
            "exclusive person-months",
            Scope.SEGMENT,
            1,
            1e15,
            Value.assumed(
                    Prior.logNormal(2e7, 1e8, 5e8),
                    "the largest product of the case, with 150 m main users, has more, its startups have less"),
            "stock of own data worth half of the most");

    /** ν: 1 for diminishing returns from the first day, more for an S-shape. */
    public static final Parameter SHAPE = Parameter.of(
            "technology.flywheel-shape",
            "1",
            Scope.SEGMENT,
            0.2,
            5,
            Value.assumed(
                    Prior.uniform(1, 1, 2), "diminishing returns in the long run; Hagiu and Wright (2023) allow both"),
            "shape of the value of data: 1 concave, above 1 S-shaped");

    /** δ: share of a stock that is out of date after a month. */
    public static final Parameter DECAY = Parameter.of(
            "technology.data-decay",
            "share per month",
            Scope.SEGMENT,
            1e-3,
            1,
            Value.assumed(
                    Prior.logNormal(0.02, 0.06, 0.2),
                    "judgement: data depreciate (Farboodi and Veldkamp 2021), by half in 3 to 34 months"),
            "share of own data that becomes worthless in a month");

    /** x: share of use that tells a firm what others do not know. */
    public static final Parameter EXCLUSIVITY = Parameter.of(
            "technology.data-exclusivity",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0, 0.1, 0.3),
                    "alike products give repetitive data of low value; the more vertical the scarcer",
                    "homogeneous-data-useless",
                    "more-vertical-scarcer-data"),
            "share of use that yields data others do not have");

    /** o: share of use a firm may learn from. */
    public static final Parameter OPENNESS = Parameter.of(
            "technology.data-openness",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0.5, 1, 1), "consumers let their assistants learn unless they say otherwise"),
            "share of use a firm may learn from");

    static final Column DATA =
            Column.of("technology.data", "exclusive person-months", Scope.FIRM_IN_SEGMENT, 0, "stock of own data");
    static final Column WORTH_AT_START = Column.of(
            "technology.data-worth-at-start", "utility", Scope.FIRM_IN_SEGMENT, 0, "utility of own data at the start");

    /** Own data grow with use and decay. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "flywheel", Phase.RELEASE, "Use leaves data, which improve the product and go out of date.")
            .reads(Columns.USERS)
            .writes(DATA, WORTH_AT_START, Shared.DATA_GAIN)
            .uses(MOST, HALF, SHAPE, DECAY, EXCLUSIVITY, OPENNESS)
            .source("Hagiu and Wright (2023); Farboodi and Veldkamp (2021)")
            .onRows(DataStocks::new);

    private Flywheel() {}
}

package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Sector;

/**
 * Calls that applications buy from owners of base models.
 *
 * <p>A firm that trains no base models is an application. For each call it takes the model of an owner or one it runs
 * itself: logit over the m best owners and its own, by quality and price. Owners price calls as in {@link Pricing}'s rule
 * 0, whatever the rule of contracts: applications can change their supplier from one call to the next. What applications
 * buy is what owners sell, in tokens and, to the fen, in money.
 *
 * <p>A better base model makes a better application, and a dearer call a dearer one.
 *
 * <p>Mark-ups add up, as those of {@link dev.shakeout.core.choice.SuccessiveMonopoly} do: an owner takes one on what serving
 * costs it, an application another on what calls cost it. But the demand for calls is logit and not derived from what the
 * application's customers would buy: an owner reckons with applications that go elsewhere or serve themselves, not with
 * customers who buy less because calls are dear. So linear demand and its closed form are not a case of this chain.
 */
public final class Wholesale {

    /** How many owners' models are good enough to be used. */
    public static final Parameter USABLE = Parameter.of(
            "wholesale.usable",
            "owners",
            Scope.MARKET,
            1,
            1_000,
            Value.reported(2, "vertical-top-rank-needed"),
            "how many owners' models are good enough to be called");

    /** τ: errors of applications when they judge models. */
    public static final Parameter JUDGEMENT = market(
            "wholesale.judgement",
            "nats",
            1e-9,
            10,
            Prior.logNormal(0.01, 0.03, 0.1),
            "applications measure what they buy",
            "spread of applications' errors when they judge models");

    /** Utility per nat of capability. */
    public static final Parameter QUALITY_TASTE = market(
            "wholesale.quality-taste",
            "utility per nat",
            0,
            100,
            Prior.logNormal(4, 8, 14),
            "tokens are said to go wholly to what works best",
            "utility per nat of capability to an application");

    /** α: what a unit of money is worth to an application that buys calls. */
    public static final Parameter SENSITIVITY = market(
            "wholesale.sensitivity",
            "utility per CNY per million tokens",
            1e-3,
            100,
            Prior.logNormal(0.36, 0.9, 1.8),
            "as developers, who watch prices most",
            "utility an application loses per CNY per million tokens");

    /** Utility of running a model oneself. */
    public static final Parameter OWN_SERVING = market(
            "wholesale.own-serving",
            "utility",
            -20,
            20,
            Prior.normal(-0.4, 0.4, 1.2),
            "no dependence on a rival; the first to give up training ran the open model itself",
            "utility to an application of running a model itself");

    static final Parameter[] PARAMETERS = {USABLE, JUDGEMENT, QUALITY_TASTE, SENSITIVITY, OWN_SERVING};

    /** What applications pay for calls. */
    public static final Flow PURCHASES = Flow.cost("model calls bought", Sector.CLEARING);

    /** What owners are paid for calls. */
    public static final Flow SALES = Flow.revenue("model calls sold", Sector.CLEARING);

    /** The price of an owner's calls. */
    public static final Column PRICE = Column.of(
            "wholesale.price", "CNY per million tokens", Scope.FIRM, 0, "price of a call of the owner's model");

    /** Tokens an application bought this month. */
    public static final Column BOUGHT =
            Column.of("wholesale.bought", "million tokens", Scope.FIRM, 0, "tokens bought from owners this month");

    /** Tokens an owner sold this month. */
    public static final Column SOLD =
            Column.of("wholesale.sold", "million tokens", Scope.FIRM, 0, "tokens sold to applications this month");

    private Wholesale() {}

    private static Parameter market(
            String name, String unit, double low, double high, Prior prior, String reason, String meaning) {
        return Parameter.of(name, unit, Scope.MARKET, low, high, Value.assumed(prior, reason), meaning);
    }
}

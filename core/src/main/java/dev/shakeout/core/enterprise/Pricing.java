package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.scenario.Lever;

/**
 * How suppliers set the prices of new contracts, by one of three rules.
 *
 * <pre>
 *   0  Bertrand–Nash  no supplier would rather have another price, given everybody else's
 *   1  mark-up        p ← p + speed · ((1 + mark-up) · unit cost − p)
 *   2  list           p = list price · e^{−decline t}
 * </pre>
 *
 * <p>No price of a rule falls below the floor, nor does the price paid, which is that of the rule times the lever on list
 * prices and what a firm's own strategy makes of it. Rivals respond to the price of the rule. What a customer is worth to an incumbent elsewhere counts under rule 0 alone: the other rules do not ask what
 * would be best.
 */
public final class Pricing {

    /** 0: Bertrand–Nash; 1: mark-up with inertia; 2: list path. */
    public static final Parameter RULE = Parameter.of(
            "price.rule",
            "0, 1 or 2",
            Scope.MARKET,
            0,
            2,
            Value.assumed(
                    Prior.whole(0, 0, 0),
                    "suppliers know each other's lists and customers; which rule is a question of method, not of luck"),
            "how prices are set: 0 by Bertrand-Nash, 1 by a mark-up with inertia, 2 along a list");

    /** α: what a unit of money is worth to an enterprise that buys tokens. */
    public static final Parameter SENSITIVITY = Parameter.of(
            "price.sensitivity",
            "utility per CNY per million tokens",
            Scope.VERTICAL,
            1e-3,
            100,
            Value.assumed(
                    Prior.logNormal(0.14, 0.4, 0.9),
                    "the articles contradict each other: indifferent to price, and a price war",
                    "enterprise-price-insensitive",
                    "b-side-not-reliable"),
            "utility an enterprise loses per CNY per million tokens");

    /** ω: what a customer is worth to the supplier's other business. */
    public static final Parameter ECOSYSTEM_VALUE = Parameter.following(
            "price.ecosystem-value",
            "CNY per million tokens",
            Scope.FIRM,
            0,
            100,
            (market, firm, vertical) -> firm.kind() == Firm.Kind.INCUMBENT ? 0.5 : 0,
            "0.5 for an incumbent, whose cloud gains a customer; 0 for others",
            "what a customer is worth to the supplier's other business");

    /** The lowest price. */
    public static final Parameter FLOOR = Parameter.of(
            "price.floor",
            "CNY per million tokens",
            Scope.MARKET,
            -1e6,
            1e6,
            Value.assumed(Prior.uniform(0, 0), "nobody is paid for using a model"),
            "lowest price; where it is negative, customers can be paid for coming");

    /** The list price at the start, for rule 2, and where a vertical has no sales to compare with. */
    public static final Parameter LIST_PRICE = Parameter.of(
            "price.list-price",
            "CNY per million tokens",
            Scope.FIRM,
            1e-6,
            1e6,
            Value.assumed(
                    Prior.logNormal(2, 3.5, 8), "flagship models of early 2025, input and output at three to one"),
            "list price at the start, where prices follow a list");

    /** Fall of list prices, for rule 2. */
    public static final Parameter LIST_DECLINE = Parameter.of(
            "price.list-decline",
            "ln per year",
            Scope.MARKET,
            -3,
            10,
            Value.assumed(
                    Prior.logNormal(0.2, 0.5, 1),
                    "judgement: list prices of small models halve in 1.1 years, of medium ones in 1.55; flagships hardly fall"),
            "yearly fall of list prices, where prices follow a list");

    /** Price over unit cost, less 1, for rule 1. */
    public static final Parameter MARKUP = Parameter.of(
            "price.markup",
            "share of unit cost",
            Scope.FIRM,
            0,
            100,
            Value.assumed(Prior.triangular(0.3, 1, 3), "serving at about half of the list price"),
            "price over unit cost less 1, where prices follow cost");

    /** How fast prices follow cost, for rule 1. */
    public static final Parameter ADJUSTMENT = Parameter.of(
            "price.adjustment",
            "share per month",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.uniform(0.1, 0.25, 1), "lists are revised a few times a year"),
            "share of the gap to the wanted price closed in a month, where prices follow cost");

    static final Parameter[] PARAMETERS = {
        RULE, SENSITIVITY, ECOSYSTEM_VALUE, FLOOR, LIST_PRICE, LIST_DECLINE, MARKUP, ADJUSTMENT
    };

    /** Prices paid relative to those of the rule. */
    public static final Lever LIST = Lever.factor("price.list", Scope.FIRM, "prices relative to those of the rule");

    /** What is added to the ecosystem value of a customer. */
    public static final Lever ECOSYSTEM = Lever.shift(
            "price.ecosystem-value",
            "CNY per million tokens",
            Scope.FIRM,
            -10,
            10,
            "added worth of a customer to the supplier's other business");

    private Pricing() {}
}

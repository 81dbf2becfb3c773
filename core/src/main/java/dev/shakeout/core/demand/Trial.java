package dev.shakeout.core.demand;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;

/**
 * What makes people try one product in particular: advertising, and the stir a release makes.
 *
 * <pre>
 *   ads_j  = installs_j · main share / (N + L + ω T)     hazard of a person without a product; ω times as high with one
 *   stir_j = (1 − φ_j) b_j + g_j w_j Σ_{l≠j} φ_l b_l / Σ_{k≠l} g_k w_k         b_j = β · stir of j's releases
 * </pre>
 *
 * <p>A person without a product takes up j at hazard ads + stir. A person who has another gives it up for j at δ times
 * (ω ads + ω_e stir); the rest only try j, which shows in how far products overlap. φ_l is the share of those a release has
 * caught whom its product cannot serve: φ, as far as rivals could; they look for another, by weight and by what it has
 * machines for, g. Hazards of all products compete, and everybody who comes to one leaves another, or had none.
 */
public final class Trial {

    /** Installs that become somebody's main product, where nobody is out of reach. */
    public static final Parameter PAID_TO_PRIMARY = Parameter.of(
            "demand.paid-to-primary",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.triangular(0.2, 0.5, 0.8), "the rest is tried and dropped at once"),
            "share of installs that become a main product before they lapse");

    /** How much of a firm's advertising is for its products in the segment, per user, relative to other segments. */
    public static final Parameter ADVERTISED = Parameter.of(
            "demand.advertised",
            "weight per user",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 1, 1), "0 where the channels of the market do not reach"),
            "weight of the segment's users in a firm's advertising");

    /** ω: how much more often advertising is followed by somebody who has a product already. */
    public static final Parameter REACH_OF_USERS = Parameter.of(
            "demand.reach-of-users",
            "factor",
            Scope.SEGMENT,
            0,
            1_000,
            Value.assumed(
                    Prior.logNormal(5, 15, 45),
                    "per head 15 % of users reconsider in a month, and hardly 1 % of the others take up a product",
                    "mau-yuanbao-replaces-kimi"),
            "hazard of following advertising, with a product over without");

    /** δ: users of another product who make the one they try their main one. */
    public static final Parameter DISPLACEMENT = Parameter.of(
            "demand.trial-displacement",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.3, 0.6, 0.85), "the rest only try it beside their own", "kimi-drowned-out"),
            "share of users of other products who make the one they try their main one");

    /** Share of users brought by advertising who stop in a month, for three months on average. */
    public static final Parameter LAPSE_PAID = Parameter.of(
            "demand.lapse-paid",
            "share per month",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(
                    Prior.triangular(0.2, 0.35, 0.6),
                    "bought installs are dropped soon; holds for three months on average",
                    "deepseek-stops-moonshot-ads"),
            "share of users brought by advertising who stop in a month");

    /** Share of users brought by advertising who become ordinary users in a month. */
    public static final Parameter PAID_SETTLING = Parameter.of(
            "demand.paid-settling",
            "share per month",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(
                    Prior.uniform(1.0 / 6, 1.0 / 3, 0.5),
                    "the lapse of bought installs holds for three months on average",
                    "deepseek-stops-moonshot-ads"),
            "share of users brought by advertising who become ordinary users in a month");

    /** Share of a product's main users whom advertising had just brought at the start. */
    public static final Parameter PAID_AT_START = Parameter.of(
            "demand.paid-at-start",
            "share of main users",
            Scope.FIRM_IN_SEGMENT,
            0,
            1,
            Value.assumed(Prior.uniform(0, 0, 0.5), "not known unless the market says so"),
            "share of the product's main users whom advertising had just brought at the start");

    /** β: hazard of trying a product whose release beats the best before it by a nat. */
    public static final Parameter STIR = Parameter.of(
            "demand.release-stir",
            "per month and nat",
            Scope.SEGMENT,
            0,
            1_000,
            Value.assumed(
                    Prior.logNormal(0.5, 1.3, 3),
                    "calibrated on the first quarter of 2025: a surprise of 0.08 nats brought 113 m people in a month",
                    "model-strength-brings-traffic",
                    "mau-ai-native-growth-2025-02"),
            "hazard of trying a product, per nat by which its release beats the best before it");

    /** φ: those a release has caught whom its product cannot serve. */
    public static final Parameter SPILL_OVER = Parameter.of(
            "demand.spill-over",
            "share",
            Scope.SEGMENT,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0, 0.2, 0.4),
                    "servers of the challenger were overloaded, and rivals with machines took its open model in",
                    "open-source-yuanbao-uses-deepseek"),
            "share of people caught by a release who go to rivals that can serve them");

    /** ω_e: how much more often a release is followed by somebody who has a product already. */
    public static final Parameter RELEASES_REACH_USERS = Parameter.of(
            "demand.releases-reach-users",
            "factor",
            Scope.SEGMENT,
            0,
            1_000,
            Value.assumed(Prior.uniform(1, 1, 15), "as often as by others, unless the market says more"),
            "hazard of following a release, with a product over without");

    /** What a firm can take of those a rival cannot serve. */
    public static final Parameter SPARE_CAPACITY = Parameter.of(
            "demand.spare-capacity",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(Prior.uniform(0, 1, 1), "who has a product can serve, unless the market says less"),
            "share of those who come from a rival that cannot serve them whom the firm can serve");

    /** Stir added to that of a firm's releases. */
    public static final Lever RELEASE =
            Lever.shift("demand.release-buzz", "nats", Scope.FIRM, 0, 10, "stir added to that of the firm's releases");

    /** Those of a product's people whom advertising brought lately. */
    public static final Column PAID =
            Column.of("users.paid", "people", Scope.FIRM_IN_SEGMENT, 0, "main users whom advertising brought lately");

    /** People whom this month's installs could make main users of a product, if they reach somebody who is not. */
    static final Column CONVERTS = Column.of(
            "product.converts", "people per month", Scope.FIRM_IN_SEGMENT, 0, "people whom installs could convince");

    /** Hazard of trying a product after its release, or after another's that it can serve. */
    static final Column STIRRED = Column.of(
            "product.stirred", "per year", Scope.FIRM_IN_SEGMENT, 0, "hazard of trying the product after a release");

    /** People a product loses to others by trial, over the hazard of trying those. */
    static final Column TAKEN = Column.of(
            "product.taken", "people times years", Scope.FIRM_IN_SEGMENT, 0, "people lost by trial over its hazard");

    private Trial() {}
}

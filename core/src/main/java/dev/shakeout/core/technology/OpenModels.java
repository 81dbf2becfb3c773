package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
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
import dev.shakeout.core.world.Total;

/**
 * Models that anybody may use: who opens its own, who builds on one, and what opening brings.
 *
 * <pre>
 *   θ^O    ← max(θ^O, models opened this month, start + lever)
 *   gap     = gap0 · e^{−staff/H_g}                        how far an adopter stays behind the floor
 *   q       = max(θ, θ^O − gap) for an adopter, θ for others
 *   s       = e^{(θ_open − θ^O)/w}                         standing of the best model the firm has opened
 *   D      ← D + s/12;  mindshare = β ln(1 + D)            downloads, in years of being the best open model
 *   regard  = mindshare + trust · s                        utility companies and offices gain
 * </pre>
 *
 * <p>A firm adopts the floor with a hazard once that is worth more than a threshold and it can pay for it; it pays once and
 * need not stop training. Whoever opens a model loses its exclusivity: all who have adopted the floor have it too.
 *
 * <p>The lever {@link #FLOOR} counts from the open floor of the start; where there was none, from 0, which is what an open
 * model of the start would have by the definition of the scale.
 */
public final class OpenModels {

    /** Probability that a firm opens a new model. */
    public static final Parameter OPEN_RELEASE = Parameter.following(
            "technology.open-release",
            "probability",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> firm.kind() == Firm.Kind.CHALLENGER ? 1 : 0,
            "1 for a challenger, 0 for others",
            "probability that a firm opens a model it releases; at 1 it has opened the one of the start");

    /**
     * Best open model from outside the market. The best open model of the start is the zero of the scale, so it is 0 or a
     * little off it. At most 0.5, a factor of 64 in effective compute at the usual α: nobody leaves models so far ahead to
     * all comers. Serving a model costs e^{{@link Serving#COST_PER_NAT} · nats} of what it did, 7 times as much there and 55
     * at the most that is thought possible; 5 nats ahead it would be 10^8 times, and what adopters owe for it would pass
     * 2^53 fen, beyond which money is not whole.
     */
    public static final Parameter OUTSIDE_FLOOR = Parameter.of(
            "technology.outside-floor",
            "nats",
            Scope.MARKET,
            Columns.NO_MODEL,
            0.5,
            Value.assumed(
                    Prior.uniform(Columns.NO_MODEL, Columns.NO_MODEL),
                    "open models of others than the market's firms count where the market states them"),
            "capability at the start of the best open model made outside the market; -1000 for none");

    /** How far an adopter of an open model stays behind it without a staff. */
    public static final Parameter ADOPTER_GAP = Parameter.of(
            "technology.adopter-gap",
            "nats",
            Scope.MARKET,
            0,
            5,
            Value.assumed(
                    Prior.logNormal(0.01, 0.04, 0.1),
                    "judgement: whoever serves another's model tunes it less well than its maker"),
            "how far an adopter of the open floor without staff stays behind it");

    /** H_g: staff that brings the gap down to 1/e. */
    public static final Parameter GAP_STAFF = Parameter.of(
            "technology.gap-staff",
            "people",
            Scope.MARKET,
            1,
            1e7,
            Value.assumed(
                    Prior.logNormal(500, 2_000, 8_000),
                    "the startups with 200 to 800 people keep most of the gap, an incumbent with thousands loses it"),
            "staff with which an adopter's gap is down to 1/e");

    /** How much better than its own the floor must be before a firm adopts it. */
    public static final Parameter ADOPTION_GAIN = Parameter.of(
            "technology.adoption-gain",
            "nats",
            Scope.FIRM,
            0,
            10,
            Value.assumed(
                    Prior.triangular(0, 0.04, 0.1),
                    "four of six held on to own base models a little behind the best open one",
                    "four-hold-base-models"),
            "gain in capability below which a firm stays with its own model");

    /** How soon a firm adopts what it would gain by. */
    public static final Parameter ADOPTION_RATE = Parameter.of(
            "technology.adoption-rate",
            "per month",
            Scope.FIRM,
            0,
            1e3,
            Value.assumed(
                    Prior.logNormal(0.1, 0.3, 1),
                    "one incumbent had taken the open model in within a month or two, others took half a year",
                    "open-source-yuanbao-uses-deepseek"),
            "hazard of adopting the open floor once that pays; 0 for a firm that never does");

    /** c_int: what adopting costs, once. */
    public static final Parameter ADOPTION_COST = Parameter.of(
            "technology.adoption-cost",
            "CNY",
            Scope.FIRM,
            0,
            1e12,
            Value.assumed(
                    Prior.logNormal(8e6, 20e6, 60e6),
                    "a team of thirty for a year, and machines to serve it",
                    "adopt-open-base-margin"),
            "cost of building products on an open model, paid once");

    /** Whether a firm builds on the open floor at the start. */
    public static final Parameter ADOPTED_AT_START = Parameter.following(
            "technology.adopted-at-start",
            "0 or 1",
            Scope.FIRM,
            0,
            1,
            (market, firm, segment) -> 1 - market.value(Firm.FRONTIER, firm),
            "1 for a firm that trains no base models: what it sells runs on somebody's",
            "whether the firm builds on the open floor at the start");

    /** β: utility from the regard of developers. */
    public static final Parameter BRAND_GAIN = Parameter.of(
            "technology.open-brand-gain",
            "utility",
            Scope.MARKET,
            0,
            10,
            Value.assumed(
                    Prior.triangular(0.05, 0.15, 0.3),
                    "who opens late loses the head start in an ecosystem; reached after 1.7 years as the best open model",
                    "late-open-source-loses-ecosystem"),
            "utility gained as log downloads of the firm's open models rise by one");

    /** w: how fast downloads fall with the distance to the best open model. */
    public static final Parameter DOWNLOAD_GAP = Parameter.of(
            "technology.download-gap",
            "nats",
            Scope.MARKET,
            1e-4,
            10,
            Value.assumed(
                    Prior.logNormal(0.02, 0.05, 0.15),
                    "half of a release's step: developers use the best open model and few others"),
            "distance to the best open model at which a model's downloads are down to 1/e");

    /** What enterprises gain from a supplier whose model they can inspect and host themselves. */
    public static final Parameter TRUST = Parameter.of(
            "technology.open-trust",
            "utility",
            Scope.MARKET,
            0,
            10,
            Value.assumed(
                    Prior.triangular(0, 0.2, 0.6),
                    "open models made local deployment cheaper and one firm's open strategy kept it financeable",
                    "open-lowers-local-deployment",
                    "clear-path-open-source-funds"),
            "utility companies and offices gain from a supplier whose open model is the best");

    /** What is added to the open floor. */
    public static final Lever FLOOR = Lever.shift(
            "open.floor",
            "nats",
            Scope.MARKET,
            0,
            5,
            "capability of an open model from outside, above the floor of the start");

    /** What is added to the probability that a firm opens a new model. */
    public static final Lever MORE_RELEASES = Lever.shift(
            "open.release",
            "probability",
            Scope.FIRM,
            -1,
            1,
            "added probability that a firm opens a model it releases");

    static final Flow INTEGRATION = Flow.investment("integration of an open model", Sector.SUPPLIERS);

    static final Draw OPENING = Draw.of("technology.opening");
    static final Draw ADOPTING = Draw.of("technology.adopting");

    static final Column REFERENCE =
            Column.of("technology.floor-at-start", "nats", Scope.MARKET, 0, "open floor at the start; 0 without one");
    static final Column OWN_OPEN = Column.of(
            "technology.own-open",
            "nats",
            Scope.FIRM,
            Columns.NO_MODEL,
            "capability of the best model the firm has opened");
    static final Column DOWNLOADS = Column.of(
            "technology.downloads", "years of the best", Scope.FIRM, 0, "downloads of the firm's open models so far");
    static final Column ADOPTED =
            Column.of("technology.adopted", "0 or 1", Scope.FIRM, 0, "builds on the best open model");

    static final Total OPENED =
            Total.maximum("technology.opened", "nats", Scope.MARKET, "best model opened this month");

    /** Models are opened and adopted. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "open-models",
                    Phase.RELEASE,
                    "Opened models raise the floor, which firms may adopt at a gap and a cost; opening brings regard.")
            .reads(
                    Columns.ACTIVE,
                    Columns.CAPABILITY,
                    Columns.STAFF,
                    Columns.CASH,
                    Columns.BACKING,
                    Columns.FRONTIER,
                    Columns.OPEN_PLAN,
                    Shared.RELEASED)
            .writes(
                    Columns.OPEN_FLOOR,
                    Columns.QUALITY,
                    Columns.OPEN_REGARD,
                    Shared.OFFERED,
                    Shared.STANDING,
                    Shared.MINDSHARE,
                    Shared.LEAP,
                    REFERENCE,
                    OWN_OPEN,
                    DOWNLOADS,
                    ADOPTED)
            .sums(OPENED)
            .uses(
                    OPEN_RELEASE,
                    OUTSIDE_FLOOR,
                    ADOPTER_GAP,
                    GAP_STAFF,
                    ADOPTION_GAIN,
                    ADOPTION_RATE,
                    ADOPTION_COST,
                    ADOPTED_AT_START,
                    BRAND_GAIN,
                    DOWNLOAD_GAP,
                    TRUST)
            .obeys(FLOOR, MORE_RELEASES)
            .draws(OPENING, ADOPTING)
            .pays(INTEGRATION)
            .source("Grossman and Helpman (1991), competitive fringe; opening one's own model: our own construction")
            .inSteps(Commons::steps);

    private OpenModels() {}
}

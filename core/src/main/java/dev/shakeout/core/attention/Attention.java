package dev.shakeout.core.attention;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Total;
import java.util.function.Function;

/**
 * Advertising. Firms spend their marketing plans, and what an advertising war adds, on installs, wherever they are cheapest
 * among the {@link Channel}s they can reach; the more is spent, the dearer an install.
 *
 * <pre>
 *   installs_c = I_c (1 − e^{−B_c / (I_c a_c)}),   CPA_c = B_c / installs_c          channel c of capacity I, base price a
 *   Λ[i, c]    = 1 for the owner of c, admission_ic · access_c (1 − lockout · withdrawal_c) for others   share of its inventory
 *   installs_i = installs · B_i^γ / Σ_l B_l^γ                                            what everybody can reach, shared
 * </pre>
 *
 * <p>γ = 1 is one price for all; above it large budgets get more than their share. Locking rivals out pushes their money into
 * fewer installs: it never lowers what an install costs them (at γ = 1). A firm that is barred from some channels alone
 * (admission 0) never pays less for it, and who reaches them all never pays more; who is barred as well may find its money
 * beside its own. A firm that is barred from every channel buys nothing, though its marketing is paid.
 */
public final class Attention {

    /** Share of a firm's marketing plan that buys installs. */
    public static final Parameter AD_SHARE = Parameter.of(
            "attention.ad-share",
            "share",
            Scope.FIRM,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.5, 1, 1), "marketing other than bought installs is small and counted as overhead"),
            "share of the marketing plan that buys installs");

    /** How much of a war budget falls on a firm. */
    public static final Parameter RIVALRY = Parameter.of(
            "attention.rivalry",
            "factor",
            Scope.FIRM,
            0,
            10,
            Value.assumed(Prior.uniform(0, 1, 10), "a war budget is stated for the firm it is aimed at"),
            "share of an added war budget that falls on the firm");

    /** γ: how much more than its share a large budget gets. */
    public static final Parameter CONTEST = Parameter.of(
            "attention.contest-exponent",
            "1",
            Scope.MARKET,
            0.1,
            3,
            Value.assumed(
                    Prior.triangular(0.8, 1, 1.5), "one price for all, unless large advertisers get better terms"),
            "exponent of a budget's share in the installs that everybody can buy");

    /** What an advertising war adds to a firm's spending. */
    public static final Lever SPEND = Lever.shift(
            "attention.spend", "CNY per month", Scope.FIRM, 0, 1e10, "advertising added by a war between advertisers");

    /** How far owners of channels lock rivals out: 1 takes away {@link Channel#withdrawal} of their access. */
    public static final Lever LOCKOUT = Lever.shift(
            "attention.lockout", "share", Scope.MARKET, 0, 1, "how far owners of channels lock rivals out of them");

    /** What a firm spends on advertising this month. */
    public static final Column AD_SPEND =
            Column.of("ad-spend", "CNY per month", Scope.FIRM, 0, "what the firm spends on advertising");

    /** What an install costs the firm this month; the price everybody faces if it does not advertise. */
    public static final Column COST_PER_INSTALL =
            Column.of("cost-per-install", "CNY per install", Scope.FIRM, 0, "what an install costs the firm");

    /** What an install costs where everybody can buy. */
    public static final Column OPEN_PRICE = Column.of(
            "open-price", "CNY per install", Scope.MARKET, 0, "what an install costs where everybody can buy");

    /** {@link #COST_PER_INSTALL} as it is observed. */
    public static final Measure CPA = Measure.of("cpa", "CNY per install", COST_PER_INSTALL, 1);

    static final Column OUTSIDE =
            Column.of("ad-spend.open", "CNY per month", Scope.MARKET, 0, "what is spent where everybody can buy");

    static final Total SPENDING =
            Total.sum("ad-spend.total", "CNY per month", Scope.MARKET, "what all firms spend on advertising");

    static final Total BIDS = Total.sum(
            "ad-spend.bids", "1", Scope.MARKET, "what firms spend where everybody can buy, to the contest exponent");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "advertising",
                    Phase.ATTENTION,
                    "Marketing plans buy installs where they are cheapest; crowding and locked channels make them dear.")
            .reads(Columns.ACTIVE, Columns.MARKETING_PLAN)
            .writes(AD_SPEND, COST_PER_INSTALL, OPEN_PRICE, OUTSIDE, Columns.WAR_SPEND, Columns.INSTALLS)
            .writes(each(Column[]::new, Channel::takings))
            .writes(each(Column[]::new, Channel::ownShare))
            .writes(each(Column[]::new, Channel::ownPrice))
            .writes(each(Column[]::new, Channel::tier))
            .writes(each(Column[]::new, Channel::tierPrice))
            .writes(each(Column[]::new, Channel::tierMoney))
            .sums(SPENDING, BIDS)
            .sums(each(Total[]::new, Channel::tierBids))
            .sums(each(Total[]::new, Channel::ownMoney))
            .obeys(SPEND, LOCKOUT)
            .uses(AD_SHARE, RIVALRY, CONTEST)
            .uses(each(Parameter[]::new, Channel::capacity))
            .uses(each(Parameter[]::new, Channel::baseCpa))
            .uses(each(Parameter[]::new, Channel::owner))
            .uses(each(Parameter[]::new, Channel::access))
            .uses(each(Parameter[]::new, Channel::withdrawal))
            .uses(each(Parameter[]::new, Channel::admission))
            .source(
                    "Vidale and Wolfe 1957; Tullock 1980; prices by free choice among channels are our own construction")
            .inSteps(world -> new Buying(world).steps());

    private Attention() {}

    private static <T> T[] each(java.util.function.IntFunction<T[]> array, Function<Channel, T> what) {
        return Channel.ALL.stream().map(what).toArray(array);
    }
}

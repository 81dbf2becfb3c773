package dev.shakeout.core.attention;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * Advertising. Firms spend their marketing plans, and what an advertising war adds, on channels of limited capacity:
 * each CNY buys the same number of installs whoever spends it, and fewer the more is spent by all.
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

    /** Installs all channels together can bring a month. */
    public static final Parameter CAPACITY = Parameter.of(
            "attention.capacity",
            "installs per month",
            Scope.MARKET,
            1,
            1e10,
            Value.assumed(
                    Prior.logNormal(15e6, 30e6, 60e6),
                    "sum of four channels; 300 m CNY at 30 CNY are 10 m installs for one advertiser",
                    "advertising-yuanbao-month-2025",
                    "advertising-moonshot-cpa"),
            "installs that the channels can bring a month");

    /** What an install costs while nobody else advertises. */
    public static final Parameter BASE_CPA = Parameter.of(
            "attention.base-cpa",
            "CNY per install",
            Scope.MARKET,
            0.01,
            1e4,
            Value.assumed(
                    Prior.logNormal(12.5, 25, 50),
                    "mean over four channels, weighted by capacity; one of them is reported at 30",
                    "advertising-moonshot-cpa"),
            "cost per install without crowding");

    /** What an advertising war adds to a firm's spending. */
    public static final Lever SPEND = Lever.shift(
            "attention.spend", "CNY per month", Scope.FIRM, 0, 1e10, "advertising added by a war between advertisers");

    /** What a firm spends on advertising this month. */
    public static final Column AD_SPEND =
            Column.of("ad-spend", "CNY per month", Scope.FIRM, 0, "what the firm spends on advertising");

    /** What an install costs this month; the base price while nobody advertises. */
    public static final Column COST_PER_INSTALL =
            Column.startingAt(BASE_CPA, "cost-per-install", "CNY per install", "what an install costs");

    /** {@link #COST_PER_INSTALL} as it is observed. */
    public static final Measure CPA = Measure.of("cpa", "CNY per install", COST_PER_INSTALL, 1);

    private static final Total SPENDING =
            Total.sum("ad-spend.total", "CNY per month", Scope.MARKET, "what all firms spend on advertising");

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "advertising",
                    Phase.ATTENTION,
                    "Marketing plans buy installs from channels of limited capacity; crowding raises their price.")
            .reads(Columns.ACTIVE, Columns.MARKETING_PLAN)
            .writes(AD_SPEND, COST_PER_INSTALL, Columns.WAR_SPEND, Columns.INSTALLS)
            .sums(SPENDING)
            .obeys(SPEND)
            .uses(AD_SHARE, RIVALRY, CAPACITY, BASE_CPA)
            .source("Vidale and Wolfe 1957; Tullock 1980, proportional sharing")
            .inSteps(Attention::bind);

    private Attention() {}

    private static List<Step> bind(World world) {
        int n = world.length();
        Rows active = world.rows(Columns.ACTIVE);
        Rows plan = world.rows(Columns.MARKETING_PLAN);
        Rows share = world.rows(AD_SHARE);
        Rows rivalry = world.rows(RIVALRY);
        Rows pull = world.rows(SPEND);
        Rows war = world.rows(Columns.WAR_SPEND);
        Rows spend = world.rows(AD_SPEND);
        Rows installs = world.rows(Columns.INSTALLS);
        Sum spending = world.sum(SPENDING);
        double[] all = world.rows(SPENDING).row(0);
        double[] capacity = world.rows(CAPACITY).row(0);
        double[] base = world.rows(BASE_CPA).row(0);
        double[] cpa = world.rows(COST_PER_INSTALL).row(0);
        double[] scratch = world.scratch();

        Step spendMoney = Step.rows(
                (r, month) -> {
                    war(active.row(r), rivalry.row(r), pull.row(r), war.row(r), n);
                    spend(active.row(r), share.row(r), plan.row(r), war.row(r), spend.row(r), n);
                    spending.add(r, spend.row(r));
                },
                SPENDING);
        MarketPass clearChannels = month -> Crowding.price(all, capacity, base, cpa, scratch, n);
        Step install = Step.rows((r, month) -> divide(spend.row(r), cpa, installs.row(r), n));
        return List.of(spendMoney, Step.market(clearChannels), install);
    }

    /** war ← active · rivalry · pull, in fen. */
    private static void war(double[] active, double[] rivalry, double[] pull, double[] war, int n) {
        for (int i = 0; i < n; i++) {
            war[i] = Ledger.FEN * active[i] * rivalry[i] * pull[i];
        }
    }

    /** spend ← active · share · plan + war, in CNY. */
    private static void spend(double[] active, double[] share, double[] plan, double[] war, double[] spend, int n) {
        for (int i = 0; i < n; i++) {
            spend[i] = (active[i] * share[i] * plan[i] + war[i]) / Ledger.FEN;
        }
    }

    private static void divide(double[] spend, double[] cpa, double[] installs, int n) {
        for (int i = 0; i < n; i++) {
            installs[i] = spend[i] / cpa[i];
        }
    }
}

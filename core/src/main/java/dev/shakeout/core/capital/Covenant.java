package dev.shakeout.core.capital;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;

/**
 * A covenant with an investor who also sells: it gets a share of revenue until a debt is repaid, or of profit until what
 * investors put in is repaid, and part of the new customers.
 *
 * <pre>
 *   due      ← due − min(share · revenue, due, cash)              a debt until then
 *   repaid   ← repaid + min(p · profit, paid in − repaid, cash)    no debt: no profit, no claim; profit is −burn, if above 0
 *   diverted = d · max(enterprise revenue − that of the start, 0)  what new customers pay the partner instead of the firm
 * </pre>
 *
 * <p>In the verticals of a market the partner sells as the clouds of incumbents do, and a share d of new customers signs with
 * them; see {@link Columns#TO_PARTNER}.
 *
 * <p>Neutral where a market says nothing. Source: terms of one partnership told in the articles, see the scenario
 * PartnerConflict of the case; our own construction.
 */
public final class Covenant {

    /** Share of revenue that goes to the partner. */
    public static final Parameter SHARE = Parameter.of(
            "covenant.share",
            "share of revenue",
            Scope.FIRM,
            0,
            1,
            Value.given(0, "no partner unless the market states one"),
            "share of revenue that the firm pays its partner until it is repaid");

    /** What is owed to the partner. */
    public static final Parameter DUE = Parameter.of(
            "covenant.due",
            "CNY",
            Scope.FIRM,
            0,
            1e13,
            Value.given(0, "no partner unless the market states one"),
            "what the firm owes its partner at the start");

    /** Part of what new customers pay that goes to the partner. */
    public static final Parameter DIVERTED = Parameter.of(
            "covenant.diverted",
            "share of new customers",
            Scope.FIRM,
            0,
            1,
            Value.given(0, "no partner unless the market states one"),
            "share of new companies and offices that buy from a partner who sells the same");

    /** The partner's share of profit, until what investors put in is repaid. */
    public static final Lever PROFIT = Lever.shift(
            "covenant.profit",
            "share of profit",
            Scope.FIRM,
            0,
            1,
            "share of profit that goes to the partner until what investors put in is repaid");

    /** The partner sells harder. */
    public static final Lever CONFLICT = Lever.shift(
            "covenant.conflict",
            "share of new customers",
            Scope.FIRM,
            0,
            1,
            "added share of new companies and offices that buy from the partner");

    /** The partner's share of revenue. */
    public static final Flow REPAYMENT = Flow.payout("partner's share of revenue", Sector.PARENTS);

    /** The partner's share of profit. */
    public static final Flow PROFIT_SHARE = Flow.payout("partner's share of profit", Sector.PARENTS);

    /** What new customers pay the partner. */
    public static final Flow LOST_SALES = Flow.cost("sales lost to the partner", Sector.PARENTS);

    private static final Column BASE =
            Column.of("covenant.base", "fen per month", Scope.FIRM, 0, "enterprise revenue at the start");

    private static final Column REPAID =
            Column.of("covenant.repaid", "fen", Scope.FIRM, 0, "paid to the partner out of profit so far");

    /** How much of what is new the partner sells this month. */
    public static final Mechanism CHANNEL_MECHANISM = Declaration.of(
                    "channel", Phase.REGIME, "A partner who also sells wins part of the new customers.")
            .writes(Columns.TO_PARTNER)
            .uses(DIVERTED)
            .obeys(CONFLICT)
            .source("our own construction")
            .onRows(Covenant::channel);

    /** What the partner sells outside verticals. */
    public static final Mechanism PARTNER_MECHANISM = Declaration.of(
                    "partner", Phase.SETTLEMENT, "A partner who also sells gets part of what new customers pay.")
            .reads(Columns.ENTERPRISE_REVENUE, Columns.TO_PARTNER)
            .writes(BASE)
            .pays(LOST_SALES)
            .source("our own construction")
            .onRows(Covenant::partner);

    /** What the partner is owed. */
    public static final Mechanism COVENANT_MECHANISM = Declaration.of(
                    "covenant", Phase.FINANCE, "A partner gets a share of revenue or profit until it is repaid.")
            .reads(Columns.REVENUE, Columns.BURN, Columns.PREFERENCE)
            .writes(Columns.OWED, REPAID)
            .uses(SHARE, DUE)
            .obeys(PROFIT)
            .pays(REPAYMENT, PROFIT_SHARE)
            .source("our own construction")
            .onRows(Covenant::covenant);

    private Covenant() {}

    private static Pass channel(World world) {
        Rows diverted = world.rows(DIVERTED);
        Rows conflict = world.rows(CONFLICT);
        Rows part = world.rows(Columns.TO_PARTNER);
        int n = world.length();
        return (r, month) -> together(diverted.row(r), conflict.row(r), part.row(r), n);
    }

    private static void together(double[] part, double[] more, double[] all, int n) {
        for (int i = 0; i < n; i++) {
            all[i] = Math.min(part[i] + more[i], 1);
        }
    }

    private static Pass partner(World world) {
        Rows sales = world.rows(Columns.ENTERPRISE_REVENUE);
        Rows base = world.rows(BASE);
        Rows part = world.rows(Columns.TO_PARTNER);
        double[] amount = world.scratch();
        int n = world.length();
        Ledger ledger = world.ledger();
        return new Pass() {
            @Override
            public void start(int r) {
                System.arraycopy(sales.row(r), 0, base.row(r), 0, n);
            }

            @Override
            public void advance(int r, int month) {
                divert(sales.row(r), base.row(r), part.row(r), amount, n);
                ledger.post(LOST_SALES, r, amount);
            }
        };
    }

    private static void divert(double[] sales, double[] base, double[] part, double[] lost, int n) {
        for (int i = 0; i < n; i++) {
            lost[i] = part[i] * Math.max(sales[i] - base[i], 0);
        }
    }

    private static Pass covenant(World world) {
        Rows revenue = world.rows(Columns.REVENUE);
        Rows burn = world.rows(Columns.BURN);
        Rows paidIn = world.rows(Columns.PREFERENCE);
        Rows repaid = world.rows(REPAID);
        Rows profit = world.rows(PROFIT);
        Rows owed = world.rows(Columns.OWED);
        Rows share = world.rows(SHARE);
        Rows due = world.rows(DUE);
        double[] amount = world.scratch();
        double[] noCredit = world.scratch();
        int n = world.length();
        Ledger ledger = world.ledger();
        return new Pass() {
            @Override
            public void start(int r) {
                for (int i = 0; i < n; i++) {
                    owed.row(r)[i] = Math.rint(Ledger.FEN * due.row(r)[i]);
                }
            }

            @Override
            public void advance(int r, int month) {
                repay(revenue.row(r), share.row(r), owed.row(r), amount, n);
                ledger.postUpTo(REPAYMENT, r, amount, noCredit);
                minus(owed.row(r), amount, n);
                shareProfit(burn.row(r), profit.row(r), paidIn.row(r), repaid.row(r), amount, n);
                ledger.postUpTo(PROFIT_SHARE, r, amount, noCredit);
                plus(repaid.row(r), amount, n);
            }
        };
    }

    private static void repay(double[] revenue, double[] share, double[] owed, double[] amount, int n) {
        for (int i = 0; i < n; i++) {
            amount[i] = Math.min(share[i] * revenue[i], owed[i]);
        }
    }

    private static void shareProfit(
            double[] burn, double[] share, double[] paidIn, double[] repaid, double[] amount, int n) {
        for (int i = 0; i < n; i++) {
            amount[i] = Math.min(share[i] * Math.max(-burn[i], 0), Math.max(paidIn[i] - repaid[i], 0));
        }
    }

    private static void plus(double[] sum, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += paid[i];
        }
    }

    private static void minus(double[] owed, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            owed[i] -= paid[i];
        }
    }
}

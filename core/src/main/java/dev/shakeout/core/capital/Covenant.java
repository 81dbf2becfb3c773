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
 * A covenant with an investor who also sells: it gets a share of revenue until it is repaid, and part of the new customers.
 *
 * <pre>
 *   due      ← due − min(share · revenue, due, cash)              a debt until then
 *   diverted = d · max(enterprise revenue − that of the start, 0)  what new customers pay the partner instead of the firm
 * </pre>
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
            Value.given(0),
            "share of revenue that the firm pays its partner until it is repaid");

    /** What is owed to the partner. */
    public static final Parameter DUE = Parameter.of(
            "covenant.due", "CNY", Scope.FIRM, 0, 1e13, Value.given(0), "what the firm owes its partner at the start");

    /** Part of what new customers pay that goes to the partner. */
    public static final Parameter DIVERTED = Parameter.of(
            "covenant.diverted",
            "share of new enterprise revenue",
            Scope.FIRM,
            0,
            1,
            Value.given(0),
            "share of revenue from new companies and offices that goes to a partner who sells the same");

    /** The partner sells harder. */
    public static final Lever CONFLICT = Lever.shift(
            "covenant.conflict",
            "share of new enterprise revenue",
            Scope.FIRM,
            0,
            1,
            "added share of revenue from new companies and offices that goes to the partner");

    /** The partner's share of revenue. */
    public static final Flow REPAYMENT = Flow.payout("partner's share of revenue", Sector.PARENTS);

    /** What new customers pay the partner. */
    public static final Flow LOST_SALES = Flow.cost("sales lost to the partner", Sector.PARENTS);

    private static final Column BASE =
            Column.of("covenant.base", "fen per month", Scope.FIRM, 0, "enterprise revenue at the start");

    /** What the partner sells. */
    public static final Mechanism PARTNER_MECHANISM = Declaration.of(
                    "partner", Phase.SETTLEMENT, "A partner who also sells gets part of what new customers pay.")
            .reads(Columns.ENTERPRISE_REVENUE)
            .writes(BASE)
            .uses(DIVERTED)
            .obeys(CONFLICT)
            .pays(LOST_SALES)
            .source("our own construction")
            .onRows(Covenant::partner);

    /** What the partner is owed. */
    public static final Mechanism COVENANT_MECHANISM = Declaration.of(
                    "covenant", Phase.FINANCE, "A partner gets a share of revenue until it is repaid.")
            .reads(Columns.REVENUE)
            .writes(Columns.OWED)
            .uses(SHARE, DUE)
            .pays(REPAYMENT)
            .source("our own construction")
            .onRows(Covenant::covenant);

    private Covenant() {}

    private static Pass partner(World world) {
        Rows sales = world.rows(Columns.ENTERPRISE_REVENUE);
        Rows base = world.rows(BASE);
        Rows diverted = world.rows(DIVERTED);
        Rows conflict = world.rows(CONFLICT);
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
                divert(sales.row(r), base.row(r), diverted.row(r), conflict.row(r), amount, n);
                ledger.post(LOST_SALES, r, amount);
            }
        };
    }

    private static void divert(double[] sales, double[] base, double[] part, double[] more, double[] lost, int n) {
        for (int i = 0; i < n; i++) {
            lost[i] = Math.min(part[i] + more[i], 1) * Math.max(sales[i] - base[i], 0);
        }
    }

    private static Pass covenant(World world) {
        Rows revenue = world.rows(Columns.REVENUE);
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
            }
        };
    }

    private static void repay(double[] revenue, double[] share, double[] owed, double[] amount, int n) {
        for (int i = 0; i < n; i++) {
            amount[i] = Math.min(share[i] * revenue[i], owed[i]);
        }
    }

    private static void minus(double[] owed, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            owed[i] -= paid[i];
        }
    }
}

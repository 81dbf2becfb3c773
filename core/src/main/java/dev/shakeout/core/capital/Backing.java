package dev.shakeout.core.capital;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** What owners stand ready to pay. */
final class Backing implements Pass {

    private final int n;
    private final Rows active;
    private final Rows backing;
    private final Rows stopped;
    private final Rows flow;
    private final Rows hazard;
    private final Draws stop;
    private final double[] u;
    private final double[] odds;

    Backing(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        backing = world.rows(Columns.BACKING);
        stopped = world.rows(Owners.STOPPED);
        flow = world.rows(Firm.CORE_CASH_FLOW);
        hazard = world.rows(Owners.SPONSOR_STOP);
        stop = world.draws(Owners.STOP);
        u = world.scratch();
        odds = world.scratch();
    }

    @Override
    public void start(int r) {
        ready(flow.row(r), active.row(r), stopped.row(r), backing.row(r), n);
    }

    @Override
    public void advance(int r, int month) {
        stop.uniform(r, month, u);
        probability(hazard.row(r), odds, n);
        happen(u, odds, stopped.row(r), n);
        ready(flow.row(r), active.row(r), stopped.row(r), backing.row(r), n);
    }

    private static void probability(double[] hazard, double[] odds, int n) {
        for (int i = 0; i < n; i++) {
            odds[i] = 1 - Numeric.exp(-hazard[i]);
        }
    }

    /** flag ← 1 where u &lt; odds, else as it was */
    private static void happen(double[] u, double[] odds, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            flag[i] = Math.max(flag[i], Math.min(Math.max((odds[i] - u[i]) * 1e300, 0), 1));
        }
    }

    private static void ready(double[] flow, double[] active, double[] stopped, double[] backing, int n) {
        for (int i = 0; i < n; i++) {
            backing[i] = Ledger.FEN * flow[i] * active[i] * (1 - stopped[i]);
        }
    }

    /** The owners' payments of a month. */
    static Pass payments(World world) {
        Rows burn = world.rows(Columns.BURN);
        Rows ready = world.rows(Columns.BACKING);
        Ledger ledger = world.ledger();
        double[] due = world.scratch();
        return (r, month) -> {
            deficit(burn.row(r), ready.row(r), due, world.length());
            ledger.post(Owners.BACKING, r, due);
        };
    }

    private static void deficit(double[] burn, double[] ready, double[] due, int n) {
        for (int i = 0; i < n; i++) {
            due[i] = Math.min(Math.max(burn[i], 0), ready[i]);
        }
    }
}

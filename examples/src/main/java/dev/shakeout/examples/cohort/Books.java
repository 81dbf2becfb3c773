package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** burn = wage talent + compute − arpu mau through the ledger; runway = cash/burn held in [0, 36]. */
final class Books implements Pass {

    private static final double LONGEST = 36;
    private static final double LEAST_BURN = 1e-6 * ReferenceCohort.FEN_PER_MILLION;

    private final int n;
    private final Ledger ledger;
    private final Rows talent;
    private final Rows mau;
    private final Rows active;
    private final Rows cash;
    private final Rows outflow;
    private final Rows runway;
    private final Rows wages;
    private final Rows chips;
    private final Rows yield;
    private final Rows wage;
    private final Rows compute;
    private final Rows arpu;

    Books(World world) {
        n = world.length();
        ledger = world.ledger();
        talent = world.rows(ReferenceCohort.TALENT);
        mau = world.rows(ReferenceCohort.MAU);
        active = world.rows(Columns.ACTIVE);
        cash = world.rows(Columns.CASH);
        outflow = world.rows(Columns.OUTFLOW);
        runway = world.rows(ReferenceCohort.RUNWAY);
        wages = world.rows(ReferenceCohort.WAGES);
        chips = world.rows(ReferenceCohort.CHIPS);
        yield = world.rows(ReferenceCohort.YIELD);
        wage = world.rows(ReferenceCohort.WAGE);
        compute = world.rows(ReferenceCohort.COMPUTE);
        arpu = world.rows(ReferenceCohort.ARPU);
    }

    @Override
    public void advance(int r, int month) {
        pay(ReferenceCohort.PAY, r, wages, wage, talent);
        pay(ReferenceCohort.CLOUD, r, chips, compute, active);
        pay(ReferenceCohort.SALES, r, yield, arpu, mau);
        lasts(cash.row(r), outflow.row(r), runway.row(r), n);
    }

    private void pay(Flow flow, int r, Rows level, Rows price, Rows quantity) {
        ledger.post(flow, r, ReferenceCohort.FEN_PER_MILLION, level.row(r), price.row(r), quantity.row(r));
    }

    private static void lasts(double[] cash, double[] burn, double[] runway, int n) {
        for (int i = 0; i < n; i++) {
            runway[i] = Math.min(Math.max(cash[i] / Math.max(burn[i], LEAST_BURN), 0), LONGEST);
        }
    }
}

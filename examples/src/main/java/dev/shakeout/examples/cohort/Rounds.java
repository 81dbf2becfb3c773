package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** The few firms with less than six months of cash: whether a round closes, and how large it is. */
final class Rounds implements Pass {

    private static final double SHORT = 6;

    private final int n;
    private final Ledger ledger;
    private final Rows runway;
    private final Rows mau;
    private final Rows active;
    private final Rows logMau;
    private final Rows mean;
    private final Rows spread;
    private final Rows odds;
    private final Draws close;
    private final Draws size;
    private final double[] x;
    private final double[] u;
    private final double[] scratch;
    private final int[] seekers;
    private final int[] closers;

    Rounds(World world) {
        n = world.length();
        ledger = world.ledger();
        runway = world.rows(ReferenceCohort.RUNWAY);
        mau = world.rows(ReferenceCohort.MAU);
        active = world.rows(Columns.ACTIVE);
        logMau = world.rows(ReferenceCohort.LOG_MAU);
        mean = world.rows(ReferenceCohort.ROUND_MEAN);
        spread = world.rows(ReferenceCohort.ROUND_SPREAD);
        odds = world.rows(ReferenceCohort.ROUND_ODDS);
        close = world.draws(ReferenceCohort.CLOSE);
        size = world.draws(ReferenceCohort.ROUND_SIZE);
        x = world.workspace(0);
        u = world.workspace(1);
        scratch = world.workspace(2);
        seekers = Lists.of(world);
        closers = Lists.of(world);
    }

    @Override
    public void start(int r) {
        Numeric.log1p(mau.row(r), logMau.row(r), scratch, n);
    }

    @Override
    public void advance(int r, int month) {
        Numeric.log1p(mau.row(r), logMau.row(r), scratch, n);
        shortOf(runway.row(r), active.row(r), x, n);
        int seeking = Lists.negative(x, seekers, n);
        against(odds.row(r), logMau.row(r), seekers, x, seeking);
        Numeric.exp(x, x, seeking);
        close.uniform(r, month, seekers, seeking, u);
        closes(x, u, seeking);
        int closing = Lists.negative(u, closers, seeking);
        for (int k = 0; k < closing; k++) {
            closers[k] = seekers[closers[k]];
        }
        size.normal(r, month, closers, closing, u);
        logSize(mean.row(r), spread.row(r), closers, u, x, closing);
        Numeric.exp(x, x, closing);
        inFen(x, closing);
        ledger.post(ReferenceCohort.ROUND, r, closers, closing, x);
    }

    /** x ← runway − 6, not negative for the dead */
    private static void shortOf(double[] runway, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = runway[i] - SHORT * active[i];
        }
    }

    /** x ← 1 − 0.5 ln(1 + mau): log odds against */
    private static void against(double[] odds, double[] log, int[] list, double[] x, int n) {
        for (int k = 0; k < n; k++) {
            x[k] = odds[list[k]] - 0.5 * log[list[k]];
        }
    }

    /** u ← u (1 + e^x) − 1: negative where a round closes */
    private static void closes(double[] e, double[] u, int n) {
        for (int k = 0; k < n; k++) {
            u[k] = u[k] * (1 + e[k]) - 1;
        }
    }

    private static void inFen(double[] x, int n) {
        for (int k = 0; k < n; k++) {
            x[k] *= ReferenceCohort.FEN_PER_MILLION;
        }
    }

    private static void logSize(double[] mean, double[] spread, int[] list, double[] z, double[] x, int n) {
        for (int k = 0; k < n; k++) {
            x[k] = mean[list[k]] + spread[list[k]] * z[k];
        }
    }
}

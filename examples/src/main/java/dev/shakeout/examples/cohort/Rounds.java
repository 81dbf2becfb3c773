package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Whether a round closes for a firm with less than six months of cash, and how large it is.
 *
 * <p>With log odds of ½ ln(1 + mau) − b a round closes where u (1 + e^b/√(1 + mau)) &lt; 1, u uniform. Both sides of u e^b &lt;
 * (1 − u) √(1 + mau) are positive, so their squares say the same and need neither root nor logarithm.
 */
final class Rounds implements Pass {

    private static final double SHORT = 6;

    private final int n;
    private final Ledger ledger;
    private final Rows runway;
    private final Rows mau;
    private final Rows active;
    private final Rows mean;
    private final Rows spread;
    private final Rows odds;
    private final Draws close;
    private final Draws size;
    private final double[] x;
    private final double[] u;
    private final double[] against;
    private final int[] closers;

    Rounds(World world) {
        n = world.length();
        ledger = world.ledger();
        runway = world.rows(ReferenceCohort.RUNWAY);
        mau = world.rows(ReferenceCohort.MAU);
        active = world.rows(Columns.ACTIVE);
        mean = world.rows(ReferenceCohort.ROUND_MEAN);
        spread = world.rows(ReferenceCohort.ROUND_SPREAD);
        odds = world.rows(ReferenceCohort.ROUND_ODDS);
        close = world.draws(ReferenceCohort.CLOSE);
        size = world.draws(ReferenceCohort.ROUND_SIZE);
        x = world.workspace(0);
        u = world.workspace(1);
        against = world.scratch();
        closers = Lists.of(world);
    }

    /** The odds stay as they are. */
    @Override
    public void start(int r) {
        Numeric.exp(odds.row(r), against, n);
    }

    @Override
    public void advance(int r, int month) {
        close.uniform(r, month, u);
        closes(runway.row(r), active.row(r), against, mau.row(r), u, x, n);
        int closing = Lists.negative(x, closers, n);
        size.normal(r, month, closers, closing, u);
        logSize(mean.row(r), spread.row(r), closers, u, x, closing);
        Numeric.exp(x, x, closing);
        inFen(x, closing);
        ledger.post(ReferenceCohort.ROUND, r, closers, closing, x);
    }

    /** x ← the larger of runway − 6, 0 for the dead, and (u e^b)² − (1 − u)² (1 + mau): negative where one is sought and closes */
    private static void closes(
            double[] runway, double[] active, double[] against, double[] mau, double[] u, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double refused = u[i] * against[i];
            double granted = 1 - u[i];
            x[i] = Math.max(runway[i] - SHORT * active[i], refused * refused - granted * granted * (1 + mau[i]));
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

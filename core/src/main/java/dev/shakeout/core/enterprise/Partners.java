package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * Firms whose partner sells the same: in each vertical in turn, part of the customers who would be new to such a firm sign
 * with the partner instead, which is one of the clouds of incumbents.
 *
 * <pre>
 *   new_l  = w_l [ ε (Z − z_l) + F ]          of what l wins; see {@link dev.shakeout.core.choice.Migration}
 *   x_l    = d_l new_l                        where a cloud is invited; an incumbent has no such partner
 *   won_l ← won_l − x_l,   won_k ← won_k + Σ x · w_k / A    cloud k, A the weight of all clouds
 * </pre>
 *
 * <p>Which cloud is whose partner nobody says: they gain by their weight. Our own construction.
 */
final class Partners {

    private final int n;
    private final boolean[] isCloud;
    private final Rows part;
    private final boolean[] has;
    private final double[][] lost;
    private final double[] pool;
    private boolean any;

    Partners(World world) {
        n = world.length();
        isCloud = new boolean[world.rowCount()];
        for (int r = 0; r < isCloud.length; r++) {
            isCloud[r] = world.roster().kind(r) == Firm.Kind.INCUMBENT;
        }
        part = world.rows(Columns.TO_PARTNER);
        has = new boolean[isCloud.length];
        lost = new double[isCloud.length][n];
        pool = world.scratch();
    }

    /** Forgets last month; whether any firm of {@code live} has a partner who sells. */
    boolean look(int[] live) {
        any = false;
        for (int r : live) {
            has[r] = !isCloud[r] && Kernels.anyNonZero(part.row(r), n);
            any |= has[r];
        }
        if (any) {
            Arrays.fill(pool, 0);
        }
        return any;
    }

    /** Of what firm {@code r} would win anew, the partner's part goes into the pool. */
    void take(int r, double[] w, double[] z, double[] sumZ, double[] toll, double[] arrivals, double[] clouds) {
        if (has[r]) {
            anew(w, z, sumZ, toll, arrivals, lost[r], n);
            share(part.row(r), clouds, lost[r], n);
            Kernels.add(lost[r], pool, n);
        }
    }

    /** Corrects what firm {@code r} has won. */
    void settle(int r, double[] w, double[] clouds, double[] won) {
        if (any && isCloud[r]) {
            gain(pool, w, clouds, won, n);
        } else if (any && has[r]) {
            Kernels.subtract(lost[r], won, n);
        }
    }

    private static void anew(
            double[] w, double[] z, double[] sumZ, double[] toll, double[] arrivals, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = toll[i] * (sumZ[i] - z[i]) + arrivals[i];
        }
        for (int i = 0; i < n; i++) {
            x[i] *= w[i];
        }
    }

    /** x ← d x where there is a cloud, else 0 */
    private static void share(double[] part, double[] clouds, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= part[i] * Math.min(clouds[i] * 1e300, 1);
        }
    }

    private static void gain(double[] pool, double[] w, double[] clouds, double[] won, int n) {
        for (int i = 0; i < n; i++) {
            won[i] += pool[i] * w[i] / Math.max(clouds[i], Double.MIN_NORMAL);
        }
    }
}

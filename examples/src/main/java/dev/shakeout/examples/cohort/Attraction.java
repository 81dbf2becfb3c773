package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/** w ← active · e^{0.8 Q + 0.3 ln(1 + mau)}, W ← Σ w */
final class Attraction implements Pass {

    private final int n;
    private final Rows quality;
    private final Rows mau;
    private final Rows active;
    private final Rows weight;
    private final Rows taste;
    private final Rows crowd;
    private final Sum sum;
    private final double[] log;
    private final double[] scratch;

    Attraction(World world) {
        n = world.length();
        quality = world.rows(ReferenceCohort.QUALITY);
        mau = world.rows(ReferenceCohort.MAU);
        active = world.rows(Columns.ACTIVE);
        weight = world.rows(ReferenceCohort.WEIGHT);
        taste = world.rows(ReferenceCohort.TASTE);
        crowd = world.rows(ReferenceCohort.CROWD);
        sum = world.sum(ReferenceCohort.WEIGHTS);
        log = world.workspace(1);
        scratch = world.workspace(2);
    }

    @Override
    public void advance(int r, int month) {
        double[] w = weight.row(r);
        Numeric.log1p(mau.row(r), log, scratch, n);
        utility(quality.row(r), log, taste.row(r), crowd.row(r), w, n);
        Numeric.exp(w, w, n);
        only(active.row(r), w, n);
        sum.add(r, w);
    }

    private static void utility(double[] q, double[] log, double[] taste, double[] crowd, double[] w, int n) {
        for (int i = 0; i < n; i++) {
            w[i] = taste[i] * q[i] + crowd[i] * log[i];
        }
    }

    private static void only(double[] active, double[] w, int n) {
        for (int i = 0; i < n; i++) {
            w[i] *= active[i];
        }
    }
}

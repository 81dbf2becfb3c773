package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** talent ← talent · e/(1 + e) · (1.01 where runway &gt; 12), e = e^{3 + 0.2 runway} */
final class Staying implements Pass {

    private static final double YEAR = 12;

    private final int n;
    private final Rows talent;
    private final Rows runway;
    private final Rows calm;
    private final Rows trust;
    private final Rows growth;
    private final double[] e;

    Staying(World world) {
        n = world.length();
        talent = world.rows(ReferenceCohort.TALENT);
        runway = world.rows(ReferenceCohort.RUNWAY);
        calm = world.rows(ReferenceCohort.CALM);
        trust = world.rows(ReferenceCohort.TRUST);
        growth = world.rows(ReferenceCohort.GROWTH);
        e = world.workspace(0);
    }

    @Override
    public void advance(int r, int month) {
        odds(runway.row(r), calm.row(r), trust.row(r), e, n);
        stay(talent.row(r), e, runway.row(r), growth.row(r), n);
    }

    private static void odds(double[] runway, double[] calm, double[] trust, double[] e, int n) {
        for (int i = 0; i < n; i++) {
            e[i] = Numeric.exp(calm[i] + trust[i] * runway[i]);
        }
    }

    /** The clamped difference is 1 where the runway is above a year, else 0. */
    private static void stay(double[] talent, double[] e, double[] runway, double[] growth, int n) {
        for (int i = 0; i < n; i++) {
            double safe = Math.min(Math.max((runway[i] - YEAR) * 1e300, 0), 1);
            talent[i] = talent[i] * e[i] * (1 + growth[i] * safe) / (1 + e[i]);
        }
    }
}

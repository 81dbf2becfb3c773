package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.world.World;

/** N ← N + (p + q N/M)(M − N); a unit of weight wins 0.2 N/(1 + W) users. */
final class Adoption implements MarketPass {

    private final int n;
    private final double[] size;
    private final double[] win;
    private final double[] weights;
    private final double[] p;
    private final double[] q;
    private final double[] potential;
    private final double[] pass;

    Adoption(World world) {
        n = world.length();
        size = world.rows(ReferenceCohort.SIZE).row(0);
        win = world.rows(ReferenceCohort.WIN).row(0);
        weights = world.rows(ReferenceCohort.WEIGHTS).row(0);
        p = world.rows(ReferenceCohort.BASS_P).row(0);
        q = world.rows(ReferenceCohort.BASS_Q).row(0);
        potential = world.rows(ReferenceCohort.POTENTIAL).row(0);
        pass = world.rows(ReferenceCohort.PASS).row(0);
    }

    @Override
    public void advance(int month) {
        for (int i = 0; i < n; i++) {
            size[i] += (p[i] + q[i] * size[i] / potential[i]) * (potential[i] - size[i]);
            win[i] = pass[i] * size[i] / (1 + weights[i]);
        }
    }
}

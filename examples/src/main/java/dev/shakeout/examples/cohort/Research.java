package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** Q ← 0.99 Q + 0.02 ln(1 + talent) + 0.01 z */
final class Research implements Pass {

    private final int n;
    private final Rows talent;
    private final Rows quality;
    private final Rows learning;
    private final Rows memory;
    private final Rows luck;
    private final Draws idea;
    private final double[] z;
    private final double[] log;
    private final double[] scratch;

    Research(World world) {
        n = world.length();
        talent = world.rows(ReferenceCohort.TALENT);
        quality = world.rows(ReferenceCohort.QUALITY);
        learning = world.rows(ReferenceCohort.LEARNING);
        memory = world.rows(ReferenceCohort.MEMORY);
        luck = world.rows(ReferenceCohort.LUCK);
        idea = world.draws(ReferenceCohort.IDEA);
        z = world.workspace(0);
        log = world.workspace(1);
        scratch = world.workspace(2);
    }

    @Override
    public void advance(int r, int month) {
        idea.normal(r, month, z);
        Numeric.log1p(talent.row(r), log, scratch, n);
        learn(quality.row(r), log, z, learning.row(r), memory.row(r), luck.row(r), n);
    }

    private static void learn(double[] q, double[] log, double[] z, double[] a, double[] keep, double[] luck, int n) {
        for (int i = 0; i < n; i++) {
            q[i] = keep[i] * q[i] + a[i] * log[i] + luck[i] * z[i];
        }
    }
}

package dev.shakeout.examples.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** mau ← 0.8 mau + win · w */
final class Choice implements Pass {

    private final int n;
    private final Rows mau;
    private final Rows weight;
    private final Rows win;
    private final Rows keep;

    Choice(World world) {
        n = world.length();
        mau = world.rows(ReferenceCohort.MAU);
        weight = world.rows(ReferenceCohort.WEIGHT);
        win = world.rows(ReferenceCohort.WIN);
        keep = world.rows(ReferenceCohort.KEEP);
    }

    @Override
    public void advance(int r, int month) {
        move(mau.row(r), weight.row(r), win.row(r), keep.row(r), n);
    }

    private static void move(double[] mau, double[] weight, double[] win, double[] keep, int n) {
        for (int i = 0; i < n; i++) {
            mau[i] = keep[i] * mau[i] + win[i] * weight[i];
        }
    }
}

package dev.shakeout.core.talent;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/** What each firm pays relative to the start, and who pays best. */
final class Pay implements Pass {

    private final int n;
    private final Rows active;
    private final Rows level;
    private final Rows growth;
    private final Rows lever;
    private final Rows plan;
    private final Sum best;
    private final double[] x;

    Pay(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        level = world.rows(Columns.PAY_LEVEL);
        growth = world.rows(Talent.PAY_GROWTH);
        lever = world.rows(Talent.PAY);
        plan = world.rows(Columns.PAY_PLAN);
        best = world.sum(Columns.BEST_PAY);
        x = world.scratch();
    }

    @Override
    public void advance(int r, int month) {
        rise(growth.row(r), lever.row(r), plan.row(r), (month - 1) / 12.0, level.row(r), n);
        offers(level.row(r), active.row(r), x, n);
        best.add(r, x);
    }

    /** level ← lever · plan · e^{g t} */
    private static void rise(double[] growth, double[] lever, double[] plan, double years, double[] level, int n) {
        for (int i = 0; i < n; i++) {
            level[i] = lever[i] * plan[i] * Numeric.exp(growth[i] * years);
        }
    }

    private static void offers(double[] level, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = level[i] * active[i];
        }
    }
}

package dev.shakeout.core.strategy;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * The routine of a month: plans grow, those in need retreat, those overtaken go abroad, and training is spent on as far as an
 * owner pays for it.
 */
final class Month implements Pass {

    private final int n;
    private final Spending spending;
    private final Retreat retreat;
    private final GoingAbroad abroad;
    private final Rows active;
    private final Rows frontier;
    private final Rows sincePivot;
    private final Rows triedPivot;
    private final Rows sinceCut;
    private final Rows pivotedBefore;
    private final Rows frontierAtStart;
    private final boolean[] byRoutine;

    Month(World world) {
        n = world.length();
        spending = new Spending(world);
        retreat = new Retreat(world);
        abroad = new GoingAbroad(world);
        active = world.rows(Columns.ACTIVE);
        frontier = world.rows(Columns.FRONTIER);
        sincePivot = world.rows(Columns.SINCE_PIVOT);
        triedPivot = world.rows(Columns.TRIED_PIVOT);
        sinceCut = world.rows(Routines.SINCE_CUT);
        pivotedBefore = world.rows(Routines.MONTHS_SINCE_PIVOT);
        frontierAtStart = world.rows(Firm.FRONTIER);
        byRoutine = new boolean[world.rowCount()];
        for (int r = 0; r < byRoutine.length; r++) {
            byRoutine[r] = Decisions.byRoutine(world, r);
        }
    }

    @Override
    public void start(int r) {
        for (int i = 0; i < n; i++) {
            frontier.row(r)[i] = active.row(r)[i] * frontierAtStart.row(r)[i];
            sincePivot.row(r)[i] = pivotedBefore.row(r)[i];
            triedPivot.row(r)[i] = pivotedBefore.row(r)[i] < Columns.NEVER ? 1 : 0;
        }
    }

    @Override
    public void advance(int r, int month) {
        age(sinceCut.row(r), n);
        age(sincePivot.row(r), n);
        if (!byRoutine[r]) {
            return;
        }
        if (month > 1) {
            spending.grow(r);
        }
        retreat.look(r, month);
        abroad.look(r, month);
        spending.spend(r);
    }

    private static void age(double[] months, int n) {
        for (int i = 0; i < n; i++) {
            months[i] += 1;
        }
    }
}

package dev.shakeout.core.strategy;

import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** The few firms that are short of cash or far behind: what they cut, and when they give up their line of business. */
final class Retreat {

    private final int n;
    private final Rows active;
    private final Rows cash;
    private final Rows backing;
    private final Rows headroom;
    private final Rows runway;
    private final Rows burn;
    private final Rows revenue;
    private final Rows capability;
    private final Rows floor;
    private final Rows wage;
    private final Rows payLevel;
    private final Rows trainingPlan;
    private final Rows marketingPlan;
    private final Rows overheadPlan;
    private final Rows staffPlan;
    private final Rows frontier;
    private final Rows sincePivot;
    private final Rows triedCut;
    private final Rows triedPivot;
    private final Rows sinceCut;
    private final Rows cutRunway;
    private final Rows cutSize;
    private final Rows cutDepth;
    private final Rows cutInterval;
    private final Rows pivotRunway;
    private final Rows pivotGap;
    private final Rows pivotHazard;
    private final Rows pivotSaving;
    private final Draws giveUp;

    Retreat(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        cash = world.rows(Columns.CASH);
        backing = world.rows(Columns.BACKING);
        headroom = world.rows(Routines.HEADROOM);
        runway = world.rows(Columns.RUNWAY);
        burn = world.rows(Columns.BURN);
        revenue = world.rows(Columns.REVENUE);
        capability = world.rows(Columns.CAPABILITY);
        floor = world.rows(Columns.OPEN_FLOOR);
        wage = world.rows(Columns.WAGE);
        payLevel = world.rows(Columns.PAY_LEVEL);
        trainingPlan = world.rows(Columns.TRAINING_PLAN);
        marketingPlan = world.rows(Columns.MARKETING_PLAN);
        overheadPlan = world.rows(Columns.OVERHEAD_PLAN);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        frontier = world.rows(Columns.FRONTIER);
        sincePivot = world.rows(Columns.SINCE_PIVOT);
        triedCut = world.rows(Columns.TRIED_CUT);
        triedPivot = world.rows(Columns.TRIED_PIVOT);
        sinceCut = world.rows(Routines.SINCE_CUT);
        cutRunway = world.rows(Routines.CUT_RUNWAY);
        cutSize = world.rows(Routines.CUT_SIZE);
        cutDepth = world.rows(Routines.CUT_DEPTH);
        cutInterval = world.rows(Routines.CUT_INTERVAL);
        pivotRunway = world.rows(Routines.PIVOT_RUNWAY);
        pivotGap = world.rows(Routines.PIVOT_GAP);
        pivotHazard = world.rows(Routines.PIVOT_HAZARD);
        pivotSaving = world.rows(Routines.PIVOT_SAVING);
        giveUp = world.draws(Routines.GIVE_UP);
    }

    /** Looks at the firms of row {@code r} one by one. */
    void look(int r, int month) {
        double[] on = active.row(r);
        for (int i = 0; i < n; i++) {
            if (on[i] == 0) {
                continue;
            }
            double months = monthsLeft(r, i);
            if (months < cutRunway.row(r)[i] && sinceCut.row(r)[i] >= cutInterval.row(r)[i]) {
                cut(r, i);
            }
            if (triedPivot.row(r)[i] == 0 && (months < pivotRunway.row(r)[i] || givesUp(r, i, month))) {
                pivot(r, i);
            }
        }
    }

    /**
     * The measured runway, or less: an owner may have stopped since, and an owner's money is planned with some headroom,
     * since it ends at a limit.
     */
    private double monthsLeft(int r, int i) {
        double backed = backing.row(r)[i];
        double planned = burn.row(r)[i] * (backed > 0 ? 1 + headroom.row(r)[i] : 1);
        double measured = runway.row(r)[i];
        return planned > backed ? Math.min(measured, cash.row(r)[i] / (planned - backed)) : measured;
    }

    /** Saves a share of all costs: from advertising first, then from training, then from heads. */
    private void cut(int r, int i) {
        double left = cutSize.row(r)[i] * Math.max(burn.row(r)[i] + revenue.row(r)[i], 0);
        double ads = Math.min(left, marketingPlan.row(r)[i]);
        marketingPlan.row(r)[i] -= ads;
        left -= ads;
        double runs = Math.min(left, cutDepth.row(r)[i] * trainingPlan.row(r)[i]);
        trainingPlan.row(r)[i] -= runs;
        left -= runs;
        double pay = wage.row(r)[i] * payLevel.row(r)[i] * staffPlan.row(r)[i];
        if (pay > 0) {
            staffPlan.row(r)[i] *= 1 - Math.min(left / pay, cutDepth.row(r)[i]);
        }
        sinceCut.row(r)[i] = 0;
        triedCut.row(r)[i] = 1;
    }

    private boolean givesUp(int r, int i, int month) {
        double gap = floor.row(r)[i] - capability.row(r)[i];
        return frontier.row(r)[i] != 0
                && gap > pivotGap.row(r)[i]
                && giveUp.uniform(r, month, i) < 1 - Numeric.exp(-pivotHazard.row(r)[i]);
    }

    private void pivot(int r, int i) {
        double kept = 1 - pivotSaving.row(r)[i];
        trainingPlan.row(r)[i] *= kept;
        overheadPlan.row(r)[i] *= kept;
        frontier.row(r)[i] = 0;
        sincePivot.row(r)[i] = 0;
        triedPivot.row(r)[i] = 1;
    }
}

package dev.shakeout.core.strategy;

import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** The few firms that are short of cash, far behind or overtaken: what they cut, and when they give up their line of business. */
final class Retreat {

    /** Any difference times this is beyond 1, or below −1. */
    private static final double HUGE = 1e300;

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
    private final Rows verticalOdds;
    private final Rows verticalAds;
    private final Rows adRank;
    private final Rows adPause;
    private final Rows rank;
    private final Rows leads;
    private final Rows toOpenBase;
    private final Rows toVertical;
    private final Rows sharePlan;
    private final Rows shareRunway;
    private final double[] months;
    private final double[] alarm;
    private final Draws giveUp;
    private final Draws wayOut;
    private final Draws pushed;

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
        verticalOdds = world.rows(Routines.VERTICAL_ODDS);
        verticalAds = world.rows(Routines.VERTICAL_ADS);
        adRank = world.rows(Routines.AD_RANK);
        adPause = world.rows(Routines.AD_PAUSE);
        rank = world.rows(Standing.RANK);
        leads = world.rows(Routines.LEADS);
        toOpenBase = world.rows(Routines.TO_OPEN_BASE);
        toVertical = world.rows(Routines.TO_VERTICAL);
        sharePlan = world.rows(Columns.SHARE_PLAN);
        shareRunway = world.rows(Routines.SHARE_RUNWAY);
        months = world.scratch();
        alarm = world.scratch();
        giveUp = world.draws(Routines.GIVE_UP);
        wayOut = world.draws(Routines.WAY_OUT);
        pushed = world.draws(Routines.PUSHED);
    }

    /** Looks at the firms of row {@code r}: one by one only at those that might have to do something. */
    void look(int r, int month) {
        double[] on = active.row(r);
        keepToOneself(on, sharePlan.row(r), n);
        raiseAlarm(r);
        for (int i = 0; i < n; i++) {
            if (alarm[i] >= 0) {
                respond(r, i, month);
            }
        }
        pause(on, leads.row(r), rank.row(r), adRank.row(r), adPause.row(r), marketingPlan.row(r), n);
        lead(on, rank.row(r), adRank.row(r), leads.row(r), n);
    }

    /**
     * alarm ← at least 0 where an active firm's money might be short for something, where another tells it to change course, or
     * where it is so far behind that it might give up.
     */
    private void raiseAlarm(int r) {
        shortest(cash.row(r), burn.row(r), headroom.row(r), backing.row(r), runway.row(r), months, n);
        behind(floor.row(r), capability.row(r), pivotGap.row(r), alarm, n);
        told(toOpenBase.row(r), toVertical.row(r), alarm, n);
        whereUntried(pivotRunway.row(r), months, triedPivot.row(r), alarm, n);
        money(cutRunway.row(r), shareRunway.row(r), months, active.row(r), alarm, n);
    }

    private void respond(int r, int i, int month) {
        double left = monthsLeft(r, i);
        if (left < cutRunway.row(r)[i] && sinceCut.row(r)[i] >= cutInterval.row(r)[i]) {
            cut(r, i, cutSize.row(r)[i]);
        }
        if (triedPivot.row(r)[i] == 0) {
            considerPivot(r, i, month, left);
        }
        sharePlan.row(r)[i] = left < shareRunway.row(r)[i] ? 1 : 0;
    }

    private static void keepToOneself(double[] on, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] *= 1 - on[i];
        }
    }

    /** months ← no more than {@link #monthsLeft}. */
    private static void shortest(
            double[] cash,
            double[] burn,
            double[] headroom,
            double[] backing,
            double[] runway,
            double[] months,
            int n) {
        for (int i = 0; i < n; i++) {
            double most = burn[i] * (1 + headroom[i]) - backing[i];
            months[i] = Math.min(runway[i], cash[i] / Math.max(most, 1));
        }
    }

    /** alarm ← how much further behind the open floor than a firm gives up at. */
    private static void behind(double[] floor, double[] capability, double[] gap, double[] alarm, int n) {
        for (int i = 0; i < n; i++) {
            alarm[i] = floor[i] - capability[i] - gap[i];
        }
    }

    private static void told(double[] toOpenBase, double[] toVertical, double[] alarm, int n) {
        for (int i = 0; i < n; i++) {
            alarm[i] = Math.max(alarm[i], (toOpenBase[i] + toVertical[i]) * HUGE - 1);
        }
    }

    /** alarm ← below 0 where a change of course has been tried. */
    private static void whereUntried(double[] runway, double[] months, double[] tried, double[] alarm, int n) {
        for (int i = 0; i < n; i++) {
            alarm[i] = Math.max(alarm[i], runway[i] - months[i]) - tried[i] * HUGE;
        }
    }

    private static void money(double[] cut, double[] share, double[] months, double[] on, double[] alarm, int n) {
        for (int i = 0; i < n; i++) {
            double tight = Math.max(cut[i], share[i]) - months[i];
            alarm[i] = Math.max(alarm[i], tight) - (1 - on[i]) * HUGE;
        }
    }

    /** A firm that has just fallen out of the first few by users buys less advertising from now on. */
    private static void pause(
            double[] on, double[] leads, double[] rank, double[] first, double[] pause, double[] marketing, int n) {
        for (int i = 0; i < n; i++) {
            double fallen = on[i] * leads[i] * Math.min(Math.max((rank[i] - first[i]) * HUGE, 0), 1);
            marketing[i] *= 1 - fallen * pause[i];
        }
    }

    private static void lead(double[] on, double[] rank, double[] first, double[] leads, int n) {
        for (int i = 0; i < n; i++) {
            double now = 1 - Math.min(Math.max((rank[i] - first[i]) * HUGE, 0), 1);
            leads[i] += on[i] * (now - leads[i]);
        }
    }

    private void considerPivot(int r, int i, int month, double months) {
        double push = toOpenBase.row(r)[i] + toVertical.row(r)[i];
        double u = push > 0 ? pushed.uniform(r, 0, i) : 1;
        if (u < push) {
            pivot(r, i, u >= toOpenBase.row(r)[i]);
        } else if (months < pivotRunway.row(r)[i] || givesUp(r, i, month)) {
            pivot(r, i, wayOut.uniform(r, 0, i) < verticalOdds.row(r)[i]);
        }
    }

    /**
     * The measured runway, or less: an owner may have stopped since, and an owner's money is planned with some headroom,
     * since it ends at a limit.
     */
    double monthsLeft(int r, int i) {
        double backed = backing.row(r)[i];
        double planned = burn.row(r)[i] * (backed > 0 ? 1 + headroom.row(r)[i] : 1);
        double measured = runway.row(r)[i];
        return planned > backed ? Math.min(measured, cash.row(r)[i] / (planned - backed)) : measured;
    }

    /** Saves a share of all costs: from advertising first, then from training, then from heads. */
    void cut(int r, int i, double share) {
        double left = share * Math.max(burn.row(r)[i] + revenue.row(r)[i], 0);
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

    /** Gives up the line of business, once: for the open base model of another, or for a vertical. */
    void pivot(int r, int i, boolean vertical) {
        if (triedPivot.row(r)[i] != 0) {
            return;
        }
        double kept = 1 - pivotSaving.row(r)[i];
        trainingPlan.row(r)[i] *= kept;
        overheadPlan.row(r)[i] *= kept;
        if (vertical) {
            marketingPlan.row(r)[i] *= 1 - verticalAds.row(r)[i];
        }
        frontier.row(r)[i] = 0;
        sincePivot.row(r)[i] = 0;
        triedPivot.row(r)[i] = 1;
    }
}

package dev.shakeout.core.strategy;

import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** What goes into training: a plan that grows on the frontier, as far as an owner pays for it. */
final class Spending {

    private final int n;
    private final Rows frontier;
    private final Rows backing;
    private final Rows burn;
    private final Rows trainingPlan;
    private final Rows overheadPlan;
    private final Rows training;
    private final Rows growth;
    private final Rows addedGrowth;
    private final Rows budget;
    private final Rows limit;
    private final double[] factor;
    private final double[] most;

    Spending(World world) {
        n = world.length();
        frontier = world.rows(Columns.FRONTIER);
        backing = world.rows(Columns.BACKING);
        burn = world.rows(Columns.BURN);
        trainingPlan = world.rows(Columns.TRAINING_PLAN);
        overheadPlan = world.rows(Columns.OVERHEAD_PLAN);
        training = world.rows(Columns.TRAINING);
        growth = world.rows(Routines.COST_GROWTH);
        addedGrowth = world.rows(Routines.FRONTIER_COST);
        budget = world.rows(Routines.TRAINING_BUDGET);
        limit = world.rows(Routines.BUDGET_LIMIT);
        factor = world.scratch();
        most = world.scratch();
    }

    /** Lets the plans of firms on the frontier grow by a month. */
    void grow(int r) {
        growth(frontier.row(r), growth.row(r), addedGrowth.row(r), factor, n);
        times(trainingPlan.row(r), factor, n);
        times(overheadPlan.row(r), factor, n);
    }

    /** Spends on training what is planned, or what an owner pays. */
    void spend(int r) {
        afford(backing.row(r), limit.row(r), burn.row(r), training.row(r), most, n);
        spend(trainingPlan.row(r), budget.row(r), most, training.row(r), n);
    }

    /** factor ← e^{g/12} on the frontier, 1 elsewhere */
    private static void growth(double[] frontier, double[] growth, double[] added, double[] factor, int n) {
        for (int i = 0; i < n; i++) {
            factor[i] = Numeric.exp(frontier[i] * (growth[i] + added[i]) / 12);
        }
    }

    private static void times(double[] plan, double[] factor, int n) {
        for (int i = 0; i < n; i++) {
            plan[i] *= factor[i];
        }
    }

    /** most ← what the owner's budget leaves for training beside last month's other burn; without an owner, no limit */
    private static void afford(
            double[] backing, double[] limit, double[] burn, double[] training, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            double without = 1 - Math.min(Math.max(backing[i], 0), 1);
            most[i] = Math.max(limit[i] * backing[i] - (burn[i] - training[i]), 0) + without * 1e300;
        }
    }

    private static void spend(double[] plan, double[] budget, double[] most, double[] training, int n) {
        for (int i = 0; i < n; i++) {
            training[i] = Math.min(plan[i] * budget[i], most[i]);
        }
    }
}

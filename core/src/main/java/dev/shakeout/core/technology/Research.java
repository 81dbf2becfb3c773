package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/** Algorithmic progress, forgetting, and the training runs that end this month. */
final class Research implements Pass {

    /** Stands for "no model opened" in a maximum. */
    private static final double NOTHING = -1e6;

    private final int n;
    private final Rows active;
    private final Rows frontier;
    private final Rows team;
    private final Rows teamBefore;
    private final Rows teamAtStart;
    private final Rows training;
    private final Rows plan;
    private final Rows budgetAtStart;
    private final Rows capability;
    private final Rows capabilityAtStart;
    private final Rows efficiency;
    private final Rows alpha;
    private final Rows decline;
    private final Rows progress;
    private final Rows elasticity;
    private final Rows spillover;
    private final Rows forgetting;
    private final Rows noise;
    private final Rows runMonths;
    private final Rows competence;
    private final Rows openRelease;
    private final Rows best;
    private final Sum opened;
    private final Draws release;
    private final Draws luck;
    private final Draws opening;
    private final double[] u;
    private final double[] odds;
    private final double[] size;
    private final double[] bestOpened;

    Research(World world, Draws release, Draws luck, Draws opening) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        frontier = world.rows(Columns.FRONTIER);
        team = world.rows(Columns.KEY_PEOPLE);
        teamBefore = world.rows(Technology.TEAM_BEFORE);
        teamAtStart = world.rows(Technology.TEAM_AT_START);
        training = world.rows(Columns.TRAINING);
        plan = world.rows(Columns.TRAINING_PLAN);
        budgetAtStart = world.rows(Technology.BUDGET_AT_START);
        capability = world.rows(Columns.CAPABILITY);
        capabilityAtStart = world.rows(Firm.CAPABILITY);
        efficiency = world.rows(Technology.EFFICIENCY);
        alpha = world.rows(Technology.ALPHA);
        decline = world.rows(Technology.HARDWARE_DECLINE);
        progress = world.rows(Technology.PROGRESS);
        elasticity = world.rows(Technology.TALENT_ELASTICITY);
        spillover = world.rows(Technology.SPILLOVER);
        forgetting = world.rows(Technology.FORGETTING);
        noise = world.rows(Technology.NOISE);
        runMonths = world.rows(Technology.RUN_MONTHS);
        competence = world.rows(Technology.COMPETENCE);
        openRelease = world.rows(Technology.OPEN_RELEASE);
        best = world.rows(Technology.BEST_EFFICIENCY);
        opened = world.sum(Technology.OPENED);
        this.release = release;
        this.luck = luck;
        this.opening = opening;
        u = world.scratch();
        odds = world.scratch();
        size = world.scratch();
        bestOpened = world.scratch();
    }

    /** Who opens all it makes has opened the model of the start. */
    @Override
    public void start(int r) {
        copy(capabilityAtStart.row(r), capability.row(r));
        copy(team.row(r), teamBefore.row(r));
        copy(team.row(r), teamAtStart.row(r));
        for (int i = 0; i < n; i++) {
            bestOpened[i] = openRelease.row(r)[i] == 1 ? capability.row(r)[i] : NOTHING;
        }
        opened.add(r, bestOpened);
    }

    private void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, n);
    }

    @Override
    public void advance(int r, int month) {
        if (month == 1) {
            copy(plan.row(r), budgetAtStart.row(r));
        }
        relative(team.row(r), teamAtStart.row(r), size, n);
        improve(r);
        runs(competence.row(r), runMonths.row(r), size, odds, n);
        java.util.Arrays.fill(bestOpened, NOTHING);
        release.uniform(r, month, u);
        for (int i = 0; i < n; i++) {
            boolean ends = u[i] < odds[i] && active.row(r)[i] * frontier.row(r)[i] != 0;
            if (ends && training.row(r)[i] > 0 && budgetAtStart.row(r)[i] > 0) {
                release(r, month, i);
            }
        }
        opened.add(r, bestOpened);
        copy(team.row(r), teamBefore.row(r));
    }

    /** Δ ln A of the month */
    private void improve(int r) {
        for (int i = 0; i < n; i++) {
            odds[i] = size[i] > 0 ? elasticity.row(r)[i] * Numeric.log(size[i]) : Double.NEGATIVE_INFINITY;
        }
        learn(efficiency.row(r), progress.row(r), odds, spillover.row(r), best.row(r), n);
        forget(efficiency.row(r), forgetting.row(r), team.row(r), teamBefore.row(r), n);
    }

    /** A run ends: what it reached, and whether it is opened. */
    private void release(int r, int month, int i) {
        double compute = Numeric.log(training.row(r)[i] / budgetAtStart.row(r)[i])
                + decline.row(r)[i] * month / 12
                + efficiency.row(r)[i];
        double reached =
                capabilityAtStart.row(r)[i] + alpha.row(r)[i] * compute + noise.row(r)[i] * luck.normal(r, month, i);
        capability.row(r)[i] = Math.max(capability.row(r)[i], reached);
        if (opening.uniform(r, month, i) < openRelease.row(r)[i]) {
            bestOpened[i] = capability.row(r)[i];
        }
    }

    private static void relative(double[] team, double[] start, double[] size, int n) {
        for (int i = 0; i < n; i++) {
            size[i] = team[i] / Math.max(start[i], 1);
        }
    }

    /** ln A ← ln A + [a0 e^{φ ln h} + ω max(best − ln A, 0)] / 12 */
    private static void learn(double[] a, double[] a0, double[] logSize, double[] omega, double[] best, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += omega[i] * Math.max(best[i] - a[i], 0) / 12;
        }
        for (int i = 0; i < n; i++) {
            a[i] += a0[i] * Numeric.exp(logSize[i]) / 12;
        }
    }

    /** ln A ← ln A − ρ · share of key people lost */
    private static void forget(double[] a, double[] rho, double[] team, double[] before, int n) {
        for (int i = 0; i < n; i++) {
            a[i] -= rho[i] * Math.max(before[i] - team[i], 0) / Math.max(before[i], 1);
        }
    }

    /** odds ← (1 − e^{−1/T}) (1 − e^{−b h}) */
    private static void runs(double[] b, double[] months, double[] size, double[] odds, int n) {
        for (int i = 0; i < n; i++) {
            odds[i] = 1 - Numeric.exp(-b[i] * size[i]);
        }
        for (int i = 0; i < n; i++) {
            odds[i] *= 1 - Numeric.exp(-1 / months[i]);
        }
    }
}

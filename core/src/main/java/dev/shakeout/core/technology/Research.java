package dev.shakeout.core.technology;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** Algorithmic progress, forgetting, and the training runs that end this month. */
final class Research implements Pass {

    /** Takes a firm out of a maximum; any efficiency is far above. */
    private static final double FAR_BELOW = 1e6;

    /** Where compute teaches nothing, a lead cannot be put in terms of it. */
    private static final double LEAST_ALPHA = 1e-3;

    private final int n;
    private final Rows active;
    private final Rows frontier;
    private final Rows team;
    private final Rows teamPlan;
    private final Rows teamBefore;
    private final Rows teamAtStart;
    private final Rows training;
    private final Rows plan;
    private final Rows budgetAtStart;
    private final Rows standing;
    private final Rows capability;
    private final Rows capabilityAtStart;
    private final Rows efficiency;
    private final Rows compute;
    private final Rows committed;
    private final Rows planned;
    private final Rows released;
    private final double[] alpha;
    private final double[] decline;
    private final double[] progress;
    private final double[] elasticity;
    private final double[] openSpillover;
    private final double[] forgetting;
    private final double[] poaching;
    private final Rows knowHow;
    private final Rows dated;
    private final double[] noise;
    private final double[] runMonths;
    private final double[] competence;
    private final double[] ceiling;
    private final double[] best;
    private final Draws success;
    private final Draws luck;
    private final Draws runAtStart;
    private final double[] spread;
    private final double[] cheaper;
    private final double[] size;
    private final double[] power;
    private final double[] scratch;
    private final double[] beyond;
    private int cheaperIn;

    private Research(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        frontier = world.rows(Columns.FRONTIER);
        team = world.rows(Columns.KEY_PEOPLE);
        teamPlan = world.rows(Columns.KEY_PLAN);
        teamBefore = world.rows(Technology.TEAM_BEFORE);
        teamAtStart = world.rows(Technology.TEAM_AT_START);
        training = world.rows(Columns.TRAINING);
        plan = world.rows(Columns.TRAINING_PLAN);
        budgetAtStart = world.rows(Technology.BUDGET_AT_START);
        standing = world.rows(Shared.STANDING);
        capability = world.rows(Columns.CAPABILITY);
        capabilityAtStart = world.rows(Firm.CAPABILITY);
        efficiency = world.rows(Shared.EFFICIENCY);
        compute = world.rows(Shared.COMPUTE);
        committed = world.rows(Technology.COMMITTED);
        planned = world.rows(Technology.PLANNED);
        released = world.rows(Shared.RELEASED);
        alpha = world.rows(Technology.ALPHA).row(0);
        decline = world.rows(Technology.HARDWARE_DECLINE).row(0);
        progress = world.rows(Technology.PROGRESS).row(0);
        elasticity = world.rows(Technology.TALENT_ELASTICITY).row(0);
        openSpillover = world.rows(Technology.OPEN_SPILLOVER).row(0);
        forgetting = world.rows(Technology.FORGETTING).row(0);
        poaching = world.rows(Technology.POACHING).row(0);
        knowHow = world.rows(Columns.KNOW_HOW);
        dated = world.rows(Technology.RELEASE);
        noise = world.rows(Technology.NOISE).row(0);
        runMonths = world.rows(Technology.RUN_MONTHS).row(0);
        competence = world.rows(Technology.COMPETENCE).row(0);
        ceiling = world.rows(Technology.CEILING).row(0);
        best = world.rows(Shared.BEST_EFFICIENCY).row(0);
        success = world.draws(Technology.SUCCESS);
        luck = world.draws(Technology.LUCK);
        runAtStart = world.draws(Technology.RUN_AT_START);
        spread = world.scratch();
        monthly(world.rows(Technology.SPILLOVER).row(0), spread, n);
        cheaper = world.scratch();
        size = world.scratch();
        power = world.scratch();
        scratch = world.scratch();
        beyond = world.scratch();
    }

    /** The steps of a month: who is best, then everybody's work. */
    static List<Step> steps(World world) {
        Research research = new Research(world);
        Sum best = world.sum(Shared.BEST_EFFICIENCY);
        Pass look = (r, month) -> {
            onFrontier(
                    research.efficiency.row(r),
                    research.active.row(r),
                    research.frontier.row(r),
                    research.size,
                    research.n);
            best.add(r, research.size);
        };
        return List.of(Step.rows(look, Shared.BEST_EFFICIENCY), Step.rows(research));
    }

    /**
     * Everybody on the frontier has done a whole number of months of the run under way, any number as likely as another. An
     * entrant is measured by the team it plans for.
     */
    @Override
    public void start(int r) {
        copy(capabilityAtStart.row(r), capability.row(r));
        copy(team.row(r), teamBefore.row(r));
        larger(team.row(r), teamPlan.row(r), teamAtStart.row(r), n);
        Arrays.fill(released.row(r), Columns.NO_MODEL);
        runAtStart.uniform(r, 0, size);
        for (int i = 0; i < n; i++) {
            committed.row(r)[i] = frontier.row(r)[i] * Math.floor(size[i] * runMonths[i]);
            planned.row(r)[i] = frontier.row(r)[i] * runMonths[i];
        }
    }

    private void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, n);
    }

    @Override
    public void advance(int r, int month) {
        if (month == 1) {
            copy(plan.row(r), budgetAtStart.row(r));
        }
        if (cheaperIn != month) {
            fall(decline, month, cheaper, n);
            cheaperIn = month;
        }
        relative(team.row(r), teamAtStart.row(r), size, n);
        improve(r);
        work(r);
        end(r, month);
        release(r);
        copy(team.row(r), teamBefore.row(r));
    }

    /** Δ ln A of the month */
    private void improve(int r) {
        double[] a = efficiency.row(r);
        Numeric.power(size, elasticity, power, scratch, n);
        catchUp(a, spread, best, n);
        learn(a, progress, power, openSpillover, standing.row(r), n);
        forget(a, forgetting, team.row(r), teamBefore.row(r), n);
        tell(a, poaching, knowHow.row(r), alpha, n);
    }

    /** Compute goes into the run under way. */
    private void work(int r) {
        buy(training.row(r), budgetAtStart.row(r), cheaper, compute.row(r), n);
        atWork(compute.row(r), active.row(r), frontier.row(r), n);
        begin(committed.row(r), runMonths, compute.row(r), planned.row(r), n);
        commit(compute.row(r), committed.row(r), planned.row(r), beyond, n);
        Arrays.fill(released.row(r), Columns.NO_MODEL);
    }

    /** Few runs end in a month. */
    private void end(int r, int month) {
        for (int i = 0; i < n; i++) {
            if (beyond[i] >= 0 && committed.row(r)[i] > 0) {
                finish(r, month, i);
            }
        }
    }

    /** A run ends: what it has reached, if it has succeeded. */
    private void finish(int r, int month, int i) {
        double odds = 1 - Numeric.exp(-competence[i] * size[i]);
        if (success.uniform(r, month, i) < odds) {
            double effective =
                    Numeric.log(committed.row(r)[i] / runMonths[i]) + efficiency.row(r)[i];
            double reached = capabilityAtStart.row(r)[i] + alpha[i] * effective + noise[i] * luck.normal(r, month, i);
            released.row(r)[i] = reached;
            capability.row(r)[i] = Math.max(capability.row(r)[i], Math.min(reached, ceiling[i]));
        }
        committed.row(r)[i] = 0;
    }

    /** A release whose date is given. */
    private void release(int r) {
        double[] gain = size;
        gain(dated.row(r), capabilityAtStart.row(r), ceiling, capability.row(r), active.row(r), gain, n);
        publish(gain, capability.row(r), released.row(r), n);
        know(gain, alpha, efficiency.row(r), n);
    }

    /** gain ← max(min(θ0 + lever, ceiling) − θ, 0) where the lever is pulled, 0 elsewhere */
    private static void gain(
            double[] lever, double[] start, double[] ceiling, double[] theta, double[] active, double[] gain, int n) {
        for (int i = 0; i < n; i++) {
            double reached = Math.min(start[i] + lever[i], ceiling[i]);
            gain[i] = active[i] * Math.min(lever[i] * 1e300, 1) * Math.max(reached - theta[i], 0);
        }
    }

    /** θ ← θ + gain; released ← θ where there is a gain */
    private static void publish(double[] gain, double[] theta, double[] released, int n) {
        for (int i = 0; i < n; i++) {
            theta[i] += gain[i];
            released[i] = Math.max(released[i], theta[i] - (1 - Math.min(gain[i] * 1e300, 1)) * FAR_BELOW);
        }
    }

    /** ln A ← ln A + gain / α */
    private static void know(double[] gain, double[] alpha, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += gain[i] / Math.max(alpha[i], LEAST_ALPHA);
        }
    }

    private static void larger(double[] x, double[] y, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(x[i], y[i]);
        }
    }

    /** x ← value where both flags are 1, a very low number elsewhere. */
    private static void onFrontier(double[] value, double[] active, double[] frontier, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = value[i] - (1 - active[i] * frontier[i]) * FAR_BELOW;
        }
    }

    /** share ← 1 − e^{−rate/12} */
    private static void monthly(double[] rate, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] = 1 - Numeric.exp(-rate[i] / 12);
        }
    }

    /** cheaper ← e^{g t/12} */
    private static void fall(double[] g, int month, double[] cheaper, int n) {
        for (int i = 0; i < n; i++) {
            cheaper[i] = Numeric.exp(g[i] * month / 12);
        }
    }

    private static void relative(double[] team, double[] start, double[] size, int n) {
        for (int i = 0; i < n; i++) {
            size[i] = team[i] / Math.max(start[i], 1);
        }
    }

    /** ln A ← ln A + (1 − e^{−ω/12}) max(best − ln A, 0) */
    private static void catchUp(double[] a, double[] spread, double[] best, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += spread[i] * Math.max(best[i] - a[i], 0);
        }
    }

    /** ln A ← ln A + [a0 h^φ + ω_o s] / 12 */
    private static void learn(double[] a, double[] a0, double[] power, double[] omega, double[] standing, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += (a0[i] * power[i] + omega[i] * standing[i]) / 12;
        }
    }

    /** ln A ← ln A − ρ · share of key people lost */
    private static void forget(double[] a, double[] rho, double[] team, double[] before, int n) {
        for (int i = 0; i < n; i++) {
            a[i] -= rho[i] * Math.max(before[i] - team[i], 0) / Math.max(before[i], 1);
        }
    }

    /** ln A ← ln A + ω_p · know-how / α */
    private static void tell(double[] a, double[] share, double[] knowHow, double[] alpha, int n) {
        for (int i = 0; i < n; i++) {
            a[i] += share[i] * knowHow[i] / Math.max(alpha[i], LEAST_ALPHA);
        }
    }

    /** c ← X/X0 e^{g t/12}; nothing for a firm that had no budget to measure it by */
    private static void buy(double[] outlay, double[] budget, double[] cheaper, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = outlay[i] / Math.max(budget[i], 1) * Math.min(budget[i], 1) * cheaper[i];
        }
    }

    private static void atWork(double[] c, double[] active, double[] frontier, int n) {
        for (int i = 0; i < n; i++) {
            c[i] *= active[i] * frontier[i];
        }
    }

    /** planned ← T c where nothing is under way */
    private static void begin(double[] committed, double[] months, double[] c, double[] planned, int n) {
        for (int i = 0; i < n; i++) {
            double fresh = 1 - Math.min(committed[i] * 1e300, 1);
            planned[i] += fresh * (months[i] * c[i] - planned[i]);
        }
    }

    /** C ← C + c; beyond ← what C exceeds the plan by, half a month's compute included */
    private static void commit(double[] c, double[] committed, double[] planned, double[] beyond, int n) {
        for (int i = 0; i < n; i++) {
            committed[i] += c[i];
            beyond[i] = committed[i] + c[i] / 2 - planned[i];
        }
    }
}

package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;

/** What it costs each firm to serve a million tokens. */
final class UnitCosts implements Pass {

    private final int n;
    private final List<Rows> users;
    private final Rows tokens;
    private final Rows quality;
    private final Rows qualityAtStart;
    private final Rows efficiency;
    private final Rows served;
    private final Rows cost;
    private final Rows costAtStart;
    private final double[] decline;
    private final double[] perNat;
    private final double[] perUser;
    private final double[] experience;
    private final double[] learning;
    private final double[] bar;
    private final Rows active;
    private final Sum fallen;
    private final Sum offering;
    private final Sum cheapest;
    private final double[] known;
    private final double[] x;
    private final double[] scratch;

    UnitCosts(World world) {
        n = world.length();
        users = world.inSegments(Columns.USERS);
        tokens = world.rows(Columns.TOKENS_SERVED);
        quality = world.rows(Columns.QUALITY);
        qualityAtStart = world.rows(Serving.QUALITY_AT_START);
        efficiency = world.rows(Shared.EFFICIENCY);
        served = world.rows(Serving.SERVED);
        cost = world.rows(Columns.UNIT_COST);
        costAtStart = world.rows(Serving.COST);
        decline = world.rows(Technology.HARDWARE_DECLINE).row(0);
        perNat = world.rows(Serving.COST_PER_NAT).row(0);
        perUser = world.rows(Serving.TOKENS_PER_USER).row(0);
        experience = world.rows(Serving.EXPERIENCE).row(0);
        learning = world.scratch();
        learningRate(world.rows(Serving.PROGRESS_RATIO).row(0), learning, n);
        bar = world.rows(Serving.QUALITY_BAR).row(0);
        active = world.rows(Columns.ACTIVE);
        fallen = world.sum(Serving.FALLEN);
        offering = world.sum(Serving.OFFERING);
        cheapest = world.sum(Serving.CHEAPEST);
        known = world.scratch();
        x = world.scratch();
        scratch = world.scratch();
    }

    @Override
    public void start(int r) {
        System.arraycopy(quality.row(r), 0, qualityAtStart.row(r), 0, n);
        System.arraycopy(costAtStart.row(r), 0, cost.row(r), 0, n);
        Arrays.fill(x, 0);
        report(r);
    }

    @Override
    public void advance(int r, int month) {
        for (Rows segment : users) {
            add(perUser, segment.row(r), served.row(r), n);
        }
        add(tokens.row(r), served.row(r), n);
        relative(served.row(r), experience, x, n);
        Numeric.log1p(x, known, scratch, n);
        better(perNat, quality.row(r), qualityAtStart.row(r), efficiency.row(r), x, n);
        cheaper(decline, month, learning, known, x, n);
        cost(costAtStart.row(r), x, cost.row(r), n);
        report(r);
    }

    /** Adds the firm to the indices: x is the log of its cost over the start. */
    private void report(int r) {
        times(active.row(r), x, n);
        fallen.add(r, x);
        offering.add(r, active.row(r));
        Numeric.log(cost.row(r), x, scratch, n);
        atTheBar(perNat, bar, quality.row(r), x, n);
        onlyIfReached(bar, quality.row(r), active.row(r), x, n);
        cheapest.add(r, x);
    }

    /** λ ← −log2(progress ratio) */
    private static void learningRate(double[] ratio, double[] lambda, int n) {
        for (int i = 0; i < n; i++) {
            lambda[i] = -Numeric.log(ratio[i]) / Numeric.log(2);
        }
    }

    private static void add(double[] tokens, double[] served, int n) {
        for (int i = 0; i < n; i++) {
            served[i] += tokens[i];
        }
    }

    private static void add(double[] perUser, double[] users, double[] served, int n) {
        for (int i = 0; i < n; i++) {
            served[i] += perUser[i] * users[i];
        }
    }

    private static void relative(double[] served, double[] experience, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = served[i] / experience[i];
        }
    }

    /** x ← g_θ (q − q0) − ln A */
    private static void better(double[] g, double[] q, double[] start, double[] efficiency, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = g[i] * (q[i] - start[i]) - efficiency[i];
        }
    }

    /** x ← x − g t/12 − λ ln(1 + Y/Y0) */
    private static void cheaper(double[] g, int month, double[] lambda, double[] known, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] -= g[i] * month / 12 + lambda[i] * known[i];
        }
    }

    /** c ← c0 e^x */
    private static void cost(double[] start, double[] x, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            cost[i] = start[i] * Numeric.exp(x[i]);
        }
    }

    private static void times(double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= active[i];
        }
    }

    /** x ← −[ln c + g_θ (θ̄ − q)] */
    private static void atTheBar(double[] g, double[] bar, double[] q, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = -x[i] - g[i] * (bar[i] - q[i]);
        }
    }

    /** x ← −nobody for the dead and where q is below θ̄ */
    private static void onlyIfReached(double[] bar, double[] q, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double below = Math.min(Math.max((bar[i] - q[i]) * 1e300, 0), 1);
            double reached = active[i] * (1 - below);
            x[i] = reached * x[i] - (1 - reached) * Serving.NOBODY;
        }
    }
}

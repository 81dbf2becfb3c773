package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Lists;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** A month of small firms: who ceases, and who of the others finds money. */
final class Months implements Pass {

    private final int n;
    private final Rows active;
    private final Rows funded;
    private final Rows registered;
    private final Rows specialised;
    private final Rows exit;
    private final Rows first;
    private final Rows again;
    private final Rows exits;
    private final Rows followOn;
    private final Draws ceases;
    private final Draws finds;
    private final double[] x;
    private final double[] u;
    private final int[] list;

    Months(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        funded = world.rows(Cohort.FUNDED);
        registered = world.rows(Cohort.REGISTERED);
        specialised = world.rows(Cohort.SPECIALISED);
        exit = world.rows(Cohort.EXIT);
        first = world.rows(Cohort.FIRST);
        again = world.rows(Cohort.AGAIN);
        exits = world.rows(Cohort.EXITS);
        followOn = world.rows(Cohort.FOLLOW_ON);
        ceases = world.draws(Cohort.CEASES);
        finds = world.draws(Cohort.FINDS);
        x = world.scratch();
        u = world.scratch();
        list = Lists.of(world);
    }

    @Override
    public void advance(int r, int month) {
        double[] here = active.row(r);
        double[] rounds = funded.row(r);
        exposed(registered.row(r), here, month, x, n);
        times(exit.row(r), exits.row(0), x, n);
        ceases.uniform(r, month, u);
        int ends = happens();
        for (int k = 0; k < ends; k++) {
            here[list[k]] = 0;
        }
        exposed(registered.row(r), here, month - 1, x, n);
        whole(specialised.row(r), x, n);
        rate(first.row(r), again.row(r), followOn.row(0), rounds, u, n);
        weigh(u, x, n);
        finds.uniform(r, month, u);
        int found = happens();
        for (int k = 0; k < found; k++) {
            rounds[list[k]] += 1;
        }
    }

    /** Lists where something happens at the hazard x: where u exceeds e^{−x}. */
    private int happens() {
        for (int i = 0; i < n; i++) {
            x[i] = -x[i];
        }
        Numeric.exp(x, n);
        for (int i = 0; i < n; i++) {
            x[i] -= u[i];
        }
        return Lists.negative(x, list, n);
    }

    /** x ← share of the month that ends at {@code month} since registration, 0 for firms that are gone */
    private static void exposed(double[] registered, double[] here, int month, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(Math.max(month - registered[i], 0), 1) * here[i];
        }
    }

    /** x ← x a b */
    private static void times(double[] a, double[] b, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = x[i] * a[i] * b[i];
        }
    }

    /** x ← x a */
    private static void weigh(double[] a, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= a[i];
        }
    }

    /** x ← 1 for a specialised firm that was there in the month before, if only for a part of it */
    private static void whole(double[] specialised, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.ceil(x[i]) * specialised[i];
        }
    }

    /** rate ← f without money, g with money once, 0 with money twice */
    private static void rate(double[] f, double[] g, double[] followOn, double[] rounds, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] = Math.max(1 - rounds[i], 0) * f[i] + (1 - Math.abs(rounds[i] - 1)) * g[i] * followOn[i];
        }
    }
}

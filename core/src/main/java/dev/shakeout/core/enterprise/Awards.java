package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.choice.Migration;
import dev.shakeout.core.choice.NestedLogit;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who wins what a vertical puts out to tender: a nested logit over clouds, independents, own machines and nothing, by customers
 * to whom all but their supplier of today cost something to move to. See {@link Migration} for the letters; suppliers
 * meet through sums per nest.
 */
final class Awards {

    private static final int CLOUDS = 0;
    private static final int INDEPENDENTS = 1;
    private static final int NESTS = 2;

    private final int n;
    private final Scratch at;
    private final Contracts contracts;
    private final Partners partners;
    private final int[] nest;
    private int[] live = {};

    private final double[] migrationCost;
    private final double[] nesting;
    private final double[] sensitivity;

    private final double[] toll; // ε
    private final double[] across; // δ
    private final double[] all; // Σ I
    private final double[] allY;
    private final double[] none; // volume without a supplier, over the weight it faces
    private final double[] one;
    private final double[][] sum = new double[NESTS][];
    private final double[][] inclusive = new double[NESTS][];
    private final double[][] base = new double[NESTS][];
    private final double[][] sumZ = new double[NESTS][];
    private final double[][] sumY = new double[NESTS][];
    private final double[][] arrivals = new double[NESTS][];

    Awards(World world, int vertical, int[] nest, Contracts contracts, Partners partners, Scratch scratch) {
        n = world.length();
        at = scratch;
        this.contracts = contracts;
        this.partners = partners;
        this.nest = nest;
        migrationCost = world.rows(Tenders.MIGRATION_COST, vertical).row(0);
        nesting = world.rows(Tenders.NESTING, vertical).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        toll = world.scratch();
        across = world.scratch();
        all = world.scratch();
        allY = world.scratch();
        none = world.scratch();
        one = world.scratch();
        Arrays.fill(one, 1);
        for (int g = 0; g < NESTS; g++) {
            sum[g] = world.scratch();
            inclusive[g] = world.scratch();
            base[g] = world.scratch();
            sumZ[g] = world.scratch();
            sumY[g] = world.scratch();
            arrivals[g] = world.scratch();
        }
    }

    /** The nest of each row's firm. */
    static int[] nests(World world) {
        return IntStream.range(0, world.rowCount())
                .map(r -> world.roster().kind(r) == Firm.Kind.INCUMBENT ? CLOUDS : INDEPENDENTS)
                .toArray();
    }

    void derive() {
        Migration.toll(migrationCost, nesting, toll, n);
        Migration.toll(migrationCost, one, across, n);
    }

    void takePart(int[] those) {
        live = those;
    }

    /** Weighs suppliers beside {@code self}, the weight of own machines. */
    void weigh(double[] self) {
        for (int g = 0; g < NESTS; g++) {
            Arrays.fill(sum[g], 0);
        }
        for (int r : live) {
            exponent(at.appeal[r], sensitivity, at.paid[r], nesting, at.weight[r], n);
            Logit.weigh(at.weight[r], at.invited[r], at.weight[r], sum[nest[r]], n);
        }
        Kernels.copy(self, all, n);
        for (int g = 0; g < NESTS; g++) {
            NestedLogit.inclusive(sum[g], nesting, inclusive[g], at.a, n);
            Kernels.add(inclusive[g], all, n);
        }
    }

    /** What runs out comes to tender: own machines get their part, and what suppliers may win is summed up by nest. */
    void tender(double[] self) {
        Arrays.fill(allY, 0);
        for (int g = 0; g < NESTS; g++) {
            Migration.base(one, across, all, inclusive[g], base[g], n);
            Arrays.fill(sumZ[g], 0);
            Arrays.fill(sumY[g], 0);
        }
        for (int r : live) {
            int g = nest[r];
            contracts.tender(r, at.tendered[r]);
            Migration.face(at.weight[r], sum[g], toll, at.a, n);
            Numeric.power(at.a, nesting, at.b, at.c, n);
            Migration.divide(at.tendered[r], base[g], at.b, at.a, at.c, at.z[r], n);
            Kernels.add(at.z[r], sumZ[g], n);
            Kernels.add(at.c, sumY[g], n);
        }
        for (int g = 0; g < NESTS; g++) {
            Kernels.add(sumY[g], allY, n);
        }
        contracts.tenderSelf(at.b);
        Migration.base(one, across, all, self, at.a, n);
        overSum(at.b, at.a, self, at.c, n); // y of those who host themselves
        Kernels.add(at.c, allY, n);
        overWeight(contracts.free(), all, none, n);
        chooseSelf(self, across, at.c, allY, none, at.b, n);
        for (int g = 0; g < NESTS; g++) {
            NestedLogit.sharePerWeight(sum[g], inclusive[g], one, at.c, n);
            Migration.arrivals(at.c, across, allY, sumY[g], none, arrivals[g], n);
        }
        contracts.signSelf(at.b);
        if (partners.look(live)) {
            for (int r : live) {
                int g = nest[r];
                partners.take(r, at.weight[r], at.z[r], sumZ[g], toll, arrivals[g], sum[CLOUDS]);
            }
        }
    }

    /** won ← what firm {@code r} wins, what goes between partners counted in. */
    void award(int r, double[] won) {
        int g = nest[r];
        Migration.choose(at.weight[r], at.z[r], sumZ[g], toll, arrivals[g], won, n);
        partners.settle(r, at.weight[r], sum[CLOUDS], won);
    }

    /** x ← (v − α p) / λ */
    private static void exponent(double[] v, double[] alpha, double[] p, double[] lambda, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (v[i] - alpha[i] * p[i]) / lambda[i];
        }
    }

    private static void overSum(double[] k, double[] x, double[] y, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = k[i] / (x[i] + y[i]);
        }
    }

    private static void overWeight(double[] free, double[] all, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = free[i] / (1 + all[i]);
        }
    }

    /** chosen ← w [ y + δ (Y − y) + N ] */
    private static void chooseSelf(
            double[] w, double[] across, double[] y, double[] allY, double[] none, double[] chosen, int n) {
        for (int i = 0; i < n; i++) {
            chosen[i] = y[i] + across[i] * (allY[i] - y[i]);
        }
        for (int i = 0; i < n; i++) {
            chosen[i] = w[i] * (chosen[i] + none[i]);
        }
    }
}

package dev.shakeout.core.choice;

import java.util.Arrays;
import java.util.List;

/**
 * The rounds in which {@link Bertrand} finds the prices of a few lanes.
 *
 * <p>A round evaluates the ζ map and moves each mark-up there. Where every owner has one product and the lane has come
 * near, it moves on to where Newton's method expects the fixed point: the derivative of the map is a diagonal plus one
 * term per nest and one for all, so that with s, X, Y as below its equations are solved product by product,
 *
 * <pre>
 *   d_j δ_j = R_j + (α/λ) m_j s_{j|g} [ (1 − λ)(1 + λ S_g) X_g + λ² S_g Y ]
 *   R_j = ζ_j − m_j,   d_j = 1 − h_j + (α/λ) m_j h_j,   h_j = (1 − λ) s_{j|g} + λ s_j
 *   X_g = Σ_{k in g} s_{k|g} δ_k,   Y = Σ_g S_g X_g,   S_g = share of nest g
 * </pre>
 *
 * and three rounds do what ζ alone does in ten to forty. Where the floor binds, δ is what is missing to the floor.
 */
final class PriceRounds {

    /** A lane rests once the map moves no mark-up by more than this part of λ/α; Newton's last step squares it. */
    private static final double STILL = 1e-7;

    /** The same where the map alone did the last step. */
    private static final double STILL_WITHOUT_NEWTON = 1e-11;

    /** Newton's method is used once the map moves no mark-up by more than this part of λ/α ... */
    private static final double NEAR = 0.2;

    /** ... and within so many rounds: should prices jump between floor and no floor, the map alone brings them to rest. */
    private static final int NEWTON_ROUNDS = 40;

    private static final int MOST_ROUNDS = 2_000;

    private final int[] nest;
    private final List<int[]> several;
    private int n;

    private final double[][] constant; // (v − α c) / λ
    private final double[][] offered;
    private final double[][] there; // 1 where the product is offered to anybody
    private final double[][] lowest; // mark-up at the floor
    private final double[][] markup; // m
    private final double[][] weight; // w
    private final double[][] gap; // R
    private final double[][] slope; // 1 / d
    private final double[][] coupling; // (α/λ) m s_{j|g}, 0 at the floor
    private final double[][] sum; // A, by nest
    private final double[][] inclusive; // I, then S, by nest
    private final double[][] pull; // [(1 − λ) + λ S] / A, by nest
    private final double[][] within; // by nest: Σ s_{k|g} m_k over one owner's products
    private final double[][] direct; // by nest: Σ s_{j|g} R_j / d_j
    private final double[][] echo; // by nest: Σ s_{j|g} coupling_j / d_j
    private final double[] nesting;
    private final double[] floor;
    private final double[] perMoney; // α / λ
    private final double[] least; // λ / α
    private final double[] outside;
    private final double[] total; // T
    private final double[] all; // over one owner's products: Σ s_k m_k; over all of them: Y
    private final double[] worst;
    private final double[] newton; // 1 where Newton's method is used
    private final double[] open; // 1 while a lane moves
    private final double[] a;
    private final double[] b;

    PriceRounds(int[] nest, List<int[]> several, int lanes) {
        this.nest = nest;
        this.several = several;
        int products = nest.length;
        int nests = Arrays.stream(nest).max().orElse(-1) + 1;
        constant = new double[products][lanes];
        offered = new double[products][lanes];
        there = new double[products][lanes];
        lowest = new double[products][lanes];
        markup = new double[products][lanes];
        weight = new double[products][lanes];
        gap = new double[products][lanes];
        slope = new double[products][lanes];
        coupling = new double[products][lanes];
        sum = new double[nests][lanes];
        inclusive = new double[nests][lanes];
        pull = new double[nests][lanes];
        within = new double[nests][lanes];
        direct = new double[nests][lanes];
        echo = new double[nests][lanes];
        nesting = new double[lanes];
        floor = new double[lanes];
        perMoney = new double[lanes];
        least = new double[lanes];
        outside = new double[lanes];
        total = new double[lanes];
        all = new double[lanes];
        worst = new double[lanes];
        newton = new double[lanes];
        open = new double[lanes];
        a = new double[lanes];
        b = new double[lanes];
    }

    /** Takes lanes {@code from} to {@code from + count − 1}. */
    void load(
            double[][] appeal,
            double[][] offer,
            double[][] cost,
            Bertrand.Customers who,
            double[][] start,
            int from,
            int count) {
        n = count;
        System.arraycopy(who.nesting(), from, nesting, 0, n);
        System.arraycopy(who.outside(), from, outside, 0, n);
        System.arraycopy(who.floor(), from, floor, 0, n);
        System.arraycopy(who.sensitivity(), from, a, 0, n);
        divide(a, nesting, perMoney, n);
        divide(nesting, a, least, n);
        for (int j = 0; j < nest.length; j++) {
            System.arraycopy(offer[j], from, offered[j], 0, n);
            isPositive(offered[j], there[j], n);
            System.arraycopy(start[j], from, markup[j], 0, n);
            System.arraycopy(appeal[j], from, a, 0, n);
            System.arraycopy(cost[j], from, b, 0, n);
            constant(a, nesting, perMoney, b, constant[j], n);
            subtract(floor, b, lowest[j], n);
        }
    }

    void store(double[][] to, int from) {
        for (int j = 0; j < nest.length; j++) {
            System.arraycopy(markup[j], 0, to[j], from, n);
        }
    }

    void run() {
        Arrays.fill(open, 0, n, 1);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            boolean mayUseNewton = several.isEmpty() && round <= NEWTON_ROUNDS;
            weigh();
            aim(mayUseNewton);
            if (mayUseNewton) {
                near(worst, least, newton, n);
                anticipate();
            }
            for (int j = 0; j < nest.length; j++) {
                take(gap[j], open, markup[j], n);
            }
            if (rest(worst, least, mayUseNewton ? STILL : STILL_WITHOUT_NEWTON, open, n) == 0) {
                return;
            }
        }
        throw new IllegalStateException(notAtRest());
    }

    // -------------------------------------------------------------------------------------------------- a round

    /** Weights, and what turns a weight into the bracket of the ζ map, at the present prices. */
    private void weigh() {
        for (double[] row : sum) {
            Arrays.fill(row, 0, n, 0);
        }
        for (int j = 0; j < nest.length; j++) {
            exponent(constant[j], perMoney, markup[j], weight[j], n);
            Logit.weigh(weight[j], offered[j], weight[j], n);
            NestedLogit.add(weight[j], sum[nest[j]], n);
        }
        System.arraycopy(outside, 0, total, 0, n);
        for (int g = 0; g < sum.length; g++) {
            NestedLogit.inclusive(sum[g], nesting, inclusive[g], a, n);
            NestedLogit.add(inclusive[g], total, n);
        }
        for (int g = 0; g < sum.length; g++) {
            pull(sum[g], inclusive[g], total, nesting, pull[g], n);
        }
    }

    /** R: how far the ζ map, or the floor, is from each mark-up; the largest of them in {@code worst}. */
    private void aim(boolean keepMap) {
        Arrays.fill(worst, 0, n, 0);
        for (int j = 0; j < nest.length; j++) {
            zeta(weight[j], pull[nest[j]], markup[j], least, gap[j], n);
        }
        for (int[] products : several) {
            together(products);
            for (int j : products) {
                zetaOfSeveral(within[nest[j]], all, nesting, least, gap[j], n);
            }
        }
        for (int j = 0; j < nest.length; j++) {
            if (keepMap) {
                System.arraycopy(gap[j], 0, slope[j], 0, n); // needed to see where the floor binds
            }
            gapTo(lowest[j], markup[j], there[j], gap[j], worst, n);
        }
    }

    /** Sums of mark-ups over the products of one owner: by nest, weighted by shares within it, and over all of them. */
    private void together(int[] products) {
        Arrays.fill(all, 0, n, 0);
        for (double[] row : within) {
            Arrays.fill(row, 0, n, 0);
        }
        for (int j : products) {
            int g = nest[j];
            shareOfWeight(weight[j], sum[g], a, n);
            addProduct(a, markup[j], within[g], n);
            addNestShare(a, inclusive[g], markup[j], all, n);
        }
    }

    /** Turns R into Newton's step δ in the lanes in which it may be used. */
    private void anticipate() {
        for (int g = 0; g < sum.length; g++) {
            Arrays.fill(direct[g], 0, n, 0);
            Arrays.fill(echo[g], 0, n, 0);
        }
        for (int j = 0; j < nest.length; j++) {
            int g = nest[j];
            aboveFloor(slope[j], lowest[j], a, n);
            shareOfWeight(weight[j], sum[g], b, n);
            couple(b, a, perMoney, markup[j], coupling[j], n);
            slope(weight[j], pull[g], a, perMoney, markup[j], slope[j], n);
            addQuotient(b, gap[j], slope[j], direct[g], n);
            addQuotient(b, coupling[j], slope[j], echo[g], n);
        }
        solveNests();
        for (int j = 0; j < nest.length; j++) {
            step(gap[j], coupling[j], within[nest[j]], slope[j], newton, n);
        }
    }

    /** within ← (1 − λ)(1 + λ S) X + λ² S Y, nest by nest. */
    private void solveNests() {
        Arrays.fill(a, 0, n, 0);
        Arrays.fill(b, 0, n, 1);
        for (int g = 0; g < sum.length; g++) {
            respond(direct[g], echo[g], inclusive[g], nesting, n);
            addProduct(inclusive[g], direct[g], a, n);
            lessProduct(nesting, inclusive[g], echo[g], b, n);
        }
        divide(a, b, all, n);
        for (int g = 0; g < sum.length; g++) {
            pullOfSteps(direct[g], echo[g], all, inclusive[g], nesting, within[g], n);
        }
    }

    // ---------------------------------------------------------------------------------------------- the equations

    private static void divide(double[] x, double[] y, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = x[i] / y[i];
        }
    }

    private static void subtract(double[] x, double[] y, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - y[i];
        }
    }

    /** k ← v/λ − (α/λ) c */
    private static void constant(double[] v, double[] lambda, double[] perMoney, double[] c, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            k[i] = v[i] / lambda[i] - perMoney[i] * c[i];
        }
    }

    /** x ← k − (α/λ) m */
    private static void exponent(double[] k, double[] perMoney, double[] m, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = k[i] - perMoney[i] * m[i];
        }
    }

    /** I ← S = I / T, pull ← [(1 − λ) + λ S] / A */
    private static void pull(double[] sum, double[] inclusive, double[] total, double[] lambda, double[] pull, int n) {
        for (int i = 0; i < n; i++) {
            inclusive[i] /= total[i];
            pull[i] = (1 - lambda[i] + lambda[i] * inclusive[i]) / Math.max(sum[i], Logit.NO_WEIGHT);
        }
    }

    /** ζ ← λ/α + h m,  h = w · pull */
    private static void zeta(double[] w, double[] pull, double[] m, double[] least, double[] zeta, int n) {
        for (int i = 0; i < n; i++) {
            zeta[i] = least[i] + w[i] * pull[i] * m[i];
        }
    }

    /** ζ ← λ/α + (1 − λ) within + λ all */
    private static void zetaOfSeveral(
            double[] within, double[] all, double[] lambda, double[] least, double[] zeta, int n) {
        for (int i = 0; i < n; i++) {
            zeta[i] = least[i] + within[i] - lambda[i] * (within[i] - all[i]);
        }
    }

    /** R ← max(ζ, lowest) − m; a product nobody is offered holds up nobody. */
    private static void gapTo(double[] lowest, double[] m, double[] there, double[] gap, double[] worst, int n) {
        for (int i = 0; i < n; i++) {
            gap[i] = Math.max(gap[i], lowest[i]) - m[i];
            worst[i] = Math.max(worst[i], Math.abs(gap[i]) * there[i]);
        }
    }

    private static void isPositive(double[] x, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            flag[i] = Math.min(Math.max(x[i] * 1e300, 0), 1);
        }
    }

    /** s_{j|g} ← w / A */
    private static void shareOfWeight(double[] w, double[] sum, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] = w[i] / Math.max(sum[i], Logit.NO_WEIGHT);
        }
    }

    private static void addProduct(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    private static void addNestShare(double[] within, double[] nest, double[] m, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += within[i] * nest[i] * m[i];
        }
    }

    private static void addQuotient(double[] x, double[] y, double[] d, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i] / d[i];
        }
    }

    /** free ← 1 where ζ is above the floor, else 0 */
    private static void aboveFloor(double[] zeta, double[] lowest, double[] free, int n) {
        for (int i = 0; i < n; i++) {
            free[i] = Math.min(Math.max((zeta[i] - lowest[i]) * 1e300, 0), 1);
        }
    }

    private static void couple(double[] share, double[] free, double[] perMoney, double[] m, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = free[i] * perMoney[i] * m[i] * share[i];
        }
    }

    /** d ← 1 + free · h ((α/λ) m − 1) */
    private static void slope(
            double[] w, double[] pull, double[] free, double[] perMoney, double[] m, double[] d, int n) {
        for (int i = 0; i < n; i++) {
            d[i] = free[i] * (perMoney[i] * m[i] - 1);
        }
        for (int i = 0; i < n; i++) {
            d[i] = 1 + d[i] * w[i] * pull[i];
        }
    }

    /** direct and echo, both divided by q = 1 − echo (1 − λ)(1 + λ S): X = direct + echo λ² S Y */
    private static void respond(double[] direct, double[] echo, double[] share, double[] lambda, int n) {
        for (int i = 0; i < n; i++) {
            double q = 1 - echo[i] * (1 - lambda[i]) * (1 + lambda[i] * share[i]);
            direct[i] /= q;
            echo[i] /= q;
        }
    }

    /** rest ← rest − λ² S² echo */
    private static void lessProduct(double[] lambda, double[] share, double[] echo, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            double x = lambda[i] * share[i];
            rest[i] -= x * x * echo[i];
        }
    }

    private static void pullOfSteps(
            double[] direct, double[] echo, double[] y, double[] share, double[] lambda, double[] p, int n) {
        for (int i = 0; i < n; i++) {
            p[i] = lambda[i] * lambda[i] * share[i] * y[i];
        }
        for (int i = 0; i < n; i++) {
            double x = direct[i] + echo[i] * p[i];
            p[i] += (1 - lambda[i]) * (1 + lambda[i] * share[i]) * x;
        }
    }

    /** R ← δ where Newton's method is used */
    private static void step(double[] gap, double[] coupling, double[] p, double[] d, double[] newton, int n) {
        for (int i = 0; i < n; i++) {
            double delta = (gap[i] + coupling[i] * p[i]) / d[i];
            gap[i] += newton[i] * (delta - gap[i]);
        }
    }

    private static void near(double[] worst, double[] least, double[] newton, int n) {
        for (int i = 0; i < n; i++) {
            newton[i] = Math.min(Math.max((NEAR * least[i] - worst[i]) * 1e300, 0), 1);
        }
    }

    private static void take(double[] step, double[] open, double[] m, int n) {
        for (int i = 0; i < n; i++) {
            m[i] += open[i] * step[i];
        }
    }

    /** Closes lanes that hardly moved; returns how many still move. */
    private static double rest(double[] worst, double[] least, double still, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            open[i] *= Math.min(Math.max((worst[i] - still * least[i]) * 1e300, 0), 1);
        }
        double moving = 0;
        for (int i = 0; i < n; i++) {
            moving += open[i];
        }
        return moving;
    }

    private String notAtRest() {
        int lane = 0;
        while (open[lane] == 0) {
            lane++;
        }
        return """
                The prices of %s products did not come to rest in %s rounds: one still moves by %s, which is %s of the \
                smallest mark-up.
                Raise the weight of the outside option or the nesting parameter.""".formatted(nest.length, MOST_ROUNDS, worst[lane], worst[lane] / least[lane]);
    }
}

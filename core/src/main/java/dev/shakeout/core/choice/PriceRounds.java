package dev.shakeout.core.choice;

import dev.shakeout.core.numeric.Numeric;
import java.util.Arrays;
import java.util.List;

/**
 * The rounds in which {@link Bertrand} finds the prices of a few lanes.
 *
 * <p>Mark-ups are counted in units of λ/α: μ = (α/λ) m. A round evaluates the ζ map and moves each mark-up there. Where
 * every owner has one product and the lane has come near, it moves on to where Newton's method expects the fixed point:
 * the derivative of the map is a diagonal plus one term per nest and one for all, so that its equations are solved
 * product by product,
 *
 * <pre>
 *   d_j δ_j = R_j + μ_j s_{j|g} [ (1 − λ)(1 + λ S_g) X_g + λ² S_g Y ]
 *   R_j = ζ_j − μ_j,   ζ_j = 1 + h_j μ_j,   h_j = (1 − λ) s_{j|g} + λ s_j,   d_j = 1 + h_j (μ_j − 1)
 *   X_g = Σ_{k in g} s_{k|g} δ_k,   Y = Σ_g S_g X_g,   S_g = share of nest g
 * </pre>
 *
 * and four rounds do what ζ alone does in ten to forty. Where the floor binds, δ is what is missing to the floor. As ζ
 * is at least 1, that cannot be where the floor lies below cost plus λ/α; such lanes are spared asking.
 *
 * <p>Lanes that have come to rest are put aside once they are a third, so that few lanes wait for the slowest.
 */
final class PriceRounds {

    /** A lane rests once the map moves no μ by more than this; Newton's last step squares what is left. */
    private static final double STILL = 5e-6;

    /** The same where the map alone did the last step. */
    private static final double STILL_WITHOUT_NEWTON = 1e-11;

    /** Newton's method is used once the map moves no μ by more than this ... */
    private static final double NEAR = 0.2;

    /** ... and within so many rounds: should prices jump between floor and no floor, the map alone brings them to rest. */
    private static final int NEWTON_ROUNDS = 40;

    /**
     * What Newton's equations are divided by is at least this. Near the fixed point it is about the smallest mark-up over the
     * largest; far from it, where the step is not taken, it may vanish.
     */
    private static final double SINGULAR = 1e-9;

    private static final int MOST_ROUNDS = 2_000;

    private int[] nest = {};
    private int nests;
    private List<int[]> several = List.of();
    private final double[][] rested; // μ where a lane has come to rest
    private final int[] lane; // where each of the first n lanes stood when they were loaded
    private final int[] moving; // which of them have not come to rest
    private int n;
    private boolean floorMayBind;

    private final double[][] constant; // (v − α c) / λ
    private final double[][] offered;
    private final double[][] lowest; // μ at the floor
    private final double[][] markup; // μ
    private final double[][] weight; // w
    private final double[][] gap; // R, then the step
    private final double[][] free; // 1 where the map is above the floor
    private final double[][] slope; // 1 / d
    private final double[][] sum; // A, by nest
    private final double[][] perWeight; // 1 / A, by nest
    private final double[][] inclusive; // I, then S, by nest
    private final double[][] pull; // [(1 − λ) + λ S] / A, by nest
    private final double[][] within; // by nest: Σ s_{k|g} μ_k over one owner's products; or the bracket above, over A
    private final double[][] direct; // by nest: Σ s_{j|g} R_j / d_j
    private final double[][] echo; // by nest: Σ s_{j|g} μ_j s_{j|g} / d_j
    private final double[] nesting;
    private final double[] perMoney; // α / λ
    private final double[] outside;
    private final double[] total; // T, then 1 / T
    private final double[] all; // Σ s_k μ_k over one owner's products; or Y
    private final double[] worst;
    private final double[] newton; // 1 where Newton's method is used
    private final double[] open; // 1 while a lane moves
    private final double[] a;
    private final double[] b;

    /** Rows for so many products, nests and lanes at most. */
    PriceRounds(int products, int nests, int lanes) {
        rested = new double[products][lanes];
        lane = new int[lanes];
        moving = new int[lanes];
        constant = new double[products][lanes];
        offered = new double[products][lanes];
        lowest = new double[products][lanes];
        markup = new double[products][lanes];
        weight = new double[products][lanes];
        gap = new double[products][lanes];
        free = new double[products][lanes];
        slope = new double[products][lanes];
        sum = new double[nests][lanes];
        perWeight = new double[nests][lanes];
        inclusive = new double[nests][lanes];
        pull = new double[nests][lanes];
        within = new double[nests][lanes];
        direct = new double[nests][lanes];
        echo = new double[nests][lanes];
        nesting = new double[lanes];
        perMoney = new double[lanes];
        outside = new double[lanes];
        total = new double[lanes];
        all = new double[lanes];
        worst = new double[lanes];
        newton = new double[lanes];
        open = new double[lanes];
        a = new double[lanes];
        b = new double[lanes];
    }

    /** Takes part: products in their nests, and those of each owner that has several. */
    void take(int[] nestOf, List<int[]> ofOneOwner) {
        nest = nestOf;
        nests = Arrays.stream(nestOf).max().orElse(-1) + 1;
        several = ofOneOwner;
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
        System.arraycopy(who.sensitivity(), from, a, 0, n);
        divide(a, nesting, perMoney, n);
        Arrays.fill(worst, 0, n, 0);
        for (int j = 0; j < nest.length; j++) {
            System.arraycopy(offer[j], from, offered[j], 0, n);
            System.arraycopy(cost[j], from, a, 0, n);
            System.arraycopy(appeal[j], from, b, 0, n);
            constant(b, nesting, perMoney, a, constant[j], n);
            System.arraycopy(start[j], from, b, 0, n);
            start(perMoney, b, offered[j], markup[j], n);
            System.arraycopy(who.floor(), from, b, 0, n);
            lowest(b, a, perMoney, offered[j], lowest[j], n);
            raise(lowest[j], worst, n);
        }
        double highest = 0;
        for (int i = 0; i < n; i++) {
            highest = Math.max(highest, worst[i]);
            lane[i] = i;
        }
        floorMayBind = highest > 1;
    }

    /** Puts the mark-ups of the lanes that were loaded to where they came from. */
    void store(double[][] to, int from, int count) {
        for (int j = 0; j < nest.length; j++) {
            divide(rested[j], perMoney, rested[j], count);
            System.arraycopy(rested[j], 0, to[j], from, count);
        }
    }

    void run() {
        Arrays.fill(open, 0, n, 1);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            boolean mayUseNewton = several.isEmpty() && round <= NEWTON_ROUNDS;
            weigh();
            aim();
            if (mayUseNewton) {
                near(worst, newton, n);
                anticipate();
            }
            for (int j = 0; j < nest.length; j++) {
                take(gap[j], open, markup[j], n);
            }
            close(worst, mayUseNewton ? STILL : STILL_WITHOUT_NEWTON, open, n);
            int left = moving();
            if (3 * left <= 2 * n) {
                putAside(left);
            }
            if (left == 0) {
                return;
            }
        }
        throw new IllegalStateException(notAtRest());
    }

    /** Lists the lanes that move, and returns how many. */
    private int moving() {
        int count = 0;
        for (int i = 0; i < n; i++) {
            moving[count] = i;
            count += open[i] > 0 ? 1 : 0;
        }
        return count;
    }

    /** Keeps what all lanes have come to, for those at rest have it for good, and closes up the others. */
    private void putAside(int left) {
        for (int j = 0; j < nest.length; j++) {
            scatter(markup[j], lane, rested[j], n);
            closeUp(markup[j], left);
            closeUp(constant[j], left);
            closeUp(offered[j], left);
            if (floorMayBind) {
                closeUp(lowest[j], left);
            }
        }
        closeUp(nesting, left);
        closeUp(outside, left);
        closeUp(worst, left);
        for (int k = 0; k < left; k++) {
            lane[k] = lane[moving[k]];
        }
        n = left;
        Arrays.fill(open, 0, n, 1);
    }

    private void closeUp(double[] row, int left) {
        for (int k = 0; k < left; k++) {
            row[k] = row[moving[k]];
        }
    }

    private static void scatter(double[] row, int[] to, double[] all, int n) {
        for (int i = 0; i < n; i++) {
            all[to[i]] = row[i];
        }
    }

    // -------------------------------------------------------------------------------------------------- a round

    /** Weights, and what turns a weight into h, at the present prices. */
    private void weigh() {
        for (int g = 0; g < nests; g++) {
            Arrays.fill(sum[g], 0, n, 0);
        }
        for (int j = 0; j < nest.length; j++) {
            exponent(constant[j], markup[j], weight[j], n);
            Numeric.exp(weight[j], n);
            addOffered(offered[j], weight[j], sum[nest[j]], n);
        }
        System.arraycopy(outside, 0, total, 0, n);
        for (int g = 0; g < nests; g++) {
            NestedLogit.inclusive(sum[g], nesting, inclusive[g], a, n);
            NestedLogit.add(inclusive[g], total, n);
            invert(sum[g], perWeight[g], n);
        }
        invert(total, total, n);
        for (int g = 0; g < nests; g++) {
            pull(perWeight[g], inclusive[g], total, nesting, pull[g], n);
        }
    }

    /** R: how far the ζ map, or the floor, is from each mark-up; the largest of them in {@code worst}. */
    private void aim() {
        Arrays.fill(worst, 0, n, 0);
        if (several.isEmpty() && !floorMayBind) {
            for (int j = 0; j < nest.length; j++) {
                gap(weight[j], pull[nest[j]], markup[j], gap[j], worst, n);
            }
            return;
        }
        for (int j = 0; j < nest.length; j++) {
            zeta(weight[j], pull[nest[j]], markup[j], gap[j], n);
        }
        for (int[] products : several) {
            together(products);
            for (int j : products) {
                zetaOfSeveral(within[nest[j]], all, nesting, gap[j], n);
            }
        }
        for (int j = 0; j < nest.length; j++) {
            if (floorMayBind) {
                heedFloor(lowest[j], gap[j], free[j], n);
            }
            gapTo(markup[j], gap[j], worst, n);
        }
    }

    /** Sums of mark-ups over the products of one owner: by nest, weighted by shares within it, and over all of them. */
    private void together(int[] products) {
        Arrays.fill(all, 0, n, 0);
        for (int g = 0; g < nests; g++) {
            Arrays.fill(within[g], 0, n, 0);
        }
        for (int j : products) {
            int g = nest[j];
            product(weight[j], perWeight[g], a, n);
            addProduct(a, markup[j], within[g], n);
            addNestShare(a, inclusive[g], markup[j], all, n);
        }
    }

    /**
     * Turns R into Newton's step δ in the lanes in which it may be used. A product at the floor stands outside: its weight
     * counts for nothing in the nests' sums, and its own step is R.
     */
    private void anticipate() {
        for (int g = 0; g < nests; g++) {
            Arrays.fill(direct[g], 0, n, 0);
            Arrays.fill(echo[g], 0, n, 0);
        }
        for (int j = 0; j < nest.length; j++) {
            int g = nest[j];
            if (floorMayBind) {
                addFixed(weight[j], gap[j], free[j], direct[g], n);
                product(free[j], weight[j], weight[j], n);
            }
            slope(markup[j], weight[j], pull[g], slope[j], n);
            addToNest(weight[j], gap[j], slope[j], markup[j], direct[g], echo[g], n);
        }
        solveNests();
        for (int j = 0; j < nest.length; j++) {
            step(markup[j], weight[j], within[nest[j]], slope[j], newton, gap[j], n);
        }
    }

    /** within ← [ (1 − λ)(1 + λ S) X + λ² S Y ] / A, nest by nest. */
    private void solveNests() {
        Arrays.fill(a, 0, n, 0);
        Arrays.fill(b, 0, n, 1);
        for (int g = 0; g < nests; g++) {
            respond(perWeight[g], inclusive[g], nesting, direct[g], echo[g], n);
            meet(inclusive[g], direct[g], nesting, echo[g], a, b, n);
        }
        pullOfEverybody(a, b, all, n);
        for (int g = 0; g < nests; g++) {
            pullOfAll(all, inclusive[g], nesting, within[g], n);
            pullOfSteps(direct[g], echo[g], inclusive[g], nesting, perWeight[g], within[g], n);
        }
    }

    // ---------------------------------------------------------------------------------------------- the equations

    private static void divide(double[] x, double[] y, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = x[i] / y[i];
        }
    }

    private static void product(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
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

    /** k ← v/λ − (α/λ) c */
    private static void constant(double[] v, double[] lambda, double[] perMoney, double[] c, double[] k, int n) {
        for (int i = 0; i < n; i++) {
            k[i] = v[i] / lambda[i] - perMoney[i] * c[i];
        }
    }

    /** μ ← (α/λ) m; a product nobody is offered starts where it stays, at 1: it holds up nobody */
    private static void start(double[] perMoney, double[] m, double[] offered, double[] markup, int n) {
        for (int i = 0; i < n; i++) {
            markup[i] = 1 + Math.min(offered[i] * 1e300, 1) * (perMoney[i] * m[i] - 1);
        }
    }

    /** (α/λ)(floor − c); a product nobody is offered has no floor */
    private static void lowest(
            double[] floor, double[] c, double[] perMoney, double[] offered, double[] lowest, int n) {
        for (int i = 0; i < n; i++) {
            double there = Math.min(offered[i] * 1e300, 1);
            lowest[i] = there * Math.max(perMoney[i] * (floor[i] - c[i]), -1e300);
        }
    }

    private static void raise(double[] x, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(most[i], x[i]);
        }
    }

    /** x ← k − μ, held where e^x neither overflows nor vanishes */
    private static void exponent(double[] k, double[] m, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(Math.max(k[i] - m[i], -Logit.LARGEST_UTILITY), Logit.LARGEST_UTILITY);
        }
    }

    /** w ← w · offered, A ← A + w */
    private static void addOffered(double[] offered, double[] w, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            w[i] *= offered[i];
            sum[i] += w[i];
        }
    }

    private static void invert(double[] sum, double[] perWeight, int n) {
        for (int i = 0; i < n; i++) {
            perWeight[i] = 1 / Math.max(sum[i], Logit.NO_WEIGHT);
        }
    }

    /** I ← S = I / T, pull ← [(1 − λ) + λ S] / A */
    private static void pull(
            double[] perWeight, double[] inclusive, double[] perTotal, double[] lambda, double[] pull, int n) {
        for (int i = 0; i < n; i++) {
            inclusive[i] *= perTotal[i];
            pull[i] = (1 - lambda[i] + lambda[i] * inclusive[i]) * perWeight[i];
        }
    }

    /** ζ ← 1 + h μ,  h = w · pull */
    private static void zeta(double[] w, double[] pull, double[] m, double[] zeta, int n) {
        for (int i = 0; i < n; i++) {
            zeta[i] = 1 + w[i] * pull[i] * m[i];
        }
    }

    /** R ← ζ − μ, where no floor binds and every owner has one product */
    private static void gap(double[] w, double[] pull, double[] m, double[] gap, double[] worst, int n) {
        for (int i = 0; i < n; i++) {
            double x = 1 + w[i] * pull[i] * m[i] - m[i];
            gap[i] = x;
            worst[i] = Math.max(worst[i], Math.abs(x));
        }
    }

    /** ζ ← 1 + (1 − λ) within + λ all */
    private static void zetaOfSeveral(double[] within, double[] all, double[] lambda, double[] zeta, int n) {
        for (int i = 0; i < n; i++) {
            zeta[i] = 1 + within[i] - lambda[i] * (within[i] - all[i]);
        }
    }

    /** ζ ← max(ζ, lowest); free ← 1 where that changes nothing, else 0 */
    private static void heedFloor(double[] lowest, double[] zeta, double[] free, int n) {
        for (int i = 0; i < n; i++) {
            free[i] = Math.min(Math.max((zeta[i] - lowest[i]) * 1e300, 0), 1);
            zeta[i] = Math.max(zeta[i], lowest[i]);
        }
    }

    /** R ← ζ − μ */
    private static void gapTo(double[] m, double[] gap, double[] worst, int n) {
        for (int i = 0; i < n; i++) {
            gap[i] -= m[i];
            worst[i] = Math.max(worst[i], Math.abs(gap[i]));
        }
    }

    /** 1 / d,  d = 1 + h (μ − 1),  h = w · pull */
    private static void slope(double[] m, double[] w, double[] pull, double[] slope, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = 1 / (1 + w[i] * pull[i] * (m[i] - 1));
        }
    }

    /** direct ← direct + w R where the floor binds */
    private static void addFixed(double[] w, double[] gap, double[] free, double[] direct, int n) {
        for (int i = 0; i < n; i++) {
            direct[i] += (1 - free[i]) * w[i] * gap[i];
        }
    }

    /** direct ← direct + w R / d, echo ← echo + μ w² / d */
    private static void addToNest(
            double[] w, double[] gap, double[] slope, double[] m, double[] direct, double[] echo, int n) {
        for (int i = 0; i < n; i++) {
            double x = w[i] * slope[i];
            direct[i] += x * gap[i];
            echo[i] += x * m[i] * w[i];
        }
    }

    /**
     * direct and echo, from sums over weights to sums over shares, and both divided by
     * q = 1 − echo (1 − λ)(1 + λ S): X = direct + echo λ² S Y
     */
    private static void respond(
            double[] perWeight, double[] share, double[] lambda, double[] direct, double[] echo, int n) {
        for (int i = 0; i < n; i++) {
            double back = echo[i] * (perWeight[i] * perWeight[i]);
            double q = 1 / Math.max(1 - back * (1 - lambda[i]) * (1 + lambda[i] * share[i]), SINGULAR);
            direct[i] = direct[i] * perWeight[i] * q;
            echo[i] = back * q;
        }
    }

    /** sum ← sum + S direct, rest ← rest − λ² S² echo: Y = sum / rest */
    private static void meet(
            double[] share, double[] direct, double[] lambda, double[] echo, double[] sum, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            double x = lambda[i] * share[i];
            sum[i] += share[i] * direct[i];
            rest[i] -= x * x * echo[i];
        }
    }

    /** Y ← sum / rest */
    private static void pullOfEverybody(double[] sum, double[] rest, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = sum[i] / Math.max(rest[i], SINGULAR);
        }
    }

    /** p ← λ² S Y */
    private static void pullOfAll(double[] y, double[] share, double[] lambda, double[] p, int n) {
        for (int i = 0; i < n; i++) {
            p[i] = lambda[i] * lambda[i] * share[i] * y[i];
        }
    }

    /** bracket ← [ p + (1 − λ)(1 + λ S) X ] / A,  X = direct + echo p */
    private static void pullOfSteps(
            double[] direct,
            double[] echo,
            double[] share,
            double[] lambda,
            double[] perWeight,
            double[] bracket,
            int n) {
        for (int i = 0; i < n; i++) {
            double p = bracket[i];
            double x = direct[i] + echo[i] * p;
            bracket[i] = (p + (1 - lambda[i]) * (1 + lambda[i] * share[i]) * x) * perWeight[i];
        }
    }

    /** R ← δ where Newton's method is used: what the other steps add to R is μ s_{j|g} times the bracket */
    private static void step(
            double[] m, double[] w, double[] bracket, double[] slope, double[] newton, double[] gap, int n) {
        for (int i = 0; i < n; i++) {
            double pulled = m[i] * w[i] * bracket[i];
            gap[i] += newton[i] * ((gap[i] + pulled) * slope[i] - gap[i]);
        }
    }

    private static void near(double[] worst, double[] newton, int n) {
        for (int i = 0; i < n; i++) {
            newton[i] = Math.min(Math.max((NEAR - worst[i]) * 1e300, 0), 1);
        }
    }

    private static void take(double[] step, double[] open, double[] m, int n) {
        for (int i = 0; i < n; i++) {
            m[i] += open[i] * step[i];
        }
    }

    /** Closes lanes that hardly moved. */
    private static void close(double[] worst, double still, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            open[i] *= Math.min(Math.max((worst[i] - still) * 1e300, 0), 1);
        }
    }

    private String notAtRest() {
        int slowest = 0;
        while (open[slowest] == 0) {
            slowest++;
        }
        return """
                The prices of %s products did not come to rest in %s rounds: one still moves by %s times the smallest \
                mark-up.
                Raise the weight of the outside option or the nesting parameter.""".formatted(nest.length, MOST_ROUNDS, worst[slowest]);
    }
}

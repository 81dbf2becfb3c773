package dev.shakeout.core.talent;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a key person is offered, and takes. Incumbents make offers in proportion to core cash flow; the rest of the world
 * pays what the market does.
 *
 * <pre>
 *   a = (1 − s) 2Λ((g t − ln w − hold) / σ) + s f Σ_j v_j 2Λ((o_j − o − hold) / σ)        v_j = wealth_j / Σ wealth
 * </pre>
 *
 * <p>At equal pay a is 1. Without another incumbent all offers come from the rest of the world.
 */
final class Offers {

    /** Where somebody goes who is not hired by an incumbent: on their own, or out of the market's firms. */
    static final int FOUNDS = -1;

    static final int LEAVES = -2;

    /** Pay below a millionth of that at the start is as good as none. */
    private static final double LEAST = 1e-6;

    /** A gap of so many tastes is beyond anybody's. */
    private static final double WIDEST = 700;

    private final int n;
    private final int[] incumbents;
    private final Rows wealth;
    private final Rows active;
    private final Rows level;
    private final Rows growth;
    private final Rows offer;
    private final Rows hold;
    private final Rows fame;
    private final double[] taste;
    private final double[] toIncumbents;
    private final double[] toFound;
    private final double[] foundHot;
    private final double[] hot;
    private final double[] outside;
    private final double[] inside;
    private final double[] all;
    private final double[] x;
    private final double[] scratch;
    private final double[][] weights;
    private int[] places = {};
    private int from;

    Offers(World world) {
        n = world.length();
        incumbents = IntStream.range(0, world.rowCount())
                .filter(r -> world.roster().kind(r) == Firm.Kind.INCUMBENT)
                .toArray();
        wealth = world.rows(Firm.CORE_CASH_FLOW);
        active = world.rows(Columns.ACTIVE);
        level = world.rows(Columns.PAY_LEVEL);
        growth = world.rows(Talent.PAY_GROWTH);
        offer = world.rows(Talent.OFFER);
        hold = world.rows(Talent.HOLD);
        fame = world.rows(Talent.FAMED);
        taste = world.rows(Talent.TASTE_FOR_PAY).row(0);
        toIncumbents = world.rows(Talent.TO_INCUMBENTS).row(0);
        toFound = world.rows(Talent.TO_FOUND).row(0);
        foundHot = world.rows(Talent.FOUND_HOT).row(0);
        hot = world.rows(Columns.HOT).row(0);
        outside = world.scratch();
        inside = world.scratch();
        all = world.scratch();
        x = world.scratch();
        scratch = world.scratch();
        weights = new double[incumbents.length][n];
    }

    /** out ← a, for the firms of row {@code r} in {@code month}. */
    void accepted(int r, int month, double[] out) {
        double years = (month - 1) / 12.0;
        Numeric.log(pay(level.row(r), x, n), outside, scratch, n);
        gapOutside(growth.row(r), years, hold.row(r), taste, outside, n);
        Numeric.exp(outside, n);
        likes(outside, n);
        Arrays.fill(inside, 0);
        Arrays.fill(all, 0);
        for (int j : incumbents) {
            if (j != r) {
                gap(offer.row(j), offer.row(r), hold.row(r), taste, x, n);
                Numeric.exp(x, n);
                weigh(wealth.row(j), active.row(j), x, inside, all, n);
            }
        }
        mean(inside, all, n);
        together(toIncumbents, fame.row(r), outside, inside, all, out, n);
    }

    /** Weighs what people are offered who leave firm {@code r} in the first {@code count} of {@code lanes}. */
    void weigh(int r, int month, int[] lanes, int count) {
        double years = (month - 1) / 12.0;
        from = r;
        places = lanes;
        for (int k = 0; k < count; k++) {
            x[k] = Math.max(level.row(r)[lanes[k]], LEAST);
        }
        Numeric.log(x, outside, scratch, count);
        for (int k = 0; k < count; k++) {
            int i = lanes[k];
            outside[k] = (growth.row(r)[i] * years - outside[k] - hold.row(r)[i]) / taste[i];
        }
        Numeric.logistic(outside, outside, count);
        Arrays.fill(inside, 0, count, 0);
        Arrays.fill(all, 0, count, 0);
        for (int q = 0; q < incumbents.length; q++) {
            if (incumbents[q] != r) {
                weigh(incumbents[q], lanes, weights[q], count);
            }
        }
    }

    private void weigh(int j, int[] lanes, double[] weight, int count) {
        for (int k = 0; k < count; k++) {
            int i = lanes[k];
            weight[k] = (offer.row(j)[i] - offer.row(from)[i] - hold.row(from)[i]) / taste[i];
        }
        Numeric.logistic(weight, weight, count);
        for (int k = 0; k < count; k++) {
            double money = wealth.row(j)[lanes[k]] * active.row(j)[lanes[k]];
            weight[k] = money * 2 * weight[k];
            inside[k] += weight[k];
            all[k] += money;
        }
    }

    /** Who hires somebody who leaves in the k-th lane last weighed, by a draw u in (0, 1): a firm, or one of the two ways out. */
    int destination(int k, double u) {
        int i = places[k];
        double out = 2 * outside[k];
        double money = all[k];
        double hired = money > 0 ? toIncumbents[i] * fame.row(from)[i] * inside[k] / money : 0;
        double others = (money > 0 ? 1 - toIncumbents[i] : 1) * out;
        double left = u * (hired + others);
        if (left < hired) {
            return hirer(k, left / hired * inside[k]);
        }
        double founds = Math.min(toFound[i] * (1 + (foundHot[i] - 1) * hot[i]), 1 - (money > 0 ? toIncumbents[i] : 0));
        return left - hired < founds * out ? FOUNDS : LEAVES;
    }

    private int hirer(int k, double share) {
        double left = share;
        int last = LEAVES;
        for (int q = 0; q < incumbents.length; q++) {
            if (incumbents[q] != from && weights[q][k] > 0) {
                last = incumbents[q];
                left -= weights[q][k];
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }

    static double[] pay(double[] level, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(level[i], LEAST);
        }
        return x;
    }

    /** x ← −(g t − x − hold) / σ, for x = ln w */
    private static void gapOutside(double[] g, double years, double[] hold, double[] taste, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min((x[i] + hold[i] - g[i] * years) / taste[i], WIDEST);
        }
    }

    /** x ← −(theirs − mine − hold) / σ */
    private static void gap(double[] theirs, double[] mine, double[] hold, double[] taste, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min((mine[i] + hold[i] - theirs[i]) / taste[i], WIDEST);
        }
    }

    /** e ← 2Λ(x), e the exponential of −x */
    private static void likes(double[] e, int n) {
        for (int i = 0; i < n; i++) {
            e[i] = 2 / (1 + e[i]);
        }
    }

    /** Adds an incumbent's offers and its wealth, e as above. */
    private static void weigh(double[] wealth, double[] active, double[] e, double[] sum, double[] all, int n) {
        for (int i = 0; i < n; i++) {
            double weight = wealth[i] * active[i];
            sum[i] += weight * (2 / (1 + e[i]));
            all[i] += weight;
        }
    }

    private static void mean(double[] sum, double[] all, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] /= Math.max(all[i], Double.MIN_NORMAL);
        }
    }

    /** a ← (1 − s) out + s f in, with s = 0 where no incumbent has any money */
    private static void together(
            double[] s, double[] fame, double[] out, double[] in, double[] all, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = s[i] * Math.min(all[i] * 1e300, 1);
        }
        for (int i = 0; i < n; i++) {
            a[i] = (1 - a[i]) * out[i] + a[i] * fame[i] * in[i];
        }
    }
}

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
    }

    /** out ← a, for the firms of row {@code r} in {@code month}. */
    void accepted(int r, int month, double[] out) {
        double years = (month - 1) / 12.0;
        Numeric.log(pay(level.row(r), x, n), outside, scratch, n);
        gapOutside(growth.row(r), years, hold.row(r), taste, outside, n);
        likes(outside, n);
        Arrays.fill(inside, 0);
        Arrays.fill(all, 0);
        for (int j : incumbents) {
            if (j != r) {
                gap(offer.row(j), offer.row(r), hold.row(r), taste, x, n);
                likes(x, n);
                weigh(wealth.row(j), active.row(j), x, inside, all, n);
            }
        }
        mean(inside, all, n);
        together(toIncumbents, fame.row(r), outside, inside, all, out, n);
    }

    /** Who hires somebody who leaves firm {@code r} of lane {@code i}, by a draw {@code u} in (0, 1): a firm, or one of the two ways out. */
    int destination(int r, int i, int month, double u) {
        double years = (month - 1) / 12.0;
        double held = hold.row(r)[i];
        double pay = Numeric.log(Math.max(level.row(r)[i], LEAST));
        double out = 2 * Numeric.logistic((growth.row(r)[i] * years - pay - held) / taste[i]);
        double sum = 0;
        double money = 0;
        for (int j : incumbents) {
            sum += weight(r, j, i, held);
            money += j == r ? 0 : wealth.row(j)[i] * active.row(j)[i];
        }
        double hired = money > 0 ? toIncumbents[i] * fame.row(r)[i] * sum / money : 0;
        double others = (money > 0 ? 1 - toIncumbents[i] : 1) * out;
        double left = u * (hired + others);
        if (left < hired) {
            return hirer(r, i, held, left / hired * sum);
        }
        double founds = Math.min(toFound[i] * (1 + (foundHot[i] - 1) * hot[i]), 1 - (money > 0 ? toIncumbents[i] : 0));
        return left - hired < founds * out ? FOUNDS : LEAVES;
    }

    private double weight(int r, int j, int i, double held) {
        double gap = (offer.row(j)[i] - offer.row(r)[i] - held) / taste[i];
        return j == r ? 0 : wealth.row(j)[i] * active.row(j)[i] * 2 * Numeric.logistic(gap);
    }

    private int hirer(int r, int i, double held, double share) {
        double left = share;
        int last = LEAVES;
        for (int j : incumbents) {
            double weight = weight(r, j, i, held);
            if (weight > 0) {
                last = j;
                left -= weight;
                if (left < 0) {
                    return j;
                }
            }
        }
        return last;
    }

    /** Pay below a millionth of that at the start is as good as none. */
    static final double LEAST = 1e-6;

    static double[] pay(double[] level, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(level[i], LEAST);
        }
        return x;
    }

    /** x ← −(g t − x − hold) / σ, for x = ln w */
    private static void gapOutside(double[] g, double years, double[] hold, double[] taste, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] + hold[i] - g[i] * years) / taste[i];
        }
    }

    /** x ← −(theirs − mine − hold) / σ */
    private static void gap(double[] theirs, double[] mine, double[] hold, double[] taste, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (mine[i] + hold[i] - theirs[i]) / taste[i];
        }
    }

    /** x ← 2Λ(−x); a gap of 700 tastes is beyond anybody's */
    private static void likes(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Numeric.exp(Math.min(Math.max(x[i], -700), 700));
        }
        for (int i = 0; i < n; i++) {
            x[i] = 2 / (1 + x[i]);
        }
    }

    private static void weigh(double[] wealth, double[] active, double[] x, double[] sum, double[] all, int n) {
        for (int i = 0; i < n; i++) {
            double weight = wealth[i] * active[i];
            sum[i] += weight * x[i];
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

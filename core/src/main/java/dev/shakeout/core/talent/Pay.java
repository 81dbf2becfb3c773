package dev.shakeout.core.talent;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/**
 * What each firm has to offer, and what holds its people.
 *
 * <pre>
 *   o    = ln w + κ_c ln(training / training of the first month)                      pay and compute
 *   hold = loyalty + κ_e [ln(last price / price of the start) + listed]               logs held in [−1, 1]
 *   f    = e^{κ_θ · (gap to the open floor of the first month − gap)}                  gap's change held in [−1, 1]
 * </pre>
 */
final class Pay implements Pass {

    private final int n;
    private final Rows active;
    private final Rows level;
    private final Rows growth;
    private final Rows lever;
    private final Rows plan;
    private final Rows training;
    private final Rows trainingBefore;
    private final Rows price;
    private final Rows priceBefore;
    private final Rows listed;
    private final Rows capability;
    private final double[] floor;
    private final Rows aheadBefore;
    private final Rows loyalty;
    private final double[] compute;
    private final double[] equity;
    private final double[] fame;
    private final Rows offer;
    private final Rows hold;
    private final Rows famed;
    private final Sum best;
    private final double[] x;
    private final double[] y;
    private final double[] scratch;

    Pay(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        level = world.rows(Columns.PAY_LEVEL);
        growth = world.rows(Talent.PAY_GROWTH);
        lever = world.rows(Talent.PAY);
        plan = world.rows(Columns.PAY_PLAN);
        training = world.rows(Columns.TRAINING);
        trainingBefore = world.rows(Talent.TRAINING_BEFORE);
        price = world.rows(Columns.POST_MONEY);
        priceBefore = world.rows(Talent.PRICE_BEFORE);
        listed = world.rows(Columns.LISTED);
        capability = world.rows(Columns.CAPABILITY);
        floor = world.rows(Columns.OPEN_FLOOR).row(0);
        aheadBefore = world.rows(Talent.AHEAD_BEFORE);
        loyalty = world.rows(Talent.LOYALTY);
        compute = world.rows(Talent.COMPUTE).row(0);
        equity = world.rows(Talent.EQUITY).row(0);
        fame = world.rows(Talent.FAME).row(0);
        offer = world.rows(Talent.OFFER);
        hold = world.rows(Talent.HOLD);
        famed = world.rows(Talent.FAMED);
        best = world.sum(Columns.BEST_PAY);
        x = world.scratch();
        y = world.scratch();
        scratch = world.scratch();
    }

    @Override
    public void advance(int r, int month) {
        if (month == 1) {
            System.arraycopy(training.row(r), 0, trainingBefore.row(r), 0, n);
            System.arraycopy(price.row(r), 0, priceBefore.row(r), 0, n);
            less(capability.row(r), floor, aheadBefore.row(r), n);
        }
        rise(growth.row(r), lever.row(r), plan.row(r), (month - 1) / 12.0, level.row(r), n);
        offers(level.row(r), active.row(r), x, n);
        best.add(r, x);

        double[] o = offer.row(r);
        Numeric.log(Offers.pay(level.row(r), x, n), o, scratch, n);
        relative(training.row(r), trainingBefore.row(r), x, n);
        Numeric.log(x, y, scratch, n);
        plus(compute, y, o, n);

        relative(price.row(r), priceBefore.row(r), x, n);
        Numeric.log(x, y, scratch, n);
        held(loyalty.row(r), equity, y, listed.row(r), hold.row(r), n);

        less(capability.row(r), floor, x, n);
        famous(x, aheadBefore.row(r), fame, famed.row(r), n);
    }

    /** level ← lever · plan · e^{g t} */
    private static void rise(double[] growth, double[] lever, double[] plan, double years, double[] level, int n) {
        for (int i = 0; i < n; i++) {
            level[i] = lever[i] * plan[i] * Numeric.exp(growth[i] * years);
        }
    }

    private static void offers(double[] level, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = level[i] * active[i];
        }
    }

    private static void less(double[] x, double[] y, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - y[i];
        }
    }

    /** ratio ← now / before, held in [1/e, e]; 1 where there is neither */
    private static void relative(double[] now, double[] before, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = Math.min(Math.max(Math.max(now[i], 1) / Math.max(before[i], 1), 1 / Math.E), Math.E);
        }
    }

    private static void plus(double[] weight, double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += weight[i] * x[i];
        }
    }

    private static void held(double[] loyalty, double[] equity, double[] price, double[] listed, double[] hold, int n) {
        for (int i = 0; i < n; i++) {
            hold[i] = loyalty[i] + equity[i] * (price[i] + listed[i]);
        }
    }

    /** f ← e^{κ · (ahead − ahead before)} */
    private static void famous(double[] ahead, double[] before, double[] fame, double[] famed, int n) {
        for (int i = 0; i < n; i++) {
            famed[i] = Numeric.exp(fame[i] * Math.min(Math.max(ahead[i] - before[i], -1), 1));
        }
    }
}

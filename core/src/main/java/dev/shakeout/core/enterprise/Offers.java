package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Kernels.copy;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * What each firm can offer this month, whatever the vertical: a quality, and what a million tokens cost it. Rows of a firm
 * each. And the quality of an open model on own machines.
 */
final class Offers {

    /** In nats: far above what sums of capabilities lose to rounding, far below any difference that counts. */
    private static final double ROUNDING = 1e-9;

    private final int n;
    private final int firms;

    /** Capability offered over what is expected, in nats; for an application, that of the models it calls and runs. */
    final double[][] quality;

    /** Compute per million tokens, in CNY; for an application, of the calls it buys and the rest. */
    final double[][] cost;

    /** 1 for an application in business: a firm that trains no base models. */
    final double[][] application;

    /** 1 for an owner in business: a firm that does. */
    final double[][] owner;

    /** Whether the firm is an application, or an owner, in any lane. */
    final boolean[] applies;

    final boolean[] owns;

    /** Whether somebody has ceased, concentrates on verticals, or gains elsewhere by a lever, in any lane. */
    final boolean[] ceased;

    final boolean[] focuses;
    final boolean[] gains;

    /** Capability of the best open model over what is expected, in nats. */
    final double[] openQuality;

    private final double[] expected;

    private final Rows active;
    private final Rows focus;
    private final Rows ecosystem;
    private final Rows frontier;
    private final Rows capability;
    private final Rows serving;
    private final double[] floor;
    private final double[] expectation;
    private final double[] bestAtStart;

    Offers(World world) {
        n = world.length();
        firms = world.rowCount();
        quality = new double[firms][n];
        cost = new double[firms][n];
        application = new double[firms][n];
        owner = new double[firms][n];
        applies = new boolean[firms];
        owns = new boolean[firms];
        ceased = new boolean[firms];
        focuses = new boolean[firms];
        gains = new boolean[firms];
        openQuality = world.scratch();
        expected = world.scratch();
        active = world.rows(Columns.ACTIVE);
        focus = world.rows(Tenders.FOCUS);
        ecosystem = world.rows(Pricing.ECOSYSTEM);
        frontier = world.rows(Columns.FRONTIER);
        capability = world.rows(Columns.QUALITY);
        serving = world.rows(Columns.UNIT_COST);
        floor = world.rows(Columns.OPEN_FLOOR).row(0);
        expectation = world.rows(Tenders.EXPECTATION).row(0);
        bestAtStart = world.rows(Tenders.BEST_AT_START).row(0);
    }

    void start() {
        Arrays.fill(gains, false); // levers have no values yet
        best(bestAtStart);
        Arrays.fill(expected, 0);
        for (int r = 0; r < firms; r++) {
            standing(r);
        }
        open();
    }

    void advance() {
        best(expected);
        progress(bestAtStart, expectation, expected, n);
        for (int r = 0; r < firms; r++) {
            standing(r);
            ceased[r] = Kernels.anyZero(active.row(r), n);
            focuses[r] = Kernels.anyNonZero(focus.row(r), n);
            gains[r] = Kernels.anyNonZero(ecosystem.row(r), n);
        }
        open();
    }

    /** Compute per million tokens, in CNY, that firm {@code r} serves on its own machines. */
    double[] serving(int r) {
        return serving.row(r);
    }

    /** Whether there is an open model at all in a lane. */
    boolean hasOpenModel(int lane) {
        return floor[lane] > Columns.NO_MODEL;
    }

    /** flag ← 1 where what firm {@code r} offers can do what the best model could at the start, else 0 */
    void reachesBestOfStart(int r, double[] flag) {
        reaches(quality[r], expected, bestAtStart, flag, n);
    }

    /** flag ← 1 where the best open model can, else 0 */
    void openReachesBestOfStart(double[] flag) {
        reaches(openQuality, expected, bestAtStart, flag, n);
        onlyIfThereIsOne(floor, flag, n);
    }

    private static void onlyIfThereIsOne(double[] floor, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            flag[i] *= Math.min(Math.max((floor[i] - Columns.NO_MODEL) * 1e300, 0), 1);
        }
    }

    /** The best model of a firm in business, or open to all. */
    private void best(double[] best) {
        copy(floor, best, n);
        for (int r = 0; r < firms; r++) {
            raise(capability.row(r), active.row(r), best, n);
        }
    }

    private static void raise(double[] capability, double[] active, double[] best, int n) {
        for (int i = 0; i < n; i++) {
            best[i] = Math.max(best[i], capability[i] + (active[i] - 1) * 1e6);
        }
    }

    /** x ← share of the progress since the start */
    private static void progress(double[] atStart, double[] share, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = share[i] * (x[i] - atStart[i]);
        }
    }

    /** flag ← 1 where quality, less what is expected, reaches the bar as far as rounding lets one say */
    private static void reaches(double[] quality, double[] expected, double[] bar, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            double above = quality[i] + expected[i] - bar[i] + ROUNDING;
            flag[i] = Math.min(Math.max(above * 1e300, 0), 1);
        }
    }

    /** Before calls are bought. */
    private void standing(int r) {
        copy(capability.row(r), quality[r], n);
        Kernels.subtract(expected, quality[r], n);
        copy(serving.row(r), cost[r], n);
        Kernels.product(active.row(r), frontier.row(r), owner[r], n);
        without(active.row(r), owner[r], application[r], n);
        applies[r] = Kernels.anyPositive(application[r], n);
        owns[r] = Kernels.anyPositive(owner[r], n);
    }

    private void open() {
        copy(floor, openQuality, n);
        Kernels.subtract(expected, openQuality, n);
    }

    private static void without(double[] all, double[] some, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            rest[i] = all[i] - some[i];
        }
    }
}

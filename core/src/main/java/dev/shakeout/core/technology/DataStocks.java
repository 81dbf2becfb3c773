package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/** Own data of every product: a month's use comes in, a share of the stock goes out of date. */
final class DataStocks implements Pass {

    private final List<InSegment> segments = new ArrayList<>();

    DataStocks(World world) {
        for (int s = 0; s < world.segments().size(); s++) {
            segments.add(new InSegment(world, s));
        }
    }

    @Override
    public void advance(int r, int month) {
        for (InSegment segment : segments) {
            segment.advance(r, month);
        }
    }

    private static final class InSegment {
        private final int n;
        private final Rows users;
        private final Rows data;
        private final Rows worthAtStart;
        private final Rows gain;
        private final double[] most;
        private final double[] half;
        private final double[] shape;
        private final double[] decay;
        private final double[] exclusivity;
        private final double[] openness;
        private final boolean[] inUse;
        private final double[] worth;
        private final double[] scratch;

        InSegment(World world, int s) {
            n = world.length();
            users = world.rows(Columns.USERS, s);
            data = world.rows(Flywheel.DATA, s);
            worthAtStart = world.rows(Flywheel.WORTH_AT_START, s);
            gain = world.rows(Shared.DATA_GAIN, s);
            most = world.rows(Flywheel.MOST, s).row(0);
            half = world.rows(Flywheel.HALF, s).row(0);
            shape = world.rows(Flywheel.SHAPE, s).row(0);
            decay = world.rows(Flywheel.DECAY, s).row(0);
            exclusivity = world.rows(Flywheel.EXCLUSIVITY, s).row(0);
            openness = world.rows(Flywheel.OPENNESS, s).row(0);
            inUse = new boolean[world.rowCount()];
            worth = world.scratch();
            scratch = world.scratch();
        }

        /** Users of the start are known when the first month begins; they set the stock of the start. */
        void advance(int r, int month) {
            double[] stock = data.row(r);
            if (month == 1) {
                inUse[r] = false;
                settle(users.row(r), exclusivity, openness, decay, stock, n);
                worth(stock);
                System.arraycopy(worth, 0, worthAtStart.row(r), 0, n);
            }
            inUse[r] = inUse[r] || any(users.row(r), n); // a stock never ends, and begins with users
            if (inUse[r]) {
                collect(users.row(r), exclusivity, openness, decay, stock, n);
                worth(stock);
                minus(worth, worthAtStart.row(r), gain.row(r), n);
            }
        }

        private void worth(double[] stock) {
            relative(stock, half, worth, n);
            Numeric.power(worth, shape, worth, scratch, n);
            saturate(worth, most, n);
        }
    }

    private static boolean any(double[] users, int n) {
        for (int i = 0; i < n; i++) {
            if (users[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** D ← x o U / δ */
    private static void settle(double[] users, double[] x, double[] o, double[] delta, double[] stock, int n) {
        for (int i = 0; i < n; i++) {
            stock[i] = x[i] * o[i] * users[i] / delta[i];
        }
    }

    /** D ← (1 − δ) D + x o U */
    private static void collect(double[] users, double[] x, double[] o, double[] delta, double[] stock, int n) {
        for (int i = 0; i < n; i++) {
            stock[i] += x[i] * o[i] * users[i] - delta[i] * stock[i];
        }
    }

    private static void relative(double[] stock, double[] half, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = stock[i] / half[i];
        }
    }

    /** f ← f_max z / (1 + z), z = (D/D_half)^ν */
    private static void saturate(double[] z, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            z[i] = most[i] * z[i] / (1 + z[i]);
        }
    }

    private static void minus(double[] x, double[] y, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - y[i];
        }
    }
}

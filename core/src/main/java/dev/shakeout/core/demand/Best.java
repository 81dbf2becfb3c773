package dev.shakeout.core.demand;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/** Quality of the best active firm of the market. */
final class Best {

    static final Total QUALITY =
            Total.maximum("demand.best-quality", "nats", Scope.MARKET, "capability the best active firm can offer");

    private final int n;
    private final boolean rowsAreFirms;
    private final int rows;
    private final Rows active;
    private final Rows quality;
    private final Sum most;
    private final double[] row;
    private final double[] x;

    Best(World world) {
        n = world.length();
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        rows = world.rowCount();
        active = world.rows(Columns.ACTIVE);
        quality = world.rows(Columns.QUALITY);
        most = world.sum(QUALITY);
        row = world.rows(QUALITY).row(0);
        x = world.scratch();
    }

    /** Counts the firms of row {@code r} in. */
    void add(int r) {
        ofActive(active.row(r), quality.row(r), x, n);
        most.add(r, x);
    }

    /** The month's best. */
    double[] row() {
        return row;
    }

    /** best ← that of all firms as they are now. */
    void ofAll(double[] best) {
        Arrays.fill(best, Columns.NO_MODEL);
        for (int r = 0; r < rows; r++) {
            ofActive(active.row(r), quality.row(r), x, n);
            for (int i = 0; i < n; i++) {
                int lane = rowsAreFirms ? i : 0;
                best[lane] = Math.max(best[lane], x[i]);
            }
        }
        if (!rowsAreFirms) {
            Arrays.fill(best, best[0]);
        }
    }

    private static void ofActive(double[] active, double[] quality, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = active[i] * quality[i] + (1 - active[i]) * Columns.NO_MODEL;
        }
    }
}

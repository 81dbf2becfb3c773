package dev.shakeout.core.enterprise;

import dev.shakeout.core.world.World;
import java.util.Arrays;

/** What a firm serves, bills and has to do by hand this month, summed over verticals: rows of a firm each. */
final class Books {

    /** Million tokens. */
    final double[][] tokens;

    /** Fen. */
    final double[][] billing;

    /** Work by hand, in CNY. */
    final double[][] work;

    Books(World world) {
        int firms = world.rowCount();
        int n = world.length();
        tokens = new double[firms][n];
        billing = new double[firms][n];
        work = new double[firms][n];
    }

    void clearBilling() {
        for (double[] row : billing) {
            Arrays.fill(row, 0);
        }
    }

    void clear() {
        for (int r = 0; r < tokens.length; r++) {
            Arrays.fill(tokens[r], 0);
            Arrays.fill(billing[r], 0);
            Arrays.fill(work[r], 0);
        }
    }
}

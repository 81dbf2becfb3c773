package dev.shakeout.examples.twins;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;

/** runway ← cash/burn, held in [0, 36] */
final class Cushion {

    private static final double LONGEST = 36;
    private static final double ONE_FEN = 1;

    private static final Declaration DECLARED = Declaration.of(
                    "cushion", Phase.MEASUREMENT, "How long the money lasts.")
            .reads(Columns.CASH, Columns.OUTFLOW)
            .writes(Shared.RUNWAY)
            .source(Shared.SOURCE);

    static final Mechanism FIRM_BY_FIRM = DECLARED.forEachFirm((firm, month) -> {
        double burn = Math.max(firm.get(Columns.OUTFLOW), ONE_FEN);
        firm.set(Shared.RUNWAY, Math.min(Math.max(firm.get(Columns.CASH) / burn, 0), LONGEST));
    });

    /** The dead have no cash, so theirs is 0. */
    static final Mechanism KERNEL = DECLARED.onRows(world -> {
        Rows cash = world.rows(Columns.CASH);
        Rows outflow = world.rows(Columns.OUTFLOW);
        Rows runway = world.rows(Shared.RUNWAY);
        return (r, month) -> lasts(cash.row(r), outflow.row(r), runway.row(r), world.length());
    });

    private Cushion() {}

    private static void lasts(double[] cash, double[] burn, double[] runway, int n) {
        for (int i = 0; i < n; i++) {
            runway[i] = Math.min(Math.max(cash[i] / Math.max(burn[i], ONE_FEN), 0), LONGEST);
        }
    }
}

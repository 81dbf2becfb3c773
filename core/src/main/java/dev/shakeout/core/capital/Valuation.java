package dev.shakeout.core.capital;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** V ← max(floor_z, multiple_z · annual revenue), in CNY. */
final class Valuation {

    private static final double MONTHS_A_YEAR = 12;

    private final Rows revenue;
    private final double[] hot;
    private final double[] hotMultiple;
    private final double[] coldMultiple;
    private final double[] hotFloor;
    private final double[] coldFloor;

    Valuation(World world) {
        revenue = world.rows(Columns.REVENUE);
        hot = world.rows(Columns.HOT).row(0);
        hotMultiple = world.rows(Rounds.HOT_MULTIPLE).row(0);
        coldMultiple = world.rows(Rounds.COLD_MULTIPLE).row(0);
        hotFloor = world.rows(Rounds.HOT_FLOOR).row(0);
        coldFloor = world.rows(Rounds.COLD_FLOOR).row(0);
    }

    double of(int r, int i) {
        double annual = MONTHS_A_YEAR * revenue.row(r)[i] / Ledger.FEN;
        return hot[i] != 0
                ? Math.max(hotFloor[i], hotMultiple[i] * annual)
                : Math.max(coldFloor[i], coldMultiple[i] * annual);
    }
}

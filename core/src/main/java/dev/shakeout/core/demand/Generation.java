package dev.shakeout.core.demand;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/** Which generation of technology people of a segment ask for: {@link Newcomers#NEXT_GENERATION}. */
final class Generation {

    private Generation() {}

    /** Whether the segment asks for the new one in any lane. */
    static boolean isAwaited(World world, int segment) {
        return Shelf.anyIn(world.rows(Newcomers.NEXT_GENERATION, segment).row(0));
    }

    /** What counts as quality: that of the generation people ask for. Each call may overwrite what the one before has returned. */
    static Shelf.Row quality(World world, int segment) {
        Rows now = world.rows(Columns.QUALITY);
        if (!isAwaited(world, segment)) {
            return now::row;
        }
        double[] asks = world.rows(Newcomers.NEXT_GENERATION, segment).row(0);
        Rows next = world.rows(Columns.NEXT_QUALITY);
        double[] asked = world.scratch();
        return r -> {
            choose(asks, next.row(r), now.row(r), asked, asked.length);
            return asked;
        };
    }

    private static void choose(double[] asks, double[] next, double[] now, double[] asked, int n) {
        for (int i = 0; i < n; i++) {
            double yes = Math.signum(asks[i]);
            asked[i] = yes * next[i] + (1 - yes) * now[i];
        }
    }
}

package dev.shakeout.core.mechanism;

import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.World;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The draws a mechanism declared, each found in one step: a draw's code, which is as good as random, taken modulo a size at
 * which no two of them meet.
 */
final class DrawTable {

    private final long[] codes;
    private final @Nullable Draws[] draws;

    DrawTable(Set<Draw> declared, World world) {
        int size = 1;
        while (meet(declared, size)) {
            size *= 2;
        }
        codes = new long[size];
        draws = new Draws[size];
        for (Draw draw : declared) {
            codes[place(draw.code(), size)] = draw.code();
            draws[place(draw.code(), size)] = world.draws(draw);
        }
    }

    private static int place(long code, int size) {
        return (int) code & (size - 1);
    }

    private static boolean meet(Set<Draw> declared, int size) {
        long[] seen = new long[size];
        boolean[] taken = new boolean[size];
        for (Draw draw : declared) {
            int place = place(draw.code(), size);
            if (taken[place] && seen[place] != draw.code()) {
                return true;
            }
            taken[place] = true;
            seen[place] = draw.code();
        }
        return false;
    }

    /** The draws of {@code draw}, or null if it was not declared. */
    @Nullable
    Draws of(Draw draw) {
        int place = place(draw.code(), codes.length);
        return codes[place] == draw.code() ? draws[place] : null;
    }
}

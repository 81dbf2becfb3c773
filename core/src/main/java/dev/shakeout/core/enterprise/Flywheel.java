package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * What suppliers of a vertical learn from use, and what customers gain by it.
 *
 * <pre>
 *   D ← (1 − δ) D + exclusivity · openness · volume / needs at the start     months of the vertical's whole use
 *   f(D) = f_max / (1 + (D_half / D)^ν)
 * </pre>
 *
 * <p>Source: Hagiu and Wright (2023) for the shape.
 */
final class Flywheel {

    private final int n;
    private final Scratch at;
    private final Rows data;
    private final double[] decay;
    private final double[] most;
    private final double[] half;
    private final double[] shape;
    private final double[] exclusivity;
    private final double[] openness;
    private final double[] needsAtStart;

    private final double[] learning; // data per token
    private final double[] logHalf;
    private final double[] isConcave; // 1 where ν = 1
    private boolean allConcave;

    Flywheel(World world, int vertical, Scratch scratch) {
        n = world.length();
        at = scratch;
        data = world.rows(Tenders.DATA, vertical);
        decay = world.rows(Tenders.DATA_DECAY, vertical).row(0);
        most = world.rows(Tenders.FLYWHEEL_MAX, vertical).row(0);
        half = world.rows(Tenders.DATA_HALF, vertical).row(0);
        shape = world.rows(Tenders.DATA_SHAPE, vertical).row(0);
        exclusivity = world.rows(Vertical.EXCLUSIVITY, vertical).row(0);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        needsAtStart = world.rows(Tenders.NEEDS_AT_START, vertical).row(0);
        learning = world.scratch();
        logHalf = world.scratch();
        isConcave = world.scratch();
    }

    void derive() {
        for (int i = 0; i < n; i++) {
            logHalf[i] = Numeric.log(half[i]);
            isConcave[i] = shape[i] == 1 ? 1 : 0;
            learning[i] = exclusivity[i] * openness[i] / Math.max(needsAtStart[i], Double.MIN_NORMAL);
        }
        allConcave = !Kernels.anyZero(isConcave, n);
    }

    /** Firm {@code r} has the data that its {@code volume} would have brought about for ever. */
    void start(int r, double[] volume) {
        steady(volume, learning, decay, data.row(r), n);
    }

    /** value ← f(D) of firm {@code r}; where ν = 1, without a logarithm. */
    void value(int r, double[] value) {
        concave(data.row(r), half, most, value, n);
        if (!allConcave) {
            Numeric.log(data.row(r), at.b, at.a, n);
            relative(logHalf, shape, at.b, n);
            Numeric.exp(at.b, n);
            saturate(most, at.b, n);
            choose(isConcave, at.b, value, n);
        }
    }

    void learn(int r, double[] volume) {
        learn(data.row(r), decay, volume, learning, n);
    }

    /** What a firm knew that has ceased is lost. */
    void forget(int r, double[] active) {
        Kernels.times(active, data.row(r), n);
    }

    /** D ← learning · volume / δ */
    private static void steady(double[] volume, double[] learning, double[] decay, double[] data, int n) {
        for (int i = 0; i < n; i++) {
            data[i] = learning[i] * volume[i] / decay[i];
        }
    }

    /** f ← f_max D / (D + D_half) */
    private static void concave(double[] data, double[] half, double[] most, double[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i] = most[i] * data[i] / (data[i] + half[i]);
        }
    }

    /** x ← ν (ln D_half − x), x being ln D */
    private static void relative(double[] logHalf, double[] shape, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = shape[i] * (logHalf[i] - x[i]);
        }
    }

    private static void saturate(double[] most, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = most[i] / (1 + x[i]);
        }
    }

    /** x ← x where flag is 1, else other */
    private static void choose(double[] flag, double[] other, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = flag[i] * x[i] + (1 - flag[i]) * other[i];
        }
    }

    private static void learn(double[] data, double[] decay, double[] volume, double[] learning, int n) {
        for (int i = 0; i < n; i++) {
            data[i] += learning[i] * volume[i] - decay[i] * data[i];
        }
    }
}

package dev.shakeout.core.world;

import dev.shakeout.core.random.Keys;
import dev.shakeout.core.random.Variates;

/**
 * The draws of one purpose. A number depends on seed, replication, month, firm and purpose only, never on who asked
 * before: drawing twice gives the same number twice.
 */
public final class Draws {

    private final long purpose;
    private final World world;
    private final long[] bits;

    Draws(World world, long purpose) {
        this.world = world;
        this.purpose = purpose;
        this.bits = new long[world.length()];
    }

    /** u ← uniform numbers in (0, 1) for the firms of row {@code r}. */
    public void uniform(int r, int month, double[] u) {
        Variates.uniforms(world.keys(r), world.shift(r) + Keys.ofMonth(month, purpose), bits, u, world.length());
    }

    /** z ← standard normal numbers for the firms of row {@code r}. */
    public void normal(int r, int month, double[] z) {
        Variates.bits(world.keys(r), world.shift(r) + Keys.ofMonth(month, purpose), bits, world.length());
        world.ahead().normals(r, bits, z, world.length());
    }

    /** The uniform number of one lane of row {@code r}: the same one the whole row would hold there. */
    public double uniform(int r, int month, int lane) {
        return Variates.uniform(bits(r, lane, Keys.ofMonth(month, purpose)));
    }

    /** The standard normal number of one lane of row {@code r}. */
    public double normal(int r, int month, int lane) {
        return Variates.normal(bits(r, lane, Keys.ofMonth(month, purpose)));
    }

    /** u[k] ← the uniform number of lane {@code lanes[k]} of row {@code r}, for the first {@code count} lanes of a list. */
    public void uniform(int r, int month, int[] lanes, int count, double[] u) {
        pick(world.keys(r), lanes, bits, count);
        Variates.uniforms(bits, world.shift(r) + Keys.ofMonth(month, purpose), bits, u, count);
    }

    /** z[k] ← the standard normal number of lane {@code lanes[k]}, for the first {@code count} lanes of a list. */
    public void normal(int r, int month, int[] lanes, int count, double[] z) {
        pick(world.keys(r), lanes, bits, count);
        Variates.normals(bits, world.shift(r) + Keys.ofMonth(month, purpose), bits, z, count);
    }

    /** The uniform number of one lane for case {@code ordinal} (from 1) where a firm needs several in a month. */
    public double uniform(int r, int month, int lane, int ordinal) {
        return Variates.uniform(bits(r, lane, Keys.ofMonth(month, purpose, ordinal)));
    }

    /** u ← one uniform number per replication, for things that happen to the whole market. */
    public void uniform(int month, double[] u) {
        Variates.uniforms(world.marketKeys(), Keys.ofMonth(month, purpose), u, world.length());
    }

    /** A loop of its own, since a look-up keeps the mixing of the keys from running as vector instructions. */
    private static void pick(long[] keys, int[] lanes, long[] picked, int count) {
        for (int k = 0; k < count; k++) {
            picked[k] = keys[lanes[k]];
        }
    }

    private long bits(int r, int lane, long when) {
        return Keys.mix(world.keys(r)[lane] + world.shift(r) + when);
    }
}

package dev.shakeout.core.world;

import dev.shakeout.core.random.Variates;
import java.util.Collection;

/**
 * Draws normal numbers for one row of firms, and meanwhile brings in the state of the next row from memory.
 *
 * <p>Where there are more firms than fit into the cache, kernels wait for memory wherever they touch a row first: they go
 * over it too fast for the processor to fetch it in time. Drawing normal numbers is slow and needs no memory, so meanwhile
 * one number in every cache line of the next row is read, of all columns side by side, which gives the processor's own
 * prefetching the time it needs. Java has no instruction for it. What is read is used for nothing, so it may be what another
 * thread is just changing.
 */
final class Ahead {

    /** Numbers in a cache line. */
    private static final int LINE = 8;

    /** Columns that are read ahead at most; further ones come in when they are needed. */
    private static final int MOST = 10;

    private final double[][][] columns;
    private final double[][] next = new double[MOST][];
    private long seen; // kept, or the compiler would leave the reading out

    /** Reads ahead those of {@code quantities} of which every row of firms has a row of its own. */
    Ahead(Collection<Rows> quantities) {
        columns = quantities.stream()
                .map(Rows::all)
                .filter(rows -> rows.length > 1 && rows[0] != rows[1])
                .limit(MOST)
                .toArray(double[][][]::new);
    }

    /** z ← standard normal numbers of {@code bits}, drawn for row {@code r} of firms. */
    void normals(int r, long[] bits, double[] z, int n) {
        if (columns.length == 0 || r + 1 == columns[0].length) {
            Variates.normals(bits, z, n);
            return;
        }
        for (int k = 0; k < MOST; k++) {
            next[k] = columns[k % columns.length][r + 1]; // where there are fewer columns some stand in twice
        }
        seen = normals(
                bits, z, n, next[0], next[1], next[2], next[3], next[4], next[5], next[6], next[7], next[8], next[9]);
    }

    private static long normals(
            long[] bits,
            double[] z,
            int n,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double[] e,
            double[] f,
            double[] g,
            double[] h,
            double[] k,
            double[] l) {
        long seen = 0;
        int i = 0;
        for (; i + LINE - 1 < n; i += LINE) {
            seen ^= look(a[i]) ^ look(b[i]) ^ look(c[i]);
            two(bits, z, i);
            seen ^= look(d[i]) ^ look(e[i]);
            two(bits, z, i + 2);
            seen ^= look(f[i]) ^ look(g[i]) ^ look(h[i]);
            two(bits, z, i + 4);
            seen ^= look(k[i]) ^ look(l[i]);
            two(bits, z, i + 6);
        }
        for (; i < n; i++) {
            z[i] = Variates.normal(bits[i]);
        }
        return seen;
    }

    private static long look(double x) {
        return Double.doubleToRawLongBits(x);
    }

    private static void two(long[] bits, double[] z, int i) {
        z[i] = Variates.normal(bits[i]);
        z[i + 1] = Variates.normal(bits[i + 1]);
    }
}

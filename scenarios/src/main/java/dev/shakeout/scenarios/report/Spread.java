package dev.shakeout.scenarios.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Places for labels that want to stand beside their lines but must not overlap.
 *
 * <p>Of all places at least {@code gap} apart and in the order of what is wanted, those with the least sum of squared
 * moves. With {@code z_i = y_i − i · gap} that is isotonic regression of z, solved by pooling adjacent violators, then
 * held between the ends.
 *
 * <p>Source: R. E. Barlow et al. (1972), <i>Statistical Inference under Order Restrictions</i>, ch. 1.
 */
final class Spread {

    private Spread() {}

    /**
     * Returns a place for each of {@code wanted}, in its order; equal wishes keep their order.
     *
     * @param low  least place; {@code high - low} must be at least {@code (n − 1) · gap}
     * @param high greatest place
     */
    static double[] of(double[] wanted, double gap, double low, double high) {
        int n = wanted.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        double[] mean = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int k = 0; k < n; k++) {
            mean[pools] = wanted[order[k]] - k * gap;
            size[pools] = 1;
            pools++;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                pools--;
                int both = size[pools - 1] + size[pools];
                mean[pools - 1] = (mean[pools - 1] * size[pools - 1] + mean[pools] * size[pools]) / both;
                size[pools - 1] = both;
            }
        }
        double[] placed = new double[n];
        int k = 0;
        for (int pool = 0; pool < pools; pool++) {
            double z = Math.min(Math.max(mean[pool], low), high - (n - 1) * gap);
            for (int end = k + size[pool]; k < end; k++) {
                placed[order[k]] = z + k * gap;
            }
        }
        return placed;
    }
}

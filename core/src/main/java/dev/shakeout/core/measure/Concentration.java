package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How unequal the firms of a market are, from their sizes: users, usage or revenue, in any unit.
 *
 * <p>Sizes are finite and at least 0; they need not sum to one and are divided by their sum. In a market without firms
 * or with nothing to share, concentration does not exist and the answer is empty. The caller says in every report on
 * which base it stands, since the firms of a market may concentrate by users and spread by revenue.
 */
public final class Concentration {

    private Concentration() {}

    /**
     * Herfindahl–Hirschman index {@code Σ s_i²} of market shares, on the scale from 0 to 1 (not 10,000).
     *
     * <p>1 for a monopoly, 1/n for n equal firms; firms of size 0 do not count. Source: A. O. Hirschman (1964), "The
     * paternity of an index", <i>American Economic Review</i> 54(5), 761–762.
     */
    public static OptionalDouble hhi(double... sizes) {
        double total = total(sizes);
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (double size : sizes) {
            double share = size / total;
            sum += share * share;
        }
        return OptionalDouble.of(Math.min(1, sum));
    }

    /** Four-firm concentration ratio CR4: the joint share of the four largest firms, in [0, 1]. */
    public static OptionalDouble cr4(double... sizes) {
        double total = total(sizes);
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = sorted(sizes);
        double top = 0;
        for (int i = Math.max(0, sorted.length - 4); i < sorted.length; i++) {
            top += sorted[i] / total;
        }
        return OptionalDouble.of(Math.min(1, top));
    }

    /**
     * Gini coefficient of the given firms: half the mean absolute difference of two firms drawn with replacement, over
     * the mean size.
     *
     * <pre>
     *   G = Σ_i (2i − n − 1) x_(i) / (n Σ x)      x_(1) ≤ … ≤ x_(n)
     * </pre>
     *
     * <p>0 if all are equal, (n − 1)/n if one firm has all: the divisor is n, not n − 1. Firms of size 0 count, so
     * leave out those that have left. Source: C. Gini (1912), <i>Variabilità e mutabilità</i>.
     */
    public static OptionalDouble gini(double... sizes) {
        double total = total(sizes);
        if (total == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = sorted(sizes);
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i + 1 - n) * (sorted[i] / total);
        }
        return OptionalDouble.of(Math.max(0, sum / n));
    }

    private static double total(double[] sizes) {
        double total = 0;
        for (double size : sizes) {
            total += Check.notNegative(size, "The size of a firm");
        }
        return Check.finite(total, "The size of the market");
    }

    private static double[] sorted(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}

package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The open model on a customer's own machines, which customers of a vertical choose among suppliers.
 *
 * <pre>
 *   w = e^{a θ − α p + b + lever}       θ, p: quality and price of the best open model
 * </pre>
 */
final class OwnMachines {

    private final int n;
    private final Offers offers;
    private final double[] price;
    private final double[] standing;
    private final double[] taste;
    private final double[] sensitivity;
    private final double[] lever;
    private final double[] weight;
    private final double[] one;

    OwnMachines(World world, int vertical, Offers offers) {
        n = world.length();
        this.offers = offers;
        price = world.rows(Columns.OPEN_PRICE).row(0);
        standing = world.rows(Tenders.SELF_STANDING, vertical).row(0);
        taste = world.rows(Tenders.QUALITY_TASTE, vertical).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        lever = world.rows(Tenders.SELF_HOST).row(0);
        weight = world.scratch();
        one = world.scratch();
        Arrays.fill(one, 1);
    }

    /** The row of weights: at first, 1 where there is an open model. */
    double[] weight() {
        return weight;
    }

    void start() {
        for (int i = 0; i < n; i++) {
            weight[i] = offers.hasOpenModel(i) ? 1 : 0;
        }
    }

    /** b ← ln w + α p − a θ, ln w being there; where there is no open model, one would be as good as {@code quality}. */
    void explain(double[] quality) {
        for (int i = 0; i < n; i++) {
            double theta = offers.hasOpenModel(i) ? offers.openQuality[i] : quality[i];
            standing[i] += sensitivity[i] * price[i] - taste[i] * theta;
        }
    }

    void weigh() {
        utility(taste, offers.openQuality, sensitivity, price, weight, n);
        Kernels.add(standing, weight, n);
        Kernels.add(lever, weight, n);
        Logit.weigh(weight, one, weight, n);
    }

    private static void utility(double[] a, double[] theta, double[] alpha, double[] price, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] * theta[i] - alpha[i] * price[i];
        }
    }
}

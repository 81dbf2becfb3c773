package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.World;

/** What anybody asks who serves the best open model; where there is none, what one of the start would be served for. */
final class OpenPrice implements MarketPass {

    private final int n;
    private final double[] floor;
    private final double[] reference;
    private final double[] best;
    private final double[] price;
    private final double[] cost;
    private final double[] markup;
    private final double[] perNat;
    private final double[] decline;
    private final double[] lever;

    OpenPrice(World world) {
        n = world.length();
        floor = world.rows(Columns.OPEN_FLOOR).row(0);
        reference = world.rows(OpenModels.REFERENCE).row(0);
        best = world.rows(Shared.BEST_EFFICIENCY).row(0);
        price = world.rows(Columns.OPEN_PRICE).row(0);
        cost = world.rows(Serving.OPEN_COST).row(0);
        markup = world.rows(Serving.OPEN_MARKUP).row(0);
        perNat = world.rows(Serving.COST_PER_NAT).row(0);
        decline = world.rows(Technology.HARDWARE_DECLINE).row(0);
        lever = world.rows(Serving.OPEN_SERVING).row(0);
    }

    @Override
    public void start() {
        for (int i = 0; i < n; i++) {
            price[i] = (1 + markup[i]) * cost[i];
        }
    }

    @Override
    public void advance(int month) {
        for (int i = 0; i < n; i++) {
            double better = Math.max(floor[i], reference[i]) - reference[i];
            double x = perNat[i] * better - Math.max(best[i], 0) - decline[i] * month / 12;
            price[i] = (1 + markup[i]) * cost[i] * lever[i] * Numeric.exp(x);
        }
    }
}

package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.World;

/** The index of unit costs, and the one for a given capability. */
final class CostIndices implements MarketPass {

    private final int n;
    private final double[] fallen;
    private final double[] offering;
    private final double[] cheapest;
    private final double[] first;
    private final double[] costIndex;
    private final double[] qualityCostIndex;

    CostIndices(World world) {
        n = world.length();
        fallen = world.rows(Serving.FALLEN).row(0);
        offering = world.rows(Serving.OFFERING).row(0);
        cheapest = world.rows(Serving.CHEAPEST).row(0);
        first = world.rows(Serving.FIRST_CHEAPEST).row(0);
        costIndex = world.rows(Serving.COST_INDEX).row(0);
        qualityCostIndex = world.rows(Serving.QUALITY_COST_INDEX).row(0);
    }

    @Override
    public void start() {
        advance(0);
    }

    /** Where nobody is left the index of all stays; where nobody reaches the bar the other does. */
    @Override
    public void advance(int month) {
        for (int i = 0; i < n; i++) {
            if (offering[i] > 0) {
                costIndex[i] = Numeric.exp(fallen[i] / offering[i]);
            }
            if (cheapest[i] > -Serving.NOBODY) {
                first[i] = first[i] == Serving.NOBODY ? -cheapest[i] : first[i];
                qualityCostIndex[i] = Numeric.exp(-cheapest[i] - first[i]);
            }
        }
    }
}

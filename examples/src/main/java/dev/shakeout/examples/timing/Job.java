package dev.shakeout.examples.timing;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Layout;

/**
 * What is to be timed.
 *
 * @param replications one after the other in the population layout
 * @param rowLength    of a batch; 0 lets the size of the job choose
 */
public record Job(
        Market market,
        Model model,
        Layout layout,
        int replications,
        int months,
        int threads,
        int rowLength,
        long seed) {

    /** Rows that follow each other in memory should not begin near multiples of 4 KiB from each other: loads would wait for stores. */
    private static final int ENSEMBLE_ROW = 720;

    private static final int POPULATION_ROW = 960;

    /** Lanes of a batch: about 700 in equal batches, so that little is padding; at least a batch per thread. */
    int lanes() {
        if (layout == Layout.POPULATION) {
            return 1;
        }
        int most = rowLength > 0 ? rowLength : ENSEMBLE_ROW;
        int batches = Math.max((replications + most - 1) / most, Math.min(threads, replications));
        return (replications + batches - 1) / batches;
    }

    /** Batches that are simulated at once. In the population layout it is one, which all threads share. */
    int batchesAtOnce() {
        return layout == Layout.POPULATION ? 1 : threads;
    }

    /** Threads that share a batch. */
    int threadsPerBatch() {
        return layout == Layout.POPULATION ? threads : 1;
    }

    /** Numbers in a row. */
    int length() {
        if (layout == Layout.POPULATION) {
            return rowLength > 0 ? rowLength : POPULATION_ROW;
        }
        return lanes();
    }
}

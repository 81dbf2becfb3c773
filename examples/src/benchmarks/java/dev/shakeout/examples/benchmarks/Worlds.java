package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.util.List;
import java.util.stream.LongStream;

/** Worlds to measure in, at the start of their first month. */
final class Worlds {

    /** Numbers in a row of the ensemble layout: replications of a batch. */
    static final int LANES = 512;

    /** Numbers in a row of the population layout: firms of a tile. */
    static final int TILE = 960;

    private static final long SEED = 1;

    private Worlds() {}

    /** A row per firm with {@link #LANES} replications in it. */
    static Simulation ensemble(Market market, Model model) {
        return begin(market, model, Layout.ENSEMBLE, LANES, LANES);
    }

    /** One replication, in rows of {@link #TILE} firms. */
    static Simulation population(Market market, Model model) {
        return begin(market, model, Layout.POPULATION, TILE, 1);
    }

    private static Simulation begin(Market market, Model model, Layout layout, int length, int replications) {
        Pulls none = Pulls.of(Scenario.baseline(), market.start(), model.levers());
        Lanes lanes = Lanes.of(SEED, LongStream.range(0, replications).toArray(), new int[replications], List.of(none));
        return new Batch(market, new Roster(market), model, layout, length).begin(lanes, 1);
    }
}

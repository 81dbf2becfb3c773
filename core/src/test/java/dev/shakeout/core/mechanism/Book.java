package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** What a column of firms held in every month: one number per firm, month and replication, in the ensemble layout. */
final class Book {

    private final Map<String, double[]> pages = new TreeMap<>();

    /** Runs replications 0 to {@code replications - 1} with seed 7. */
    Book(Market market, Model model, Scenario scenario, int months, int replications, Column column) {
        this(market, model, scenario, months, LongStream.range(0, replications).toArray(), 7, column);
    }

    Book(Market market, Model model, Scenario scenario, int months, long[] replications, long seed, Column column) {
        Roster roster = new Roster(market);
        Pulls pulls = Pulls.of(scenario, market.start(), model.levers());
        Lanes lanes = Lanes.of(seed, replications, new int[replications.length], List.of(pulls));
        new Batch(market, roster, model, Layout.ENSEMBLE, replications.length).run(lanes, months, (world, month) -> {
            var rows = Readers.columns(world, column).get(0);
            for (int f = 0; f < roster.size(); f++) {
                pages.put(key(roster.name(f), month), rows.row(f).clone());
            }
        });
    }

    private static String key(String firm, int month) {
        return firm + " in month " + month;
    }

    /** By replication. */
    double[] of(String firm, int month) {
        return pages.get(key(firm, month));
    }

    /** Every number as its bits. */
    Map<String, List<Long>> bits() {
        Map<String, List<Long>> bits = new TreeMap<>();
        pages.forEach((key, row) -> bits.put(
                key, Arrays.stream(row).mapToObj(Double::doubleToRawLongBits).toList()));
        return bits;
    }
}

package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the firms of a cohort, in counts at the end of each month, month 0 being the start.
 *
 * @param count  firms that register in all
 * @param gone   of these, firms that have ceased
 * @param funded firms that ever found money
 * @param again  firms that found money again
 */
public record CohortPath(long count, List<Long> gone, List<Long> funded, List<Long> again) {

    private static final int ROW = 960;

    public CohortPath {
        gone = List.copyOf(gone);
        funded = List.copyOf(funded);
        again = List.copyOf(again);
    }

    /** One replication of {@code market}, a market of {@link Cohort}, under {@code scenario}. */
    public static CohortPath of(Market market, Scenario scenario, long seed) {
        return of(market, scenario, seed, 1);
    }

    /** The same by {@code threads} threads; the counts do not depend on it. */
    public static CohortPath of(Market market, Scenario scenario, long seed, int threads) {
        return of(market, scenario, seed, threads, Layout.POPULATION, ROW);
    }

    static CohortPath of(Market market, Scenario scenario, long seed, int threads, Layout layout, int length) {
        Roster roster = new Roster(market);
        long count = roster.size();
        List<Long> gone = new ArrayList<>();
        List<Long> funded = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        Pulls pulls = Pulls.of(scenario, market.start(), Cohort.model().levers());
        new Batch(market, roster, Cohort.model(), layout, length)
                .run(
                        Lanes.of(seed, new long[] {0}, new int[1], List.of(pulls)),
                        Cohort.MONTHS,
                        threads,
                        (world, month) -> {
                            List<Rows> rows = Readers.columns(world, Columns.ACTIVE, Cohort.FUNDED);
                            gone.add(count - atLeast(world, layout, rows.get(0), 1));
                            funded.add(atLeast(world, layout, rows.get(1), 1));
                            again.add(atLeast(world, layout, rows.get(1), 2));
                        });
        return new CohortPath(count, gone, funded, again);
    }

    /** Firms with {@code least} at least; in the ensemble layout the first lane counts. */
    private static long atLeast(World world, Layout layout, Rows column, double least) {
        long count = 0;
        int numbers = layout == Layout.ENSEMBLE ? 1 : world.length();
        for (int r = 0; r < world.rowCount(); r++) {
            for (int i = 0; i < numbers; i++) {
                count += column.row(r)[i] >= least ? 1 : 0;
            }
        }
        return count;
    }
}

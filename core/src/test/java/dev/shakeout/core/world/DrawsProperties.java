package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rows and lists of draws against the draw of a single lane, in both layouts and with any number of columns to read ahead. */
class DrawsProperties {

    private static final Draw LUCK = Draw.of("test.luck");
    private static final int MONTH = 7;

    /** Lengths of rows, some of them no multiple of a cache line. */
    private static final int[] LENGTHS = {1, 5, 8, 12, 64};

    private static World population(int firms, int length, long seed) {
        return world(
                Market.of("many firms", YearMonth.of(2025, 3))
                        .populations(Population.of("firms", firms).with(Firm.CASH, i -> i)),
                Layout.POPULATION,
                length,
                1,
                seed);
    }

    private static World world(Market market, Layout layout, int length, int lanes, long seed) {
        long[] replications = IntStream.range(0, lanes).asLongStream().toArray();
        var baseline = List.of(Pulls.of(Scenario.baseline(), market.start(), Set.of()));
        return new World(
                market,
                new Roster(market),
                layout,
                length,
                Lanes.of(seed, replications, new int[lanes], baseline),
                Set.of());
    }

    private static void assertEachLaneAsAlone(World world) {
        int n = world.length();
        Draws luck = world.draws(LUCK);
        int[] odd = IntStream.range(0, n).filter(i -> i % 2 == 1).toArray();
        double[] x = world.scratch();
        for (int r = 0; r < world.rowCount(); r++) {
            luck.normal(r, MONTH, x);
            for (int i = 0; i < n; i++) {
                assertEquals(luck.normal(r, MONTH, i), x[i], 0);
            }
            luck.uniform(r, MONTH, x);
            for (int i = 0; i < n; i++) {
                assertEquals(luck.uniform(r, MONTH, i), x[i], 0);
            }
            luck.normal(r, MONTH, odd, odd.length, x);
            for (int k = 0; k < odd.length; k++) {
                assertEquals(luck.normal(r, MONTH, odd[k]), x[k], 0);
            }
            luck.uniform(r, MONTH, odd, odd.length, x);
            for (int k = 0; k < odd.length; k++) {
                assertEquals(luck.uniform(r, MONTH, odd[k]), x[k], 0);
            }
        }
    }

    @Property(tries = 100)
    void inAPopulation(
            @ForAll @IntRange(min = 1, max = 200) int firms,
            @ForAll @IntRange(min = 0, max = 4) int which,
            @ForAll @IntRange(min = 0, max = 12) int columns,
            @ForAll long seed) {
        World world = population(firms, LENGTHS[which], seed);
        List<Column> own = IntStream.range(0, columns)
                .mapToObj(k -> Column.perFirm("test.column-" + k, "1", 1 + k))
                .toList();
        world.bind("test", Set.copyOf(own), Set.of());
        List<Rows> rows = own.stream().map(world::rows).toList();
        assertEachLaneAsAlone(world);
        for (int k = 0; k < columns; k++) { // nobody changed what was read ahead
            for (int f = 0; f < firms; f++) {
                assertEquals(1 + k, rows.get(k).row(f / world.length())[f % world.length()], 0);
            }
        }
    }

    @Property(tries = 50)
    void inAnEnsemble(@ForAll @IntRange(min = 1, max = 40) int lanes, @ForAll long seed) {
        Market market = Market.of("two firms", YearMonth.of(2025, 3)).firms(Firm.startup("A"), Firm.startup("B"));
        assertEachLaneAsAlone(world(market, Layout.ENSEMBLE, lanes, lanes, seed));
    }
}

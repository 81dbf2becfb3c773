package dev.shakeout.examples.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Layout;
import java.time.YearMonth;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs at once; never how fast it is. */
class TimingTest {

    /** One block of firms, so that one thread does a whole replication. */
    private static final int FIRMS = 1_900;

    private static final int REPLICATIONS = 4;
    private static final int MONTHS = 2;

    /** The worlds that were set up. */
    private final Set<Object> worlds = ConcurrentHashMap.newKeySet();

    private Job job(Layout layout, int threads) {
        Market market = Market.of("anybody", YearMonth.of(2025, 3)).populations(Population.of("firms", FIRMS));
        Mechanism watched = Declaration.of("watched", Phase.EXIT, "Notes in which world it works.")
                .source("our own construction")
                .onRows(world -> {
                    worlds.add(world);
                    return (r, month) -> {};
                });
        return new Job(market, Model.of(watched), layout, REPLICATIONS, MONTHS, threads, 0, 1);
    }

    /** A world is used again as soon as it is free: two replications at once would need two. */
    @Test
    void replicationsOfAPopulationFollowOneAnotherInOneWorld() {
        Timed timed = Timing.of(job(Layout.POPULATION, 2), 0, 3);
        assertEquals(1, worlds.size());
        assertEquals((long) FIRMS * REPLICATIONS * MONTHS, timed.firmMonths());
        assertEquals(FIRMS, timed.alive());
    }

    /** Threads share either a batch or the batches, so that no more of them work than were asked for. */
    @ParameterizedTest
    @EnumSource
    void noMoreThreadsWorkThanWereAskedFor(Layout layout) {
        for (int threads : new int[] {1, 2, 7}) {
            Job job = job(layout, threads);
            assertEquals(threads, job.batchesAtOnce() * job.threadsPerBatch());
            assertTrue(layout == Layout.ENSEMBLE || job.batchesAtOnce() == 1);
        }
    }
}

package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Blocks of firms shared among threads: what a month means for a product is worked out once, for all of them. */
class ThreadsTest {

    /** Three blocks of 1,920 firms, the last one not full, all with a product of their own. */
    private static final Market MARKET = Market.of("many", YearMonth.of(2025, 3))
            .segments(Segment.of("apps", 1e9).with(Others.MAU, 5e5).with(Demand.NETWORK_EFFECT, 1))
            .firms(Firm.startup("Large").mau(1e6))
            .populations(Population.of("small", 5_000).with(Firm.MAU, number -> 1_000 + 10 * (number % 7)));

    private static List<Double> users(int threads) {
        Model model = Model.of(Demand.MECHANISM);
        Roster roster = new Roster(MARKET);
        Scenario pull = Scenario.named("pull", Demand.BUNDLING.pull(0.2), Trial.RELEASE.pull(0.01));
        Lanes lanes =
                Lanes.of(1, new long[] {0}, new int[] {0}, List.of(Pulls.of(pull, MARKET.start(), model.levers())));
        List<Double> users = new ArrayList<>();
        try (Simulation simulation = new Batch(MARKET, roster, model, Layout.POPULATION, 240).begin(lanes, threads)) {
            for (int month = 1; month <= 3; month++) {
                simulation.advance();
            }
            assertEquals(List.of(), simulation.report().findings());
            simulation.world().bind("the test", Set.of(Columns.USERS), Set.of());
            for (int f = 0; f < roster.size(); f++) {
                users.add(simulation.world().rows(Columns.USERS, 0).row(f / 240)[f % 240]);
            }
        }
        return users;
    }

    @Test
    void threadsGiveTheSameBits() {
        List<Double> one = users(1);
        assertTrue(one.stream().allMatch(x -> x > 0), "everybody keeps some");
        assertEquals(one, users(2));
        assertEquals(one, users(3));
    }
}

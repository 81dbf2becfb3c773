package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarketEntryTest {

    /** Everybody chooses afresh every month, and nobody comes or goes. */
    private static final Segment FREE = Segment.of("abroad", 1_000e6)
            .with(Demand.INNOVATION, 0)
            .with(Demand.IMITATION_WITHIN, 0)
            .with(Demand.IMITATION_ACROSS, 0)
            .with(Demand.LAPSE, 0)
            .with(Demand.ATTENTION, 1)
            .with(Demand.SWITCHING_COST, 0)
            .with(Demand.DEFAULT_PLACEMENT, 0)
            .with(Demand.NETWORK_EFFECT, 0)
            .with(Demand.QUALITY_TASTE, 6)
            .with(Demand.REVENUE_PER_USER, 3)
            .with(Others.MAU, 60e6)
            .with(Segment.NEWCOMER_SHARE, 0.2);

    private static Market market(Segment segment) {
        return Market.of("world", YearMonth.of(2025, 3))
                .segments(segment)
                .firms(Firm.startup("A").mau(30e6), Firm.startup("N"));
    }

    private static Mechanism goes(String firm, int from) {
        return Path.setting(Phase.DECISION, Columns.ABROAD_PLAN, firm, month -> month >= from ? 1 : 0);
    }

    private static Path path(Segment segment, Layout layout, Mechanism... more) {
        return Path.of(market(segment), Scenario.baseline(), 6, layout, more);
    }

    /** It comes in month 2, and from month 3 on the share s of those who choose is its own: here, of everybody. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void aNewcomerWithTheBestModelWinsTheStatedShare(Layout layout) {
        Path path = path(FREE, layout, goes("N", 2));
        double people = path.users("A", 0) + path.others(0);
        assertEquals(0, path.users("N", 2));
        assertEquals(0.2 * people, path.users("N", 3), 1e-11 * people);
        assertEquals(0.8 * path.users("A", 0), path.users("A", 3), 1e-11 * people);
        assertEquals(0.2 * people, path.users("N", 6), 1e-11 * people, "and keeps it while nothing else moves");
        assertTrue(path.imbalance() <= 1e-12);
    }

    /** Odds fall by e^{a gap} behind the best: a month later, when it may choose again, they are what they were. */
    @ParameterizedTest
    @CsvSource({"0", "0.05", "0.3"})
    void aWorseModelWinsLess(double gap) {
        Mechanism best = Path.setting(Phase.TALENT, Columns.QUALITY, "A", month -> 0.02);
        Mechanism own = Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "N", month -> 0.02 - gap);
        Path path = path(FREE, Layout.ENSEMBLE, best, own, goes("N", 1));
        double odds = 0.2 / 0.8 * StrictMath.exp(-6 * gap);
        double people = path.users("A", 0) + path.others(0);
        assertEquals(odds / (1 + odds) * people, path.users("N", 2), 1e-11 * people);
    }

    /** Its users pay as all users there do, at the mean ratio of reported to main users. */
    @Test
    void itsUsersPay() {
        Path path = path(FREE, Layout.ENSEMBLE, goes("N", 1));
        double ratio = 90e6 / (path.users("A", 0) + path.others(0));
        assertEquals(3 * 100 * ratio * path.users("N", 4), path.everything(4).get("revenue N"), 1);
    }

    @Test
    void nobodyComesWhereNewcomersAreNotLetIn() {
        Path path = path(FREE.with(Segment.NEWCOMER_SHARE, 0), Layout.ENSEMBLE, goes("N", 1));
        assertEquals(0, path.users("N", 6));
    }

    /** It has a product there: nothing happens to it, and nobody else notices. */
    @Test
    void whoIsThereCannotComeAgain() {
        assertEquals(
                path(FREE, Layout.ENSEMBLE).everything(6),
                path(FREE, Layout.ENSEMBLE, goes("A", 1)).everything(6));
    }

    /** A world that is used again forgets who came. */
    @Test
    void theSecondRunIsAsTheFirst() {
        Market market = market(FREE);
        Model model = Model.of(Demand.MECHANISM).with(goes("N", 2));
        Roster roster = new Roster(market);
        Lanes lanes = Lanes.of(
                1,
                new long[] {0},
                new int[] {0},
                List.of(Pulls.of(Scenario.baseline(), market.start(), model.levers())));
        Batch batch = new Batch(market, roster, model, Layout.ENSEMBLE, 8);
        List<String> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            StringBuilder all = new StringBuilder();
            batch.run(lanes, 4, (world, month) -> {
                world.bind("the test", Set.of(Columns.USERS, Demand.WEIGHT), Set.of());
                for (int r = 0; r < 2; r++) {
                    all.append(world.rows(Columns.USERS, 0).row(r)[0]).append(' ');
                    all.append(world.rows(Demand.WEIGHT, 0).row(r)[0]).append(' ');
                }
            });
            runs.add(all.toString());
        }
        assertEquals(runs.get(0), runs.get(1));
    }

    @Test
    void theMoreWelcomeTheMoreUsers() {
        double before = 0;
        for (double share : new double[] {0.01, 0.05, 0.3, 0.9}) {
            double after = path(FREE.with(Segment.NEWCOMER_SHARE, share), Layout.ENSEMBLE, goes("N", 1))
                    .users("N", 6);
            assertTrue(after > before, share + ": " + after);
            before = after;
        }
    }
}

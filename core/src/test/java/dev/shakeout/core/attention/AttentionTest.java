package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final YearMonth START = YearMonth.of(2025, 3);

    private static final Market THREE =
            Market.of("three", START).firms(Firm.startup("A"), Firm.startup("B"), Firm.incumbent("C"));

    @Test
    void symmetricFirmsGetTheSame() {
        Map<String, Double> installs = run(THREE, 10e6, Scenario.baseline(), Columns.INSTALLS);
        assertEquals(installs.get("A"), installs.get("B"));
        assertEquals(installs.get("A"), installs.get("C"));
    }

    @Test
    void threeFirmsTogetherBuyWhatTheChannelsGiveForTheSum() {
        Map<String, Double> installs = run(THREE, 100e6, Scenario.baseline(), Columns.INSTALLS);
        double total = 30e6 * -StrictMath.expm1(-300e6 / (30e6 * 25));
        assertEquals(total / 3, installs.get("A"), 1e-11 * total);
    }

    @Test
    void onlyTheShareOfMarketingThatIsAdvertisingBuysInstalls() {
        Market market = Market.of("half", START)
                .firms(
                        Firm.startup("A").with(Attention.AD_SHARE, 0.5),
                        Firm.startup("B").with(Attention.AD_SHARE, 0));
        Map<String, Double> spend = run(market, 10e6, Scenario.baseline(), Attention.AD_SPEND);
        assertEquals(5e6, spend.get("A"));
        assertEquals(0, spend.get("B"));
    }

    @Test
    void aWarAddsToSpendingByRivalryAndIsPaidForInFen() {
        Market market =
                Market.of("war", START).firms(Firm.startup("A").with(Attention.RIVALRY, 0.5), Firm.incumbent("C"));
        Scenario war = Scenario.named("war", Attention.SPEND.pull(300e6).on(Target.everybody()));
        assertEquals(160e6, run(market, 10e6, war, Attention.AD_SPEND).get("A"));
        assertEquals(310e6, run(market, 10e6, war, Attention.AD_SPEND).get("C"));
        assertEquals(150e8, run(market, 10e6, war, Columns.WAR_SPEND).get("A"));
        assertEquals(
                0, run(market, 10e6, Scenario.baseline(), Columns.WAR_SPEND).get("A"));
    }

    @Test
    void whoDoesNotFightPaysMoreForAnInstallAllTheSame() {
        Scenario war = Scenario.named("war", Attention.SPEND.pull(300e6).on(Target.kind(Firm.Kind.INCUMBENT)));
        double before = run(THREE, 10e6, Scenario.baseline(), Columns.INSTALLS).get("A");
        double after = run(THREE, 10e6, war, Columns.INSTALLS).get("A");
        assertTrue(after < before);
        assertEquals(
                10e6 / after, run(THREE, 10e6, war, Attention.COST_PER_INSTALL).get("A"), 1e-9);
    }

    @Test
    void aFirmThatHasCeasedSpendsNothing() {
        Mechanism end = Declaration.of("end", Phase.REGIME, "B ceases.")
                .writes(Columns.ACTIVE)
                .onMarket(world -> {
                    double[] active =
                            world.rows(Columns.ACTIVE).row(world.roster().indexOf("B"));
                    return month -> Arrays.fill(active, 0);
                });
        Scenario war = Scenario.named("war", Attention.SPEND.pull(1e6));
        assertEquals(0, run(THREE, 10e6, war, Columns.WAR_SPEND, end).get("B"));
        assertEquals(0, run(THREE, 10e6, war, Columns.INSTALLS, end).get("B"));
    }

    @Test
    void withoutAdvertisingThePriceIsTheBasePrice() {
        assertEquals(
                25,
                run(THREE, 0, Scenario.baseline(), Attention.COST_PER_INSTALL).get("A"),
                1e-10);
        assertEquals(0, run(THREE, 0, Scenario.baseline(), Columns.INSTALLS).get("A"));
    }

    /** The value of {@code column} after a month in which every firm plans to spend {@code yuan} on marketing. */
    private static Map<String, Double> run(
            Market market, double yuan, Scenario scenario, Column column, Mechanism... more) {
        Mechanism plan = Declaration.of("plan", Phase.PLAN, "Every firm plans the same.")
                .writes(Columns.MARKETING_PLAN)
                .forEachFirm((firm, month) -> firm.set(Columns.MARKETING_PLAN, 100 * yuan));
        Model model = Model.of(Attention.MECHANISM, plan).with(more);
        Roster roster = new Roster(market);
        Lanes lanes =
                Lanes.of(1, new long[] {0}, new int[] {0}, List.of(Pulls.of(scenario, market.start(), model.levers())));
        Map<String, Double> found = new HashMap<>();
        new Batch(market, roster, model, Layout.ENSEMBLE, 8).run(lanes, 1, (world, month) -> {
            world.bind("the test", Set.of(column), Set.of());
            for (int f = 0; f < roster.size(); f++) {
                found.put(roster.name(f), world.rows(column).row(f)[0]);
            }
        });
        return found;
    }
}

package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;

/**
 * A firm with half a year of cash in a cold market looks dead: in nine of ten replications it is gone after two years. Each of
 * three turns that come when the cash is almost spent saves it in at least a quarter of them: death is certain only without.
 */
class RescueTest {

    private static final int MONTHS = 24;

    /** A burns 100 m CNY a month; an incumbent with the best product is there to buy whoever is for sale. */
    private static Small dying(double gap) {
        Firm a = Firm.startup("A")
                .cash(6e8)
                .burn(1e8)
                .talent(300)
                .with(Firm.CAPABILITY, 0.3 - gap)
                .with(Rounds.POST_MONEY, 5e9)
                .with(Listings.PREPARES, 1)
                .with(Listings.PREPARES_FROM, -24);
        Firm b = Firm.incumbent("B").coreCashFlow(1e10).burn(3e8).talent(1_000).with(Firm.CAPABILITY, 0.3);
        return Small.of(Model.standard(), a, b)
                .with(Capital.HOT_AT_START, 0)
                .with(Capital.COLD_TO_HOT, 0)
                .with(Capital.WINDOW_AT_START, 0)
                .with(Capital.WINDOW_OPENS, 0)
                .with(Rounds.COLD_FLOOR, 3e9)
                .with(Rounds.HOT_FLOOR, 5e9)
                .replications(1_000);
    }

    private static double survival(Small small) {
        return small.run(MONTHS, Columns.ACTIVE).mean(Columns.ACTIVE, "A", MONTHS);
    }

    private static void assertSaved(Small lost, Small saved) {
        double before = survival(lost);
        double after = survival(saved);
        // a standard error of a share of 1,000 is at most 0.016
        assertTrue(before < 0.1 && after > before + 0.25, "survival %s before, %s after".formatted(before, after));
    }

    @Test
    void hotMarketSavesAFirmThatLookedDead() {
        Small lost = dying(0.1).with(Rounds.COLD_ODDS, 0.01);
        assertSaved(lost, lost.pulling(Capital.REGIME.pull(Course.step(1)).from(Small.START.plusMonths(4))));
    }

    @Test
    void openWindowSavesAFirmThatLookedDead() {
        Small lost = dying(0.1).with(Rounds.COLD_ODDS, 0.01).with(Listings.LISTING_HAZARD, 0.3);
        assertSaved(
                lost,
                lost.pulling(
                        Capital.WINDOW_OPEN.pull(Course.step(1)).from(Small.START.plusMonths(3)),
                        Listings.RULE.pull(0)));
    }

    @Test
    void comebackInQualitySavesAFirmThatLookedDead() {
        Small lost = dying(0.6).with(Rounds.COLD_ODDS, 0.11);
        assertSaved(
                lost,
                lost.adding(Small.set(Phase.ATTENTION, Columns.QUALITY, "A", month -> month > 3 ? 2 : Double.NaN)));
    }
}

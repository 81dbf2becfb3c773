package dev.shakeout.core.capital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {

    private static final int MANY = 20_000;

    /**
     * A firm that sells 20 m CNY a month, 240 m a year, and was last priced at 5,000 m CNY, while the window is open.
     */
    private static Small small(Firm firm, Mechanism... more) {
        Model model = Model.of(
                        Listings.LISTING_MECHANISM,
                        Small.set(Phase.SETTLEMENT, Columns.REVENUE, 20e8),
                        Small.set(Phase.SETTLEMENT, Columns.POST_MONEY, 5e9))
                .with(more);
        return Small.of(model, firm)
                .with(Listings.READY_AFTER, 8)
                .with(Listings.LISTING_HAZARD, 10)
                .with(Listings.REVENUE_RULE, 200e6)
                .with(Listings.FLOAT, 0.12);
    }

    private static final Mechanism OPEN = Small.set(Phase.REGIME, Columns.WINDOW, 1);

    private static Firm firm() {
        return Firm.startup("A").with(Listings.PREPARES, 1).with(Listings.PREPARES_FROM, 2);
    }

    /** Month 10 is the first of the queue; at a hazard of 10 a month all but e^{−10} list then. */
    @Test
    void comesNoSoonerThanReady() {
        var seen = small(firm(), OPEN).replications(100).run(12, Columns.LISTED);
        assertEquals(0, seen.mean(Columns.LISTED, "A", 9), 0);
        assertEquals(1, seen.mean(Columns.LISTED, "A", 10), 0);
        assertEquals(1, seen.mean(Columns.LISTED, "A", 12), 0);
    }

    @Test
    void firmThatBeganLongAgoIsReadyAtOnce() {
        var seen = small(firm().with(Listings.PREPARES_FROM, -20), OPEN).run(1, Columns.LISTED);
        assertEquals(1, seen.at(Columns.LISTED, "A", 1));
    }

    @ParameterizedTest(name = "hazard {0} times {1}")
    @CsvSource({"0.08, 1", "0.08, 3", "0.03, 1", "0.08, 0"})
    void comesAtItsHazard(double hazard, double lever) {
        var seen = small(firm(), OPEN)
                .with(Listings.LISTING_HAZARD, hazard)
                .pulling(Listings.LISTING.pull(lever).on(Target.firm("A")))
                .replications(MANY)
                .run(21, Columns.LISTED);
        double listed = 1 - StrictMath.exp(-12 * hazard * lever); // months 10 to 21
        assertEquals(listed, seen.mean(Columns.LISTED, "A", 21), Small.fourErrors(listed * (1 - listed), MANY));
    }

    @Test
    void isForThoseWhoPrepare() {
        var seen = small(firm().with(Listings.PREPARES, 0.4), OPEN)
                .replications(MANY)
                .run(20, Columns.LISTED);
        assertEquals(0.4, seen.mean(Columns.LISTED, "A", 20), Small.fourErrors(0.4 * 0.6, MANY));
        seen = small(Firm.startup("A"), OPEN).replications(100).run(20, Columns.LISTED);
        assertEquals(0, seen.mean(Columns.LISTED, "A", 20), 0);
    }

    @Test
    void needsAnOpenWindow() {
        Mechanism late = Small.set(Phase.REGIME, Columns.WINDOW, (firm, month) -> month == 14 ? 1 : 0);
        var seen = small(firm(), late).run(20, Columns.LISTED);
        assertEquals(0, seen.at(Columns.LISTED, "A", 13));
        assertEquals(1, seen.at(Columns.LISTED, "A", 14));
    }

    @Test
    void needsAFirmThatIsThere() {
        Mechanism gone = Small.set(Phase.PLAN, Columns.ACTIVE, 0);
        assertEquals(0, small(firm(), OPEN, gone).run(20, Columns.LISTED).at(Columns.LISTED, "A", 20));
    }

    /** Revenue of the year at the last month's pace, 240 m CNY, against the rule. */
    @ParameterizedTest(name = "rule {0} m times {1}, {2} waived from month {3}: listed in month {4}")
    @CsvSource({
        "240, 1,   0,    0, 10",
        "241, 1,   0,    0,  0",
        "300, 0.8, 0,    0, 10",
        "200, 1.3, 0,    0,  0",
        "480, 1,   0.5,  0, 10",
        "480, 1,   0.5, 13, 13",
        "480, 1,   0.4, 13,  0",
        "1e6, 1,   1,   15, 15"
    })
    void needsTheRevenueTheRuleAsksFor(double rule, double lever, double waived, double from, int month) {
        var seen = small(firm(), OPEN)
                .with(Listings.REVENUE_RULE, rule * 1e6)
                .with(Listings.RULE_WAIVED, waived)
                .with(Listings.WAIVED_FROM, from)
                .pulling(Listings.RULE.pull(lever))
                .run(20, Columns.LISTED);
        int first = 0;
        for (int m = 20; m >= 1; m--) {
            first = seen.at(Columns.LISTED, "A", m) == 1 ? m : first;
        }
        assertEquals(month, first);
    }

    /** Listed since month 10 and short of money from then on; sells shares for a year's burn of 10 m, or a fifth of its value. */
    private static Small listed(double runway, double lockUp, double odds, Mechanism... more) {
        return small(firm(), OPEN)
                .with(Listings.LOCK_UP, lockUp)
                .with(Listings.FOLLOW_ON_ODDS, odds)
                .with(Listings.FOLLOW_ON_MONTHS, 12)
                .with(Listings.FOLLOW_ON_MOST, 0.2)
                .with(Rounds.SEEK_RUNWAY, 12)
                .with(Rounds.COLD_MULTIPLE, 20)
                .adding(
                        Small.set(Phase.MEASUREMENT, Columns.RUNWAY, runway),
                        Small.set(Phase.MEASUREMENT, Columns.BURN, 10e8))
                .adding(more);
    }

    /** 120 m a time, 12 months of burn; 4,800 m is 20 times the revenue of a year. */
    @Test
    void listedFirmSellsNewSharesWhenItsLockUpIsOver() {
        var seen = listed(11, 6, 1).run(18, Columns.CASH, Columns.FLOATED, Columns.LISTED);
        double floated = 0.12 * 5e11;
        for (int month = 10; month <= 18; month++) {
            int sales = Math.max(month - 16, 0);
            assertEquals(floated + sales * 120e8, seen.at(Columns.CASH, "A", month), 0, "month " + month);
        }
    }

    @Test
    void itSellsNoneWhileItHasMoneyOrTheWindowIsShut() {
        double floated = 0.12 * 5e11;
        assertEquals(floated, listed(12, 0, 1).run(18, Columns.CASH).at(Columns.CASH, "A", 18), 0);
        Mechanism shut = Small.set(Phase.PLAN, Columns.WINDOW, (firm, month) -> month > 10 ? 0 : 1);
        assertEquals(floated, listed(3, 0, 1, shut).run(18, Columns.CASH).at(Columns.CASH, "A", 18), 0);
    }

    @Test
    void itSellsAtMostAShareOfItself() {
        Mechanism hungry = Small.set(Phase.TALENT, Columns.BACKING, -400e8); // burns 410 m more than it is backed
        var seen = listed(3, 0, 1, hungry).run(11, Columns.CASH);
        assertEquals(0.12 * 5e11 + 0.2 * 4_800e8, seen.at(Columns.CASH, "A", 11), 0);
    }

    @Test
    void itFindsBuyersAtTheStatedOdds() {
        double floated = 0.12 * 5e11;
        var seen = listed(3, 0, 0.15).replications(MANY).run(11, Columns.CASH);
        double sold = (seen.mean(Columns.CASH, "A", 11) - floated) / 120e8;
        assertEquals(0.15, sold, Small.fourErrors(0.15 * 0.85, MANY) + 1e-3); // e^{-10} list a month later
    }

    @Test
    void raisesTheFloatOnce() {
        var seen = small(firm(), OPEN).run(20, Columns.CASH);
        assertEquals(0, seen.at(Columns.CASH, "A", 9));
        assertEquals(0.12 * 5e11, seen.at(Columns.CASH, "A", 10), 0);
        assertEquals(0.12 * 5e11, seen.at(Columns.CASH, "A", 20), 0);
    }
}

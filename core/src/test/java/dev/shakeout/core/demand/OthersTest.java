package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OthersTest {

    private static final Segment CHAT = Segment.of("chat", 1_000e6).with(Demand.NETWORK_EFFECT, 1);

    private static Market market(Segment segment, Firm... firms) {
        return Market.of("town", YearMonth.of(2025, 3)).segments(segment).firms(firms);
    }

    private static Firm[] two() {
        return new Firm[] {Firm.startup("A").mau(20e6), Firm.startup("B").mau(50e6)};
    }

    private static Firm[] three() {
        return new Firm[] {two()[0], two()[1], Firm.startup("Z").mau(90e6)};
    }

    private static Mechanism[] shocks() {
        return new Mechanism[] {
            Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> 3e6),
            Path.setting(Phase.TALENT, Columns.RELEASE_BUZZ, "B", month -> month == 2 ? 0.05 : 0),
            Path.setting(Phase.REGIME, Columns.ACTIVE, "B", month -> month < 9 ? 1 : 0)
        };
    }

    /** Makers outside, 90 m users, are to everybody else what a firm with 90 m users would be that does nothing. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void areToOthersAsAFirmThatDoesNothing(Layout layout) {
        Market outside = market(CHAT.with(Others.MAU, 90e6), two());
        Market inside = market(CHAT, three());
        Path one = Path.of(outside, Scenario.baseline(), 12, layout, shocks());
        Path other = Path.of(inside, Scenario.baseline(), 12, layout, shocks());
        for (int month = 0; month <= 12; month++) {
            for (String what :
                    new String[] {"users A 0", "users B 0", "mau A", "mau B", "paid A 0", "never  0", "lapsed  0"}) {
                double expected = other.everything(month).get(what);
                assertEquals(expected, one.everything(month).get(what), 1e-11 * 90e6, what + " in month " + month);
            }
            assertEquals(other.users("Z", month), one.others(month), 1e-11 * 90e6);
        }
        assertTrue(one.imbalance() <= 1e-12);
    }

    /** They keep their distance to the best: if all get better alike, nobody moves by it. */
    @Test
    void keepUpWithTheBestFirm() {
        Mechanism better = Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "A", month -> 0.02 * month);
        Mechanism too = Path.setting(Phase.TALENT, Columns.QUALITY, "B", month -> 0.02 * month);
        Market market = market(CHAT.with(Others.MAU, 90e6), two());
        Path moving = Path.of(market, 12, better, too);
        Path still = Path.of(market, 12);
        assertEquals(still.others(12), moving.others(12), 1e-10 * 90e6);
        Path behind = Path.of(market, 12, better);
        assertTrue(behind.users("B", 12) < still.users("B", 12), "who stays behind loses to both");
    }

    @Test
    void forgetNothingWhenTheBestFirmIsGone() {
        Mechanism better = Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "A", month -> 0.3);
        Mechanism end = Path.setting(Phase.REGIME, Columns.ACTIVE, "A", month -> month < 3 ? 1 : 0);
        Path path = Path.of(market(CHAT.with(Others.MAU, 90e6), two()), 6, better, end);
        assertTrue(path.others(6) > path.others(3), "they serve those the firm leaves");
        assertTrue(path.users("B", 6) < path.users("B", 3), "and B, which stayed where it was, does not");
    }

    @Test
    void serveASegmentInWhichNoFirmIs() {
        Segment segment = CHAT.with(Others.MAU, 90e6).with(Demand.INNOVATION, 0.1);
        Path path = Path.of(market(segment, Firm.startup("A")), 6);
        assertEquals(90e6 * 21 / 20, path.others(0), 1e-3);
        assertTrue(path.others(6) > path.others(0));
        assertTrue(path.imbalance() <= 1e-12);
    }

    @Test
    void areNamedWhereTheyContradictTheMarket() {
        Segment segment = CHAT.with(Others.MAU, 90e6).with(Segment.ACTIVE_USERS, 60e6);
        Exception e = assertThrows(IllegalArgumentException.class, () -> Path.of(market(segment, two()), 0));
        assertTrue(e.getMessage().startsWith("Other makers (demand.others-mau) reports 9.0E7 users"), e.getMessage());
    }

    @Test
    void theirUsersCountAsPeopleOnce() {
        Path path = Path.of(market(CHAT.with(Others.MAU, 90e6).with(Segment.ACTIVE_USERS, 130e6), two()), 0);
        double people = path.others(0)
                + Arrays.stream(path.users(new String[] {"A", "B"}, 0)).sum();
        assertEquals(130e6 * 21 / 20, people, 1);
        assertEquals(20e6, path.mau("A", 0), 1e-2);
    }

    /** Where a market says what its firms add to the others' reach, active people are 90 m + 3/4 (20 m + 50 m). */
    @Test
    void activePeopleMayFollowFromWhatFirmsAddToTheirReach() {
        Segment added = CHAT.with(Others.MAU, 90e6).with(Segment.INCREMENTAL_REACH, 0.75);
        Segment stated = CHAT.with(Others.MAU, 90e6).with(Segment.ACTIVE_USERS, 142.5e6);
        Path one = Path.of(market(added, two()), 3);
        Path other = Path.of(market(stated, two()), 3);
        assertEquals(other.everything(3), one.everything(3));
        Path both = Path.of(market(stated.with(Segment.INCREMENTAL_REACH, 0.1), two()), 3);
        assertEquals(other.everything(3), both.everything(3), "a number that is stated comes first");
    }
}

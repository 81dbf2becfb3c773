package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static final Market MARKET =
            Market.of("one firm", YearMonth.of(2025, 3)).firms(Firm.startup("A"));

    private final World world = new World(
            MARKET,
            new Roster(MARKET),
            Layout.ENSEMBLE,
            5,
            Lanes.of(1, new long[5], new int[5], List.of(Pulls.of(Scenario.baseline(), MARKET.start(), Set.of()))),
            Set.of());

    @Test
    void aNumberIsAlwaysTheSameRow() {
        double[] second = world.workspace(1);
        assertEquals(5, second.length);
        assertSame(second, world.workspace(1));
        assertNotSame(second, world.workspace(0));
        assertSame(second, world.workspace(1), "asked for before row 0 was");
    }

    @Test
    void anotherThreadHasItsOwn() {
        assertNotSame(world.workspace(0), world.sibling().workspace(0));
    }

    @Test
    void scratchRowsAreNeverShared() {
        assertNotSame(world.scratch(), world.scratch());
        assertNotSame(world.scratch(), world.workspace(0));
    }
}

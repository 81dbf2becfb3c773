package dev.shakeout.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a population says of a firm is the same in every replication, for every seed and in both layouts. */
class PopulationInWorldsTest {

    private static final int FIRMS = 2_000; // more than a block of sums, and no multiple of a row

    private static final Column HEADS = Column.startingAt(Firm.TALENT, "test.heads", "people", "heads at the start");

    private static final Population MANY = Population.of("many", FIRMS)
            .with(Firm.CASH, Prior.logUniform(1e5, 1e7))
            .with(Firm.TALENT, number -> number % 97);

    private static final Market MARKET = Market.of("meadow", YearMonth.of(2020, 12))
            .firms(Firm.startup("Ash").cash(5).talent(3))
            .populations(MANY);

    private static final Model MODEL = Model.of(
            Declaration.of("idle", Phase.PLAN, "Keeps a column.").writes(HEADS).forEachFirm((firm, month) -> {}));

    /** Where a firm's number stands: in its own row, or in its place of a tile. */
    private static double at(Rows rows, Layout layout, int length, int firm, int lane) {
        return layout == Layout.ENSEMBLE ? rows.row(firm)[lane] : rows.row(firm / length)[firm % length];
    }

    private static void assertSame(Layout layout, int length, long seed, long... replications) {
        Roster roster = new Roster(MARKET);
        List<Pulls> none = List.of(Pulls.of(Scenario.baseline(), MARKET.start(), MODEL.levers()));
        Lanes lanes = Lanes.of(seed, replications, new int[replications.length], none);
        boolean[] looked = {false};
        new Batch(MARKET, roster, MODEL, layout, length).run(lanes, 1, (world, month) -> {
            List<Rows> rows = Readers.columns(world, Columns.CASH, HEADS);
            int first = roster.indexOf("many");
            for (int lane = 0; lane < replications.length; lane++) {
                for (int k = 0; k < FIRMS; k++) {
                    double yuan = MARKET.value(Firm.CASH, MANY, k);
                    assertEquals(Math.rint(100 * yuan), at(rows.get(0), layout, length, first + k, lane));
                    assertEquals(k % 97, at(rows.get(1), layout, length, first + k, lane));
                }
                assertEquals(500, at(rows.get(0), layout, length, roster.indexOf("Ash"), lane), "five CNY in fen");
            }
            looked[0] = true;
        });
        assertTrue(looked[0]);
    }

    @Test
    void inTheEnsembleLayout() {
        assertSame(Layout.ENSEMBLE, 8, 1, 0, 1, 2);
        assertSame(Layout.ENSEMBLE, 1, 99, 12_345);
    }

    @Test
    void inThePopulationLayout() {
        assertSame(Layout.POPULATION, 8, 1, 0);
        assertSame(Layout.POPULATION, 240, 99, 7);
    }
}

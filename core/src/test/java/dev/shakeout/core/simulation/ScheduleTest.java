package dev.shakeout.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Stock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Column X = Column.perFirm("test.x", "1", 1);
    private static final Column Y = Column.perFirm("test.y", "1", 2);
    private static final Market MARKET = Toy.named(3);

    private static Mechanism copying(String name, Phase phase, Column from, Column to) {
        return Declaration.of(name, phase, "copies")
                .reads(from)
                .writes(to)
                .forEachFirm((firm, month) -> firm.set(to, firm.get(from)));
    }

    private static Batch.Report run(Model model, int months, Observer observer) {
        Pulls none = Pulls.of(Scenario.baseline(), MARKET.start(), model.levers());
        return new Batch(MARKET, new Roster(MARKET), model, Layout.ENSEMBLE, 8)
                .run(Lanes.of(1, new long[] {0}, new int[] {0}, List.of(none)), months, observer);
    }

    /** Two mechanisms that copy each other's column swap them if both see the state of the phase's start. */
    @Test
    void mechanismsOfAPhaseSeeTheStateOfItsStart() {
        Model swap = Model.of(copying("a", Phase.PLAN, X, Y), copying("b", Phase.PLAN, Y, X));
        run(swap, 1, (world, month) -> {
            List<Rows> rows = Readers.columns(world, X, Y);
            assertEquals(month == 0 ? 1 : 2, rows.get(0).row(0)[0]);
            assertEquals(month == 0 ? 2 : 1, rows.get(1).row(0)[0]);
        });
    }

    @Test
    void aLaterPhaseSeesWhatAnEarlierOneWrote() {
        Model chain = Model.of(copying("b", Phase.PLAN, X, Y), copying("a", Phase.TALENT, Y, X));
        run(chain, 1, (world, month) -> {
            if (month == 1) {
                assertEquals(1.0, Readers.columns(world, Y).get(0).row(1)[0]);
            }
        });
    }

    @Test
    void twoWritersOfAColumnInOnePhaseAreRefused() {
        Model both = Model.of(copying("a", Phase.PLAN, X, Y), copying("b", Phase.PLAN, X, Y));
        var e = assertThrows(IllegalArgumentException.class, () -> run(both, 1, (world, month) -> {}));
        assertTrue(e.getMessage().contains("test.y"), e.getMessage());
    }

    @Test
    void readingSomethingUndeclaredIsRefused() {
        Mechanism sly = Declaration.of("sly", Phase.PLAN, "reads too much")
                .writes(Y)
                .forEachFirm((firm, month) -> firm.set(Y, firm.get(X)));
        var e = assertThrows(IllegalStateException.class, () -> run(Model.of(sly), 1, (world, month) -> {}));
        assertTrue(e.getMessage().contains("sly") && e.getMessage().contains("test.x"), e.getMessage());
    }

    @Test
    void theOrderInWhichMechanismsAreAddedDoesNotMatter() {
        Mechanism a = copying("a", Phase.PLAN, X, Y);
        Mechanism b = copying("b", Phase.TALENT, Y, X);
        assertEquals(List.of(a, b), Model.of(b, a).mechanisms());
    }

    @Test
    void theAuditNamesTheMechanismThatMakesMoney() {
        Mechanism honest = Declaration.of("honest", Phase.SETTLEMENT, "pays")
                .pays(Toy.FEE)
                .forEachFirm((firm, month) -> firm.post(Toy.FEE, 100));
        Mechanism forger = Declaration.of("forger", Phase.FINANCE, "writes cash itself")
                .writes(Columns.CASH)
                .forEachFirm((firm, month) -> firm.set(Columns.CASH, firm.get(Columns.CASH) + (month == 3 ? 1 : 0)));
        assertCaught(Model.of(honest, forger), 3, "forger", "money");
    }

    @Test
    void theAuditNamesTheMechanismThatLosesPeople() {
        Column there = Column.perFirm("test.there", "people", 10);
        Mechanism loser = Declaration.of("loser", Phase.TALENT, "loses people")
                .writes(there)
                .conserves(Stock.of("people", Stock.Kind.PEOPLE, there))
                .forEachFirm((firm, month) -> firm.set(there, month == 2 ? 9.999 : 10));
        assertCaught(Model.of(loser), 2, "loser", "people");
    }

    @Test
    void theAuditNamesTheMechanismThatMakesANumberThatIsNone() {
        Mechanism nan = Declaration.of("nan", Phase.TALENT, "divides by zero")
                .writes(X)
                .forEachFirm((firm, month) -> firm.set(X, month == 4 ? 0.0 / 0.0 : 1));
        assertCaught(Model.of(nan), 4, "nan", "test.x");
    }

    @Test
    void anOverflowOf2To53FenIsFound() {
        Flow flood = Flow.funding("flood", Sector.INVESTORS);
        Mechanism minter = Declaration.of("minter", Phase.FINANCE, "posts too much")
                .pays(flood)
                .forEachFirm((firm, month) -> firm.post(flood, 4e15));
        assertCaught(Model.of(minter), 1, "minter", "2^53");
    }

    private static void assertCaught(Model model, int month, String culprit, String what) {
        var report = run(model, 5, (world, m) -> {});
        assertEquals(month, report.findings().get(0).month());
        assertTrue(
                report.findings().get(0).what().contains(what),
                report.findings().toString());
        Pulls none = Pulls.of(Scenario.baseline(), MARKET.start(), model.levers());
        Lanes lane = Lanes.of(1, new long[] {0}, new int[] {0}, List.of(none));
        assertEquals(
                culprit,
                new Batch(MARKET, new Roster(MARKET), model, Layout.ENSEMBLE, 8)
                        .culprit(lane, month)
                        .orElseThrow());
    }
}

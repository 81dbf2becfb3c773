package dev.shakeout.core.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.Stock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final Column X = Column.perFirm("test.x", "1", 1);
    private static final Column Y = Column.perFirm("test.y", "1", 2);
    private static final Flow FEE = Flow.cost("fee", Sector.SUPPLIERS);

    private static final Declaration FULL = Declaration.of("full", Phase.PLAN, "Says everything.")
            .reads(Columns.CASH)
            .writes(X)
            .obeys(Trust.SCANDALS)
            .uses(Trust.ODDS, Trust.HEALING)
            .draws(Trust.SCANDAL)
            .pays(FEE)
            .conserves(Stock.of("x", Stock.Kind.PEOPLE, X))
            .source("nobody (1900)")
            .ensembleOnly();

    @Test
    void saysWhatItWasTold() {
        assertEquals("full", FULL.name());
        assertEquals(Phase.PLAN, FULL.phase());
        assertEquals("Says everything.", FULL.summary());
        assertEquals(Set.of(Columns.CASH), FULL.reads());
        assertEquals(Set.of(X), FULL.writes());
        assertEquals(Set.of(Trust.SCANDALS), FULL.levers());
        assertEquals(Set.of(Trust.ODDS, Trust.HEALING), FULL.parameters());
        assertEquals(Set.of(Trust.SCANDAL), FULL.draws());
        assertEquals(Set.of(FEE), FULL.flows());
        assertEquals(List.of("x"), FULL.stocks().stream().map(Stock::name).toList());
        assertEquals(List.of("nobody (1900)"), FULL.sources());
        assertTrue(FULL.isEnsembleOnly());
        assertEquals(Set.of(Columns.CASH, X, Trust.SCANDALS, Trust.ODDS, Trust.HEALING), FULL.touched());
        FULL.touched().forEach(quantity -> assertTrue(FULL.touches(quantity), quantity.name()));
        assertFalse(FULL.touches(Columns.KEY_PEOPLE));
    }

    @Test
    void addsToWhatWasSaidAndLeavesTheFirst() {
        Declaration bare = Declaration.of("bare", Phase.PLAN, "Says nothing yet.");
        Declaration more = bare.writes(X).writes(Y).source("a").source("b");
        assertEquals(Set.of(X, Y), more.writes());
        assertEquals(List.of("a", "b"), more.sources());
        assertEquals(Set.of(), bare.writes());
        assertEquals(List.of(), bare.sources());
        assertThrows(UnsupportedOperationException.class, () -> more.writes().clear());
    }

    @Test
    void needsAName() {
        var e = assertThrows(IllegalArgumentException.class, () -> Declaration.of(" ", Phase.PLAN, "s"));
        assertTrue(e.getMessage().contains("the name of a mechanism"), e.getMessage());
    }

    @Test
    void makesMechanismsThatBearItsName() {
        Mechanism firm = FULL.forEachFirm((view, month) -> {});
        assertEquals("full", firm.name());
        assertTrue(firm.isSingleStep());
        assertTrue(firm.declaration().touches(Columns.ACTIVE), "to know which firms to visit");
        assertTrue(FULL.onRows(world -> (r, month) -> {}).isSingleStep());
        assertTrue(!FULL.inSteps(world -> List.of()).isSingleStep());
    }

    /** Three ways to write the same thing: set x to the month. */
    @Test
    void kernelsRulesAndStepsDoTheSame() {
        Market one = Market.of("one", YearMonth.of(2020, 12)).firms(Firm.startup("Ash"));
        Declaration counts =
                Declaration.of("counts", Phase.PLAN, "Counts months.").writes(X);
        Mechanism[] ways = {
            counts.forEachFirm((firm, month) -> firm.set(X, month)),
            counts.onRows(world -> {
                Rows x = world.rows(X);
                return (r, month) -> Arrays.fill(x.row(r), month);
            }),
            counts.onMarket(world -> {
                Rows x = world.rows(X);
                return month -> Arrays.fill(x.row(0), month);
            }),
            counts.inSteps(world -> {
                Rows x = world.rows(X);
                return List.of(
                        Step.rows((r, month) -> Arrays.fill(x.row(r), -1)),
                        Step.market(month -> Arrays.fill(x.row(0), month)));
            }),
        };
        for (Mechanism way : ways) {
            Book book = new Book(one, Model.of(way), Scenario.baseline(), 3, 2, X);
            assertEquals(1, book.of("Ash", 0)[0]);
            assertEquals(2, book.of("Ash", 2)[1]);
            assertEquals(3, book.of("Ash", 3)[0]);
        }
    }

    @Test
    void aMeasureScalesItsColumn() {
        Measure halved = Measure.of("half", "1", X, 0.5);
        assertEquals(Set.of(X), halved.reads());
        Market one = Market.of("one", YearMonth.of(2020, 12)).firms(Firm.startup("Ash"));
        Model model = Model.of(Declaration.of("idle", Phase.PLAN, "Does nothing.")
                        .writes(X)
                        .forEachFirm((f, m) -> {}))
                .observing(halved);
        assertEquals(
                0.5,
                Ensemble.of(one, model)
                        .months(1)
                        .replications(2)
                        .run(Scenario.baseline())
                        .summary("half", "Ash", 1)
                        .p50());
    }
}

package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.enterprise.Enterprise;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.settlement.Hardware;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.FlowBook;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowsTest {

    /** Gross outlays of 100 CNY a month, 20 of them paid by enterprises; an incumbent of 50. Nobody leaves, nothing grows. */
    private static Ensemble still() {
        Market market = Market.of("still", YearMonth.of(2025, 3))
                .firms(
                        firm(Firm.startup("A"))
                                .burn(80)
                                .with(Enterprise.REVENUE, 20)
                                .with(Hardware.BOUGHT, 0.2),
                        firm(Firm.incumbent("B")).burn(50).with(Hardware.BOUGHT, 0.8))
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .with(Talent.PAY_GROWTH, 0)
                .with(Enterprise.GROWTH, 0);
        Model model = Model.of(Settlement.MECHANISM, Settlement.MEASUREMENT, Talent.MECHANISM, Enterprise.MECHANISM);
        return Ensemble.of(market, model).months(6).replications(20).threads(2).rowLength(8);
    }

    private static Firm firm(Firm firm) {
        return firm.cash(1_000)
                .talent(10)
                .with(Settlement.COMPUTE_SHARE, 0.5)
                .with(Settlement.PAYROLL_SHARE, 0.3)
                .with(Settlement.MARKETING_SHARE, 0.1);
    }

    private static final Result RESULT = still().recordingFlows().run(Scenario.baseline());

    private static void assertFlow(double startups, double incumbents, String outside, Flow flow, FlowMatrix matrix) {
        assertEquals(startups, matrix.mean(flow, "startups"), 1e-9, flow.name());
        assertEquals(incumbents, matrix.mean(flow, "incumbents"), 1e-9, flow.name());
        assertEquals(-startups - incumbents, matrix.mean(flow, outside), 1e-9, flow.name());
        assertEquals(0, matrix.mean(flow, "state"), 0);
    }

    @Test
    void sayWhoPaidWhom() {
        for (int months : new int[] {1, 6}) {
            FlowMatrix matrix = RESULT.flows(1, months);
            assertFlow(20 * months, 0, "enterprises", Settlement.ENTERPRISE_SALES, matrix);
            assertFlow(-40 * months, -5 * months, "suppliers", Settlement.COMPUTE, matrix);
            assertFlow(-10 * months, -20 * months, "suppliers", Settlement.MACHINES, matrix);
            assertFlow(-30 * months, -15 * months, "labour", Settlement.WAGES, matrix);
            assertFlow(-10 * months, -5 * months, "media", Settlement.MARKETING, matrix);
            assertFlow(-10 * months, -5 * months, "suppliers", Settlement.OVERHEAD, matrix);
            assertEquals(-80 * months, matrix.change("startups"), 1e-9);
            assertEquals(-50 * months, matrix.change("incumbents"), 1e-9);
            assertEquals(90 * months, matrix.change("suppliers"), 1e-9);
            assertEquals(0, matrix.change("challengers"), 0);
        }
    }

    /** 100 · 1.5 · 0.25 · 0.5 is 18.75 fen, so 19; half of 1 · 1 · 5 is 2.5, so 2: what is posted as a product is in the book too. */
    @Test
    void sayWhatProductsCameTo() {
        Flow fees = Flow.cost("fees", Sector.MEDIA);
        Flow grant = Flow.funding("grant", Sector.STATE);
        Mechanism products = Declaration.of("products", Phase.SETTLEMENT, "A test posts products.")
                .pays(fees, grant)
                .onMarket(world -> month -> {
                    double[] one = row(world, 1);
                    world.ledger().post(fees, 0, 100, row(world, 1.5), row(world, 0.25), row(world, 0.5));
                    world.ledger().post(grant, 0, 0.5, one, one, row(world, 5));
                });
        Market market = Market.of("one", YearMonth.of(2025, 3))
                .firms(Firm.startup("A").cash(1).burn(0));
        FlowMatrix matrix = Ensemble.of(market, Model.of(products))
                .months(2)
                .replications(10)
                .recordingFlows()
                .run(Scenario.baseline())
                .flows(1, 2);
        assertEquals(-2 * 10 * 19, matrix.fen(fees, "startups"));
        assertEquals(2 * 10 * 19, matrix.fen(fees, "media"));
        assertEquals(2 * 10 * 2, matrix.fen(grant, "startups"));
        assertEquals(-2 * 10 * 2, matrix.fen(grant, "state"));
    }

    private static double[] row(World world, double value) {
        double[] row = world.scratch();
        Arrays.fill(row, value);
        return row;
    }

    @Test
    void areThoseOfTheMonthAsked() {
        long all = 0;
        for (int month = 1; month <= 6; month++) {
            assertEquals(month, RESULT.flows(month).first());
            assertEquals(20 * 30 * 100, -RESULT.flows(month).fen(Settlement.WAGES, "startups"));
            all += RESULT.flows(month).fen(Settlement.WAGES, "startups");
        }
        assertEquals(all, RESULT.flows(1, 6).fen(Settlement.WAGES, "startups"));
    }

    @Test
    void standInATable() {
        String table = RESULT.flows(1).table("Month 1").toString();
        assertTrue(table.contains("enterprise sales"), table);
        assertTrue(table.contains("Months 1 to 1, mean of 20 replications."), table);
        assertFalse(table.contains("public market"), table); // it had no part in it
        List<Flow> order = RESULT.flows(1).flows();
        assertTrue(order.indexOf(Settlement.ENTERPRISE_SALES) < order.indexOf(Settlement.COMPUTE));
    }

    @Test
    void doNotDependOnThreadsOrRows() {
        FlowMatrix one = still().recordingFlows()
                .threads(1)
                .rowLength(20)
                .run(Scenario.baseline())
                .flows(1, 6);
        for (Flow flow : RESULT.flows(1, 6).flows()) {
            for (String party : FlowBook.PARTIES) {
                assertEquals(RESULT.flows(1, 6).fen(flow, party), one.fen(flow, party));
            }
        }
    }

    @Test
    void changeNothingElse() {
        assertEquals(
                still().compare(Scenario.baseline()).digest(),
                still().recordingFlows().compare(Scenario.baseline()).digest());
    }

    @Test
    void areThereForThoseWhoAsked() {
        Result silent = still().run(Scenario.baseline());
        assertFalse(silent.hasFlows());
        String message =
                assertThrows(IllegalStateException.class, () -> silent.flows(1)).getMessage();
        assertTrue(message.contains("recordingFlows"), message);
        assertThrows(IllegalArgumentException.class, () -> RESULT.flows(0));
        assertThrows(IllegalArgumentException.class, () -> RESULT.flows(3, 7));
        assertThrows(IllegalArgumentException.class, () -> RESULT.flows(1).change("nobody"));
    }

    /** A matrix in which money appears cannot be made. */
    @Test
    void mustBalance() {
        long[] row = new long[FlowBook.PARTIES.size()];
        row[0] = 5;
        row[3] = -5;
        Flow flow = Settlement.CONSUMER_SALES;
        new FlowMatrix(1, 1, 1, List.of(new FlowMatrix.Row(flow, row)), row);
        long[] off = row.clone();
        off[4] = 1;
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlowMatrix(1, 1, 1, List.of(new FlowMatrix.Row(flow, off)), off));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FlowMatrix(1, 1, 1, List.of(new FlowMatrix.Row(flow, row)), off));
    }
}

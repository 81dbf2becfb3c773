package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.RandomMarkets;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.FlowBook;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every payment is a receipt, in any market under the whole default model: tolerance zero. */
class FlowsProperties {

    private static final int MONTHS = 24;

    private static Result run(long seed) {
        Market market = RandomMarkets.of(seed);
        return Ensemble.of(market, Model.standard())
                .months(MONTHS)
                .replications(8)
                .seed(seed)
                .threads(1)
                .recordingFlows()
                .run(Scenario.baseline());
    }

    @Property(tries = 60)
    void booksBalance(@ForAll long seed) {
        Result result = run(seed);
        rowsAndColumnsSumToZeroEveryMonth(result);
        everyFlowHasTwoSides(result);
    }

    /** What one pays another receives; and receipts less payments, flow by flow, are the change of what a party holds. */
    private static void rowsAndColumnsSumToZeroEveryMonth(Result result) {
        for (int month = 1; month <= MONTHS; month++) {
            FlowMatrix matrix = result.flows(month);
            long[] column = new long[FlowBook.PARTIES.size()];
            for (Flow flow : matrix.flows()) {
                long row = 0;
                for (int p = 0; p < column.length; p++) {
                    long fen = matrix.fen(flow, FlowBook.PARTIES.get(p));
                    row += fen;
                    column[p] += fen;
                }
                assertEquals(0, row, flow.name());
            }
            long all = 0;
            for (int p = 0; p < column.length; p++) {
                assertEquals(matrix.changeInFen(FlowBook.PARTIES.get(p)), column[p], FlowBook.PARTIES.get(p));
                all += column[p];
            }
            assertEquals(0, all);
        }
    }

    /** Wages are what labour got, advertising what media got, sales what buyers spent: nobody else had a part in them. */
    private static void everyFlowHasTwoSides(Result result) {
        FlowMatrix matrix = result.flows(1, MONTHS);
        for (Flow flow : matrix.flows()) {
            String outside = FlowBook.PARTIES.get(FlowBook.partyOf(flow));
            long firms =
                    matrix.fen(flow, "startups") + matrix.fen(flow, "incumbents") + matrix.fen(flow, "challengers");
            assertEquals(0, firms + matrix.fen(flow, outside), flow.name());
        }
    }
}

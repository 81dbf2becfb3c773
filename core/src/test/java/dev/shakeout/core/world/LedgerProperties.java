package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class LedgerProperties {

    private static final int N = 8;
    private static final Flow COST = Flow.cost("cost", Sector.SUPPLIERS);
    private static final Flow SALES = Flow.revenue("sales", Sector.HOUSEHOLDS);
    private static final Flow ROUND = Flow.funding("round", Sector.INVESTORS);

    /** The books of two rows of firms. */
    private static final class Books {
        final double[][] cash = {new double[N], new double[N]};
        final double[][] outflow = {new double[N], new double[N]};
        final Ledger ledger = new Ledger(new Rows(cash), new Rows(outflow), N);

        /** Firms and sectors together, lane by lane. */
        void assertBalanced() {
            for (int i = 0; i < N; i++) {
                double sum = cash[0][i] + cash[1][i];
                for (Sector sector : Sector.values()) {
                    sum += ledger.balance(sector)[i];
                }
                assertEquals(0.0, sum, 0.0);
            }
        }
    }

    @Property
    void anySequenceOfPostingsConservesMoneyToTheFen(
            @ForAll @Size(max = 30) double[] amounts, @ForAll @DoubleRange(min = 0, max = 1e12) double credit) {
        Books books = new Books();
        Ledger ledger = books.ledger;
        for (int k = 0; k < amounts.length; k++) {
            double amount = Math.min(Math.abs(amounts[k]), 1e13); // 30 such amounts stay below 2^53 fen
            double[] row = new double[N];
            java.util.Arrays.fill(row, amount);
            switch (k % 5) {
                case 0 -> ledger.post(ROUND, k % 2, row);
                case 1 -> ledger.post(COST, k % 2, row);
                case 2 -> ledger.post(SALES, k % 2, k % N, amount);
                case 3 -> ledger.postUpTo(COST, k % 2, k % N, amount, credit);
                default -> {
                    double[] credits = new double[N];
                    java.util.Arrays.fill(credits, credit);
                    ledger.postUpTo(COST, k % 2, row, credits);
                }
            }
            books.assertBalanced();
        }
    }

    @Property
    void whatWasPaidIsWholeFen(@ForAll @DoubleRange(min = 0, max = 1e13) double amount) {
        Books books = new Books();
        double[] row = {amount, 0, 0, 0, 0, 0, 0, 0};
        books.ledger.post(COST, 0, row);
        assertEquals(Math.rint(amount), row[0], 0.0);
        assertEquals(-Math.rint(amount), books.cash[0][0], 0.0);
        assertEquals(Math.rint(amount), books.outflow[0][0], 0.0);
    }

    @Property
    void postUpToStopsAtCashPlusCredit(
            @ForAll @DoubleRange(min = 0, max = 1e9) double held,
            @ForAll @DoubleRange(min = 0, max = 1e9) double credit,
            @ForAll @DoubleRange(min = 0, max = 3e9) double wanted) {
        Books books = new Books();
        books.ledger.post(ROUND, 0, 0, held);
        double paid = books.ledger.postUpTo(COST, 0, 0, wanted, credit);
        assertTrue(books.cash[0][0] >= -credit);
        assertEquals(Math.min(Math.rint(wanted), Math.floor(Math.rint(held) + credit)), paid, 0.0);
    }

    @Property
    void onlyOperatingAndInvestingFlowsAreBurn(@ForAll @DoubleRange(min = 0, max = 1e9) double amount) {
        Books books = new Books();
        books.ledger.post(ROUND, 0, 0, amount);
        assertEquals(0.0, books.outflow[0][0], 0.0);
        books.ledger.post(SALES, 0, 0, amount);
        assertEquals(-Math.rint(amount), books.outflow[0][0], 0.0);
        books.ledger.post(Flow.investment("machines", Sector.SUPPLIERS), 0, 0, amount);
        assertEquals(0.0, books.outflow[0][0], 0.0);
    }
}

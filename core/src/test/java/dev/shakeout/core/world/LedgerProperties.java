package dev.shakeout.core.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    private static final List<Flow> FLOWS = List.of(
            COST,
            SALES,
            ROUND,
            Flow.investment("machines", Sector.SUPPLIERS),
            Flow.payout("dividend", Sector.PARENTS),
            Flow.cost("wages", Sector.LABOUR),
            Flow.funding("grant", Sector.STATE),
            Flow.OPENING);

    /** One posting: on a whole row or one lane of it, in full or up to what the firm has. */
    private record Posting(Flow flow, int row, int lane, boolean wholeRow, boolean upTo, double amount, double credit) {

        boolean isLimited() {
            return upTo && flow.payee().isPresent();
        }
    }

    @Provide
    Arbitrary<Posting> postings() {
        Arbitrary<Double> amounts = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1e12).ofScale(3),
                Arbitraries.doubles().between(0, 100).ofScale(3), // where halves and cents matter
                Arbitraries.of(0.0, 0.5, 1.5, 2.5, 0.49999999999999994));
        return Combinators.combine(
                        Arbitraries.of(FLOWS),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, N - 1),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        amounts,
                        amounts)
                .as(Posting::new);
    }

    /** The same postings in whole numbers of any size: half a fen goes to the even neighbour, what is limited to the fen below. */
    private static final class Bookkeeper {
        final long[][] cash = new long[2][N];
        final long[][] burn = new long[2][N];
        final long[][] sector = new long[Sector.values().length][N];

        long book(Posting p, int lane) {
            long fen =
                    new BigDecimal(p.amount).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
            if (p.isLimited()) {
                long most = new BigDecimal(p.credit)
                        .add(BigDecimal.valueOf(cash[p.row][lane]))
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
                fen = Math.min(fen, Math.max(most, 0));
            }
            boolean pays = p.flow.payee().isPresent();
            long signed = pays ? fen : -fen;
            cash[p.row][lane] = Math.subtractExact(cash[p.row][lane], signed);
            Sector other = pays ? p.flow.payee().get() : p.flow.payer().orElseThrow();
            sector[other.ordinal()][lane] = Math.addExact(sector[other.ordinal()][lane], signed);
            burn[p.row][lane] += p.flow.nature().burns() ? signed : 0;
            return fen;
        }

        void assertAgreesWith(Books books) {
            for (int lane = 0; lane < N; lane++) {
                for (int row = 0; row < 2; row++) {
                    assertEquals((double) cash[row][lane], books.cash[row][lane]);
                    assertEquals((double) burn[row][lane], books.outflow[row][lane]);
                }
                for (Sector who : Sector.values()) {
                    assertEquals(
                            (double) sector[who.ordinal()][lane], books.ledger.balance(who)[lane]);
                }
            }
        }
    }

    /** Firms and sectors hold what an independent bookkeeper finds, account by account, and together always nothing. */
    @Property(edgeCases = EdgeCasesMode.NONE) // zero and halves are among the amounts
    void anySequenceOfPostingsConservesMoneyToTheFen(@ForAll @Size(max = 60) List<@From("postings") Posting> postings) {
        Books books = new Books();
        Bookkeeper exact = new Bookkeeper();
        for (Posting p : postings) {
            double[] amounts = new double[N];
            Arrays.fill(amounts, p.amount);
            double[] credits = new double[N];
            Arrays.fill(credits, p.credit);
            if (p.wholeRow && p.isLimited()) {
                books.ledger.postUpTo(p.flow, p.row, amounts, credits);
            } else if (p.wholeRow) {
                books.ledger.post(p.flow, p.row, amounts);
            } else if (p.isLimited()) {
                amounts[p.lane] = books.ledger.postUpTo(p.flow, p.row, p.lane, p.amount, p.credit);
            } else {
                amounts[p.lane] = books.ledger.post(p.flow, p.row, p.lane, p.amount);
            }
            for (int lane = p.wholeRow ? 0 : p.lane; lane <= (p.wholeRow ? N - 1 : p.lane); lane++) {
                assertEquals((double) exact.book(p, lane), amounts[lane], "what it says was paid");
            }
            books.assertBalanced();
        }
        exact.assertAgreesWith(books);
    }

    /** Another amount in each lane of a list. */
    private record Listed(Flow flow, int row, List<Integer> lanes, List<Double> amounts) {}

    @Provide
    Arbitrary<Listed> lists() {
        Arbitrary<Double> amounts = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1e12).ofScale(3), Arbitraries.of(0.0, 0.5, 1.5, 2.5));
        return Combinators.combine(
                        Arbitraries.of(FLOWS),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, N - 1).list().uniqueElements(),
                        amounts.list().ofSize(N))
                .as(Listed::new);
    }

    /** A list is posted as if its lanes were posted one by one. */
    @Property(edgeCases = EdgeCasesMode.NONE) // zero and halves are among the amounts
    void listsArePostedAsTheirLanes(@ForAll @Size(min = 1, max = 8) List<@From("lists") Listed> all) {
        Books books = new Books();
        Bookkeeper exact = new Bookkeeper();
        for (Listed list : all) {
            int[] lanes = new int[N + 1];
            double[] amounts = new double[N];
            for (int k = 0; k < list.lanes.size(); k++) {
                lanes[k] = list.lanes.get(k);
                amounts[k] = list.amounts.get(k);
            }
            books.ledger.post(list.flow, list.row, lanes, list.lanes.size(), amounts);
            for (int k = 0; k < list.lanes.size(); k++) {
                double amount = list.amounts.get(k);
                Posting one = new Posting(list.flow, list.row, lanes[k], false, false, amount, 0);
                assertEquals((double) exact.book(one, lanes[k]), amounts[k], "what it says was paid");
            }
            books.assertBalanced();
        }
        exact.assertAgreesWith(books);
    }

    /** A product to be posted, another one in each lane. */
    private record Multiplication(Flow flow, int row, double fen, List<Double> factors) {

        double[] factor(int which) {
            return IntStream.range(0, N)
                    .mapToDouble(lane -> factors.get(which * N + lane))
                    .toArray();
        }

        BigDecimal exact(int lane) {
            BigDecimal product = new BigDecimal(fen);
            for (int which = 0; which < 3; which++) {
                product = product.multiply(new BigDecimal(factors.get(which * N + lane)));
            }
            return product;
        }
    }

    @Provide
    Arbitrary<Multiplication> multiplications() {
        Arbitrary<Double> factors = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1_000).ofScale(3), Arbitraries.of(0.0, 0.5, 1.0, 1.5, 3.0));
        return Combinators.combine(
                        Arbitraries.of(FLOWS),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(0.5, 1.0, 100.0, 1e8),
                        factors.list().ofSize(3 * N))
                .as(Multiplication::new);
    }

    /** A product is posted as if it were computed first, costs, incomes and funds alike; the bookkeeper has the last word. */
    @Property(edgeCases = EdgeCasesMode.NONE) // zero and halves are among the factors
    void productsArePostedAsWhatTheyComeTo(
            @ForAll @Size(min = 1, max = 8) List<@From("multiplications") Multiplication> all) {
        Books books = new Books();
        Books plain = new Books();
        Bookkeeper exact = new Bookkeeper();
        for (Multiplication m : all) {
            double[] a = m.factor(0);
            double[] b = m.factor(1);
            double[] c = m.factor(2);
            double[] product = new double[N];
            Arrays.setAll(product, lane -> m.fen * a[lane] * b[lane] * c[lane]);
            for (int lane = 0; lane < N; lane++) {
                long fen = exact.book(new Posting(m.flow, m.row, lane, true, false, product[lane], 0), lane);
                double off = m.exact(lane).subtract(BigDecimal.valueOf(fen)).doubleValue();
                assertTrue(
                        Math.abs(off) <= 0.5 + 2 * Math.ulp(product[lane]), "three products are rounded, then the fen");
            }
            books.ledger.post(m.flow, m.row, m.fen, a, b, c);
            plain.ledger.post(m.flow, m.row, product);
            books.assertBalanced();
        }
        exact.assertAgreesWith(books);
        assertArrayEquals(plain.cash, books.cash);
        assertArrayEquals(plain.outflow, books.outflow);
    }

    @Property
    void postMayOverdrawAndPostUpToThenPaysNothing(
            @ForAll @DoubleRange(min = 0, max = 1e9) double held,
            @ForAll @DoubleRange(min = 1, max = 1e9) double more) {
        Books books = new Books();
        books.ledger.post(ROUND, 0, 3, held);
        double owed = Math.rint(more);
        assertEquals(Math.rint(held) + owed, books.ledger.post(COST, 0, 3, Math.rint(held) + owed));
        assertEquals(-owed, books.cash[0][3]);
        assertEquals(0, books.ledger.postUpTo(COST, 0, 3, 5, 0));
        double[] row = {5, 5, 5, 5, 5, 5, 5, 5};
        books.ledger.postUpTo(COST, 0, row, new double[N]);
        assertArrayEquals(new double[N], row);
        assertEquals(-owed, books.cash[0][3]);
        books.assertBalanced();
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

package dev.shakeout.core.enterprise;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;

/** A month of all verticals: what firms can offer, calls, tenders, and what is billed, delivered and paid. */
final class Month implements MarketPass {

    private final int n;
    private final int firms;
    private final Offers offers;
    private final Calls calls;
    private final Books books;
    private final PriceIndices indices;
    private final List<Contest> contests = new ArrayList<>();
    private final List<Rows> sales = new ArrayList<>();

    private final double[] lag;
    private final Rows active;
    private final Rows receivable;
    private final Rows receipts;
    private final Rows delivery;
    private final Rows served;
    private final Rows costAtStart;
    private final Rows callsSold;

    Month(World world) {
        n = world.length();
        firms = world.rowCount();
        offers = new Offers(world);
        Scratch scratch = new Scratch(world);
        calls = new Calls(world, offers, scratch);
        books = new Books(world);
        Partners partners = new Partners(world);
        indices = new PriceIndices(world, offers);
        for (int k = 0; k < world.verticals().size(); k++) {
            contests.add(new Contest(world, k, offers, partners, indices, scratch));
            sales.add(world.rows(Tenders.SALES, k));
        }
        lag = world.rows(Tenders.PAYMENT_LAG).row(0);
        active = world.rows(Columns.ACTIVE);
        receivable = world.rows(Columns.RECEIVABLE);
        receipts = world.rows(Columns.CONTRACT_REVENUE);
        costAtStart = world.rows(Tenders.COST_AT_START);
        delivery = world.rows(Columns.DELIVERY_COST);
        served = world.rows(Columns.TOKENS_SERVED);
        callsSold = world.rows(Wholesale.SOLD);
    }

    @Override
    public void start() {
        offers.start();
        for (int r = 0; r < firms; r++) {
            Kernels.copy(offers.serving(r), costAtStart.row(r), n);
        }
        books.clear();
        for (Rows inVertical : sales) {
            for (int r = 0; r < firms; r++) {
                Kernels.add(inVertical.row(r), books.billing[r], n);
            }
        }
        calls.clear(books.billing);
        books.clear();
        indices.begin();
        contests.forEach(contest -> contest.start(books));
        indices.close();
        calls.settle(books.tokens, false);
        for (int r = 0; r < firms; r++) {
            whole(books.billing[r], n);
            deliver(r);
            Kernels.copy(books.billing[r], receipts.row(r), n);
            Kernels.product(lag, books.billing[r], receivable.row(r), n);
        }
    }

    @Override
    public void advance(int month) {
        offers.advance();
        books.clearBilling();
        contests.forEach(contest -> contest.addBilling(books));
        calls.clear(books.billing);
        books.clear();
        indices.begin();
        contests.forEach(contest -> contest.advance(month, books));
        indices.close();
        calls.settle(books.tokens, true);
        for (int r = 0; r < firms; r++) {
            whole(books.billing[r], n);
            deliver(r);
            collect(receivable.row(r), lag, active.row(r), receipts.row(r), n);
            Kernels.add(books.billing[r], receivable.row(r), n);
        }
    }

    /** What firm {@code r} serves this month, and what that takes in compute and work by hand. */
    private void deliver(int r) {
        calls.keep(r, books.tokens[r], served.row(r));
        Kernels.add(callsSold.row(r), served.row(r), n);
        cost(served.row(r), offers.serving(r), books.work[r], delivery.row(r), n);
    }

    private static void whole(double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            fen[i] = Math.rint(fen[i]);
        }
    }

    private static void cost(double[] tokens, double[] serving, double[] work, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            fen[i] = (tokens[i] * serving[i] + work[i]) * Ledger.FEN;
        }
    }

    /** receipts ← receivable / ℓ in whole fen; nobody pays a firm that has ceased */
    private static void collect(double[] receivable, double[] lag, double[] active, double[] receipts, int n) {
        for (int i = 0; i < n; i++) {
            receivable[i] *= active[i];
            receipts[i] = Math.rint(receivable[i] / lag[i]);
            receivable[i] -= receipts[i];
        }
    }
}

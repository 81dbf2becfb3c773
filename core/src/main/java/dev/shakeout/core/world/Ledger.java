package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The only place that moves cash.
 *
 * <p>Money is whole fen in {@code double}, exact below 2^53: an amount is rounded to the fen once, then subtracted from
 * the payer and added to the payee, so that the balances of firms and sectors sum to zero exactly, lane by lane.
 * {@link #post} may overdraw: a firm can be insolvent between settlement and exit.
 */
public final class Ledger {

    /** Fen per CNY. */
    public static final double FEN = 100;

    private final double[][] balance;
    private final Rows cash;
    private final Rows outflow;
    private final int length;
    private final double[] scratch;
    private @Nullable FlowBook book;

    Ledger(Rows cash, Rows outflow, int length) {
        this.balance = new double[Sector.values().length][length];
        this.cash = cash;
        this.outflow = outflow;
        this.length = length;
        this.scratch = new double[length];
    }

    /** The balance of {@code sector} in fen, lane by lane; shared, read only. */
    double[] balance(Sector sector) {
        return balance[sector.ordinal()];
    }

    /**
     * Posts {@code flow} between the firms of row {@code r} and the flow's sector.
     *
     * @param amounts fen, at least 0; rounded to whole fen in place, so the caller sees what was paid
     */
    public void post(Flow flow, int r, double[] amounts) {
        double[] firm = cash.row(r);
        boolean pays = flow.payee().isPresent();
        double[] other = pays ? balance(flow.payee().get()) : balance(sector(flow));
        if (!flow.nature().burns()) {
            move(pays ? firm : other, pays ? other : firm, amounts, length);
        } else if (pays) {
            spend(firm, other, outflow.row(r), amounts, length);
        } else {
            earn(firm, other, outflow.row(r), amounts, length);
        }
        if (book != null) {
            book.add(flow, r, amounts);
        }
    }

    /**
     * Posts {@code flow} in one go over the rows where it is a product, such as a level, a price and a quantity: {@code fen
     * · a · b · c}, rounded to whole fen. As computing that first and posting it, but faster.
     */
    public void post(Flow flow, int r, double fen, double[] a, double[] b, double[] c) {
        double[] firm = cash.row(r);
        boolean pays = flow.payee().isPresent();
        double[] other = pays ? balance(flow.payee().get()) : balance(sector(flow));
        if (!flow.nature().burns()) {
            moveProduct(pays ? firm : other, pays ? other : firm, fen, a, b, c, length);
        } else if (pays) {
            spendProduct(firm, other, outflow.row(r), fen, a, b, c, length);
        } else {
            spendProduct(
                    firm, other, outflow.row(r), -fen, a, b, c, length); // rint is odd: an income is a negative cost
        }
        if (book != null) {
            book.add(flow, r, fen, a, b, c);
        }
    }

    /**
     * Posts as much of {@code flow} as the firms of row {@code r} can pay: their cash plus {@code credit}.
     *
     * @param amounts fen, at least 0; holds what was paid afterwards
     * @param credit  fen a firm may owe, lane by lane
     */
    public void postUpTo(Flow flow, int r, double[] amounts, double[] credit) {
        Check.that(
                flow.payee().isPresent(),
                "Only what a firm pays can be limited by its cash, but %s is paid to it.",
                flow.name());
        affordable(cash.row(r), credit, scratch, length);
        limit(amounts, scratch, length);
        post(flow, r, amounts);
    }

    /** Posts {@code amount} fen of {@code flow} between the firm at ({@code r}, {@code lane}) and the flow's sector; returns the whole fen paid. */
    public double post(Flow flow, int r, int lane, double amount) {
        double fen = Math.rint(amount);
        double signed = flow.payee().isPresent() ? fen : -fen;
        Sector other = flow.payee().isPresent() ? flow.payee().get() : sector(flow);
        cash.row(r)[lane] -= signed;
        balance(other)[lane] += signed;
        if (flow.nature().burns()) {
            outflow.row(r)[lane] += signed;
        }
        if (book != null) {
            book.add(flow, r, lane, fen);
        }
        return fen;
    }

    /**
     * Posts {@code amounts[k]} fen of {@code flow} between the firm at ({@code r}, {@code lanes[k]}) and the flow's sector, for
     * the first {@code count} lanes of a list without repetition; as posting them one by one, but faster.
     *
     * @param amounts fen, at least 0; rounded to whole fen in place
     */
    public void post(Flow flow, int r, int[] lanes, int count, double[] amounts) {
        boolean pays = flow.payee().isPresent();
        double sign = pays ? 1 : -1;
        round(amounts, count);
        plus(cash.row(r), -sign, lanes, amounts, count);
        plus(balance(pays ? flow.payee().get() : sector(flow)), sign, lanes, amounts, count);
        if (flow.nature().burns()) {
            plus(outflow.row(r), sign, lanes, amounts, count);
        }
        if (book != null) {
            for (int k = 0; k < count; k++) {
                book.add(flow, r, lanes[k], amounts[k]);
            }
        }
    }

    /** Posts as much of {@code amount} as the firm's cash plus {@code credit} allows; returns the whole fen paid. */
    public double postUpTo(Flow flow, int r, int lane, double amount, double credit) {
        double most = Math.max(Math.floor(cash.row(r)[lane] + credit), 0);
        return post(flow, r, lane, Math.min(Math.rint(amount), most));
    }

    /** Sets the month's operating and investing flows of row {@code r} back to zero. For the engine. */
    public void begin(int r) {
        java.util.Arrays.fill(outflow.row(r), 0);
    }

    /** From here on every payment is written to {@code flows} as well. */
    void recordIn(FlowBook flows) {
        book = flows;
    }

    /** Begins the month in the book of flows, if one is kept. */
    void beginFlows() {
        if (book != null) {
            book.clear();
        }
    }

    /** Forgets what sectors hold. For a new start. */
    void clear() {
        for (double[] sector : balance) {
            java.util.Arrays.fill(sector, 0);
        }
    }

    private static Sector sector(Flow flow) {
        return flow.payer().orElseThrow();
    }

    private static void move(double[] payer, double[] payee, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double fen = Math.rint(x[i]);
            x[i] = fen;
            payer[i] -= fen;
            payee[i] += fen;
        }
    }

    private static void round(double[] x, int count) {
        for (int k = 0; k < count; k++) {
            x[k] = Math.rint(x[k]);
        }
    }

    private static void plus(double[] balance, double sign, int[] lanes, double[] fen, int count) {
        for (int k = 0; k < count; k++) {
            balance[lanes[k]] += sign * fen[k];
        }
    }

    private static void spend(double[] firm, double[] sector, double[] burn, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double fen = Math.rint(x[i]);
            x[i] = fen;
            firm[i] -= fen;
            sector[i] += fen;
            burn[i] += fen;
        }
    }

    private static void earn(double[] firm, double[] sector, double[] burn, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double fen = Math.rint(x[i]);
            x[i] = fen;
            firm[i] += fen;
            sector[i] -= fen;
            burn[i] -= fen;
        }
    }

    private static void moveProduct(
            double[] payer, double[] payee, double scale, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double fen = Math.rint(scale * a[i] * b[i] * c[i]);
            payer[i] -= fen;
            payee[i] += fen;
        }
    }

    private static void spendProduct(
            double[] firm, double[] sector, double[] burn, double scale, double[] a, double[] b, double[] c, int n) {
        for (int i = 0; i < n; i++) {
            double fen = Math.rint(scale * a[i] * b[i] * c[i]);
            firm[i] -= fen;
            sector[i] += fen;
            burn[i] += fen;
        }
    }

    private static void affordable(double[] cash, double[] credit, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            most[i] = Math.max(Math.floor(cash[i] + credit[i]), 0);
        }
    }

    private static void limit(double[] x, double[] most, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(Math.rint(x[i]), most[i]);
        }
    }
}

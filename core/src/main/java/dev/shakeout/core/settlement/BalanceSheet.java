package dev.shakeout.core.settlement;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import java.util.List;
import java.util.Set;

/**
 * What a firm owns and owes at the end of a month, in CNY: for {@code Model.observing(BalanceSheet.MEASURES)}.
 *
 * <pre>
 *   cash + receivables + hardware = debt + equity
 * </pre>
 *
 * <p>Debt is what insiders lent on notes, and what is owed to a partner. Equity is at book value: what was paid in and not yet lost. What investors think
 * a firm is worth is no part of it.
 */
public final class BalanceSheet {

    /** Cash. */
    public static final Measure CASH = Measure.of("cash", "CNY", Columns.CASH, 1 / Ledger.FEN);

    /** Invoices on contracts that are not paid yet. */
    public static final Measure RECEIVABLES = Measure.of("receivables", "CNY", Columns.RECEIVABLE, 1 / Ledger.FEN);

    /** Machines, less what they have lost in value. */
    public static final Measure HARDWARE = Measure.of("hardware", "CNY", Columns.HARDWARE, 1 / Ledger.FEN);

    /** Notes that have not yet turned into shares, and what is owed to a partner. */
    public static final Measure DEBT =
            new Measure("debt", "CNY", Set.<Quantity>of(Columns.NOTES, Columns.OWED), world -> {
                Rows notes = world.rows(Columns.NOTES);
                Rows owed = world.rows(Columns.OWED);
                return (r, out) -> {
                    for (int i = 0; i < out.length; i++) {
                        out[i] = (notes.row(r)[i] + owed.row(r)[i]) / Ledger.FEN;
                    }
                };
            });

    /** What is left of what the firm owns when the debt is paid; negative for a firm that owes more. */
    public static final Measure EQUITY = new Measure(
            "equity",
            "CNY",
            Set.<Quantity>of(Columns.CASH, Columns.RECEIVABLE, Columns.HARDWARE, Columns.NOTES, Columns.OWED),
            world -> {
                Rows cash = world.rows(Columns.CASH);
                Rows receivable = world.rows(Columns.RECEIVABLE);
                Rows hardware = world.rows(Columns.HARDWARE);
                Rows notes = world.rows(Columns.NOTES);
                Rows owed = world.rows(Columns.OWED);
                return (r, out) -> {
                    own(cash.row(r), receivable.row(r), hardware.row(r), out);
                    owe(notes.row(r), owed.row(r), out);
                };
            });

    /** All but cash, which is observed in any case. */
    public static final List<Measure> MEASURES = List.of(RECEIVABLES, HARDWARE, DEBT, EQUITY);

    private BalanceSheet() {}

    private static void own(double[] cash, double[] receivable, double[] hardware, double[] fen) {
        for (int i = 0; i < fen.length; i++) {
            fen[i] = cash[i] + receivable[i] + hardware[i];
        }
    }

    private static void owe(double[] notes, double[] owed, double[] equity) {
        for (int i = 0; i < equity.length; i++) {
            equity[i] = (equity[i] - notes[i] - owed[i]) / Ledger.FEN;
        }
    }
}

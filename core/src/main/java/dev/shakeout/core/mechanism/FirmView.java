package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One firm as its mechanism sees it: its own numbers, the market's, its draws and its purse. No other firm's numbers, so
 * the order in which firms are listed cannot matter.
 *
 * <p>What was declared is laid out in tables when the mechanism is bound to a world, so that asking is an array access and
 * no search: the compiler then does everything that is the same for all firms of a row once per row. A loop in here,
 * however short, would keep it from doing so.
 */
public final class FirmView {

    /** A quantity with its rows. */
    private record Shown(int slot, Rows rows) {}

    /** A quantity of which each firm has its own number, with room for those of firms that are moved up. */
    private record Own(int slot, double[] numbers) {}

    private final Declaration declaration;
    private final Shown[] readings;
    private final Shown[] writings;
    private final Own[] own;
    private final boolean mayCloseUp;
    private final double[] @Nullable [] readable = new double[Quantity.slots()] @Nullable [];
    private final double[] @Nullable [] writable = new double[Quantity.slots()] @Nullable [];
    private final DrawTable draws;
    private final Payments payments;
    private int row;
    private int lane;
    private int month;

    FirmView(World world, Declaration declaration) {
        this.declaration = declaration;
        mayCloseUp = world.layout() == Layout.POPULATION
                && declaration.draws().isEmpty()
                && declaration.flows().isEmpty()
                && declaration.writes().stream().allMatch(c -> c.scope().perFirm());
        List<Shown> read = new ArrayList<>();
        List<Shown> written = new ArrayList<>();
        List<Own> perFirm = new ArrayList<>();
        for (Quantity q : declaration.touched()) {
            if (!q.scope().perSubmarket()) {
                Shown shown = new Shown(q.slot(), world.rows(q));
                read.add(shown);
                if (q instanceof Column column && declaration.writes().contains(column)) {
                    written.add(shown);
                }
                if (mayCloseUp && q.scope().perFirm()) {
                    perFirm.add(new Own(q.slot(), world.scratch()));
                }
            }
        }
        readings = read.toArray(Shown[]::new);
        writings = written.toArray(Shown[]::new);
        own = perFirm.toArray(Own[]::new);
        draws = new DrawTable(declaration.draws(), world);
        payments = new Payments(world, declaration);
    }

    /** Turns to row {@code r} in month {@code now}. */
    void at(int r, int now) {
        row = r;
        month = now;
        for (Shown shown : readings) {
            readable[shown.slot()] = shown.rows().row(r);
        }
        for (Shown shown : writings) {
            writable[shown.slot()] = shown.rows().row(r);
        }
    }

    /**
     * Whether firms can be moved up to the front of their row, which makes a plain loop of a walk along a list. They cannot
     * where it matters at which position they stand: for draws, for payments, and in the ensemble layout, where the market's
     * numbers differ within a row too.
     */
    boolean mayCloseUp() {
        return mayCloseUp;
    }

    /** Moves up the firms at {@code positions}: until they fall back they are the first {@code count} of the row. */
    void closeUp(int[] positions, int count) {
        for (Own o : own) {
            fetch(readable[o.slot()], positions, count, o.numbers());
            readable[o.slot()] = o.numbers();
        }
        for (Shown shown : writings) {
            writable[shown.slot()] = readable[shown.slot()];
        }
    }

    /** Moves them back to where they stood, with what has been set of theirs. */
    void fallBack(int[] positions, int count) {
        for (Shown shown : writings) {
            putBack(writable[shown.slot()], positions, count, shown.rows().row(row));
        }
    }

    private static void fetch(double[] row, int[] positions, int count, double[] x) {
        for (int k = 0; k < count; k++) {
            x[k] = row[positions[k]];
        }
    }

    private static void putBack(double[] x, int[] positions, int count, double[] row) {
        for (int k = 0; k < count; k++) {
            row[positions[k]] = x[k];
        }
    }

    /** Turns to the firm at position {@code i} of the row. */
    void at(int i) {
        lane = i;
    }

    /** The firm's, or the market's, value of {@code quantity}. */
    public double get(Quantity quantity) {
        int slot = quantity.slot();
        double[] values = slot < readable.length ? readable[slot] : null;
        if (values == null) {
            throw hidden(quantity);
        }
        return values[lane];
    }

    /** Sets the firm's value of {@code column}. */
    public void set(Column column, double value) {
        int slot = column.slot();
        double[] values = slot < writable.length ? writable[slot] : null;
        if (values == null) {
            throw undeclared("sets", column, "writes");
        }
        values[lane] = value;
    }

    /** The firm's uniform number in (0, 1) of this month for {@code draw}; asking twice gives the same number twice. */
    public double uniform(Draw draw) {
        return draws(draw).uniform(row, month, lane);
    }

    /** The firm's standard normal number of this month for {@code draw}. */
    public double normal(Draw draw) {
        return draws(draw).normal(row, month, lane);
    }

    /** Posts {@code amount} fen of {@code flow} between the firm and the flow's sector; returns the whole fen paid. */
    public double post(Flow flow, double amount) {
        double[] due = payments.dueOf(flow);
        if (due == null) {
            throw undeclared("pays", flow.name(), "pays");
        }
        return payments.pay(flow, due, row, lane, amount);
    }

    /** Leaves the row: what its firms pay is posted. */
    void leave() {
        payments.settle(row);
    }

    private Draws draws(Draw draw) {
        Draws declared = draws.of(draw);
        if (declared == null) {
            throw undeclared("draws", draw.name(), "draws");
        }
        return declared;
    }

    private IllegalStateException hidden(Quantity quantity) {
        if (quantity.scope().perSubmarket()) {
            return new IllegalStateException(
                    "%s looks at %s, which has a number per segment or vertical, and the view of a firm has none of those: use onRows."
                            .formatted(declaration.name(), quantity));
        }
        return undeclared("looks at", quantity, "reads, writes, uses or obeys");
    }

    private IllegalStateException undeclared(String does, Object what, String where) {
        return new IllegalStateException(
                "%s %s %s without having declared it: name it in %s.".formatted(declaration.name(), does, what, where));
    }
}

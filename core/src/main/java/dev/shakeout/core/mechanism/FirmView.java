package dev.shakeout.core.mechanism;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * One firm as its mechanism sees it: its own numbers, the market's, its draws and its purse. No other firm's numbers, so
 * the order in which firms are listed cannot matter.
 */
public final class FirmView {

    private final Declaration declaration;
    private final @Nullable Rows[] rows = new @Nullable Rows[Quantity.slots()];
    private final double[] @Nullable [] bound = new double[Quantity.slots()] @Nullable [];
    private final Ledger ledger;
    private final World world;
    private int row;
    private int lane;
    private int month;

    FirmView(World world, Declaration declaration) {
        this.world = world;
        this.declaration = declaration;
        this.ledger = world.ledger();
        for (Quantity q : declaration.touched()) {
            if (!q.scope().perSegment()) {
                rows[q.slot()] = world.rows(q);
            }
        }
    }

    void at(int r, int now) {
        row = r;
        month = now;
        for (int slot = 0; slot < rows.length; slot++) {
            Rows known = rows[slot];
            if (known != null) {
                bound[slot] = known.row(r);
            }
        }
    }

    void at(int i) {
        lane = i;
    }

    /** The firm's, or the market's, value of {@code quantity}. */
    public double get(Quantity quantity) {
        return values(quantity)[lane];
    }

    /** Sets the firm's value of {@code column}. */
    public void set(Column column, double value) {
        if (!declaration.writes().contains(column)) {
            throw new IllegalStateException(
                    "%s sets %s without having declared it: name it in writes.".formatted(declaration.name(), column));
        }
        values(column)[lane] = value;
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
        if (!declaration.flows().contains(flow)) {
            throw new IllegalStateException("%s pays %s without having declared it: name it in pays."
                    .formatted(declaration.name(), flow.name()));
        }
        return ledger.post(flow, row, lane, amount);
    }

    private Draws draws(Draw draw) {
        if (!declaration.draws().contains(draw)) {
            throw new IllegalStateException("%s draws %s without having declared it: name it in draws."
                    .formatted(declaration.name(), draw.name()));
        }
        return world.draws(draw);
    }

    private double[] values(Quantity quantity) {
        double[] values = quantity.slot() < bound.length ? bound[quantity.slot()] : null;
        if (values == null && quantity.scope().perSegment()) {
            throw new IllegalStateException(
                    "%s looks at %s, which has a number per segment, and the view of a firm has none of those: use onRows."
                            .formatted(declaration.name(), quantity));
        }
        if (values == null) {
            throw new IllegalStateException(
                    "%s looks at %s without having declared it: name it in reads, writes, uses or obeys."
                            .formatted(declaration.name(), quantity));
        }
        return values;
    }
}

package dev.shakeout.core.mechanism;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the firms of a row pay and are paid, collected flow by flow and posted as a row when all of them have had their turn:
 * a fraction of the cost of posting one by one. Whole fen add up exactly, so their order makes no difference.
 *
 * <p>A mechanism that looks at cash, or at what was paid this month, sees each payment at once.
 */
final class Payments {

    /** Fills empty places. */
    private static final Flow NONE = Flow.cost("none", Sector.SUPPLIERS);

    private static final int TOLD_APART_AT_ONCE = 4;

    private final Ledger ledger;
    private final int count;
    private final Flow[] flows;
    private final double[][] due;
    private final double[] nothing;
    private final boolean atOnce;

    Payments(World world, Declaration declaration) {
        ledger = world.ledger();
        count = declaration.flows().size();
        flows = Arrays.copyOf(declaration.flows().toArray(Flow[]::new), Math.max(count, TOLD_APART_AT_ONCE));
        Arrays.fill(flows, count, flows.length, NONE);
        due = new double[flows.length][world.length()];
        nothing = world.scratch();
        atOnce = declaration.touches(Columns.CASH) || declaration.touches(Columns.OUTFLOW);
    }

    /** The row for what is due of {@code flow}; null if it was not declared. The first four are found without a loop. */
    @SuppressWarnings("ReferenceEquality") // the same object is known at a glance; one merely equal is searched for
    double @Nullable [] dueOf(Flow flow) {
        if (flow == flows[0]) {
            return due[0];
        }
        if (flow == flows[1]) {
            return due[1];
        }
        if (flow == flows[2]) {
            return due[2];
        }
        return flow == flows[3] ? due[3] : searchedFor(flow);
    }

    private double @Nullable [] searchedFor(Flow flow) {
        for (int k = 0; k < count; k++) {
            if (flows[k].equals(flow)) {
                return due[k];
            }
        }
        return null;
    }

    /** Takes down, or posts, {@code amount} fen of {@code flow}, whose row is {@code dueOfIt}; returns the whole fen paid. */
    double pay(Flow flow, double[] dueOfIt, int r, int lane, double amount) {
        if (atOnce) {
            return ledger.post(flow, r, lane, amount);
        }
        double fen = Math.rint(amount);
        dueOfIt[lane] += fen;
        return fen;
    }

    /** Posts what is due to and from the firms of row {@code r}. */
    void settle(int r) {
        for (int k = 0; k < count; k++) {
            if (!Arrays.equals(due[k], nothing)) {
                ledger.post(flows[k], r, due[k]);
                Arrays.fill(due[k], 0);
            }
        }
    }
}

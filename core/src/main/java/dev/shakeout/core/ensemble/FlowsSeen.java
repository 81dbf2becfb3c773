package dev.shakeout.core.ensemble;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.FlowBook;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was paid in the lanes of a block, month by month. Kept lane by lane, since a lane that fails its audit is left out. */
final class FlowsSeen {

    private static final Firm.Kind[] KINDS = Firm.Kind.values();

    private final int months;
    private final int lanes;
    private @Nullable FlowBook book;

    /** By flow: kind of firm, month, lane. */
    private final Map<Flow, double[][][]> paid = new HashMap<>();

    /** By party, month, lane. */
    private final double[][][] held;

    FlowsSeen(int months, int lanes) {
        this.months = months;
        this.lanes = lanes;
        held = new double[FlowBook.PARTIES.size()][months + 1][];
    }

    void look(World world, int month) {
        if (book == null) {
            book = world.recordFlows();
        }
        for (int party = 0; party < held.length; party++) {
            held[party][month] = Arrays.copyOf(book.held(party), lanes);
        }
        if (month == 0) {
            return; // what firms begin with is no payment of a month
        }
        for (Flow flow : book.flows()) {
            double[][][] byKind = paid.computeIfAbsent(flow, f -> new double[KINDS.length][months + 1][lanes]);
            for (Firm.Kind kind : KINDS) {
                System.arraycopy(book.paid(flow, kind), 0, byKind[kind.ordinal()][month], 0, lanes);
            }
        }
    }

    /** Adds the replications of {@code block} that count to what is known of each scenario. */
    void addTo(List<Result> results, Block block, boolean[] failed) {
        for (int s = 0; s < results.size(); s++) {
            FlowTotals totals = results.get(s).flows;
            for (int k = 0; totals != null && k < block.replications; k++) {
                if (!failed[block.firstReplication + k]) {
                    add(totals, s * block.replications + k);
                }
            }
        }
    }

    private void add(FlowTotals totals, int lane) {
        for (int month = 1; month <= months; month++) {
            for (Map.Entry<Flow, double[][][]> e : paid.entrySet()) {
                for (int kind = 0; kind < KINDS.length; kind++) {
                    totals.add(month, e.getKey(), kind, (long) e.getValue()[kind][month][lane]);
                }
            }
            for (int party = 0; party < held.length; party++) {
                totals.grow(month, party, (long) (held[party][month][lane] - held[party][month - 1][lane]));
            }
        }
    }
}

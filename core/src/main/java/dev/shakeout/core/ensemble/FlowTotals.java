package dev.shakeout.core.ensemble;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.FlowBook;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was paid in a scenario, added up over replications in whole fen: the order in which replications come does not matter. */
final class FlowTotals {

    /** Receipts before payments, running the business before financing it, names in order. */
    private static final Comparator<Flow> ORDER = Comparator.comparing(Flow::nature)
            .thenComparing((Flow flow) -> flow.payee().isPresent())
            .thenComparing(Flow::name);

    private final int months;

    /** By flow: month, kind of firm. */
    private final Map<Flow, long[][]> paid = new HashMap<>();

    /** By month, party. */
    private final long[][] growth;

    FlowTotals(int months) {
        this.months = months;
        growth = new long[months + 1][FlowBook.PARTIES.size()];
    }

    void add(int month, Flow flow, int kind, long fen) {
        long[] byKind = paid.computeIfAbsent(flow, f -> new long[months + 1][Firm.Kind.values().length])[month];
        byKind[kind] = Math.addExact(byKind[kind], fen);
    }

    void grow(int month, int party, long fen) {
        growth[month][party] = Math.addExact(growth[month][party], fen);
    }

    FlowMatrix matrix(int first, int last, int replications) {
        List<FlowMatrix.Row> rows = paid.keySet().stream()
                .sorted(ORDER)
                .map(flow -> new FlowMatrix.Row(flow, row(flow, first, last)))
                .toList();
        long[] changes = new long[FlowBook.PARTIES.size()];
        for (int month = first; month <= last; month++) {
            for (int party = 0; party < changes.length; party++) {
                changes[party] = Math.addExact(changes[party], growth[month][party]);
            }
        }
        return new FlowMatrix(first, last, replications, rows, changes);
    }

    /** What {@code flow} brought each party. */
    private long[] row(Flow flow, int first, int last) {
        long[] row = new long[FlowBook.PARTIES.size()];
        int outside = FlowBook.partyOf(flow);
        int sign = flow.payee().isPresent() ? -1 : 1;
        for (int month = first; month <= last; month++) {
            long[] byKind = paid.getOrDefault(flow, new long[0][])[month];
            for (int kind = 0; kind < byKind.length; kind++) {
                row[kind] = Math.addExact(row[kind], sign * byKind[kind]);
                row[outside] = Math.subtractExact(row[outside], sign * byKind[kind]);
            }
        }
        return row;
    }
}

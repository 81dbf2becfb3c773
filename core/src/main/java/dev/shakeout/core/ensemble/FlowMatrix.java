package dev.shakeout.core.ensemble;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.FlowBook;
import dev.shakeout.core.world.Ledger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who paid whom for what in some months: a transactions-flow matrix, mean over replications.
 *
 * <p>Rows are flows, columns parties: kinds of firms and the sectors outside them. What a flow brings one party it takes
 * from another, so each row sums to zero; the flows of a party sum to the change of what it holds, which stands in the last
 * row with the sign turned, so each column sums to zero too. Both exactly, in fen, over all replications: a matrix of which
 * that is not true cannot be made. Source: Godley and Lavoie (2007), <i>Monetary Economics</i>, chapter 2.
 */
public final class FlowMatrix {

    private static final int WIDTH = 240;
    private static final double MILLION = 1e6;

    /** What the last row is called. */
    public static final String CHANGE = "change in cash (-)";

    /**
     * One number of the matrix.
     *
     * @param flow  the name of the flow, or {@link #CHANGE}
     * @param party who received it, or paid it if it is negative
     * @param cny   mean over replications
     */
    public record Entry(String flow, String party, double cny) {}

    /** What one flow brought each party, in fen over all replications. */
    record Row(Flow flow, long[] fen) {}

    private final int first;
    private final int last;
    private final int replications;
    private final List<Row> rows;
    private final long[] changes;

    FlowMatrix(int first, int last, int replications, List<Row> rows, long[] changes) {
        this.first = first;
        this.last = last;
        this.replications = replications;
        this.rows = List.copyOf(rows);
        this.changes = changes.clone();
        for (Row row : rows) {
            long sum = Arrays.stream(row.fen()).reduce(0, Math::addExact);
            Check.that(
                    sum == 0, "%s must bring nobody what it takes from nobody, but %s fen are over.", row.flow(), sum);
        }
        for (int party = 0; party < changes.length; party++) {
            int p = party;
            long sum = rows.stream().mapToLong(row -> row.fen()[p]).reduce(0, Math::addExact);
            Check.that(
                    sum == changes[p],
                    "What flowed to %s must be the change of what they hold, but it is %s instead of %s fen.",
                    FlowBook.PARTIES.get(p),
                    sum,
                    changes[p]);
        }
    }

    /** The first of its months, from 1. */
    public int first() {
        return first;
    }

    /** The last of its months. */
    public int last() {
        return last;
    }

    /** How many replications it is a mean of. */
    public int replications() {
        return replications;
    }

    /** The flows: receipts of the business, then payments, then those that finance it; names in order. */
    public List<Flow> flows() {
        return rows.stream().map(Row::flow).toList();
    }

    /** The parties: {@code startups}, {@code incumbents}, {@code challengers}, then sectors such as {@code households}. */
    public List<String> parties() {
        return FlowBook.PARTIES;
    }

    /** What {@code flow} brought {@code party}, in CNY, mean over replications; negative where it paid, 0 for an unknown flow. */
    public double mean(Flow flow, String party) {
        return mean(fen(flow, party));
    }

    /** The same in fen, the sum over replications: exact. */
    public long fen(Flow flow, String party) {
        int p = place(party);
        return rows.stream()
                .filter(row -> row.flow().equals(flow))
                .mapToLong(row -> row.fen()[p])
                .sum();
    }

    /** By how much what {@code party} holds grew, in CNY, mean over replications. */
    public double change(String party) {
        return mean(changes[place(party)]);
    }

    /** The same in fen, the sum over replications: exact. */
    public long changeInFen(String party) {
        return changes[place(party)];
    }

    private static int place(String party) {
        int place = FlowBook.PARTIES.indexOf(party);
        Check.that(place >= 0, "There is no party %s; there are %s.", party, FlowBook.PARTIES);
        return place;
    }

    private double mean(long fen) {
        return replications == 0 ? 0 : fen / Ledger.FEN / replications;
    }

    /** Every number that is not zero, row by row. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            add(entries, row.flow().name(), row.fen(), 1);
        }
        add(entries, CHANGE, changes, -1);
        return entries;
    }

    private void add(List<Entry> entries, String name, long[] fen, int sign) {
        for (int p = 0; p < fen.length; p++) {
            if (fen[p] != 0) {
                entries.add(new Entry(name, FlowBook.PARTIES.get(p), sign * mean(fen[p])));
            }
        }
    }

    /** In million CNY; parties and flows that nothing moved for are left out. */
    public Table table(String title) {
        int[] moved = IntStream.range(0, changes.length)
                .filter(p -> rows.stream().anyMatch(row -> row.fen()[p] != 0))
                .toArray();
        Table.Builder table = Table.titled(title).width(WIDTH).column("m CNY");
        for (int p : moved) {
            table.right(FlowBook.PARTIES.get(p));
        }
        for (Row row : rows) {
            if (Arrays.stream(row.fen()).anyMatch(fen -> fen != 0)) {
                table.row(cells(row.flow().name(), row.fen(), 1, moved));
            }
        }
        table.row(cells(CHANGE, changes, -1, moved));
        return table.footnote(
                        "Months %s to %s, mean of %s replications. Plus: received; minus: paid. Every row and every column sums to zero."
                                .formatted(first, last, replications))
                .build();
    }

    private List<String> cells(String name, long[] fen, int sign, int[] moved) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        for (int p : moved) {
            cells.add(fen[p] == 0 ? "" : Digits.fixed(sign * mean(fen[p]) / MILLION, 1));
        }
        return cells;
    }
}

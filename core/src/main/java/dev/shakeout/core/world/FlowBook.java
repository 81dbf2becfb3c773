package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was paid this month, flow by flow: whole fen, by kind of firm and lane. Kept only in a world where somebody asked for
 * it by {@link World#recordFlows}; others pay nothing for it.
 *
 * <p>Parties are the kinds of firms, then the sectors outside the firms. What a flow brings one party it takes from
 * another, and what all flows bring a party is the change of what it holds: rows and columns of the matrix of flows and
 * parties sum to zero (Godley and Lavoie 2007, <i>Monetary Economics</i>, chapter 2).
 */
public final class FlowBook {

    private static final Firm.Kind[] KINDS = Firm.Kind.values();

    /** Names of the parties, such as {@code startups} and {@code households}: kinds of firms, then sectors. */
    public static final List<String> PARTIES = Stream.concat(
                    Stream.of(KINDS).map(kind -> kind.label() + "s"),
                    Stream.of(Sector.values())
                            .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
            .toList();

    private final World world;
    private final int[] kindOfRow;
    private final Map<Flow, double[][]> paid = new HashMap<>();
    private final double[] product;

    FlowBook(World world) {
        Check.that(
                world.layout() == Layout.ENSEMBLE,
                "Flows are recorded by kind of firm, so rows must be firms: use the ensemble layout, not %s.",
                world.layout());
        this.world = world;
        kindOfRow = new int[world.rowCount()];
        Arrays.setAll(kindOfRow, r -> world.roster().kind(r).ordinal());
        product = world.scratch();
    }

    /** Where the sector that pays or is paid by {@code flow} stands among {@link #PARTIES}. */
    public static int partyOf(Flow flow) {
        Sector outside = flow.payee().orElseGet(() -> flow.payer().orElseThrow());
        return KINDS.length + outside.ordinal();
    }

    private double[][] of(Flow flow) {
        return paid.computeIfAbsent(flow, f -> new double[KINDS.length][world.length()]);
    }

    void add(Flow flow, int r, double[] fen) {
        double[] sum = of(flow)[kindOfRow[r]];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += fen[i];
        }
    }

    void add(Flow flow, int r, int lane, double fen) {
        of(flow)[kindOfRow[r]][lane] += fen;
    }

    /** As the ledger rounds a product. */
    void add(Flow flow, int r, double fen, double[] a, double[] b, double[] c) {
        for (int i = 0; i < product.length; i++) {
            product[i] = Math.rint(fen * a[i] * b[i] * c[i]);
        }
        add(flow, r, product);
    }

    /** Begins a month. */
    void clear() {
        for (double[][] byKind : paid.values()) {
            for (double[] row : byKind) {
                Arrays.fill(row, 0);
            }
        }
    }

    /** The flows seen so far, in no particular order. */
    public List<Flow> flows() {
        return new ArrayList<>(paid.keySet());
    }

    /**
     * What {@code flow} moved this month between firms of {@code kind} and its sector, lane by lane, in fen: positive in the
     * flow's direction. A copy.
     */
    public double[] paid(Flow flow, Firm.Kind kind) {
        return of(flow)[kind.ordinal()].clone();
    }

    /** What {@code party}, a place among {@link #PARTIES}, holds now, lane by lane, in fen: from the books, not from the flows. */
    public double[] held(int party) {
        if (party >= KINDS.length) {
            return world.ledger().balance(Sector.values()[party - KINDS.length]).clone();
        }
        double[] sum = world.scratch();
        Rows cash = world.allRows(Columns.CASH, -1);
        for (int r = 0; r < kindOfRow.length; r++) {
            double[] row = cash.row(r);
            for (int i = 0; kindOfRow[r] == party && i < sum.length; i++) {
                sum[i] += row[i];
            }
        }
        return sum;
    }
}

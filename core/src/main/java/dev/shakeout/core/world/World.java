package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Keys;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Pulls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many firms of many replications at once, as columns of rows.
 *
 * <p>Parameters and levers are rows too: a kernel reads its numbers lane by lane and cannot tell a constant from a prior
 * or a scenario. Equal rows are shared. A world belongs to one thread; siblings of a world work on other rows of the same
 * state in other threads.
 */
public final class World {

    /** Levers, columns and parameters a mechanism said it would touch, while it is being bound. */
    private record Guard(String mechanism, Set<? extends Quantity> declared, Set<? extends Quantity> stale) {}

    /** Compared by hand: what Java makes of a record at its first comparison costs a start hundredths of a second. */
    private record Place(Quantity quantity, int segment) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place && quantity.equals(place.quantity) && segment == place.segment;
        }

        @Override
        public int hashCode() {
            return 31 * quantity.hashCode() + segment;
        }
    }

    private record Pulled(Lever lever, double[][] rows, int[] firms) {}

    private static final long MARKET = Keys.hash("the market as a whole");

    private Lanes lanes;
    private final Market market;
    private final Roster roster;
    private final Layout layout;
    private final int length;
    private final int rowCount;
    private final Set<? extends Quantity> sharing;

    private final Map<Place, Rows> stored;
    private final Map<Place, double[][]> starts = new HashMap<>();
    private final Map<Place, Rows> snapshots;
    private final ParameterRows parameters;
    private final List<Pulled> pulled;
    private final Map<Place, Rows> momentary = new LinkedHashMap<>();
    private final Map<Place, Sum> sums = new LinkedHashMap<>();
    private final List<double[]> workspace = new ArrayList<>();
    private final long[][] keys;
    private final long[] shifts;
    private final long[] marketKeys;
    private final int[] order;
    private @Nullable Ahead ahead;
    private final Ledger ledger;

    private Guard guard = new Guard("the engine", Set.of(), Set.of());

    /**
     * A world in its starting state, before any mechanism has set it up.
     *
     * @param length  of a row; at least the number of lanes in the ensemble layout; a divisor of 1,920 in the population layout
     * @param sharing momentary columns that may share one row among all firms
     */
    public World(
            Market market, Roster roster, Layout layout, int length, Lanes lanes, Set<? extends Quantity> sharing) {
        this.market = market;
        this.roster = roster;
        this.layout = layout;
        this.length = length;
        this.lanes = lanes;
        this.sharing = sharing;
        stored = new LinkedHashMap<>();
        snapshots = new LinkedHashMap<>();
        pulled = new ArrayList<>();
        if (layout == Layout.POPULATION) {
            Check.that(
                    length >= 1 && Sum.BLOCK % length == 0,
                    "A row of the population layout must divide %s, but its length is %s.",
                    Sum.BLOCK,
                    length);
            rowCount = (roster.size() + length - 1) / length;
        } else {
            Check.that(lanes.count() <= length, "%s lanes do not fit into rows of %s.", lanes.count(), length);
            rowCount = roster.size();
        }
        parameters = new ParameterRows(market, roster, layout, length, rowCount, lanes);
        keys = new long[rowCount][];
        shifts = new long[rowCount];
        marketKeys = new long[length];
        order = layout == Layout.ENSEMBLE
                ? byPartials(rowCount)
                : IntStream.range(0, rowCount).toArray();
        layKeys();
        ledger = new Ledger(allRows(Columns.CASH, -1), allRows(Columns.OUTFLOW, -1), length);
    }

    /** The same state for another thread: what lives within a sweep, totals under way and the books of sectors are its own. */
    private World(World primary) {
        market = primary.market;
        roster = primary.roster;
        layout = primary.layout;
        length = primary.length;
        rowCount = primary.rowCount;
        lanes = primary.lanes;
        sharing = primary.sharing;
        stored = primary.stored;
        snapshots = primary.snapshots;
        parameters = primary.parameters;
        pulled = primary.pulled;
        keys = primary.keys;
        shifts = primary.shifts;
        marketKeys = primary.marketKeys;
        order = primary.order;
        ledger = new Ledger(allRows(Columns.CASH, -1), allRows(Columns.OUTFLOW, -1), length);
    }

    /** A sibling, for another thread that works on other rows. To be bound before either works. */
    public World sibling() {
        return new World(this);
    }

    /** Rows block by block, and within a block partial by partial: so that sums have one partial open at a time. */
    private static int[] byPartials(int rowCount) {
        int[] order = new int[rowCount];
        int k = 0;
        for (int block = 0; block < rowCount; block += Sum.BLOCK) {
            int end = Math.min(block + Sum.BLOCK, rowCount);
            for (int partial = 0; partial < Sum.PARTIALS; partial++) {
                for (int r = block + partial; r < end; r += Sum.PARTIALS) {
                    order[k++] = r;
                }
            }
        }
        return order;
    }

    /** Back to the starting state, before any mechanism has set it up, for other replications of the same scenarios. */
    public void restart(Lanes others) {
        Check.that(
                others.pulls().equals(lanes.pulls())
                        && others.count() <= length
                        && !others.drawsPriors()
                        && !lanes.drawsPriors(),
                "A world can be restarted for up to %s lanes of the scenarios it was made for, without priors: make a new one.",
                length);
        lanes = others;
        layKeys();
        pulled.forEach(World::release);
        stored.forEach(this::initialise);
        restartOwn();
    }

    /** As {@link #restart}, of a world whose state belongs to {@code primary}. */
    public void restartAfter(World primary) {
        lanes = primary.lanes;
        restartOwn();
    }

    private void restartOwn() {
        momentary.forEach(this::initialise);
        ledger.clear();
    }

    /** Lays out what draws are keyed by: lane part as a row, the rest as one number per row. */
    private void layKeys() {
        if (layout == Layout.ENSEMBLE) {
            long[] row = keys[0] != null ? keys[0] : new long[length];
            for (int i = 0; i < length; i++) {
                row[i] = Keys.ofReplication(lanes.seed(), lanes.replication(i));
                marketKeys[i] = row[i] + MARKET;
            }
            for (int r = 0; r < rowCount; r++) {
                keys[r] = row;
                shifts[r] = roster.key(r);
            }
            return;
        }
        long replication = Keys.ofReplication(lanes.seed(), lanes.replication(0));
        Arrays.fill(marketKeys, replication + MARKET);
        long[] steps = new long[length];
        for (int i = 0; i < length; i++) {
            steps[i] = Keys.ofMember(0, i);
        }
        for (int r = 0; r < rowCount; r++) {
            int first = r * length;
            int count = Math.min(length, roster.size() - first);
            if (roster.isRun(first, count)) {
                keys[r] = steps;
                shifts[r] = replication + roster.key(first);
            } else {
                keys[r] = new long[length];
                for (int i = 0; i < count; i++) {
                    keys[r][i] = roster.key(first + i);
                }
                shifts[r] = replication;
            }
        }
    }

    // ------------------------------------------------------------------------------------------- what it is

    public Market market() {
        return market;
    }

    public Roster roster() {
        return roster;
    }

    public Layout layout() {
        return layout;
    }

    /** Rows of every column per firm. */
    public int rowCount() {
        return rowCount;
    }

    /** Numbers in a row. */
    public int length() {
        return length;
    }

    public List<Segment> segments() {
        return market.segments();
    }

    public List<Vertical> verticals() {
        return market.verticals();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Keeps a book of flows from the next month on; each month is begun afresh. For somebody who only looks. */
    public FlowBook recordFlows() {
        FlowBook flows = new FlowBook(this);
        ledger.recordIn(flows);
        return flows;
    }

    /** A row nobody else uses. */
    public double[] scratch() {
        return new double[length];
    }

    /**
     * Row {@code k}, from 0, of those that all mechanisms share for what they need only while they work on one row of firms:
     * faster than {@link #scratch}, since it is still at hand from the mechanism before, whose numbers it holds.
     */
    public double[] workspace(int k) {
        while (workspace.size() <= k) {
            workspace.add(new double[length]);
        }
        return workspace.get(k);
    }

    /** Which lanes there are. */
    public Lanes lanes() {
        return lanes;
    }

    // --------------------------------------------------------------------------------------------- the rows

    /** The rows of a quantity of the market or of firms. */
    public Rows rows(Quantity quantity) {
        Check.that(
                !quantity.scope().perSubmarket(),
                "%s is per segment or vertical: say which one by rows(quantity, segment).",
                quantity);
        return rows(quantity, -1);
    }

    /** The rows of a quantity in every segment, in the order of {@link #segments}. */
    public List<Rows> inSegments(Quantity quantity) {
        return IntStream.range(0, segments().size())
                .mapToObj(s -> rows(quantity, s))
                .toList();
    }

    /** The rows of a quantity in segment number {@code segment} of {@link #segments}, or vertical of {@link #verticals}. */
    public Rows rows(Quantity quantity, int segment) {
        Check.that(
                guard.declared().contains(quantity),
                "%s uses %s without having declared it: name it in reads, writes, uses, obeys or sums.",
                guard.mechanism(),
                quantity);
        if (guard.stale().contains(quantity)) {
            return snapshots.computeIfAbsent(
                    new Place(quantity, segment), place -> new Rows(fresh(quantity.scope(), false)));
        }
        return allRows(quantity, segment);
    }

    /** Where a total is summed up. */
    public Sum sum(Total total) {
        return sum(total, -1);
    }

    /** Where a total is summed up in segment number {@code segment}. */
    public Sum sum(Total total, int segment) {
        double[] row = rows(total, segment).row(0);
        return sums.computeIfAbsent(
                new Place(total, segment), place -> new Sum(layout, total.isMaximum(), row, rowCount));
    }

    /** The draws of {@code draw}. */
    public Draws draws(Draw draw) {
        return new Draws(this, draw.code());
    }

    Rows allRows(Quantity quantity, int segment) {
        Map<Place, Rows> where = sharing.contains(quantity) ? momentary : stored;
        Rows known = where.get(new Place(quantity, segment));
        if (known == null) {
            known = made(quantity, segment);
            where.put(new Place(quantity, segment), known);
        }
        return known;
    }

    private Rows made(Quantity quantity, int segment) {
        if (quantity instanceof Parameter parameter) {
            return new Rows(parameters.rows(parameter, segment));
        }
        if (quantity instanceof Lever lever) {
            return new Rows(leverRows(lever));
        }
        if (quantity instanceof Column column) {
            Rows rows = new Rows(fresh(column.scope(), sharing.contains(column)));
            initialise(new Place(column, segment), rows);
            return rows;
        }
        return new Rows(fresh(quantity.scope(), false));
    }

    /** Sets the rows of a column to what they begin with. Parameters, levers and totals are left as they are. */
    private void initialise(Place place, Rows rows) {
        if (!(place.quantity() instanceof Column column)) {
            return;
        }
        double[][] all = rows.all();
        double[][] start = column.start().map(p -> startRows(p, place)).orElse(null);
        for (int r = 0; r < all.length; r++) {
            if (start != null) {
                System.arraycopy(start[r], 0, all[r], 0, length);
            } else if (r == 0 || all[r] != all[0]) {
                Arrays.fill(all[r], column.initially());
            }
        }
        if (column.scope().perFirm() && layout == Layout.POPULATION) {
            clearFrom(roster.size(), all);
        }
        if (column == Columns.ACTIVE) {
            clearFrom(roster.started(), all);
        }
    }

    /** Where rows are firms they are equal rows, kept for the next start; where they are tiles they would cost as much as the column. */
    private double[][] startRows(Parameter parameter, Place place) {
        return layout == Layout.ENSEMBLE
                ? starts.computeIfAbsent(place, p -> parameters.rows(parameter, place.segment()))
                : parameters.rows(parameter, place.segment());
    }

    /** Rows of zeros; a quantity of the market or a segment, and a shared one, has a single row that stands everywhere. */
    private double[][] fresh(Scope scope, boolean shared) {
        double[][] rows = new double[rowCount][];
        if (scope.perFirm() && !shared) {
            for (int r = 0; r < rowCount; r++) {
                rows[r] = new double[length];
            }
        } else {
            Arrays.fill(rows, new double[length]);
        }
        return rows;
    }

    /** Zero for firm {@code first} and those behind it: they are not there, or not yet. */
    private void clearFrom(int first, double[][] rows) {
        int perRow = layout == Layout.ENSEMBLE ? 1 : length;
        for (int r = first / perRow; r < rowCount; r++) {
            Arrays.fill(rows[r], layout == Layout.ENSEMBLE ? 0 : Math.max(first - r * length, 0), length, 0);
        }
    }

    // ------------------------------------------------------------------------------------------- the levers

    private double[][] leverRows(Lever lever) {
        double[][] rows = new double[rowCount][];
        if (lanes.pulls().stream().noneMatch(p -> p.touches(lever))) {
            Arrays.fill(rows, parameters.constant(lever.neutral()));
            return rows;
        }
        List<double[]> own = new ArrayList<>();
        List<Integer> firms = new ArrayList<>();
        for (int r = 0; r < rowCount; r++) {
            int first = layout == Layout.ENSEMBLE ? r : r * length;
            boolean asBefore = r > 0 && (!lever.scope().perFirm() || alike(r));
            if (asBefore) {
                rows[r] = rows[r - 1];
            } else {
                rows[r] = new double[length];
                Arrays.fill(rows[r], lever.neutral());
                own.add(rows[r]);
                firms.add(first);
            }
        }
        pulled.add(new Pulled(
                lever,
                own.toArray(double[][]::new),
                firms.stream().mapToInt(f -> f).toArray()));
        return rows;
    }

    /** Whether row {@code r} holds only firms of the population that the whole row before it held too. */
    private boolean alike(int r) {
        if (layout == Layout.ENSEMBLE) {
            return false;
        }
        int first = (r - 1) * length;
        return roster.isRun(first, Math.min(2 * length, roster.size() - first));
    }

    /** Sets levers to their values of {@code month}, counted from 1. */
    public void begin(int month) {
        ledger.beginFlows();
        for (Pulled p : pulled) {
            for (int k = 0; k < p.rows().length; k++) {
                fill(p.lever(), month, p.firms()[k], p.rows()[k]);
            }
        }
    }

    /** Before the first month nobody pulls. */
    private static void release(Pulled p) {
        for (double[] row : p.rows()) {
            Arrays.fill(row, p.lever().neutral());
        }
    }

    private void fill(Lever lever, int month, int first, double[] row) {
        if (layout == Layout.ENSEMBLE) {
            double[] byScenario = new double[lanes.pulls().size()];
            for (int s = 0; s < byScenario.length; s++) {
                byScenario[s] = pull(lever, s, month, first);
            }
            for (int i = 0; i < length; i++) {
                row[i] = byScenario[lanes.scenario(i)];
            }
        } else if (!lever.scope().perFirm() || roster.isRun(first, Math.min(length, roster.size() - first))) {
            Arrays.fill(row, pull(lever, lanes.scenario(0), month, first));
        } else {
            for (int i = 0; i < length; i++) {
                row[i] = first + i < roster.size() ? pull(lever, lanes.scenario(0), month, first + i) : lever.neutral();
            }
        }
    }

    private double pull(Lever lever, int scenario, int month, int firm) {
        Pulls pulls = lanes.pulls().get(scenario);
        return lever.scope().perFirm()
                ? pulls.value(lever, month, roster.kind(firm), roster.name(firm))
                : pulls.value(lever, month);
    }

    // ------------------------------------------------------------------------------- what the engine does with it

    /** From here on {@link #rows} gives out what {@code mechanism} declared, and nothing else. */
    public void bind(String mechanism, Set<? extends Quantity> declared, Set<? extends Quantity> stale) {
        guard = new Guard(mechanism, declared, stale);
    }

    /** Opens the books: what firms hold at the start is paid in by investors. Entrants hold nothing yet. */
    public void open() {
        double[] amount = scratch();
        Rows start = new Rows(parameters.rows(Firm.CASH, -1));
        for (int r = 0; r < rowCount; r++) {
            for (int i = 0; i < length; i++) {
                boolean isThere = !roster.isEntrant(layout == Layout.ENSEMBLE ? r : r * length + i);
                amount[i] = isThere ? start.row(r)[i] * Ledger.FEN : 0;
            }
            ledger.post(Flow.OPENING, r, amount);
        }
    }

    /** Copies the columns that mechanisms of a phase read as they were at its start, for row {@code r}. */
    public void takeSnapshots(Set<? extends Quantity> columns, int r) {
        snapshots.forEach((place, copy) -> {
            if (columns.contains(place.quantity())) {
                System.arraycopy(allRows(place.quantity(), place.segment()).row(r), 0, copy.row(r), 0, length);
            }
        });
    }

    /** The sums of the totals of {@code set}, as far as mechanisms have asked for them; in the same order in siblings. */
    public Sum[] sums(Set<? extends Quantity> set) {
        return sums.entrySet().stream()
                .filter(e -> set.contains(e.getKey().quantity()))
                .map(Map.Entry::getValue)
                .toArray(Sum[]::new);
    }

    /** Whether no scenario of this world's lanes pulls {@code lever}, so that it stays as it is. */
    public boolean isSteady(Lever lever) {
        return pulled.stream().noneMatch(p -> p.lever().equals(lever));
    }

    /** The number of the row that comes {@code k}-th when the engine goes over the rows. */
    public int order(int k) {
        return order[k];
    }

    /** Bytes this world holds per firm and lane, without rows that are shared: what the state costs. */
    public double bytesPerFirm() {
        Set<double[]> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(parameters.shared());
        long numbers = 0;
        for (Map.Entry<Place, Rows> e : stored.entrySet()) {
            if (e.getKey().quantity().scope().perFirm()) {
                Set<double[]> own = Collections.newSetFromMap(new IdentityHashMap<>());
                own.addAll(Arrays.asList(e.getValue().all()));
                own.removeIf(shared::contains);
                numbers += (long) own.size() * length;
            }
        }
        return 8.0 * numbers / ((double) rowCount * length);
    }

    /** Every stored column with its rows, in the order in which they were first asked for. */
    void forEachColumn(java.util.function.BiConsumer<Column, Rows> action) {
        stored.forEach((place, rows) -> {
            if (place.quantity() instanceof Column column) {
                action.accept(column, rows);
            }
        });
    }

    /** What brings in the next row of firms; made when all columns are known. */
    Ahead ahead() {
        if (ahead == null) {
            ahead = new Ahead(layout == Layout.POPULATION ? stored.values() : List.of());
        }
        return ahead;
    }

    long[] keys(int r) {
        return keys[r];
    }

    long shift(int r) {
        return shifts[r];
    }

    long[] marketKeys() {
        return marketKeys;
    }
}

package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Steps that are done together: all of them for one row of firms before the next row is begun; or one step on the market. */
final class Sweep {

    /** A step of a mechanism in the month; one that does not work only sets its starting state. */
    record Entry(Mechanism mechanism, Step step, boolean works) {}

    private final World world;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Quantity> totals = new LinkedHashSet<>();
    private final IdentityHashMap<Entry, Set<Quantity>> frozen = new IdentityHashMap<>();

    // what a month needs of it, laid out once
    private Pass[] passes = new Pass[0];
    private @Nullable Set<Quantity>[] frozenBefore = noSets(0);
    private Sum[] sums = new Sum[0];
    private boolean opensBooks;

    Sweep(World world) {
        this.world = world;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Set<Quantity>[] noSets(int length) {
        return new Set[length];
    }

    void add(Entry entry) {
        entries.add(entry);
        totals.addAll(entry.step().totals());
    }

    /** Columns of {@code columns} are read by others as they are before {@code entry} begins. */
    void freeze(Entry entry, Set<Quantity> columns) {
        frozen.put(entry, columns);
    }

    /** Lays out what a month needs; {@code opens} the month's books, if nobody before it pays or looks at what was paid. */
    void ready(boolean opens) {
        List<Entry> working = entries.stream().filter(Entry::works).toList();
        if (!isOnMarket()) {
            passes =
                    working.stream().map(e -> ((Step.OverRows) e.step()).pass()).toArray(Pass[]::new);
            frozenBefore = noSets(passes.length);
            for (int k = 0; k < passes.length; k++) {
                frozenBefore[k] = frozen.get(working.get(k));
            }
        }
        sums = world.sums(totals);
        opensBooks = opens;
    }

    List<Entry> entries() {
        return entries;
    }

    Set<Quantity> totals() {
        return totals;
    }

    Sum[] sums() {
        return sums;
    }

    boolean isOnMarket() {
        return entries.get(0).step() instanceof Step.OnMarket;
    }

    /** The columns frozen before {@code entry}. */
    Optional<Set<Quantity>> frozenBefore(Entry entry) {
        return Optional.ofNullable(frozen.get(entry));
    }

    /** Whether the month's books open with it. */
    boolean opensBooks() {
        return opensBooks;
    }

    /** Whether one of its mechanisms pays, or looks at what was paid. */
    boolean usesBooks() {
        return anyWorking(Sweep::usesBooks);
    }

    static boolean usesBooks(Mechanism m) {
        return !m.declaration().flows().isEmpty() || m.declaration().touches(Columns.OUTFLOW);
    }

    private boolean anyWorking(Predicate<Mechanism> test) {
        return entries.stream().anyMatch(e -> e.works() && test.test(e.mechanism()));
    }

    /**
     * Whether {@code first}, the first sweep of a month, may go over the rows together with this one, the last of the month
     * before: nothing that is known only when this one is through with all firms matters to it, and it moves nothing that
     * this month's audit adds up.
     */
    boolean canJoin(Sweep first) {
        return !isOnMarket()
                && !first.isOnMarket()
                && !first.usesBooks()
                && first.anyWorking(m -> true)
                && !first.anyWorking(m -> m.declaration().reads().stream().anyMatch(totals::contains))
                && !anyWorking(m -> m.declaration().reads().stream().anyMatch(first.totals::contains))
                && writesFirmsOnly()
                && first.writesFirmsOnly()
                && isSteady()
                && first.isSteady();
    }

    private boolean writesFirmsOnly() {
        return entries.stream()
                .flatMap(e -> e.mechanism().declaration().writes().stream())
                .allMatch(column -> column.scope().perFirm());
    }

    private boolean isSteady() {
        return entries.stream()
                .flatMap(e -> e.mechanism().declaration().levers().stream())
                .allMatch(world::isSteady);
    }

    // ---------------------------------------------------------------------------------------------- the work

    void clear() {
        for (Sum sum : sums) {
            sum.clear();
        }
    }

    /** Sets the starting state of rows {@code first} to {@code last} − 1 of the engine's order. */
    void startRows(int first, int last) {
        clear();
        for (Entry entry : entries) {
            if (entry.step() instanceof Step.OverRows rows) {
                for (int k = first; k < last; k++) {
                    rows.pass().start(world.order(k));
                }
            }
        }
    }

    /** Sets the starting state of the market as a whole. */
    void startMarket() {
        if (entries.get(0).step() instanceof Step.OnMarket market) {
            market.pass().start();
        }
    }

    /** Does the month's work on the market as a whole. */
    void onMarket(int month) {
        Entry entry = entries.get(0);
        if (!entry.works() || !(entry.step() instanceof Step.OnMarket market)) {
            return;
        }
        clear();
        Set<Quantity> columns = frozen.get(entry);
        for (int r = 0; r < world.rowCount(); r++) {
            if (opensBooks) {
                world.ledger().begin(r);
            }
            if (columns != null) {
                world.takeSnapshots(columns, r);
            }
        }
        market.pass().advance(month);
    }

    /** Does the month's work for the firms of row {@code r}. */
    void onRow(int r, int month) {
        if (opensBooks) {
            world.ledger().begin(r);
        }
        for (int k = 0; k < passes.length; k++) {
            Set<Quantity> columns = frozenBefore[k];
            if (columns != null) {
                world.takeSnapshots(columns, r);
            }
            passes[k].advance(r, month);
        }
    }
}

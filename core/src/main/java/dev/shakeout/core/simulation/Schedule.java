package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of a month as data: which steps go over the rows together, and where the engine must stop first.
 *
 * <p>All steps of a sweep are done for one row before the next row is begun. A sweep ends where a total is read after it
 * was summed, between two steps of one mechanism, and where work on the market as a whole begins.
 */
final class Schedule {

    /** A step of a mechanism in the month. */
    record Entry(Mechanism mechanism, Step step) {}

    /** Steps done together, the totals they make, and the columns frozen before some of them. */
    record Sweep(List<Entry> entries, Set<Quantity> sums, Map<Entry, Set<Quantity>> frozen) {

        boolean isOnMarket() {
            return entries.get(0).step() instanceof Step.OnMarket;
        }

        /** Whether one of its mechanisms pays, or looks at what was paid. */
        boolean opensBooks() {
            return entries.stream().anyMatch(e -> usesBooks(e.mechanism()));
        }
    }

    private final List<Sweep> sweeps = new ArrayList<>();

    private Schedule() {}

    /** Binds {@code mechanisms}, which stand in order of their phases, to {@code world}. */
    static Schedule of(List<Mechanism> mechanisms, World world) {
        Schedule schedule = new Schedule();
        Map<Phase, Set<Quantity>> freezing = new LinkedHashMap<>();
        for (Mechanism m : mechanisms) {
            Declaration d = m.declaration();
            Set<Quantity> stale = stale(m, mechanisms);
            freezing.computeIfAbsent(d.phase(), phase -> new LinkedHashSet<>()).addAll(stale);
            world.bind(m.name(), d.touched(), stale);
            boolean first = true;
            for (Step step : m.on(world)) {
                boolean barrier = !first || step instanceof Step.OnMarket || schedule.readsOpenTotal(d);
                schedule.append(new Entry(m, step), barrier);
                first = false;
            }
        }
        world.bind("the engine", Set.of(), Set.of());
        schedule.placeSnapshots(freezing);
        return schedule;
    }

    /** Columns of the phase's start that {@code m} reads while another mechanism of its phase writes them. */
    private static Set<Quantity> stale(Mechanism m, List<Mechanism> mechanisms) {
        Declaration mine = m.declaration();
        Set<Quantity> stale = new LinkedHashSet<>();
        for (Mechanism other : mechanisms) {
            Declaration theirs = other.declaration();
            if (other != m && theirs.phase() == mine.phase()) {
                for (Column c : theirs.writes()) {
                    if (mine.writes().contains(c)) {
                        throw new IllegalArgumentException(
                                "%s and %s both write %s in phase %s: give one another phase."
                                        .formatted(m.name(), other.name(), c, mine.phase()));
                    }
                    if (mine.reads().contains(c)) {
                        stale.add(c);
                    }
                }
            }
        }
        return stale;
    }

    private boolean readsOpenTotal(Declaration d) {
        return !sweeps.isEmpty()
                && d.reads().stream().anyMatch(sweeps.get(sweeps.size() - 1).sums()::contains);
    }

    private void append(Entry entry, boolean barrier) {
        boolean afterMarket = !sweeps.isEmpty() && sweeps.get(sweeps.size() - 1).isOnMarket();
        if (barrier || afterMarket || sweeps.isEmpty()) {
            sweeps.add(new Sweep(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashMap<>()));
        }
        Sweep last = sweeps.get(sweeps.size() - 1);
        last.entries().add(entry);
        last.sums().addAll(entry.step().totals());
    }

    private void placeSnapshots(Map<Phase, Set<Quantity>> freezing) {
        Set<Phase> done = new LinkedHashSet<>();
        for (Sweep sweep : sweeps) {
            for (Entry entry : sweep.entries()) {
                Phase phase = entry.mechanism().declaration().phase();
                if (done.add(phase) && !freezing.getOrDefault(phase, Set.of()).isEmpty()) {
                    sweep.frozen().put(entry, freezing.get(phase));
                }
            }
        }
    }

    /** Momentary columns that are written and read within one sweep, so that all firms can share a row. */
    static Set<Column> shareable(List<Mechanism> mechanisms) {
        // Steps are known only once bound, and binding needs to know what is shared: so sweeps are judged by
        // declarations.
        Set<Column> candidates = new LinkedHashSet<>();
        mechanisms.forEach(m ->
                m.declaration().writes().stream().filter(Column::isMomentary).forEach(candidates::add));
        candidates.add(Columns.OUTFLOW);
        candidates.removeIf(column -> !livesInOneSweep(column, mechanisms));
        return candidates;
    }

    private static boolean livesInOneSweep(Column column, List<Mechanism> mechanisms) {
        boolean begun = false;
        Set<Quantity> open = new LinkedHashSet<>();
        int last = -1;
        for (int k = 0; k < mechanisms.size(); k++) {
            if (touches(mechanisms.get(k), column)) {
                last = k;
            }
        }
        for (int k = 0; k <= last; k++) {
            Declaration d = mechanisms.get(k).declaration();
            begun |= touches(mechanisms.get(k), column);
            if (begun
                    && (!mechanisms.get(k).isSingleStep()
                            || d.isEnsembleOnly()
                            || d.reads().stream().anyMatch(open::contains))) {
                return false;
            }
            if (begun) {
                open.addAll(d.sums());
            }
        }
        return true;
    }

    private static boolean touches(Mechanism m, Column column) {
        return m.declaration().touched().contains(column) || (column == Columns.OUTFLOW && usesBooks(m));
    }

    private static boolean usesBooks(Mechanism m) {
        return !m.declaration().flows().isEmpty() || m.declaration().touched().contains(Columns.OUTFLOW);
    }

    /** Sets the starting state, step by step. */
    void start(World world) {
        for (Sweep sweep : sweeps) {
            world.clear(sweep.sums());
            for (Entry entry : sweep.entries()) {
                if (entry.step() instanceof Step.OverRows rows) {
                    for (int r = 0; r < world.rowCount(); r++) {
                        rows.pass().start(r);
                    }
                } else if (entry.step() instanceof Step.OnMarket market) {
                    market.pass().start();
                }
            }
            world.close(sweep.sums());
        }
    }

    /** Does a month, and lets {@code audit} look at every row while it is at hand. */
    void run(World world, int month, Audit audit) {
        world.begin(month);
        audit.begin();
        boolean booksOpen = false;
        for (int k = 0; k < sweeps.size(); k++) {
            Sweep sweep = sweeps.get(k);
            boolean open = !booksOpen && sweep.opensBooks();
            booksOpen |= open;
            boolean last = k == sweeps.size() - 1 && !sweep.isOnMarket();
            run(sweep, world, month, open, last ? audit : null);
        }
        if (sweeps.isEmpty() || sweeps.get(sweeps.size() - 1).isOnMarket()) {
            for (int r = 0; r < world.rowCount(); r++) {
                audit.look(r);
            }
        }
        audit.end(month);
    }

    private static void run(Sweep sweep, World world, int month, boolean opensBooks, @Nullable Audit audit) {
        world.clear(sweep.sums());
        if (sweep.entries().get(0).step() instanceof Step.OnMarket market) {
            if (opensBooks) {
                openBooks(world);
            }
            freezeAll(sweep, sweep.entries().get(0), world);
            market.pass().advance(month);
        } else {
            Pass[] passes = sweep.entries().stream()
                    .map(e -> ((Step.OverRows) e.step()).pass())
                    .toArray(Pass[]::new);
            for (int r = 0; r < world.rowCount(); r++) {
                if (opensBooks) {
                    world.ledger().begin(r);
                }
                advance(sweep, passes, world, r, month);
                if (audit != null) {
                    audit.look(r);
                }
            }
        }
        world.close(sweep.sums());
    }

    private static void advance(Sweep sweep, Pass[] passes, World world, int r, int month) {
        if (sweep.frozen().isEmpty()) {
            for (Pass pass : passes) {
                pass.advance(r, month);
            }
            return;
        }
        for (int k = 0; k < passes.length; k++) {
            Set<Quantity> frozen = sweep.frozen().get(sweep.entries().get(k));
            if (frozen != null) {
                world.takeSnapshots(frozen, r);
            }
            passes[k].advance(r, month);
        }
    }

    private static void openBooks(World world) {
        for (int r = 0; r < world.rowCount(); r++) {
            world.ledger().begin(r);
        }
    }

    private static void freezeAll(Sweep sweep, Entry entry, World world) {
        Set<Quantity> frozen = sweep.frozen().get(entry);
        if (frozen != null) {
            for (int r = 0; r < world.rowCount(); r++) {
                world.takeSnapshots(frozen, r);
            }
        }
    }

    /**
     * Does a month mechanism by mechanism, telling {@code after} whose turn it was: same results, any stop in between. Not
     * between two steps of a mechanism, where people may be on their way from one place to another.
     */
    void runSlowly(World world, int month, java.util.function.Predicate<String> after) {
        world.begin(month);
        openBooks(world);
        List<Sweep> slow =
                sweeps.stream().flatMap(sweep -> entryByEntry(sweep).stream()).toList();
        for (int k = 0; k < slow.size(); k++) {
            run(slow.get(k), world, month, false, null);
            boolean isLastStep = k + 1 == slow.size() || of(slow.get(k)) != of(slow.get(k + 1));
            if (isLastStep && after.test(of(slow.get(k)).name())) {
                return;
            }
        }
    }

    private static Mechanism of(Sweep sweep) {
        return sweep.entries().get(0).mechanism();
    }

    private static List<Sweep> entryByEntry(Sweep sweep) {
        List<Sweep> single = new ArrayList<>();
        for (Entry entry : sweep.entries()) {
            Map<Entry, Set<Quantity>> frozen = new LinkedHashMap<>();
            if (sweep.frozen().containsKey(entry)) {
                frozen.put(entry, sweep.frozen().get(entry));
            }
            single.add(
                    new Sweep(List.of(entry), new LinkedHashSet<>(entry.step().totals()), frozen));
        }
        return single;
    }

    /** Refuses a mechanism that looks at particular firms where rows are not firms. */
    static void checkLayout(List<Mechanism> mechanisms, Layout layout) {
        if (layout == Layout.POPULATION) {
            List<String> names = mechanisms.stream()
                    .filter(m -> m.declaration().isEnsembleOnly())
                    .map(Mechanism::name)
                    .toList();
            if (!names.isEmpty()) {
                throw new IllegalArgumentException(
                        "The population layout takes only mechanisms that meet other firms through totals; these look at particular firms: "
                                + names + ". Use the ensemble layout, or leave them out by without(...).");
            }
        }
    }
}

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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order of a month as data: which steps go over the rows together, and where the engine must stop first.
 *
 * <p>All steps of a sweep are done for one row before the next row is begun. A sweep ends where a total is read after it
 * was summed, between two steps of one mechanism, and where work on the market as a whole begins.
 */
final class Schedule {

    /** A step of a mechanism in the month; one that does not work only sets its starting state. */
    record Entry(Mechanism mechanism, Step step, boolean works) {}

    /** Steps done together, the totals they make, and the columns frozen before some of them. */
    record Sweep(List<Entry> entries, Set<Quantity> sums, Map<Entry, Set<Quantity>> frozen) {

        boolean isOnMarket() {
            return entries.get(0).step() instanceof Step.OnMarket;
        }

        /** Whether one of its mechanisms pays, or looks at what was paid. */
        boolean opensBooks() {
            return entries.stream().anyMatch(e -> e.works() && usesBooks(e.mechanism()));
        }
    }

    private final List<Sweep> sweeps = new ArrayList<>();
    private final World world;

    private Schedule(World world) {
        this.world = world;
    }

    /** Binds the mechanisms of {@code model}, which stand in order of their phases, to {@code world}. */
    static Schedule of(Model model, World world) {
        Schedule schedule = new Schedule(world);
        Map<Phase, Set<Quantity>> freezing = new LinkedHashMap<>();
        for (Mechanism m : model.takingPart(world.layout())) {
            Declaration d = m.declaration();
            Set<Quantity> stale = model.works(m) ? stale(m, model.mechanisms()) : Set.of();
            freezing.computeIfAbsent(d.phase(), phase -> new LinkedHashSet<>()).addAll(stale);
            world.bind(m.name(), d.touched(), stale);
            boolean first = true;
            for (Step step : m.on(world)) {
                boolean barrier = !first || step instanceof Step.OnMarket || schedule.readsOpenTotal(d);
                schedule.append(new Entry(m, step, model.works(m)), barrier);
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
                if (entry.works()
                        && done.add(phase)
                        && !freezing.getOrDefault(phase, Set.of()).isEmpty()) {
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

    /** How many sweeps a month has. */
    int sweeps() {
        return sweeps.size();
    }

    /** Whether sweep {@code k} is work on the market as a whole. */
    boolean isOnMarket(int k) {
        return sweeps.get(k).isOnMarket();
    }

    /** Closes the totals of sweep {@code k}, which {@code siblings} helped to make. */
    void close(int k, List<World> siblings) {
        world.close(sweeps.get(k).sums(), siblings);
    }

    /** Sets the starting state of rows {@code first} to {@code last} − 1, as far as it is work over rows, sweep by sweep. */
    void startRows(int k, int first, int last) {
        world.clear(sweeps.get(k).sums());
        for (Entry entry : sweeps.get(k).entries()) {
            if (entry.step() instanceof Step.OverRows rows) {
                for (int r = first; r < last; r++) {
                    rows.pass().start(r);
                }
            }
        }
    }

    /** Sets the starting state of the market as a whole. */
    void startMarket(int k) {
        if (sweeps.get(k).entries().get(0).step() instanceof Step.OnMarket market) {
            market.pass().start();
        }
    }

    /** Whether the month's books open with sweep {@code k}: before it nobody pays or looks at what was paid. */
    private boolean opensBooks(int k) {
        return sweeps.get(k).opensBooks() && sweeps.subList(0, k).stream().noneMatch(Sweep::opensBooks);
    }

    /** Does the work of sweep {@code k} on the market as a whole. */
    void onMarket(int k, int month) {
        if (opensBooks(k)) {
            openBooks();
        }
        market(sweeps.get(k), month);
    }

    private void market(Sweep sweep, int month) {
        if (sweep.entries().get(0).works() && sweep.entries().get(0).step() instanceof Step.OnMarket market) {
            world.clear(sweep.sums());
            freezeAll(sweep, sweep.entries().get(0));
            market.pass().advance(month);
        }
    }

    /** Does sweep {@code k} over rows {@code first} to {@code last} − 1, and lets {@code audit} look at each while it is at hand. */
    void overRows(int k, int month, int first, int last, @Nullable Audit audit) {
        boolean opens = opensBooks(k);
        rows(sweeps.get(k), month, first, last, opens, audit);
    }

    private void rows(Sweep sweep, int month, int first, int last, boolean opensBooks, @Nullable Audit audit) {
        world.clear(sweep.sums());
        List<Entry> working = sweep.entries().stream().filter(Entry::works).toList();
        Pass[] passes =
                working.stream().map(e -> ((Step.OverRows) e.step()).pass()).toArray(Pass[]::new);
        for (int r = first; r < last; r++) {
            if (opensBooks) {
                world.ledger().begin(r);
            }
            advance(sweep, working, passes, world, r, month);
            if (audit != null) {
                audit.look(r);
            }
        }
    }

    private static void advance(Sweep sweep, List<Entry> working, Pass[] passes, World world, int r, int month) {
        if (sweep.frozen().isEmpty()) {
            for (Pass pass : passes) {
                pass.advance(r, month);
            }
            return;
        }
        for (int k = 0; k < passes.length; k++) {
            Set<Quantity> frozen = sweep.frozen().get(working.get(k));
            if (frozen != null) {
                world.takeSnapshots(frozen, r);
            }
            passes[k].advance(r, month);
        }
    }

    private void openBooks() {
        for (int r = 0; r < world.rowCount(); r++) {
            world.ledger().begin(r);
        }
    }

    private void freezeAll(Sweep sweep, Entry entry) {
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
    void runSlowly(int month, Predicate<String> after) {
        world.begin(month);
        openBooks();
        List<Sweep> slow =
                sweeps.stream().flatMap(sweep -> entryByEntry(sweep).stream()).toList();
        for (int k = 0; k < slow.size(); k++) {
            if (slow.get(k).isOnMarket()) {
                market(slow.get(k), month);
            } else {
                rows(slow.get(k), month, 0, world.rowCount(), false, null);
            }
            world.close(slow.get(k).sums(), List.of());
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

package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The order of a month as data: which steps go over the rows together, and where the engine must stop first.
 *
 * <p>All steps of a sweep are done for one row before the next row is begun. A sweep ends where a total is read after it
 * was summed, between two steps of one mechanism, and where work on the market as a whole begins.
 */
final class Schedule {

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
                schedule.append(new Sweep.Entry(m, step, model.works(m)), barrier);
                first = false;
            }
        }
        world.bind("the engine", Set.of(), Set.of());
        schedule.placeSnapshots(freezing);
        schedule.ready();
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
                && d.reads().stream().anyMatch(sweeps.get(sweeps.size() - 1).totals()::contains);
    }

    private void append(Sweep.Entry entry, boolean barrier) {
        boolean afterMarket = !sweeps.isEmpty() && sweeps.get(sweeps.size() - 1).isOnMarket();
        if (barrier || afterMarket || sweeps.isEmpty()) {
            sweeps.add(new Sweep(world));
        }
        sweeps.get(sweeps.size() - 1).add(entry);
    }

    private void placeSnapshots(Map<Phase, Set<Quantity>> freezing) {
        Set<Phase> done = new LinkedHashSet<>();
        for (Sweep sweep : sweeps) {
            for (Sweep.Entry entry : sweep.entries()) {
                Phase phase = entry.mechanism().declaration().phase();
                Set<Quantity> columns = freezing.getOrDefault(phase, Set.of());
                if (entry.works() && done.add(phase) && !columns.isEmpty()) {
                    sweep.freeze(entry, columns);
                }
            }
        }
    }

    private void ready() {
        boolean open = false;
        for (Sweep sweep : sweeps) {
            sweep.ready(sweep.usesBooks() && !open);
            open |= sweep.usesBooks();
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
        return m.declaration().touches(column) || (column == Columns.OUTFLOW && Sweep.usesBooks(m));
    }

    /** The sweeps of a month, in order. */
    List<Sweep> sweeps() {
        return sweeps;
    }

    /** Whether the last sweep of a month and the first of the next can go over the rows together, if nobody looks in between. */
    boolean canJoinMonths() {
        return sweeps.size() > 1 && sweeps.get(sweeps.size() - 1).canJoin(sweeps.get(0));
    }

    /**
     * By sweep, the columns it is the last to change in a month. None for the first sweep, which may be done before the
     * month begins.
     */
    List<Set<Quantity>> settled() {
        Map<Quantity, Integer> last = new LinkedHashMap<>();
        for (int k = 0; k < sweeps.size(); k++) {
            for (Sweep.Entry entry : sweeps.get(k).entries()) {
                for (Quantity column : entry.mechanism().declaration().writes()) {
                    last.put(column, k);
                }
            }
        }
        List<Set<Quantity>> settled = new ArrayList<>();
        for (int k = 0; k < sweeps.size(); k++) {
            settled.add(new LinkedHashSet<>());
        }
        last.forEach((column, k) -> {
            if (k > 0) {
                settled.get(k).add(column);
            }
        });
        return settled;
    }

    /**
     * Does a month mechanism by mechanism, telling {@code after} whose turn it was: same results, any stop in between. Not
     * between two steps of a mechanism, where people may be on their way from one place to another.
     */
    void runSlowly(int month, Predicate<String> after) {
        world.begin(month);
        List<Sweep> slow =
                sweeps.stream().flatMap(sweep -> entryByEntry(sweep).stream()).toList();
        for (int k = 0; k < slow.size(); k++) {
            Sweep sweep = slow.get(k);
            if (sweep.isOnMarket()) {
                sweep.onMarket(month);
            } else {
                sweep.clear();
                for (int i = 0; i < world.rowCount(); i++) {
                    sweep.onRow(world.order(i), month);
                }
            }
            for (Sum sum : sweep.sums()) {
                sum.close(sum);
            }
            boolean isLastStep = k + 1 == slow.size() || of(sweep) != of(slow.get(k + 1));
            if (isLastStep && after.test(of(sweep).name())) {
                return;
            }
        }
    }

    private static Mechanism of(Sweep sweep) {
        return sweep.entries().get(0).mechanism();
    }

    private List<Sweep> entryByEntry(Sweep sweep) {
        List<Sweep> single = new ArrayList<>();
        boolean opens = sweep.opensBooks();
        for (Sweep.Entry entry : sweep.entries()) {
            Sweep one = new Sweep(world);
            one.add(entry);
            sweep.frozenBefore(entry).ifPresent(columns -> one.freeze(entry, columns));
            one.ready(opens);
            single.add(one);
            opens = false;
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

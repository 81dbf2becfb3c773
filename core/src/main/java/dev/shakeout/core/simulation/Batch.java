package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.numeric.FusedMultiplyAdd;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.World;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Some replications of a market at a time, taken from the start to the horizon in one world.
 *
 * <p>For several threads. Worlds are kept and used again: setting one up costs as much as some months of simulation.
 */
public final class Batch {

    /**
     * What the audit found.
     *
     * @param findings  the first finding of each lane that failed
     * @param worst     the largest imbalances
     * @param bytesPerFirm state per firm and lane
     */
    public record Report(List<Audit.Finding> findings, Audit.Imbalance worst, double bytesPerFirm) {}

    /** Priors were drawn so that some market cannot start as it says it does. */
    public static final class ImpossibleStart extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        ImpossibleStart(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final Market market;
    private final Roster roster;
    private final Model model;
    private final Layout layout;
    private final int length;
    private final Set<Column> sharing;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();

    /** A simulation that has come to its end, for other replications of the same scenarios on as many threads. */
    private record Idle(Simulation simulation, List<Pulls> pulls, int threads) {}

    /** Batches of {@code market} under {@code model}, in rows of {@code length}. */
    public Batch(Market market, Roster roster, Model model, Layout layout, int length) {
        this.market = market;
        this.roster = roster;
        this.model = model;
        this.layout = layout;
        this.length = length;
        model.check(market);
        sharing = Schedule.shareable(model.mechanisms());
        Schedule.checkLayout(model.mechanisms(), layout);
        FusedMultiplyAdd.warnIfSlow();
    }

    /** Sets up {@code lanes} and stops at the start; {@code threads} share the work of the population layout. */
    public Simulation begin(Lanes lanes, int threads) {
        return begin(lanes, threads, sharing);
    }

    /** Momentary columns of {@code shared} have one row for all firms. */
    private Simulation begin(Lanes lanes, int threads, Set<Column> shared) {
        try {
            return new Simulation(new World(market, roster, layout, length, lanes, shared), model, threads);
        } catch (IllegalArgumentException e) {
            throw lanes.drawsPriors() ? new ImpossibleStart(e) : e;
        } catch (IllegalStateException e) {
            // no state at rest was found: that, too, is for the market's numbers to change
            var impossible = new IllegalArgumentException(e.getMessage(), e);
            throw lanes.drawsPriors() ? new ImpossibleStart(impossible) : impossible;
        }
    }

    /** Runs {@code lanes} for {@code months} months in this thread; {@code observer} looks at the start and after each month. */
    public Report run(Lanes lanes, int months, Observer observer) {
        return run(lanes, months, 1, observer);
    }

    /** The same by {@code threads} threads, which share the work of the population layout. */
    public Report run(Lanes lanes, int months, int threads, Observer observer) {
        Simulation simulation = takeIdle(lanes, threads);
        boolean done = false;
        try {
            Report report = run(simulation, months, observer);
            done = true;
            return report;
        } finally {
            if (done && !lanes.drawsPriors()) {
                idle.push(new Idle(simulation, lanes.pulls(), threads));
            } else {
                simulation.close();
            }
        }
    }

    private Simulation takeIdle(Lanes lanes, int threads) {
        Idle one = lanes.drawsPriors() ? null : idle.poll(); // drawn numbers are laid out once
        if (one != null && one.pulls().equals(lanes.pulls()) && one.threads() == threads) {
            one.simulation().restart(lanes);
            return one.simulation();
        }
        if (one != null) {
            one.simulation().close();
        }
        return begin(lanes, threads);
    }

    private static Report run(Simulation simulation, int months, Observer observer) {
        if (observer.looksAt(0)) {
            observer.look(simulation.world(), 0);
        }
        for (int month = 1; month <= months; month++) {
            int from = month;
            while (month < months && !observer.looksAt(month)) {
                month++;
            }
            simulation.advance(month - from + 1);
            if (observer.looksAt(month)) {
                observer.look(simulation.world(), month);
            }
        }
        return simulation.report();
    }

    /** Runs {@code lanes} again up to {@code month} with an audit after every mechanism; returns whose work failed it. */
    public Optional<String> culprit(Lanes lanes, int month) {
        // Each mechanism does all firms before the next one begins, so no firms may share a row.
        try (Simulation simulation = begin(lanes, 1, Set.of())) {
            for (int m = 1; m < month; m++) {
                simulation.advance();
            }
            return simulation.advanceToCulprit();
        }
    }
}

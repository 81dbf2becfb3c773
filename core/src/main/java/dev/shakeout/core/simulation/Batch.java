package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Some replications of a market, taken from the start to the horizon in one world. */
public final class Batch {

    /**
     * What the audit found.
     *
     * @param findings  the first finding of each lane that failed
     * @param worst     the largest imbalances
     * @param bytesPerFirm state per firm and lane
     */
    public record Report(List<Audit.Finding> findings, Audit.Imbalance worst, double bytesPerFirm) {}

    private final Market market;
    private final Roster roster;
    private final Model model;
    private final Layout layout;
    private final int length;
    private final Set<Column> sharing;

    /** Batches of {@code market} under {@code model}, in rows of {@code length}. */
    public Batch(Market market, Roster roster, Model model, Layout layout, int length) {
        this.market = market;
        this.roster = roster;
        this.model = model;
        this.layout = layout;
        this.length = length;
        sharing = Schedule.shareable(model.mechanisms());
        Schedule.checkLayout(model.mechanisms(), layout);
    }

    /** Sets up {@code lanes} and stops at the start; {@code threads} share the work of the population layout. */
    public Simulation begin(Lanes lanes, int threads) {
        return begin(lanes, threads, sharing);
    }

    /** Momentary columns of {@code shared} have one row for all firms. */
    private Simulation begin(Lanes lanes, int threads, Set<Column> shared) {
        return new Simulation(new World(market, roster, layout, length, lanes, shared), model, threads);
    }

    /** Runs {@code lanes} for {@code months} months; {@code observer} looks at the start and after each month. */
    public Report run(Lanes lanes, int months, Observer observer) {
        try (Simulation simulation = begin(lanes, 1)) {
            observer.look(simulation.world(), 0);
            for (int month = 1; month <= months; month++) {
                simulation.advance();
                observer.look(simulation.world(), month);
            }
            return simulation.report();
        }
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

    /** The mechanisms in the order in which they work. */
    public List<Mechanism> mechanisms() {
        return model.mechanisms();
    }
}

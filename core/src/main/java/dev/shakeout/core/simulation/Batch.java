package dev.shakeout.core.simulation;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Stock;
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

    /** Batches of {@code market} under {@code model}, in rows of {@code length}. */
    public Batch(Market market, Roster roster, Model model, Layout layout, int length) {
        this.market = market;
        this.roster = roster;
        this.model = model;
        this.layout = layout;
        this.length = length;
        Schedule.checkLayout(model.mechanisms(), layout);
    }

    /** A world whose momentary columns of {@code sharing} have one row for all firms. */
    private World world(Lanes lanes, Set<Column> sharing) {
        World world = new World(market, roster, layout, length, lanes, sharing);
        world.open();
        return world;
    }

    private List<Stock> stocks() {
        return model.mechanisms().stream()
                .flatMap(m -> m.declaration().stocks().stream())
                .toList();
    }

    /** Runs {@code lanes} for {@code months} months; {@code observer} looks at the start and after each month. */
    public Report run(Lanes lanes, int months, Observer observer) {
        World world = world(lanes, Schedule.shareable(model.mechanisms()));
        Schedule schedule = Schedule.of(model.mechanisms(), world);
        schedule.start(world);
        Audit audit = new Audit(world, stocks());
        audit.check(0);
        observer.look(world, 0);
        for (int month = 1; month <= months; month++) {
            schedule.run(world, month, audit);
            observer.look(world, month);
        }
        return new Report(audit.findings(), audit.worst(), world.bytesPerFirm());
    }

    /** Runs {@code lanes} again up to {@code month} with an audit after every mechanism; returns whose work failed it. */
    public Optional<String> culprit(Lanes lanes, int month) {
        World world = world(lanes, Set.of()); // each mechanism does all firms before the next one begins
        Schedule schedule = Schedule.of(model.mechanisms(), world);
        schedule.start(world);
        Audit audit = new Audit(world, stocks());
        for (int m = 1; m < month; m++) {
            schedule.run(world, m, audit);
        }
        String[] found = {null};
        schedule.runSlowly(world, month, mechanism -> {
            if (audit.check(month).isEmpty()) {
                return false;
            }
            found[0] = mechanism;
            return true;
        });
        return Optional.ofNullable(found[0]);
    }

    /** The mechanisms in the order in which they work. */
    public List<Mechanism> mechanisms() {
        return model.mechanisms();
    }
}

package dev.shakeout.core.simulation;

import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One world under way, month by month.
 *
 * <p>Several threads can share the rows of a world in blocks of firms; the result does not depend on how many. Close it to
 * let them go.
 */
public final class Simulation implements AutoCloseable {

    private final World world;
    private final List<World> siblings = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<Audit> audits = new ArrayList<>();
    private final Crew crew;
    private int month;

    Simulation(World world, Model model, int threads) {
        this.world = world;
        crew = new Crew(world, threads);
        world.open();
        schedules.add(Schedule.of(model, world));
        for (int k = 1; k < crew.size(); k++) {
            siblings.add(world.sibling());
            schedules.add(Schedule.of(model, siblings.get(k - 1)));
        }
        start();
        List<Stock> stocks = model.mechanisms().stream()
                .flatMap(m -> m.declaration().stocks().stream())
                .toList();
        audits.add(new Audit(world, stocks));
        siblings.forEach(sibling -> audits.add(new Audit(sibling, stocks)));
        audits.get(0).check(0);
    }

    private Schedule primary() {
        return schedules.get(0);
    }

    private void start() {
        for (int k = 0; k < primary().sweeps(); k++) {
            int sweep = k;
            crew.work((who, first, last) -> schedules.get(who).startRows(sweep, first, last));
            primary().startMarket(k);
            primary().close(k, siblings);
        }
    }

    /** The world as it is now. */
    public World world() {
        return world;
    }

    /** Months done; 0 at the start. */
    public int month() {
        return month;
    }

    /** Does the next month and audits it. What goes wrong in a mechanism says in which month of which replications. */
    public void advance() {
        month++;
        try {
            doMonth();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where(e), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(where(e), e);
        }
    }

    /** All that is needed to replay it. */
    private String where(RuntimeException e) {
        return "Month %s of replications %s to %s, seed %s: %s"
                .formatted(
                        month,
                        world.lanes().replication(0),
                        world.lanes().replication(world.lanes().count() - 1),
                        world.lanes().seed(),
                        e.getMessage());
    }

    private void doMonth() {
        world.begin(month);
        audits.forEach(Audit::begin);
        int sweeps = primary().sweeps();
        boolean seen = false;
        for (int k = 0; k < sweeps; k++) {
            int sweep = k;
            boolean last = k == sweeps - 1;
            if (primary().isOnMarket(k)) {
                primary().onMarket(k, month);
            } else {
                seen = last;
                crew.work((who, from, to) ->
                        schedules.get(who).overRows(sweep, month, from, to, last ? audits.get(who) : null));
            }
            primary().close(k, siblings);
        }
        if (!seen) {
            crew.work((who, from, to) -> {
                for (int r = from; r < to; r++) {
                    audits.get(who).look(r);
                }
            });
        }
        audits.get(0).end(month, audits.subList(1, audits.size()));
    }

    /** Does the next month with an audit after every mechanism; returns whose work failed it. For one thread. */
    Optional<String> advanceToCulprit() {
        month++;
        String[] found = {null};
        primary().runSlowly(month, mechanism -> {
            if (audits.get(0).check(month).isEmpty()) {
                return false;
            }
            found[0] = mechanism;
            return true;
        });
        return Optional.ofNullable(found[0]);
    }

    /** What the audit has found so far. */
    public Batch.Report report() {
        return new Batch.Report(audits.get(0).findings(), audits.get(0).worst(), world.bytesPerFirm());
    }

    @Override
    public void close() {
        crew.close();
    }
}

package dev.shakeout.core.simulation;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Stock;
import dev.shakeout.core.world.Sum;
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
    private final Sum[][][] sums;
    private final boolean joins;
    private int month;
    private boolean begun;

    Simulation(World world, Model model, int threads) {
        this.world = world;
        crew = new Crew(world, threads);
        schedules.add(Schedule.of(model, world));
        for (int k = 1; k < crew.size(); k++) {
            siblings.add(world.sibling());
            schedules.add(Schedule.of(model, siblings.get(k - 1)));
        }
        sums = sums();
        joins = schedules.stream().allMatch(Schedule::canJoinMonths);
        start();
        List<Stock> stocks = model.mechanisms().stream()
                .flatMap(m -> m.declaration().stocks().stream())
                .toList();
        audits.add(new Audit(world, stocks));
        siblings.forEach(sibling -> audits.add(new Audit(sibling, stocks)));
        for (int who = 0; who < crew.size(); who++) {
            audits.get(who).lookEarlyAt(schedules.get(who).settled());
        }
        audits.get(0).check(0);
    }

    /** The sums of each sweep: what each of its totals is made of, this world's own part first. */
    private Sum[][][] sums() {
        Sum[][][] all = new Sum[sweeps()][][];
        for (int k = 0; k < all.length; k++) {
            all[k] = new Sum[primary().sweeps().get(k).sums().length][crew.size()];
            for (int who = 0; who < crew.size(); who++) {
                Sum[] own = schedules.get(who).sweeps().get(k).sums();
                for (int total = 0; total < own.length; total++) {
                    all[k][total][who] = own[total];
                }
            }
        }
        return all;
    }

    private Schedule primary() {
        return schedules.get(0);
    }

    private int sweeps() {
        return primary().sweeps().size();
    }

    private Sweep sweep(int who, int k) {
        return schedules.get(who).sweeps().get(k);
    }

    private void close(int k) {
        for (Sum[] parts : sums[k]) {
            parts[0].close(parts);
        }
    }

    /** Back to the start with other replications: as good as new, without the cost. */
    void restart(Lanes lanes) {
        month = 0;
        begun = false;
        world.restart(lanes);
        siblings.forEach(sibling -> sibling.restartAfter(world));
        start();
        audits.forEach(Audit::restart);
        audits.get(0).check(0);
    }

    private void start() {
        world.open();
        for (int k = 0; k < sweeps(); k++) {
            int at = k;
            crew.work((who, first, last) -> sweep(who, at).startRows(first, last));
            sweep(0, k).startMarket();
            close(k);
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
        advance(1);
    }

    /**
     * Does the next {@code months} months and audits each. The results are those of as many single months; but since nobody
     * looks in between, the end of a month and the beginning of the next can go over the firms together, which is faster
     * where there are very many.
     */
    public void advance(int months) {
        Check.inRange(months, 1, Integer.MAX_VALUE, "months");
        for (int k = 1; k <= months; k++) {
            month++;
            try {
                doMonth(joins && k < months);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where(e), e);
            } catch (RuntimeException e) {
                throw new IllegalStateException(where(e), e);
            }
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

    /** Does a month; if {@code andBegins}, together with the first sweep of the next one. */
    private void doMonth(boolean andBegins) {
        world.begin(month);
        audits.forEach(Audit::begin);
        int last = sweeps() - 1;
        for (int k = begun ? 1 : 0; k <= last; k++) {
            int at = k;
            if (sweep(0, k).isOnMarket()) {
                sweep(0, k).onMarket(month);
                crew.work((who, from, to) -> lookEarly(who, at, from, to));
            } else {
                crew.work((who, from, to) -> overRows(who, at, from, to, at == last, andBegins));
            }
            close(k);
        }
        if (sweep(0, last).isOnMarket()) {
            crew.work(this::look);
        }
        begun = andBegins;
        if (andBegins) {
            close(0);
        }
        audits.get(0).end(month, audits.subList(1, audits.size()));
    }

    /** Does sweep {@code k} over the rows {@code from} to {@code to} − 1 of the engine's order; the audit looks at each while it is at hand. */
    private void overRows(int who, int k, int from, int to, boolean isLast, boolean andBegins) {
        World rows = who == 0 ? world : siblings.get(who - 1);
        Sweep sweep = sweep(who, k);
        Sweep next = sweep(who, 0);
        sweep.clear();
        if (isLast && andBegins) {
            next.clear();
        }
        for (int i = from; i < to; i++) {
            int r = rows.order(i);
            sweep.onRow(r, month);
            audits.get(who).lookEarly(k, r);
            if (isLast) {
                audits.get(who).look(r);
                if (andBegins) {
                    next.onRow(r, month + 1);
                }
            }
        }
    }

    private void lookEarly(int who, int k, int from, int to) {
        for (int i = from; i < to; i++) {
            audits.get(who).lookEarly(k, world.order(i));
        }
    }

    private void look(int who, int from, int to) {
        for (int i = from; i < to; i++) {
            audits.get(who).look(world.order(i));
        }
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

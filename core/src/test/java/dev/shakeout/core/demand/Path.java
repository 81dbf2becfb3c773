package dev.shakeout.core.demand;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** What a market of consumers did, month by month, in lane 0: month 0 is the start. */
final class Path {

    private final List<TreeMap<String, Double>> months = new ArrayList<>();
    private Audit.Imbalance worst = Audit.Imbalance.NONE;

    /** Runs demand alone, with {@code more} mechanisms if given. */
    static Path of(Market market, int months, Mechanism... more) {
        return of(market, Scenario.baseline(), months, Layout.ENSEMBLE, more);
    }

    static Path of(Market market, Scenario scenario, int months, Layout layout, Mechanism... more) {
        Model model = Model.of(Demand.MECHANISM).with(more);
        Roster roster = new Roster(market);
        List<Pulls> pulls = List.of(Pulls.of(scenario, market.start(), model.levers()));
        Lanes lanes = Lanes.of(1, new long[] {0}, new int[] {0}, pulls);
        Path path = new Path();
        path.worst = new Batch(market, roster, model, layout, 8)
                .run(lanes, months, (world, month) -> path.look(world, layout))
                .worst();
        return path;
    }

    private void look(World world, Layout layout) {
        TreeMap<String, Double> now = new TreeMap<>();
        Measure.Reader mau = Readers.of(List.of(Demand.MAU), world).get(0);
        world.bind(
                "the test",
                Set.of(
                        Columns.USERS,
                        Columns.ORPHANS,
                        Columns.CONSUMER_REVENUE,
                        Columns.SERVING_COST,
                        Demand.NEVER,
                        Demand.LAPSED,
                        Demand.PAID,
                        Demand.OVERLAP_NOW),
                Set.of());
        double[] measured = new double[world.length()];
        for (int f = 0; f < world.roster().size(); f++) {
            int row = layout == Layout.ENSEMBLE ? f : f / world.length();
            int at = layout == Layout.ENSEMBLE ? 0 : f % world.length();
            String firm = world.roster().name(f);
            mau.read(row, measured);
            now.put("mau " + firm, measured[at]);
            now.put("revenue " + firm, world.rows(Columns.CONSUMER_REVENUE).row(row)[at]);
            now.put("serving " + firm, world.rows(Columns.SERVING_COST).row(row)[at]);
            for (int s = 0; s < world.segments().size(); s++) {
                now.put(key("users", firm, s), world.rows(Columns.USERS, s).row(row)[at]);
                now.put(key("paid", firm, s), world.rows(Demand.PAID, s).row(row)[at]);
            }
        }
        for (int s = 0; s < world.segments().size(); s++) {
            now.put(key("never", "", s), world.rows(Demand.NEVER, s).row(0)[0]);
            now.put(key("lapsed", "", s), world.rows(Demand.LAPSED, s).row(0)[0]);
            now.put(key("orphans", "", s), world.rows(Columns.ORPHANS, s).row(0)[0]);
            now.put(key("overlap", "", s), world.rows(Demand.OVERLAP_NOW, s).row(0)[0]);
        }
        months.add(now);
    }

    private static String key(String what, String firm, int segment) {
        return what + " " + firm + " " + segment;
    }

    private double get(String key, int month) {
        Double value = months.get(month).get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    key + " is not one of " + months.get(month).keySet());
        }
        return value;
    }

    /** Main users of {@code firm} in the first segment. */
    double users(String firm, int month) {
        return users(firm, 0, month);
    }

    double users(String firm, int segment, int month) {
        return get(key("users", firm, segment), month);
    }

    double[] users(String[] firms, int month) {
        return Arrays.stream(firms).mapToDouble(f -> users(f, month)).toArray();
    }

    double paid(String firm, int month) {
        return get(key("paid", firm, 0), month);
    }

    double mau(String firm, int month) {
        return get("mau " + firm, month);
    }

    double revenue(String firm, int month) {
        return get("revenue " + firm, month);
    }

    double servingCost(String firm, int month) {
        return get("serving " + firm, month);
    }

    double never(int month) {
        return never(0, month);
    }

    double never(int segment, int month) {
        return get(key("never", "", segment), month);
    }

    double lapsed(int month) {
        return get(key("lapsed", "", 0), month);
    }

    double orphans(int month) {
        return get(key("orphans", "", 0), month);
    }

    double overlap() {
        return get(key("overlap", "", 0), 0);
    }

    /** Everything there is in {@code month}, by name. */
    TreeMap<String, Double> everything(int month) {
        return months.get(month);
    }

    /** The largest imbalance of people the audit found, relative to their number. */
    double imbalance() {
        return worst.users();
    }

    /** A mechanism that sets {@code column} of the firm {@code name} to a value for each month. */
    static Mechanism setting(Phase phase, Column column, String name, IntToDoubleFunction value) {
        return Declaration.of("set " + column + " of " + name, phase, "A test sets a number.")
                .writes(column)
                .onMarket(world -> {
                    Rows rows = world.rows(column);
                    int firm = world.roster().indexOf(name);
                    boolean rowsAreFirms = world.layout() == Layout.ENSEMBLE;
                    return month -> {
                        if (rowsAreFirms) {
                            Arrays.fill(rows.row(firm), value.applyAsDouble(month));
                        } else {
                            rows.row(firm / world.length())[firm % world.length()] = value.applyAsDouble(month);
                        }
                    };
                });
    }
}

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
import dev.shakeout.core.simulation.Observer;
import dev.shakeout.core.simulation.Readers;
import dev.shakeout.core.world.Audit;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** What a market of consumers did, month by month, in lane 0: month 0 is the start. */
final class Path {

    private final Map<Integer, Map<String, Double>> months = new TreeMap<>();
    private Audit.Imbalance worst = Audit.Imbalance.NONE;

    /** Runs demand alone, with {@code more} mechanisms if given. */
    static Path of(Market market, int months, Mechanism... more) {
        return of(market, Scenario.baseline(), months, Layout.ENSEMBLE, more);
    }

    static Path of(Market market, Scenario scenario, int months, Layout layout, Mechanism... more) {
        return of(market, scenario, months, layout, month -> true, more);
    }

    /** As {@link #of(Market, int, Mechanism...)}, for long runs: only some months can be asked for afterwards. */
    static Path of(Market market, int months, IntPredicate seen, Mechanism... more) {
        return of(market, Scenario.baseline(), months, Layout.ENSEMBLE, seen, more);
    }

    private static Path of(
            Market market, Scenario scenario, int months, Layout layout, IntPredicate seen, Mechanism... more) {
        Model model = Model.of(Demand.MECHANISM).with(more);
        Roster roster = new Roster(market);
        List<Pulls> pulls = List.of(Pulls.of(scenario, market.start(), model.levers()));
        Lanes lanes = Lanes.of(1, new long[] {0}, new int[] {0}, pulls);
        Path path = new Path();
        path.worst = new Batch(market, roster, model, layout, 8)
                .run(lanes, months, path.observer(layout, seen))
                .worst();
        return path;
    }

    private Observer observer(Layout layout, IntPredicate seen) {
        return new Observer() {
            @Override
            public void look(World world, int month) {
                months.put(month, Path.look(world, layout));
            }

            @Override
            public boolean looksAt(int month) {
                return seen.test(month);
            }
        };
    }

    private static Map<String, Double> look(World world, Layout layout) {
        Map<String, Double> now = new TreeMap<>();
        Measure.Reader mau = Readers.of(List.of(Demand.MAU), world).get(0);
        List<Measure> bySegment =
                world.segments().stream().map(s -> Demand.mauIn(s.name())).toList();
        List<Measure.Reader> inSegment = Readers.of(bySegment, world);
        world.bind(
                "the test",
                Set.of(
                        Columns.USERS,
                        Columns.ORPHANS,
                        Columns.CONSUMER_REVENUE,
                        Columns.REVENUE_AT_WORK,
                        Columns.SERVING_COST,
                        Demand.NEVER,
                        Demand.LAPSED,
                        Trial.PAID,
                        Others.USERS,
                        Demand.SURPLUS,
                        Reported.OVERLAP_NOW),
                Set.of());
        double[] measured = new double[world.length()];
        for (int f = 0; f < world.roster().size(); f++) {
            int row = layout == Layout.ENSEMBLE ? f : f / world.length();
            int at = layout == Layout.ENSEMBLE ? 0 : f % world.length();
            String firm = world.roster().name(f);
            mau.read(row, measured);
            now.put("mau " + firm, measured[at]);
            for (int s = 0; s < inSegment.size(); s++) {
                inSegment.get(s).read(row, measured);
                now.put(key("mau", firm, s), measured[at]);
            }
            now.put("revenue " + firm, world.rows(Columns.CONSUMER_REVENUE).row(row)[at]);
            now.put(
                    "revenue at work " + firm,
                    world.rows(Columns.REVENUE_AT_WORK).row(row)[at]);
            now.put("serving " + firm, world.rows(Columns.SERVING_COST).row(row)[at]);
            for (int s = 0; s < world.segments().size(); s++) {
                now.put(key("users", firm, s), world.rows(Columns.USERS, s).row(row)[at]);
                now.put(key("paid", firm, s), world.rows(Trial.PAID, s).row(row)[at]);
            }
        }
        for (int s = 0; s < world.segments().size(); s++) {
            now.put(key("never", "", s), world.rows(Demand.NEVER, s).row(0)[0]);
            now.put(key("lapsed", "", s), world.rows(Demand.LAPSED, s).row(0)[0]);
            now.put(key("orphans", "", s), world.rows(Columns.ORPHANS, s).row(0)[0]);
            now.put(key("others", "", s), world.rows(Others.USERS, s).row(0)[0]);
            now.put(key("surplus", "", s), world.rows(Demand.SURPLUS, s).row(0)[0]);
            now.put(key("overlap", "", s), world.rows(Reported.OVERLAP_NOW, s).row(0)[0]);
        }
        return now;
    }

    private static String key(String what, String firm, int segment) {
        return what + " " + firm + " " + segment;
    }

    private double get(String key, int month) {
        Double value = everything(month).get(key);
        if (value == null) {
            throw new IllegalArgumentException(
                    key + " is not one of " + everything(month).keySet());
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

    /** Reported users in segment number {@code segment}. */
    double mau(String firm, int segment, int month) {
        return get(key("mau", firm, segment), month);
    }

    double revenue(String firm, int month) {
        return get("revenue " + firm, month);
    }

    double revenueAtWork(String firm, int month) {
        return get("revenue at work " + firm, month);
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

    double overlap(int month) {
        return get(key("overlap", "", 0), month);
    }

    /** Main users of products of other makers. */
    double others(int month) {
        return get(key("others", "", 0), month);
    }

    double surplus(int month) {
        return get(key("surplus", "", 0), month);
    }

    /** Everything there is in {@code month}, by name. */
    Map<String, Double> everything(int month) {
        Map<String, Double> all = months.get(month);
        if (all == null) {
            throw new IllegalArgumentException("month " + month + " was not looked at, only " + months.keySet());
        }
        return all;
    }

    /** The largest imbalance of people the audit found, relative to their number. */
    double imbalance() {
        return worst.users();
    }

    /** A mechanism that sets {@code column} of the firm {@code name}, in the first segment, to a value for each month. */
    static Mechanism setting(Phase phase, Column column, String name, IntToDoubleFunction value) {
        return Declaration.of("set " + column + " of " + name, phase, "A test sets a number.")
                .writes(column)
                .onMarket(world -> {
                    Rows rows = column.scope().perSubmarket() ? world.rows(column, 0) : world.rows(column);
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

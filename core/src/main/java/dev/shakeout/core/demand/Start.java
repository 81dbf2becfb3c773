package dev.shakeout.core.demand;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the people of a segment where the market says they are at the start, lane by lane. Lanes that say the same are
 * solved once; that takes milliseconds, and no month repeats it.
 */
final class Start {

    private record Solution(Opening opening, double[] utility) {}

    private final World world;
    private final int segment;
    private final boolean rowsAreFirms;
    private final int firms;
    private final Map<List<Double>, Solution> known = new HashMap<>();

    private final double[] population;
    private final double[] active;
    private final double[] overlap;
    private final double[] mean;
    private final double[] shape;
    private final double[] cost;
    private final double[] defaults;
    private final Rows mau;
    private final Rows placement;

    private final Rows users;
    private final Rows offered;
    private final Rows brand;
    private final double[] never;
    private final double[] overlapNow;

    Start(World world, int segment) {
        this.world = world;
        this.segment = segment;
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        firms = world.roster().size();
        population = world.rows(Segment.POPULATION, segment).row(0);
        active = world.rows(Segment.ACTIVE_USERS, segment).row(0);
        overlap = world.rows(Demand.OVERLAP, segment).row(0);
        mean = world.rows(Demand.OCCASIONS_MEAN, segment).row(0);
        shape = world.rows(Demand.OCCASIONS_SHAPE, segment).row(0);
        cost = world.rows(Demand.SWITCHING_COST, segment).row(0);
        defaults = world.rows(Demand.DEFAULT_PLACEMENT, segment).row(0);
        mau = world.rows(Firm.MAU, segment);
        placement = world.rows(Demand.PLACEMENT_WEIGHT);
        users = world.rows(Columns.USERS, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        never = world.rows(Demand.NEVER, segment).row(0);
        overlapNow = world.rows(Demand.OVERLAP_NOW, segment).row(0);
    }

    /** Sets users, never-adopters and overlap; column brand gets a product's whole utility. Returns the row of all users. */
    double[] set() {
        double[] total = world.scratch();
        for (int lane = 0; lane < (rowsAreFirms ? world.length() : 1); lane++) {
            Solution solution = solution(lane);
            double sum = 0;
            for (int f = 0; f < firms; f++) {
                double u = solution.opening().users()[f];
                put(users, f, lane, u);
                put(offered, f, lane, u > 0 ? 1 : 0);
                put(brand, f, lane, solution.utility()[f]);
                sum += u;
            }
            put(total, lane, sum);
            put(never, lane, population[lane] - sum);
            put(overlapNow, lane, solution.opening().strength());
        }
        return total;
    }

    private Solution solution(int lane) {
        double[] reported = all(mau, lane);
        double[] weights = all(placement, lane);
        if (!rowsAreFirms) {
            return solve(lane, reported, weights);
        }
        List<Double> said = new ArrayList<>(List.of(
                population[lane], active[lane], overlap[lane], mean[lane], shape[lane], cost[lane], defaults[lane]));
        for (int f = 0; f < firms; f++) {
            said.add(reported[f]);
            said.add(weights[f]);
        }
        return known.computeIfAbsent(said, s -> solve(lane, reported, weights));
    }

    private Solution solve(int lane, double[] reported, double[] weights) {
        String name = world.segments().get(segment).name();
        Opening opening = Opening.of(
                new Opening.Report(
                        MultiHoming.of(mean[lane], shape[lane]),
                        reported,
                        active[lane],
                        overlap[lane],
                        population[lane]),
                world.roster()::name,
                name);
        return new Solution(
                opening,
                AtRest.utilities(opening.users(), weights, defaults[lane], cost[lane], world.roster()::name, name));
    }

    private double[] all(Rows rows, int lane) {
        double[] x = new double[firms];
        for (int f = 0; f < firms; f++) {
            x[f] = rowsAreFirms ? rows.row(f)[lane] : rows.row(f / world.length())[f % world.length()];
        }
        return x;
    }

    private void put(Rows rows, int f, int lane, double x) {
        if (rowsAreFirms) {
            rows.row(f)[lane] = x;
        } else {
            rows.row(f / world.length())[f % world.length()] = x;
        }
    }

    private void put(double[] row, int lane, double x) {
        if (rowsAreFirms) {
            row[lane] = x;
        } else {
            Arrays.fill(row, x);
        }
    }
}

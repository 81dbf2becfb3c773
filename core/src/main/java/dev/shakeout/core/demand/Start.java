package dev.shakeout.core.demand;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.world.Cells;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Known;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Puts the people of a segment where the market says they are at the start, lane by lane. Lanes that say the same are
 * solved once; that takes milliseconds, and no month repeats it.
 */
final class Start {

    private record Solution(Opening opening, double[] utility) {}

    private final World world;
    private final int segment;
    private final boolean rowsAreFirms;
    private final Cells cells;
    private final int firms;
    private final Known<Solution> known = new Known<>();

    private final double[] population;
    private final double[] activeStated;
    private final double[] reach;
    private final double[] overlapGiven;
    private final double[] mean;
    private final double[] shape;
    private final double[] cost;
    private final double[] defaults;
    private final Rows mau;
    private final Rows placement;
    private final Rows paidShare;
    private final double[] othersMau;
    /** All of these: on them and on what firms say the solution depends. */
    private final double[][] ofSegment;

    private final Rows users;
    private final Rows paid;
    private final Rows offered;
    private final Rows brand;
    private final Rows reported;
    private final double[] reportedMean;
    private final double[] never;
    private final double[] othersUsers;
    private final double[] othersOffered;
    private final double[] othersBrand;
    private final double[][] overlap;

    Start(World world, int segment) {
        this.world = world;
        this.segment = segment;
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        cells = new Cells(world);
        firms = world.roster().size();
        population = world.rows(Segment.POPULATION, segment).row(0);
        activeStated = world.rows(Segment.ACTIVE_USERS, segment).row(0);
        reach = world.rows(Segment.INCREMENTAL_REACH, segment).row(0);
        overlapGiven = world.rows(Reported.OVERLAP, segment).row(0);
        mean = world.rows(Reported.OCCASIONS_MEAN, segment).row(0);
        shape = world.rows(Reported.OCCASIONS_SHAPE, segment).row(0);
        cost = world.rows(Demand.SWITCHING_COST, segment).row(0);
        defaults = world.rows(Demand.DEFAULT_PLACEMENT, segment).row(0);
        mau = world.rows(Firm.MAU, segment);
        placement = world.rows(Demand.PLACEMENT_WEIGHT);
        paidShare = world.rows(Trial.PAID_AT_START, segment);
        othersMau = world.rows(Others.MAU, segment).row(0);
        ofSegment =
                new double[][] {population, activeStated, reach, overlapGiven, mean, shape, cost, defaults, othersMau};
        users = world.rows(Columns.USERS, segment);
        paid = world.rows(Trial.PAID, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        reported = world.rows(Demand.REPORTED, segment);
        reportedMean = world.rows(MarketEntry.REPORTED, segment).row(0);
        never = world.rows(Demand.NEVER, segment).row(0);
        othersUsers = world.rows(Others.USERS, segment).row(0);
        othersOffered = world.rows(Others.OFFERED, segment).row(0);
        othersBrand = world.rows(Others.BRAND, segment).row(0);
        overlap = new double[][] {
            world.rows(Reported.OVERLAP_NOW, segment).row(0),
            world.rows(Reported.OVERLAP_STATE, segment).row(0),
            world.rows(Reported.OVERLAP_START, segment).row(0)
        };
    }

    /** Sets users, never-adopters and overlap; column brand gets a product's whole utility. Returns the row of all users. */
    double[] set() {
        double[] total = world.scratch();
        for (int lane = 0; lane < cells.lanes(); lane++) {
            Solution solution = solution(lane);
            double sum = 0;
            double mauOfAll = othersMau[lane];
            for (int f = 0; f < firms; f++) {
                double u = solution.opening().users()[f];
                cells.set(users, f, lane, u);
                cells.set(paid, f, lane, u * cells.get(paidShare, f, lane));
                cells.set(offered, f, lane, u > 0 ? 1 : 0);
                cells.set(reported, f, lane, u > 0 ? cells.get(mau, f, lane) / u : 0);
                cells.set(brand, f, lane, solution.utility()[f]);
                sum += u;
                mauOfAll += cells.get(mau, f, lane);
            }
            double others = solution.opening().users()[firms];
            cells.set(othersUsers, lane, others);
            cells.set(othersOffered, lane, others > 0 ? 1 : 0);
            cells.set(othersBrand, lane, solution.utility()[firms]);
            cells.set(total, lane, sum + others);
            cells.set(reportedMean, lane, sum + others > 0 ? mauOfAll / (sum + others) : 1);
            cells.set(never, lane, population[lane] - (sum + others));
            for (double[] row : overlap) {
                cells.set(row, lane, solution.opening().strength());
            }
        }
        return total;
    }

    private Solution solution(int lane) {
        if (!rowsAreFirms) {
            return solve(lane);
        }
        known.begin();
        for (double[] row : ofSegment) {
            known.says(row[lane]);
        }
        for (int f = 0; f < firms; f++) {
            known.says(cells.get(mau, f, lane));
            known.says(cells.get(placement, f, lane));
        }
        return known.or(() -> solve(lane));
    }

    private Solution solve(int lane) {
        String name = world.segments().get(segment).name();
        Opening opening = Opening.of(
                new Opening.Report(
                        MultiHoming.of(mean[lane], shape[lane]),
                        all(mau, lane, othersMau[lane]),
                        active(lane),
                        overlapGiven[lane],
                        population[lane]),
                this::name,
                name);
        double[] weights = all(placement, lane, 0);
        return new Solution(
                opening, AtRest.utilities(opening.users(), weights, defaults[lane], cost[lane], this::name, name));
    }

    /** People who used at least one product; 0 where neither their number is stated nor what firms add to others' reach. */
    private double active(int lane) {
        if (activeStated[lane] > 0 || reach[lane] == 0) {
            return activeStated[lane];
        }
        double reported = 0;
        for (int f = 0; f < firms; f++) {
            reported += cells.get(mau, f, lane);
        }
        return othersMau[lane] + reach[lane] * reported;
    }

    /** The firm, or the other makers, who stand behind all firms. */
    private String name(int f) {
        return f < firms ? world.roster().name(f) : "Other makers (demand.others-mau)";
    }

    private double[] all(Rows rows, int lane, double others) {
        double[] x = new double[firms + 1];
        for (int f = 0; f < firms; f++) {
            x[f] = cells.get(rows, f, lane);
        }
        x[firms] = others;
        return x;
    }
}

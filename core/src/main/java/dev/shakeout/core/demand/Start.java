package dev.shakeout.core.demand;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Known;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

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
    private final Known<Solution> known = new Known<>();

    private final double[] population;
    private final double[] active;
    private final double[] overlapGiven;
    private final double[] mean;
    private final double[] shape;
    private final double[] cost;
    private final double[] defaults;
    private final Rows mau;
    private final Rows entrantShare;
    private final Rows placement;
    private final Rows paidShare;
    private final double[] othersMau;

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
        firms = world.roster().size();
        population = world.rows(Segment.POPULATION, segment).row(0);
        active = world.rows(Segment.ACTIVE_USERS, segment).row(0);
        overlapGiven = world.rows(Reported.OVERLAP, segment).row(0);
        mean = world.rows(Reported.OCCASIONS_MEAN, segment).row(0);
        shape = world.rows(Reported.OCCASIONS_SHAPE, segment).row(0);
        cost = world.rows(Demand.SWITCHING_COST, segment).row(0);
        defaults = world.rows(Demand.DEFAULT_PLACEMENT, segment).row(0);
        mau = world.rows(Firm.MAU, segment);
        entrantShare = world.rows(Demand.ENTRANT_SHARE, segment);
        placement = world.rows(Demand.PLACEMENT_WEIGHT);
        paidShare = world.rows(Trial.PAID_AT_START, segment);
        othersMau = world.rows(Others.MAU, segment).row(0);
        users = world.rows(Columns.USERS, segment);
        paid = world.rows(Trial.PAID, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        reported = world.rows(Demand.REPORTED, segment);
        reportedMean = world.rows(Launch.REPORTED, segment).row(0);
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
        for (int lane = 0; lane < (rowsAreFirms ? world.length() : 1); lane++) {
            Solution solution = solution(lane);
            double sum = 0;
            double mauOfAll = othersMau[lane];
            for (int f = 0; f < firms; f++) {
                double u = solution.opening().users()[f];
                put(users, f, lane, u);
                put(paid, f, lane, u * at(paidShare, f, lane));
                put(offered, f, lane, u > 0 ? 1 : 0);
                put(reported, f, lane, u > 0 ? at(mau, f, lane) / u : 0);
                put(brand, f, lane, solution.utility()[f]);
                sum += u;
                mauOfAll += at(mau, f, lane);
            }
            double others = solution.opening().users()[firms];
            put(othersUsers, lane, others);
            put(othersOffered, lane, others > 0 ? 1 : 0);
            put(othersBrand, lane, solution.utility()[firms]);
            put(total, lane, sum + others);
            double mean = sum + others > 0 ? mauOfAll / (sum + others) : 1;
            put(reportedMean, lane, mean);
            announce(lane, mean);
            put(never, lane, population[lane] - (sum + others));
            for (double[] row : overlap) {
                put(row, lane, solution.opening().strength());
            }
        }
        return total;
    }

    /** Entrants' products: nobody has them, but what people would think of them is known. Weights of the others sum to 1. */
    private void announce(int lane, double reportedPerUser) {
        for (int f = 0; f < firms; f++) {
            double share = at(entrantShare, f, lane);
            if (share > 0) {
                Check.that(
                        world.roster().isEntrant(f),
                        "%s is in business at the start, so demand.entrant-share is not for it: state firm.mau in segment %s.",
                        world.roster().name(f),
                        world.segments().get(segment).name());
                put(offered, f, lane, 1);
                put(reported, f, lane, reportedPerUser);
                put(brand, f, lane, StrictMath.log(share / (1 - share)));
            }
        }
    }

    private Solution solution(int lane) {
        double[] mauHere = all(mau, lane, othersMau[lane]);
        double[] weights = all(placement, lane, 0);
        if (!rowsAreFirms) {
            return solve(lane, mauHere, weights);
        }
        known.begin();
        for (double[] row : new double[][] {population, active, overlapGiven, mean, shape, cost, defaults}) {
            known.says(row[lane]);
        }
        for (int f = 0; f <= firms; f++) {
            known.says(mauHere[f]);
            known.says(weights[f]);
        }
        return known.or(() -> solve(lane, mauHere, weights));
    }

    private Solution solve(int lane, double[] mauHere, double[] weights) {
        String name = world.segments().get(segment).name();
        Opening opening = Opening.of(
                new Opening.Report(
                        MultiHoming.of(mean[lane], shape[lane]),
                        mauHere,
                        active[lane],
                        overlapGiven[lane],
                        population[lane]),
                this::name,
                name);
        return new Solution(
                opening, AtRest.utilities(opening.users(), weights, defaults[lane], cost[lane], this::name, name));
    }

    /** The firm, or the other makers, who stand behind all firms. */
    private String name(int f) {
        return f < firms ? world.roster().name(f) : "Other makers (demand.others-mau)";
    }

    private double[] all(Rows rows, int lane, double others) {
        double[] x = new double[firms + 1];
        for (int f = 0; f < firms; f++) {
            x[f] = at(rows, f, lane);
        }
        x[firms] = others;
        return x;
    }

    private double at(Rows rows, int f, int lane) {
        return rowsAreFirms ? rows.row(f)[lane] : rows.row(f / world.length())[f % world.length()];
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

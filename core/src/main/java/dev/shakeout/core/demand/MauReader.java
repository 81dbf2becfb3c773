package dev.shakeout.core.demand;

import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Known;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Reported users: adopters times penetration, summed over segments; see {@link MultiHoming} for the series. */
final class MauReader implements Measure.Reader {

    private final int n;
    private final List<OfSegment> segments = new ArrayList<>();
    private final double[] adopters;
    private final double[] share;
    private final double[] sum;
    private final double[] twice;
    private final double[] total;
    private final double[] coefficient;
    private double[] before;
    private double[] now;

    /** Reads users of the segments whose names {@code which} accepts. */
    MauReader(World world, Predicate<String> which) {
        n = world.length();
        adopters = world.scratch();
        share = world.scratch();
        sum = world.scratch();
        twice = world.scratch();
        total = world.scratch();
        coefficient = world.scratch();
        before = world.scratch();
        now = world.scratch();
        for (int s = 0; s < world.segments().size(); s++) {
            if (which.test(world.segments().get(s).name())) {
                segments.add(new OfSegment(world, s));
            }
        }
    }

    private static final class OfSegment {
        final Rows users;
        final double[] population;
        final double[] never;
        final double[] lapsed;
        final double[] orphans;
        final double[] strength;
        final MultiHoming[] lanes;
        final int terms;
        /** Row k holds coefficient k of every lane; none where lanes are alike, as they most often are. */
        final double[][] apart;

        OfSegment(World world, int s) {
            users = world.rows(Columns.USERS, s);
            population = world.rows(Segment.POPULATION, s).row(0);
            never = world.rows(Demand.NEVER, s).row(0);
            lapsed = world.rows(Demand.LAPSED, s).row(0);
            orphans = world.rows(Columns.ORPHANS, s).row(0);
            strength = world.rows(Reported.OVERLAP_NOW, s).row(0);
            lanes = lanes(
                    world.rows(Reported.OCCASIONS_MEAN, s).row(0),
                    world.rows(Reported.OCCASIONS_SHAPE, s).row(0));
            terms = Arrays.stream(lanes).mapToInt(MultiHoming::terms).max().orElse(2);
            boolean alike = Arrays.stream(lanes).allMatch(lane -> lane == lanes[0]);
            apart = new double[alike ? 0 : terms][lanes.length];
            for (int k = 0; k < apart.length; k++) {
                for (int i = 0; i < lanes.length; i++) {
                    apart[k][i] = lanes[i].coefficient(k);
                }
            }
        }

        private static MultiHoming[] lanes(double[] mean, double[] shape) {
            Known<MultiHoming> known = new Known<>();
            MultiHoming[] lanes = new MultiHoming[mean.length];
            for (int i = 0; i < lanes.length; i++) {
                double m = mean[i];
                double k = shape[i];
                known.begin();
                known.says(m);
                known.says(k);
                lanes[i] = known.or(() -> MultiHoming.of(m, k));
            }
            return lanes;
        }

        /** Coefficient {@code k} of every lane; a row that the next call may overwrite. */
        double[] coefficients(int k, double[] scratch) {
            if (apart.length > 0) {
                return apart[k];
            }
            Arrays.fill(scratch, lanes[0].coefficient(k));
            return scratch;
        }
    }

    @Override
    public void read(int r, double[] out) {
        Arrays.fill(out, 0);
        for (OfSegment s : segments) {
            if (largest(s.users.row(r)) == 0) {
                continue;
            }
            remaining(s.population, s.never, s.lapsed, s.orphans, adopters, n);
            share(s.users.row(r), adopters, share, n);
            MultiHoming.begin(share, s.strength, sum, twice, before, now, n);
            System.arraycopy(s.coefficients(0, coefficient), 0, total, 0, n);
            Kernels.addProduct(s.coefficients(1, coefficient), now, total, n);
            for (int k = 1; k < s.terms - 1; k++) {
                MultiHoming.next(sum, twice, now, before, s.coefficients(k + 1, coefficient), total, k, n);
                double[] swap = now;
                now = before;
                before = swap;
            }
            addUsers(total, s.users.row(r), out, n);
        }
    }

    private static double largest(double[] x) {
        double most = 0;
        for (double v : x) {
            most = Math.max(most, v);
        }
        return most;
    }

    private static void remaining(
            double[] all, double[] never, double[] lapsed, double[] orphans, double[] rest, int n) {
        for (int i = 0; i < n; i++) {
            rest[i] = all[i] - never[i] - lapsed[i] - orphans[i];
        }
    }

    private static void share(double[] users, double[] adopters, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] = Math.min(users[i] / Math.max(adopters[i], 1e-9), 1);
        }
    }

    /** MAU = adopters · share · (penetration / share), and adopters · share are the main users. */
    private static void addUsers(double[] perShare, double[] users, double[] mau, int n) {
        for (int i = 0; i < n; i++) {
            mau[i] += perShare[i] * users[i];
        }
    }
}

package dev.shakeout.core.technology;

import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Copies of one segment's products: what there is to copy, who begins, what comes out. */
final class Copies {

    /** Takes a product out of a maximum; craft is never below 0. */
    private static final double NOTHING = -1;

    private final int n;
    private final int segment;
    private final Rows active;
    private final Rows users;
    private final Rows craft;
    private final Rows arriving;
    private final Rows copied;
    private final Rows making;
    private final double[] before;
    private final double[] growth;
    private final double[] prey;
    private final double[] niche;
    private final Sum preys;
    private final Sum niches;
    private final Rows copies;
    private final boolean[] copiers;
    private final boolean[] underWay;
    private boolean anyPrey;
    private final Rows threshold;
    private final Rows rate;
    private final Rows lag;
    private final Rows fidelity;
    private final double[] popular;
    private final double[] userWorth;
    private final double[] effort;
    private final Rows lags;
    private final Rows better;
    private final Draws entering;
    private final double[] x;

    private Copies(World world, int segment) {
        n = world.length();
        this.segment = segment;
        active = world.rows(Columns.ACTIVE);
        users = world.rows(Columns.USERS, segment);
        craft = world.rows(Shared.CRAFT_NOW, segment);
        arriving = world.rows(Shared.ARRIVING, segment);
        copied = world.rows(Columns.COPIED, segment);
        making = world.rows(Cloning.MAKING, segment);
        before = world.rows(Cloning.NICHE_BEFORE, segment).row(0);
        growth = world.rows(Cloning.GROWTH, segment).row(0);
        prey = world.rows(Cloning.PREY, segment).row(0);
        niche = world.rows(Cloning.NICHE, segment).row(0);
        preys = world.sum(Cloning.PREY, segment);
        niches = world.sum(Cloning.NICHE, segment);
        copies = world.rows(Cloning.COPIES);
        copiers = new boolean[world.rowCount()];
        for (int r = 0; r < copiers.length; r++) {
            copiers[r] = Arrays.stream(copies.row(r)).anyMatch(x -> x != 0);
        }
        underWay = new boolean[world.rowCount()];
        threshold = world.rows(Cloning.ATTENTION_THRESHOLD);
        rate = world.rows(Cloning.ENTRY_RATE);
        lag = world.rows(Cloning.LAG);
        fidelity = world.rows(Cloning.FIDELITY);
        popular = world.rows(Cloning.POPULAR, segment).row(0);
        userWorth = world.rows(Cloning.USER_WORTH, segment).row(0);
        effort = world.rows(Cloning.EFFORT, segment).row(0);
        lags = world.rows(Cloning.LAGS);
        better = world.rows(Cloning.QUALITY);
        entering = world.draws(Cloning.ENTERING);
        x = world.scratch();
    }

    /** The steps of a month: what there is to copy, how the niche grows, what the copiers do. */
    static List<Step> steps(World world) {
        List<Copies> segments = new ArrayList<>();
        for (int s = 0; s < world.segments().size(); s++) {
            segments.add(new Copies(world, s));
        }
        return List.of(
                Step.rows((r, month) -> segments.forEach(s -> s.look(r)), Cloning.PREY, Cloning.NICHE),
                Step.market(month -> segments.forEach(Copies::grow)),
                Step.rows((r, month) -> segments.forEach(s -> s.copy(r, month))));
    }

    private void look(int r) {
        niches.add(r, users.row(r));
        worthCopying(users.row(r), popular, active.row(r), copies.row(r), craft.row(r), x, n);
        preys.add(r, x);
    }

    private void grow() {
        anyPrey = Arrays.stream(prey).anyMatch(craft -> craft > 0);
        for (int i = 0; i < n; i++) {
            growth[i] = before[i] > 0 ? Math.max(12 * (niche[i] / before[i] - 1), 0) : 0;
            before[i] = niche[i];
        }
    }

    /** Few begin or end a copy in a month; nobody begins where nothing is worth copying. */
    private void copy(int r, int month) {
        if (!copiers[r]) {
            return;
        }
        Arrays.fill(arriving.row(r), 0);
        if (anyPrey || underWay[r]) {
            underWay[r] = work(r, month);
        }
    }

    /** Begins and ends copies; true if some are under way afterwards. */
    private boolean work(int r, int month) {
        double[] copier = copies.row(r);
        double[] works = active.row(r);
        double[] out = arriving.row(r);
        double[] age = making.row(r);
        double most = 0;
        none(rate.row(r), growth, effort, x, n);
        for (int i = 0; i < n; i++) {
            if (copier[i] != 0 && works[i] != 0) {
                if (age[i] == 0 && begins(r, month, i)) {
                    age[i] = 1;
                } else if (age[i] > 0) {
                    age[i] += 1;
                }
                if (age[i] > 0 && age[i] >= lag.row(r)[i] * lags.row(r)[i]) {
                    out[i] = quality(r, i) * Math.max(prey[i], 0);
                    copied.row(r)[i] = out[i] > 0 ? 1 : copied.row(r)[i];
                    age[i] = 0;
                }
            }
            most = Math.max(most, age[i]);
        }
        return most > 0;
    }

    private boolean begins(int r, int month, int i) {
        return userWorth[i] * niche[i] >= threshold.row(r)[i]
                && quality(r, i) * prey[i] > craft.row(r)[i]
                && entering.uniform(r, month, i, segment + 1) < 1 - x[i];
    }

    /** none ← probability that nobody begins: e^{−rate (1 + growth) (1 − effort) / 12} */
    private static void none(double[] rate, double[] growth, double[] effort, double[] none, int n) {
        for (int i = 0; i < n; i++) {
            none[i] = -rate[i] * (1 + growth[i]) * (1 - effort[i]) / 12;
        }
        Numeric.exp(none, n);
    }

    /** What a copy reproduces of craft, within the range of its parameter. */
    private double quality(int r, int i) {
        double wanted = fidelity.row(r)[i] + better.row(r)[i];
        return Math.min(Math.max(wanted, Cloning.FIDELITY.low()), Cloning.FIDELITY.high());
    }

    /** x ← craft of a popular product of an active firm that does not copy, nothing elsewhere */
    private static void worthCopying(
            double[] users, double[] popular, double[] active, double[] copies, double[] craft, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double seen = Math.min(Math.max((users[i] - popular[i]) * 1e300, 0), 1) * active[i] * (1 - copies[i]);
            x[i] = seen * craft[i] + (1 - seen) * NOTHING;
        }
    }
}

package dev.shakeout.core.technology;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * A release better than anything before it is talked about, and forgotten.
 *
 * <pre>
 *   buzz ← buzz · 2^{−1/h} + max(θ_released − best quality a month ago − τ, 0)
 * </pre>
 *
 * <p>In nats of surprise, h the half-life in months, τ the surprise up to which a release goes unnoticed. What buzz does to
 * consumers is for others to say.
 */
public final class Buzz {

    /** h: months after which half of the talk is over. */
    public static final Parameter HALF_LIFE = Parameter.of(
            "technology.buzz-half-life",
            "months",
            Scope.MARKET,
            0.01,
            120,
            Value.assumed(
                    Prior.triangular(0.4, 0.75, 1.5),
                    "after one release net adoption was 113 m in its first full month and 30 m in the next",
                    "mau-ai-native-2025-02",
                    "mau-ai-native-2025-03"),
            "months after which half of the talk about a release is over");

    /** τ: surprise up to which a release goes unnoticed. */
    public static final Parameter THRESHOLD = Parameter.of(
            "technology.buzz-threshold",
            "nats",
            Scope.MARKET,
            0,
            10,
            Value.assumed(Prior.uniform(0, 0, 0.05), "every surprise is noticed unless the market says otherwise"),
            "surprise up to which a release goes unnoticed");

    private static final Total BEST = Total.maximum(
            "technology.best-quality", "nats", Scope.MARKET, "best capability offered by an active firm a month ago");

    /** Surprise comes, and fades. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "buzz", Phase.RELEASE, "A release better than anything before it is talked about for a while.")
            .reads(Columns.ACTIVE, Shared.OFFERED, Shared.RELEASED)
            .writes(Columns.RELEASE_BUZZ)
            .sums(BEST)
            .uses(HALF_LIFE, THRESHOLD)
            .source("our own construction, after the jump of users in the first quarter of 2025")
            .inSteps(Buzz::steps);

    private static final double LN_2 = Numeric.log(2);

    private Buzz() {}

    private static List<Step> steps(World world) {
        int n = world.length();
        Rows active = world.rows(Columns.ACTIVE);
        Rows offered = world.rows(Shared.OFFERED);
        Rows released = world.rows(Shared.RELEASED);
        Rows buzz = world.rows(Columns.RELEASE_BUZZ);
        Sum best = world.sum(BEST);
        double[] known = world.rows(BEST).row(0);
        double[] kept = world.scratch();
        keep(world.rows(HALF_LIFE).row(0), kept, n);
        double[] threshold = world.rows(THRESHOLD).row(0);
        double[] x = world.scratch();
        Pass look = (r, month) -> {
            ofActive(offered.row(r), active.row(r), x, n);
            best.add(r, x);
        };
        Pass talk = (r, month) -> {
            hear(buzz.row(r), kept, released.row(r), known, threshold, active.row(r), n);
        };
        return List.of(Step.rows(look, BEST), Step.rows(talk));
    }

    /** kept ← 2^{−1/h} */
    private static void keep(double[] halfLife, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] = Numeric.exp(-LN_2 / halfLife[i]);
        }
    }

    /** x ← what is offered, no model for the dead */
    private static void ofActive(double[] offered, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = offered[i] * active[i] + Columns.NO_MODEL * (1 - active[i]);
        }
    }

    /** buzz ← kept · buzz + max(released − best − τ, 0), 0 for the dead */
    private static void hear(
            double[] buzz, double[] kept, double[] released, double[] best, double[] tau, double[] active, int n) {
        for (int i = 0; i < n; i++) {
            buzz[i] = active[i] * (kept[i] * buzz[i] + Math.max(released[i] - best[i] - tau[i], 0));
        }
    }
}

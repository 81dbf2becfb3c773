package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.scenario.Pulls;
import java.util.List;

/**
 * What the lanes of a world are: which replication of which scenario. Lanes beyond {@link #count} repeat the last one; they
 * are computed and never looked at.
 */
public final class Lanes {

    private final long seed;
    private final long[] replications;
    private final int[] scenarios;
    private final List<Pulls> pulls;
    private final int perDraw;
    private final int[] again;

    private Lanes(long seed, long[] replications, int[] scenarios, List<Pulls> pulls, int perDraw, int... again) {
        this.seed = seed;
        this.replications = replications;
        this.scenarios = scenarios;
        this.pulls = List.copyOf(pulls);
        this.perDraw = perDraw;
        this.again = again;
    }

    /** Lane i is replication {@code replications[i]} of the scenario whose pulls are number {@code scenarios[i]} of {@code pulls}. */
    public static Lanes of(long seed, long[] replications, int[] scenarios, List<Pulls> pulls) {
        return new Lanes(seed, replications.clone(), scenarios.clone(), pulls, 0);
    }

    /**
     * The same lanes with priors drawn, one draw for every {@code each} replications on end.
     *
     * @param again how often the draw of each lane is drawn again, see {@link dev.shakeout.core.market.Priors}
     */
    public Lanes drawingPriorsFor(int each, int... again) {
        Check.that(each > 0, "A draw of priors holds for at least one replication, not for %s.", each);
        Check.that(again.length == count(), "%s lanes, but %s numbers of draws.", count(), again.length);
        return new Lanes(seed, replications, scenarios, pulls, each, again.clone());
    }

    /** Whether assumed numbers are drawn from their priors, instead of standing at their centres. */
    public boolean drawsPriors() {
        return perDraw > 0;
    }

    /** The draw of priors that holds in a lane: its number, and how often it was drawn again. */
    record Drawn(long number, int again) {}

    Drawn draw(int i) {
        return new Drawn(Math.floorDiv(replication(i), perDraw), again[Math.min(i, again.length - 1)]);
    }

    public long seed() {
        return seed;
    }

    /** How many lanes there are. */
    public int count() {
        return replications.length;
    }

    /** The replication of lane {@code i}. */
    public long replication(int i) {
        return replications[Math.min(i, replications.length - 1)];
    }

    /** The number of the scenario of lane {@code i}. */
    public int scenario(int i) {
        return scenarios[Math.min(i, scenarios.length - 1)];
    }

    /** The scenarios' pulls. */
    public List<Pulls> pulls() {
        return pulls;
    }
}

package dev.shakeout.core.world;

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

    private Lanes(long seed, long[] replications, int[] scenarios, List<Pulls> pulls) {
        this.seed = seed;
        this.replications = replications;
        this.scenarios = scenarios;
        this.pulls = List.copyOf(pulls);
    }

    /** Lane i is replication {@code replications[i]} of the scenario whose pulls are number {@code scenarios[i]} of {@code pulls}. */
    public static Lanes of(long seed, long[] replications, int[] scenarios, List<Pulls> pulls) {
        return new Lanes(seed, replications.clone(), scenarios.clone(), pulls);
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

package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.random.Draw;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Draws;
import dev.shakeout.examples.twins.Twins;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a random number costs: for a row, for a short list of candidates, for one firm, for the market. */
@State(Scope.Thread)
public class DrawBenchmark extends Measured {

    private static final int N = Worlds.LANES;
    private static final int CANDIDATES = 32;
    private static final int TRIALS = 20;

    private final double[] u = new double[N];
    private final int[] list = new int[CANDIDATES];
    private final int[] successes = new int[N];
    private Simulation simulation;
    private Draws draws;
    private int month;

    @Setup
    public void open() {
        simulation = Worlds.ensemble(Twins.market(1), Model.of());
        draws = simulation.world().draws(Draw.of("benchmark"));
        Arrays.setAll(list, k -> k * N / CANDIDATES);
        draws.uniform(0, 1, u);
    }

    @TearDown
    public void close() {
        simulation.close();
    }

    @Benchmark
    @OperationsPerInvocation(N)
    public double[] uniformRow() {
        draws.uniform(0, ++month, u);
        return u;
    }

    @Benchmark
    @OperationsPerInvocation(N)
    public double[] normalRow() {
        draws.normal(0, ++month, u);
        return u;
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public double[] uniformList() {
        draws.uniform(0, ++month, list, CANDIDATES, u);
        return u;
    }

    @Benchmark
    @OperationsPerInvocation(CANDIDATES)
    public double[] normalList() {
        draws.normal(0, ++month, list, CANDIDATES, u);
        return u;
    }

    @Benchmark
    public double uniformOfOneFirm() {
        return draws.uniform(0, ++month, 7);
    }

    @Benchmark
    public double normalOfOneFirm() {
        return draws.normal(0, ++month, 7);
    }

    /** For one of several cases of a firm in a month. */
    @Benchmark
    public double uniformOfOneCase() {
        return draws.uniform(0, ++month, 7, 3);
    }

    /** For what happens to the whole market. */
    @Benchmark
    @OperationsPerInvocation(N)
    public double[] uniformOfTheMarket() {
        draws.uniform(++month, u);
        return u;
    }

    /** Given the uniform number: of 20 people, one in twenty leaves. */
    @Benchmark
    @OperationsPerInvocation(N)
    public int[] binomial() {
        for (int i = 0; i < N; i++) {
            successes[i] = Variates.binomial(u[i], TRIALS, 0.05);
        }
        return successes;
    }
}

package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.market.Scope;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import dev.shakeout.examples.twins.Twins;
import java.util.Arrays;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What adding up firms costs per firm, from clearing to closing the total. */
public class SumBenchmark extends Measured {

    private static final int FIRMS = 12;
    private static final int TILES = 20;
    private static final Total ADDED = Total.sum("benchmark.sum", "1", Scope.MARKET, "a sum");
    private static final Total HIGHEST = Total.maximum("benchmark.maximum", "1", Scope.MARKET, "a maximum");

    /** A world with both totals and a row to add. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public abstract static class Totals {

        private Simulation simulation;
        private World world;
        private Sum added;
        private Sum highest;
        private double[] x;

        abstract Simulation begun();

        /** Sets up. */
        @Setup
        public void open() {
            simulation = begun();
            world = simulation.world();
            world.bind("a benchmark", Set.of(ADDED, HIGHEST), Set.of());
            added = world.sum(ADDED);
            highest = world.sum(HIGHEST);
            x = world.scratch();
            Arrays.setAll(x, i -> 1 + 0.1 * i);
        }

        /** Lets it go. */
        @TearDown
        public void close() {
            simulation.close();
        }

        void sum() {
            sum(added);
        }

        void maximum() {
            sum(highest);
        }

        private void sum(Sum sum) {
            sum.clear();
            for (int k = 0; k < world.rowCount(); k++) {
                sum.add(world.order(k), x);
            }
            sum.close(sum);
        }
    }

    /** Twelve firms, a row each. */
    public static class Ensemble extends Totals {
        @Override
        Simulation begun() {
            return Worlds.ensemble(Twins.market(FIRMS), Model.of());
        }
    }

    /** Twenty tiles of firms, ten blocks. */
    public static class Population extends Totals {
        @Override
        Simulation begun() {
            return Worlds.population(Twins.market(TILES * Worlds.TILE), Model.of());
        }
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES)
    public void sumInTheEnsemble(Ensemble in) {
        in.sum();
    }

    @Benchmark
    @OperationsPerInvocation(TILES * Worlds.TILE)
    public void sumInThePopulation(Population in) {
        in.sum();
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES)
    public void maximumInTheEnsemble(Ensemble in) {
        in.maximum();
    }

    @Benchmark
    @OperationsPerInvocation(TILES * Worlds.TILE)
    public void maximumInThePopulation(Population in) {
        in.maximum();
    }
}

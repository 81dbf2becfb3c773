package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.examples.cohort.ReferenceCohort;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a firm-month of the reference cohort costs, with ledger and audit, setting up not counted. */
public class CohortBenchmark extends Measured {

    private static final int FIRMS = 12;
    private static final int MONTHS = 36;
    private static final int TILES = 100;
    private static final int MONTHS_OF_MANY = 20;

    /** A cohort at its start. */
    @State(Scope.Thread)
    public abstract static class Cohort {

        private Simulation simulation;

        abstract Simulation begun();

        /** From the start each time, since firms die. */
        @Setup(Level.Invocation)
        public void open() {
            simulation = begun();
        }

        /** Lets it go. */
        @TearDown(Level.Invocation)
        public void close() {
            simulation.close();
        }

        void run(int months) {
            for (int month = 1; month <= months; month++) {
                simulation.advance();
            }
        }
    }

    /** Twelve firms in 512 replications. */
    public static class Ensemble extends Cohort {
        @Override
        Simulation begun() {
            return Worlds.ensemble(ReferenceCohort.market(FIRMS), ReferenceCohort.model());
        }
    }

    /** 96,000 firms once. */
    public static class Population extends Cohort {
        @Override
        Simulation begun() {
            return Worlds.population(ReferenceCohort.market(TILES * Worlds.TILE), ReferenceCohort.model());
        }
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES * MONTHS)
    public void ensemble(Ensemble cohort) {
        cohort.run(MONTHS);
    }

    @Benchmark
    @OperationsPerInvocation(TILES * Worlds.TILE * MONTHS_OF_MANY)
    public void population(Population cohort) {
        cohort.run(MONTHS_OF_MANY);
    }
}

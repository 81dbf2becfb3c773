package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.World;
import dev.shakeout.examples.twins.Twins;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a mechanism costs per firm-month, firm by firm and as a kernel: the walks over the rows alone, without the engine's
 * own work.
 */
public class TwinsBenchmark extends Measured {

    private static final int FIRMS = 12;
    private static final int TILES = 100;
    private static final int MONTHS = 36;

    /** How the mechanisms are written. */
    public enum Way {
        KERNEL,
        FIRM_BY_FIRM;

        List<Mechanism> ten() {
            return this == KERNEL ? Twins.KERNELS : Twins.FIRM_BY_FIRM;
        }
    }

    /** A mechanism that lets its walk be seen. */
    private record Watched(Mechanism mechanism, List<Pass> passes) implements Mechanism {

        @Override
        public Declaration declaration() {
            return mechanism.declaration();
        }

        @Override
        public boolean isSingleStep() {
            return mechanism.isSingleStep();
        }

        @Override
        public List<Step> on(World world) {
            List<Step> steps = mechanism.on(world);
            steps.forEach(step -> passes.add(((Step.OverRows) step).pass()));
            return steps;
        }
    }

    /** A world and the walks over its rows, in the order of the month. */
    private static final class Street implements AutoCloseable {

        private final Simulation simulation;
        private final World world;
        private final Pass[] passes;

        Street(List<Mechanism> mechanisms, Layout layout) {
            List<Pass> seen = new ArrayList<>();
            Model model =
                    Model.of(mechanisms.stream().map(m -> new Watched(m, seen)).toArray(Mechanism[]::new));
            simulation = layout == Layout.ENSEMBLE
                    ? Worlds.ensemble(Twins.market(FIRMS), model)
                    : Worlds.population(Twins.market(TILES * Worlds.TILE), model);
            world = simulation.world();
            passes = seen.toArray(Pass[]::new);
        }

        void months(int count) {
            for (int month = 1; month <= count; month++) {
                for (int at = 0; at < world.rowCount(); at++) {
                    int r = world.order(at);
                    world.ledger().begin(r);
                    for (Pass pass : passes) {
                        pass.advance(r, month);
                    }
                }
            }
        }

        void walk(int k, int month) {
            for (int at = 0; at < world.rowCount(); at++) {
                passes[k].advance(world.order(at), month);
            }
        }

        @Override
        public void close() {
            simulation.close();
        }
    }

    /** All ten, from the start. */
    @State(Scope.Thread)
    public abstract static class Ten {

        /** How they are written. */
        @Param
        public Way way;

        private final Layout layout;
        private Street street;

        Ten(Layout layout) {
            this.layout = layout;
        }

        /** Anew each time, since firms close for good. */
        @Setup(Level.Invocation)
        public void open() {
            street = new Street(way.ten(), layout);
        }

        /** Lets it go. */
        @TearDown(Level.Invocation)
        public void close() {
            street.close();
        }

        void run() {
            street.months(MONTHS);
        }
    }

    /** Ten mechanisms in the ensemble layout. */
    public static class TenInTheEnsemble extends Ten {
        public TenInTheEnsemble() {
            super(Layout.ENSEMBLE);
        }
    }

    /** Ten mechanisms in the population layout. */
    public static class TenInThePopulation extends Ten {
        public TenInThePopulation() {
            super(Layout.POPULATION);
        }
    }

    /** One of them, in a market that kernels have brought to its third year, when some firms have closed. */
    @State(Scope.Thread)
    public abstract static class One {

        /** Which one. */
        @Param({"pricing", "learning", "accounts"})
        public String mechanism;

        /** How it is written. */
        @Param
        public Way way;

        private final Layout layout;
        private Street street;
        private int which;
        private int month;

        One(Layout layout) {
            this.layout = layout;
        }

        /** Now and then anew, since what one mechanism does alone leads far away. */
        @Setup(Level.Iteration)
        public void open() {
            List<Mechanism> mechanisms = new ArrayList<>(Twins.KERNELS);
            which = Twins.KERNELS.stream().map(Mechanism::name).toList().indexOf(mechanism);
            mechanisms.set(which, way.ten().get(which));
            street = new Street(mechanisms, layout);
            street.months(24);
        }

        /** Lets it go. */
        @TearDown(Level.Iteration)
        public void close() {
            street.close();
        }

        void walk() {
            street.walk(which, ++month);
        }
    }

    /** One mechanism in the ensemble layout. */
    public static class OneInTheEnsemble extends One {
        public OneInTheEnsemble() {
            super(Layout.ENSEMBLE);
        }
    }

    /** One mechanism in the population layout. */
    public static class OneInThePopulation extends One {
        public OneInThePopulation() {
            super(Layout.POPULATION);
        }
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES * MONTHS)
    public void tenInTheEnsemble(TenInTheEnsemble ten) {
        ten.run();
    }

    @Benchmark
    @OperationsPerInvocation(TILES * Worlds.TILE * MONTHS)
    public void tenInThePopulation(TenInThePopulation ten) {
        ten.run();
    }

    @Benchmark
    @OperationsPerInvocation(FIRMS * Worlds.LANES)
    public void oneInTheEnsemble(OneInTheEnsemble one) {
        one.walk();
    }

    @Benchmark
    @OperationsPerInvocation(TILES * Worlds.TILE)
    public void oneInThePopulation(OneInThePopulation one) {
        one.walk();
    }
}

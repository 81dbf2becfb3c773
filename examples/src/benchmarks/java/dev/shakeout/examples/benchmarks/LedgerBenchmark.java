package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Simulation;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Sector;
import dev.shakeout.examples.twins.Twins;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a posting costs per firm, as a row, as a list and one by one. */
@State(Scope.Thread)
@OperationsPerInvocation(Worlds.LANES)
public class LedgerBenchmark extends Measured {

    private static final int N = Worlds.LANES;
    private static final Flow COST = Flow.cost("cost", Sector.SUPPLIERS);
    private static final Flow REVENUE = Flow.revenue("revenue", Sector.HOUSEHOLDS);
    private static final Flow ROUND = Flow.funding("round", Sector.INVESTORS);

    private final double[] amounts = new double[N];
    private final int[] lanes = new int[N];
    private final double[] credit = new double[N];
    private final double[] level = new double[N];
    private final double[] price = new double[N];
    private final double[] quantity = new double[N];
    private Simulation simulation;
    private Ledger ledger;

    @Setup
    public void open() {
        simulation = Worlds.ensemble(Twins.market(1), Model.of());
        ledger = simulation.world().ledger();
        Arrays.setAll(amounts, i -> 100.3 * i);
        Arrays.setAll(lanes, i -> i);
        Arrays.setAll(level, i -> 1 + 0.001 * i);
        Arrays.setAll(price, i -> 2.5);
        Arrays.setAll(quantity, i -> 0.4 * i);
    }

    @TearDown
    public void close() {
        simulation.close();
    }

    @Benchmark
    public void postCost() {
        ledger.post(COST, 0, amounts);
    }

    @Benchmark
    public void postRevenue() {
        ledger.post(REVENUE, 0, amounts);
    }

    @Benchmark
    public void postFunding() {
        ledger.post(ROUND, 0, amounts);
    }

    /** A product of three rows that is never a row of its own. */
    @Benchmark
    public void postProduct() {
        ledger.post(COST, 0, Ledger.FEN, level, price, quantity);
    }

    @Benchmark
    public void postUpToCash() {
        ledger.postUpTo(COST, 0, amounts, credit);
    }

    @Benchmark
    public void postList() {
        ledger.post(COST, 0, lanes, N, amounts);
    }

    @Benchmark
    public void postOneByOne() {
        for (int i = 0; i < N; i++) {
            ledger.post(COST, 0, i, amounts[i]);
        }
    }

    @Benchmark
    public void postUpToCashOneByOne() {
        for (int i = 0; i < N; i++) {
            ledger.postUpTo(COST, 0, i, amounts[i], credit[i]);
        }
    }
}

package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.choice.Bertrand;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What a month of Bertrand–Nash prices costs per lane: 16 products in two nests, each month a little better and cheaper to
 * serve than the last or a little worse and dearer, from last month's mark-ups.
 */
@State(Scope.Thread)
@OperationsPerInvocation(Worlds.LANES)
public class PriceBenchmark extends Measured {

    private static final int N = Worlds.LANES;
    private static final int PRODUCTS = 16;
    private static final int NESTS = 2;

    /** How many owners share the products; with 16 each has one. */
    @Param({"16", "4"})
    int owners;

    /** CNY per million tokens below which no price may fall; at 0 it never binds. */
    @Param({"0", "2"})
    double floor;

    private final double[][][] appeal = new double[2][PRODUCTS][N];
    private final double[][][] cost = new double[2][PRODUCTS][N];
    private final double[][] offered = new double[PRODUCTS][N];
    private final double[][] markup = new double[PRODUCTS][N];
    private Bertrand contest;
    private Bertrand.Customers customers;
    private int month;

    @Setup
    public void open() {
        int[] nest = IntStream.range(0, PRODUCTS).map(j -> j % NESTS).toArray();
        int[] owner = IntStream.range(0, PRODUCTS).map(j -> j % owners).toArray();
        contest = new Bertrand(nest, owner, N);
        customers = new Bertrand.Customers(row(0.5), row(0.6), row(3), row(floor));
        Random dice = new Random(1);
        for (int j = 0; j < PRODUCTS; j++) {
            Arrays.fill(offered[j], 1);
            Arrays.fill(markup[j], 2);
            for (int i = 0; i < N; i++) {
                appeal[0][j][i] = 2 * dice.nextDouble() - 1;
                cost[0][j][i] = 0.5 + 1.5 * dice.nextDouble();
                appeal[1][j][i] = appeal[0][j][i] + 0.3 * (dice.nextDouble() - 0.5);
                cost[1][j][i] = cost[0][j][i] * (0.9 + 0.2 * dice.nextDouble());
            }
        }
    }

    private static double[] row(double value) {
        double[] row = new double[N];
        Arrays.fill(row, value);
        return row;
    }

    @Benchmark
    public double[][] month() {
        month = 1 - month;
        contest.solve(appeal[month], offered, cost[month], customers, markup);
        return markup;
    }
}

package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.numeric.BlockSum;
import dev.shakeout.core.numeric.Normal;
import dev.shakeout.core.numeric.Numeric;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a function costs per number of a row of 512. */
@State(Scope.Thread)
@OperationsPerInvocation(Worlds.LANES)
public class NumericBenchmark extends Measured {

    private static final int N = Worlds.LANES;

    private final double[] x = new double[N];
    private final double[] positive = new double[N];
    private final double[] share = new double[N];
    private final double[] y = new double[N];
    private final double[] scratch = new double[N];

    /** Numbers from −5 to 5, from 0 to 1,000 and from 0 to 1, in no order that a branch could be guessed from. */
    @Setup
    public void fill() {
        for (int i = 0; i < N; i++) {
            share[i] = (i * 197 % N + 0.5) / N;
            x[i] = 10 * share[i] - 5;
            positive[i] = 1_000 * share[i];
        }
    }

    @Benchmark
    public double[] exp() {
        Numeric.exp(x, y, N);
        return y;
    }

    @Benchmark
    public double[] log() {
        Numeric.log(positive, y, scratch, N);
        return y;
    }

    @Benchmark
    public double[] log1p() {
        Numeric.log1p(positive, y, scratch, N);
        return y;
    }

    @Benchmark
    public double[] logistic() {
        Numeric.logistic(x, y, N);
        return y;
    }

    @Benchmark
    public double[] power() {
        Numeric.power(positive, share, y, scratch, N);
        return y;
    }

    @Benchmark
    public double[] powerWithOneExponent() {
        Numeric.power(positive, 0.4, y, scratch, N);
        return y;
    }

    @Benchmark
    public double blockSum() {
        return BlockSum.sum(positive, N);
    }

    /** One by one, as the quantile below: for statistics and priors, not for the engine. */
    @Benchmark
    public double[] normalCdf() {
        for (int i = 0; i < N; i++) {
            y[i] = Normal.cdf(x[i]);
        }
        return y;
    }

    @Benchmark
    public double[] normalQuantile() {
        for (int i = 0; i < N; i++) {
            y[i] = Normal.quantile(share[i]);
        }
        return y;
    }
}

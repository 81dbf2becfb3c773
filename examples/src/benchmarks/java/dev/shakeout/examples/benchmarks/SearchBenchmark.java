package dev.shakeout.examples.benchmarks;

import dev.shakeout.core.numeric.Minimum;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.numeric.Roots;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a search costs, of a function that itself costs next to nothing: once per market or fit, never in a month. */
@State(Scope.Thread)
public class SearchBenchmark extends Measured {

    private static final double LOW = -5;
    private static final double HIGH = 5;
    private static final double TOLERANCE = 1e-12;
    private static final int EVALUATIONS = 300;

    /** Where e^x is sought, from 0.5 to 55: each time another, lest one search be learnt by heart. */
    private double level = 0.5;

    private double nextLevel() {
        level = level < 50 ? level * 1.1 : 0.5;
        return level;
    }

    @Benchmark
    public double bisection() {
        double wanted = nextLevel();
        return Roots.bisect(x -> Numeric.exp(x) - wanted, LOW, HIGH, TOLERANCE);
    }

    @Benchmark
    public double brent() {
        double wanted = nextLevel();
        return Roots.brent(x -> Numeric.exp(x) - wanted, LOW, HIGH, TOLERANCE);
    }

    /** 300 evaluations in the curved valley of Rosenbrock (1960). */
    @Benchmark
    public double minimum() {
        return Minimum.inBox(
                        SearchBenchmark::valley,
                        new double[] {-2, -2},
                        new double[] {2, 2},
                        new double[] {-1.2, 1},
                        1,
                        EVALUATIONS,
                        1)
                .value();
    }

    private static double valley(double[] x) {
        double beside = x[1] - x[0] * x[0];
        return 100 * beside * beside + (1 - x[0]) * (1 - x[0]);
    }
}

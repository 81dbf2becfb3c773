package dev.shakeout.core.numeric;

import dev.shakeout.core.check.Check;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * The lowest point of a function of several numbers within a box, found by the covariance matrix adaptation strategy of
 * Hansen (CMA-ES), which needs no derivative and steps over small jumps.
 *
 * <p>The search sees the box as a unit cube and is repeated from {@code starts} points: the one given, then points drawn in
 * the cube. The best point ever evaluated is returned, not where a search happened to end, and it lies in the box. The same
 * seed gives the same points. A minimum of a function with luck in it is an optimist: evaluate it again on other luck.
 */
public final class Minimum {

    private static final double FIRST_STEP = 0.25;

    private final ToDoubleFunction<double[]> f;
    private final double[] low;
    private final double[] high;
    private double[] at;
    private double value = Double.POSITIVE_INFINITY;
    private int evaluations;

    private Minimum(ToDoubleFunction<double[]> f, double[] low, double[] high, double[] start) {
        this.f = f;
        this.low = low.clone();
        this.high = high.clone();
        at = start.clone();
    }

    /**
     * Searches {@code f} between {@code low} and {@code high}.
     *
     * @param f           the function; NaN counts as very high
     * @param low         lower ends of the box
     * @param high        upper ends, above the lower ones
     * @param start       where the first search begins, in the box
     * @param starts      how many searches, at least 1
     * @param evaluations how many evaluations each search may take, at least 1
     * @param seed        of the points that are tried
     */
    public static Minimum inBox(
            ToDoubleFunction<double[]> f,
            double[] low,
            double[] high,
            double[] start,
            int starts,
            int evaluations,
            long seed) {
        Check.that(
                low.length > 0 && low.length == high.length && low.length == start.length,
                "A box has as many lower ends as upper ends and the start has numbers, at least 1, but there are %s, %s and %s.",
                low.length,
                high.length,
                start.length);
        for (int k = 0; k < low.length; k++) {
            Check.that(
                    low[k] < high[k] && start[k] >= low[k] && start[k] <= high[k],
                    "Number %s must start within a box that is not empty, but starts at %s between %s and %s.",
                    k,
                    start[k],
                    low[k],
                    high[k]);
        }
        Check.that(starts >= 1, "There must be at least 1 search, but there are %s.", starts);
        Check.that(evaluations >= 1, "A search must take at least 1 evaluation, but may take %s.", evaluations);
        Minimum minimum = new Minimum(f, low, high, start);
        MersenneTwister random = new MersenneTwister(seed);
        for (int s = 0; s < starts; s++) {
            minimum.search(s == 0 ? minimum.toCube(start) : minimum.anywhere(random), evaluations, random);
        }
        return minimum;
    }

    private double[] toCube(double[] x) {
        double[] u = new double[x.length];
        Arrays.setAll(u, k -> (x[k] - low[k]) / (high[k] - low[k]));
        return u;
    }

    private double[] anywhere(MersenneTwister random) {
        double[] u = new double[low.length];
        Arrays.setAll(u, k -> random.nextDouble());
        return u;
    }

    private void search(double[] from, int most, MersenneTwister random) {
        int n = from.length;
        double[] steps = new double[n];
        Arrays.fill(steps, FIRST_STEP);
        double[] zeros = new double[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        int population = 4 + (int) (3 * StrictMath.log(n)); // Hansen's usual number
        int[] left = {most};
        try {
            new CMAESOptimizer(
                            most, Double.NEGATIVE_INFINITY, true, 0, 0, random, false, (k, before, now) -> left[0] <= 0)
                    .optimize(
                            new MaxEval(most),
                            new ObjectiveFunction(u -> at(u, left)),
                            GoalType.MINIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(zeros, ones),
                            new CMAESOptimizer.Sigma(steps),
                            new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            // the budget is spent: the best point so far stands
            left[0] = 0;
        }
    }

    /** The function at a point of the cube. */
    private double at(double[] u, int... left) {
        left[0]--;
        double[] x = new double[u.length];
        Arrays.setAll(x, k -> low[k] + Math.min(Math.max(u[k], 0), 1) * (high[k] - low[k]));
        double y = f.applyAsDouble(x);
        evaluations++;
        if (y < value) {
            value = y;
            at = x;
        }
        return Double.isNaN(y) ? Double.MAX_VALUE : y;
    }

    /** The best point found. */
    public double[] at() {
        return at.clone();
    }

    /** The function there; infinite if it was never a number. */
    public double value() {
        return value;
    }

    /** How often the function was evaluated. */
    public int evaluations() {
        return evaluations;
    }
}

package dev.shakeout.core.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Solutions that depend on some numbers only: lanes for which the market says the same share one. Most often a lane says what
 * the one before it said.
 *
 * <pre>
 *   known.begin();
 *   known.says(floor[i]);
 *   Solution solution = known.or(() -&gt; solve(i));
 * </pre>
 */
public final class Known<S> {

    private final Map<List<Double>, S> solutions = new HashMap<>();
    private double[] numbers = new double[64];
    private double[] before = new double[64];
    private int count;
    private int countBefore;
    private @Nullable S last;

    /** Forgets what was said last. */
    public void begin() {
        count = 0;
    }

    /** Adds a number on which the solution depends. */
    public void says(double number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    /** Returns the solution for the numbers said since {@link #begin}, by {@code solve} if they are new. */
    public S or(Supplier<S> solve) {
        S solution = last;
        if (solution == null || !Arrays.equals(numbers, 0, count, before, 0, countBefore)) {
            List<Double> key = Arrays.stream(numbers, 0, count).boxed().toList();
            solution = solutions.computeIfAbsent(key, k -> solve.get());
            last = solution;
            before = Arrays.copyOf(numbers, count);
            countBefore = count;
        }
        return solution;
    }

    /** Forgets all solutions. */
    public void clear() {
        solutions.clear();
        last = null;
    }
}

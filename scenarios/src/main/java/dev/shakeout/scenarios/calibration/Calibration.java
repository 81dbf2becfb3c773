package dev.shakeout.scenarios.calibration;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Minimum;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers that bring a {@link Problem}'s figures as near to its aims as can be, and how near that is.
 *
 * <p>{@link #of} searches; {@link #at} looks at numbers found before. {@link #profile} says how much the loss rises as one number
 * is moved through its range and the others stay: a flat profile is a number the aims say nothing about.
 */
public final class Calibration {

    /** Points of a profile, the ends of the range included. */
    private static final int POINTS = 9;

    private final Problem problem;
    private final double[] numbers;
    private final double[] figures;
    private final double[] before;

    /** One number moved through its range. */
    public record Profile(Unknown unknown, List<Point> points) {
        /** The loss where the number is {@code value}. */
        public record Point(double value, double loss) {}

        public Profile {
            points = List.copyOf(points);
        }
    }

    private Calibration(Problem problem, double... numbers) {
        this.problem = problem;
        this.numbers = numbers.clone();
        figures = problem.simulate(numbers);
        before = problem.simulate(starts(problem));
    }

    /**
     * Searches.
     *
     * @param searches    how many, from different points
     * @param evaluations how often each may simulate
     * @param seed        of the points tried
     */
    public static Calibration of(Problem problem, int searches, int evaluations, long seed) {
        List<Unknown> unknowns = problem.unknowns();
        Minimum found = Minimum.inBox(
                x -> loss(problem, problem.simulate(rounded(x))),
                unknowns.stream().mapToDouble(Unknown::low).toArray(),
                unknowns.stream().mapToDouble(Unknown::high).toArray(),
                starts(problem),
                searches,
                evaluations,
                seed);
        return at(problem, rounded(found.at()));
    }

    /** The fit at numbers that were found before. */
    public static Calibration at(Problem problem, double... numbers) {
        Check.that(
                numbers.length == problem.unknowns().size(),
                "There must be a number for each of %s unknowns, but there are %s.",
                problem.unknowns().size(),
                numbers.length);
        return new Calibration(problem, numbers);
    }

    private static double[] starts(Problem problem) {
        return problem.unknowns().stream().mapToDouble(Unknown::start).toArray();
    }

    /** Three digits are more than the aims can tell, and can be copied into a sheet. */
    private static double[] rounded(double... x) {
        return Arrays.stream(x).map(Calibration::rounded).toArray();
    }

    private static double rounded(double x) {
        return x == 0 ? 0 : new BigDecimal(x).round(new MathContext(3)).doubleValue();
    }

    private static double loss(Problem problem, double... figures) {
        double sum = 0;
        for (int k = 0; k < figures.length; k++) {
            sum += problem.aims().get(k).loss(figures[k]);
        }
        return sum;
    }

    public Problem problem() {
        return problem;
    }

    /** The numbers, in the order of the unknowns. */
    public double[] numbers() {
        return numbers.clone();
    }

    /** The figures they bring about, in the order of the aims. */
    public double[] figures() {
        return figures.clone();
    }

    /** The figures at what was assumed before. */
    public double[] figuresBefore() {
        return before.clone();
    }

    /** Σ weight · error². */
    public double loss() {
        return loss(problem, figures);
    }

    /** The same at what was assumed before. */
    public double lossBefore() {
        return loss(problem, before);
    }

    /** The same if nothing changed. */
    public double lossOfNoChange() {
        return loss(problem, problem.noChange());
    }

    /** The loss along each unknown, the others held. */
    public List<Profile> profile() {
        List<Profile> all = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            Unknown unknown = problem.unknowns().get(k);
            List<Profile.Point> points = new ArrayList<>();
            for (int p = 0; p < POINTS; p++) {
                double[] moved = numbers.clone();
                moved[k] = rounded(unknown.low() + p * (unknown.high() - unknown.low()) / (POINTS - 1));
                points.add(new Profile.Point(moved[k], loss(problem, problem.simulate(moved))));
            }
            all.add(new Profile(unknown, points));
        }
        return all;
    }
}

package dev.shakeout.core.measure;

/**
 * The mean over independent runs, with the interval of Student's t: {@code x̄ ± t(n − 1) · s / √n}.
 *
 * <p>If all values are equal the interval has no width: the runs show no spread, which is not proof that there is none.
 *
 * <p>Source: Student (1908), "The probable error of a mean", <i>Biometrika</i> 6, 1–25, doi:10.1093/biomet/6.1.1.
 */
public final class Mean {

    private Mean() {}

    /**
     * The mean of the first {@code n} of {@code values}, in replication order, with its interval of 95 %.
     *
     * @return undefined with fewer than two values, from which no spread can be learned
     */
    public static Estimate of(double[] values, int n) {
        Moments.checkLength(values, n, "values");
        return n < 2 ? tooFew(n) : student(Moments.of(values, n, "values"), n);
    }

    static Estimate tooFew(int n) {
        return Estimate.undefined(
                "an interval needs at least two replications, and there is " + (n == 0 ? "none" : "one"));
    }

    static Estimate student(Moments moments, int n) {
        double reach = moments.variance() == 0 ? 0 : Critical.student(n - 1) * Math.sqrt(moments.variance() / n);
        return Estimate.of(moments.mean(), moments.mean() - reach, moments.mean() + reach);
    }
}

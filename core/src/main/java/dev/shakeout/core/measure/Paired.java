package dev.shakeout.core.measure;

import java.util.OptionalDouble;

/**
 * Two scenarios run on the same luck: the difference is taken replication by replication, so that what both share
 * cancels. Analysed as one sample of differences, never as two samples.
 *
 * <p>Source: A. M. Law (2015), <i>Simulation Modeling and Analysis</i>, 5th ed., 10.2.1 (paired-t interval) and 11.2
 * (common random numbers).
 */
public final class Paired {

    private Paired() {}

    /**
     * The mean of {@code scenario[r] − baseline[r]} with Student's t interval of 95 % ({@code n − 1} degrees of
     * freedom).
     *
     * <p>Identical outcomes give exactly 0 with the interval [0, 0]. Outcomes of 0 and 1 are the usual case: the
     * difference is then one of two shares.
     *
     * @param baseline  outcome per replication, finite, in replication order; not modified
     * @param scenario  outcome of the same replications; not modified
     * @param n         how many replications to use, from the front of both arrays
     */
    public static PairedDifference difference(double[] baseline, double[] scenario, int n) {
        Moments.checkLength(baseline, n, "baseline");
        Moments.checkLength(scenario, n, "scenario");
        if (n < 2) {
            return new PairedDifference(Mean.tooFew(n), OptionalDouble.empty());
        }
        double apart = Moments.of(baseline, n, "baseline").variance()
                + Moments.of(scenario, n, "scenario").variance();
        double[] change = new double[n];
        for (int r = 0; r < n; r++) {
            change[r] = scenario[r] - baseline[r];
        }
        Moments paired = Moments.of(change, n, "The difference of scenario and baseline");
        OptionalDouble ratio =
                paired.variance() > 0 ? OptionalDouble.of(apart / paired.variance()) : OptionalDouble.empty();
        return new PairedDifference(Mean.student(paired, n), ratio);
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Mean;
import dev.shakeout.core.measure.Paired;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of a group of firms are independent or listed at the horizon, in one scenario.
 *
 * @param mean         over replications; NaN without replications
 * @param estimate     the same with its interval, undefined below two replications
 * @param difference   paired difference of the mean to the baseline; 0 in the baseline itself
 * @param distribution share of replications in which k of them are left, for k from 0 to all; NaN without replications
 */
record Left(double mean, Estimate estimate, Estimate difference, List<Double> distribution) {

    /** One for each scenario of {@code comparison}, in order. */
    static List<Left> of(Comparison comparison, Group group) {
        List<Left> all = new ArrayList<>();
        double[] baseline = {};
        for (Result result : comparison.results()) {
            double[] left = byReplication(result, group);
            if (all.isEmpty()) {
                baseline = left;
            }
            all.add(of(left, baseline, group.size()));
        }
        return all;
    }

    private static Left of(double[] left, double[] baseline, int size) {
        int n = left.length;
        long[] counts = new long[size + 1];
        double sum = 0;
        for (double k : left) {
            counts[(int) k]++;
            sum += k;
        }
        List<Double> distribution = new ArrayList<>();
        for (long count : counts) {
            distribution.add(count / (double) n);
        }
        return new Left(
                sum / n, Mean.of(left, n), Paired.difference(baseline, left, n).difference(), distribution);
    }

    /** How many are left in each replication that counts, in order. */
    private static double[] byReplication(Result result, Group group) {
        double[] left = new double[result.replications()];
        for (Firm firm : group.firms()) {
            double[] there = result.values(Outcome.inBusiness(result.months()), firm.name());
            for (int k = 0; k < left.length; k++) {
                left[k] += there[k];
            }
        }
        return left;
    }
}

package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Event;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Mean;
import dev.shakeout.core.measure.Paired;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Set<String> names = new HashSet<>();
        for (Firm firm : group.firms()) {
            names.add(firm.name());
        }
        List<Left> all = new ArrayList<>();
        double[] baseline = {};
        for (Result result : comparison.results()) {
            double[] left = byReplication(result, names);
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
    private static double[] byReplication(Result result, Set<String> names) {
        double[] left = new double[result.replications()];
        long replication = -1;
        int k = -1;
        for (Event event : result.events()) {
            if (event.replication() != replication) {
                replication = event.replication();
                k++;
            }
            left[k] += event.censored() && names.contains(event.firm()) ? 1 : 0;
        }
        return left;
    }
}

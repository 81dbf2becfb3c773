package dev.shakeout.core.measure;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Do two groups survive differently? Compares the events of the first group with those expected if both had one hazard.
 *
 * <pre>
 *   E = Σ_j n_1j d_j / n_j      V = Σ_j d_j (n_1j/n_j) (1 − n_1j/n_j) (n_j − d_j) / (n_j − 1)      χ² = (O − E)² / V
 * </pre>
 *
 * <p>The test is for independent groups: two scenarios on the same luck are not, use {@link Paired} for them.
 *
 * <p>Source: N. Mantel (1966), "Evaluation of survival data and two new rank order statistics arising in its
 * consideration", <i>Cancer Chemotherapy Reports</i> 50, 163–170; ties as in Klein and Moeschberger (2003), 7.3.
 *
 * @param observed  events of the first group
 * @param expected  events of the first group to be expected under one hazard
 * @param variance  variance of the observed events under one hazard
 */
public record LogRank(long observed, double expected, double variance) {

    /** Compares two groups by events of any cause. */
    public static LogRank of(Spells first, Spells second) {
        RiskTable one = first.risk();
        RiskTable two = second.risk();
        int[] ticks = IntStream.concat(IntStream.of(one.time()), IntStream.of(two.time()))
                .sorted()
                .distinct()
                .toArray();
        double expected = 0;
        double variance = 0;
        for (int t : ticks) {
            double n = (double) one.atRiskAt(t) + two.atRiskAt(t);
            double d = (double) one.eventsAt(t) + two.eventsAt(t);
            double share = one.atRiskAt(t) / n;
            expected += share * d;
            if (n > 1) {
                variance += d * share * (1 - share) * (n - d) / (n - 1);
            }
        }
        return new LogRank(IntStream.of(one.events()).sum(), expected, variance);
    }

    /** χ² with one degree of freedom; empty if no tick has an event and both groups at risk. */
    public OptionalDouble chiSquare() {
        double gap = observed - expected;
        return variance > 0 ? OptionalDouble.of(gap * gap / variance) : OptionalDouble.empty();
    }

    /** Two-sided p-value, {@code P(χ²_1 > chiSquare)}; empty where {@link #chiSquare} is. */
    public OptionalDouble pValue() {
        return variance > 0
                ? OptionalDouble.of(Erf.erfc(Math.abs(observed - expected) / Math.sqrt(2 * variance)))
                : OptionalDouble.empty();
    }
}

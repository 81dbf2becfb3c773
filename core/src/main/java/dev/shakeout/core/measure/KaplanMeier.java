package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.OptionalInt;

/**
 * The share that survives each tick, from spells of which some are censored or enter late. All causes count as one
 * event.
 *
 * <pre>
 *   S(t) = Π_{t_j ≤ t} (1 − d_j / n_j)            d_j events among the n_j at risk at tick t_j
 *   se²(S(t)) = S(t)² Σ_{t_j ≤ t} d_j / (n_j (n_j − d_j))        Greenwood
 * </pre>
 *
 * <p>With late entry S is conditional on survival to the first entry, and it falls to 0 for good once everybody at risk
 * has an event, even if others enter later: look at the early risk sets.
 *
 * <p>Source: E. L. Kaplan and P. Meier (1958), "Nonparametric estimation from incomplete observations", <i>Journal of
 * the American Statistical Association</i> 53, 457–481, doi:10.1080/01621459.1958.10501452.
 */
public final class KaplanMeier {

    private static final double ROUNDING = 1e-12; // a product of fractions that is 1/2 in truth may miss it by less

    private final RiskTable risk;
    private final double[] survival; // after each event tick
    private final double[] greenwood; // Σ d / (n (n − d)) up to each event tick

    private KaplanMeier(RiskTable risk) {
        this.risk = risk;
        survival = new double[risk.time().length];
        greenwood = new double[risk.time().length];
        double s = 1;
        double sum = 0;
        for (int j = 0; j < survival.length; j++) {
            double n = risk.atRisk()[j];
            double d = risk.events()[j];
            s *= (n - d) / n;
            sum += d / (n * (n - d));
            survival[j] = s;
            greenwood[j] = sum;
        }
    }

    /** The Kaplan–Meier curve of {@code spells}. */
    public static KaplanMeier of(Spells spells) {
        return new KaplanMeier(spells.risk());
    }

    /**
     * The probability to survive tick {@code t} (at least 0), with its log-log interval of 95 %.
     *
     * <p>That scale has no point at 1 and at 0. Before the first event the lower limit is Clopper–Pearson's for those
     * still at risk; once the curve is at 0 the upper limit is the last one before, since survival never rises.
     * Undefined after the last tick under observation, unless the curve is at 0.
     */
    public Estimate at(int t) {
        Check.inRange(t, 0, Integer.MAX_VALUE, "t");
        int j = risk.lastEventUntil(t);
        if (risk.isOver(t, after(j))) {
            return risk.nobodyAfterLast();
        }
        if (j < 0) {
            return Estimate.of(1, t == 0 ? 1 : LogLog.limitOfAll(risk.atRiskAt(t)), 1);
        }
        return survival[j] > 0 ? interval(j) : Estimate.of(0, 0, highAtZero());
    }

    /** The first tick after which at most half survive; empty if more do. */
    public OptionalInt median() {
        for (int j = 0; j < survival.length; j++) {
            if (survival[j] <= 0.5 + ROUNDING) {
                return OptionalInt.of(risk.time()[j]);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Restricted mean: ticks survived on average within the first {@code horizon} ticks, with its normal interval of
     * 95 % (no wider than [0, horizon]).
     *
     * <pre>
     *   μ = ∫_0^τ S(u) du      se²(μ) = Σ_{t_j ≤ τ} (∫_{t_j}^τ S(u) du)² d_j / (n_j (n_j − d_j))
     * </pre>
     *
     * <p>Undefined if the horizon lies after the last tick under observation, unless the curve is at 0. Without an
     * event the interval has no width. Source: Klein and Moeschberger (2003), 4.5.
     */
    public Estimate restrictedMean(int horizon) {
        Check.inRange(horizon, 1, Integer.MAX_VALUE, "horizon");
        int last = risk.lastEventUntil(horizon);
        if (risk.isOver(horizon, after(last))) {
            return risk.nobodyAfterLast();
        }
        double area = 0; // under the curve from the event on, summed backwards
        double variance = 0;
        int until = horizon;
        for (int j = last; j >= 0; j--) {
            area += survival[j] * (until - risk.time()[j]);
            until = risk.time()[j];
            double n = risk.atRisk()[j];
            double d = risk.events()[j];
            if (area > 0) {
                variance += area * area * d / (n * (n - d));
            }
        }
        area += until;
        double reach = Critical.normal(Critical.LEVEL) * Math.sqrt(variance);
        return Estimate.of(area, Math.max(0, area - reach), Math.max(area, Math.min(horizon, area + reach)));
    }

    private double after(int j) {
        return j < 0 ? 1 : survival[j];
    }

    private Estimate interval(int j) {
        return LogLog.around(survival[j], survival[j] * Math.sqrt(greenwood[j]));
    }

    private double highAtZero() {
        int j = 0;
        while (survival[j] > 0) {
            j++;
        }
        return j > 0 ? interval(j - 1).high() : 1 - LogLog.limitOfAll(risk.atRisk()[0]);
    }
}

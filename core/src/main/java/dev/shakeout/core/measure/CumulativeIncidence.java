package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;

/**
 * The probability that one cause has struck by a tick while the other causes compete with it (Aalen–Johansen).
 *
 * <pre>
 *   F_k(t) = Σ_{t_j ≤ t} S(t_j−) d_kj / n_j         S the Kaplan–Meier curve of all causes together
 * </pre>
 *
 * <p>All causes and survival add to 1; one minus the Kaplan–Meier curve of one cause alone would overstate it. Causes
 * at the same tick share it without any jitter. The standard error is by the delta method:
 *
 * <pre>
 *   se² = Σ_j (F_k(t) − F_k(t_j))² d_j / (n_j (n_j − d_j)) + S(t_j−)² d_kj (n_j − d_kj) / n_j³
 *         − 2 (F_k(t) − F_k(t_j)) S(t_j−) d_kj / n_j²
 * </pre>
 *
 * <p>Sources: O. O. Aalen and S. Johansen (1978), "An empirical transition matrix for non-homogeneous Markov chains
 * based on censored observations", <i>Scandinavian Journal of Statistics</i> 5, 141–150; standard error: E. Marubini
 * and M. G. Valsecchi (1995), <i>Analysing Survival Data from Clinical Trials and Observational Studies</i>, ch. 10.
 */
public final class CumulativeIncidence {

    private final RiskTable risk;
    private final int[] struck; // events of the cause at each event tick
    private final double[] before; // S just before each event tick
    private final double[] incidence; // F after each event tick
    private final double last; // S after the last event tick

    private CumulativeIncidence(RiskTable risk, int[] struck) {
        this.risk = risk;
        this.struck = struck;
        before = new double[struck.length];
        incidence = new double[struck.length];
        double s = 1;
        double f = 0;
        boolean alone = true; // no other cause so far: then F is 1 − S, and exactly 1 at the end
        for (int j = 0; j < struck.length; j++) {
            double n = risk.atRisk()[j];
            before[j] = s;
            f += s * struck[j] / n;
            s *= (n - risk.events()[j]) / n;
            alone &= struck[j] == risk.events()[j];
            f = alone ? 1 - s : Math.min(1, f);
            incidence[j] = f;
        }
        last = s;
    }

    /** The incidence of {@code cause} (1 or more) in {@code spells}; 0 throughout if the cause does not occur. */
    public static CumulativeIncidence of(Spells spells, int cause) {
        Check.inRange(cause, 1, Integer.MAX_VALUE, "cause");
        RiskTable risk = spells.risk();
        return new CumulativeIncidence(
                risk, cause <= spells.causes() ? risk.byCause(cause) : new int[risk.time().length]);
    }

    /**
     * The probability that the cause has struck by the end of tick {@code t} (at least 0), with its log-log interval of
     * 95 %.
     *
     * <p>Before the first event of the cause the upper limit is Clopper–Pearson's for those at risk. Undefined after
     * the last tick under observation, unless nobody survives it.
     */
    public Estimate at(int t) {
        Check.inRange(t, 0, Integer.MAX_VALUE, "t");
        if (risk.isOver(t, last)) {
            return risk.nobodyAfterLast();
        }
        int j = risk.lastEventUntil(t);
        double f = j < 0 ? 0 : incidence[j];
        if (f == 0) {
            int tick = Math.min(t, risk.last());
            return Estimate.of(0, 0, t == 0 ? 0 : 1 - LogLog.limitOfAll(risk.atRiskAt(tick)));
        }
        return f < 1 ? LogLog.around(f, Math.sqrt(variance(j))) : Estimate.of(1, lowAtOne(), 1);
    }

    private double variance(int until) {
        double sum = 0;
        for (int j = 0; j <= until; j++) {
            double n = risk.atRisk()[j];
            double d = risk.events()[j];
            double k = struck[j];
            double ahead = incidence[until] - incidence[j];
            double s = before[j];
            if (ahead > 0) { // then somebody survived t_j, and n > d
                sum += ahead * ahead * d / (n * (n - d)) - 2 * ahead * s * k / (n * n);
            }
            sum += s * s * k * (n - k) / (n * n * n);
        }
        return Math.max(0, sum);
    }

    /** The last lower limit before the incidence came to 1, since it never falls. */
    private double lowAtOne() {
        int j = 0;
        while (incidence[j] < 1) {
            j++;
        }
        boolean first = j == 0 || incidence[j - 1] == 0;
        return first
                ? LogLog.limitOfAll(risk.atRisk()[j])
                : LogLog.around(incidence[j - 1], Math.sqrt(variance(j - 1))).low();
    }
}

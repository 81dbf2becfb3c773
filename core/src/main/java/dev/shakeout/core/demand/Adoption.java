package dev.shakeout.core.demand;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.numeric.Numeric;

/**
 * How many people take up a product in a month: the exact flow of the Bass equation, on rows of a segment.
 *
 * <pre>
 *   dT/dt = N h,   h = a + (q/P) T,   a = p + pull,   N + T constant within the month
 *   N h (1 − e) / (h + g e)           adopters of a month; g = q N/P, e = e^{−(h + g)/12}
 * </pre>
 *
 * <p>N people have never used a product, T use one, P is the population; p and q are per year. This is the closed form
 * F = (1 − p y) / (1 + q y), y(t + Δ) = y(t) e^{−(p+q)Δ} of Bass (1969), written so that no number in it is infinite at
 * T = 0 or a = 0: twelve months give the same as one step of a year.
 *
 * <p>Of the adopters, brand j of n takes the share h_j / h with
 *
 * <pre>
 *   h_j = (p + q_x T/P) w_j/W + q_w U_j/P + pull_j,    Σ h_j = h,   q = q_w + q_x (q_w alone if n = 1)
 * </pre>
 *
 * Who hears of the category from the press or from users of any brand looks around and chooses by weight; who follows a
 * user takes that user's brand. So a further brand divides the segment and does not enlarge it, and brands small at rest
 * stay small. (Libai, Muller and Peres give each rival brand the same cross-brand influence; with eleven brands of very
 * different size that would lift the smallest by half in a month.) Lapsed people come back at the hazard
 * r (h − pull) + pull, constant within the month. Pull is what advertising and releases add. An effort index x(t) multiplies
 * p and q: the closed form holds with ∫ x dt in place of t (Bass, Krishnan and Jain 1994). Hazards are per year; rows have length n.
 *
 * <p>Sources: Bass (1969), doi:10.1287/mnsc.15.5.215; Bass, Krishnan and Jain (1994), doi:10.1287/mksc.13.3.203; Libai, Muller and Peres (2009), doi:10.1509/jmkr.46.2.163.
 */
final class Adoption {

    /** A month in years. */
    private static final double MONTH = 1.0 / 12;

    private Adoption() {}

    /** q ← q_w + q_x where there are at least two brands, else q_w. */
    static void imitation(double[] within, double[] across, double[] brands, double[] q, int n) {
        for (int i = 0; i < n; i++) {
            q[i] = within[i] + across[i] * Math.min(Math.max(brands[i] - 1, 0), 1);
        }
    }

    /** h ← p + q T/P: the hazard without advertising; 0 without a brand. */
    static void organic(
            double[] p, double[] q, double[] users, double[] population, double[] brands, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            h[i] = (p[i] + q[i] * users[i] / population[i]) * Math.min(brands[i], 1);
        }
    }

    /** g ← q N/P. */
    static void growth(double[] q, double[] never, double[] population, double[] g, int n) {
        for (int i = 0; i < n; i++) {
            g[i] = q[i] * never[i] / population[i];
        }
    }

    /** reach ← N + L, people without a product. */
    static void reach(double[] never, double[] lapsed, double[] reach, int n) {
        for (int i = 0; i < n; i++) {
            reach[i] = never[i] + lapsed[i];
        }
    }

    /** unit ← hazard, per year, that one convincing install a month means for each of {@code unit} people it may reach. */
    static void unit(double[] brands, double[] unit, int n) {
        for (int i = 0; i < n; i++) {
            unit[i] = Math.min(brands[i], 1) / (MONTH * Math.max(unit[i], 1));
        }
    }

    /** each ← N (1 − e) / (h + g e): adopters of a month per unit of hazard, h = organic + pull. */
    static void adopt(double[] never, double[] organic, double[] pull, double[] g, double[] each, int n) {
        for (int i = 0; i < n; i++) {
            each[i] = -MONTH * (organic[i] + pull[i] + g[i]);
        }
        Numeric.exp(each, n);
        for (int i = 0; i < n; i++) {
            double d = organic[i] + pull[i] + g[i] * each[i];
            each[i] = never[i] * (1 - each[i]) / Math.max(d, Double.MIN_NORMAL); // d = 0: nobody adopts
        }
    }

    /** N ← N less the adopters. */
    static void leaveNever(double[] never, double[] organic, double[] pull, double[] each, int n) {
        for (int i = 0; i < n; i++) {
            never[i] -= each[i] * (organic[i] + pull[i]);
        }
    }

    /** each ← L (1 − e^{−h/12}) / h: people who come back in a month per unit of hazard, h = r organic + pull. */
    static void comeBack(double[] lapsed, double[] organic, double[] ratio, double[] pull, double[] each, int n) {
        for (int i = 0; i < n; i++) {
            each[i] = -MONTH * (ratio[i] * organic[i] + pull[i]);
        }
        Numeric.exp(each, n);
        for (int i = 0; i < n; i++) {
            double h = ratio[i] * organic[i] + pull[i];
            each[i] = lapsed[i] * (1 - each[i]) / Math.max(h, Double.MIN_NORMAL);
        }
    }

    /** L ← L less those who come back. */
    static void leaveLapsed(double[] lapsed, double[] organic, double[] ratio, double[] pull, double[] each, int n) {
        for (int i = 0; i < n; i++) {
            lapsed[i] -= each[i] * (ratio[i] * organic[i] + pull[i]);
        }
    }

    /** adopting ← adopting + r returning: new users per unit of organic hazard. */
    static void join(double[] adopting, double[] ratio, double[] returning, int n) {
        for (int i = 0; i < n; i++) {
            adopting[i] += ratio[i] * returning[i];
        }
    }

    /** perWeight ← perWeight + new (p + q_x T/P) / W: those who look around; new is per unit of hazard. */
    static void byChoice(double[] added, double[] p, double[] cross, double[] weight, double[] perWeight, int n) {
        for (int i = 0; i < n; i++) {
            perWeight[i] +=
                    added[i] * (p[i] + cross[i]) / Math.max(weight[i], Logit.NO_WEIGHT); // finite without a brand
        }
    }

    /** cross ← (q − q_w) T/P: the hazard by users of whatever brand. */
    static void example(double[] q, double[] within, double[] users, double[] population, double[] cross, int n) {
        for (int i = 0; i < n; i++) {
            cross[i] = (q[i] - within[i]) * users[i] / population[i];
        }
    }

    /** perUser ← new q_w/P: those who follow a user. */
    static void byUsers(double[] added, double[] within, double[] population, double[] perUser, int n) {
        for (int i = 0; i < n; i++) {
            perUser[i] = added[i] * within[i] / population[i];
        }
    }
}

package dev.shakeout.core.measure;

import dev.shakeout.core.check.Check;
import java.util.Optional;

/**
 * Why concentration has changed between two dates: the change of the Herfindahl–Hirschman index H, on the scale from 0 to 1, in
 * four parts that add up to it.
 *
 * <pre>
 *   H = Σ s²        those who stay have share A together and concentration h = Σ (s/A)² among themselves
 *   H1 − H0 = mean(A²) (h1 − h0)      within    some of those who stay grow at the cost of others
 *           + mean(h) (A1² − A0²)     between   all of them make room for entrants, or take over from those who left
 *           + Σ s1² of entrants       entry
 *           − Σ s0² of exits          exit
 * </pre>
 *
 * <p>Means are of the two dates, so that nothing is left over and the way back has the same parts with the other sign, entry
 * and exit changed about. An identity, of our own construction; it says what the change is made of, not what caused it.
 *
 * @param before  H0, at the first date
 * @param after   H1, at the second
 * @param within  part of those who stay, among themselves
 * @param between part of those who stay, as a whole
 * @param entry   part of those who are there at the second date only, at least 0
 * @param exit    part of those who are there at the first date only, at most 0
 */
public record ConcentrationChange(
        double before, double after, double within, double between, double entry, double exit) {

    /**
     * The change from sizes {@code before} to sizes {@code after}, in any unit, position by position the same firm; 0 for one
     * that is not there. Empty if there is nothing to share at one of the dates.
     */
    public static Optional<ConcentrationChange> of(double[] before, double[] after) {
        Check.that(
                before.length == after.length,
                "Both dates must list the same firms, with size 0 for one that is not there, but there are %s and %s.",
                before.length,
                after.length);
        double[] s0 = shares(before);
        double[] s1 = shares(after);
        if (s0.length == 0 || s1.length == 0) {
            return Optional.empty();
        }
        double stay0 = 0;
        double stay1 = 0;
        double square0 = 0;
        double square1 = 0;
        double entry = 0;
        double exit = 0;
        for (int i = 0; i < s0.length; i++) {
            if (s0[i] > 0 && s1[i] > 0) {
                stay0 += s0[i];
                stay1 += s1[i];
                square0 += s0[i] * s0[i];
                square1 += s1[i] * s1[i];
            } else {
                entry += s1[i] * s1[i];
                exit -= s0[i] * s0[i];
            }
        }
        double within = 0;
        double between = 0;
        if (stay0 > 0) {
            double h0 = square0 / (stay0 * stay0);
            double h1 = square1 / (stay1 * stay1);
            within = (stay0 * stay0 + stay1 * stay1) / 2 * (h1 - h0);
            between = (h0 + h1) / 2 * (stay1 * stay1 - stay0 * stay0);
        }
        return Optional.of(new ConcentrationChange(square0 - exit, square1 + entry, within, between, entry, exit));
    }

    /** H1 − H0, which is the sum of the parts but for rounding. */
    public double total() {
        return after - before;
    }

    /** Shares of the market; no number at all where there is nothing to share. */
    private static double[] shares(double[] sizes) {
        double total = 0;
        for (double size : sizes) {
            total += Check.notNegative(size, "The size of a firm");
        }
        if (Check.finite(total, "The size of the market") == 0) {
            return new double[0];
        }
        double[] shares = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            shares[i] = sizes[i] / total;
        }
        return shares;
    }
}

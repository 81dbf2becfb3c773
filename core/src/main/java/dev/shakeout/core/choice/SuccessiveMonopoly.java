package dev.shakeout.core.choice;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.numeric.Roots;
import java.util.function.DoubleUnaryOperator;

/**
 * Two monopolists in a row: one sells to the other, who sells on, a unit for a unit. Each takes its own mark-up, so that the
 * price at the end is higher, and what both earn together lower, than if they were one firm.
 *
 * <pre>
 *   downstream   p − w − d = m(p),               m(p) = −Q(p) / Q'(p), the mark-up of a monopolist
 *   upstream     w − c = (1 − m'(p)) m(p),       knowing what p its w brings about
 *   as one       p − c − d = m(p)
 * </pre>
 *
 * <p>p is the retail price, w the wholesale price, c and d what a unit costs upstream and downstream but for w. The second
 * line is the first-order condition of (w − c) Q(p) with w = p − d − m(p). With linear demand Q = a − p and d = 0 it gives
 * w = (a + c)/2 and p = (3a + c)/4, and one firm would ask (a + c)/2.
 *
 * <p>The library's own chain, {@code Wholesale} and {@code Tenders} of the default model, is the same but for what the
 * owner of a model reckons with: it meets applications that can serve themselves, hence logit demand for its calls, and
 * takes what they sell as given. Its price satisfies the first line, with the owner in the place of the downstream firm.
 *
 * <p>Source: Spengler (1950), "Vertical integration and antitrust policy", <i>Journal of Political Economy</i> 58(4),
 * 347–352, doi:10.1086/256964.
 *
 * @param retail     p, in money per unit
 * @param wholesale  w, in money per unit
 * @param integrated what one firm would ask in place of both, in money per unit; below {@code retail}
 */
public record SuccessiveMonopoly(double retail, double wholesale, double integrated) {

    /** Steps up to which a price is looked for: one or two are usual. */
    private static final double MOST_STEPS = 0x1p40;

    /**
     * How a market responds to price, as a monopolist sees it. What matters is the mark-up m = −Q/Q' and its slope: p − m
     * must rise (marginal revenue falls as more is sold), and so must p − (2 − m') m (that of the firm upstream does). Both
     * hold for linear and logit demand, and where elasticity is constant and above 1.
     */
    public interface Demand {

        /** m(p) = −Q(p) / Q'(p), in money per unit; above 0 where anything is sold, else 0. */
        double markup(double price);

        /** m'(p), dimensionless; below 1. */
        double slope(double price);

        /** Q = {@code choke} − p: nobody buys at {@code choke}, in money per unit. m = choke − p. */
        static Demand linear(double choke) {
            Check.finite(choke, "choke");
            return of(p -> Math.max(choke - p, 0), p -> -1);
        }

        /**
         * Logit with an outside option of utility 0: Q = M e^{v − α p} / (1 + e^{v − α p}), M whatever it is.
         * m = (1 + e^{v − α p}) / α.
         *
         * @param appeal      v: utility but for the price, finite
         * @param sensitivity α: utility per unit of money, above 0
         */
        static Demand logit(double appeal, double sensitivity) {
            Check.finite(appeal, "appeal");
            Check.positive(sensitivity, "sensitivity");
            return of(
                    p -> (1 + Numeric.exp(appeal - sensitivity * p)) / sensitivity,
                    p -> -Numeric.exp(appeal - sensitivity * p));
        }

        private static Demand of(DoubleUnaryOperator markup, DoubleUnaryOperator slope) {
            return new Demand() {
                @Override
                public double markup(double price) {
                    return markup.applyAsDouble(price);
                }

                @Override
                public double slope(double price) {
                    return slope.applyAsDouble(price);
                }
            };
        }
    }

    /**
     * The prices of two monopolists under {@code demand}, each exact to a few units in the last place of the larger of price and cost.
     *
     * @param upstream   c: what a unit costs the first, in money per unit, finite
     * @param downstream d: what a unit costs the second beside what it pays the first, finite
     * @throws IllegalArgumentException if nobody would buy at cost
     */
    public static SuccessiveMonopoly of(Demand demand, double upstream, double downstream) {
        Check.finite(upstream, "upstream");
        Check.finite(downstream, "downstream");
        double cost = upstream + downstream;
        double step = demand.markup(cost);
        Check.that(
                step > 0 && step < Double.POSITIVE_INFINITY,
                "Somebody must buy at a price of %s, which is what a unit costs, but not everybody at any price:"
                        + " a monopolist's mark-up there is %s.",
                cost,
                step);
        double integrated = above(cost, p -> p - cost - demand.markup(p), step);
        double retail = above(integrated, p -> p - cost - (2 - demand.slope(p)) * demand.markup(p), integrated - cost);
        return new SuccessiveMonopoly(retail, retail - downstream - demand.markup(retail), integrated);
    }

    /** The root above {@code low}, where f is negative; steps from there that double from {@code step} on enclose it. */
    private static double above(double low, DoubleUnaryOperator f, double step) {
        double reach = step;
        while (f.applyAsDouble(low + reach) < 0) {
            reach *= 2;
            Check.that(reach < MOST_STEPS * step, "No price is best: marginal revenue must fall as more is sold.");
        }
        return Roots.brent(f, low, low + reach, 0);
    }
}

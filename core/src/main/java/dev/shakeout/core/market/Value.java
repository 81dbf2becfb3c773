package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import java.util.List;

/**
 * A number and where it comes from.
 *
 * @param value      in the unit of the parameter it is given to; finite
 * @param provenance why it is this number
 */
public record Value(double value, Provenance provenance) {

    public Value {
        Check.finite(value, "a value");
    }

    /** Stated by whoever writes the market. */
    public static Value given(double value) {
        return given(value, "");
    }

    /** Stated by whoever writes the market, for {@code reason}; or a default that claims nothing, such as "none". */
    public static Value given(double value, String reason) {
        return new Value(value, new Provenance.Given(reason));
    }

    /** Stated by an article. */
    public static Value reported(double value, String... facts) {
        return new Value(value, new Provenance.Reported(List.of(facts)));
    }

    /** Taken from the literature. */
    public static Value cited(double value, String source) {
        return new Value(value, new Provenance.Cited(source));
    }

    /** The result of {@code formula} over facts in braces. */
    public static Value derived(double value, String formula) {
        return new Value(value, new Provenance.Derived(formula));
    }

    /** Assumed, at the centre of {@code prior}, leaning on {@code facts}. */
    public static Value assumed(Prior prior, String reason, String... facts) {
        return new Value(prior.centre(), new Provenance.Assumed(prior, reason, List.of(facts)));
    }
}

package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How a DERIVED parameter follows from facts.
 *
 * @param id          id of the parameter's row
 * @param formula     the computation, giving the parameter in library units
 * @param digits      significant digits that the sheet prints, from 1 to 15
 * @param explanation why this computation, and where its plain numbers come from
 */
public record Derivation(String id, Formula formula, int digits, String explanation) {

    public Derivation {
        Ids.check(id);
        Check.inRange(digits, 1, 15, "digits of " + id);
        Check.notBlank(explanation, "explanation of " + id);
    }

    /** Returns the full value, in library units. */
    public double value(Evidence evidence) {
        return formula.value(evidence);
    }

    /** Says whether {@code printed}, in library units, is the value rounded half up to {@link #digits}. */
    public boolean roundsTo(double printed, Evidence evidence) {
        BigDecimal rounded = new BigDecimal(value(evidence)).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.compareTo(BigDecimal.valueOf(printed)) == 0;
    }
}

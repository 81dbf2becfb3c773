package dev.shakeout.core.scenario;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import java.util.List;

/** What a scenario pulls, declared by the mechanism that obeys it. */
public final class Lever extends Quantity {

    private enum Kind {
        FACTOR,
        SHIFT
    }

    private final Kind kind;
    private final double low;
    private final double high;

    private Lever(Kind kind, String name, String unit, Scope scope, double low, double high, String meaning) {
        super(name, unit, scope, meaning);
        Check.that(!scope.perSubmarket(), "A lever is per market or per firm, but %s is per %s.", name, scope);
        this.kind = kind;
        this.low = low;
        this.high = high;
    }

    /** A lever that multiplies: neutral at 1; strength s raises its value to the power s. */
    public static Lever factor(String name, Scope scope, String meaning) {
        return new Lever(Kind.FACTOR, name, "factor", scope, 0, 1e6, meaning);
    }

    /** A lever that adds: neutral at 0; strength s multiplies its value; the sum is held in [{@code low}, {@code high}]. */
    public static Lever shift(String name, String unit, Scope scope, double low, double high, String meaning) {
        Check.that(
                low <= 0 && high >= 0,
                "The range of %s must contain its neutral value 0, but is [%s, %s].",
                name,
                low,
                high);
        return new Lever(Kind.SHIFT, name, unit, scope, low, high, meaning);
    }

    public boolean isFactor() {
        return kind == Kind.FACTOR;
    }

    public double low() {
        return low;
    }

    public double high() {
        return high;
    }

    /** The value at which nothing is pulled. */
    public double neutral() {
        return isFactor() ? 1 : 0;
    }

    /** A pull of this lever along {@code course}, on everybody, from the first month to the last, at strength 1. */
    public Intervention pull(Course course) {
        return new Intervention(this, course, Target.everybody(), Window.always(), 1);
    }

    /** A pull to {@code value} at once. */
    public Intervention pull(double value) {
        return pull(Course.step(value));
    }

    /** How {@code pulls}, each given as value and strength, combine in the order in which they stand. */
    double combined(List<double[]> pulls) {
        double all = neutral();
        for (double[] pull : pulls) {
            Check.that(
                    !isFactor() || pull[0] >= 0, "%s is a factor: pull it to 0 or more, but not to %s.", this, pull[0]);
            all = isFactor() ? all * StrictMath.pow(pull[0], pull[1]) : all + pull[0] * pull[1];
        }
        return Math.min(Math.max(all, low), high);
    }
}

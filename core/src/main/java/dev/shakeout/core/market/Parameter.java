package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of the model, declared by the mechanism that obeys it and set by a market.
 *
 * <p>Where a market says nothing, the default holds: a sourced value, or a rule over the firm's other numbers.
 */
public final class Parameter extends Quantity {

    /** How a missing number of a firm follows from what the market says. */
    @FunctionalInterface
    public interface Rule {
        /** The number for {@code firm} in {@code segment}, a segment or vertical of {@code market}; empty outside them. */
        double of(Market market, Firm firm, String segment);
    }

    private final double low;
    private final double high;
    private final Value fallback;
    private final @Nullable Rule rule;

    private Parameter(
            String name,
            String unit,
            Scope scope,
            double low,
            double high,
            Value fallback,
            @Nullable Rule rule,
            String meaning) {
        super(name, unit, scope, meaning);
        this.low = low;
        this.high = high;
        this.fallback = fallback;
        this.rule = rule;
    }

    /** A parameter in [{@code low}, {@code high}] with a sourced default. */
    public static Parameter of(
            String name, String unit, Scope scope, double low, double high, Value fallback, String meaning) {
        Check.inRange(fallback.value(), low, high, "the default of " + name);
        return new Parameter(name, unit, scope, low, high, fallback, null, meaning);
    }

    /** A parameter of firms whose default follows from other numbers by {@code rule}; {@code reason} says how, in words. */
    public static Parameter following(
            String name, String unit, Scope scope, double low, double high, Rule rule, String reason, String meaning) {
        Check.that(scope.perFirm(), "Only a parameter of firms can follow a rule, but %s is per %s.", name, scope);
        Value described = new Value(0, new Provenance.Derived(reason));
        return new Parameter(name, unit, scope, low, high, described, rule, meaning);
    }

    /** Smallest value accepted. */
    public double low() {
        return low;
    }

    /** Largest value accepted. */
    public double high() {
        return high;
    }

    /** The default; empty where it follows from a firm's other numbers, which {@link #provenanceOfDefault} puts in words. */
    public Optional<Value> fixedDefault() {
        return rule == null ? Optional.of(fallback) : Optional.empty();
    }

    /** Why the default is what it is. */
    public Provenance provenanceOfDefault() {
        return fallback.provenance();
    }

    /** The default of {@code firm} in a segment or vertical; all three matter only where the default follows a rule. */
    double defaultFor(Market market, Firm firm, String segment) {
        return rule == null
                ? market.number(this, fallback)
                : Check.inRange(
                        rule.of(market, firm, segment),
                        low,
                        high,
                        () -> "the default of %s for %s".formatted(name(), firm.name()));
    }

    /** Whether the default follows from other numbers of the firm. */
    boolean followsRule() {
        return rule != null;
    }

    /** The default of a market, segment or vertical. */
    Value fallback() {
        return fallback;
    }

    /** {@code value}, or the end of the range it lies beyond. */
    double clamped(double value) {
        return Math.min(Math.max(value, low), high);
    }

    Value checked(Value value, String owner) {
        checked(value.value(), owner);
        return value;
    }

    double checked(double value, String owner) {
        return Check.inRange(value, low, high, () -> "%s of %s, in %s,".formatted(name(), owner, unit()));
    }
}

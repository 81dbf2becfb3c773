package dev.shakeout.core.world;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;
import java.util.Optional;

/** State: one number per market, firm, segment or vertical that mechanisms read and write. */
public final class Column extends Quantity {

    private final double initially;
    private final Optional<Parameter> start;
    private final boolean momentary;

    private Column(
            String name,
            String unit,
            Scope scope,
            double initially,
            Optional<Parameter> start,
            boolean momentary,
            String meaning) {
        super(name, unit, scope, meaning);
        this.initially = initially;
        this.start = start;
        this.momentary = momentary;
    }

    /** State that starts at {@code initially}. */
    public static Column of(String name, String unit, Scope scope, double initially, String meaning) {
        return new Column(name, unit, scope, initially, Optional.empty(), false, meaning);
    }

    /** State that starts at the value of {@code parameter}, which has the same scope. */
    public static Column startingAt(Parameter parameter, String name, String unit, String meaning) {
        return new Column(name, unit, parameter.scope(), 0, Optional.of(parameter), false, meaning);
    }

    /** One number per firm, as a column of a user's own mechanism needs it most often. */
    public static Column perFirm(String name, String unit, double initially) {
        return of(name, unit, Scope.FIRM, initially, name);
    }

    /**
     * A number per firm that nobody needs after the month: written before it is read, by mechanisms between which no total
     * is closed. All rows then share one, which saves memory; where that is not so, the engine stores it.
     */
    public static Column momentary(String name, String unit, String meaning) {
        return new Column(name, unit, Scope.FIRM, 0, Optional.empty(), true, meaning);
    }

    /** What it starts at, unless it starts at a parameter. */
    public double initially() {
        return initially;
    }

    /** The parameter it starts at, if there is one. */
    public Optional<Parameter> start() {
        return start;
    }

    /** Whether it may share one row among all firms. */
    public boolean isMomentary() {
        return momentary;
    }
}

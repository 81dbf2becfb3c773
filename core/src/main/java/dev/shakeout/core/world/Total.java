package dev.shakeout.core.world;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Scope;

/**
 * A sum or maximum over firms, made anew every month. Whoever reads it sees what was added before; the engine ends a sweep
 * over the firms where a total is read.
 */
public final class Total extends Quantity {

    private final boolean maximum;

    private Total(String name, String unit, Scope scope, boolean maximum, String meaning) {
        super(name, unit, scope, meaning);
        Check.that(!scope.perFirm(), "A total is per market or per segment, but %s is per %s.", name, scope);
        this.maximum = maximum;
    }

    /** A sum over firms. */
    public static Total sum(String name, String unit, Scope scope, String meaning) {
        return new Total(name, unit, scope, false, meaning);
    }

    /** A maximum over firms; -infinity where there is none. */
    public static Total maximum(String name, String unit, Scope scope, String meaning) {
        return new Total(name, unit, scope, true, meaning);
    }

    /** Whether it is a maximum over firms and not a sum. */
    public boolean isMaximum() {
        return maximum;
    }
}

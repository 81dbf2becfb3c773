package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import java.util.List;

/** A part of the market with buyers of its own: a {@link Segment} of consumers or a {@link Vertical} of enterprises. */
public abstract sealed class Submarket permits Segment, Vertical {

    private final String name;
    private final Values values;

    Submarket(String kind, String name, Values values) {
        this.name = Check.notBlank(name, "the name of a " + kind);
        this.values = values;
    }

    /** Its name, by which a firm says what holds for it there. */
    public final String name() {
        return name;
    }

    /** Every number it states itself, by parameter. */
    public final List<Market.Statement> statements() {
        return values.statements(name);
    }

    final Values values() {
        return values;
    }
}

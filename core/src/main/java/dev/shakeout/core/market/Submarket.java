package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.check.Nearest;
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

    /**
     * Where the {@code kind} called {@code name} stands among {@code all}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static int indexOf(String kind, String name, List<? extends Submarket> all) {
        List<String> names = all.stream().map(Submarket::name).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException(Nearest.unknown(kind, name, names));
        }
        return names.indexOf(name);
    }

    final Values values() {
        return values;
    }
}

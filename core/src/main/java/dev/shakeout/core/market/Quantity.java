package dev.shakeout.core.market;

import dev.shakeout.core.check.Check;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that has a name, a unit and one number per market, firm, segment or vertical: a parameter, a lever, a column of state.
 *
 * <p>A quantity is a constant of the class that owns it and is compared by identity; two parameters, two
 * levers or two columns of one name do not fit into one model.
 */
public abstract class Quantity {

    private static final AtomicInteger SLOTS = new AtomicInteger();

    private final String name;
    private final String unit;
    private final Scope scope;
    private final String meaning;
    private final int slot = SLOTS.getAndIncrement();

    /** A quantity {@code name} in {@code unit}; {@code meaning} is one sentence for lists and descriptions. */
    protected Quantity(String name, String unit, Scope scope, String meaning) {
        this.name = Check.notBlank(name, "the name of a quantity");
        this.unit = Check.notBlank(unit, "the unit of " + name);
        this.scope = scope;
        this.meaning = meaning;
    }

    /** Its name, such as {@code capital.supply}. */
    public final String name() {
        return name;
    }

    /** Its unit, such as {@code CNY per month}; {@code 1} for a pure number. */
    public final String unit() {
        return unit;
    }

    /** What it has one value for. */
    public final Scope scope() {
        return scope;
    }

    /** What it is, in one sentence. */
    public final String meaning() {
        return meaning;
    }

    /** Its index in tables of quantities; differs from run to run and never enters a result. */
    public final int slot() {
        return slot;
    }

    /** How many slots are in use. */
    public static int slots() {
        return SLOTS.get();
    }

    @Override
    public final String toString() {
        return name;
    }
}

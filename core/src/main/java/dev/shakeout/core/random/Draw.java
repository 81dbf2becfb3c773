package dev.shakeout.core.random;

import dev.shakeout.core.check.Check;

/**
 * A named purpose of randomness, such as "turnover.exit". Draws of different purposes are independent; equal names
 * are the same purpose.
 */
public final class Draw {

    private final String name;
    private final long code;

    private Draw(String name) {
        this.name = name;
        this.code = Keys.hash(name);
    }

    /**
     * Returns the purpose of that name.
     *
     * @param name  any text that is not blank; by custom the mechanism's name, a dot, and what is drawn
     */
    public static Draw of(String name) {
        return new Draw(Check.notBlank(name, "name"));
    }

    public String name() {
        return name;
    }

    /**
     * Returns the number that stands for the name in keys, {@link Keys#hash(String)}: the same in every version of
     * the library.
     */
    public long code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Draw draw && draw.name.equals(name);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(code);
    }

    @Override
    public String toString() {
        return "Draw " + name;
    }
}

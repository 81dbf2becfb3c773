package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;

/**
 * An article that facts and claims are taken from.
 *
 * @param label short name by which facts and claims cite it, such as {@code A3}
 * @param month month it was written, such as {@code 2025-06}
 * @param about what it is about, in our words
 */
public record Article(String label, String month, String about) {

    public Article {
        Check.notBlank(label, "label");
        Check.notBlank(month, "month of article " + label);
        Check.notBlank(about, "about of article " + label);
    }
}

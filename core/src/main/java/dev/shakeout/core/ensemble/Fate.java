package dev.shakeout.core.ensemble;

/** How a firm stands at the horizon. The first two count as surviving. */
public enum Fate {
    /** In business, its shares in private hands. */
    INDEPENDENT,
    /** In business, its shares on an exchange. */
    LISTED,
    /** Bought by another firm. */
    ACQUIRED,
    /** Wound up. */
    WOUND_UP
}

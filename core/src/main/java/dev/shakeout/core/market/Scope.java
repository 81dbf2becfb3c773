package dev.shakeout.core.market;

/** What a quantity has one value for. */
public enum Scope {
    /** One value for the whole market. */
    MARKET,
    /** One value per firm. */
    FIRM,
    /** One value per consumer segment. */
    SEGMENT,
    /** One value per firm and consumer segment. */
    FIRM_IN_SEGMENT;

    /** Whether there is a value for each firm. */
    public boolean perFirm() {
        return this == FIRM || this == FIRM_IN_SEGMENT;
    }

    /** Whether there is a value for each consumer segment. */
    public boolean perSegment() {
        return this == SEGMENT || this == FIRM_IN_SEGMENT;
    }
}

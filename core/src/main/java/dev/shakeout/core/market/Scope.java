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
    FIRM_IN_SEGMENT,
    /** One value per vertical of enterprises. */
    VERTICAL,
    /** One value per firm and vertical of enterprises. */
    FIRM_IN_VERTICAL;

    /** Whether there is a value for each firm. */
    public boolean perFirm() {
        return this == FIRM || this == FIRM_IN_SEGMENT || this == FIRM_IN_VERTICAL;
    }

    /** Whether there is a value for each consumer segment. */
    public boolean perSegment() {
        return this == SEGMENT || this == FIRM_IN_SEGMENT;
    }

    /** Whether there is a value for each vertical of enterprises. */
    public boolean perVertical() {
        return this == VERTICAL || this == FIRM_IN_VERTICAL;
    }

    /** Whether there is a value for each part of the market of some kind. */
    public boolean perSubmarket() {
        return perSegment() || perVertical();
    }
}

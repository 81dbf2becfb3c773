package dev.shakeout.core.mechanism;

/**
 * The phases of a month, in their order. Mechanisms of one phase see the state as it was when the phase began.
 *
 * <p>What is made this month is sold this month (technology before consumers), cash is committed before outcomes are
 * known (plan before settlement), a firm can be rescued before it is declared dead (finance before exit), and who enters sees who
 * has left.
 */
public enum Phase {
    /** Capital regime, listing window, backing. */
    REGIME,
    /** Firms decide by routine what to spend, cut and give up. */
    PLAN,
    /** Firms with a strategy of their own decide. */
    DECISION,
    /** People leave, move and are hired. */
    TALENT,
    /** Training outcomes. */
    TECHNOLOGY,
    /** Models are opened, adopted and copied, and talked about. */
    RELEASE,
    /** What firms make of models: products, and what serving them costs. */
    PRODUCT,
    /** Advertising channels clear. */
    ATTENTION,
    /** Consumers adopt, choose, lapse. */
    CONSUMERS,
    /** Companies and offices buy. */
    ENTERPRISE,
    /** Everything that falls due is paid. */
    SETTLEMENT,
    /** Burn and runway are measured; nobody pays for running the business after this. */
    MEASUREMENT,
    /** Rounds, bridges, listings, owners' money. */
    FINANCE,
    /** Runway is measured again, with the month's new money. */
    POSITION,
    /** Sale and wind-up. */
    EXIT,
    /** New firms: in business from the next month on. */
    ENTRY
}

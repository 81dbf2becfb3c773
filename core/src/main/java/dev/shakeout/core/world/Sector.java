package dev.shakeout.core.world;

/** Who pays and is paid outside the firms. Their balances are signed: the sum over everybody is always zero. */
public enum Sector {
    /** People who use consumer products. */
    HOUSEHOLDS,
    /** Companies and offices that buy projects and model calls. */
    ENTERPRISES,
    /** Employees. */
    LABOUR,
    /** Owners of advertising channels. */
    MEDIA,
    /** Sellers of machines, cloud and everything else. */
    SUPPLIERS,
    /** Venture, ecosystem and strategic investors. */
    INVESTORS,
    /** The state as an investor. */
    STATE,
    /** Buyers of shares on an exchange. */
    PUBLIC_MARKET,
    /** Owners of incumbents and sponsors of challengers. */
    PARENTS,
    /** What one firm pays another passes through here; nothing stays. */
    CLEARING
}

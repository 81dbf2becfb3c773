package dev.shakeout.core.world;

/** What a row is. */
public enum Layout {
    /** A row is one firm; its positions are replications. */
    ENSEMBLE,
    /** A row is a tile of the firms of one replication. */
    POPULATION
}

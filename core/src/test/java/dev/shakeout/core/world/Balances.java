package dev.shakeout.core.world;

/** Lets tests of other packages look at what the sectors hold. */
public final class Balances {

    private Balances() {}

    /** The balance of {@code sector} in fen, lane by lane; a copy. */
    public static double[] of(World world, Sector sector) {
        return world.ledger().balance(sector).clone();
    }
}

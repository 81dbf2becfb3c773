package dev.shakeout.core.world;

/** The rows of one quantity. A quantity of the market has the same row everywhere. */
public final class Rows {

    private final double[][] rows;

    Rows(double[][] rows) {
        this.rows = rows;
    }

    /** Row {@code r}, shared, not copied: the state itself. */
    public double[] row(int r) {
        return rows[r];
    }

    double[][] all() {
        return rows;
    }
}

package dev.shakeout.core.world;

import java.util.Arrays;

/**
 * Rows read and set one number at a time, by firm and lane, whatever the {@link Layout}. For what happens once, such as the
 * start; a month goes row by row.
 */
public final class Cells {

    private final boolean rowsAreFirms;
    private final int n;

    public Cells(World world) {
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        n = world.length();
    }

    /** How many lanes there are to look at: the tiles of a population are of one. */
    public int lanes() {
        return rowsAreFirms ? n : 1;
    }

    /** The firm at position {@code i} of row {@code r}. */
    public int firmAt(int r, int i) {
        return rowsAreFirms ? r : r * n + i;
    }

    /** What {@code rows} of firms hold for {@code firm} in {@code lane}. */
    public double get(Rows rows, int firm, int lane) {
        return rowsAreFirms ? rows.row(firm)[lane] : rows.row(firm / n)[firm % n];
    }

    /** Sets what {@code rows} of firms hold for {@code firm} in {@code lane}. */
    public void set(Rows rows, int firm, int lane, double x) {
        if (rowsAreFirms) {
            rows.row(firm)[lane] = x;
        } else {
            rows.row(firm / n)[firm % n] = x;
        }
    }

    /** Sets what the {@code row} of something all firms share holds for {@code lane}; in tiles it stands beside every firm. */
    public void set(double[] row, int lane, double x) {
        if (rowsAreFirms) {
            row[lane] = x;
        } else {
            Arrays.fill(row, x);
        }
    }
}

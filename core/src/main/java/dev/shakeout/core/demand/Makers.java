package dev.shakeout.core.demand;

import dev.shakeout.core.world.World;

/** {@link Others} in the steps of a month: products of a single row, which come after those of all firms. */
final class Makers {

    private static final int ROW = 0;
    private static final double MONTHS = 12;

    private final int n;
    private final int segment;
    private final Products products;
    private final Best best;
    private final double[] bestSoFar;
    private final double[] bestAtStart;
    private final double[] quality;
    private final double[] progress;
    private int months;

    Makers(World world, int segment, Shelf shelf, Terms terms, Best best, Scratch scratch) {
        n = world.length();
        this.segment = segment;
        products = new Products(world, segment, shelf, Totals.afterFirms(world, segment), terms, scratch);
        this.best = best;
        bestSoFar = world.scratch();
        bestAtStart = world.scratch();
        quality = world.rows(Others.QUALITY, segment).row(0);
        progress = world.rows(Others.PROGRESS, segment).row(0);
    }

    int segment() {
        return segment;
    }

    /** Makes b what other terms leave unexplained, and remembers the best firm of the start. */
    void open(double[] total) {
        months = 0;
        best.ofAll(bestAtStart);
        System.arraycopy(bestAtStart, 0, bestSoFar, 0, n);
        products.open(total);
    }

    /** They get better as the best firm does, forget nothing, and are counted. */
    void count() {
        months++;
        improve(best.row(), bestSoFar, bestAtStart, quality, n);
        gain(progress, months / MONTHS, quality, n);
        products.count(ROW);
    }

    private static void improve(double[] best, double[] soFar, double[] atStart, double[] quality, int n) {
        for (int i = 0; i < n; i++) {
            soFar[i] = Math.max(soFar[i], best[i]);
            quality[i] = soFar[i] - atStart[i];
        }
    }

    private static void gain(double[] progress, double years, double[] quality, int n) {
        for (int i = 0; i < n; i++) {
            quality[i] += progress[i] * years;
        }
    }

    void weigh() {
        products.weigh(ROW);
    }

    void spill() {
        products.spill(ROW);
    }

    void draw() {
        products.draw(ROW);
    }

    void divide() {
        products.divide(ROW);
    }

    void move() {
        products.move(ROW);
    }
}

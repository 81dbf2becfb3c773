package dev.shakeout.core.enterprise;

import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The two price indices of {@link Tenders}, from the offers of a month in all verticals.
 *
 * <pre>
 *   list               L ← L · e^{mean of ln(p / p of a month ago)}   over offers of both months
 *   quality-adjusted   Q = min of p over offers with θ ≥ θ̄, relative to the first such month
 * </pre>
 *
 * <p>An offer is a supplier in a vertical. The open model on own machines is nobody's offer, but who asks what θ̄ can be
 * had for counts it.
 */
final class PriceIndices {

    /** Stands for "nobody offers it", in CNY per million tokens; above the range of every price. */
    static final double NOBODY = 1e9;

    /** The least that can be asked for is a fen: a logarithm needs more than nothing. */
    private static final double LEAST = 1 / Ledger.FEN;

    private final int n;
    private final Offers offers;
    private final double[] openPrice;
    private final double[] list;
    private final double[] qualityAdjusted;
    private final double[] first;
    private final double[] change; // Σ ln(p / p of a month ago)
    private final double[] ratios; // product of these ratios in one vertical: a logarithm for each is not needed
    private final double[] matched; // offers of both months
    private final double[] cheapest;
    private final double[][] lowest; // of one firm in all verticals
    private final boolean[] offering; // whether it has an offer in some vertical
    private final double[] now;
    private final double[] x;
    private final double[] scratch;

    PriceIndices(World world, Offers offers) {
        n = world.length();
        this.offers = offers;
        openPrice = world.rows(Columns.OPEN_PRICE).row(0);
        list = world.rows(Tenders.LIST_INDEX).row(0);
        qualityAdjusted = world.rows(Tenders.QUALITY_INDEX).row(0);
        first = world.rows(Tenders.FIRST_CHEAPEST).row(0);
        change = world.scratch();
        ratios = world.scratch();
        matched = world.scratch();
        cheapest = world.scratch();
        lowest = new double[world.rowCount()][n];
        offering = new boolean[world.rowCount()];
        now = world.scratch();
        x = world.scratch();
        scratch = world.scratch();
    }

    /** Begins a month; the open model is there from the beginning. */
    void begin() {
        Arrays.fill(change, 0);
        Arrays.fill(ratios, 1);
        Arrays.fill(matched, 0);
        Arrays.fill(cheapest, NOBODY);
        Arrays.fill(offering, false);
        offers.openReachesBestOfStart(x);
        listed(openPrice, x, now, n);
        lower(now, cheapest, n);
    }

    /**
     * Counts the offer of firm {@code r} in a vertical.
     *
     * @param paid    the price
     * @param offered above 0 where there is an offer
     * @param asked   on entry last month's price, on return this month's; 0 where nothing is offered
     */
    void count(int r, double[] paid, double[] offered, double[] asked) {
        listed(paid, offered, now, n);
        relative(now, asked, ratios, matched, n);
        Kernels.copy(now, asked, n);
        if (!offering[r]) {
            offering[r] = true;
            Arrays.fill(lowest[r], NOBODY);
        }
        lower(now, lowest[r], n);
    }

    /** Ends a vertical, before so many ratios are multiplied that their product could leave the range of numbers. */
    void endVertical() {
        Numeric.log(ratios, x, scratch, n);
        Kernels.add(x, change, n);
        Arrays.fill(ratios, 1);
    }

    /** Where no offer is of both months the list index stays; where nobody reaches θ̄ the other does. */
    void close() {
        mean(change, matched, x, n);
        Numeric.exp(x, n);
        Kernels.times(x, list, n);
        for (int r = 0; r < offering.length; r++) {
            if (offering[r]) {
                offers.reachesBestOfStart(r, x);
                cheaper(lowest[r], x, cheapest, n);
            }
        }
        for (int i = 0; i < n; i++) {
            if (cheapest[i] < NOBODY) {
                first[i] = first[i] == NOBODY ? cheapest[i] : first[i];
                qualityAdjusted[i] = cheapest[i] / first[i];
            }
        }
    }

    /** now ← price, at least a fen; 0 where nothing is offered */
    private static void listed(double[] price, double[] offered, double[] now, int n) {
        for (int i = 0; i < n; i++) {
            now[i] = Math.max(price[i], LEAST) * Math.min(offered[i] * 1e300, 1);
        }
    }

    /** Multiplies by p / p of a month ago, and counts, where there was an offer and is one. */
    private static void relative(double[] now, double[] before, double[] ratios, double[] matched, int n) {
        for (int i = 0; i < n; i++) {
            double both = Math.min(now[i] * before[i] * 1e300, 1);
            ratios[i] *= (both * now[i] + 1 - both) / (both * before[i] + 1 - both);
            matched[i] += both;
        }
    }

    /** lowest ← price where there is an offer that is lower */
    private static void lower(double[] price, double[] lowest, int n) {
        for (int i = 0; i < n; i++) {
            double there = Math.min(price[i] * 1e300, 1);
            lowest[i] = Math.min(lowest[i], price[i] + (1 - there) * NOBODY);
        }
    }

    /** least ← price where it reaches θ̄ and is cheaper */
    private static void cheaper(double[] price, double[] reaches, double[] least, int n) {
        for (int i = 0; i < n; i++) {
            least[i] = Math.min(least[i], price[i] + (1 - reaches[i]) * NOBODY);
        }
    }

    private static void mean(double[] sum, double[] count, double[] mean, int n) {
        for (int i = 0; i < n; i++) {
            mean[i] = sum[i] / Math.max(count[i], 1);
        }
    }
}

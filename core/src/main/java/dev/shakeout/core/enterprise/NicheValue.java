package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a vertical is worth to somebody who is small: large, left alone, hard to learn elsewhere and open.
 *
 * <pre>
 *   value = size · (1 − P) · exclusivity · openness                    CNY per year
 *   size  = 12 · spending at the start · needs / needs at the start
 *   P     = 1 − e^{−Σ rate (1 + growth) (1 − effort)}                   over incumbents outside that take notice
 * </pre>
 *
 * <p>Size is what enterprises of the vertical could spend a year at the prices of the start: a niche in which nobody sells
 * yet has one. P is the probability that within {@value #HORIZON_MONTHS} months an incumbent enters that is not there, at
 * the hazards by which {@link Tenders} lets firms enter and with the vertical as large in the eyes of each as it is this
 * month; those who are there already have entered, and do not count. An output: no mechanism reads it.
 *
 * <p>Source: our own construction on the hazard of Zhu and Liu (2018), who find entry likelier into what is popular.
 */
public final class NicheValue {

    /** Months within which an incumbent may enter. */
    public static final int HORIZON_MONTHS = 12;

    private static final int MONTHS_A_YEAR = 12;

    private NicheValue() {}

    /**
     * The value of a vertical in CNY per year, at least 0, called {@code niche-value.VERTICAL}; the same number for every firm.
     *
     * @throws IllegalArgumentException where a market without such a vertical is observed
     */
    public static Measure in(String vertical) {
        return new Measure(
                "niche-value." + vertical,
                "CNY per year",
                Set.of(
                        Columns.ACTIVE,
                        Tenders.WAIT,
                        Tenders.BILLING,
                        Tenders.GROWN,
                        Tenders.NEEDS_AT_START,
                        Tenders.GROWTH,
                        Tenders.EFFORT,
                        Tenders.ENTRY_RATE,
                        Tenders.ATTENTION_THRESHOLD,
                        Vertical.SPENDING,
                        Vertical.OPENNESS,
                        Vertical.EXCLUSIVITY),
                world -> new Reader(world, Vertical.indexOf("vertical", vertical, world.verticals())));
    }

    private static final class Reader implements Measure.Reader {

        private final int n;
        private final int[] incumbents;
        private final int[] independents;
        private final Rows active;
        private final Rows rate;
        private final Rows attention;
        private final Rows wait;
        private final Rows billing;
        private final double[] growth;
        private final double[] effort;
        private final double[] spending;
        private final double[] grown;
        private final double[] needsAtStart;
        private final double[] openness;
        private final double[] exclusivity;
        private final double[] earned;
        private final double[] notices;
        private final double[] hazard;

        Reader(World world, int vertical) {
            n = world.length();
            incumbents = rows(world, true);
            independents = rows(world, false);
            active = world.rows(Columns.ACTIVE);
            rate = world.rows(Tenders.ENTRY_RATE);
            attention = world.rows(Tenders.ATTENTION_THRESHOLD);
            wait = world.rows(Tenders.WAIT, vertical);
            billing = world.rows(Tenders.BILLING, vertical);
            growth = world.rows(Tenders.GROWTH, vertical).row(0);
            effort = world.rows(Tenders.EFFORT, vertical).row(0);
            spending = world.rows(Vertical.SPENDING, vertical).row(0);
            grown = world.rows(Tenders.GROWN, vertical).row(0);
            needsAtStart = world.rows(Tenders.NEEDS_AT_START, vertical).row(0);
            openness = world.rows(Vertical.OPENNESS, vertical).row(0);
            exclusivity = world.rows(Vertical.EXCLUSIVITY, vertical).row(0);
            earned = world.scratch();
            notices = world.scratch();
            hazard = world.scratch();
        }

        private static int[] rows(World world, boolean ofIncumbents) {
            return IntStream.range(0, world.rowCount())
                    .filter(r -> (world.roster().kind(r) == Firm.Kind.INCUMBENT) == ofIncumbents)
                    .toArray();
        }

        @Override
        public void read(int r, double[] out) {
            Arrays.fill(earned, 0);
            for (int independent : independents) {
                Kernels.add(billing.row(independent), earned, n);
            }
            Arrays.fill(hazard, 0);
            for (int incumbent : incumbents) {
                Entry.notice(wait.row(incumbent), attention.row(incumbent), earned, notices, n);
                Kernels.times(active.row(incumbent), notices, n);
                addHazard(notices, rate.row(incumbent), growth, effort, hazard, n);
            }
            leftAlone(hazard, n);
            size(spending, grown, needsAtStart, out, n);
            Kernels.times(hazard, out, n);
            Kernels.times(exclusivity, out, n);
            Kernels.times(openness, out, n);
        }

        /** H ← H + rate (1 + growth) (1 − effort) of who takes notice, a year */
        private static void addHazard(
                double[] notices, double[] rate, double[] growth, double[] effort, double[] hazard, int n) {
            for (int i = 0; i < n; i++) {
                hazard[i] += notices[i] * Entry.hazard(rate[i], growth[i], effort[i]);
            }
        }

        /** x ← e^{−H} */
        private static void leftAlone(double[] x, int n) {
            for (int i = 0; i < n; i++) {
                x[i] *= -(double) HORIZON_MONTHS / MONTHS_A_YEAR;
            }
            Numeric.exp(x, n);
        }

        private static void size(double[] spending, double[] grown, double[] atStart, double[] size, int n) {
            for (int i = 0; i < n; i++) {
                size[i] = MONTHS_A_YEAR * spending[i] * (1 + grown[i] / atStart[i]);
            }
        }
    }
}

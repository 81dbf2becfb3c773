package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Newcomers to a vertical: who has taken notice of it, and how long until they may sell.
 *
 * <pre>
 *   enters with probability 1 − e^{−rate (1 + growth) (1 − effort) / 12} once independents earn more than its threshold here
 *   waits L0 (1 − openness) months
 *   b = mean b of those who are here, weighted by volume, plus the standing of a newcomer
 * </pre>
 */
final class Entry {

    private final int n;
    private final int vertical;
    private final boolean[] independent;
    private final boolean[] mayCome;

    private final Rows active;
    private final Rows rate;
    private final Rows attention;
    private final Rows wait;
    private final Rows standing;
    private final Rows volume;
    private final Rows billing;
    private final double[] growth;
    private final double[] effort;
    private final double[] openness;
    private final double[] licenceDelay;
    private final double[] entrantStanding;
    private final Draws luck;
    private final double[] earned;
    private final double[] mean;
    private final double[] all;
    private final int[] noticing;

    Entry(World world, int vertical) {
        n = world.length();
        this.vertical = vertical;
        independent = new boolean[world.rowCount()];
        for (int r = 0; r < independent.length; r++) {
            independent[r] = world.roster().kind(r) != Firm.Kind.INCUMBENT;
        }
        mayCome = new boolean[independent.length];
        active = world.rows(Columns.ACTIVE);
        rate = world.rows(Tenders.ENTRY_RATE);
        attention = world.rows(Tenders.ATTENTION_THRESHOLD);
        wait = world.rows(Tenders.WAIT, vertical);
        standing = world.rows(Tenders.STANDING, vertical);
        volume = world.rows(Tenders.VOLUME, vertical);
        billing = world.rows(Tenders.BILLING, vertical);
        growth = world.rows(Tenders.GROWTH, vertical).row(0);
        effort = world.rows(Tenders.EFFORT, vertical).row(0);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        licenceDelay = world.rows(Vertical.LICENCE_DELAY, vertical).row(0);
        entrantStanding = world.rows(Tenders.ENTRANT_STANDING).row(0);
        luck = world.draws(Tenders.ENTRY);
        earned = world.scratch();
        mean = world.scratch();
        all = world.scratch();
        noticing = new int[n];
    }

    /** Whose rate of entry is above 0 in some lane. */
    void derive() {
        for (int r = 0; r < mayCome.length; r++) {
            mayCome[r] = Kernels.anyPositive(rate.row(r), n);
        }
    }

    /** Who takes part in some lane, row by row. */
    int[] takingPart() {
        return IntStream.range(0, independent.length)
                .filter(r -> hasEntered(wait.row(r)))
                .toArray();
    }

    private boolean hasEntered(double[] waits) {
        double least = Columns.NEVER;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, waits[i]);
        }
        return least < Columns.NEVER;
    }

    /** Lets licences come nearer and newcomers in; {@code live} take part already. Returns whether others now do too. */
    boolean advance(int month, int[] live) {
        for (int r : live) {
            count(wait.row(r), n);
        }
        Arrays.fill(earned, 0);
        for (int r : live) {
            if (independent[r]) {
                Kernels.add(billing.row(r), earned, n);
            }
        }
        Arrays.fill(mean, Double.NaN); // worked out when somebody comes
        boolean others = false;
        for (int r = 0; r < independent.length; r++) {
            boolean came = mayCome[r] && comes(r, month, live);
            int row = r;
            others |= came && Arrays.stream(live).noneMatch(known -> known == row);
        }
        return others;
    }

    /** Whether firm {@code r} enters in some lane. */
    private boolean comes(int r, int month, int[] live) {
        double[] often = rate.row(r);
        int count = notice(wait.row(r), active.row(r), often, attention.row(r), earned, noticing, n);
        boolean came = false;
        for (int k = 0; k < count; k++) {
            int i = noticing[k];
            double hazard = hazard(often[i], growth[i], effort[i]);
            if (isLucky(luck.uniform(r, month, i, vertical + 1), hazard / 12)) {
                if (Double.isNaN(mean[i])) {
                    meanStanding(live);
                }
                wait.row(r)[i] = licenceDelay[i] * (1 - openness[i]);
                standing.row(r)[i] = entrantStanding[i] + mean[i];
                came = true;
            }
        }
        return came;
    }

    /** Lists the lanes in which a firm that is outside takes notice, and returns how many. */
    private static int notice(
            double[] wait, double[] active, double[] often, double[] least, double[] earned, int[] lanes, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            lanes[count] = i;
            int able = often[i] * active[i] > 0 ? 1 : 0;
            count += able * notices(wait[i], least[i], earned[i]); // no branch, for no processor could guess it
        }
        return count;
    }

    /** flag ← 1 where whoever is outside would take notice, were it in business, else 0 */
    static void notice(double[] wait, double[] least, double[] earned, double[] flag, int n) {
        for (int i = 0; i < n; i++) {
            flag[i] = notices(wait[i], least[i], earned[i]);
        }
    }

    /** 1 for who is outside where independents, who bill {@code earned} fen a month, earn more than {@code least} CNY a year. */
    private static int notices(double wait, double least, double earned) {
        int outside = wait >= Columns.NEVER ? 1 : 0;
        int large = earned * 12 > least * Ledger.FEN ? 1 : 0;
        return outside * large;
    }

    /** How often a firm that has taken notice enters, per year. */
    static double hazard(double rate, double growth, double effort) {
        return rate * Math.max(1 + growth, 0) * (1 - effort);
    }

    /** Whether u < 1 − e^−x, which is at most x: so few ask for the exponential. */
    private static boolean isLucky(double u, double x) {
        return u <= x && u < 1 - Numeric.exp(-x);
    }

    /** Of those who take part before this month's newcomers do; 0 where nobody sells. */
    private void meanStanding(int[] live) {
        Arrays.fill(mean, 0);
        Arrays.fill(all, 0);
        for (int r : live) {
            Kernels.add(volume.row(r), all, n);
            Kernels.addProduct(volume.row(r), standing.row(r), mean, n);
        }
        for (int i = 0; i < n; i++) {
            mean[i] /= Math.max(all[i], Double.MIN_NORMAL);
        }
    }

    /** A month less to wait, for those who have entered. */
    private static void count(double[] wait, int n) {
        for (int i = 0; i < n; i++) {
            double entered = Math.min(Math.max((Columns.NEVER - wait[i]) * 1e300, 0), 1);
            wait[i] = Math.max(wait[i] - entered, 0);
        }
    }
}

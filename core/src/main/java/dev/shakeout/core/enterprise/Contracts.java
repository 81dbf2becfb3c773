package dev.shakeout.core.enterprise;

import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * The volume of a vertical: under contract, on own machines or without a supplier. It runs out, comes to tender and is won.
 *
 * <pre>
 *   runs out in a month    1 − e^{−1/T} of each contract
 *   comes to tender        τ of that, and τ (rate · openness · unserved + growth of needs)
 * </pre>
 */
final class Contracts {

    private final int n;
    private final Scratch at;
    private final Rows volume;
    private final Rows billing;
    private final double[] selfVolume;
    private final double[] unserved;
    private final double[] grown;
    private final double[] growth;
    private final double[] rate;
    private final double[] openness;
    private final double[] months;
    private final double[] tenders;

    private final double[] expiring; // share of contracts that run out in a month
    private final double[] growing; // relative growth of needs in a month
    private final double[] free;

    Contracts(World world, int vertical, Scratch scratch) {
        n = world.length();
        at = scratch;
        volume = world.rows(Tenders.VOLUME, vertical);
        billing = world.rows(Tenders.BILLING, vertical);
        selfVolume = world.rows(Tenders.SELF_VOLUME, vertical).row(0);
        unserved = world.rows(Tenders.UNSERVED, vertical).row(0);
        grown = world.rows(Tenders.GROWN, vertical).row(0);
        growth = world.rows(Tenders.GROWTH, vertical).row(0);
        rate = world.rows(Tenders.RATE, vertical).row(0);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        months = world.rows(Tenders.CONTRACT_MONTHS, vertical).row(0);
        tenders = world.rows(Enterprise.TENDERS).row(0);
        expiring = world.scratch();
        growing = world.scratch();
        free = world.scratch();
    }

    void derive() {
        for (int i = 0; i < n; i++) {
            expiring[i] = 1 - Numeric.exp(-1 / months[i]);
            growing[i] = Numeric.exp(growth[i] / 12) - 1;
        }
    }

    double[] volume(int r) {
        return volume.row(r);
    }

    double[] billing(int r) {
        return billing.row(r);
    }

    /** Volume without a supplier that comes to tender this month. */
    double[] free() {
        return free;
    }

    /** Customers of a firm that has ceased are without a supplier. */
    void release(int r, double[] active) {
        loss(volume.row(r), active, unserved, n);
        Kernels.times(active, volume.row(r), n);
        Kernels.times(active, billing.row(r), n);
    }

    /** Needs grow; what is new, and part of what has no supplier, comes to tender. */
    void need(int[] live) {
        Kernels.copy(selfVolume, at.a, n);
        Kernels.add(unserved, at.a, n);
        for (int r : live) {
            Kernels.add(volume.row(r), at.a, n);
        }
        grow(growing, unserved, at.a, n);
        comeToTender(rate, openness, tenders, unserved, at.a, free, n);
        Kernels.add(at.a, unserved, n);
        Kernels.add(at.a, grown, n);
        atMost(unserved, free, n);
    }

    /** tendered ← what runs out at firm {@code r} and comes to tender, as far as enterprises buy at all. */
    void tender(int r, double[] tendered) {
        comes(volume.row(r), expiring, tenders, tendered, n);
    }

    /** The same of what runs on own machines. */
    void tenderSelf(double[] tendered) {
        comes(selfVolume, expiring, tenders, tendered, n);
    }

    /** Contracts of firm {@code r} end, and what it has {@code won} begins at the price that is {@code paid}. */
    void sign(int r, double[] won, double[] paid) {
        bill(billing.row(r), expiring, won, paid, n);
        renew(volume.row(r), expiring, won, unserved, n);
    }

    void signSelf(double[] won) {
        renew(selfVolume, expiring, won, unserved, n);
    }

    private static void loss(double[] volume, double[] active, double[] unserved, int n) {
        for (int i = 0; i < n; i++) {
            unserved[i] += volume[i] * (1 - active[i]);
        }
    }

    /** needs ← their growth; they cannot shrink by more than what has no supplier */
    private static void grow(double[] growing, double[] unserved, double[] needs, int n) {
        for (int i = 0; i < n; i++) {
            needs[i] = Math.max(growing[i] * needs[i], -unserved[i]);
        }
    }

    /** free ← τ (rate · openness · unserved + growth) */
    private static void comeToTender(
            double[] rate, double[] openness, double[] tau, double[] unserved, double[] grown, double[] free, int n) {
        for (int i = 0; i < n; i++) {
            free[i] = rate[i] * openness[i] * unserved[i];
        }
        for (int i = 0; i < n; i++) {
            free[i] = tau[i] * (free[i] + Math.max(grown[i], 0));
        }
    }

    private static void atMost(double[] limit, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(x[i], limit[i]);
        }
    }

    private static void comes(double[] volume, double[] expiring, double[] tau, double[] tendered, int n) {
        for (int i = 0; i < n; i++) {
            tendered[i] = volume[i] * expiring[i] * Math.min(tau[i], 1);
        }
    }

    /** Volume that runs out is without a supplier until it is won. */
    private static void renew(double[] volume, double[] expiring, double[] won, double[] unserved, int n) {
        for (int i = 0; i < n; i++) {
            double change = won[i] - volume[i] * expiring[i];
            volume[i] += change;
            unserved[i] -= change;
        }
    }

    private static void bill(double[] billing, double[] expiring, double[] won, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            billing[i] += won[i] * paid[i] * Ledger.FEN - billing[i] * expiring[i];
        }
    }
}

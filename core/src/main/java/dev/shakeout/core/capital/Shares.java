package dev.shakeout.core.capital;

import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Who owns how much of a firm. Shares are counted in units of all that were out at the start; they are never cash.
 *
 * <pre>
 *   notes N convert first:       p ← p + N / ((1 − d) V/S)                     S all shares, V value before the money
 *   if V/S is below what the preferred paid, k = preference/p:
 *                                p ← p · (S + x) / (S + M/k),  x = M S/V         weighted average, broad based
 *   new money M at V/S:          p ← p + M S/V                                   so it owns M / (V + M)
 * </pre>
 *
 * <p>Source: the usual terms of venture finance, Kaplan and Strömberg (2003), <i>Review of Economic Studies</i> 70(2),
 * 281–315.
 */
final class Shares {

    private final World world;
    private final Rows common;
    private final Rows preferred;
    private final Rows preference;
    private final Rows statePart;
    private final Rows notes;
    private final Rows listed;
    private final Rows downRounds;
    private final Rows investorsShare;
    private final Rows preferenceAtStart;
    private final double[] discount;
    private final double[] protection;

    Shares(World world) {
        this.world = world;
        common = world.rows(Columns.COMMON);
        preferred = world.rows(Columns.PREFERRED);
        preference = world.rows(Columns.PREFERENCE);
        statePart = world.rows(Columns.STATE_PART);
        notes = world.rows(Columns.NOTES);
        listed = world.rows(Columns.LISTED);
        downRounds = world.rows(Rounds.DOWN_ROUNDS);
        investorsShare = world.rows(Rounds.INVESTORS_SHARE);
        preferenceAtStart = world.rows(Rounds.PREFERENCE);
        discount = world.rows(Rounds.NOTE_DISCOUNT).row(0);
        protection = world.rows(Rounds.ANTI_DILUTION).row(0);
    }

    /** Divides every firm between founders and investors. */
    void start() {
        for (int r = 0; r < world.rowCount(); r++) {
            for (int i = 0; i < world.length(); i++) {
                preferred.row(r)[i] = investorsShare.row(r)[i];
                common.row(r)[i] = 1 - investorsShare.row(r)[i];
                preference.row(r)[i] = Math.rint(Ledger.FEN * preferenceAtStart.row(r)[i]);
            }
        }
    }

    /** A note of {@code fen}: a debt until the next round. */
    void lend(int r, int i, double fen) {
        notes.row(r)[i] += fen;
    }

    /**
     * {@code fen} of new money, {@code fromState} of it the state's, at {@code value} CNY before the money. Where nobody can
     * tell the value, new money gets half.
     */
    void issue(int r, int i, double fen, double fromState, double value) {
        double before = value > 0 ? Ledger.FEN * value : fen;
        if (listed.row(r)[i] != 0) {
            common.row(r)[i] += fen / before * (common.row(r)[i] + preferred.row(r)[i]); // one class of shares
            return;
        }
        convertNotes(r, i, before);
        protect(r, i, fen, before);
        double all = common.row(r)[i] + preferred.row(r)[i];
        double owed = preference.row(r)[i];
        preferred.row(r)[i] += fen / before * all;
        preference.row(r)[i] = owed + fen;
        statePart.row(r)[i] = (statePart.row(r)[i] * owed + fromState) / (owed + fen);
    }

    /** Who lent gets shares for less than the price of the round, and the same claim as others. */
    private void convertNotes(int r, int i, double before) {
        double lent = notes.row(r)[i];
        double all = common.row(r)[i] + preferred.row(r)[i];
        preferred.row(r)[i] += lent / (1 - discount[i]) / before * all;
        preference.row(r)[i] += lent;
        notes.row(r)[i] = 0;
    }

    /** Earlier investors are made up for part of what a lower price takes from them. */
    private void protect(int r, int i, double fen, double before) {
        double p = preferred.row(r)[i];
        double all = common.row(r)[i] + p;
        double paid = p > 0 ? preference.row(r)[i] / p : 0;
        if (before / all < paid) {
            double factor = (all + fen * all / before) / (all + fen / paid);
            preferred.row(r)[i] = p * (1 + protection[i] * (factor - 1));
            downRounds.row(r)[i] += 1;
        }
    }
}

package dev.shakeout.core.turnover;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.List;

/**
 * What a firm leaves behind, and who gets it: people let go are paid first, then suppliers, whose bills are in the overdrawn
 * cash, then notes, then a partner, then owners as in {@link Waterfall}.
 */
final class Estate {

    private final World world;
    private final Ledger ledger;
    private final Rows cash;
    private final Rows hardware;
    private final Rows listed;
    private final Rows notes;
    private final Rows owed;
    private final Rows preference;
    private final Rows statePart;
    private final Rows common;
    private final Rows preferred;
    private final Rows floated;
    private final Rows wage;
    private final Rows payLevel;
    private final Rows keyPeople;
    private final Rows staff;
    private final double[] severance;
    private final double[] scrap;
    private final List<Rows> claims;

    Estate(World world) {
        this.world = world;
        ledger = world.ledger();
        cash = world.rows(Columns.CASH);
        hardware = world.rows(Columns.HARDWARE);
        listed = world.rows(Columns.LISTED);
        notes = world.rows(Columns.NOTES);
        owed = world.rows(Columns.OWED);
        preference = world.rows(Columns.PREFERENCE);
        statePart = world.rows(Columns.STATE_PART);
        common = world.rows(Columns.COMMON);
        preferred = world.rows(Columns.PREFERRED);
        floated = world.rows(Columns.FLOATED);
        wage = world.rows(Columns.WAGE);
        payLevel = world.rows(Columns.PAY_LEVEL);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        severance = world.rows(Turnover.SEVERANCE).row(0);
        scrap = world.rows(Turnover.SCRAP).row(0);
        Rows receivable = world.rows(Columns.RECEIVABLE);
        claims = List.of(notes, owed, preference, common, preferred, floated, hardware, receivable);
    }

    /** Machines are sold, and people let go are paid from them and from cash, as far as that reaches. */
    void breakUp(int r, int i) {
        double there = Math.max(cash.row(r)[i], 0);
        double brought = ledger.post(Turnover.SCRAP_SALE, r, i, scrap[i] * hardware.row(r)[i]);
        double heads = keyPeople.row(r)[i] + staff.row(r)[i];
        double due = severance[i] * wage.row(r)[i] * payLevel.row(r)[i] * heads;
        ledger.post(Turnover.SEVERANCE_PAY, r, i, Math.min(Math.rint(due), there + brought));
    }

    /** Machines go to the firm of row {@code buyer}. */
    void handOver(int r, int buyer, int i) {
        hardware.row(buyer)[i] += hardware.row(r)[i];
    }

    /** What is left goes to creditors and owners; nobody has a claim on the firm any more, nor pays it what is open. */
    void settle(int r, int i) {
        double left = cash.row(r)[i];
        if (left < 0) {
            ledger.post(Turnover.WRITE_OFF, r, i, -left);
        } else if (world.roster().kind(r) != Firm.Kind.STARTUP) {
            ledger.post(Turnover.OWNERS_PROCEEDS, r, i, left);
        } else {
            distribute(r, i, left);
        }
        for (Rows claim : claims) {
            claim.row(r)[i] = 0;
        }
    }

    private void distribute(int r, int i, double left) {
        Waterfall each = Waterfall.of(
                left,
                notes.row(r)[i] + owed.row(r)[i],
                preference.row(r)[i] * (1 - listed.row(r)[i]),
                preferred.row(r)[i],
                common.row(r)[i],
                floated.row(r)[i]);
        double toState = Math.floor(each.preferred() * statePart.row(r)[i]);
        double onNotes = Math.min(each.notes(), notes.row(r)[i]);
        ledger.post(Turnover.NOTES_REPAID, r, i, onNotes);
        ledger.post(Turnover.PARTNER_REPAID, r, i, each.notes() - onNotes);
        ledger.post(Turnover.PROCEEDS, r, i, each.preferred() - toState);
        ledger.post(Turnover.STATE_PROCEEDS, r, i, toState);
        ledger.post(Turnover.FOUNDERS_PROCEEDS, r, i, each.common());
        ledger.post(Turnover.EXCHANGE_PROCEEDS, r, i, each.floated());
    }
}

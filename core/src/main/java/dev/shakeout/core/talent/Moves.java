package dev.shakeout.core.talent;

import dev.shakeout.core.mechanism.Incumbents;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;

/**
 * Where key people go and come from, one by one. Leavers choose among incumbents in proportion to core cash flow. If more
 * are hired than there are, firms take turns in an order drawn anew each month.
 */
final class Moves implements MarketPass {

    private final World world;
    private final int firms;
    private final Rows keyPeople;
    private final Rows leavers;
    private final Rows hires;
    private final double[] elsewhere;
    private final double[] founding;
    private final double[] staffElsewhere;
    private final double[] staffLeft;
    private final double[] staffHired;
    private final Incumbents incumbents;
    private final double[] toIncumbents;
    private final double[] toFound;
    private final double[] keyOutside;
    private final double[] staffOutside;
    private final Draws destination;
    private final Draws turn;
    private final Rows staff;

    Moves(World world) {
        this.world = world;
        firms = world.rowCount();
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        leavers = world.rows(Talent.LEAVERS);
        hires = world.rows(Talent.HIRES);
        elsewhere = world.rows(Columns.KEY_ELSEWHERE).row(0);
        founding = world.rows(Talent.FOUNDING).row(0);
        staffElsewhere = world.rows(Columns.STAFF_ELSEWHERE).row(0);
        staffLeft = world.rows(Talent.STAFF_LEFT).row(0);
        staffHired = world.rows(Talent.STAFF_HIRED).row(0);
        incumbents = new Incumbents(world);
        toIncumbents = world.rows(Talent.TO_INCUMBENTS).row(0);
        toFound = world.rows(Talent.TO_FOUND).row(0);
        keyOutside = world.rows(Talent.KEY_OUTSIDE).row(0);
        staffOutside = world.rows(Talent.STAFF_OUTSIDE).row(0);
        destination = world.draws(Talent.DESTINATION);
        turn = world.draws(Talent.TURN);
    }

    @Override
    public void start() {
        for (int i = 0; i < world.length(); i++) {
            double key = 0;
            double others = 0;
            for (int r = 0; r < firms; r++) {
                key += keyPeople.row(r)[i];
                others += staff.row(r)[i];
            }
            elsewhere[i] = Math.rint(keyOutside[i] * key);
            staffElsewhere[i] = staffOutside[i] * others;
        }
    }

    @Override
    public void advance(int month) {
        for (int i = 0; i < world.length(); i++) {
            staffElsewhere[i] += staffLeft[i] - staffHired[i];
        }
        for (int r = 0; r < firms; r++) {
            double[] gone = leavers.row(r);
            for (int i = 0; i < world.length(); i++) {
                if (gone[i] > 0) {
                    depart(r, i, month);
                }
            }
        }
        boolean[] served = new boolean[world.length()];
        for (int r = 0; r < firms; r++) {
            double[] found = hires.row(r);
            for (int i = 0; i < world.length(); i++) {
                if (found[i] > 0 && !served[i]) {
                    served[i] = true;
                    hire(i, month);
                }
            }
        }
    }

    private void depart(int r, int i, int month) {
        int gone = (int) leavers.row(r)[i];
        keyPeople.row(r)[i] -= gone;
        for (int k = 1; k <= gone; k++) {
            double u = destination.uniform(r, month, i, k);
            int incumbent = u < toIncumbents[i] ? incumbents.drawn(r, i, u / toIncumbents[i]) : -1;
            if (incumbent >= 0) {
                keyPeople.row(incumbent)[i] += 1;
            } else if (u >= toIncumbents[i] && u < toIncumbents[i] + toFound[i]) {
                founding[i] += 1;
            } else {
                elsewhere[i] += 1;
            }
        }
    }

    /** Firms take turns, in the order of a draw, until nobody is left outside. */
    private void hire(int i, int month) {
        double done = -1;
        while (elsewhere[i] > 0) {
            int next = -1;
            double nextDraw = 2;
            for (int r = 0; r < firms; r++) {
                double u = hires.row(r)[i] > 0 ? turn.uniform(r, month, i) : 2;
                if (u > done && u < nextDraw) {
                    next = r;
                    nextDraw = u;
                }
            }
            if (next < 0) {
                return;
            }
            double taken = Math.min(hires.row(next)[i], elsewhere[i]);
            keyPeople.row(next)[i] += taken;
            elsewhere[i] -= taken;
            done = nextDraw;
        }
    }
}

package dev.shakeout.core.talent;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * Where key people go and come from, one by one. Leavers take the offer they were made; a lead whom an incumbent hires
 * brings the team that follows, and what the old firm knew. Those who have learnt the trade join the people outside. If
 * more are hired than there are, firms take turns in an order drawn anew each month.
 */
final class Moves implements MarketPass {

    private final int n;
    private final int firms;
    private final Offers offers;
    private final Rows keyPeople;
    private final Rows staff;
    private final Rows staffPlan;
    private final Rows leavers;
    private final Rows followers;
    private final Rows hires;
    private final Rows capability;
    private final Rows knowHow;
    private final double[] elsewhere;
    private final double[] founding;
    private final double[] keyLearnt;
    private final double[] keyStock;
    private final double[] staffElsewhere;
    private final double[] staffLearnt;
    private final double[] staffStock;
    private final double[] staffLeft;
    private final double[] staffHired;
    private final double[] keyOutside;
    private final double[] founders;
    private final double[] staffOutside;
    private final double[] graduates;
    private final double[] keyGraduates;
    private final double[] u;
    private final int[] lanes;
    private final Draws destination;
    private final Draws turn;
    private final Draws graduation;

    Moves(World world) {
        n = world.length();
        firms = world.rowCount();
        offers = new Offers(world);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        leavers = world.rows(Talent.LEAVERS);
        followers = world.rows(Talent.FOLLOWERS);
        hires = world.rows(Talent.HIRES);
        capability = world.rows(Columns.CAPABILITY);
        knowHow = world.rows(Columns.KNOW_HOW);
        elsewhere = world.rows(Columns.KEY_ELSEWHERE).row(0);
        founding = world.rows(Columns.KEY_FOUNDING).row(0);
        keyLearnt = world.rows(Talent.KEY_LEARNT).row(0);
        keyStock = world.rows(Talent.KEY_STOCK).row(0);
        staffElsewhere = world.rows(Columns.STAFF_ELSEWHERE).row(0);
        staffLearnt = world.rows(Talent.STAFF_LEARNT).row(0);
        staffStock = world.rows(Talent.STAFF_STOCK).row(0);
        staffLeft = world.rows(Talent.STAFF_LEFT).row(0);
        staffHired = world.rows(Talent.STAFF_HIRED).row(0);
        keyOutside = world.rows(Talent.KEY_OUTSIDE).row(0);
        founders = world.rows(Talent.FOUNDERS).row(0);
        staffOutside = world.rows(Talent.STAFF_OUTSIDE).row(0);
        graduates = world.scratch();
        monthly(world.rows(Talent.GRADUATES).row(0), graduates, n);
        keyGraduates = world.scratch();
        monthly(world.rows(Talent.KEY_GRADUATES).row(0), keyGraduates, n);
        lanes = new int[n];
        u = world.scratch();
        destination = world.draws(Talent.DESTINATION);
        turn = world.draws(Talent.TURN);
        graduation = world.draws(Talent.GRADUATION);
    }

    @Override
    public void start() {
        for (int i = 0; i < n; i++) {
            double key = 0;
            double others = 0;
            for (int r = 0; r < firms; r++) {
                key += keyPeople.row(r)[i];
                others += staff.row(r)[i];
            }
            elsewhere[i] = Math.rint(keyOutside[i] * key);
            founding[i] = Math.rint(founders[i]);
            staffElsewhere[i] = staffOutside[i] * others;
            keyStock[i] = key + elsewhere[i] + founding[i];
            staffStock[i] = others + staffElsewhere[i];
        }
    }

    @Override
    public void advance(int month) {
        for (int i = 0; i < n; i++) {
            staffElsewhere[i] += staffLeft[i] - staffHired[i];
        }
        for (int r = 0; r < firms; r++) {
            Arrays.fill(knowHow.row(r), 0);
        }
        for (int r = 0; r < firms; r++) {
            depart(r, month);
        }
        boolean[] served = new boolean[n];
        for (int r = 0; r < firms; r++) {
            double[] found = hires.row(r);
            for (int i = 0; i < n; i++) {
                if (found[i] > 0 && !served[i]) {
                    served[i] = true;
                    hire(i, month);
                }
            }
        }
        graduate(month);
    }

    private void depart(int r, int month) {
        double[] gone = leavers.row(r);
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (gone[i] > 0) {
                lanes[count++] = i;
            }
        }
        offers.weigh(r, month, lanes, count);
        for (int k = 0; k < count; k++) {
            depart(r, k, month);
        }
    }

    /** Those who leave firm {@code r} in the lane that is {@code place}-th of those where somebody does. */
    private void depart(int r, int place, int month) {
        int i = lanes[place];
        int gone = (int) leavers.row(r)[i];
        double team = followers.row(r)[i] / gone;
        keyPeople.row(r)[i] -= gone;
        for (int k = 1; k <= gone; k++) {
            int hirer = offers.destination(place, destination.uniform(r, month, i, k));
            if (hirer >= 0) {
                join(r, hirer, i, team);
            } else if (hirer == Offers.FOUNDS) {
                founding[i] += 1;
            } else {
                elsewhere[i] += 1;
            }
        }
    }

    /** A lead joins {@code hirer}, which makes room for the team and learns from the better of the two. */
    private void join(int from, int hirer, int i, double team) {
        keyPeople.row(hirer)[i] += 1;
        staff.row(hirer)[i] += team;
        staffPlan.row(hirer)[i] += team;
        staffElsewhere[i] -= team;
        double lead = Math.max(capability.row(from)[i] - capability.row(hirer)[i], 0);
        knowHow.row(hirer)[i] += lead / keyPeople.row(hirer)[i];
    }

    /** Firms take turns, in the order of a draw, until nobody is left outside. */
    private void hire(int i, int month) {
        double done = -1;
        while (elsewhere[i] > 0) {
            int next = -1;
            double nextDraw = 2;
            for (int r = 0; r < firms; r++) {
                double draw = hires.row(r)[i] > 0 ? turn.uniform(r, month, i) : 2;
                if (draw > done && draw < nextDraw) {
                    next = r;
                    nextDraw = draw;
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

    /** New people: staff in expectation, key people by chance. */
    private void graduate(int month) {
        graduation.uniform(month, u);
        for (int i = 0; i < n; i++) {
            double some = staffStock[i] * graduates[i];
            staffElsewhere[i] += some;
            staffLearnt[i] += some;
            int more = Variates.binomial(u[i], (int) keyStock[i], keyGraduates[i]);
            elsewhere[i] += more;
            keyLearnt[i] += more;
        }
    }

    /** share ← 1 − e^{−rate/12} */
    private static void monthly(double[] rate, double[] share, int n) {
        for (int i = 0; i < n; i++) {
            share[i] = 1 - Numeric.exp(-rate[i] / 12);
        }
    }
}

package dev.shakeout.core.talent;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/** Who leaves this month: key people by chance, staff in expectation, and those a firm no longer wants. */
final class Departures implements Pass {

    private final int n;
    private final Rows active;
    private final Rows runway;
    private final Rows sincePivot;
    private final Rows keyPeople;
    private final Rows staff;
    private final Rows staffPlan;
    private final Rows leavers;
    private final Rows wanted;
    private final Rows heads;
    private final Rows keyAtStart;
    private final Rows contact;
    private final Rows contacts;
    private final Rows followers;
    private final Offers offers;
    private final Rows pivotMultiplier;
    private final Rows pivotMonths;
    private final Rows distressMultiplier;
    private final Rows distressRunway;
    private final Rows teamMove;
    private final Rows addedTeam;
    private final Rows turnover;
    private final Draws departure;
    private final Sum left;
    private final Sum vacancies;
    private final double[] rate;
    private final double[] stay;
    private final double[] u;
    private final double[] one;
    private final int[] lanes;

    Departures(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        runway = world.rows(Columns.RUNWAY);
        sincePivot = world.rows(Columns.SINCE_PIVOT);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        staff = world.rows(Columns.STAFF);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        leavers = world.rows(Talent.LEAVERS);
        wanted = world.rows(Columns.KEY_PLAN);
        heads = world.rows(Firm.TALENT);
        keyAtStart = world.rows(Talent.KEY_PEOPLE);
        contact = world.rows(Talent.CONTACT);
        contacts = world.rows(Talent.CONTACTS);
        followers = world.rows(Talent.FOLLOWERS);
        offers = new Offers(world);
        pivotMultiplier = world.rows(Talent.PIVOT_MULTIPLIER);
        pivotMonths = world.rows(Talent.PIVOT_MONTHS);
        distressMultiplier = world.rows(Talent.DISTRESS_MULTIPLIER);
        distressRunway = world.rows(Talent.DISTRESS_RUNWAY);
        teamMove = world.rows(Talent.TEAM_MOVE);
        addedTeam = world.rows(Talent.TEAM);
        turnover = world.rows(Talent.STAFF_TURNOVER);
        departure = world.draws(Talent.DEPARTURE);
        left = world.sum(Talent.STAFF_LEFT);
        vacancies = world.sum(Talent.VACANCIES);
        rate = world.scratch();
        stay = world.scratch();
        u = world.scratch();
        one = world.scratch();
        Arrays.fill(one, 1);
        lanes = new int[n];
    }

    @Override
    public void start(int r) {
        for (int i = 0; i < n; i++) {
            double isThere = active.row(r)[i]; // an entrant plans for people, but has none yet
            wanted.row(r)[i] = Math.min(Math.rint(keyAtStart.row(r)[i]), heads.row(r)[i]);
            keyPeople.row(r)[i] = isThere * wanted.row(r)[i];
            staffPlan.row(r)[i] = heads.row(r)[i] - wanted.row(r)[i];
            staff.row(r)[i] = isThere * staffPlan.row(r)[i];
        }
    }

    @Override
    public void advance(int r, int month) {
        offers.accepted(r, month, rate);
        times(contact.row(r), contacts.row(r), rate, n);
        unsettle(rate, sincePivot.row(r), pivotMonths.row(r), pivotMultiplier.row(r), n);
        distress(rate, runway.row(r), distressRunway.row(r), distressMultiplier.row(r), n);
        leave(r, month);
        survive(turnover.row(r), one, u, n);
        go(staff.row(r), active.row(r), u, n);
        follow(r);
        release(staff.row(r), staffPlan.row(r), u, n);
        minus(staff.row(r), u, n);
        left.add(r, u);
        Hiring.lacking(staffPlan.row(r), staff.row(r), active.row(r), u, n);
        vacancies.add(r, u);
    }

    /** Draws how many key people leave; most months it is nobody. */
    private void leave(int r, int month) {
        departure.uniform(r, month, u);
        survive(rate, keyPeople.row(r), stay, n);
        double[] gone = leavers.row(r);
        double[] works = active.row(r);
        int count = 0;
        for (int i = 0; i < n; i++) {
            gone[i] = 0;
            if (u[i] >= stay[i] && works[i] != 0) {
                lanes[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            stay[k] = -rate[lanes[k]] / 12; // of one of them
        }
        Numeric.exp(stay, count);
        for (int k = 0; k < count; k++) {
            int i = lanes[k];
            gone[i] = Variates.binomial(u[i], (int) keyPeople.row(r)[i], 1 - stay[k]);
        }
    }

    /** Adds to u the part of a team that goes with its lead. */
    private void follow(int r) {
        double[] gone = leavers.row(r);
        double[] team = followers.row(r);
        for (int i = 0; i < n; i++) {
            if (gone[i] > 0) {
                double share = Math.min(teamMove.row(r)[i] + addedTeam.row(r)[i], 1)
                        * gone[i]
                        / keyPeople.row(r)[i];
                team[i] = share * (staff.row(r)[i] - u[i]);
                u[i] += team[i];
            }
        }
    }

    /** rate ← λ1 · contacts · accepted */
    private static void times(double[] contact, double[] contacts, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] *= contact[i] * contacts[i];
        }
    }

    /** rate ← rate · (1 + (m − 1) · what is left of the pivot's effect) */
    private static void unsettle(double[] rate, double[] since, double[] months, double[] m, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] *= 1 + (m[i] - 1) * Math.max(1 - since[i] / months[i], 0);
        }
    }

    /** rate ← rate · (1 + (m − 1) · min(max(2 − runway/limit, 0), 1)) */
    private static void distress(double[] rate, double[] runway, double[] limit, double[] m, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] *= 1 + (m[i] - 1) * Math.min(Math.max(2 - runway[i] / limit[i], 0), 1);
        }
    }

    /** stay ← probability that none of k people leaves in the month */
    private static void survive(double[] rate, double[] k, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            stay[i] = Numeric.exp(-rate[i] * k[i] / 12);
        }
    }

    /** x: share that stays, then how many go */
    private static void go(double[] staff, double[] active, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = active[i] * staff[i] * (1 - x[i]);
        }
    }

    /** gone ← at least what the firm has above its plan */
    private static void release(double[] staff, double[] plan, double[] gone, int n) {
        for (int i = 0; i < n; i++) {
            gone[i] = Math.max(gone[i], staff[i] - plan[i]);
        }
    }

    private static void minus(double[] staff, double[] gone, int n) {
        for (int i = 0; i < n; i++) {
            staff[i] -= gone[i];
        }
    }
}

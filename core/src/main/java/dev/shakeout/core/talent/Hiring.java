package dev.shakeout.core.talent;

import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.random.Variates;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Draws;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.World;

/** Staff are hired in proportion where there are too few; key people by chance, handed out by {@link Moves}. */
final class Hiring implements Pass {

    private final int n;
    private final Rows active;
    private final Rows staff;
    private final Rows staffPlan;
    private final Rows elsewhere;
    private final Rows vacancies;
    private final Rows speed;
    private final Rows keyPeople;
    private final Rows wanted;
    private final Rows hires;
    private final Rows rehire;
    private final Rows hiring;
    private final Draws hire;
    private final Sum hired;
    private final double[] u;
    private final double[] stay;

    Hiring(World world) {
        n = world.length();
        active = world.rows(Columns.ACTIVE);
        staff = world.rows(Columns.STAFF);
        staffPlan = world.rows(Columns.STAFF_PLAN);
        elsewhere = world.rows(Columns.STAFF_ELSEWHERE);
        vacancies = world.rows(Talent.VACANCIES);
        speed = world.rows(Talent.STAFF_HIRING);
        keyPeople = world.rows(Columns.KEY_PEOPLE);
        wanted = world.rows(Columns.KEY_PLAN);
        hires = world.rows(Talent.HIRES);
        rehire = world.rows(Talent.REHIRE);
        hiring = world.rows(Talent.HIRING);
        hire = world.draws(Talent.HIRE);
        hired = world.sum(Talent.STAFF_HIRED);
        u = world.scratch();
        stay = world.scratch();
    }

    @Override
    public void advance(int r, int month) {
        lacking(staffPlan.row(r), staff.row(r), active.row(r), u, n);
        unfilled(speed.row(r), stay, n);
        filled(stay, u, n);
        rationed(u, elsewhere.row(r), vacancies.row(r), n);
        plus(staff.row(r), u, n);
        hired.add(r, u);

        hire.uniform(r, month, u);
        none(wanted.row(r), keyPeople.row(r), rehire.row(r), hiring.row(r), stay, n);
        double[] found = hires.row(r);
        for (int i = 0; i < n; i++) {
            found[i] = 0;
            if (u[i] >= stay[i] && active.row(r)[i] != 0) {
                int open = (int) Math.max(wanted.row(r)[i] - keyPeople.row(r)[i], 0);
                double odds = 1 - Numeric.exp(-rehire.row(r)[i] * hiring.row(r)[i] / 12);
                found[i] = Variates.binomial(u[i], open, odds);
            }
        }
    }

    /** open ← posts for staff that are planned and not filled, at firms in business */
    static void lacking(double[] plan, double[] staff, double[] active, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            open[i] = active[i] * Math.max(plan[i] - staff[i], 0);
        }
    }

    /** stay ← e^{−s/12} */
    private static void unfilled(double[] speed, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            stay[i] = -speed[i] / 12;
        }
        Numeric.exp(stay, n);
    }

    private static void filled(double[] stay, double[] open, int n) {
        for (int i = 0; i < n; i++) {
            open[i] *= 1 - stay[i];
        }
    }

    /** Everybody gets the same share if the posts outnumber the people. */
    private static void rationed(double[] hires, double[] people, double[] posts, int n) {
        for (int i = 0; i < n; i++) {
            hires[i] *= Math.min(people[i] / Math.max(posts[i], 1e-9), 1);
        }
    }

    private static void plus(double[] staff, double[] hires, int n) {
        for (int i = 0; i < n; i++) {
            staff[i] += hires[i];
        }
    }

    /** stay ← probability that no vacancy is filled; posts of this month's leavers are open from next month on */
    private static void none(double[] wanted, double[] key, double[] rate, double[] lever, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            stay[i] = -rate[i] * lever[i] * Math.max(wanted[i] - key[i], 0) / 12;
        }
        Numeric.exp(stay, n);
    }
}

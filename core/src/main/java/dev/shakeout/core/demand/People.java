package dev.shakeout.core.demand;

import static dev.shakeout.core.demand.Kernels.add;
import static dev.shakeout.core.demand.Kernels.multiply;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.World;

/** The people of a segment who have no product, and what the month's state means for every product there. */
final class People {

    private static final double MONTHS = 12;

    private final int n;
    private final Totals totals;
    private final Terms terms;

    private final double[] population;
    private final double[] innovation;
    private final double[] within;
    private final double[] across;
    private final double[] effort;
    private final double[] asks;
    private final double[] enterprises;
    private final double[] uptake;
    private final double[] uptakeAtWork;
    private final double[] returnRatio;
    private final double[] attention;
    private final double[] defaults;
    private final double[] defaultsAdded;
    private final double[] reachOfUsers;
    private final double[] lapse;
    private final double[] overlapByTrial;
    private final double[] overlapPath;
    private final double[] revenueGrowth;

    private final double[] never;
    private final double[] lapsed;
    private final double[] orphans;
    private final double[] surplus;
    private final double[] overlapStart;
    private final double[] overlapState;
    private final double[] overlapNow;

    private final double[] p;
    private final double[] qWithin;
    private final double[] qAcross;
    private final double[] imitation;
    private final double[] growth;
    private final double[] organic;
    private final double[] adopting;
    private final double[] returning;
    private final double[] cross;
    private final double[] yearly;

    People(World world, int segment, Totals totals, Terms terms) {
        n = world.length();
        this.totals = totals;
        this.terms = terms;
        population = world.rows(Segment.POPULATION, segment).row(0);
        innovation = world.rows(Demand.INNOVATION, segment).row(0);
        within = world.rows(Demand.IMITATION_WITHIN, segment).row(0);
        across = world.rows(Demand.IMITATION_ACROSS, segment).row(0);
        effort = world.rows(Demand.EFFORT).row(0);
        asks = world.rows(Newcomers.NEXT_GENERATION, segment).row(0);
        enterprises = world.rows(Newcomers.ENTERPRISES, segment).row(0);
        uptake = world.rows(Newcomers.UPTAKE).row(0);
        uptakeAtWork = world.rows(Newcomers.UPTAKE_AT_WORK).row(0);
        returnRatio = world.rows(Demand.RETURN_RATIO, segment).row(0);
        attention = world.rows(Demand.ATTENTION, segment).row(0);
        defaults = world.rows(Demand.DEFAULT_PLACEMENT, segment).row(0);
        defaultsAdded = world.rows(Demand.DEFAULT).row(0);
        reachOfUsers = world.rows(Trial.REACH_OF_USERS, segment).row(0);
        lapse = world.rows(Demand.LAPSE, segment).row(0);
        overlapByTrial = world.rows(Reported.OVERLAP_BY_TRIAL, segment).row(0);
        overlapPath = world.rows(Reported.OVERLAP_PATH).row(0);
        revenueGrowth = world.rows(Demand.REVENUE_GROWTH, segment).row(0);
        never = world.rows(Demand.NEVER, segment).row(0);
        lapsed = world.rows(Demand.LAPSED, segment).row(0);
        orphans = world.rows(Columns.ORPHANS, segment).row(0);
        surplus = world.rows(Demand.SURPLUS, segment).row(0);
        overlapStart = world.rows(Reported.OVERLAP_START, segment).row(0);
        overlapState = world.rows(Reported.OVERLAP_STATE, segment).row(0);
        overlapNow = world.rows(Reported.OVERLAP_NOW, segment).row(0);
        p = world.scratch();
        qWithin = world.scratch();
        qAcross = world.scratch();
        imitation = world.scratch();
        growth = world.scratch();
        organic = world.scratch();
        adopting = world.scratch();
        returning = world.scratch();
        cross = world.scratch();
        yearly = world.scratch();
    }

    /** Sets what follows from users, weights and people without a product, before hazards of trial are known. */
    void prepare() {
        double[] placement = totals.placement().row();
        choosing(attention, defaults, defaultsAdded, placement, terms.choosing(), n);
        placed(attention, terms.choosing(), placement, terms.placed(), n);
        Adoption.reach(never, lapsed, terms.unit(), n);
        addReach(reachOfUsers, totals.using().row(), terms.unit(), n);
        Adoption.unit(totals.brands().row(), terms.unit(), n);
        Numeric.log(totals.weight().row(), surplus, yearly, n);
        bound(surplus, n);
    }

    /** Sets the terms from the state at the start of the month, and moves those without a product on. */
    void settle() {
        choose();
        adopt();
        addLapses(totals.using().row(), totals.kept().row(), lapsed, n);
        overlap();
        grow(revenueGrowth, yearly, n);
        Numeric.exp(yearly, n);
        multiply(yearly, terms.revenueLevel(), terms.revenueLevel(), n);
    }

    private void choose() {
        double[] brands = totals.brands().row();
        multiply(terms.placed(), totals.staying().row(), terms.perPlacement(), n);
        add(totals.released().row(), orphans, n);
        divide(orphans, brands, totals.weight().row(), terms.perWeight(), n);
        stayOrphans(brands, orphans, n);
    }

    private void adopt() {
        double[] users = totals.using().row();
        double[] brands = totals.brands().row();
        double[] pull = totals.pull().row();
        multiply(innovation, effort, p, n);
        multiply(within, effort, qWithin, n);
        multiply(across, effort, qAcross, n);
        Adoption.imitation(qWithin, qAcross, brands, imitation, n);
        takeOff(asks, enterprises, uptake, uptakeAtWork, imitation, n);
        Adoption.organic(p, imitation, users, population, brands, organic, n);
        Adoption.growth(imitation, never, population, growth, n);

        Adoption.adopt(never, organic, pull, growth, adopting, n);
        Adoption.leaveNever(never, organic, pull, adopting, n);
        Adoption.comeBack(lapsed, organic, returnRatio, pull, returning, n);
        Adoption.leaveLapsed(lapsed, organic, returnRatio, pull, returning, n);

        Kernels.sum(adopting, returning, terms.perPull(), n);
        Adoption.join(adopting, returnRatio, returning, n);
        Adoption.example(imitation, qWithin, users, population, cross, n);
        Adoption.byChoice(adopting, p, cross, totals.weight().row(), terms.perWeight(), n);
        Adoption.byUsers(adopting, qWithin, population, terms.perUser(), n);
    }

    /** q ← q + u of enterprises and of people, where the new generation is asked for */
    private static void takeOff(
            double[] asks, double[] enterprises, double[] uptake, double[] atWork, double[] q, int n) {
        for (int i = 0; i < n; i++) {
            double u = uptake[i] + enterprises[i] * (atWork[i] - uptake[i]);
            q[i] += Math.signum(asks[i]) * u;
        }
    }

    private void overlap() {
        overlap(overlapStart, lapse, overlapByTrial, totals.stirred().row(), overlapState, n);
        multiply(overlapState, overlapPath, overlapNow, n);
    }

    /** choosing ← ψ (1 − d); d is 0 where nothing is placed. */
    private static void choosing(
            double[] attention, double[] d, double[] added, double[] placement, double[] choosing, int n) {
        for (int i = 0; i < n; i++) {
            choosing[i] = attention[i] * (1 - Math.min(d[i] + added[i], 1) * Math.signum(placement[i]));
        }
    }

    /** placed ← ψ d / Σ placement. */
    private static void placed(double[] attention, double[] choosing, double[] placement, double[] placed, int n) {
        for (int i = 0; i < n; i++) {
            placed[i] = (attention[i] - choosing[i]) / Math.max(placement[i], Double.MIN_NORMAL);
        }
    }

    private static void addReach(double[] omega, double[] users, double[] reach, int n) {
        for (int i = 0; i < n; i++) {
            reach[i] += omega[i] * users[i];
        }
    }

    /** Utilities lie within plus and minus the largest: nothing offered is as bad as the worst product. */
    private static void bound(double[] surplus, int n) {
        for (int i = 0; i < n; i++) {
            surplus[i] = Math.max(surplus[i], -Logit.LARGEST_UTILITY);
        }
    }

    /** perWeight ← orphans / W; 0 without a brand. */
    private static void divide(double[] orphans, double[] brands, double[] weight, double[] perWeight, int n) {
        for (int i = 0; i < n; i++) {
            perWeight[i] = orphans[i] * Math.min(brands[i], 1) / Math.max(weight[i], Logit.NO_WEIGHT);
        }
    }

    /** Without a brand nobody finds another product. */
    private static void stayOrphans(double[] brands, double[] orphans, int n) {
        for (int i = 0; i < n; i++) {
            orphans[i] *= 1 - Math.min(brands[i], 1);
        }
    }

    private static void addLapses(double[] using, double[] kept, double[] lapsed, int n) {
        for (int i = 0; i < n; i++) {
            lapsed[i] += using[i] - kept[i];
        }
    }

    /** S ← S(0) + (S − S(0)) (1 − χ) + ς hazard / 12. */
    private static void overlap(double[] start, double[] lapse, double[] gain, double[] hazard, double[] s, int n) {
        for (int i = 0; i < n; i++) {
            s[i] = start[i] + (s[i] - start[i]) * (1 - lapse[i]) + gain[i] * hazard[i] / MONTHS;
        }
    }

    /** x ← g / 12 */
    private static void grow(double[] g, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = g[i] / MONTHS;
        }
    }
}

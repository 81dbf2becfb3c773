package dev.shakeout.core.demand;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.World;

/** The people of a segment who have no product, and what the month's state means for every product there. */
final class People {

    private final int n;
    private final Totals totals;
    private final Terms terms;

    private final double[] population;
    private final double[] innovation;
    private final double[] within;
    private final double[] across;
    private final double[] returnRatio;
    private final double[] attention;
    private final double[] defaults;
    private final double[] defaultsAdded;

    private final double[] never;
    private final double[] lapsed;
    private final double[] orphans;

    private final double[] imitation;
    private final double[] growth;
    private final double[] organic;
    private final double[] unit;
    private final double[] paid;
    private final double[] adopting;
    private final double[] returning;

    People(World world, int segment, Totals totals, Terms terms) {
        n = world.length();
        this.totals = totals;
        this.terms = terms;
        population = world.rows(Segment.POPULATION, segment).row(0);
        innovation = world.rows(Demand.INNOVATION, segment).row(0);
        within = world.rows(Demand.IMITATION_WITHIN, segment).row(0);
        across = world.rows(Demand.IMITATION_ACROSS, segment).row(0);
        returnRatio = world.rows(Demand.RETURN_RATIO, segment).row(0);
        attention = world.rows(Demand.ATTENTION, segment).row(0);
        defaults = world.rows(Demand.DEFAULT_PLACEMENT, segment).row(0);
        defaultsAdded = world.rows(Demand.DEFAULT).row(0);
        never = world.rows(Demand.NEVER, segment).row(0);
        lapsed = world.rows(Demand.LAPSED, segment).row(0);
        orphans = world.rows(Columns.ORPHANS, segment).row(0);
        imitation = world.scratch();
        growth = world.scratch();
        organic = world.scratch();
        unit = world.scratch();
        paid = world.scratch();
        adopting = world.scratch();
        returning = world.scratch();
    }

    /** Sets the terms from the state at the start of the month, and moves those without a product on. */
    void settle() {
        choose();
        adopt();
        addLapses(totals.using().row(), totals.kept().row(), lapsed, n);
    }

    private void choose() {
        double[] brands = totals.brands().row();
        double[] placement = totals.placement().row();
        choosing(attention, defaults, defaultsAdded, placement, terms.choosing, n);
        placed(attention, terms.choosing, placement, terms.placed, n);
        multiply(terms.placed, totals.kept().row(), terms.perPlacement, n);
        add(totals.released().row(), orphans, n);
        divide(orphans, brands, totals.weight().row(), terms.perWeight, n);
        stayOrphans(brands, orphans, n);
    }

    private void adopt() {
        double[] users = totals.using().row();
        double[] brands = totals.brands().row();
        Adoption.imitation(within, across, brands, imitation, n);
        Adoption.organic(innovation, imitation, users, population, brands, organic, n);
        Adoption.growth(imitation, never, population, growth, n);
        Adoption.reach(never, lapsed, brands, unit, n);
        multiply(unit, totals.converts().row(), paid, n);

        Adoption.adopt(never, organic, paid, growth, adopting, n);
        Adoption.leaveNever(never, organic, paid, adopting, n);
        Adoption.comeBack(lapsed, organic, returnRatio, paid, returning, n);
        Adoption.leaveLapsed(lapsed, organic, returnRatio, paid, returning, n);

        Adoption.byAdvertising(unit, adopting, returning, terms.perConvert, n);
        Adoption.join(adopting, returnRatio, returning, n);
        Adoption.example(imitation, within, users, population, unit, n);
        Adoption.byChoice(adopting, innovation, unit, totals.weight().row(), terms.perWeight, n);
        Adoption.byUsers(adopting, within, population, terms.perUser, n);
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

    private static void multiply(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
        }
    }

    private static void add(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
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
}

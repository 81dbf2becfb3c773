package dev.shakeout.core.demand;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.choice.Switching;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The products of a segment, row by row: what they bring into the month's totals, and what they get out of them.
 *
 * <p>Rows in which no firm has a product here are left out; they add nothing to the totals.
 */
final class Products {

    private final int n;
    private final Totals totals;
    private final Terms terms;
    private final Scratch at;
    private final boolean[] present;

    private final Rows active;
    private final Rows quality;
    private final Rows installs;
    private final Rows placement;
    private final Rows ecosystem;
    private final Rows bundling;
    private final Rows users;
    private final Rows paid;
    private final Rows offered;
    private final Rows brand;
    private final Rows weight;

    private final double[] paidToPrimary;
    private final double[] attention;
    private final double[] lapse;
    private final double[] lapsePaid;
    private final double[] settling;
    private final double[] taste;
    private final double[] network;
    private final double[] revenue;
    private final double[] serving;

    Products(World world, int segment, Totals totals, Terms terms, Scratch scratch) {
        n = world.length();
        this.totals = totals;
        this.terms = terms;
        at = scratch;
        present = new boolean[world.rowCount()];
        active = world.rows(Columns.ACTIVE);
        quality = world.rows(Columns.QUALITY);
        installs = world.rows(Columns.INSTALLS);
        placement = world.rows(Demand.PLACEMENT_WEIGHT);
        ecosystem = world.rows(Demand.ECOSYSTEM);
        bundling = world.rows(Demand.BUNDLING);
        users = world.rows(Columns.USERS, segment);
        paid = world.rows(Demand.PAID, segment);
        offered = world.rows(Demand.OFFERED, segment);
        brand = world.rows(Demand.BRAND, segment);
        weight = world.rows(Demand.WEIGHT, segment);
        paidToPrimary = world.rows(Demand.PAID_TO_PRIMARY, segment).row(0);
        attention = world.rows(Demand.ATTENTION, segment).row(0);
        lapse = world.rows(Demand.LAPSE, segment).row(0);
        lapsePaid = world.rows(Demand.LAPSE_PAID, segment).row(0);
        settling = world.rows(Demand.PAID_SETTLING, segment).row(0);
        taste = world.rows(Demand.QUALITY_TASTE, segment).row(0);
        network = world.rows(Demand.NETWORK_EFFECT, segment).row(0);
        revenue = world.rows(Demand.REVENUE_PER_USER, segment).row(0);
        serving = world.rows(Demand.SERVING_COST, segment).row(0);
        Switching.leave(world.rows(Demand.SWITCHING_COST, segment).row(0), terms.leave, n);
    }

    // ------------------------------------------------------------------------------------------------ the month

    /** audience ← audience + offered (1 + users): by this a firm's installs are divided among its segments. */
    void addAudience(int r) {
        if (present[r]) {
            addAudience(offered.row(r), users.row(r), at.audience, n);
        }
    }

    /** First step: users, those who stay in the category, brands, placement, installs. */
    void count(int r) {
        if (!present[r]) {
            totals.using().add(r, at.nothing);
            totals.released().add(r, at.nothing);
            totals.kept().add(r, at.nothing);
            totals.brands().add(r, at.nothing);
            totals.placement().add(r, at.nothing);
            totals.converts().add(r, at.nothing);
            return;
        }
        look(r);
        totals.using().add(r, at.mine);
        totals.kept().add(r, at.kept);
        totals.brands().add(r, at.on);
        subtract(users.row(r), at.mine, at.a, n);
        totals.released().add(r, at.a);
        multiply(at.on, placement.row(r), at.a, n);
        totals.placement().add(r, at.a);
        converts(r, at.a);
        totals.converts().add(r, at.a);
    }

    /** Second step: v = a quality + b + κ share + ecosystem, and weights. */
    void weigh(int r) {
        if (!present[r]) {
            totals.weight().add(r, at.nothing);
            return;
        }
        multiply(active.row(r), offered.row(r), at.on, n);
        utility(r, totals.using().row(), at.a);
        Logit.weigh(at.a, at.on, weight.row(r), n);
        totals.weight().add(r, weight.row(r));
    }

    /** Third step: people over the weight they face. */
    void divide(int r) {
        if (!present[r]) {
            totals.divided().add(r, at.nothing);
            return;
        }
        look(r);
        Switching.divide(at.kept, weight.row(r), totals.weight().row(), terms.leave, at.a, n);
        totals.divided().add(r, at.a);
    }

    /** Last step: the product's users at the end of the month. */
    void move(int r) {
        if (!present[r]) {
            return;
        }
        look(r);
        double[] w = weight.row(r);
        double[] next = users.row(r);
        double[] placed = at.a;
        multiply(at.on, placement.row(r), placed, n);

        Switching.stay(w, totals.weight().row(), terms.leave, at.b, n);
        loyalty(attention, terms.choosing, terms.placed, placed, at.b, n);
        fade(lapsePaid, settling, at.b, at.paid, n);

        Switching.divide(at.kept, w, totals.weight().row(), terms.leave, at.b, n);
        Switching.choose(w, at.b, totals.divided().row(), terms.leave, at.b, n);
        stayOrChoose(at.kept, attention, terms.choosing, at.b, next, n);
        addProduct(terms.perPlacement, placed, next, n);
        addProduct(terms.perWeight, w, next, n);
        addProduct(terms.perUser, at.mine, next, n);

        converts(r, at.a);
        multiply(terms.perConvert, at.a, at.b, n);
        add(at.b, next, n);
        sum(at.paid, at.b, paid.row(r), n);
    }

    /** Adds what the product's users pay and cost, in fen. */
    void charge(int r, double[] income, double[] cost) {
        if (present[r]) {
            addFen(revenue, users.row(r), income, n);
            addFen(serving, users.row(r), cost, n);
        }
    }

    // ------------------------------------------------------------------------------------------------ the start

    /** Turns column brand of row {@code r} from a product's whole utility into what the other terms leave unexplained. */
    void open(int r, double[] total) {
        double[] on = offered.row(r);
        for (int i = 0; i < n; i++) {
            present[r] |= on[i] > 0;
        }
        System.arraycopy(brand.row(r), 0, at.b, 0, n);
        Arrays.fill(brand.row(r), 0);
        utility(r, total, at.a);
        subtract(at.b, at.a, brand.row(r), n);
        multiply(on, brand.row(r), brand.row(r), n);
    }

    // ---------------------------------------------------------------------------------------------- the equations

    /** on, mine, paid and kept of row {@code r}, into the scratch rows. */
    private void look(int r) {
        multiply(active.row(r), offered.row(r), at.on, n);
        multiply(active.row(r), users.row(r), at.mine, n);
        atMost(paid.row(r), at.mine, at.paid, n);
        keep(at.mine, at.paid, lapse, lapsePaid, at.kept, n);
    }

    /** v ← a quality + b + ecosystem + κ U / T. */
    private void utility(int r, double[] total, double[] v) {
        line(taste, quality.row(r), brand.row(r), v, n);
        addBoth(ecosystem.row(r), bundling.row(r), v, n);
        addShare(network, users.row(r), total, v, n);
    }

    /** Installs that could make the product somebody's main one; to be called after {@link #look}. */
    private void converts(int r, double[] converts) {
        portion(offered.row(r), at.mine, at.audience, converts, n);
        scale(at.on, installs.row(r), paidToPrimary, converts, n);
    }

    private static void addAudience(double[] offered, double[] users, double[] audience, int n) {
        for (int i = 0; i < n; i++) {
            audience[i] += offered[i] * (1 + users[i]);
        }
    }

    /** portion ← this segment's part of the audience of all segments. */
    private static void portion(double[] offered, double[] users, double[] audience, double[] portion, int n) {
        for (int i = 0; i < n; i++) {
            portion[i] = offered[i] * (1 + users[i]) / Math.max(audience[i], 1);
        }
    }

    private static void scale(double[] on, double[] installs, double[] share, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= on[i] * installs[i] * share[i];
        }
    }

    /** kept ← U − χ (U − paid) − χ_paid paid. */
    private static void keep(double[] mine, double[] paid, double[] lapse, double[] lapsePaid, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] = mine[i] - lapse[i] * (mine[i] - paid[i]) - lapsePaid[i] * paid[i];
        }
    }

    private static void line(double[] slope, double[] x, double[] constant, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = slope[i] * x[i] + constant[i];
        }
    }

    private static void addBoth(double[] x, double[] y, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] += x[i] + y[i];
        }
    }

    private static void addShare(double[] network, double[] users, double[] total, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] += network[i] * users[i] / Math.max(total[i], 1);
        }
    }

    /** stay ← (1 − ψ) + ψ (1 − d) stay + placed: the share of a product's people who have it a month later. */
    private static void loyalty(
            double[] psi, double[] choosing, double[] perPlacement, double[] placed, double[] stay, int n) {
        for (int i = 0; i < n; i++) {
            stay[i] = 1 - psi[i] + choosing[i] * stay[i] + perPlacement[i] * placed[i];
        }
    }

    /** paid ← those who do not lapse, stay, and still count as paid. */
    private static void fade(double[] lapsePaid, double[] settling, double[] stay, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] *= (1 - lapsePaid[i]) * stay[i] * (1 - settling[i]);
        }
    }

    /** next ← (1 − ψ) kept + ψ (1 − d) chosen. */
    private static void stayOrChoose(
            double[] kept, double[] psi, double[] choosing, double[] chosen, double[] next, int n) {
        for (int i = 0; i < n; i++) {
            next[i] = kept[i] - psi[i] * kept[i] + choosing[i] * chosen[i];
        }
    }

    private static void addFen(double[] perUser, double[] users, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += perUser[i] * users[i] * Ledger.FEN;
        }
    }

    private static void addProduct(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    private static void add(double[] x, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i];
        }
    }

    private static void sum(double[] x, double[] y, double[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = x[i] + y[i];
        }
    }

    private static void subtract(double[] x, double[] y, double[] difference, int n) {
        for (int i = 0; i < n; i++) {
            difference[i] = x[i] - y[i];
        }
    }

    private static void multiply(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
        }
    }

    private static void atMost(double[] x, double[] limit, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = Math.min(x[i], limit[i]);
        }
    }
}

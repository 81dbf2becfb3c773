package dev.shakeout.core.demand;

import static dev.shakeout.core.demand.Kernels.addProduct;
import static dev.shakeout.core.demand.Kernels.multiply;
import static dev.shakeout.core.demand.Kernels.subtract;
import static dev.shakeout.core.demand.Kernels.sum;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.choice.Switching;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The products of a segment, row by row: what they bring into the month's totals, and what they get out of them.
 *
 * <p>Rows in which no firm has a product here are left out; they add nothing to the totals.
 */
final class Products {

    /** Smaller than any audience that advertising has, and no danger to divide by. */
    private static final double NOBODY = 1e-100;

    private final int n;
    private final int segment;
    private final Shelf shelf;
    private final Totals totals;
    private final Terms terms;
    private final Luring luring;
    private final Scratch at;

    private final double[] paidToPrimary;
    private final double[] advertised;
    private final double[] attention;
    private final double[] lapse;
    private final double[] lapsePaid;
    private final double[] settling;
    private final double[] taste;
    private final double[] goodwillTaste;
    private final double[] network;
    private final double[] revenue;
    private final double[] serving;
    private final double[] enterprises;
    private final boolean anyEnterprises;
    private final double[] leave;

    Products(World world, int segment, Shelf shelf, Totals totals, Terms terms, Scratch scratch) {
        n = world.length();
        this.segment = segment;
        this.shelf = shelf;
        this.totals = totals;
        this.terms = terms;
        at = scratch;
        luring = new Luring(world, segment, shelf, totals, terms, scratch);
        paidToPrimary = world.rows(Trial.PAID_TO_PRIMARY, segment).row(0);
        advertised = world.rows(Trial.ADVERTISED, segment).row(0);
        attention = world.rows(Demand.ATTENTION, segment).row(0);
        lapse = world.rows(Demand.LAPSE, segment).row(0);
        lapsePaid = world.rows(Trial.LAPSE_PAID, segment).row(0);
        settling = world.rows(Trial.PAID_SETTLING, segment).row(0);
        taste = world.rows(Demand.QUALITY_TASTE, segment).row(0);
        goodwillTaste = world.rows(Demand.GOODWILL_TASTE, segment).row(0);
        network = world.rows(Demand.NETWORK_EFFECT, segment).row(0);
        revenue = world.rows(Demand.REVENUE_PER_USER, segment).row(0);
        serving = world.rows(Demand.SERVING_COST, segment).row(0);
        enterprises = world.rows(Newcomers.ENTERPRISES, segment).row(0);
        anyEnterprises = Shelf.anyIn(enterprises);
        leave = world.scratch();
        Switching.leave(world.rows(Demand.SWITCHING_COST, segment).row(0), leave, n);
    }

    int segment() {
        return segment;
    }

    // ------------------------------------------------------------------------------------------------ the month

    /** audience ← audience + offered (1 + users): by this a firm's installs are divided among its segments. */
    void addAudience(int r) {
        if (shelf.present()[r]) {
            addAudience(shelf.offered().row(r), shelf.users().row(r), advertised, at.audience, n);
        }
    }

    /** First step: users, those who stay in the category, brands, placement; and whom installs could convince. */
    void count(int r) {
        if (!shelf.present()[r]) {
            addNothing(
                    r,
                    totals.using(),
                    totals.released(),
                    totals.kept(),
                    totals.brands(),
                    totals.able(),
                    totals.placement());
            return;
        }
        look(r);
        totals.using().add(r, at.mine);
        totals.kept().add(r, at.kept);
        totals.brands().add(r, at.on);
        multiply(at.on, shelf.capacity().row(r), at.a, n);
        totals.able().add(r, at.a);
        subtract(shelf.users().row(r), at.mine, at.a, n);
        totals.released().add(r, at.a);
        multiply(at.on, shelf.placement().row(r), at.a, n);
        totals.placement().add(r, at.a);
        double[] converts = shelf.converts().row(r);
        portion(shelf.offered().row(r), at.mine, advertised, at.audience, converts, n);
        scale(at.on, shelf.installs().row(r), paidToPrimary, converts, n);
    }

    /** Second step: v = a quality + b + κ share + ecosystem + appeal + υ goodwill, and weights. */
    void weigh(int r) {
        if (!shelf.present()[r]) {
            addNothing(r, totals.weight(), totals.ableWeight());
            return;
        }
        on(r);
        utility(r, totals.using().row(), at.a);
        Logit.weigh(at.a, at.on, shelf.weight().row(r), n);
        double[] weight = shelf.weight().row(r);
        totals.weight().add(r, weight);
        multiply(weight, shelf.capacity().row(r), at.a, n);
        totals.ableWeight().add(r, at.a);
    }

    /** Third step: how much of a release's stir its maker cannot serve. */
    void spill(int r) {
        if (!shelf.present()[r]) {
            addNothing(r, totals.spilled());
            return;
        }
        on(r);
        luring.spill(r);
    }

    /** Fourth step: at what hazard people try each product. */
    void draw(int r) {
        if (!shelf.present()[r]) {
            addNothing(r, totals.pull(), totals.lure(), totals.stirred());
            return;
        }
        on(r);
        luring.draw(r);
    }

    /** Fifth step: people lost by trial; those left, over the weight they face. */
    void divide(int r) {
        if (!shelf.present()[r]) {
            addNothing(r, totals.taken(), totals.staying(), totals.divided());
            return;
        }
        look(r);
        luring.lose(r, at.kept);
        totals.staying().add(r, at.kept);
        Switching.divide(at.kept, shelf.weight().row(r), totals.weight().row(), leave, at.a, n);
        totals.divided().add(r, at.a);
    }

    /** Last step: the product's users at the end of the month. */
    void move(int r) {
        if (!shelf.present()[r]) {
            return;
        }
        look(r);
        double[] w = shelf.weight().row(r);
        double[] next = shelf.users().row(r);
        double[] placed = at.a;
        multiply(at.on, shelf.placement().row(r), placed, n);

        Switching.stay(w, totals.weight().row(), leave, at.b, n);
        loyalty(attention, terms.choosing(), terms.placed(), placed, at.b, n);
        fade(lapsePaid, settling, at.b, at.paid, n);
        luring.leave(r, at.kept, at.paid);

        Switching.divide(at.kept, w, totals.weight().row(), leave, at.b, n);
        Switching.choose(w, at.b, totals.divided().row(), leave, at.b, n);
        stayOrChoose(at.kept, attention, terms.choosing(), at.b, next, n);
        addProduct(terms.perPlacement(), placed, next, n);
        addProduct(terms.perWeight(), w, next, n);
        addProduct(terms.perUser(), at.mine, next, n);

        luring.gain(r, next, at.b);
        sum(at.paid, at.b, shelf.paid().row(r), n);
    }

    /** Adds what the product's users pay, people and enterprises apart, and what they cost, in fen. */
    void charge(int r, double[] income, double[] incomeAtWork, double[] cost) {
        if (shelf.present()[r]) {
            multiply(shelf.users().row(r), shelf.reported().row(r), at.b, n);
            addFen(serving, at.b, cost, n);
            multiply(revenue, terms.revenueLevel(), at.a, n);
            if (anyEnterprises) {
                multiply(enterprises, at.a, at.c, n);
                addFen(at.c, at.b, incomeAtWork, n);
                subtract(at.a, at.c, at.a, n);
            }
            addFen(at.a, at.b, income, n);
        }
    }

    private static void addNothing(int r, Tally... sums) {
        for (Tally sum : sums) {
            sum.addNothing(r);
        }
    }

    // ------------------------------------------------------------------------------------------------ the start

    /** Turns column brand from a product's whole utility into what the other terms leave unexplained, row by row. */
    void open(double[] total) {
        for (int r = 0; r < shelf.count(); r++) {
            double[] brand = shelf.brand().row(r);
            System.arraycopy(brand, 0, at.b, 0, n);
            Arrays.fill(brand, 0);
            utility(r, total, at.a);
            subtract(at.b, at.a, brand, n);
            multiply(shelf.offered().row(r), brand, brand, n);
        }
    }

    // ---------------------------------------------------------------------------------------------- the equations

    private void on(int r) {
        multiply(shelf.active().row(r), shelf.offered().row(r), at.on, n);
    }

    /** on, mine, paid and kept of row {@code r}, into the scratch rows. */
    private void look(int r) {
        ofActive(shelf.active().row(r), shelf.offered().row(r), shelf.users().row(r), at.on, at.mine, n);
        keep(at.mine, shelf.paid().row(r), lapse, lapsePaid, at.paid, at.kept, n);
    }

    /** v ← a quality + b + ecosystem + appeal + υ goodwill + κ U / T. */
    private void utility(int r, double[] total, double[] v) {
        line(taste, shelf.quality().row(r), shelf.brand().row(r), v, n);
        addAll(shelf.ecosystem().row(r), shelf.bundling().row(r), shelf.appeal().row(r), v, n);
        addProduct(goodwillTaste, shelf.goodwill().row(r), v, n);
        addShare(network, shelf.users().row(r), total, v, n);
    }

    private static void addAudience(double[] offered, double[] users, double[] weight, double[] audience, int n) {
        for (int i = 0; i < n; i++) {
            audience[i] += weight[i] * offered[i] * (1 + users[i]);
        }
    }

    /** portion ← this segment's part of the audience of all segments. */
    private static void portion(
            double[] offered, double[] users, double[] weight, double[] audience, double[] portion, int n) {
        for (int i = 0; i < n; i++) {
            portion[i] = weight[i] * offered[i] * (1 + users[i]) / Math.max(audience[i], NOBODY);
        }
    }

    private static void scale(double[] on, double[] installs, double[] share, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= on[i] * installs[i] * share[i];
        }
    }

    /** on ← active · offered; mine ← active · users. */
    private static void ofActive(double[] active, double[] offered, double[] users, double[] on, double[] mine, int n) {
        for (int i = 0; i < n; i++) {
            on[i] = active[i] * offered[i];
            mine[i] = active[i] * users[i];
        }
    }

    /** paid ← brought and still there; kept ← U − χ (U − paid) − χ_paid paid. */
    private static void keep(
            double[] mine, double[] brought, double[] lapse, double[] lapsePaid, double[] paid, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            double ofThem = Math.min(brought[i], mine[i]);
            paid[i] = ofThem;
            kept[i] = mine[i] - lapse[i] * (mine[i] - ofThem) - lapsePaid[i] * ofThem;
        }
    }

    private static void line(double[] slope, double[] x, double[] constant, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = slope[i] * x[i] + constant[i];
        }
    }

    private static void addAll(double[] x, double[] y, double[] z, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] += x[i] + y[i] + z[i];
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
}

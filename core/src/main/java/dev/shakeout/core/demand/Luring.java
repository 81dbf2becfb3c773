package dev.shakeout.core.demand;

import static dev.shakeout.core.demand.Kernels.add;
import static dev.shakeout.core.demand.Kernels.addProduct;
import static dev.shakeout.core.demand.Kernels.multiply;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.World;

/**
 * How advertising and releases bring people to one product in particular, on rows of products.
 *
 * <pre>
 *   b_j = 12 β · stir of j's releases                                   per year
 *   x_j = φ b_j min(Σ_{k≠j} g_k, 1)                                       who goes to rivals that can serve them
 *   y_j = x_j / Σ_{k≠j} g_k w_k,  Y = Σ y_j
 *   e_j = b_j − x_j + g_j w_j (Y − y_j)                                 Σ e = Σ b
 *   a_j = u c_j + e_j                                                    on people without a product
 *   r_j = δ (ω u c_j + ω_e e_j),  R = Σ r_j                              on users of other products
 *   z_l = k_l (1 − e^{−y}) / (12 y),  y = (R − r_l) / 12,  Z = Σ z_l       k_l users of l who do not lapse
 * </pre>
 *
 * <p>u is the hazard that a convincing install means, c_j the convincing installs. Product l loses z_l (R − r_l) people and j
 * gains r_j (Z − z_j): the hazards of its rivals compete for each of its users, so J products meet through three sums.
 */
final class Luring {

    private static final double MONTHS = 12;

    /** Below this the series of (1 − e^{−y}) / y is used, whose error there is 2e-11; the quotient loses digits near 0. */
    private static final double SMALL = 0.0625;

    private static final double AT_SMALL = series(SMALL);

    /** Rivals count as if they had at least this share of all weight, so that what spills over stays finite. */
    private static final double LEAST_RIVALS = 1e-9;

    private final int n;
    private final Shelf shelf;
    private final Totals totals;
    private final Terms terms;
    private final Scratch at;
    private final double[] stir;
    private final double[] spill;
    private final double[] ofAds;
    private final double[] ofReleases;

    Luring(World world, int segment, Shelf shelf, Totals totals, Terms terms, Scratch scratch) {
        n = world.length();
        this.shelf = shelf;
        this.totals = totals;
        this.terms = terms;
        at = scratch;
        stir = world.rows(Trial.STIR, segment).row(0);
        spill = world.rows(Trial.SPILL_OVER, segment).row(0);
        double[] displacement = world.rows(Trial.DISPLACEMENT, segment).row(0);
        ofAds = world.scratch();
        multiply(displacement, world.rows(Trial.REACH_OF_USERS, segment).row(0), ofAds, n);
        ofReleases = world.scratch();
        multiply(displacement, world.rows(Trial.RELEASES_REACH_USERS, segment).row(0), ofReleases, n);
    }

    /** Y; {@code at.on} must be that of row {@code r}. */
    void spill(int r) {
        excite(r);
        totals.spilled().add(r, at.b);
    }

    /** a ← x, b ← y, c ← b. */
    private void excite(int r) {
        double[] capacity = shelf.capacity().row(r);
        stir(at.on, shelf.buzz().row(r), shelf.release().row(r), stir, at.c, n);
        unserved(spill, totals.able().row(), at.on, capacity, at.c, at.a, n);
        over(at.a, totals.ableWeight().row(), shelf.weight().row(r), capacity, at.b, n);
    }

    /** Hazards of trying the products of row {@code r}; {@code at.on} must be theirs. */
    void draw(int r) {
        excite(r);
        double[] tried = shelf.stirred().row(r);
        double[] weight = shelf.weight().row(r);
        serve(at.c, at.a, weight, shelf.capacity().row(r), totals.spilled().row(), at.b, tried, n);
        totals.stirred().add(r, tried);
        hazard(terms.unit(), shelf.converts().row(r), tried, at.a, n);
        totals.pull().add(r, at.a);
        lure(r);
        totals.lure().add(r, at.lure);
    }

    private void lure(int r) {
        lure(
                ofAds,
                terms.unit(),
                shelf.converts().row(r),
                ofReleases,
                shelf.stirred().row(r),
                at.lure,
                n);
    }

    /** Takes from {@code kept} those who move to products they have tried, and remembers them. */
    void lose(int r, double[] kept) {
        lure(r);
        double[] taken = shelf.taken().row(r);
        rivals(totals.lure().row(), at.lure, at.a, n);
        month(at.a, at.b, at.c, n);
        Numeric.exp(at.c, n);
        take(kept, at.b, at.c, taken, n);
        totals.taken().add(r, taken);
        takeFrom(taken, at.a, kept, n);
    }

    /** The same from what is remembered; {@code paid} loses in proportion. */
    void leave(int r, double[] kept, double[] paid) {
        lure(r);
        rivals(totals.lure().row(), at.lure, at.c, n);
        remain(kept, shelf.taken().row(r), at.c, paid, n);
        takeFrom(shelf.taken().row(r), at.c, kept, n);
    }

    /** Then adds those who come by trial to {@code next}; {@code paid} becomes those of them who had no product. */
    void gain(int r, double[] next, double[] paid) {
        double[] converts = shelf.converts().row(r);
        rivals(totals.taken().row(), shelf.taken().row(r), at.c, n);
        come(terms.unit(), converts, terms.perPull(), paid, n);
        add(paid, next, n);
        addProduct(terms.perPull(), shelf.stirred().row(r), next, n);
        addProduct(at.lure, at.c, next, n);
    }

    // ---------------------------------------------------------------------------------------------- the equations

    /** b ← 12 β on · stir. */
    private static void stir(double[] on, double[] buzz, double[] release, double[] beta, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = MONTHS * beta[i] * on[i] * (buzz[i] + release[i]);
        }
    }

    /** x ← φ b min(Σ g of rivals, 1). */
    private static void unserved(double[] phi, double[] able, double[] on, double[] g, double[] b, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = phi[i] * b[i] * Math.min(Math.max(able[i] - on[i] * g[i], 0), 1);
        }
    }

    /** y ← x / Σ g w of rivals. */
    private static void over(double[] x, double[] total, double[] weight, double[] g, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double rivals = Math.max(total[i] - g[i] * weight[i], LEAST_RIVALS * total[i]);
            y[i] = x[i] / Math.max(rivals, Logit.NO_WEIGHT);
        }
    }

    /** e ← b − x + g w (Y − y). */
    private static void serve(
            double[] b, double[] x, double[] weight, double[] g, double[] all, double[] y, double[] e, int n) {
        for (int i = 0; i < n; i++) {
            e[i] = b[i] - x[i] + g[i] * weight[i] * Math.max(all[i] - y[i], 0);
        }
    }

    /** a ← u c + e. */
    private static void hazard(double[] unit, double[] converts, double[] e, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = unit[i] * converts[i] + e[i];
        }
    }

    /** r ← δ ω u c + δ ω_e e. */
    private static void lure(
            double[] ofAds, double[] unit, double[] converts, double[] ofReleases, double[] e, double[] r, int n) {
        for (int i = 0; i < n; i++) {
            r[i] = ofAds[i] * unit[i] * converts[i] + ofReleases[i] * e[i];
        }
    }

    /** others ← all − mine, of what cannot be negative. */
    private static void rivals(double[] all, double[] mine, double[] others, int n) {
        for (int i = 0; i < n; i++) {
            others[i] = Math.max(all[i] - mine[i], 0);
        }
    }

    /** y ← h / 12; x ← −y, at least {@link #SMALL} from 0. */
    private static void month(double[] h, double[] y, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double ofMonth = h[i] / MONTHS;
            y[i] = ofMonth;
            x[i] = -Math.max(ofMonth, SMALL);
        }
    }

    /** z ← k (1 − e^{−y}) / (12 y), e that of y or of {@link #SMALL}; both formulas meet there, so no branch is needed. */
    private static void take(double[] kept, double[] y, double[] e, double[] z, int n) {
        for (int i = 0; i < n; i++) {
            double quotient = (1 - e[i]) / Math.max(y[i], SMALL);
            z[i] = kept[i] * (series(Math.min(y[i], SMALL)) + (quotient - AT_SMALL)) / MONTHS;
        }
    }

    private static double series(double y) {
        return 1 - y / 2 * (1 - y / 3 * (1 - y / 4 * (1 - y / 5 * (1 - y / 6))));
    }

    /** kept ← kept − z h. */
    private static void takeFrom(double[] z, double[] h, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] = Math.max(kept[i] - z[i] * h[i], 0);
        }
    }

    /** paid ← paid · (kept − z h) / kept. */
    private static void remain(double[] kept, double[] z, double[] h, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] *= Math.max(kept[i] - z[i] * h[i], 0) / Math.max(kept[i], Double.MIN_NORMAL);
        }
    }

    /** paid ← u c · people per hazard. */
    private static void come(double[] unit, double[] converts, double[] perPull, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            paid[i] = unit[i] * converts[i] * perPull[i];
        }
    }
}

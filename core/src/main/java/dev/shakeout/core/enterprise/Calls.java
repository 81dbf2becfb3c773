package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Kernels.add;
import static dev.shakeout.core.enterprise.Kernels.addProduct;
import static dev.shakeout.core.enterprise.Kernels.product;

import dev.shakeout.core.choice.Bertrand;
import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.choice.Shortlist;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The market for calls: what applications take from owners of base models, at what price.
 *
 * <pre>
 *   r_b = w_b / (1 + Σ w),   w_b = π_b e^{a (θ_b − θ̄) − α (p_b − c̄) − own}
 * </pre>
 *
 * <p>θ̄ and c̄ are what applications could run themselves and what that costs them, on average by what they bill. All of
 * them divide their calls alike.
 */
final class Calls {

    private final Ledger ledger;
    private final Offers offers;
    private final int n;
    private final int firms;
    private final Scratch at;
    private Bertrand contest;
    private int[] owners = {}; // rows of those who own base models in some lane
    private final Bertrand.Customers customers;

    private final double[][] route; // share of calls that goes to each owner
    private final double[][] appeal;
    private final double[][] cost;
    private final double[][] markup;
    private final double[][] invited;
    private final double[][] order;
    private final double[] threshold;
    private final double[] meanQuality;
    private final double[] meanCost;
    private final double[] billed;
    private final double[] trade; // 1 where there are applications
    private final double[] routed; // Σ r
    private final double[] routedCost; // Σ r p
    private final double[] routedQuality; // Σ r θ
    private final double[] least; // 1 / α
    private final double[] calls; // tokens of all applications
    private final double[] pot; // fen they pay
    private final double[] given; // of it, given to owners so far
    private final double[] soFar; // Σ r p over owners so far
    private final double[] x;

    private final double[] usable;
    private final double[] judgement;
    private final double[] taste;
    private final double[] sensitivity;
    private final double[] own;
    private final Rows ecosystem;
    private final Rows ecosystemLever;
    private final Rows price;
    private final Rows bought;
    private final Rows sold;
    private final Rows paid;
    private final Rows received;

    Calls(World world, Offers offers, Scratch scratch) {
        this.offers = offers;
        at = scratch;
        contest = at.everybody;
        ledger = world.ledger();
        n = world.length();
        firms = world.rowCount();
        route = new double[firms][n];
        appeal = new double[firms][n];
        cost = new double[firms][n];
        markup = new double[firms][n];
        invited = new double[firms][n];
        order = new double[firms][n];
        threshold = world.scratch();
        meanQuality = world.scratch();
        meanCost = world.scratch();
        billed = world.scratch();
        trade = world.scratch();
        routed = world.scratch();
        routedCost = world.scratch();
        routedQuality = world.scratch();
        least = world.scratch();
        calls = world.scratch();
        pot = world.scratch();
        given = world.scratch();
        soFar = world.scratch();
        x = world.scratch();
        usable = world.rows(Wholesale.USABLE).row(0);
        judgement = world.rows(Wholesale.JUDGEMENT).row(0);
        taste = world.rows(Wholesale.QUALITY_TASTE).row(0);
        sensitivity = world.rows(Wholesale.SENSITIVITY).row(0);
        own = world.rows(Wholesale.OWN_SERVING).row(0);
        double[] one = world.scratch();
        Arrays.fill(one, 1);
        customers = new Bertrand.Customers(
                sensitivity, one, one, world.rows(Pricing.FLOOR).row(0));
        ecosystem = world.rows(Pricing.ECOSYSTEM_VALUE);
        ecosystemLever = world.rows(Pricing.ECOSYSTEM);
        price = world.rows(Wholesale.PRICE);
        bought = world.rows(Wholesale.BOUGHT);
        sold = world.rows(Wholesale.SOLD);
        paid = world.rows(Columns.CALLS_BOUGHT);
        received = world.rows(Columns.CALLS_SOLD);
    }

    /**
     * Sets prices and routes, and turns an application's quality and cost into those of the models it calls and runs.
     *
     * @param billing what each firm bills its customers
     */
    void clear(double[][] billing) {
        takePart();
        average(billing);
        Kernels.isPositive(billed, trade, n);
        if (!Kernels.anyPositive(trade, n)) {
            for (int b : owners) {
                Arrays.fill(route[b], 0);
                Arrays.fill(price.row(b), 0);
            }
            Arrays.fill(routed, 0);
            Arrays.fill(routedCost, 0);
            return;
        }
        invite();
        for (int b : owners) {
            net(offers.serving(b), ecosystem.row(b), cost[b], n);
            if (offers.gains[b]) {
                Kernels.subtract(ecosystemLever.row(b), cost[b], n);
            }
            appeal(b);
            startMarkup(price.row(b), cost[b], least, markup[b], n);
        }
        contest.solve(of(appeal), of(invited), of(cost), customers, of(markup));
        divide();
        for (int r = 0; r < firms; r++) {
            if (offers.applies[r]) {
                mix(offers.application[r], routed, routedCost, offers.cost[r], n);
                mix(offers.application[r], routed, routedQuality, offers.quality[r], n);
            }
        }
    }

    /** Only firms that own base models in some lane are worked on; nothing is routed to any other. */
    private void takePart() {
        owners = IntStream.range(0, firms).filter(b -> offers.owns[b]).toArray();
        contest = at.everybody.beside(new int[owners.length], owners);
        for (int b = 0; b < firms; b++) {
            if (!offers.owns[b]) {
                Arrays.fill(route[b], 0);
                Arrays.fill(price.row(b), 0);
                Arrays.fill(sold.row(b), 0);
                Arrays.fill(received.row(b), 0);
            }
        }
    }

    private double[][] of(double[][] rows) {
        return Arrays.stream(owners).mapToObj(b -> rows[b]).toArray(double[][]::new);
    }

    /** θ̄ and c̄ */
    private void average(double[][] billing) {
        Arrays.fill(billed, 0);
        Arrays.fill(meanQuality, 0);
        Arrays.fill(meanCost, 0);
        for (int r = 0; r < firms; r++) {
            if (offers.applies[r]) {
                product(offers.application[r], billing[r], x, n);
                add(x, billed, n);
                addProduct(x, offers.quality[r], meanQuality, n);
                addProduct(x, offers.serving(r), meanCost, n);
            }
        }
        overWeight(billed, meanQuality, meanCost, n);
    }

    private void invite() {
        double most = 0;
        for (int i = 0; i < n; i++) {
            most = Math.max(most, usable[i]);
        }
        int places = (int) Math.min(firms, Math.floor(most + 0.5) + 1);
        Shortlist.clear(order, places, n);
        for (int b = 0; b < firms; b++) {
            score(offers.quality[b], offers.owner[b], x, n);
            Shortlist.insert(x, order, places, n);
        }
        Shortlist.threshold(order, places, usable, threshold, n);
        for (int b : owners) {
            Shortlist.invited(offers.quality[b], threshold, judgement, offers.owner[b], invited[b], n);
            Kernels.times(trade, invited[b], n);
        }
        for (int i = 0; i < n; i++) {
            least[i] = 1 / sensitivity[i];
        }
    }

    /** a (θ − θ̄) + α c̄ − own */
    private void appeal(int b) {
        double[] v = appeal[b];
        double[] quality = offers.quality[b];
        for (int i = 0; i < n; i++) {
            v[i] = taste[i] * (quality[i] - meanQuality[i]) + (sensitivity[i] * meanCost[i] - own[i]);
        }
    }

    private void divide() {
        Arrays.fill(routed, 0);
        Arrays.fill(routedCost, 0);
        Arrays.fill(routedQuality, 0);
        Arrays.fill(x, 1);
        for (int b : owners) {
            price(cost[b], markup[b], invited[b], price.row(b), n);
            utility(appeal[b], sensitivity, price.row(b), route[b], n);
            Logit.weigh(route[b], invited[b], route[b], x, n);
        }
        for (int b : owners) {
            Logit.share(route[b], x, route[b], n);
            add(route[b], routed, n);
            addProduct(route[b], price.row(b), routedCost, n);
            addProduct(route[b], offers.quality[b], routedQuality, n);
        }
    }

    /** What each firm serves of its own customers' tokens: all, or what it does not buy. */
    void keep(int r, double[] tokens, double[] kept) {
        rest(tokens, offers.application[r], routed, kept, n);
    }

    /**
     * Applications buy what their customers need; {@code posts} whether money moves, or is only worked out. Each pays whole
     * fen, and all they pay is divided among owners: up to owner b the whole fen nearest to the owners' part so far.
     */
    void settle(double[][] tokens, boolean posts) {
        Arrays.fill(calls, 0);
        Arrays.fill(pot, 0);
        for (int r = 0; r < firms; r++) {
            if (!offers.applies[r]) {
                Arrays.fill(bought.row(r), 0);
                Arrays.fill(paid.row(r), 0);
                continue;
            }
            product(tokens[r], offers.application[r], bought.row(r), n);
            add(bought.row(r), calls, n);
            amount(bought.row(r), routedCost, paid.row(r), n);
            if (posts) {
                ledger.post(Wholesale.PURCHASES, r, paid.row(r));
            }
            add(paid.row(r), pot, n);
            Kernels.times(routed, bought.row(r), n);
        }
        Arrays.fill(given, 0);
        Arrays.fill(soFar, 0);
        for (int b : owners) {
            product(calls, route[b], sold.row(b), n);
            addProduct(route[b], price.row(b), soFar, n);
            part(pot, soFar, routedCost, received.row(b), n);
            take(given, received.row(b), n);
            if (posts) {
                ledger.post(Wholesale.SALES, b, received.row(b));
            }
        }
    }

    // ---------------------------------------------------------------------------------------------- the equations

    private static void overWeight(double[] weight, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            x[i] /= Math.max(weight[i], 1);
            y[i] /= Math.max(weight[i], 1);
        }
    }

    private static void score(double[] quality, double[] there, double[] score, int n) {
        for (int i = 0; i < n; i++) {
            score[i] = quality[i] + (1 - there[i]) * Shortlist.NOBODY;
        }
    }

    private static void net(double[] serving, double[] elsewhere, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            cost[i] = serving[i] - elsewhere[i];
        }
    }

    /** m ← last month's price less this month's cost, at least λ/α */
    static void startMarkup(double[] price, double[] cost, double[] least, double[] m, int n) {
        for (int i = 0; i < n; i++) {
            m[i] = Math.max(price[i] - cost[i], least[i]);
        }
    }

    /** p ← c + m, 0 where nothing is offered */
    private static void price(double[] cost, double[] markup, double[] offered, double[] price, int n) {
        for (int i = 0; i < n; i++) {
            price[i] = (cost[i] + markup[i]) * Math.min(offered[i] * 1e300, 1);
        }
    }

    private static void utility(double[] appeal, double[] alpha, double[] price, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = appeal[i] - alpha[i] * price[i];
        }
    }

    /** own ← own + application (routed mean − own part that is replaced) */
    private static void mix(double[] application, double[] routed, double[] routedMean, double[] own, int n) {
        for (int i = 0; i < n; i++) {
            own[i] += application[i] * (routedMean[i] - routed[i] * own[i]);
        }
    }

    private static void rest(double[] tokens, double[] application, double[] routed, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            kept[i] = tokens[i] * (1 - application[i] * routed[i]);
        }
    }

    /** Whole fen. */
    private static void amount(double[] tokens, double[] costPerToken, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            fen[i] = Math.rint(tokens[i] * costPerToken[i] * Ledger.FEN);
        }
    }

    /** fen ← the whole fen nearest to pot · soFar / all; soFar ends at the same bits as all, so nothing is left. */
    private static void part(double[] pot, double[] soFar, double[] all, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            double share = soFar[i] / Math.max(Math.abs(all[i]), Double.MIN_NORMAL) * Math.signum(all[i]);
            fen[i] = Math.rint(pot[i] * share);
        }
    }

    /** fen ← what is more than given before; given ← that */
    private static void take(double[] given, double[] fen, int n) {
        for (int i = 0; i < n; i++) {
            double now = fen[i];
            fen[i] = now - given[i];
            given[i] = now;
        }
    }
}

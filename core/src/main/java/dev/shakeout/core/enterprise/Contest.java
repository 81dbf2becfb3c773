package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.choice.Migration;
import dev.shakeout.core.choice.NestedLogit;
import dev.shakeout.core.choice.Shortlist;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One vertical: who sells there, what comes to tender this month, and who wins it.
 *
 * <p>Only firms that take part in some lane are worked on; a firm that takes part in none adds nothing to any sum.
 */
final class Contest {

    private static final int CLOUDS = 0;
    private static final int INDEPENDENTS = 1;
    private static final int NESTS = 2;

    /** Where customers do not care for quality, what data do still counts. */
    private static final double LEAST_TASTE = 1e-3;

    private final int n;
    private final Offers offers;
    private final Scratch at;
    private final Prices prices;
    private final Entry entry;
    private final OpeningTenders opening;
    private final Partners partners;

    private final int[] nest;
    private int[] live = {}; // rows of the firms that take part in some lane
    private int places;

    private final Rows active;
    private final Rows sales;
    private final Rows servingAtStart;
    private final Rows regard;
    private final double[] openPrice;
    private final Rows ecosystem;
    private final Rows ecosystemLever;
    private final Rows focusLever;
    private final Rows volume;
    private final Rows billing;
    private final Rows price;
    private final Rows data;
    private final Rows standing;
    private final Rows wait;
    private final double[] selfVolume;
    private final double[] unserved;
    private final double[] grown;
    private final double[] selfStanding;
    private final double[] needsAtStart;

    private final double[] openness;
    private final double[] exclusivity;
    private final double[] growth;
    private final double[] rate;
    private final double[] contractMonths;
    private final double[] migrationCost;
    private final double[] shortlist;
    private final double[] judgement;
    private final double[] nesting;
    private final double[] taste;
    private final double[] sensitivity;
    private final double[] customisation;
    private final double[] dataDecay;
    private final double[] flywheel;
    private final double[] dataHalf;
    private final double[] dataShape;
    private final double[] tenders;
    private final double[] selfHost;

    private final double[] expiring; // share of contracts that run out in a month
    private final double[] growing; // relative growth of needs in a month
    private final double[] toll; // ε
    private final double[] across; // δ
    private final double[] work; // work by hand over compute, at the start
    private final double[] learning; // data per token
    private final double[] logHalf;
    private final double[] isConcave; // 1 where ν = 1
    private boolean allConcave;
    private final double[] perTaste; // nats per utility
    private final double[] threshold;
    private final double[] self; // weight of self-hosting
    private final double[] all; // Σ I
    private final double[] allY;
    private final double[] free; // volume without a supplier that comes to tender
    private final double[] none; // that, over the weight it faces
    private final double[] one;
    private final double[][] sum = new double[NESTS][];
    private final double[][] inclusive = new double[NESTS][];
    private final double[][] base = new double[NESTS][];
    private final double[][] sumZ = new double[NESTS][];
    private final double[][] sumY = new double[NESTS][];
    private final double[][] arrivals = new double[NESTS][];

    Contest(World world, int vertical, Offers offers, Partners partners, Scratch scratch) {
        this.offers = offers;
        n = world.length();
        at = scratch;
        sales = world.rows(Tenders.SALES, vertical);
        nest = IntStream.range(0, world.rowCount())
                .map(r -> world.roster().kind(r) == Firm.Kind.INCUMBENT ? CLOUDS : INDEPENDENTS)
                .toArray();
        prices = new Prices(world, vertical, nest, scratch);
        entry = new Entry(world, vertical);
        opening = new OpeningTenders(world, vertical, nest);
        this.partners = partners;
        active = world.rows(Columns.ACTIVE);
        servingAtStart = world.rows(Tenders.COST_AT_START);
        regard = world.rows(Columns.OPEN_REGARD);
        openPrice = world.rows(Columns.OPEN_PRICE).row(0);
        ecosystem = world.rows(Pricing.ECOSYSTEM_VALUE);
        ecosystemLever = world.rows(Pricing.ECOSYSTEM);
        focusLever = world.rows(Tenders.FOCUS);
        volume = world.rows(Tenders.VOLUME, vertical);
        billing = world.rows(Tenders.BILLING, vertical);
        price = world.rows(Tenders.PRICE, vertical);
        data = world.rows(Tenders.DATA, vertical);
        standing = world.rows(Tenders.STANDING, vertical);
        wait = world.rows(Tenders.WAIT, vertical);
        selfVolume = world.rows(Tenders.SELF_VOLUME, vertical).row(0);
        unserved = world.rows(Tenders.UNSERVED, vertical).row(0);
        grown = world.rows(Tenders.GROWN, vertical).row(0);
        selfStanding = world.rows(Tenders.SELF_STANDING, vertical).row(0);
        needsAtStart = world.rows(Tenders.NEEDS_AT_START, vertical).row(0);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        exclusivity = world.rows(Vertical.EXCLUSIVITY, vertical).row(0);
        growth = world.rows(Tenders.GROWTH, vertical).row(0);
        rate = world.rows(Tenders.RATE, vertical).row(0);
        contractMonths = world.rows(Tenders.CONTRACT_MONTHS, vertical).row(0);
        migrationCost = world.rows(Tenders.MIGRATION_COST, vertical).row(0);
        shortlist = world.rows(Tenders.SHORTLIST, vertical).row(0);
        judgement = world.rows(Tenders.JUDGEMENT, vertical).row(0);
        nesting = world.rows(Tenders.NESTING, vertical).row(0);
        taste = world.rows(Tenders.QUALITY_TASTE, vertical).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        customisation = world.rows(Tenders.CUSTOMISATION, vertical).row(0);
        dataDecay = world.rows(Tenders.DATA_DECAY, vertical).row(0);
        flywheel = world.rows(Tenders.FLYWHEEL_MAX, vertical).row(0);
        dataHalf = world.rows(Tenders.DATA_HALF, vertical).row(0);
        dataShape = world.rows(Tenders.DATA_SHAPE, vertical).row(0);
        tenders = world.rows(Enterprise.TENDERS).row(0);
        selfHost = world.rows(Tenders.SELF_HOST).row(0);
        expiring = world.scratch();
        growing = world.scratch();
        toll = world.scratch();
        across = world.scratch();
        work = world.scratch();
        learning = world.scratch();
        logHalf = world.scratch();
        isConcave = world.scratch();
        perTaste = world.scratch();
        threshold = world.scratch();
        self = world.scratch();
        all = world.scratch();
        allY = world.scratch();
        free = world.scratch();
        none = world.scratch();
        one = world.scratch();
        Arrays.fill(one, 1);
        for (int g = 0; g < NESTS; g++) {
            sum[g] = world.scratch();
            inclusive[g] = world.scratch();
            base[g] = world.scratch();
            sumZ[g] = world.scratch();
            sumY[g] = world.scratch();
            arrivals[g] = world.scratch();
        }
    }

    // ------------------------------------------------------------------------------------------------ the start

    /** Puts contracts where the market says they are, and solves what makes them stay there. */
    void start(Books books) {
        derive();
        for (int r = 0; r < nest.length; r++) {
            Arrays.fill(wait.row(r), Columns.NEVER);
        }
        takePart(IntStream.range(0, nest.length)
                .filter(r -> Kernels.anyPositive(sales.row(r), n))
                .toArray());
        for (int r : live) {
            cost(r);
        }
        for (int i = 0; i < n; i++) {
            self[i] = offers.hasOpenModel(i) ? 1 : 0;
        }
        opening.solve(live, at, self);
        derive(); // once more, now that needs are known
        for (int r : live) {
            present(sales.row(r), at.offered[r], wait.row(r), n);
            steady(volume.row(r), learning, dataDecay, data.row(r), n);
        }
        judge();
        for (int r : live) {
            Kernels.add(regard.row(r), at.appeal[r], n);
            inverted(at.weight[r], at.invited[r], at.a, at.b, n);
            stand(at.a, nesting, sensitivity, price.row(r), standing.row(r), n);
            lessQuality(taste, offers.quality[r], at.appeal[r], at.offered[r], standing.row(r), n);
            book(r, books);
        }
        for (int i = 0; i < n; i++) {
            double theta = offers.hasOpenModel(i) ? offers.openQuality[i] : meanQuality(i);
            selfStanding[i] += sensitivity[i] * openPrice[i] - taste[i] * theta;
        }
    }

    /** By volume; 0 where nobody sells. */
    private double meanQuality(int lane) {
        double all = 0;
        double sum = 0;
        for (int r : live) {
            double weight = volume.row(r)[lane];
            all += weight;
            sum += weight * offers.quality[r][lane];
        }
        return all > 0 ? sum / all : 0;
    }

    private void derive() {
        for (int i = 0; i < n; i++) {
            expiring[i] = 1 - Numeric.exp(-1 / contractMonths[i]);
            growing[i] = Numeric.exp(growth[i] / 12) - 1;
            work[i] = customisation[i] / (1 - customisation[i]);
            logHalf[i] = Numeric.log(dataHalf[i]);
            isConcave[i] = dataShape[i] == 1 ? 1 : 0;
            perTaste[i] = 1 / Math.max(taste[i], LEAST_TASTE);
            learning[i] = exclusivity[i] * openness[i] / Math.max(needsAtStart[i], Double.MIN_NORMAL);
        }
        Migration.toll(migrationCost, nesting, toll, n);
        Migration.toll(migrationCost, one, across, n);
        prices.derive();
        allConcave = !Kernels.any(isConcave, 0, n);
    }

    private void takePart(int[] those) {
        live = those;
        prices.takePart(live);
        double longest = 0;
        for (int i = 0; i < n; i++) {
            longest = Math.max(longest, shortlist[i]);
        }
        places = (int) Math.min(live.length, Math.floor(longest + 0.5) + 1);
    }

    // ------------------------------------------------------------------------------------------------ the month

    /** What contracts bill before this month's tenders. */
    void addBilling(Books books) {
        for (int r : live) {
            Kernels.add(billing.row(r), books.billing[r], n);
        }
    }

    void advance(int month, Books books) {
        if (month == 1) {
            derive();
            takePart(entry.takingPart());
        }
        if (entry.advance(month, live)) {
            takePart(entry.takingPart());
        }
        for (int r : live) {
            offer(wait.row(r), active.row(r), at.offered[r], n);
            if (offers.ceased[r]) {
                release(r);
            }
            if (offers.focuses[r]) {
                focus(focusLever.row(r), openness, standing.row(r), n);
            }
        }
        need();
        judge();
        openValue();
        for (int r : live) {
            appeal(taste, offers.quality[r], standing.row(r), at.appeal[r], n);
            Kernels.add(regard.row(r), at.appeal[r], n);
            cost(r);
            if (offers.gains[r]) {
                Kernels.subtract(ecosystemLever.row(r), at.net[r], n);
            }
        }
        prices.advance(live, self, month);
        weigh();
        tender();
        sign(books);
    }

    /** Customers of a firm that has ceased are without a supplier; what the firm knew is lost. */
    private void release(int r) {
        loss(volume.row(r), active.row(r), unserved, n);
        Kernels.times(active.row(r), volume.row(r), n);
        Kernels.times(active.row(r), billing.row(r), n);
        Kernels.times(active.row(r), data.row(r), n);
    }

    /** Needs grow; what is new, and part of what has no supplier, comes to tender. */
    private void need() {
        Kernels.copy(selfVolume, at.a, n);
        Kernels.add(unserved, at.a, n);
        for (int r : live) {
            Kernels.add(volume.row(r), at.a, n);
        }
        grow(growing, unserved, at.a, n);
        comeToTender(rate, openness, tenders, unserved, at.a, free, n);
        Kernels.add(at.a, unserved, n);
        Kernels.add(at.a, grown, n);
        atMost(unserved, free, n);
    }

    /** f(D) into {@code appeal}, and who is on how many lists. */
    private void judge() {
        Shortlist.clear(at.order, places, n);
        for (int r : live) {
            know(r, at.appeal[r]);
            score(offers.quality[r], at.appeal[r], perTaste, at.offered[r], at.invited[r], n);
            Kernels.copy(at.invited[r], at.a, n);
            Shortlist.insert(at.a, at.order, places, n);
        }
        Shortlist.threshold(at.order, places, shortlist, threshold, n);
        for (int r : live) {
            Shortlist.invited(at.invited[r], threshold, judgement, at.invited[r], n);
            Kernels.times(at.offered[r], at.invited[r], n);
        }
    }

    /** f ← f_max / (1 + (D_half / D)^ν), where ν = 1 without a logarithm */
    private void know(int r, double[] f) {
        concave(data.row(r), dataHalf, flywheel, f, n);
        if (!allConcave) {
            Numeric.log(data.row(r), at.b, at.a, n);
            relative(logHalf, dataShape, at.b, n);
            Numeric.exp(at.b, n);
            saturate(flywheel, at.b, n);
            choose(isConcave, at.b, f, n);
        }
    }

    /** Unit cost, and what is left of it when the customer is worth something elsewhere. */
    private void cost(int r) {
        unitCost(offers.cost[r], servingAtStart.row(r), work, ecosystem.row(r), at.cost[r], at.net[r], n);
    }

    /** The weight of the open model on own machines. */
    private void openValue() {
        openUtility(taste, offers.openQuality, sensitivity, openPrice, self, n);
        Kernels.add(selfStanding, self, n);
        Kernels.add(selfHost, self, n);
        Logit.weigh(self, one, self, n);
    }

    private void weigh() {
        for (int g = 0; g < NESTS; g++) {
            Arrays.fill(sum[g], 0);
        }
        for (int r : live) {
            exponent(at.appeal[r], sensitivity, at.paid[r], nesting, at.weight[r], n);
            Logit.weigh(at.weight[r], at.invited[r], at.weight[r], n);
            Kernels.add(at.weight[r], sum[nest[r]], n);
        }
        Kernels.copy(self, all, n);
        for (int g = 0; g < NESTS; g++) {
            NestedLogit.inclusive(sum[g], nesting, inclusive[g], at.a, n);
            Kernels.add(inclusive[g], all, n);
        }
    }

    /** What runs out comes to tender, as far as enterprises buy at all; where it goes is summed up by nest. */
    private void tender() {
        Arrays.fill(allY, 0);
        for (int g = 0; g < NESTS; g++) {
            Migration.base(one, across, all, inclusive[g], base[g], n);
            Arrays.fill(sumZ[g], 0);
            Arrays.fill(sumY[g], 0);
        }
        for (int r : live) {
            int g = nest[r];
            comes(volume.row(r), expiring, tenders, at.tendered[r], n);
            Migration.face(at.weight[r], sum[g], toll, at.a, n);
            NestedLogit.inclusive(at.a, nesting, at.b, at.c, n);
            Migration.divide(at.tendered[r], base[g], at.b, at.a, at.c, at.z[r], n);
            Kernels.add(at.z[r], sumZ[g], n);
            Kernels.add(at.c, sumY[g], n);
        }
        for (int g = 0; g < NESTS; g++) {
            Kernels.add(sumY[g], allY, n);
        }
        comes(selfVolume, expiring, tenders, at.b, n);
        Migration.base(one, across, all, self, at.a, n);
        overSum(at.b, at.a, self, at.c, n); // y of those who host themselves
        Kernels.add(at.c, allY, n);
        overWeight(free, all, none, n);
        chooseSelf(self, across, at.c, allY, none, at.b, n);
        for (int g = 0; g < NESTS; g++) {
            NestedLogit.sharePerWeight(sum[g], inclusive[g], one, at.c, n);
            Migration.arrivals(at.c, across, allY, sumY[g], none, arrivals[g], n);
        }
        renew(selfVolume, expiring, at.b, unserved, n);
    }

    /** New contracts begin, old ones end, and what is learnt adds to data. */
    private void sign(Books books) {
        if (partners.look(live)) {
            for (int r : live) {
                int g = nest[r];
                partners.take(r, at.weight[r], at.z[r], sumZ[g], toll, arrivals[g], sum[CLOUDS]);
            }
        }
        for (int r : live) {
            int g = nest[r];
            Migration.choose(at.weight[r], at.z[r], sumZ[g], toll, arrivals[g], at.b, n);
            partners.settle(r, at.weight[r], sum[CLOUDS], at.b);
            bill(billing.row(r), expiring, at.b, at.paid[r], n);
            renew(volume.row(r), expiring, at.b, unserved, n);
            learn(data.row(r), dataDecay, volume.row(r), learning, n);
            book(r, books);
        }
    }

    private void book(int r, Books books) {
        Kernels.add(volume.row(r), books.tokens[r], n);
        Kernels.add(billing.row(r), books.billing[r], n);
        Kernels.addProduct(volume.row(r), servingAtStart.row(r), work, books.work[r], n);
    }

    // ---------------------------------------------------------------------------------------------- the equations

    /** A firm is here where it sells. */
    private static void present(double[] sales, double[] offered, double[] wait, int n) {
        Kernels.isPositive(sales, offered, n);
        for (int i = 0; i < n; i++) {
            wait[i] *= 1 - offered[i];
        }
    }

    /** D ← what use at this volume would have brought about for ever */
    private static void steady(double[] volume, double[] learning, double[] decay, double[] data, int n) {
        for (int i = 0; i < n; i++) {
            data[i] = learning[i] * volume[i] / decay[i];
        }
    }

    /** x ← ln(w / π); who is on nobody's list wins nothing, whatever it sold before */
    private static void inverted(double[] w, double[] invited, double[] x, double[] scratch, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(w[i], Logit.NO_WEIGHT) / Math.max(invited[i], 1e-9);
        }
        Numeric.log(x, x, scratch, n);
    }

    /** b ← λ ln(w / π) + α p */
    private static void stand(double[] log, double[] lambda, double[] alpha, double[] price, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = lambda[i] * log[i] + alpha[i] * price[i];
        }
    }

    /** b ← b − a q − f where the firm is here, else 0 */
    private static void lessQuality(double[] a, double[] q, double[] f, double[] here, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            b[i] = here[i] * (b[i] - a[i] * q[i] - f[i]);
        }
    }

    /** offered ← active, as far as the licence is there */
    private static void offer(double[] wait, double[] active, double[] offered, int n) {
        for (int i = 0; i < n; i++) {
            offered[i] = active[i] * Math.min(Math.max(1 - wait[i], 0), 1);
        }
    }

    private static void focus(double[] lever, double[] openness, double[] standing, int n) {
        for (int i = 0; i < n; i++) {
            standing[i] += lever[i] * openness[i] / 12;
        }
    }

    private static void loss(double[] volume, double[] active, double[] unserved, int n) {
        for (int i = 0; i < n; i++) {
            unserved[i] += volume[i] * (1 - active[i]);
        }
    }

    /** needs ← their growth; they cannot shrink by more than what has no supplier */
    private static void grow(double[] growing, double[] unserved, double[] needs, int n) {
        for (int i = 0; i < n; i++) {
            needs[i] = Math.max(growing[i] * needs[i], -unserved[i]);
        }
    }

    /** free ← τ (rate · openness · unserved + growth) */
    private static void comeToTender(
            double[] rate, double[] openness, double[] tau, double[] unserved, double[] grown, double[] free, int n) {
        for (int i = 0; i < n; i++) {
            free[i] = rate[i] * openness[i] * unserved[i];
        }
        for (int i = 0; i < n; i++) {
            free[i] = tau[i] * (free[i] + Math.max(grown[i], 0));
        }
    }

    private static void atMost(double[] limit, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(x[i], limit[i]);
        }
    }

    /** Quality in nats, data included; very low where nothing is offered. */
    private static void score(double[] q, double[] f, double[] perTaste, double[] offered, double[] score, int n) {
        for (int i = 0; i < n; i++) {
            double there = Math.min(offered[i] * 1e300, 1);
            score[i] = q[i] + f[i] * perTaste[i] + (1 - there) * Shortlist.NOBODY;
        }
    }

    /** f ← f_max D / (D + D_half) */
    private static void concave(double[] data, double[] half, double[] most, double[] f, int n) {
        for (int i = 0; i < n; i++) {
            f[i] = most[i] * data[i] / (data[i] + half[i]);
        }
    }

    /** x ← x where flag is 1, else other */
    private static void choose(double[] flag, double[] other, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = flag[i] * x[i] + (1 - flag[i]) * other[i];
        }
    }

    /** x ← ν (ln D_half − ln D) */
    private static void relative(double[] logHalf, double[] shape, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = shape[i] * (logHalf[i] - x[i]);
        }
    }

    private static void saturate(double[] most, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = most[i] / (1 + x[i]);
        }
    }

    /** v ← f + a q + b */
    private static void appeal(double[] a, double[] q, double[] b, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] += a[i] * q[i] + b[i];
        }
    }

    /** c ← compute + c0 z/(1 − z), net ← c − ω */
    private static void unitCost(
            double[] compute, double[] atStart, double[] work, double[] elsewhere, double[] c, double[] net, int n) {
        for (int i = 0; i < n; i++) {
            c[i] = compute[i] + atStart[i] * work[i];
        }
        for (int i = 0; i < n; i++) {
            net[i] = c[i] - elsewhere[i];
        }
    }

    private static void openUtility(double[] a, double[] theta, double[] alpha, double[] price, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = a[i] * theta[i] - alpha[i] * price[i];
        }
    }

    /** x ← (v − α p) / λ */
    private static void exponent(double[] v, double[] alpha, double[] p, double[] lambda, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = (v[i] - alpha[i] * p[i]) / lambda[i];
        }
    }

    private static void comes(double[] volume, double[] expiring, double[] tau, double[] tendered, int n) {
        for (int i = 0; i < n; i++) {
            tendered[i] = volume[i] * expiring[i] * Math.min(tau[i], 1);
        }
    }

    private static void overSum(double[] k, double[] x, double[] y, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = k[i] / (x[i] + y[i]);
        }
    }

    private static void overWeight(double[] free, double[] all, double[] ratio, int n) {
        for (int i = 0; i < n; i++) {
            ratio[i] = free[i] / (1 + all[i]);
        }
    }

    /** chosen ← w [ y + δ (Y − y) + N ] */
    private static void chooseSelf(
            double[] w, double[] across, double[] y, double[] allY, double[] none, double[] chosen, int n) {
        for (int i = 0; i < n; i++) {
            chosen[i] = y[i] + across[i] * (allY[i] - y[i]);
        }
        for (int i = 0; i < n; i++) {
            chosen[i] = w[i] * (chosen[i] + none[i]);
        }
    }

    /** Volume that runs out is without a supplier until it is won. */
    private static void renew(double[] volume, double[] expiring, double[] won, double[] unserved, int n) {
        for (int i = 0; i < n; i++) {
            double change = won[i] - volume[i] * expiring[i];
            volume[i] += change;
            unserved[i] -= change;
        }
    }

    private static void bill(double[] billing, double[] expiring, double[] won, double[] paid, int n) {
        for (int i = 0; i < n; i++) {
            billing[i] += won[i] * paid[i] * Ledger.FEN - billing[i] * expiring[i];
        }
    }

    private static void learn(double[] data, double[] decay, double[] volume, double[] learning, int n) {
        for (int i = 0; i < n; i++) {
            data[i] += learning[i] * volume[i] - decay[i] * data[i];
        }
    }
}

package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Logit;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One vertical: who sells there, what comes to tender this month, and who wins it.
 *
 * <p>A month goes through the parts in turn: newcomers ({@link Entry}), what comes to tender ({@link Contracts}), who is invited
 * ({@link Invitations}, {@link Flywheel}), what competes ({@link OwnMachines}), at which prices ({@link Prices}), who wins
 * ({@link Awards}).
 *
 * <p>Only firms that take part in some lane are worked on; a firm that takes part in none adds nothing to any sum.
 */
final class Contest {

    private final int n;
    private final Offers offers;
    private final Scratch at;
    private final Entry entry;
    private final OpeningTenders opening;
    private final Contracts contracts;
    private final Flywheel flywheel;
    private final Invitations invitations;
    private final OwnMachines own;
    private final Prices prices;
    private final Awards awards;
    private final PriceIndices indices;

    private int[] live = {}; // rows of the firms that take part in some lane

    private final Rows active;
    private final Rows sales;
    private final Rows servingAtStart;
    private final Rows regard;
    private final Rows ecosystem;
    private final Rows ecosystemLever;
    private final Rows focusLever;
    private final Rows price;
    private final Rows asked;
    private final Rows standing;
    private final Rows wait;
    private final double[] openness;
    private final double[] nesting;
    private final double[] taste;
    private final double[] sensitivity;
    private final double[] customisation;
    private final double[] work; // work by hand over compute, at the start

    Contest(World world, int vertical, Offers offers, Partners partners, PriceIndices indices, Scratch scratch) {
        this.offers = offers;
        this.indices = indices;
        n = world.length();
        at = scratch;
        int[] nest = Awards.nests(world);
        entry = new Entry(world, vertical);
        opening = new OpeningTenders(world, vertical, nest);
        contracts = new Contracts(world, vertical, scratch);
        flywheel = new Flywheel(world, vertical, scratch);
        invitations = new Invitations(world, vertical, offers, flywheel, scratch);
        own = new OwnMachines(world, vertical, offers);
        prices = new Prices(world, vertical, nest, scratch);
        awards = new Awards(world, vertical, nest, contracts, partners, scratch);
        active = world.rows(Columns.ACTIVE);
        sales = world.rows(Tenders.SALES, vertical);
        servingAtStart = world.rows(Tenders.COST_AT_START);
        regard = world.rows(Columns.OPEN_REGARD);
        ecosystem = world.rows(Pricing.ECOSYSTEM_VALUE);
        ecosystemLever = world.rows(Pricing.ECOSYSTEM);
        focusLever = world.rows(Tenders.FOCUS);
        price = world.rows(Tenders.PRICE, vertical);
        asked = world.rows(Tenders.ASKED, vertical);
        standing = world.rows(Tenders.STANDING, vertical);
        wait = world.rows(Tenders.WAIT, vertical);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        nesting = world.rows(Tenders.NESTING, vertical).row(0);
        taste = world.rows(Tenders.QUALITY_TASTE, vertical).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        customisation = world.rows(Tenders.CUSTOMISATION, vertical).row(0);
        work = world.scratch();
    }

    // ------------------------------------------------------------------------------------------------ the start

    /** Puts contracts where the market says they are, and solves what makes them stay there. */
    void start(Books books) {
        derive();
        for (int r = 0; r < at.offered.length; r++) {
            Arrays.fill(wait.row(r), Columns.NEVER);
        }
        takePart(IntStream.range(0, at.offered.length)
                .filter(r -> Kernels.anyPositive(sales.row(r), n))
                .toArray());
        for (int r : live) {
            cost(r);
        }
        own.start();
        opening.solve(live, at, own.weight());
        derive(); // once more, now that needs are known
        for (int r : live) {
            present(sales.row(r), at.offered[r], wait.row(r), n);
            flywheel.start(r, contracts.volume(r));
        }
        invitations.send();
        for (int r : live) {
            Kernels.add(regard.row(r), at.appeal[r], n);
            inverted(at.weight[r], at.invited[r], at.a, at.b, n);
            stand(at.a, nesting, sensitivity, price.row(r), standing.row(r), n);
            lessQuality(taste, offers.quality[r], at.appeal[r], at.offered[r], standing.row(r), n);
            indices.count(r, price.row(r), at.offered[r], asked.row(r));
            book(r, books);
        }
        indices.endVertical();
        Arrays.setAll(at.a, this::meanQuality);
        own.explain(at.a);
    }

    /** By volume; 0 where nobody sells. */
    private double meanQuality(int lane) {
        double all = 0;
        double sum = 0;
        for (int r : live) {
            double weight = contracts.volume(r)[lane];
            all += weight;
            sum += weight * offers.quality[r][lane];
        }
        return all > 0 ? sum / all : 0;
    }

    private void derive() {
        for (int i = 0; i < n; i++) {
            work[i] = customisation[i] / (1 - customisation[i]);
        }
        entry.derive();
        contracts.derive();
        flywheel.derive();
        invitations.derive();
        prices.derive();
        awards.derive();
    }

    private void takePart(int[] those) {
        live = those;
        invitations.takePart(live);
        prices.takePart(live);
        awards.takePart(live);
    }

    // ------------------------------------------------------------------------------------------------ the month

    /** What contracts bill before this month's tenders. */
    void addBilling(Books books) {
        for (int r : live) {
            Kernels.add(contracts.billing(r), books.billing[r], n);
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
                contracts.release(r, active.row(r));
                flywheel.forget(r, active.row(r));
            }
            if (offers.focuses[r]) {
                focus(focusLever.row(r), openness, standing.row(r), n);
            }
        }
        contracts.need(live);
        invitations.send();
        own.weigh();
        for (int r : live) {
            appeal(taste, offers.quality[r], standing.row(r), regard.row(r), at.appeal[r], n);
            cost(r);
            if (offers.gains[r]) {
                Kernels.subtract(ecosystemLever.row(r), at.net[r], n);
            }
        }
        prices.advance(live, own.weight(), month);
        awards.weigh(own.weight());
        awards.tender(own.weight());
        for (int r : live) {
            awards.award(r, at.b);
            contracts.sign(r, at.b, at.paid[r]);
            flywheel.learn(r, contracts.volume(r));
            indices.count(r, at.paid[r], at.offered[r], asked.row(r));
            book(r, books);
        }
        indices.endVertical();
    }

    /** Unit cost, and what is left of it when the customer is worth something elsewhere. */
    private void cost(int r) {
        unitCost(offers.cost[r], servingAtStart.row(r), work, ecosystem.row(r), at.cost[r], at.net[r], n);
    }

    private void book(int r, Books books) {
        Kernels.add(contracts.volume(r), books.tokens[r], n);
        Kernels.add(contracts.billing(r), books.billing[r], n);
        Kernels.addProduct(contracts.volume(r), servingAtStart.row(r), work, books.work[r], n);
    }

    // ---------------------------------------------------------------------------------------------- the equations

    /** A firm is here where it sells. */
    private static void present(double[] sales, double[] offered, double[] wait, int n) {
        Kernels.isPositive(sales, offered, n);
        for (int i = 0; i < n; i++) {
            wait[i] *= 1 - offered[i];
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

    /** v ← f + a q + b + what openness is worth */
    private static void appeal(double[] a, double[] q, double[] b, double[] regard, double[] v, int n) {
        for (int i = 0; i < n; i++) {
            v[i] = v[i] + (a[i] * q[i] + b[i]) + regard[i];
        }
    }

    /** c ← compute + c0 z/(1 − z), net ← c − ω */
    private static void unitCost(
            double[] compute, double[] atStart, double[] work, double[] elsewhere, double[] c, double[] net, int n) {
        for (int i = 0; i < n; i++) {
            double cost = compute[i] + atStart[i] * work[i];
            c[i] = cost;
            net[i] = cost - elsewhere[i];
        }
    }
}

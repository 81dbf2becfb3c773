package dev.shakeout.core.settlement;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Flow;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sector;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * Firms that share compute: who has given up training lets its machines to partners who train and look for cheaper compute.
 *
 * <pre>
 *   idle_j   = max(rent · machines_j − training_j, 0)     of a firm that trains no base models, at the price of a cloud
 *   wanted_i = training_i (1 − share bought_i)            of a firm that trains and shares
 *   T        = min(Σ idle, Σ wanted),  each side in proportion
 *   paid_i   = (1 − discount) · T_i                        to partners, instead of T_i to a cloud
 * </pre>
 *
 * <p>What partners pay each other adds up to zero, to the fen. Our own construction.
 */
public final class Sharing {

    /** What a month's use of machines is worth. */
    public static final Parameter RENT = Parameter.of(
            "compute.rent",
            "share of book value per month",
            Scope.MARKET,
            0,
            1,
            Value.assumed(Prior.triangular(0.02, 0.03, 0.05), "a rent that pays a machine back in two to four years"),
            "what a cloud would ask for a month's use of machines, relative to what they are worth in the books");

    /** By how much partners are cheaper. */
    public static final Parameter DISCOUNT = Parameter.of(
            "compute.discount",
            "share of the price",
            Scope.MARKET,
            0,
            1,
            Value.assumed(
                    Prior.uniform(0.1, 0.3, 0.5),
                    "machines a year or two old, let by the month and without the services of a cloud"),
            "by how much compute of partners is cheaper than that of a cloud");

    /** What a firm pays partners for compute. */
    public static final Flow PAID = Flow.cost("compute of partners", Sector.CLEARING);

    /** What a firm is paid by partners for compute. */
    public static final Flow RECEIVED = Flow.revenue("compute let to partners", Sector.CLEARING);

    /** The mechanism. */
    public static final Mechanism MECHANISM = Declaration.of(
                    "sharing", Phase.ENTERPRISE, "Who trains no more lets its machines to partners who do.")
            .reads(Columns.ACTIVE, Columns.FRONTIER, Columns.TRAINING, Columns.HARDWARE, Columns.SHARE_PLAN)
            .writes(Columns.SHARED_COMPUTE)
            .uses(RENT, DISCOUNT, Hardware.BOUGHT)
            .pays(PAID, RECEIVED)
            .source("our own construction")
            .ensembleOnly()
            .onMarket(Month::new);

    private Sharing() {}

    private static final class Month implements MarketPass {
        private final int firms;
        private final int n;
        private final Ledger ledger;
        private final Rows active;
        private final Rows frontier;
        private final Rows training;
        private final Rows machines;
        private final Rows plan;
        private final Rows shared;
        private final Rows bought;
        private final double[] rent;
        private final double[] discount;
        private final double[] wanted;
        private final double[] mine;

        Month(World world) {
            firms = world.rowCount();
            n = world.length();
            ledger = world.ledger();
            active = world.rows(Columns.ACTIVE);
            frontier = world.rows(Columns.FRONTIER);
            training = world.rows(Columns.TRAINING);
            machines = world.rows(Columns.HARDWARE);
            plan = world.rows(Columns.SHARE_PLAN);
            shared = world.rows(Columns.SHARED_COMPUTE);
            bought = world.rows(Hardware.BOUGHT);
            rent = world.rows(RENT).row(0);
            discount = world.rows(DISCOUNT).row(0);
            wanted = world.scratch();
            mine = world.scratch();
        }

        @Override
        public void advance(int month) {
            Arrays.fill(wanted, 0);
            for (int r = 0; r < firms; r++) {
                Arrays.fill(shared.row(r), 0);
                mine(active.row(r), frontier.row(r), plan.row(r), training.row(r), bought.row(r), mine, n);
                add(mine, wanted, n);
            }
            for (int i = 0; i < n; i++) {
                if (wanted[i] > 0) {
                    clear(i, wanted[i]);
                }
            }
        }

        private static void mine(
                double[] active,
                double[] frontier,
                double[] plan,
                double[] training,
                double[] bought,
                double[] mine,
                int n) {
            for (int i = 0; i < n; i++) {
                mine[i] = wanted(active[i], frontier[i], plan[i], training[i], bought[i]);
            }
        }

        private static void add(double[] x, double[] sum, int n) {
            for (int i = 0; i < n; i++) {
                sum[i] += x[i];
            }
        }

        private static double wanted(double active, double frontier, double plan, double training, double bought) {
            return active * frontier * plan * training * (1 - bought);
        }

        private double wanted(int r, int i) {
            return wanted(active.row(r)[i], frontier.row(r)[i], plan.row(r)[i], training.row(r)[i], bought.row(r)[i]);
        }

        private double idle(int r, int i) {
            double free = rent[i] * machines.row(r)[i] - training.row(r)[i];
            return active.row(r)[i] * (1 - frontier.row(r)[i]) * Math.max(free, 0);
        }

        /** Few firms in few lanes, so one by one. */
        private void clear(int i, double wanted) {
            double idle = 0;
            int last = -1;
            for (int r = 0; r < firms; r++) {
                double mine = idle(r, i);
                idle += mine;
                last = mine > 0 ? r : last;
            }
            if (last < 0) {
                return;
            }
            double all = Math.min(idle, wanted);
            double paid = 0;
            for (int r = 0; r < firms; r++) {
                double part = Math.floor(all * wanted(r, i) / wanted);
                if (part > 0) {
                    shared.row(r)[i] = part;
                    paid += ledger.post(PAID, r, i, (1 - discount[i]) * part);
                }
            }
            double left = paid;
            for (int r = 0; r < last; r++) {
                double mine = Math.min(Math.floor(paid * idle(r, i) / idle), left);
                left -= mine > 0 ? ledger.post(RECEIVED, r, i, mine) : 0;
            }
            ledger.post(RECEIVED, last, i, left);
        }
    }
}

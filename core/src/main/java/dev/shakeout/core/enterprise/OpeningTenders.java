package dev.shakeout.core.enterprise;

import dev.shakeout.core.check.Check;
import dev.shakeout.core.choice.Migration;
import dev.shakeout.core.choice.Shortlist;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Known;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.World;
import java.util.Arrays;

/**
 * The contracts of a vertical at the start: prices, volumes, and the weights under which each firm wins this month what
 * runs out plus its part of the growth. Lanes that say the same are solved once.
 *
 * <p>Prices depend on shares, shares on volumes, and volumes on what the market says is earned and on prices; so all of
 * them are found together, round by round, as {@link Migration#weightsFor} finds the weights alone.
 */
final class OpeningTenders {

    /** Weights and prices stand still when none would move by more than this, relatively. */
    private static final double STILL = 1e-12;

    private static final int MOST_ROUNDS = 100_000;

    /** What a lane starts from. */
    private record Solution(
            double[] price,
            double[] volume,
            double[] weight,
            double self,
            double none,
            double needs,
            double selfWeight) {}

    private final World world;
    private final String name;
    private final int[] nest;
    private final int n;
    private final Known<Solution> known = new Known<>();

    private final Rows sales;
    private final Rows listPrice;
    private final Rows target;
    private final double[] rule;
    private final double[] floor;
    private final double[] spending;
    private final double[] selfHosted;
    private final double[] openness;
    private final double[] growth;
    private final double[] rate;
    private final double[] contractMonths;
    private final double[] migrationCost;
    private final double[] nesting;
    private final double[] sensitivity;

    private final Rows volume;
    private final Rows billing;
    private final Rows price;
    /** All of these: on them and on what firms say the solution depends. */
    private final double[][] ofVertical;

    private final double[] selfVolume;
    private final double[] unserved;
    private final double[] needsAtStart;
    private final double[] selfStanding;

    OpeningTenders(World world, int vertical, int[] nest) {
        this.world = world;
        this.nest = nest;
        n = world.length();
        name = world.verticals().get(vertical).name();
        sales = world.rows(Tenders.SALES, vertical);
        listPrice = world.rows(Pricing.LIST_PRICE);
        target = world.rows(Pricing.MARKUP);
        rule = world.rows(Pricing.RULE).row(0);
        floor = world.rows(Pricing.FLOOR).row(0);
        spending = world.rows(Vertical.SPENDING, vertical).row(0);
        selfHosted = world.rows(Tenders.SELF_HOSTED, vertical).row(0);
        openness = world.rows(Vertical.OPENNESS, vertical).row(0);
        growth = world.rows(Tenders.GROWTH, vertical).row(0);
        rate = world.rows(Tenders.RATE, vertical).row(0);
        contractMonths = world.rows(Tenders.CONTRACT_MONTHS, vertical).row(0);
        migrationCost = world.rows(Tenders.MIGRATION_COST, vertical).row(0);
        nesting = world.rows(Tenders.NESTING, vertical).row(0);
        sensitivity = world.rows(Pricing.SENSITIVITY, vertical).row(0);
        volume = world.rows(Tenders.VOLUME, vertical);
        billing = world.rows(Tenders.BILLING, vertical);
        price = world.rows(Tenders.PRICE, vertical);
        ofVertical = new double[][] {
            rule,
            floor,
            spending,
            selfHosted,
            openness,
            growth,
            rate,
            contractMonths,
            migrationCost,
            nesting,
            sensitivity
        };
        selfVolume = world.rows(Tenders.SELF_VOLUME, vertical).row(0);
        unserved = world.rows(Tenders.UNSERVED, vertical).row(0);
        needsAtStart = world.rows(Tenders.NEEDS_AT_START, vertical).row(0);
        selfStanding = world.rows(Tenders.SELF_STANDING, vertical).row(0);
    }

    /**
     * Sets prices, volumes, what bills, what hosts itself and what has no supplier; {@code at} gives the unit costs of
     * {@code live} and takes their weights. {@code openModel} is 1 where there is an open model. Column self-standing gets
     * the logarithm of the weight of self-hosting.
     */
    void solve(int[] live, Scratch at, double[] openModel) {
        known.clear();
        for (int lane = 0; lane < n; lane++) {
            int i = lane;
            say(live, at, openModel, i);
            Solution solution = known.or(() -> find(live, at, openModel, i));
            for (int k = 0; k < live.length; k++) {
                int r = live[k];
                volume.row(r)[i] = solution.volume()[k];
                billing.row(r)[i] = sales.row(r)[i] * Ledger.FEN;
                price.row(r)[i] = solution.volume()[k] > 0 ? solution.price()[k] : 0;
                at.weight[r][i] = solution.weight()[k];
            }
            selfVolume[i] = solution.self();
            unserved[i] = solution.none();
            needsAtStart[i] = solution.needs();
            selfStanding[i] = solution.selfWeight() > 0 ? Numeric.log(solution.selfWeight()) : Shortlist.NOBODY;
        }
    }

    private void say(int[] live, Scratch at, double[] openModel, int i) {
        known.begin();
        for (double[] row : ofVertical) {
            known.says(row[i]);
        }
        known.says(openModel[i]);
        for (int r : live) {
            known.says(sales.row(r)[i]);
            known.says(listPrice.row(r)[i]);
            known.says(target.row(r)[i]);
            known.says(at.cost[r][i]);
            known.says(at.net[r][i]);
        }
    }

    /** Suppliers in the order of {@code live}, the open model on own machines behind them in a nest of its own. */
    private Solution find(int[] live, Scratch at, double[] openModel, int i) {
        int suppliers = live.length;
        double[] sold = new double[suppliers];
        double[] net = new double[suppliers];
        double[] price = new double[suppliers];
        int[] nests = new int[suppliers + 1];
        nests[suppliers] = 2;
        double all = 0;
        for (int k = 0; k < suppliers; k++) {
            int r = live[k];
            sold[k] = sales.row(r)[i];
            net[k] = at.net[r][i];
            nests[k] = nest[r];
            price[k] = firstPrice(r, at.cost[r][i], net[k], i);
            all += sold[k];
        }
        double share = openModel[i] * selfHosted[i];
        checkSpending(all, share, i);
        double expiring = 1 - Numeric.exp(-1 / contractMonths[i]);
        double growing = Numeric.exp(growth[i] / 12) - 1;
        double renewed = Math.max(expiring + growing, 1e-3 * expiring);
        double[] w = new double[suppliers + 1];
        Arrays.fill(w, 1);
        double off = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] held = new double[suppliers + 1];
            double volume = 0;
            for (int k = 0; k < suppliers; k++) {
                held[k] = sold[k] / price[k];
                volume += held[k];
            }
            double needs = all > 0 ? spending[i] * volume / all : spending[i] / usualPrice(i);
            held[suppliers] = share * needs;
            double none = needs - volume - held[suppliers];
            if (off <= STILL) {
                double[] volumes = Arrays.copyOf(held, suppliers);
                double self = held[suppliers];
                double sum = Arrays.stream(volumes).sum() + self + none;
                double selfWeight = selfWeight(w, needs, none, openModel[i] > 0, i);
                return new Solution(price, volumes, w, self, none, sum, selfWeight);
            }
            off = 0;
            double fresh =
                    Math.min(rate[i] * openness[i] * none + Math.max(growing * needs, 0), none + growing * needs);
            double[] chosen = Migration.chosen(scaled(held, expiring), fresh, w, nests, nesting[i], migrationCost[i]);
            for (int k = 0; k <= suppliers; k++) {
                double ratio = held[k] > 0 ? held[k] * renewed / chosen[k] : 0;
                off = Math.max(off, held[k] > 0 ? Math.abs(ratio - 1) : 0);
                w[k] *= ratio;
            }
            if (rule[i] == 0) {
                off = Math.max(off, reprice(price, net, w, nests, i));
            }
        }
        throw new IllegalStateException("""
                No state at rest was found for vertical %s: after %s rounds a supplier still gains or loses %s of its \
                contracts. Lower tenders.migration-cost, or raise vertical.spending, vertical.openness, tenders.rate or \
                tenders.growth: whoever stops must be replaced by somebody.""".formatted(name, MOST_ROUNDS, off));
    }

    private static double[] scaled(double[] x, double factor) {
        return Arrays.stream(x).map(v -> factor * v).toArray();
    }

    private double firstPrice(int r, double cost, double net, int i) {
        double price = rule[i] == 0
                ? net + nesting[i] / sensitivity[i]
                : rule[i] == 1 ? (1 + target.row(r)[i]) * cost : listPrice.row(r)[i];
        return checked(Math.max(price, floor[i]), r);
    }

    private double checked(double price, int r) {
        Check.that(price > 0, """
                %s would start at a price of %s CNY per million tokens in vertical %s, at which no volume explains its sales.
                Raise technology.serving-cost or price.floor, or lower price.ecosystem-value or price.sensitivity.""", world.roster().name(r), price, name);
        return price;
    }

    private void checkSpending(double sold, double share, int i) {
        Check.that(sold < spending[i] * (1 - share), """
                Firms sell for %s CNY a month in vertical %s, and %s of what it could use runs on own machines, but it \
                spends %s in all and somebody must do without.
                Raise vertical.spending, or lower tenders.sales or tenders.self-hosted.""", sold, name, share, spending[i]);
    }

    /** The mean of all list prices, where there are no sales to compare with. */
    private double usualPrice(int i) {
        double sum = 0;
        for (int r = 0; r < world.rowCount(); r++) {
            sum += listPrice.row(r)[i];
        }
        return sum / world.rowCount();
    }

    /**
     * The weight of self-hosting among the options. Where there is no open model yet, that of one as good and as dear as
     * the suppliers' is told by the share it would have.
     */
    private double selfWeight(double[] w, double needs, double none, boolean thereIsOne, int i) {
        return thereIsOne ? Numeric.power(w[w.length - 1], nesting[i]) : selfHosted[i] * needs / none;
    }

    /** Bertrand–Nash prices at the shares of this round; returns by how much the furthest moved, relatively. */
    private double reprice(double[] price, double[] net, double[] w, int[] nests, int i) {
        double[] sum = new double[3];
        for (int k = 0; k < w.length; k++) {
            sum[nests[k]] += w[k];
        }
        double total = 1;
        double[] inclusive = new double[3];
        for (int g = 0; g < 3; g++) {
            inclusive[g] = Numeric.power(sum[g], nesting[i]);
            total += inclusive[g];
        }
        double off = 0;
        for (int k = 0; k < price.length; k++) {
            int g = nests[k];
            double within = sum[g] > 0 ? w[k] / sum[g] : 0;
            double h = within * (1 - nesting[i] + nesting[i] * inclusive[g] / total);
            double next = Math.max(net[k] + nesting[i] / sensitivity[i] / (1 - h), floor[i]);
            off = Math.max(off, Math.abs(next / price[k] - 1));
            price[k] = next;
        }
        return off;
    }
}

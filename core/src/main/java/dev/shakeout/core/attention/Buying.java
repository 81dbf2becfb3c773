package dev.shakeout.core.attention;

import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Pass;
import dev.shakeout.core.mechanism.Step;
import dev.shakeout.core.numeric.Numeric;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Ledger;
import dev.shakeout.core.world.Rows;
import dev.shakeout.core.world.Sum;
import dev.shakeout.core.world.Total;
import dev.shakeout.core.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A month of advertising: spend, clear the channels, bid, install. Channels nobody has are left out. */
final class Buying {

    /** An install too few to matter: what its absence would divide by. */
    private static final double HARDLY_AN_INSTALL = 1e-9;

    /** Replications that are cleared together: enough for rows to be fast, few enough to stay in the nearest cache. */
    private static final int TOGETHER = 64;

    /** A channel as rows. */
    private static final class Place {
        final double[] capacity;
        final double[] access;
        final double[] withdrawal;
        final double[] base;
        final double[] takings;
        final boolean owned;
        final Rows owner;
        final double[] ownMoney;
        final double[] ownMoneyBefore;
        final Sum sumOwnMoney;
        final double[] ownShare;
        final double[] ownPrice;
        final Rows admission;
        final double[] tier;
        final double[] tierPrice;
        final double[] tierMoney;
        final double[] tierBids;
        final Sum sumTierBids;

        Place(World world, Channel channel, boolean owned) {
            capacity = world.rows(channel.capacity()).row(0);
            access = world.rows(channel.access()).row(0);
            withdrawal = world.rows(channel.withdrawal()).row(0);
            base = world.rows(channel.baseCpa()).row(0);
            takings = world.rows(channel.takings()).row(0);
            this.owned = owned;
            owner = world.rows(channel.owner());
            ownMoney = world.rows(channel.ownMoney()).row(0);
            ownMoneyBefore = world.scratch();
            sumOwnMoney = world.sum(channel.ownMoney());
            ownShare = world.rows(channel.ownShare()).row(0);
            ownPrice = world.rows(channel.ownPrice()).row(0);
            admission = world.rows(channel.admission());
            tier = world.rows(channel.tier()).row(0);
            tierPrice = world.rows(channel.tierPrice()).row(0);
            tierMoney = world.rows(channel.tierMoney()).row(0);
            tierBids = world.rows(channel.tierBids()).row(0);
            sumTierBids = world.sum(channel.tierBids());
        }

        /** Whether the firm at position {@code i} of row {@code r} may buy here. */
        boolean isReachedBy(int r, int i) {
            return admission.row(r)[i] != 0 || owner.row(r)[i] != 0;
        }

        /** Share of its inventory that others than the owner can buy in lane {@code i}. */
        double open(int i, double lockout) {
            return access[i] * (1 - lockout * withdrawal[i]);
        }
    }

    private final int n;
    private final boolean rowsAreFirms;
    private final List<Channel> channels;
    private final Place[] places;
    private final Owned owned;
    private final Admissions admissions;
    private final Tiers tiers;
    private final Clearings clearings;
    private final int[] lanes;

    private final Rows active;
    private final Rows plan;
    private final Rows share;
    private final Rows rivalry;
    private final Rows pull;
    private final Rows war;
    private final Rows spend;
    private final Rows cost;
    private final Rows installs;
    private final double[] lockout;
    private final double[] contest;
    private final double[] oneForOne;
    private final boolean isOneForOne;
    private final double[] all;
    private final Sum spending;
    private final double[] before;
    private final double[] lockoutBefore;
    private final double[] price;
    private final double[] outside;
    private final double[] bids;
    private final Sum sumBids;
    private final double[] a;
    private final double[] b;
    private final double[] bid;
    private final double[] paid;

    Buying(World world) {
        n = world.length();
        rowsAreFirms = world.layout() == Layout.ENSEMBLE;
        channels = Channel.ALL.stream()
                .filter(c -> Arrays.stream(world.rows(c.capacity()).row(0)).anyMatch(x -> x > 0))
                .toList();
        owned = new Owned(world, channels);
        places = new Place[channels.size()];
        Arrays.setAll(places, c -> new Place(world, channels.get(c), owned.isOwned(c)));
        admissions = new Admissions(world, channels);
        tiers = new Tiers(admissions, places.length);
        clearings = new Clearings(rowsAreFirms ? Math.min(n, TOGETHER) : 1, places.length);
        lanes = new int[clearings.most()];
        active = world.rows(Columns.ACTIVE);
        plan = world.rows(Columns.MARKETING_PLAN);
        share = world.rows(Attention.AD_SHARE);
        rivalry = world.rows(Attention.RIVALRY);
        pull = world.rows(Attention.SPEND);
        war = world.rows(Columns.WAR_SPEND);
        spend = world.rows(Attention.AD_SPEND);
        cost = world.rows(Attention.COST_PER_INSTALL);
        installs = world.rows(Columns.INSTALLS);
        lockout = world.rows(Attention.LOCKOUT).row(0);
        contest = world.rows(Attention.CONTEST).row(0);
        oneForOne = world.scratch();
        Arrays.setAll(oneForOne, i -> contest[i] == 1 ? 1 : 0);
        isOneForOne = Arrays.stream(contest).allMatch(x -> x == 1);
        all = world.rows(Attention.SPENDING).row(0);
        spending = world.sum(Attention.SPENDING);
        before = world.scratch();
        lockoutBefore = world.scratch();
        price = world.rows(Attention.OPEN_PRICE).row(0);
        outside = world.rows(Attention.OUTSIDE).row(0);
        bids = world.rows(Attention.BIDS).row(0);
        sumBids = world.sum(Attention.BIDS);
        a = world.scratch();
        b = world.scratch();
        bid = world.scratch();
        paid = world.scratch();
    }

    List<Step> steps() {
        List<Total> spent = new ArrayList<>(List.of(Attention.SPENDING));
        for (int c = 0; c < places.length; c++) {
            if (places[c].owned) {
                spent.add(channels.get(c).ownMoney());
            }
        }
        List<Total> bidden = new ArrayList<>(List.of(Attention.BIDS));
        if (admissions.bar()) {
            channels.forEach(channel -> bidden.add(channel.tierBids()));
        }
        return List.of(
                Step.rows((r, month) -> spend(r), spent.toArray(Total[]::new)),
                Step.market(new Clear()),
                Step.rows((r, month) -> bid(r), bidden.toArray(Total[]::new)),
                Step.rows(new Install()));
    }

    private void spend(int r) {
        war(active.row(r), rivalry.row(r), pull.row(r), war.row(r), n);
        spend(active.row(r), share.row(r), plan.row(r), war.row(r), spend.row(r), n);
        if (admissions.bar()) {
            keepOutOfAll(r);
        }
        spending.add(r, spend.row(r));
        for (Place place : places) {
            if (place.owned) {
                product(place.owner.row(r), spend.row(r), a, n);
                place.sumOwnMoney.add(r, a);
            }
        }
    }

    /** Who is barred from every channel buys nothing. */
    private void keepOutOfAll(int r) {
        double[] x = spend.row(r);
        for (int i = 0; i < n; i++) {
            x[i] = reachesAny(r, i) ? x[i] : 0;
        }
    }

    private boolean reachesAny(int r, int i) {
        for (Place p : places) {
            if (p.isReachedBy(r, i)) {
                return true;
            }
        }
        return false;
    }

    private final class Clear implements MarketPass {
        @Override
        public void start() {
            advance(0);
        }

        @Override
        public void advance(int month) {
            if (admissions.bar()) {
                for (int i = 0; i < (rowsAreFirms ? n : 1); i++) {
                    clearInTiers(i, month == 0 ? 0 : 1);
                }
            } else {
                clearInOne(month);
            }
            if (!rowsAreFirms) {
                spread();
            }
        }

        private void clearInOne(int month) {
            int count = 0;
            for (int i = 0; i < (rowsAreFirms ? n : 1); i++) {
                if (month == 0 || hasMoved(i)) {
                    begin(clearings.get(count), i, month == 0 ? 0 : 1);
                    lanes[count++] = i;
                }
                if (count == lanes.length) {
                    clear(count);
                    count = 0;
                }
            }
            clear(count);
        }
    }

    private void clearInTiers(int i, double budget) {
        for (int c = 0; c < places.length; c++) {
            Place p = places[c];
            tiers.channel(c, p.capacity[i], p.open(i, lockout[i]), p.base[i], owned.firstOfOwner(c, i));
            tiers.owner(c, budget * p.ownMoney[i]);
        }
        tiers.clear(i, spend, budget, budget * all[i]);
        outside[i] = 0;
        for (int t = 0; t < tiers.count(); t++) {
            places[t].tierPrice[i] = tiers.price(t);
            places[t].tierMoney[i] = tiers.outside(t);
            outside[i] += tiers.outside(t);
        }
        price[i] = places.length > 0 ? tiers.price(tiers.count() - 1) : 0;
        for (int c = 0; c < places.length; c++) {
            Place p = places[c];
            p.tier[i] = tiers.tier(c);
            p.takings[i] = tiers.takings(c);
            boolean standsForOwner = owned.firstOfOwner(c, i) == c;
            p.ownShare[i] = standsForOwner ? tiers.insideShare(c) : 0;
            p.ownPrice[i] = standsForOwner ? tiers.insidePrice(c) : price[i];
        }
    }

    /** Whether anything is other than when the channels of lane {@code i} were cleared last. */
    private boolean hasMoved(int i) {
        boolean moved = all[i] != before[i] || lockout[i] != lockoutBefore[i];
        for (Place p : places) {
            moved |= p.owned && p.ownMoney[i] != p.ownMoneyBefore[i];
        }
        return moved;
    }

    /** Says what the channels of lane {@code i} are, and that what has been spent times {@code budget} is spent in them. */
    private void begin(Clearing clearing, int i, double budget) {
        for (int c = 0; c < places.length; c++) {
            Place p = places[c];
            clearing.channel(c, p.capacity[i], p.open(i, lockout[i]), p.base[i], owned.firstOfOwner(c, i));
            clearing.owner(c, budget * p.ownMoney[i]);
            p.ownMoneyBefore[i] = budget * p.ownMoney[i];
        }
        before[i] = budget * all[i];
        lockoutBefore[i] = lockout[i];
        clearing.begin(budget * all[i], price[i]);
    }

    /** Clears the channels of the first {@code count} lanes that have begun. */
    private void clear(int count) {
        clearings.clear(count);
        for (int k = 0; k < count; k++) {
            take(clearings.get(k), lanes[k]);
        }
    }

    private void take(Clearing clearing, int i) {
        price[i] = clearing.price();
        outside[i] = clearing.outside();
        for (int c = 0; c < places.length; c++) {
            Place p = places[c];
            p.takings[i] = clearing.takings(c);
            boolean standsForOwner = owned.firstOfOwner(c, i) == c;
            p.ownShare[i] = standsForOwner ? clearing.insideShare(c) : 0;
            p.ownPrice[i] = standsForOwner ? clearing.insidePrice(c) : price[i];
        }
    }

    /** In the population layout all positions are one replication. */
    private void spread() {
        Arrays.fill(price, price[0]);
        Arrays.fill(outside, outside[0]);
        for (Place p : places) {
            Arrays.fill(p.takings, p.takings[0]);
            Arrays.fill(p.ownShare, p.ownShare[0]);
            Arrays.fill(p.ownPrice, p.ownPrice[0]);
            Arrays.fill(p.tier, p.tier[0]);
            Arrays.fill(p.tierPrice, p.tierPrice[0]);
            Arrays.fill(p.tierMoney, p.tierMoney[0]);
        }
    }

    /** Money for where everybody can buy, to the power of γ. */
    private void bid(int r) {
        weigh(r);
        sumBids.add(r, bid);
        if (admissions.bar()) {
            for (int t = 0; t < places.length; t++) {
                for (int i = 0; i < n; i++) {
                    a[i] = tierOf(r, i) == t ? bid[i] : 0;
                }
                places[t].sumTierBids.add(r, a);
            }
        }
    }

    /** The cheapest tier that the firm reaches, which is the last; −1 if it is barred from every channel. */
    private int tierOf(int r, int i) {
        int last = -1;
        for (Place p : places) {
            if (p.isReachedBy(r, i)) {
                last = Math.max(last, (int) p.tier[i]);
            }
        }
        return last;
    }

    private void weigh(int r) {
        System.arraycopy(spend.row(r), 0, bid, 0, n);
        for (Place p : places) {
            if (p.owned) {
                takeOut(p.owner.row(r), p.ownShare, spend.row(r), bid, n);
            }
        }
        if (!isOneForOne) {
            Numeric.power(bid, contest, a, b, n);
            choose(oneForOne, bid, a, n);
        }
    }

    private final class Install implements Pass {
        @Override
        public void start(int r) {
            System.arraycopy(price, 0, cost.row(r), 0, n);
        }

        @Override
        public void advance(int r, int month) {
            double[] bought = installs.row(r);
            weigh(r);
            if (admissions.bar()) {
                shareInTiers(r, bought);
            } else {
                share(bid, bids, outside, price, bought, n);
            }
            for (Place p : places) {
                if (p.owned) {
                    product(p.owner.row(r), spend.row(r), a, n);
                    addOwn(a, p.ownShare, p.ownPrice, bought, n);
                }
            }
            average(spend.row(r), bought, admissions.bar() ? paid : price, cost.row(r), n);
        }
    }

    /** As {@link #share}, tier by tier; notes what installs cost in the tier. */
    private void shareInTiers(int r, double[] bought) {
        for (int i = 0; i < n; i++) {
            int t = tierOf(r, i);
            paid[i] = t < 0 ? 0 : places[t].tierPrice[i];
            bought[i] = t < 0
                    ? 0
                    : bid[i]
                            / Math.max(places[t].tierBids[i], Double.MIN_NORMAL)
                            * (places[t].tierMoney[i] / Math.max(paid[i], Double.MIN_NORMAL));
        }
    }

    // -------------------------------------------------------------------------------------------- the equations

    /** war ← active · rivalry · pull, in fen. */
    private static void war(double[] active, double[] rivalry, double[] pull, double[] war, int n) {
        for (int i = 0; i < n; i++) {
            war[i] = Ledger.FEN * active[i] * rivalry[i] * pull[i];
        }
    }

    /** spend ← active · share · plan + war, in CNY. */
    private static void spend(double[] active, double[] share, double[] plan, double[] war, double[] spend, int n) {
        for (int i = 0; i < n; i++) {
            spend[i] = (active[i] * share[i] * plan[i] + war[i]) / Ledger.FEN;
        }
    }

    /** bid ← bid − owner · share of spending that stays inside · spending; never negative. */
    private static void takeOut(double[] owner, double[] inside, double[] spend, double[] bid, int n) {
        for (int i = 0; i < n; i++) {
            bid[i] = Math.max(bid[i] - owner[i] * inside[i] * spend[i], 0);
        }
    }

    /** x ← x where γ = 1, else its power. */
    private static void choose(double[] oneForOne, double[] x, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = oneForOne[i] * x[i] + (1 - oneForOne[i]) * power[i];
        }
    }

    /** bought ← B^γ / Σ B^γ · outside / λ. */
    private static void share(double[] bid, double[] bids, double[] outside, double[] price, double[] bought, int n) {
        for (int i = 0; i < n; i++) {
            bought[i] = bid[i]
                    / Math.max(bids[i], Double.MIN_NORMAL)
                    * (outside[i] / Math.max(price[i], Double.MIN_NORMAL));
        }
    }

    private static void addOwn(double[] money, double[] inside, double[] price, double[] bought, int n) {
        for (int i = 0; i < n; i++) {
            bought[i] += money[i] * inside[i] / Math.max(price[i], Double.MIN_NORMAL);
        }
    }

    /** cost ← spending over installs; λ for who hardly buys any, 0 where there is nothing to buy. */
    private static void average(double[] spend, double[] bought, double[] price, double[] cost, int n) {
        for (int i = 0; i < n; i++) {
            double average = (spend[i] + HARDLY_AN_INSTALL * price[i]) / (bought[i] + HARDLY_AN_INSTALL);
            cost[i] = Math.signum(price[i]) * average;
        }
    }

    private static void product(double[] x, double[] y, double[] product, int n) {
        for (int i = 0; i < n; i++) {
            product[i] = x[i] * y[i];
        }
    }
}

package dev.shakeout.core.attention;

import dev.shakeout.core.world.Rows;
import java.util.Arrays;

/**
 * What an install costs whom where some firms are barred from some channels, in one replication of one month.
 *
 * <p>Everybody still buys where it is cheapest of what it reaches. So there are tiers, one price each: the dearest are the
 * channels C in which those who reach nothing but C make installs dearer than any other such set would. They stay there with
 * their money; nobody else buys there; and what is left clears in the same way. Who reaches everything pays the lowest price.
 *
 * <pre>
 *   λ_C = price at which those whose reach lies within C spend all their money in C;   C* = arg max_C λ_C,   and again without C*
 * </pre>
 *
 * <p>Source: our own construction; it is the peeling that finds an equilibrium of buyers with money for goods of one kind in
 * several places. At most 63 sets are tried, those that are unions of what firms reach.
 */
final class Tiers {

    private final Admissions admissions;
    private final int channels;
    private final double[] capacity;
    private final double[] open;
    private final double[] base;
    private final int[] owner;
    private final double[] budget;
    private final double[] money;
    private final boolean[] present;
    private Clearings trial;
    private Clearings best;
    private int left;
    private int lane;
    private int count;
    private final int[] tier;
    private final double[] price;
    private final double[] outside;
    private final double[] takings;
    private final double[] insideShare;
    private final double[] insidePrice;

    Tiers(Admissions admissions, int channels) {
        this.admissions = admissions;
        this.channels = channels;
        capacity = new double[channels];
        open = new double[channels];
        base = new double[channels];
        owner = new int[channels];
        budget = new double[channels];
        money = new double[admissions.all() + 1];
        present = new boolean[admissions.all() + 1];
        trial = new Clearings(1, channels);
        best = new Clearings(1, channels);
        tier = new int[channels];
        price = new double[channels];
        outside = new double[channels];
        takings = new double[channels];
        insideShare = new double[channels];
        insidePrice = new double[channels];
    }

    /** As {@link Clearing#channel}. */
    void channel(int c, double installs, double access, double basePrice, int whose) {
        capacity[c] = installs;
        open[c] = Clearing.open(installs, access, whose);
        base[c] = basePrice;
        owner[c] = whose;
    }

    /** As {@link Clearing#owner}. */
    void owner(int c, double spent) {
        budget[c] = spent;
    }

    /** Clears {@code in} a replication in which all spend {@code all} CNY, {@code spend} firm by firm times {@code part}. */
    void clear(int in, Rows spend, double part, double all) {
        lane = in;
        gather(spend, part, all);
        Arrays.fill(takings, 0);
        left = admissions.all();
        count = 0;
        while (left != 0) {
            int dearest = dearest();
            settle(dearest);
            left &= ~dearest;
            count++;
        }
    }

    private void gather(Rows spend, double part, double all) {
        Arrays.fill(money, 0);
        admissions.add(spend, lane, money);
        money[0] = 0; // who reaches nothing buys nothing
        double known = 0;
        for (int m = 1; m < money.length; m++) {
            money[m] *= part;
            known += money[m];
            present[m] = admissions.reached(m, lane);
        }
        for (int g = 0; g < channels; g++) {
            known += owner[g] == g ? budget[g] : 0;
        }
        money[admissions.all()] += Math.max(all - known, 0);
    }

    /** The set of channels whose own buyers make them dearest; its clearing is {@link #best}. */
    private int dearest() {
        int found = left;
        double highest = -1;
        for (int some = left; some > 0; some = (some - 1) & left) {
            if (union(some) == some) {
                attempt(some);
                if (trial.get(0).price() > highest) {
                    highest = trial.get(0).price();
                    found = some;
                    Clearings former = best;
                    best = trial;
                    trial = former;
                }
            }
        }
        return found;
    }

    /** All that is reached by those whose reach, of what is left, lies within {@code some}. */
    private int union(int some) {
        int union = 0;
        for (int m = 1; m < present.length; m++) {
            union |= present[m] && lies(m, some) ? m & left : 0;
        }
        for (int g = 0; g < channels; g++) {
            union |= owner[g] == g && lies(admissions.reachOfOwner(g, lane), some)
                    ? admissions.reachOfOwner(g, lane) & left
                    : 0;
        }
        return union;
    }

    /** Whether who reaches {@code reach} has not been served yet, and can buy within {@code some} only. */
    private boolean lies(int reach, int some) {
        return (reach & left) != 0 && (reach & left & ~some) == 0;
    }

    private void attempt(int some) {
        Clearing clearing = trial.get(0);
        double all = 0;
        for (int m = 1; m < money.length; m++) {
            all += lies(m, some) ? money[m] : 0;
        }
        for (int c = 0; c < channels; c++) {
            boolean buys = buysWithin(owner[c], some);
            boolean shared = (some & 1 << c) != 0;
            double owners = buys ? capacity[c] - open[c] : 0;
            double everybodys = shared ? open[c] : Clearing.open(owners, 0, owner[c]);
            clearing.part(c, everybodys, shared ? owners : owners - everybodys, base[c], buys ? owner[c] : -1);
            double own = buys && owner[c] == c ? budget[c] : 0;
            clearing.owner(c, own);
            all += own;
        }
        clearing.begin(all, 0);
        trial.clear(1);
    }

    private boolean buysWithin(int g, int some) {
        return g >= 0 && lies(admissions.reachOfOwner(g, lane), some);
    }

    private void settle(int some) {
        Clearing clearing = best.get(0);
        price[count] = clearing.price();
        outside[count] = clearing.outside();
        for (int c = 0; c < channels; c++) {
            takings[c] += clearing.takings(c);
            tier[c] = (some & 1 << c) != 0 ? count : tier[c];
            if (owner[c] == c && buysWithin(c, some)) {
                insideShare[c] = clearing.insideShare(c);
                insidePrice[c] = clearing.insidePrice(c);
            }
        }
    }

    /** How many tiers there are; they are numbered from the dearest on. */
    int count() {
        return count;
    }

    /** The tier of channel {@code c}: a firm buys in the last of those it reaches. */
    int tier(int c) {
        return tier[c];
    }

    /** λ of a tier. */
    double price(int t) {
        return price[t];
    }

    /** CNY spent in a tier, but for what owners spend in their own parts. */
    double outside(int t) {
        return outside[t];
    }

    /** CNY spent in channel {@code c}. */
    double takings(int c) {
        return takings[c];
    }

    /** As {@link Clearing#insideShare}. */
    double insideShare(int g) {
        return insideShare[g];
    }

    /** As {@link Clearing#insidePrice}. */
    double insidePrice(int g) {
        return insidePrice[g];
    }
}

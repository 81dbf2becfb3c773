package dev.shakeout.core.attention;

/**
 * What an install costs whom in one replication of one month: the channels clear. {@link Clearings} takes several together.
 *
 * <p>Advertisers buy where it is cheapest. What everybody can reach is one {@link Pool} with one price λ. The owner of a channel
 * spends in the part that is its own first, in equal measure where it has several channels, and joins the others with what
 * makes installs there as dear as λ. So whatever access others lose, λ never falls: either the owner was among them and moves
 * its money into what they lost, or their money meets fewer installs.
 */
final class Clearing {

    /** An owned channel is never closed to the last install, so that there is a price for everybody. */
    private static final double LAST_INSTALL = 1;

    /**
     * A price known to 1e-11 says what is spent to 2e-11 of the inventory's worth; who fits into its own part by less than
     * a few times that is not shut in on account of a rounding.
     */
    private static final double ROUNDING = 1e-10;

    private final int channels;
    private final Pool common;
    private final double[] open;
    private final double[] reserved;
    private final double[] base;
    private final int[] owner;
    private final double[] budget;
    private final double[] inside;
    private final double[] fill;
    private final double[] insidePrice;
    private final boolean[] spills;
    private double price;
    private double outside;

    Clearing(int channels) {
        this.channels = channels;
        common = new Pool(channels);
        open = new double[channels];
        reserved = new double[channels];
        base = new double[channels];
        owner = new int[channels];
        budget = new double[channels];
        inside = new double[channels];
        fill = new double[channels];
        insidePrice = new double[channels];
        spills = new boolean[channels];
    }

    /**
     * Says what channel {@code c} is: its inventory, the share of it that everybody can buy, and the lowest channel of the same
     * owner, which stands for that owner; −1 without an owner.
     */
    void channel(int c, double capacity, double access, double basePrice, int whose) {
        double everybodys = open(capacity, access, whose);
        part(c, everybodys, capacity - everybodys, basePrice, whose);
    }

    /** The part of {@code capacity} that everybody can buy. */
    static double open(double capacity, double access, int whose) {
        return whose < 0 ? capacity : Math.max(access * capacity, Math.min(capacity, LAST_INSTALL));
    }

    /** Says what of channel {@code c} everybody can buy, and what only the owner can; nothing where both are 0. */
    void part(int c, double everybodys, double owners, double basePrice, int whose) {
        base[c] = basePrice;
        owner[c] = whose;
        open[c] = everybodys;
        reserved[c] = owners;
    }

    /** Says what the owner that channel {@code c} stands for spends. */
    void owner(int c, double money) {
        budget[c] = money;
    }

    /** Says that {@code all} CNY are spent, the owners' money included; {@code guess} is where the search begins. */
    void begin(double all, double guess) {
        boolean anything = false;
        for (int c = 0; c < channels; c++) {
            common.set(c, open[c] + reserved[c], base[c]);
            spills[c] = owner[c] >= 0;
            anything |= open[c] > 0;
        }
        outside = anything ? all : 0;
        common.seek(outside, guess);
    }

    /** What everybody can reach; its price is to be found. */
    Pool common() {
        return common;
    }

    /** Looks at the price found: true if it is to be found again, without those who stay in their own part. */
    boolean goesOn() {
        boolean any = someoneStaysInside();
        if (any) {
            common.seek(outside, common.price());
        }
        return any;
    }

    /** Divides what owners spend. */
    void end() {
        price = common.price();
        for (int g = 0; g < channels; g++) {
            if (owner[g] == g) {
                settle(g);
            }
        }
    }

    /** Takes owners whose own part holds all their money at this price out of the pool; true if there were any. */
    private boolean someoneStaysInside() {
        boolean any = false;
        for (int g = 0; g < channels; g++) {
            if (owner[g] == g && spills[g] && budget[g] < held(g, ROUNDING)) {
                spills[g] = false;
                outside = Math.max(outside - budget[g], 0);
                for (int c = g; c < channels; c++) {
                    if (owner[c] == g) {
                        common.set(c, open[c], base[c]);
                    }
                }
                any = true;
            }
        }
        return any;
    }

    /** What owner {@code g} can spend in its own part before installs cost as much as elsewhere, less {@code margin}. */
    private double held(int g, double margin) {
        double money = 0;
        for (int c = g; c < channels; c++) {
            if (owner[c] == g) {
                money += reserved[c] * base[c] * (common.crowding(c) - margin);
            }
        }
        return money;
    }

    private void settle(int g) {
        double room = held(g, 0);
        inside[g] = Math.min(room, budget[g]);
        fill[g] = room > 0 ? inside[g] / room : 0;
        double installs = 0;
        for (int c = g; c < channels; c++) {
            if (owner[c] == g) {
                double x = fill[g] * common.crowding(c);
                installs += x > 0 ? reserved[c] * x / Crowding.price(x) : 0;
            }
        }
        insidePrice[g] = installs > 0 ? inside[g] / installs : price;
        outside -= spills[g] ? inside[g] : 0;
    }

    /** λ: what an install costs where everybody can buy. */
    double price() {
        return price;
    }

    /** CNY spent where everybody can buy. */
    double outside() {
        return Math.max(outside, 0);
    }

    /** Share of owner {@code g}'s money that it spends in its own part. */
    double insideShare(int g) {
        return budget[g] > 0 ? inside[g] / budget[g] : 0;
    }

    /** What an install costs owner {@code g} in its own part. */
    double insidePrice(int g) {
        return insidePrice[g];
    }

    /** CNY spent in channel {@code c}. */
    double takings(int c) {
        double mine = owner[c] < 0 ? 0 : reserved[c] * fill[owner[c]];
        return (open[c] + mine) * base[c] * common.crowding(c);
    }
}

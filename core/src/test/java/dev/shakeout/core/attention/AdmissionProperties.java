package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Claims about any admissions of up to six firms to up to six channels. */
class AdmissionProperties {

    /** A price is found to 1e-11, relatively, and a tier's money is a sum of a few. */
    private static final double ERROR = 1e-8;

    /** One install of 1e5 or more is left to everybody of what is an owner's; prices rise up to ten times as steeply. */
    private static final double LAST_INSTALL = 1e-4;

    private static final Column[] SEEN = Stream.concat(
                    Stream.of(Columns.INSTALLS, Attention.COST_PER_INSTALL, Attention.AD_SPEND),
                    Channel.ALL.stream().map(Channel::takings))
            .toArray(Column[]::new);

    /** Channels, what firms spend and who is barred where, all drawn; channels have owners or none has. */
    private static final class Setting {
        final double[] capacity;
        final double[] base;
        final double[] access;
        final int[] owner;
        final double[] spend;
        final boolean[][] barred;

        Setting(long seed, boolean owned) {
            Random dice = new Random(seed);
            int channels = 1 + dice.nextInt(Channel.MOST);
            int firms = 2 + dice.nextInt(5);
            capacity = dice.doubles(channels, 1e5, 3e6).toArray();
            base = dice.doubles(channels, 5, 60).toArray();
            access = dice.doubles(channels, 0, 1).toArray();
            owner = dice.ints(channels, -1, owned ? firms : 0).toArray();
            spend = dice.doubles(firms, 0, 4e7).toArray();
            barred = new boolean[firms][channels];
            for (int f = 1; f < firms; f++) { // firm 0 reaches everything
                for (int c = 0; c < channels; c++) {
                    barred[f][c] = dice.nextInt(3) == 0;
                }
            }
        }

        boolean reaches(int f, int c) {
            return !barred[f][c] || owner[c] == f;
        }

        boolean ownsNothing(int f) {
            return Arrays.stream(owner).noneMatch(o -> o == f);
        }

        Small.Seen run() {
            List<Firm> firms = new ArrayList<>();
            for (int f = 0; f < spend.length; f++) {
                Firm firm = Firm.startup("F" + f);
                for (int c = 0; c < capacity.length; c++) {
                    firm = firm.with(Channel.number(c + 1).admission(), barred[f][c] ? 0 : 1)
                            .with(Channel.number(c + 1).owner(), owner[c] == f ? 1 : 0);
                }
                firms.add(firm);
            }
            Market market = Market.of("drawn", Small.START).firms(firms.toArray(Firm[]::new));
            for (int c = 0; c < capacity.length; c++) {
                Channel channel = Channel.number(c + 1);
                market = market.with(channel.capacity(), capacity[c])
                        .with(channel.baseCpa(), base[c])
                        .with(channel.access(), access[c]);
            }
            Model model = Model.of(
                    Attention.MECHANISM,
                    Small.set(
                            Phase.PLAN,
                            Columns.MARKETING_PLAN,
                            (firm, m) -> Math.rint(100 * spend[Integer.parseInt(firm.substring(1))])));
            return Small.of(model, market).run(1, SEEN);
        }

        double cost(Small.Seen seen, int f) {
            return seen.at(Attention.COST_PER_INSTALL, "F" + f, 1);
        }
    }

    /**
     * Nobody could buy cheaper in another channel it reaches, and what is taken is what is spent. What an install costs in a
     * channel follows from its takings: a x / (1 − e^{−x}), x = takings / (I a).
     */
    @Property(tries = 200)
    void everybodyBuysWhereItIsCheapestOfWhatItReaches(@ForAll long seed) {
        Setting set = new Setting(seed, false);
        Small.Seen seen = set.run();
        double[] price = new double[set.capacity.length];
        double taken = 0;
        double sold = 0;
        for (int c = 0; c < price.length; c++) {
            double takings = seen.at(Channel.number(c + 1).takings(), 1);
            double x = takings / (set.capacity[c] * set.base[c]);
            price[c] = x > 0 ? set.base[c] * x / -StrictMath.expm1(-x) : set.base[c];
            taken += takings;
            sold += set.capacity[c] * -StrictMath.expm1(-x);
        }
        double spent = 0;
        double installs = 0;
        for (int f = 0; f < set.spend.length; f++) {
            double cheapest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < price.length; c++) {
                cheapest = set.reaches(f, c) ? Math.min(cheapest, price[c]) : cheapest;
            }
            if (cheapest < Double.POSITIVE_INFINITY) {
                assertEquals(cheapest, set.cost(seen, f), ERROR * cheapest, "F" + f);
            }
            spent += seen.at(Attention.AD_SPEND, "F" + f, 1);
            installs += seen.at(Columns.INSTALLS, "F" + f, 1);
        }
        assertEquals(spent, taken, ERROR * (1 + spent));
        assertEquals(sold, installs, ERROR * (1 + sold));
    }

    /**
     * One more bar, with owners: who is barred never pays less, who reaches everything never pays more. Of those who own nothing,
     * since owners of several channels spend in them in equal measure, whatever installs cost there.
     */
    @Property(tries = 200)
    void beingBarredNeverMakesInstallsCheaper(@ForAll long seed) {
        Setting set = new Setting(seed, true);
        Small.Seen before = set.run();
        int f = 1 + (int) Math.floorMod(seed, set.spend.length - 1L);
        int c = (int) Math.floorMod(seed >> 8, (long) set.capacity.length);
        set.barred[f][c] = true;
        Small.Seen after = set.run();
        if (set.ownsNothing(f) && set.cost(after, f) > 0) { // else it buys nothing any more
            assertTrue(set.cost(after, f) >= set.cost(before, f) * (1 - LAST_INSTALL), "F" + f);
        }
        if (set.ownsNothing(0)) {
            assertTrue(set.cost(after, 0) <= set.cost(before, 0) * (1 + LAST_INSTALL), "F0");
        }
    }
}

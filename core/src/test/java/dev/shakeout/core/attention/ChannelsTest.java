package dev.shakeout.core.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Advertising in several channels, as the whole mechanism does it. */
class ChannelsTest {

    private static final Column[] SEEN = {
        Columns.INSTALLS,
        Attention.COST_PER_INSTALL,
        Attention.AD_SPEND,
        Attention.OPEN_PRICE,
        Channel.number(1).takings(),
        Channel.number(2).takings()
    };

    /** An owner of channel 1, and two who must share what is left to them. Every one spends {@code fen}, A {@code own}. */
    private static Small.Seen month(Market market, double own, double fen, Intervention... pulls) {
        Model model = Model.of(
                Attention.MECHANISM,
                Small.set(Phase.PLAN, Columns.MARKETING_PLAN, (firm, m) -> firm.equals("A") ? own : fen));
        return Small.of(model, market).pulling(pulls).run(1, SEEN);
    }

    private static Market channels(double... capacityAndBase) {
        Market market = Market.of("channels", Small.START)
                .firms(Firm.incumbent("A").with(Channel.number(1).owner(), 1), Firm.startup("B"), Firm.startup("C"));
        for (int c = 0; c < capacityAndBase.length / 2; c++) {
            market = market.with(Channel.number(c + 1).capacity(), capacityAndBase[2 * c])
                    .with(Channel.number(c + 1).baseCpa(), capacityAndBase[2 * c + 1]);
        }
        return market;
    }

    /** One of two equal channels goes; the budget stays. Closed form before and after: 3 m CNY on twice 1 m installs at 10. */
    @Test
    void withoutOneOfTwoEqualChannelsInstallsAreDearer() {
        double fen = 1e8;
        double before = month(channels(1e6, 10, 1e6, 10), fen, fen).at(Attention.COST_PER_INSTALL, "B", 1);
        double after = month(channels(1e6, 10), fen, fen).at(Attention.COST_PER_INSTALL, "B", 1);
        assertEquals(10 * 0.15 / -StrictMath.expm1(-0.15), before, 1e-9);
        assertEquals(10 * 0.3 / -StrictMath.expm1(-0.3), after, 1e-9);
        assertTrue(after > before);
    }

    @Nested
    class LockOut {

        private final Market market =
                channels(1e6, 10, 1e6, 10).with(Channel.number(1).access(), 0.6);

        /** All money of B and C meets 1 m installs in channel 2; A has channel 1 to itself. */
        @Test
        void inFullSplitsTheMarketInTwo() {
            var seen = month(market, 2e8, 1.5e8, Attention.LOCKOUT.pull(1));
            double others = 10 * 0.3 / -StrictMath.expm1(-0.3); // 3 m CNY over 1 m installs at 10, less one install
            double owner = 10 * 0.2 / -StrictMath.expm1(-0.2);
            assertEquals(others, seen.at(Attention.COST_PER_INSTALL, "B", 1), 1e-5);
            assertEquals(owner, seen.at(Attention.COST_PER_INSTALL, "A", 1), 1e-5);
            assertEquals(2e6, seen.at(Channel.number(1).takings(), 1), 5);
            assertEquals(3e6, seen.at(Channel.number(2).takings(), 1), 5);
        }

        /** An owner with more money than its part can take joins the others: one price for all. */
        @Test
        void doesNotMatterToAnOwnerWhoSpendsEverywhere() {
            var seen = month(market, 2e9, 1.5e8);
            double one = 10 * 1.15 / -StrictMath.expm1(-1.15); // 23 m CNY over 2 m installs at 10
            assertEquals(one, seen.at(Attention.COST_PER_INSTALL, "A", 1), 1e-9);
            assertEquals(one, seen.at(Attention.COST_PER_INSTALL, "B", 1), 1e-9);
            var locked = month(market, 2e9, 1.5e8, Attention.LOCKOUT.pull(0.5));
            assertEquals(one, locked.at(Attention.COST_PER_INSTALL, "B", 1), 1e-9);
        }

        @Test
        void takesOnlyWhatTheOwnerWouldWithdraw() {
            Market mild = market.with(Channel.number(1).withdrawal(), 0.4);
            Market narrow = market.with(Channel.number(1).access(), 0.6 * (1 - 0.4));
            var one = month(mild, 1e8, 1.5e8, Attention.LOCKOUT.pull(1));
            var other = month(narrow, 1e8, 1.5e8);
            assertEquals(
                    other.at(Attention.COST_PER_INSTALL, "B", 1), one.at(Attention.COST_PER_INSTALL, "B", 1), 1e-9);
        }

        @Test
        void isIdleWhereNobodyOwnsAChannel() {
            Market free =
                    Market.of("free", Small.START).firms(Firm.incumbent("A"), Firm.startup("B"), Firm.startup("C"));
            var seen = month(free, 1e9, 1e9);
            var locked = month(free, 1e9, 1e9, Attention.LOCKOUT.pull(1));
            assertEquals(seen.at(Attention.COST_PER_INSTALL, "B", 1), locked.at(Attention.COST_PER_INSTALL, "B", 1), 0);
        }
    }

    @Nested
    class Contest {

        /** Installs of everybody are the same, whoever gets them; budgets of 1 to 3 split them 1 to 3^γ. */
        @ParameterizedTest
        @ValueSource(doubles = {0.8, 1, 1.5})
        void dividesInstallsByPowersOfBudgets(double gamma) {
            Market market = channels(1e6, 10).with(Attention.CONTEST, gamma);
            var seen = month(market, 0, 2e8);
            double all = seen.at(Columns.INSTALLS, "B", 1) + seen.at(Columns.INSTALLS, "C", 1);
            assertEquals(1e6 * -StrictMath.expm1(-0.4), all, 1e-5);
            Model uneven = Model.of(
                    Attention.MECHANISM,
                    Small.set(
                            Phase.PLAN,
                            Columns.MARKETING_PLAN,
                            (firm, m) -> firm.equals("B") ? 1e8 : firm.equals("C") ? 3e8 : 0));
            var split = Small.of(uneven, market).run(1, SEEN);
            double b = split.at(Columns.INSTALLS, "B", 1);
            double c = split.at(Columns.INSTALLS, "C", 1);
            assertEquals(StrictMath.pow(3, gamma), c / b, 1e-10);
            assertEquals(all, b + c, 1e-5);
        }

        /**
         * N equal firms contend for a prize V, here a channel that is bought out whatever is spent: nobody gains by spending
         * more or less than γ V (N − 1) / N² (Tullock 1980): 0.25, 0.2222, 0.16, 0.09 of V for N = 2, 3, 5, 10 at γ = 1.
         */
        @ParameterizedTest
        @CsvSource({"2, 1, 0.25", "3, 1, 0.2222", "5, 1, 0.16", "10, 1, 0.09", "3, 0.8, 0.1778"})
        void equalFirmsSpendWhatTullockSays(int firms, double gamma, double share) {
            double prize =
                    1e9; // CNY; 1 m installs at a base price of 0.01 are bought out by 1e8 CNY: e^-10000 are left
            double spend = gamma * prize * (firms - 1) / (firms * firms);
            assertEquals(share, spend / prize, 5e-5);
            double best = profit(firms, gamma, prize, spend, spend);
            for (double factor : new double[] {0.9, 0.99, 1.01, 1.1}) {
                assertTrue(profit(firms, gamma, prize, spend * factor, spend) < best, "at " + factor);
            }
        }

        private static double profit(int firms, double gamma, double prize, double mine, double others) {
            Firm[] field = new Firm[firms];
            for (int f = 0; f < firms; f++) {
                field[f] = Firm.startup("F" + f);
            }
            Market market = Market.of("contest", Small.START)
                    .firms(field)
                    .with(Channel.number(1).capacity(), 1e6)
                    .with(Channel.number(1).baseCpa(), 0.01)
                    .with(Attention.CONTEST, gamma);
            Model model = Model.of(
                    Attention.MECHANISM,
                    Small.set(
                            Phase.PLAN,
                            Columns.MARKETING_PLAN,
                            (firm, m) -> 100 * (firm.equals("F0") ? mine : others)));
            double installs = Small.of(model, market).run(1, SEEN).at(Columns.INSTALLS, "F0", 1);
            return prize * installs / 1e6 - mine;
        }
    }

    @Test
    void whereThereIsNoChannelMoneyBuysNothing() {
        var seen = month(channels(0, 10), 1e8, 1e8);
        assertEquals(0, seen.at(Columns.INSTALLS, "B", 1));
        assertEquals(0, seen.at(Attention.COST_PER_INSTALL, "B", 1));
    }

    @Test
    void whoSpendsNothingFacesThePriceOfAll() {
        var seen = month(channels(1e6, 10, 1e6, 12), 0, 1e8);
        assertEquals(seen.at(Attention.OPEN_PRICE, 1), seen.at(Attention.COST_PER_INSTALL, "A", 1), 1e-9);
        assertEquals(10, seen.at(Attention.COST_PER_INSTALL, "A", 0), "before anybody has spent anything");
    }

    @Test
    void aChannelHasOneOwnerAtMost() {
        Market market = channels(1e6, 10)
                .firms(Firm.incumbent("D").with(Channel.number(1).owner(), 1));
        Exception e = assertThrows(IllegalArgumentException.class, () -> month(market, 1e8, 1e8));
        assertTrue(e.getMessage().contains("both own a channel by attention.channel-1.owner"), e.getMessage());
        Market half = channels(1e6, 10)
                .firms(Firm.incumbent("D").with(Channel.number(2).owner(), 0.5));
        Market second = half.with(Channel.number(2).capacity(), 1e6);
        Exception f = assertThrows(IllegalArgumentException.class, () -> month(second, 1e8, 1e8));
        assertTrue(f.getMessage().contains("D owns a channel or not"), f.getMessage());
    }

    @Test
    void thereIsNoChannelZero() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Channel.number(0));
        assertEquals("Channels are numbered from 1 to 6, but 0 was asked for.", e.getMessage());
    }
}

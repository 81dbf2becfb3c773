package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Rows;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloningTest {

    private static final int MANY = 20_000;

    private static final Firm NICHE = Firm.startup("niche").with(Products.CRAFT, 0.5);
    private static final Firm GIANT = Firm.incumbent("giant").coreCashFlow(1e9);

    /** A niche worth 12 CNY a user and year, giants that begin to copy at once what is worth 60 m a year. */
    private static Small small(Setting users, Firm... firms) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(firms);
        Model model =
                Model.of(Cloning.MECHANISM, Products.MECHANISM, Given.inSegment(Phase.REGIME, Columns.USERS, users));
        return Small.of(model, market)
                .with(Cloning.ENTRY_RATE, 1e4)
                .with(Cloning.ATTENTION_THRESHOLD, 60e6)
                .with(Cloning.USER_WORTH, 12)
                .with(Cloning.POPULAR, 2e6)
                .with(Cloning.LAG, 4)
                .with(Cloning.FIDELITY, 0.8);
    }

    /** 6 m users from month 3 on. */
    private static double fromMonth3(String firm, int month) {
        return firm.equals("niche") && month >= 3 ? 6e6 : 0;
    }

    private static int firstMonthAbove(Seen seen, String firm, double craft, int months) {
        for (int month = 0; month <= months; month++) {
            if (seen.at(Shared.CRAFT_NOW, firm, month) > craft) {
                return month;
            }
        }
        return -1;
    }

    @Nested
    class Copy {

        /** Seen in month 3, out in the month in which it has been in the making for L months, month 3 included. */
        @ParameterizedTest(name = "lag {0}: out in month {1}")
        @CsvSource({"1, 3", "2, 4", "4, 6", "2.5, 5", "9, 11"})
        void isOutAfterItsLag(double lag, int month) {
            Seen seen = small(CloningTest::fromMonth3, NICHE, GIANT)
                    .with(Cloning.LAG, lag)
                    .run(12, Shared.CRAFT_NOW, Columns.COPIED);
            assertEquals(month, firstMonthAbove(seen, "giant", 0, 12));
            assertEquals(0.4, seen.at(Shared.CRAFT_NOW, "giant", month), 1e-15);
            assertEquals(0, seen.at(Columns.COPIED, "giant", month - 1));
            assertEquals(1, seen.at(Columns.COPIED, "giant", month));
            assertEquals(0, seen.at(Columns.COPIED, "niche", 12));
        }

        /** The levers of a wave of copying: half the lag, more of the craft, up to what can be copied at all. */
        @ParameterizedTest(name = "lag times {0}, quality plus {1}: month {2}, craft {3}")
        @CsvSource({"0.5, 0.1, 4, 0.45", "1, 0.5, 6, 0.475", "2, -0.3, 10, 0.25"})
        void obeysTheLevers(double lag, double quality, int month, double craft) {
            Seen seen = small(CloningTest::fromMonth3, NICHE, GIANT)
                    .pulling(Cloning.LAGS.pull(lag).on(Target.kind(Firm.Kind.INCUMBENT)), Cloning.QUALITY.pull(quality))
                    .run(12, Shared.CRAFT_NOW);
            assertEquals(month, firstMonthAbove(seen, "giant", 0, 12));
            assertEquals(craft, seen.at(Shared.CRAFT_NOW, "giant", 12), 1e-15);
        }

        /** What comes out is a copy of the best there is by then. */
        @Test
        void isOfWhatThereIsWhenItComesOut() {
            Setting two = (firm, month) -> firm.equals("giant") ? 0 : firm.equals("niche") || month >= 3 ? 6e6 : 0;
            Seen seen = small(two, NICHE, Firm.startup("other").with(Products.CRAFT, 0.9), GIANT)
                    .run(12, Shared.CRAFT_NOW);
            assertEquals(0.72, seen.at(Shared.CRAFT_NOW, "giant", 4), 1e-15);
        }

        /** One that leaves the market meanwhile leaves nothing to copy. */
        @Test
        void isEmptyIfThereIsNothingLeft() {
            Seen seen = small((firm, month) -> month <= 2 ? fromMonth3(firm, 3) : 0, NICHE, GIANT)
                    .run(12, Shared.CRAFT_NOW, Columns.COPIED);
            assertEquals(0, seen.at(Shared.CRAFT_NOW, "giant", 12));
            assertEquals(0, seen.at(Columns.COPIED, "giant", 12));
        }

        @Test
        void isMadeBySomebodyWhoCopiesOfSomebodyWhoDoesNot() {
            Firm able = Firm.incumbent("able").coreCashFlow(1e9).with(Products.CRAFT, 0.7);
            Firm small = Firm.startup("small");
            Seen seen = small((firm, month) -> 6e6, NICHE, GIANT, able, small).run(12, Shared.CRAFT_NOW);
            assertEquals(0.4, seen.at(Shared.CRAFT_NOW, "giant", 12), 1e-15); // not 0.56, a copy of the other giant's
            assertEquals(0.7, seen.at(Shared.CRAFT_NOW, "able", 12), 0);
            assertEquals(0, seen.at(Shared.CRAFT_NOW, "small", 12), 0);
        }

        @Test
        void isNotMadeByTheDead() {
            Market market = Market.of("small", Small.START)
                    .segments(Segment.of("chat", 1e9))
                    .firms(NICHE, GIANT);
            Model model = Model.of(
                    Cloning.MECHANISM,
                    Products.MECHANISM,
                    Small.set(Phase.REGIME, Columns.ACTIVE, "giant", month -> month < 4 ? 1 : 0),
                    Given.inSegment(Phase.REGIME, Columns.USERS, CloningTest::fromMonth3));
            Seen seen = Small.of(model, market)
                    .with(Cloning.ENTRY_RATE, 1e4)
                    .with(Cloning.ATTENTION_THRESHOLD, 0)
                    .run(12, Shared.CRAFT_NOW);
            assertEquals(0, seen.at(Shared.CRAFT_NOW, "giant", 12));
        }

        /** Each segment has its own prey: what is copied in one shows in that one only. */
        @Test
        void staysInItsSegment() {
            Market market = Market.of("small", Small.START)
                    .segments(Segment.of("chat", 1e9), Segment.of("companions", 1e9))
                    .firms(NICHE.in("companions", Products.CRAFT, Value.given(1)), GIANT);
            Model model = Model.of(
                    Cloning.MECHANISM,
                    Products.MECHANISM,
                    Given.inSegment(Phase.REGIME, Columns.USERS, 1, CloningTest::fromMonth3));
            Seen seen = Small.of(model, market)
                    .with(Cloning.ENTRY_RATE, 1e4)
                    .with(Cloning.ATTENTION_THRESHOLD, 0)
                    .with(Cloning.FIDELITY, 0.8)
                    .run(12, Shared.CRAFT_NOW);
            assertEquals(0, seen.all(Shared.CRAFT_NOW, "giant", 0, 12)[0]);
            assertEquals(0.8, seen.all(Shared.CRAFT_NOW, "giant", 1, 12)[0], 1e-15);
        }
    }

    @Nested
    class Attention {

        /** 6 m users are worth 72 m a year, and the product has more than the 2 m that make it seen. */
        @ParameterizedTest(name = "threshold {0}, popular above {1}: {2}")
        @CsvSource({"72e6, 2e6, true", "73e6, 2e6, false", "60e6, 5.99e6, true", "60e6, 6e6, false", "1e15, 0, false"})
        void isPaidAboveTheThresholdsOnly(double threshold, double popular, boolean copied) {
            Seen seen = small(CloningTest::fromMonth3, NICHE, GIANT)
                    .with(Cloning.ATTENTION_THRESHOLD, threshold)
                    .with(Cloning.POPULAR, popular)
                    .run(24, Columns.COPIED);
            assertEquals(copied ? 1 : 0, seen.at(Columns.COPIED, "giant", 24));
        }

        /** Begins with probability 1 − e^{−λ (1 − effort)/12} a month, however many steps a month is cut into. */
        @ParameterizedTest(name = "λ = {0}, effort {1}, {2} steps a month")
        @CsvSource({"0.6, 0, 1", "0.6, 0.5, 1", "2, 0.2, 1", "0.6, 1, 1", "0, 0, 1", "2, 0, 2", "2, 0, 4"})
        void comesAtItsHazard(double rate, double effort, int split) {
            Seen seen = small((firm, month) -> fromMonth3(firm, 3), NICHE, GIANT)
                    .with(Cloning.ENTRY_RATE, rate / split)
                    .with(Cloning.EFFORT, effort)
                    .with(Cloning.LAG, 1)
                    .replications(MANY)
                    .run(12 * split, Columns.COPIED);
            for (int month : new int[] {1, 6, 12}) {
                double odds = 1 - StrictMath.exp(-rate * (1 - effort) * month / 12);
                assertEquals(
                        odds,
                        seen.mean(Columns.COPIED, "giant", month * split),
                        Small.fourErrors(odds * (1 - odds), MANY));
            }
        }

        /** Users that grow by a tenth in a month, 1.2 a year, make the hazard 2.2 times what it is. */
        @Test
        void comesSoonerToWhatGrows() {
            Seen seen = small((firm, month) -> firm.equals("niche") ? 6e6 * (month < 2 ? 1 : 1.1) : 0, NICHE, GIANT)
                    .with(Cloning.ENTRY_RATE, 0.6)
                    .with(Cloning.LAG, 1)
                    .replications(MANY)
                    .run(2, Columns.COPIED);
            double stays = StrictMath.exp(-0.05);
            double odds = 1 - stays;
            assertEquals(odds, seen.mean(Columns.COPIED, "giant", 1), Small.fourErrors(odds * (1 - odds), MANY));
            odds = 1 - stays * StrictMath.exp(-0.05 * (1 + 12 * 0.1));
            assertEquals(odds, seen.mean(Columns.COPIED, "giant", 2), Small.fourErrors(odds * (1 - odds), MANY));
        }

        @Test
        void isNotPaidWhenSwitchedOff() {
            Market market = Market.of("small", Small.START)
                    .segments(Segment.of("chat", 1e9))
                    .firms(NICHE, GIANT);
            Model off = Model.of(Cloning.MECHANISM)
                    .without("cloning")
                    .with(Products.MECHANISM)
                    .with(Given.inSegment(Phase.REGIME, Columns.USERS, CloningTest::fromMonth3));
            Seen seen = Small.of(off, market)
                    .with(Cloning.ATTENTION_THRESHOLD, 0)
                    .with(Cloning.ENTRY_RATE, 1e4)
                    .run(24, Columns.COPIED, Shared.CRAFT_NOW);
            assertEquals(0, seen.at(Columns.COPIED, "giant", 24));
            assertEquals(0, seen.at(Shared.CRAFT_NOW, "giant", 24));
        }
    }

    /**
     * As λ → ∞ no independent's revenue in a niche stays above τ for more than L months. Consumers here all
     * follow the better product, one giant's model is better than the niche firm's, and the niche grows by a tenth a month.
     */
    @ParameterizedTest(name = "lag {0}")
    @ValueSource(ints = {2, 4, 9})
    void nobodyStaysAboveTheThresholdForLongerThanTheLag(int lag) {
        Mechanism consumers = Declaration.of("sharp consumers", Phase.CONSUMERS, "All take the better product.")
                .reads(Shared.CRAFT_NOW)
                .writes(Columns.USERS)
                .onMarket(world -> {
                    Rows users = world.rows(Columns.USERS, 0);
                    Rows craft = world.rows(Shared.CRAFT_NOW, 0);
                    int niche = world.roster().indexOf("niche");
                    int giant = world.roster().indexOf("giant");
                    return month -> {
                        for (int i = 0; i < world.length(); i++) {
                            double all = 1e6 * StrictMath.pow(1.1, month);
                            // the giant's own model is worth 0.2 more; 100 utils decide for everybody
                            double better = 100 * (craft.row(giant)[i] + 0.2 - craft.row(niche)[i]);
                            double giants = 1 / (1 + StrictMath.exp(-better));
                            users.row(niche)[i] = all * (1 - giants);
                            users.row(giant)[i] = all * giants;
                        }
                    };
                });
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(NICHE, GIANT);
        Seen seen = Small.of(Model.of(Cloning.MECHANISM, Products.MECHANISM, consumers), market)
                .with(Cloning.ENTRY_RATE, 1e4)
                .with(Cloning.ATTENTION_THRESHOLD, 60e6)
                .with(Cloning.USER_WORTH, 12)
                .with(Cloning.POPULAR, 2e6)
                .with(Cloning.LAG, lag)
                .run(60, Columns.USERS);
        int above = 0;
        for (int month = 1; month <= 60; month++) {
            above += 12 * seen.at(Columns.USERS, "niche", month) >= 60e6 ? 1 : 0;
        }
        assertEquals(lag, above);
        assertTrue(seen.at(Columns.USERS, "niche", 60) < 1e-3 * seen.at(Columns.USERS, "giant", 60));
    }

    /** A copy is a product: where the copier had none, people come to it from the niche and from no product. */
    @Test
    void aCopyBringsAProductWhereThereWasNone() {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("companions", 1e8), Segment.of("chat", 1e9))
                .firms(
                        NICHE.mau(6e6).in("chat", Firm.MAU, Value.given(1e6)),
                        Firm.startup("other").mau(3e6),
                        GIANT.in("chat", Firm.MAU, Value.given(50e6)));
        Small small = Small.of(Model.of(Cloning.MECHANISM, Products.MECHANISM, Demand.MECHANISM), market)
                .with(Cloning.ENTRY_RATE, 1e4)
                .with(Cloning.ATTENTION_THRESHOLD, 60e6)
                .with(Cloning.USER_WORTH, 12)
                .with(Cloning.POPULAR, 2e6)
                .with(Cloning.LAG, 4);
        Seen seen = small.run(24, Columns.USERS, Columns.COPIED, Demand.OFFERED);
        Seen alone = small.with(Cloning.ENTRY_RATE, 0).run(24, Columns.USERS);
        for (int month = 0; month <= 24; month++) {
            double copied = month >= 4 ? 1 : 0; // begun in month 1, out in the fourth month
            assertEquals(copied, seen.at(Columns.COPIED, "giant", month));
            assertEquals(copied, seen.at(Demand.OFFERED, "giant", month));
            assertEquals(copied, Math.signum(seen.at(Columns.USERS, "giant", month)));
            assertEquals(0, alone.at(Columns.USERS, "giant", month));
        }
        assertTrue(seen.at(Columns.USERS, "niche", 24) < alone.at(Columns.USERS, "niche", 24));
        assertTrue(seen.at(Columns.USERS, "other", 24) < alone.at(Columns.USERS, "other", 24));
    }

    /**
     * With τ = ∞: shares of independents depend on what their products are worth only. Here everybody chooses afresh
     * each month and moves for free, so shares are logit: e^{Δ} between two that began alike, Δ = a · 0.1 nats, whatever
     * the rate at which giants would copy. At τ = 0 the giant copies the better one, and both lose.
     */
    @Test
    void sharesDependOnQualityOnlyWhereNobodyNotices() {
        Seen noticed = choosers(1e4, 0).run(24, Columns.USERS, Columns.COPIED);
        for (double rate : new double[] {0, 0.6, 1e4}) {
            Seen seen = choosers(rate, Cloning.ATTENTION_THRESHOLD.high()).run(24, Columns.USERS, Columns.COPIED);
            for (int month = 1; month <= 24; month++) {
                double other = seen.at(Columns.USERS, "other", month);
                // exp errs by 3e-13; a month has some dozens of roundings
                assertEquals(other * StrictMath.exp(0.8), seen.at(Columns.USERS, "niche", month), 1e-11 * other);
                assertEquals(0, seen.at(Columns.COPIED, "giant", month));
            }
            for (String firm : new String[] {"niche", "other"}) {
                assertTrue(noticed.at(Columns.USERS, firm, 24) < seen.at(Columns.USERS, firm, 24), firm);
            }
        }
        assertEquals(1, noticed.at(Columns.COPIED, "giant", 24));
    }

    /** Two independents of 6 m users each and a giant; the niche firm's model is better by 0.1 nats after the start. */
    private static Small choosers(double rate, double threshold) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9)
                        .with(Demand.INNOVATION, 0)
                        .with(Demand.IMITATION_WITHIN, 0)
                        .with(Demand.IMITATION_ACROSS, 0)
                        .with(Demand.LAPSE, 0)
                        .with(Demand.ATTENTION, 1)
                        .with(Demand.SWITCHING_COST, 0)
                        .with(Demand.NETWORK_EFFECT, 0)
                        .with(Demand.QUALITY_TASTE, 8))
                .firms(NICHE.mau(6e6), Firm.startup("other").mau(6e6), GIANT.mau(50e6));
        Model model = Model.of(
                Cloning.MECHANISM,
                Products.MECHANISM,
                Demand.MECHANISM,
                Small.set(
                        Phase.TECHNOLOGY,
                        Columns.QUALITY,
                        (firm, month) -> firm.equals("niche") && month > 0 ? 0.1 : 0));
        return Small.of(model, market)
                .with(Cloning.ENTRY_RATE, rate)
                .with(Cloning.ATTENTION_THRESHOLD, threshold)
                .with(Cloning.USER_WORTH, 12)
                .with(Cloning.POPULAR, 2e6)
                .with(Cloning.LAG, 4);
    }

    /** τ = ∞: whatever its users, a niche is left to whoever is there. */
    @Test
    void aNicheNobodyNoticesIsLeftAlone() {
        double[] users = {0, 1e6, 1e8, 1e9, 1e9, 1e9};
        Seen seen = small((firm, month) -> firm.equals("niche") ? users[month / 5] : 0, NICHE, GIANT)
                .with(Cloning.ATTENTION_THRESHOLD, 1e15)
                .run(29, Shared.CRAFT_NOW);
        assertTrue(Arrays.stream(seen.all(Shared.CRAFT_NOW, "giant", 29)).allMatch(x -> x == 0));
    }
}

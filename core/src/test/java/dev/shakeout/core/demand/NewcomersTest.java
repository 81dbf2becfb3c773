package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Layout;
import java.time.YearMonth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewcomersTest {

    /** exp and log are exact to 3e-13; some dozens of months of a few operations each. */
    private static final double ROUNDING = 1e-10;

    private static final double PEOPLE = 1e9;

    /** Nobody lapses, follows an example or reconsiders, unless a test says so. */
    private static Segment still(String name) {
        return Segment.of(name, PEOPLE)
                .with(Demand.INNOVATION, 0)
                .with(Demand.IMITATION_WITHIN, 0)
                .with(Demand.IMITATION_ACROSS, 0)
                .with(Demand.LAPSE, 0)
                .with(Demand.ATTENTION, 0)
                .with(Demand.NETWORK_EFFECT, 0)
                .with(Demand.DEFAULT_PLACEMENT, 0);
    }

    private static Market market(Segment segment, Firm... firms) {
        return Market.of("town", YearMonth.of(2025, 3)).segments(segment).firms(firms);
    }

    /** {@code firm} has a model of the new generation from {@code month} on. */
    private static Mechanism model(Phase phase, String firm, int month, double capability) {
        return Path.setting(phase, Columns.NEXT_QUALITY, firm, m -> m >= month ? capability : Columns.NO_MODEL);
    }

    private static Mechanism copy(String firm, int month) {
        return Path.setting(Phase.RELEASE, Columns.COPIED, firm, m -> m >= month ? 1 : 0);
    }

    @Nested
    class ACopy {

        /** Everybody chooses afresh for free every month, so that shares are those of a logit. */
        private Segment restless() {
            return still("chat").with(Demand.ATTENTION, 1).with(Demand.SWITCHING_COST, 0);
        }

        private Firm[] firms() {
            return new Firm[] {Firm.startup("A").mau(20e6), Firm.startup("B").mau(60e6), Firm.incumbent("C")};
        }

        /** b of C = Σ s ln s + ν, since without tastes or placement utilities at rest are the logs of shares. */
        @ParameterizedTest(name = "nu = {0}, ecosystem {1}, quality {2}")
        @CsvSource({"0, 0, 0", "-1.5, 0, 0", "-1.5, 0.5, 0", "-3, 0.4, 0.1", "2, 0, -0.1"})
        void isChosenByWhatUsersThinkOfTheirsOnAverage(double nu, double ecosystem, double quality) {
            Firm[] firms = firms();
            firms[2] = firms[2].with(Newcomers.BRAND, nu).with(Demand.ECOSYSTEM, ecosystem);
            Path path = Path.of(
                    market(restless().with(Demand.QUALITY_TASTE, 6), firms),
                    6,
                    copy("C", 3),
                    Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "C", month -> quality));
            double a = path.users("A", 0);
            double b = path.users("B", 0);
            assertEquals(0, path.users("C", 2));
            double liking = (a * StrictMath.log(a / (a + b)) + b * StrictMath.log(b / (a + b))) / (a + b);
            double weight = StrictMath.exp(liking + nu + ecosystem + 6 * quality);
            for (int month = 3; month <= 6; month++) {
                assertEquals((a + b) * weight / (1 + weight), path.users("C", month), ROUNDING * (a + b));
                assertEquals(a / (1 + weight), path.users("A", month), ROUNDING * (a + b));
            }
            assertTrue(path.imbalance() <= 1e-12, "people are neither made nor lost");
        }

        /** Other makers' products are thought to have been as good as the best firm's, wherever the scale has its zero. */
        @ParameterizedTest
        @ValueSource(doubles = {-3, 0.4, 5})
        void doesNotDependOnTheZeroOfQuality(double zero) {
            Segment segment = restless().with(Others.MAU, 90e6).with(Demand.SWITCHING_COST, 1);
            Path one = Path.of(market(segment, firms()), 6, copy("C", 3));
            Path other = Path.of(
                    market(segment, firms()), 6, copy("C", 3), Small.set(Phase.TECHNOLOGY, Columns.QUALITY, zero));
            assertEquals(one.users("C", 6), other.users("C", 6), ROUNDING * 100e6);
            assertTrue(one.users("C", 6) > 1e6);
        }

        @ParameterizedTest
        @EnumSource(Layout.class)
        void isASmallFirmsTooInEitherLayout(Layout layout) {
            Segment segment = Segment.of("chat", PEOPLE).with(Others.MAU, 90e6);
            Mechanism[] what = {
                copy("C", 3), Path.setting(Phase.ATTENTION, Columns.INSTALLS, "C", month -> month > 4 ? 3e6 : 0)
            };
            Path path = Path.of(market(segment, firms()), Scenario.baseline(), 12, layout, what);
            Path usual = Path.of(market(segment, firms()), 12, what);
            for (String firm : new String[] {"A", "B", "C"}) {
                assertEquals(usual.users(firm, 12), path.users(firm, 12), 1e-11 * PEOPLE);
            }
            assertTrue(path.users("C", 12) > path.users("C", 4) && path.users("C", 4) > 0);
            assertTrue(path.imbalance() <= 1e-12);
        }

        /** Its users pay as those of the segment, who were reported {@code MAU / U} times each at the start. */
        @Test
        void earnsAsOthersDo() {
            Segment segment = restless().with(Demand.REVENUE_PER_USER, 2);
            Path path = Path.of(market(segment, firms()), 3, copy("C", 3));
            double reported = 80e6 / (path.users("A", 0) + path.users("B", 0));
            double fen = 200 * reported * path.users("C", 3);
            assertEquals(fen, path.revenue("C", 3), ROUNDING * fen);
        }

        @Test
        void isNothingToOneWhoHasAProductOrHasCeased() {
            Segment segment = Segment.of("chat", PEOPLE);
            Path path = Path.of(market(segment, firms()), 6, copy("A", 3));
            assertEquals(Path.of(market(segment, firms()), 6).everything(6), path.everything(6));
            Path dead = Path.of(
                    market(segment, firms()),
                    6,
                    copy("C", 3),
                    Path.setting(Phase.REGIME, Columns.ACTIVE, "C", month -> month < 2 ? 1 : 0));
            assertEquals(0, dead.users("C", 6));
        }
    }

    @Nested
    class ASegmentThatAsksForTheNewGeneration {

        private Segment agents() {
            return still("agents").with(Newcomers.NEXT_GENERATION, 1);
        }

        private Firm[] firms() {
            return new Firm[] {Firm.startup("A"), Firm.startup("B"), Firm.incumbent("C")};
        }

        /** 1 − e^{−p/12} of those left take up a product a month, and choose by e^{a θ}. */
        @Test
        void isDividedByWhatFirmsOfferInIt() {
            Segment segment = agents().with(Demand.INNOVATION, 0.2).with(Demand.QUALITY_TASTE, 6);
            Path path = Path.of(
                    market(segment, firms()), 12, model(Phase.RELEASE, "A", 3, 0.3), model(Phase.PRODUCT, "B", 3, 0.1));
            assertEquals(PEOPLE, path.never(2), 0);
            for (int month = 3; month <= 12; month++) {
                double adopters = PEOPLE * (1 - StrictMath.exp(-0.2 * (month - 2) / 12));
                double share = 1 / (1 + StrictMath.exp(-6 * 0.2));
                assertEquals(share * adopters, path.users("A", month), ROUNDING * PEOPLE);
                assertEquals((1 - share) * adopters, path.users("B", month), ROUNDING * PEOPLE);
                assertEquals(0, path.users("C", month));
            }
            assertTrue(path.imbalance() <= 1e-12);
        }

        /** Where nobody was counted before, each main user is counted once. */
        @Test
        void paysFromTheFirstUserOn() {
            Segment segment = agents().with(Demand.INNOVATION, 0.2).with(Demand.REVENUE_PER_USER, 3);
            Path path = Path.of(market(segment, firms()), 3, model(Phase.RELEASE, "A", 2, 0.1));
            assertEquals(300 * path.users("A", 3), path.revenue("A", 3), 1e-10 * path.revenue("A", 3));
            assertTrue(path.revenue("A", 3) > 0);
        }

        /** Who pays is another question than what is paid. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.25, 1})
        void isPaidForByEnterprisesAsFarAsTheyUseIt(double share) {
            Segment segment = agents().with(Demand.INNOVATION, 0.2)
                    .with(Demand.REVENUE_PER_USER, 3)
                    .with(Newcomers.ENTERPRISES, share);
            Path path = Path.of(market(segment, firms()), 3, model(Phase.RELEASE, "A", 2, 0.1));
            double fen = 300 * path.users("A", 3);
            assertEquals((1 - share) * fen, path.revenue("A", 3), ROUNDING * fen);
            assertEquals(share * fen, path.revenueAtWork("A", 3), ROUNDING * fen);
        }

        /** Whoever comes later finds only those who are left. */
        @Test
        void favoursTheFirst() {
            Segment segment = agents().with(Demand.INNOVATION, 0.2);
            Path path = Path.of(
                    market(segment, firms()), 12, model(Phase.RELEASE, "A", 3, 0.1), model(Phase.PRODUCT, "B", 6, 0.1));
            double before = PEOPLE * (1 - StrictMath.exp(-0.2 * 3 / 12));
            double after = PEOPLE * (1 - StrictMath.exp(-0.2 * 10 / 12)) - before;
            assertEquals(before + after / 2, path.users("A", 12), ROUNDING * PEOPLE);
            assertEquals(after / 2, path.users("B", 12), ROUNDING * PEOPLE);
        }

        /** Before anybody has a model of it nothing in it moves, and nothing elsewhere is moved by it. */
        @Test
        void movesNothingBefore() {
            Firm[] firms = {Firm.startup("A").mau(20e6), Firm.startup("B").mau(60e6)};
            Market with = market(Segment.of("chat", PEOPLE)).segments(agents().with(Others.MAU, 1e6));
            Path one = Path.of(with.firms(firms), 12, Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", m -> 2e6));
            Path other = Path.of(
                    market(Segment.of("chat", PEOPLE), firms),
                    12,
                    Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", m -> 2e6));
            for (String firm : new String[] {"A", "B"}) {
                assertEquals(other.users(firm, 12), one.users(firm, 12), 0);
                assertEquals(0, one.users(firm, 1, 12));
            }
            assertEquals(one.never(1, 0), one.never(1, 12), 0);
        }

        /**
         * The logit of the share who use a product grows by u/12 a month, whoever serves them: from a tenth to 82 % in 36
         * months by 0.1032 a month.
         */
        @ParameterizedTest(name = "{0} at strength {1}")
        @CsvSource({"true, 1", "true, 0.5", "false, 1", "false, 0"})
        void takesOffAlongAStraightLineInTheLogit(boolean atWork, double strength) {
            Segment segment = agents().with(Others.MAU, 0.1 * PEOPLE).with(Newcomers.ENTERPRISES, atWork ? 1 : 0);
            Intervention mine = (atWork ? Newcomers.UPTAKE_AT_WORK : Newcomers.UPTAKE).pull(12 * 0.1032);
            Intervention not = (atWork ? Newcomers.UPTAKE : Newcomers.UPTAKE_AT_WORK).pull(3);
            Path path = Path.of(
                    market(segment, firms()),
                    Scenario.named("test", mine, not).scaled(strength),
                    36,
                    Layout.ENSEMBLE,
                    model(Phase.RELEASE, "A", 7, 0.1));
            double start = logit(1 - path.never(0) / PEOPLE);
            for (int month = 0; month <= 36; month++) {
                double now = logit(1 - path.never(month) / PEOPLE);
                assertEquals(start + strength * 0.1032 * month, now, ROUNDING);
            }
            assertEquals(strength > 0, path.users("A", 36) > 0);
            assertTrue(path.imbalance() <= 1e-12);
        }

        private double logit(double share) {
            return StrictMath.log(share / (1 - share));
        }

        @Test
        void hasNoProductsOfFirmsAtTheStart() {
            assertRefused(market(agents(), Firm.startup("A").mau(1e6)));
            assertRefused(market(
                    agents().with(Others.MAU, 1e6),
                    Firm.startup("B"),
                    Firm.entrant("A").in("agents", Demand.ENTRANT_SHARE, Value.given(0.1))));
        }

        private void assertRefused(Market market) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> Path.of(market, 1));
            assertTrue(e.getMessage().startsWith("A has a product in segment agents, which asks for"), e.getMessage());
            assertTrue(e.getMessage().contains("demand.others-mau"), e.getMessage());
        }

        /** A copy is no model of the new generation. */
        @Test
        void isNotOpenToCopies() {
            Path path = Path.of(market(agents().with(Demand.INNOVATION, 0.2), firms()), 6, copy("C", 2));
            assertEquals(0, path.users("C", 6));
        }
    }
}

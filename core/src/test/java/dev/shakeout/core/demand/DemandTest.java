package dev.shakeout.core.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Batch;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Lanes;
import dev.shakeout.core.world.Layout;
import dev.shakeout.core.world.Roster;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {

    private static final String[] ABC = {"A", "B", "C"};

    private static Market market(Segment segment, Firm... firms) {
        return Market.of("town", YearMonth.of(2025, 3)).segments(segment).firms(firms);
    }

    private static Segment chat() {
        return Segment.of("chat", 1_000e6);
    }

    /** Nobody takes up or gives up a product: only switching is left. */
    private static Segment onlySwitching() {
        return chat().with(Demand.INNOVATION, 0)
                .with(Demand.IMITATION_WITHIN, 0)
                .with(Demand.IMITATION_ACROSS, 0)
                .with(Demand.LAPSE, 0)
                .with(Trial.LAPSE_PAID, 0);
    }

    private static Firm[] three() {
        return new Firm[] {
            Firm.startup("A").mau(20e6),
            Firm.startup("B").mau(50e6).with(Demand.PLACEMENT_WEIGHT, 0.3),
            Firm.incumbent("C").mau(90e6).with(Demand.PLACEMENT_WEIGHT, 0.7)
        };
    }

    private static Mechanism quality(String firm, double nats) {
        return Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, firm, month -> nats);
    }

    @Nested
    class AtTheStart {

        @Test
        void reportedUsersAreMeasured() {
            Path path = Path.of(market(chat().with(Segment.ACTIVE_USERS, 120e6), three()), 0);
            assertEquals(20e6, path.mau("A", 0), 20e6 * 1e-9);
            assertEquals(50e6, path.mau("B", 0), 50e6 * 1e-9);
            assertEquals(90e6, path.mau("C", 0), 90e6 * 1e-9);
            double adopters = Arrays.stream(path.users(ABC, 0)).sum();
            assertEquals(120e6 * 21 / 20, adopters, 1); // 1 person in 120 million
            assertEquals(1_000e6 - adopters, path.never(0), 1e-6);
        }

        @Test
        void reportedUsersAreMeasuredInEverySegment() {
            Market market = market(chat(), three())
                    .segments(Segment.of("companions", 100e6)
                            .with(Reported.OCCASIONS_MEAN, 5)
                            .with(Reported.OVERLAP, 0.2));
            Firm d = Firm.startup("D").mau(1e6).in("companions", Firm.MAU, Value.given(3e6));
            Path path = Path.of(market.firms(d), 0);
            assertEquals(4e6, path.mau("D", 0), 4e6 * 1e-9);
            assertEquals(3e6 / (1 - 1 / 6.0), path.users("D", 1, 0), 1e-3);
            assertEquals(0, path.users("A", 1, 0));
        }

        @Test
        void nothingMovesOfItself() {
            Segment segment = onlySwitching().with(Demand.NETWORK_EFFECT, 1);
            Firm[] firms = three();
            firms[0] = firms[0].with(Demand.ECOSYSTEM, 0.4);
            Path path = Path.of(market(segment, firms), 36, quality("A", 0));
            for (String firm : ABC) {
                double before = path.users(firm, 0);
                assertEquals(before, path.users(firm, 36), 1e-10 * before); // 36 months, each within 1e-12
            }
        }

        /** A main user counts for as many reported ones as at the start. */
        @Test
        void customersPayAndCostByReportedUser() {
            Segment segment = chat().with(Demand.REVENUE_PER_USER, 2).with(Demand.SERVING_COST, 0.5);
            Path path = Path.of(market(segment, three()), 1, quality("A", 0.1));
            assertEquals(200 * 20e6, path.revenue("A", 0), 1e-3);
            assertEquals(50 * 20e6, path.servingCost("A", 0), 1e-3);
            double reported = 20e6 / path.users("A", 0);
            assertEquals(200 * reported * path.users("A", 1), path.revenue("A", 1), 1e-3);
        }

        @Test
        void whatUsersPayGrowsAtItsRate() {
            Segment segment = onlySwitching().with(Demand.REVENUE_PER_USER, 2).with(Demand.REVENUE_GROWTH, -0.25);
            Path path = Path.of(market(segment, three()), 24);
            double still = 200 * 20e6;
            assertEquals(still * StrictMath.exp(-0.5), path.revenue("A", 24), 1e-9 * still);
        }

        @Test
        void aFirmThatGetsMoreByPlacementThanItHasIsNamed() {
            Market market = market(
                    chat().with(Demand.DEFAULT_PLACEMENT, 0.3),
                    Firm.startup("Small").mau(1e6).with(Demand.PLACEMENT_WEIGHT, 1),
                    Firm.startup("Large").mau(50e6));
            Exception e = assertThrows(IllegalArgumentException.class, () -> Path.of(market, 0));
            assertTrue(e.getMessage().startsWith("Small has "), e.getMessage());
            assertTrue(e.getMessage().contains("demand.placement-weight"), e.getMessage());
        }

        @Test
        void contradictionsNameFirmAndSegment() {
            Market market = market(chat().with(Segment.ACTIVE_USERS, 30e6), three());
            Exception e = assertThrows(IllegalArgumentException.class, () -> Path.of(market, 0));
            assertTrue(e.getMessage().startsWith("C reports 9.0E7 users in segment chat"), e.getMessage());
        }
    }

    @Nested
    class Switching {

        /** With ψ = 1 and σ = 0 a month is a static logit: odds move by e^{a Δq}. */
        @Test
        void withFullAttentionAndNoCostSharesAreLogitAtOnce() {
            Segment segment = onlySwitching()
                    .with(Demand.ATTENTION, 1)
                    .with(Demand.SWITCHING_COST, 0)
                    .with(Demand.NETWORK_EFFECT, 0)
                    .with(Demand.DEFAULT_PLACEMENT, 0);
            Path path = Path.of(market(segment, three()), 2, quality("A", 0.1));
            double[] before = path.users(ABC, 0);
            double[] after = path.users(ABC, 1);
            assertEquals(StrictMath.exp(0.6), after[0] / after[1] / (before[0] / before[1]), 2e-12);
            assertEquals(before[2] / before[1], after[2] / after[1], 1e-12);
            assertArrayEquals(after, path.users(ABC, 2), 1e-3);
        }

        /** Known twice as well, at an elasticity of 0.12: odds of 2^0.12. */
        @Test
        void whoIsBetterKnownIsChosenMore() {
            Segment segment = onlySwitching()
                    .with(Demand.ATTENTION, 1)
                    .with(Demand.SWITCHING_COST, 0)
                    .with(Demand.NETWORK_EFFECT, 0)
                    .with(Demand.DEFAULT_PLACEMENT, 0)
                    .with(Demand.GOODWILL_TASTE, 0.12);
            Mechanism known = Path.setting(Phase.PLAN, Columns.GOODWILL, "A", month -> StrictMath.log(2));
            Path path = Path.of(market(segment, three()), 1, known);
            double[] before = path.users(ABC, 0);
            double[] after = path.users(ABC, 1);
            assertEquals(StrictMath.pow(2, 0.12), after[0] / after[1] / (before[0] / before[1]), 2e-12);
            assertEquals(before[2] / before[1], after[2] / after[1], 1e-12);
        }

        /** With ψ = 1 and σ = 0 a product nobody has yet takes its share of choosers at once; the others keep their odds. */
        @ParameterizedTest
        @ValueSource(doubles = {0.05, 0.3, 0.9})
        void aProductThatComesOutAtTheStartTakesItsShareOfChoosers(double share) {
            Segment segment = onlySwitching()
                    .with(Demand.ATTENTION, 1)
                    .with(Demand.SWITCHING_COST, 0)
                    .with(Demand.NETWORK_EFFECT, 0)
                    .with(Demand.DEFAULT_PLACEMENT, 0);
            Market market = market(segment, three()).firms(Firm.startup("D").with(Demand.ENTRANT_SHARE, share));
            Path path = Path.of(market, 1);
            double all = Arrays.stream(path.users(ABC, 0)).sum();
            assertEquals(0, path.users("D", 0));
            assertEquals(share * all, path.users("D", 1), 1e-11 * all);
            assertArrayEquals(
                    Arrays.stream(path.users(ABC, 0)).map(u -> (1 - share) * u).toArray(),
                    path.users(ABC, 1),
                    1e-11 * all);
        }

        @Test
        void whoHasUsersIsNotJudgedAsIfItHadNone() {
            Firm[] firms = three();
            firms[0] = firms[0].with(Demand.ENTRANT_SHARE, 0.1);
            String message = assertThrows(IllegalArgumentException.class, () -> Path.of(market(chat(), firms), 0))
                    .getMessage();
            assertTrue(
                    message.contains(
                            "A has users in segment chat at the start, so demand.entrant-share is not for it: state that or firm.mau."),
                    message);
        }

        @Test
        void withoutAttentionNobodyMoves() {
            Segment segment = onlySwitching().with(Demand.ATTENTION, 0);
            Path path = Path.of(market(segment, three()), 12, quality("A", 0.5));
            assertArrayEquals(path.users(ABC, 0), path.users(ABC, 12));
        }

        /** Attention sets the speed, not the place where it ends. */
        @Test
        void theSteadyStateDoesNotDependOnAttention() {
            Path slow = Path.of(market(onlySwitching().with(Demand.ATTENTION, 0.1), three()), 600, quality("A", 0.1));
            Path fast = Path.of(market(onlySwitching().with(Demand.ATTENTION, 0.9), three()), 600, quality("A", 0.1));
            assertTrue(slow.users("A", 6) < fast.users("A", 6));
            assertArrayEquals(fast.users(ABC, 600), slow.users(ABC, 600), 1); // 1 in 10^8
        }

        @Test
        void withNothingPlacedTheWeightOfPlacementIsIdle() {
            Segment segment = onlySwitching().with(Demand.DEFAULT_PLACEMENT, 0);
            Firm[] bare = {
                Firm.startup("A").mau(20e6),
                Firm.startup("B").mau(50e6),
                Firm.incumbent("C").mau(90e6)
            };
            Path with = Path.of(market(segment, three()), 12, quality("A", 0.1));
            Path without = Path.of(market(segment, bare), 12, quality("A", 0.1));
            assertEquals(without.everything(12), with.everything(12));
        }

        @Test
        void whoIsNotPlacedLosesWhenMoreIsPlaced() {
            Scenario more = Scenario.named("more", Demand.DEFAULT.pull(0.2));
            Path path = Path.of(market(onlySwitching(), three()), more, 1, Layout.ENSEMBLE);
            assertTrue(path.users("A", 1) < path.users("A", 0));
            assertTrue(path.users("B", 1) > path.users("B", 0)); // 30 % of what is placed, 25 % of the users
        }

        /** Placement of all: whoever reconsiders goes to B and C, 3 to 7. */
        @Test
        void whereEverythingIsPlacedReconsiderersFollowTheWeights() {
            Scenario all = Scenario.named("all", Demand.DEFAULT.pull(1));
            Path path = Path.of(market(onlySwitching(), three()), all, 1, Layout.ENSEMBLE);
            double total = Arrays.stream(path.users(ABC, 0)).sum();
            assertEquals(0.85 * path.users("A", 0), path.users("A", 1), 1e-4);
            assertEquals(0.85 * path.users("B", 0) + 0.15 * 0.3 * total, path.users("B", 1), 1e-4);
        }

        /** A's weight of 1 beside 0.3 and 0.7: half of what is placed. */
        @Test
        void whoPlacesItsOwnMoreGetsMoreOfWhatIsPlaced() {
            Scenario all = Scenario.named(
                    "all", Demand.DEFAULT.pull(1), Demand.PLACEMENT.pull(1).on(Target.firm("A")));
            Path path = Path.of(market(onlySwitching(), three()), all, 1, Layout.ENSEMBLE);
            double total = Arrays.stream(path.users(ABC, 0)).sum();
            assertEquals(0.85 * path.users("A", 0) + 0.15 * 0.5 * total, path.users("A", 1), 1e-4);
            assertEquals(0.85 * path.users("B", 0) + 0.15 * 0.15 * total, path.users("B", 1), 1e-4);
        }

        @Test
        void anEcosystemIsAsGoodAsQuality() {
            Scenario bundle = Scenario.named("bundle", Demand.BUNDLING.pull(0.6).on(Target.firm("A")));
            Path byBundle = Path.of(market(onlySwitching(), three()), bundle, 6, Layout.ENSEMBLE);
            Path byQuality = Path.of(market(onlySwitching(), three()), 6, quality("A", 0.1));
            assertArrayEquals(byQuality.users(ABC, 6), byBundle.users(ABC, 6), 1e-3);
        }

        /** What technology says of craft, data and regard counts in the segment it says it of. */
        @Test
        void appealIsAsGoodAsQualityInItsSegment() {
            Firm[] firms = three();
            firms[0] = firms[0].in("companions", Firm.MAU, Value.given(1e6));
            Market market = market(onlySwitching(), firms).segments(Segment.of("companions", 50e6));
            Mechanism craft = Path.setting(Phase.TALENT, Columns.APPEAL, "A", month -> 0.6);
            Path byAppeal = Path.of(market, 6, craft);
            Path byQuality = Path.of(market, 6, quality("A", 0.1));
            assertArrayEquals(byQuality.users(ABC, 6), byAppeal.users(ABC, 6), 1e-3);
            assertEquals(Path.of(market, 6).users("A", 1, 6), byAppeal.users("A", 1, 6));
        }

        /**
         * Equal shares are stable if and only if κ < N / (1 + λ2), λ2 = (e^σ − 1) / (e^σ + N − 1), the second eigenvalue of
         * the switching matrix. A bump of one month dies out 3 % below the boundary and grows 3 % above it, each month by the
         * factor 1 − ψ + ψ (λ2 + (κ/N) (1 − λ2²)): how many reconsider says how soon, not whether.
         */
        @ParameterizedTest(name = "N = {0}, σ = {1}, ψ = {3}: κ = {2}")
        @CsvSource({
            "2, 2, 1.1353, 1",
            "5, 2, 3.2031, 1",
            "6, 1, 4.9075, 1",
            "6, 4, 3.1590, 1",
            "2, 2, 1.1353, 0.2",
            "5, 2, 3.2031, 0.2",
            "6, 1, 4.9075, 0.2",
            "6, 4, 3.1590, 0.2"
        })
        void equalSharesAreStableBelowTheBoundaryOnly(int n, double cost, double boundary, double attention) {
            double e = StrictMath.exp(cost);
            double lambda2 = (e - 1) / (e + n - 1);
            assertEquals(boundary, n / (1 + lambda2), 5e-5);
            for (double times : new double[] {0.97, 1.03}) {
                double pull = lambda2 + times * boundary / n * (1 - lambda2 * lambda2);
                double factor = StrictMath.pow(1 - attention + attention * pull, 20);
                double grown = bump(n, cost, times * boundary, attention);
                assertEquals(times > 1, grown > 1);
                assertEquals(factor, grown, 1e-3 * factor); // the square of a shift of 1e-5, over 20 months
            }
        }

        /** How many times as far from equal shares a product is after 25 months as after 5. */
        private double bump(int n, double cost, double network, double attention) {
            Segment segment = onlySwitching()
                    .with(Demand.ATTENTION, attention)
                    .with(Demand.SWITCHING_COST, cost)
                    .with(Demand.NETWORK_EFFECT, network);
            Firm[] firms = new Firm[n];
            for (int f = 0; f < n; f++) {
                firms[f] = Firm.startup("F" + f).mau(10e6);
            }
            Path path = Path.of(
                    market(segment, firms),
                    25,
                    Path.setting(Phase.TECHNOLOGY, Columns.QUALITY, "F0", month -> month == 1 ? 1e-5 : 0));
            double equal = path.users("F0", 0);
            return (path.users("F0", 25) - equal) / (path.users("F0", 5) - equal);
        }
    }

    @Nested
    class AdoptionAndLapse {

        /** One brand, nobody lapses: F(t) of Bass from the starting share on, every month, for twenty years. */
        @Test
        void aSingleBrandFollowsTheClosedForm() {
            Segment segment = Segment.of("chat", 100e6)
                    .with(Demand.INNOVATION, 0.03)
                    .with(Demand.IMITATION_WITHIN, 0.38)
                    .with(Demand.LAPSE, 0);
            Path path = Path.of(market(segment, Firm.startup("A").mau(5e6)), 240);
            double f0 = path.users("A", 0) / 100e6;
            double y0 = (1 - f0) / (0.03 + 0.38 * f0);
            for (int month = 0; month <= 240; month++) {
                double y = y0 * StrictMath.exp(-0.41 * month / 12);
                assertEquals((1 - 0.03 * y) / (1 + 0.38 * y), path.users("A", month) / 100e6, 1e-11);
            }
        }

        @Test
        void furtherBrandsDivideTheMarket() {
            Segment segment = chat().with(Demand.LAPSE, 0).with(Reported.OVERLAP, 0); // users add up to people
            Path two = Path.of(
                    market(
                            segment,
                            Firm.startup("A").mau(60e6),
                            Firm.startup("B").mau(40e6)),
                    24);
            Firm[] ten = new Firm[10];
            Arrays.setAll(ten, f -> Firm.startup("F" + f).mau(10e6));
            Path many = Path.of(market(segment, ten), 24);
            assertEquals(two.never(0), many.never(0), 1e-6);
            assertEquals(two.never(24), many.never(24), 1e-10 * two.never(24));
        }

        @Test
        void usersLapseAtTheirShareAndReturn() {
            Segment segment = onlySwitching().with(Demand.LAPSE, 0.03);
            Path path = Path.of(market(segment, three()), 2);
            double all = 1_000e6 - path.never(0);
            assertEquals(0.03 * all, path.lapsed(1), 1e-4);
            assertEquals((1 - 0.97 * 0.97) * all, path.lapsed(2), 1e-4);
            // with adoption on, the lapsed return at 1 - e^(-r h / 12), h as of the start of the month
            Segment open = segment.with(Demand.INNOVATION, 0.1).with(Demand.RETURN_RATIO, 0.5);
            Path back = Path.of(market(open, three()), 2);
            double users = 1_000e6 - back.never(1) - back.lapsed(1);
            double returned = back.lapsed(1) * -StrictMath.expm1(-0.5 * 0.1 / 12);
            assertEquals(back.lapsed(1) - returned + 0.03 * users, back.lapsed(2), 1e-3);
        }

        /** A convincing install brings one of never-adopters and lapsed, as long as few are reached. */
        @Test
        void aFewInstallsBringTheirShareOfMainUsers() {
            Mechanism ads = Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> 1e4);
            Segment segment = onlySwitching().with(Trial.REACH_OF_USERS, 0);
            Path with = Path.of(market(segment, three()), 1, ads);
            double gain = with.users("A", 1) - with.users("A", 0);
            assertEquals(0.5 * 1e4, gain, 0.1); // 5,000 of 800 m: the second order is 3e-6 of them
            assertEquals(0.5 * 1e4, with.paid("A", 1), 0.1);
            assertEquals(with.users("B", 0), with.users("B", 1), 1e-3);
        }

        @Test
        void moreInstallsThanPeopleReachEverybodyAtMost() {
            Mechanism ads = Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> 1e12);
            Path path = Path.of(market(onlySwitching(), three()), 2, ads);
            assertTrue(path.never(2) >= 0 && path.never(2) < 1);
            assertTrue(path.imbalance() < 1e-12);
        }

        /** Users bought in month 1 lapse at χ_paid, and become ordinary at a third a month. */
        @Test
        void boughtUsersLapseFasterForAWhile() {
            Segment segment = onlySwitching()
                    .with(Trial.LAPSE_PAID, 0.35)
                    .with(Demand.ATTENTION, 0)
                    .with(Trial.REACH_OF_USERS, 0);
            Mechanism ads = Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> month == 1 ? 1e6 : 0);
            Path path = Path.of(market(segment, three()), 3, ads);
            double bought = path.paid("A", 1);
            assertEquals(0.35 * bought, path.lapsed(2), 1e-3);
            assertEquals(0.65 * bought * 2 / 3, path.paid("A", 2), 1e-3);
            assertEquals(path.lapsed(2) + 0.35 * path.paid("A", 2), path.lapsed(3), 1e-3);
        }

        @Test
        void installsAreDividedAmongTheFirmsSegmentsByUsers() {
            Market market = market(onlySwitching().with(Trial.REACH_OF_USERS, 0), three())
                    .segments(Segment.of("other", 500e6)
                            .with(Trial.REACH_OF_USERS, 0)
                            .with(Demand.INNOVATION, 0)
                            .with(Demand.IMITATION_WITHIN, 0)
                            .with(Demand.IMITATION_ACROSS, 0)
                            .with(Demand.LAPSE, 0));
            Firm d = Firm.startup("D").mau(30e6).in("other", Firm.MAU, Value.given(10e6));
            Mechanism ads = Path.setting(Phase.ATTENTION, Columns.INSTALLS, "D", month -> 1e4);
            Path path = Path.of(market.firms(d), 1, ads);
            double here = path.users("D", 0, 0);
            double there = path.users("D", 1, 0);
            assertEquals(5e3 * here / (here + there), path.never(0, 0) - path.never(0, 1), 0.1);
            assertEquals(5e3 * there / (here + there), path.never(1, 0) - path.never(1, 1), 0.1);
        }
    }

    @Nested
    class WhenAProductCeases {

        private final Mechanism end = Path.setting(Phase.REGIME, Columns.ACTIVE, "C", month -> 0);

        @Test
        void itsUsersChooseAfreshAtOnce() {
            Segment segment = onlySwitching().with(Demand.ATTENTION, 0).with(Demand.NETWORK_EFFECT, 0);
            Path path = Path.of(market(segment, three()), 1, end);
            assertEquals(0, path.users("C", 1));
            assertEquals(0, path.orphans(1));
            double[] gain = {path.users("A", 1) - path.users("A", 0), path.users("B", 1) - path.users("B", 0)};
            assertEquals(path.users("C", 0), gain[0] + gain[1], 1e-4);
            double[] weight =
                    AtRest.utilities(path.users(ABC, 0), new double[] {0, 0.3, 0.7}, 0.04, 1.5, f -> ABC[f], "chat");
            assertEquals(StrictMath.exp(weight[0] - weight[1]), gain[0] / gain[1], 1e-10);
        }

        @Test
        void theLastOneLeavesOrphans() {
            Path path = Path.of(
                    market(chat(), Firm.startup("C").mau(10e6)),
                    12,
                    end,
                    Path.setting(Phase.ATTENTION, Columns.INSTALLS, "C", month -> 1e6));
            assertEquals(path.users("C", 0), path.orphans(12));
            assertEquals(path.never(0), path.never(12));
            assertEquals(0, path.mau("C", 12));
        }
    }

    @Nested
    class InTheEngine {

        @Test
        void bothLayoutsGiveTheSameBits() {
            Firm[] firms = new Firm[21];
            Arrays.setAll(firms, f -> Firm.startup("F" + f).mau(1e6 * (1 + f)).with(Demand.PLACEMENT_WEIGHT, f % 3));
            Market market = market(chat(), firms);
            Scenario pull = Scenario.named(
                    "both", Demand.DEFAULT.pull(0.1), Demand.BUNDLING.pull(0.3).on(Target.firm("F7")));
            Mechanism end = Path.setting(Phase.REGIME, Columns.ACTIVE, "F3", month -> month < 3 ? 1 : 0);
            Mechanism ads = Path.setting(Phase.ATTENTION, Columns.INSTALLS, "F5", month -> 2e6);
            Path ensemble = Path.of(market, pull, 6, Layout.ENSEMBLE, end, ads);
            Path population = Path.of(market, pull, 6, Layout.POPULATION, end, ads);
            for (int month = 0; month <= 6; month++) {
                assertEquals(ensemble.everything(month), population.everything(month));
            }
        }

        @Test
        void withoutSegmentsNothingHappens() {
            Path path = Path.of(Market.of("empty", YearMonth.of(2025, 3)).firms(Firm.startup("A")), 3);
            assertEquals(0, path.mau("A", 3));
            assertEquals(0, path.revenue("A", 3));
        }

        @Test
        void aModelWithoutDemandRunsAndStillKnowsItsLevers() {
            Market market = market(chat(), three());
            Mechanism other = quality("A", 0.2);
            Model model = Model.of(Demand.MECHANISM, other).without("demand");
            assertTrue(model.levers().containsAll(List.of(Demand.DEFAULT, Demand.BUNDLING)));
            Scenario inVain = Scenario.named("in vain", Demand.DEFAULT.pull(0.5));
            Lanes lanes = Lanes.of(
                    1, new long[] {0}, new int[] {0}, List.of(Pulls.of(inVain, market.start(), model.levers())));
            double[] users = {Double.NaN};
            double[] first = {Double.NaN};
            Batch.Report report = new Batch(market, new Roster(market), model, Layout.ENSEMBLE, 8)
                    .run(lanes, 3, (world, month) -> {
                        world.bind("the test", Set.of(Columns.USERS), Set.of());
                        users[0] = world.rows(Columns.USERS, 0).row(0)[0];
                        first[0] = month == 0 ? users[0] : first[0];
                    });
            assertEquals(List.of(), report.findings());
            assertEquals(first[0], users[0], 0); // where the market says, and there they stay
            assertTrue(users[0] > 0);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 12, 120})
        void peopleAreConserved(int months) {
            Path path = Path.of(
                    market(chat(), three()),
                    months,
                    quality("A", 0.2),
                    Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> 5e6),
                    Path.setting(Phase.REGIME, Columns.ACTIVE, "B", month -> month < 6 ? 1 : 0));
            assertTrue(path.imbalance() <= 1e-12, () -> "off by " + path.imbalance());
        }
    }

    /** A constant utility is part of b where there is a product at the start. */
    @Test
    void anEcosystemMattersToNewcomersOnly() {
        Firm[] firms = three();
        double expected = Path.of(market(chat(), firms), 4, quality("A", 0.1)).users("B", 4);
        firms[1] = firms[1].with(Demand.ECOSYSTEM, 0.37);
        double users = Path.of(market(chat(), firms), 4, quality("A", 0.1)).users("B", 4);
        assertEquals(expected, users, 1e-10 * expected);
    }

    /** Every number a market can set moves something. */
    @Test
    void everyParameterMatters() {
        Map<String, Double> usual = world(null).everything(4);
        for (Parameter parameter : Demand.MECHANISM.declaration().parameters()) {
            assertNotEquals(usual, world(parameter).everything(4), parameter.name() + " moves nothing");
        }
    }

    /**
     * Three segments, other makers, advertising, a release, a newcomer to a segment, an entrant and a new generation that takes
     * off; {@code changed} is another number of chat, of agents, of B or of the entrant.
     */
    private static Path world(@Nullable Parameter changed) {
        Segment segment = chat().with(Segment.ACTIVE_USERS, 0).with(Others.MAU, 30e6);
        Segment agents = Segment.of("agents", 50e6).with(Newcomers.NEXT_GENERATION, 1);
        Firm[] firms = three();
        firms[0] = firms[0].in("companions", Firm.MAU, Value.given(1e6));
        if (changed == Newcomers.NEXT_GENERATION) {
            agents = agents.with(changed, 0);
        } else if (changed == Newcomers.ENTERPRISES) {
            agents = agents.with(changed, 0.37);
        } else if (changed == Newcomers.BRAND) {
            firms[1] = firms[1].in("agents", changed, Value.given(0.37));
        } else if (changed != null && !changed.scope().perFirm()) {
            double value = changed == Segment.ACTIVE_USERS ? 160e6 : changed == Segment.INCREMENTAL_REACH ? 0.8 : 0.37;
            segment = segment.with(changed, changed == Segment.POPULATION ? 900e6 : value);
        } else if (changed != null && changed != Demand.ENTRANT_SHARE) {
            firms[1] = firms[1].with(changed, changed == Firm.MAU ? 51e6 : 0.37);
        }
        return Path.of(
                market(segment, firms)
                        .firms(
                                Firm.startup("N"),
                                Firm.entrant("E")
                                        .with(Demand.ENTRANT_SHARE, changed == Demand.ENTRANT_SHARE ? 0.37 : 0.1))
                        .segments(Segment.of("companions", 50e6), agents),
                Scenario.named("take-off", Newcomers.UPTAKE.pull(1)),
                4,
                Layout.ENSEMBLE,
                Path.setting(Phase.TALENT, Columns.ACTIVE, "E", month -> month >= 2 ? 1 : 0),
                Path.setting(Phase.DECISION, Columns.ABROAD_PLAN, "N", month -> 1),
                quality("A", 0.1),
                Path.setting(Phase.PLAN, Columns.GOODWILL, "A", month -> 0.1),
                Path.setting(Phase.RELEASE, Columns.NEXT_QUALITY, "A", month -> 0.1),
                Path.setting(Phase.PRODUCT, Columns.NEXT_QUALITY, "B", month -> 0.1),
                Path.setting(Phase.TALENT, Columns.RELEASE_BUZZ, "A", month -> month == 1 ? 0.05 : 0),
                Path.setting(Phase.ATTENTION, Columns.INSTALLS, "A", month -> 5e6));
    }
}

package dev.shakeout.core.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Quantity;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.settlement.Settlement;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.world.Columns;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnStrategyTest {

    /** A million CNY in fen. */
    private static final double MILLION = 1e8;

    /** A hundred million CNY a month: 50 compute, 26 for 100 heads, 8 marketing, 16 overhead. */
    private static Firm firm(String name) {
        return Firm.startup(name)
                .cash(6e8)
                .burn(1e8)
                .talent(100)
                .with(Firm.CAPABILITY, 0)
                .with(Settlement.COMPUTE_SHARE, 0.5)
                .with(Settlement.PAYROLL_SHARE, 0.26)
                .with(Settlement.MARKETING_SHARE, 0.08)
                .with(Talent.CONTACT, 0)
                .with(Talent.STAFF_TURNOVER, 0);
    }

    private static Model model(Strategy strategy) {
        return Model.of(
                        Standing.MECHANISM,
                        Routines.MECHANISM,
                        Settlement.MECHANISM,
                        Settlement.MEASUREMENT,
                        Talent.MECHANISM)
                .with("own", strategy);
    }

    private static Small small(Strategy strategy, Firm... firms) {
        return Small.of(model(strategy), firms).with(Talent.PAY_GROWTH, 0).with(Routines.COST_GROWTH, 0.5);
    }

    private static Small own(Strategy strategy) {
        return small(strategy, firm("A").strategy("own"));
    }

    @Nested
    class TakesThePlaceOfTheRoutines {

        /** Six months of cash: by routine the firm cuts and pivots; the other sits still, and its plans do not grow either. */
        @Test
        void whatItDoesNotDecideStays() {
            var seen = small((firm, month) -> {}, firm("A").strategy("own"), firm("B"))
                    .run(
                            4,
                            Columns.TRAINING_PLAN,
                            Columns.TRAINING,
                            Columns.TRIED_CUT,
                            Columns.TRIED_PIVOT,
                            Columns.FRONTIER);
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 4), 1);
            assertEquals(50 * MILLION, seen.at(Columns.TRAINING, "A", 4), 1);
            assertEquals(0, seen.at(Columns.TRIED_CUT, "A", 4));
            assertEquals(1, seen.at(Columns.FRONTIER, "A", 4));
            assertEquals(1, seen.at(Columns.TRIED_CUT, "B", 4));
            assertEquals(1, seen.at(Columns.TRIED_PIVOT, "B", 4));
        }

        /** It decides on what it sees of itself: cash, burn, heads and pay as they are in the books. */
        @Test
        void itSeesItsOwnBooks() {
            double[] said = new double[7];
            own((firm, month) -> {
                        said[0] = firm.cash();
                        said[1] = firm.burn();
                        said[2] = firm.runway();
                        said[3] = firm.keyPeople() + firm.staff();
                        said[4] = firm.pay();
                        said[5] = firm.training() + firm.marketing() + firm.overhead();
                        said[6] = firm.firms();
                    })
                    .run(1, Columns.CASH);
            assertArrayEquals(new double[] {6e8, 1e8, 6, 100, 260_000, 74e6, 1}, said, 1e-2);
        }
    }

    @Nested
    class CanDo {

        @Test
        void plansSetWhatIsSpentThisMonth() {
            var seen = own((firm, month) -> {
                        firm.planTraining(30e6);
                        firm.planMarketing(1e6);
                        firm.planPay(1.5);
                    })
                    .run(2, Columns.TRAINING, Columns.MARKETING_PLAN, Columns.BURN, Columns.PAY_LEVEL);
            assertEquals(30 * MILLION, seen.at(Columns.TRAINING, "A", 1), 1);
            assertEquals(MILLION, seen.at(Columns.MARKETING_PLAN, "A", 1), 1);
            assertEquals(1.5, seen.at(Columns.PAY_LEVEL, "A", 1), 1e-12);
            assertEquals((30 + 1.5 * 26 + 1 + 16) * MILLION, seen.at(Columns.BURN, "A", 2), 10);
        }

        /** Ten posts of 97 closed at once; then twenty opened, of which 1 − e^{−3/12} are filled a month. */
        @Test
        void staffIsLetGoAtOnceAndHiredInTime() {
            var seen =
                    own((firm, month) -> firm.planStaff(month == 1 ? 87 : 107)).run(2, Columns.STAFF);
            assertEquals(87, seen.at(Columns.STAFF, "A", 1), 1e-9);
            assertEquals(87 + 20 * (1 - StrictMath.exp(-0.25)), seen.at(Columns.STAFF, "A", 2), 1e-9);
        }

        /** Three key people at the start and all 1 (half of three, rounded) outside: hired sooner or later. */
        @Test
        void keyPeopleAreLookedFor() {
            var seen = own((firm, month) -> firm.planKeyPeople(10))
                    .with(Talent.REHIRE, 20)
                    .with(Talent.KEY_GRADUATES, 0)
                    .replications(20)
                    .run(24, Columns.KEY_PEOPLE, Columns.KEY_ELSEWHERE);
            assertEquals(3 + seen.at(Columns.KEY_ELSEWHERE, 0), seen.mean(Columns.KEY_PEOPLE, "A", 24), 1e-9);
        }

        @Test
        void goingAbroadAndSharingAreOneWordEach() {
            double[] could = new double[4];
            var seen = own((firm, month) -> {
                        could[month] = firm.couldGoAbroad() ? 1 : 0;
                        if (month == 2) {
                            firm.goAbroad();
                            firm.shareCompute(true);
                        }
                    })
                    .segments(Segment.of("abroad", 1e6).with(Segment.NEWCOMER_SHARE, 0.1))
                    .with(Routines.ABROAD_COST, 4e6)
                    .run(3, Columns.ABROAD_PLAN, Columns.SHARE_PLAN, Columns.OVERHEAD_PLAN);
            assertArrayEquals(new double[] {0, 1, 1, 0}, could);
            for (int month = 1; month <= 3; month++) {
                double gone = month < 2 ? 0 : 1;
                assertEquals(gone, seen.at(Columns.ABROAD_PLAN, "A", month));
                assertEquals(gone, seen.at(Columns.SHARE_PLAN, "A", month));
                assertEquals((16 + 4 * gone) * MILLION, seen.at(Columns.OVERHEAD_PLAN, "A", month), 1);
            }
        }

        /** 25 of 100 saved: marketing 8, then 17 of training's 50. */
        @Test
        void cutsGoByTheLadder() {
            var seen = own((firm, month) -> {
                        if (month == 1) {
                            firm.cut(0.25);
                        }
                    })
                    .run(1, Columns.MARKETING_PLAN, Columns.TRAINING_PLAN, Columns.STAFF_PLAN, Columns.TRIED_CUT);
            assertEquals(0, seen.at(Columns.MARKETING_PLAN, "A", 1), 1);
            assertEquals(33 * MILLION, seen.at(Columns.TRAINING_PLAN, "A", 1), 10);
            assertEquals(97, seen.at(Columns.STAFF_PLAN, "A", 1), 1e-9);
            assertEquals(1, seen.at(Columns.TRIED_CUT, "A", 1));
        }

        /** 65 % of training and overhead, once however often it is asked for; a vertical costs 70 % of marketing too. */
        @Test
        void pivotsSaveOnce() {
            var base = own((firm, month) -> firm.pivotToOpenBase())
                    .run(3, Columns.TRAINING_PLAN, Columns.OVERHEAD_PLAN, Columns.MARKETING_PLAN, Columns.FRONTIER);
            assertEquals(0.35 * 50 * MILLION, base.at(Columns.TRAINING_PLAN, "A", 3), 1);
            assertEquals(0.35 * 16 * MILLION, base.at(Columns.OVERHEAD_PLAN, "A", 3), 1);
            assertEquals(8 * MILLION, base.at(Columns.MARKETING_PLAN, "A", 3), 1);
            assertEquals(0, base.at(Columns.FRONTIER, "A", 3));
            var vertical = own((firm, month) -> firm.pivotToVertical()).run(3, Columns.MARKETING_PLAN);
            double kept = 1 - Routines.VERTICAL_ADS.fixedDefault().orElseThrow().value();
            assertEquals(8 * kept * MILLION, vertical.at(Columns.MARKETING_PLAN, "A", 3), 1);
        }

        /** Nobody is short of cash and nobody is an opportunist: a round closes only for who looks for one. */
        @Test
        void aRoundComesOnlyToWhoSeeksOne() {
            Model model = model((firm, month) -> firm.seekRound(month >= 3))
                    .with(Capital.CLIMATE_MECHANISM, Rounds.ROUNDS_MECHANISM);
            var seen = Small.of(
                            model,
                            firm("A").cash(9e9).strategy("own"),
                            firm("B").cash(9e9))
                    .with(Rounds.OPPORTUNISTS, 0)
                    .with(Capital.HOT_AT_START, 1)
                    .with(Capital.HOT_TO_COLD, 0)
                    .with(Rounds.HOT_ODDS, 1)
                    .with(Capital.POOL, 1e9)
                    .run(3, Columns.POST_MONEY);
            assertEquals(seen.at(Columns.POST_MONEY, "A", 0), seen.at(Columns.POST_MONEY, "A", 2));
            assertTrue(seen.at(Columns.POST_MONEY, "A", 3) != seen.at(Columns.POST_MONEY, "A", 2));
            assertEquals(seen.at(Columns.POST_MONEY, "B", 0), seen.at(Columns.POST_MONEY, "B", 3));
        }

        @Test
        void whatItRemembersIsThereNextMonth() {
            var seen =
                    own((firm, month) -> firm.remember(firm.memory() + month)).run(4, OwnFirm.MEMORY);
            assertEquals(10, seen.at(OwnFirm.MEMORY, "A", 4));
        }
    }

    @Nested
    class SeesWhatIsPublic {

        /** 30, 10 and 20 million users: places 1, 3 and 2. */
        @Test
        void placesAreByUsers() {
            double[] said = new double[3];
            Strategy look = (firm, month) -> {
                said[0] = firm.rank();
                said[1] = firm.firms();
                said[2] = firm.allUsers();
            };
            Market market = Market.of("three", Small.START)
                    .segments(Segment.of("chat", 1e9).with(Segment.ACTIVE_USERS, 60e6))
                    .firms(
                            firm("A").mau(30e6),
                            firm("B").mau(10e6).strategy("own"),
                            firm("C").mau(20e6));
            Model model = Model.standard().with("own", look);
            var seen = Small.of(model, market).run(1, Standing.RANK, Columns.USERS);
            double users =
                    seen.at(Columns.USERS, "A", 0) + seen.at(Columns.USERS, "B", 0) + seen.at(Columns.USERS, "C", 0);
            assertArrayEquals(new double[] {3, 3, users}, said, 1e-9 * users);
            assertEquals(1, seen.at(Standing.RANK, "A", 1));
            assertEquals(2, seen.at(Standing.RANK, "C", 1));
        }
    }

    @Nested
    class Refuses {

        @Test
        void anUnknownNameWithTheKnownOnes() {
            Model model = Model.standard().with("thrifty", (firm, month) -> {}).with("bold", (firm, month) -> {});
            Small small = Small.of(model, firm("A").strategy("thrify"));
            var e = assertThrows(IllegalArgumentException.class, () -> small.run(1));
            assertEquals(
                    "A of small: Unknown strategy 'thrify'. Did you mean thrifty? Known: routine, bold, thrifty."
                            + " A strategy is given to a model by Model.with(name, strategy).",
                    e.getMessage());
        }

        @Test
        void theNameOfTheRoutine() {
            var e = assertThrows(
                    IllegalArgumentException.class, () -> Model.standard().with("routine", (firm, month) -> {}));
            assertTrue(e.getMessage().contains("another name"), e.getMessage());
        }

        /** The message says who, what was expected and what came. */
        @Test
        void aPlanThatIsNone() {
            var e = assertThrows(
                    IllegalArgumentException.class,
                    () -> own((firm, month) -> firm.planTraining(-1)).run(1));
            assertTrue(
                    e.getMessage().contains("planned training must be at least 0 and finite, but is -1.0"),
                    e.getMessage());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> own((firm, month) -> firm.remember(Double.NaN)).run(1));
        }

        @Test
        void numbersAndDrawsItHasNotDeclared() {
            Draw coin = Draw.of("test.coin");
            var number = assertThrows(
                    IllegalStateException.class,
                    () -> own((firm, month) -> firm.get(Columns.WOUND_UP)).run(1));
            assertTrue(number.getMessage().contains("Strategy.reads()"), number.getMessage());
            var draw = assertThrows(
                    IllegalStateException.class,
                    () -> own((firm, month) -> firm.uniform(coin)).run(1));
            assertTrue(draw.getMessage().contains("Strategy.draws()"), draw.getMessage());
        }
    }

    /** Declared numbers are read, declared draws drawn: the mean of the draws that a strategy kept is that of a uniform. */
    @Test
    void readsAndDrawsWhatItDeclared() {
        Draw coin = Draw.of("test.coin");
        Strategy strategy = new Strategy() {
            @Override
            public void decide(OwnFirm firm, int month) {
                firm.remember(firm.uniform(coin) + firm.get(Firm.BURN));
            }

            @Override
            public Set<Quantity> reads() {
                return Set.of(Firm.BURN);
            }

            @Override
            public Set<Draw> draws() {
                return Set.of(coin);
            }
        };
        int n = 4_000;
        var seen = own(strategy).replications(n).run(1, OwnFirm.MEMORY);
        double mean = seen.mean(OwnFirm.MEMORY, "A", 1) - 1e8;
        assertEquals(0.5, mean, Small.fourErrors(1.0 / 12, n));
    }

    /** Another firm's strategy is not called for the dead. */
    @Test
    void theDeadDecideNothing() {
        Model model = model((firm, month) -> firm.remember(firm.memory() + 1))
                .with(Small.set(
                        dev.shakeout.core.mechanism.Phase.REGIME, Columns.ACTIVE, "A", month -> month <= 2 ? 1 : 0));
        var seen = Small.of(model, firm("A").strategy("own"), firm("B")).run(5, OwnFirm.MEMORY);
        assertEquals(2, seen.at(OwnFirm.MEMORY, "A", 5));
    }
}

package dev.shakeout.core.technology;

import static dev.shakeout.core.technology.Given.challenger;
import static dev.shakeout.core.technology.Given.firm;
import static dev.shakeout.core.technology.Given.laboratories;
import static dev.shakeout.core.technology.Given.small;
import static dev.shakeout.core.technology.Given.still;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import dev.shakeout.core.world.Sector;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModelsTest {

    private static final int MANY = 20_000;

    /** exp and log are exact to 3e-13; capabilities here are below 3 nats. */
    private static final double ROUNDING = 3e-12;

    @Nested
    class Floor {

        /** What the challenger makes is the floor of the same month. */
        @Test
        void risesWithTheChallenger() {
            var seen =
                    small(firm("A"), challenger(0.3)).replications(20).run(36, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            for (int month = 0; month <= 36; month++) {
                assertArrayEquals(seen.all(Columns.CAPABILITY, "C", month), seen.all(Columns.OPEN_FLOOR, month), 0);
            }
            assertTrue(seen.mean(Columns.OPEN_FLOOR, 36) > 0.4); // 0.3 + about 0.12 · 1.3 · 3
        }

        /** A firm that opens a model in q of all cases; its runs end every month but for 2 in a billion. */
        @ParameterizedTest
        @ValueSource(doubles = {0, 0.3, 1})
        void risesWithWhoeverOpensItsModel(double opens) {
            var seen = still(small(firm("A").with(OpenModels.OPEN_RELEASE, opens), challenger(0.1)))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .replications(MANY)
                    .run(1, Columns.OPEN_FLOOR);
            double opened = Arrays.stream(seen.all(Columns.OPEN_FLOOR, 1))
                    .filter(x -> x > 0.2)
                    .count();
            assertEquals(opens, opened / MANY, Small.fourErrors(opens * (1 - opens), MANY));
            assertEquals(
                    opens < 1 ? 0.1 : 0.2, seen.at(Columns.OPEN_FLOOR, 0)); // who opens everything has done so before
        }

        /** "Open from day one": the lever makes of a firm that opens nothing one that opens all it releases from then on. */
        @Test
        void risesWithAFirmThatIsMadeToOpen() {
            var seen = still(small(firm("A")))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .pulling(OpenModels.MORE_RELEASES.pull(1).from(Small.START.plusMonths(3)))
                    .run(6, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            assertEquals(Columns.NO_MODEL, seen.at(Columns.OPEN_FLOOR, 2));
            for (int month = 3; month <= 6; month++) {
                assertEquals(seen.at(Columns.CAPABILITY, "A", month), seen.at(Columns.OPEN_FLOOR, month));
            }
        }

        @Test
        void isRaisedByTheLeverAndDoesNotFallBack() {
            var pull =
                    OpenModels.FLOOR.pull(0.25).from(Small.START.plusMonths(3)).forMonths(2);
            var seen =
                    still(small(firm("A"), challenger(0.3))).pulling(pull).run(8, Columns.OPEN_FLOOR, Columns.QUALITY);
            for (int month = 0; month <= 8; month++) {
                assertEquals(month < 3 ? 0.3 : 0.55, seen.at(Columns.OPEN_FLOOR, month), 1e-15);
            }
            assertEquals(0.55 - 0.04, seen.at(Columns.QUALITY, "A", 8), 1e-15);
        }

        /** The lever says how good an outside model is, not how much better each release is. */
        @Test
        void isNotPushedTwiceByReleasesAndLever() {
            Small small = small(firm("A"), challenger(0.3)).with(Technology.OPEN_SPILLOVER, 0);
            Seen alone = small.run(60, Columns.OPEN_FLOOR);
            Seen pulled = small.pulling(OpenModels.FLOOR.pull(0.05)).run(60, Columns.OPEN_FLOOR);
            assertEquals(alone.at(Columns.OPEN_FLOOR, 60), pulled.at(Columns.OPEN_FLOOR, 60), 0);
        }

        /** Where nobody has opened anything the lever counts from 0, the zero of the scale. */
        @Test
        void comesFromOutsideWhereThereWasNone() {
            var pull = OpenModels.FLOOR.pull(0.3).from(Small.START.plusMonths(2));
            var seen = still(small(firm("A"), Firm.startup("B").with(Firm.CAPABILITY, 0.4)))
                    .pulling(pull)
                    .run(4, Columns.OPEN_FLOOR, Columns.QUALITY, Shared.LEAP);
            assertEquals(Columns.NO_MODEL, seen.at(Columns.OPEN_FLOOR, 1));
            assertEquals(0.2, seen.at(Columns.QUALITY, "A", 1));
            for (int month = 2; month <= 4; month++) {
                assertEquals(0.3, seen.at(Columns.OPEN_FLOOR, month), 0);
                assertEquals(0.26, seen.at(Columns.QUALITY, "A", month), ROUNDING);
                assertEquals(0.4, seen.at(Columns.QUALITY, "B", month), 0);
                assertEquals(month == 2 ? 0.3 : 0, seen.at(Shared.LEAP, month), 0);
            }
        }

        /** A market may state an open model of the start; the lever then counts from that. */
        @Test
        void mayComeFromOutsideAtTheStart() {
            var seen = still(small(firm("A").with(OpenModels.ADOPTED_AT_START, 1)))
                    .with(OpenModels.OUTSIDE_FLOOR, 0.5)
                    .pulling(OpenModels.FLOOR.pull(0.1).from(Small.START.plusMonths(2)))
                    .run(2, Columns.OPEN_FLOOR, Columns.QUALITY);
            assertEquals(0.5, seen.at(Columns.OPEN_FLOOR, 0), 0);
            assertEquals(0.46, seen.at(Columns.QUALITY, "A", 0), ROUNDING);
            assertEquals(0.6, seen.at(Columns.OPEN_FLOOR, 2), 1e-15);
        }

        @Test
        void isNeutralWithoutAnOpenModel() {
            var seen = small(firm("A"), Firm.startup("B").with(Firm.CAPABILITY, -10))
                    .run(24, Columns.QUALITY, Columns.CAPABILITY, Columns.OPEN_REGARD, Shared.LEAP);
            for (int month = 0; month <= 24; month++) {
                for (String firm : new String[] {"A", "B"}) {
                    assertEquals(seen.at(Columns.CAPABILITY, firm, month), seen.at(Columns.QUALITY, firm, month), 0);
                    assertEquals(0, seen.at(Columns.OPEN_REGARD, firm, month), 0);
                }
                assertEquals(0, seen.at(Shared.LEAP, month), 0);
            }
        }

        /** Switched off, the floor stays where it was and nobody builds on it who had not. */
        @Test
        void staysWhereItIsWithoutTheMechanism() {
            Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM)
                    .without("open-models")
                    .with(laboratories());
            var seen = still(Small.of(model, firm("A").with(Firm.CAPABILITY, -1), challenger(0.3)))
                    .with(Technology.HARDWARE_DECLINE, 1)
                    .pulling(OpenModels.FLOOR.pull(1))
                    .run(12, Columns.OPEN_FLOOR, Columns.QUALITY, Columns.CAPABILITY);
            assertEquals(0.3, seen.at(Columns.OPEN_FLOOR, 12));
            assertEquals(-1, seen.at(Columns.QUALITY, "A", 12));
            assertTrue(seen.at(Columns.CAPABILITY, "C", 12) > 0.35);
        }
    }

    @Nested
    class Adoption {

        @ParameterizedTest(name = "own {0}, floor {1}: {2}")
        @CsvSource({"0.2, 0.5, 0.46", "0.2, 0.1, 0.2", "0.2, 0.24, 0.2", "-1, 0, -0.04"})
        void givesTheFloorLessTheGap(double own, double floor, double quality) {
            var seen = still(small(Firm.startup("A").with(Firm.CAPABILITY, own), challenger(floor)))
                    .with(OpenModels.ADOPTER_GAP, 0.04)
                    .run(3, Columns.QUALITY, Columns.OPEN_FLOOR, Columns.CAPABILITY);
            assertEquals(floor, seen.at(Columns.OPEN_FLOOR, 0), 0);
            assertEquals(own, seen.at(Columns.QUALITY, "A", 0), 0); // trains its own, and has not adopted so far
            assertEquals(quality, seen.at(Columns.QUALITY, "A", 3), ROUNDING);
            assertEquals(own, seen.at(Columns.CAPABILITY, "A", 3), 0); // adopting is not making
            assertEquals(floor, seen.at(Columns.QUALITY, "C", 3), 0); // its maker has no gap
        }

        /** Who trains no base models builds on somebody's from the start. */
        @Test
        void isThereAtTheStartForWhoTrainsNothing() {
            var seen = still(Small.of(
                            Model.of(Technology.MECHANISM, OpenModels.MECHANISM),
                            Firm.startup("A").with(Firm.CAPABILITY, -1).with(Firm.FRONTIER, 0),
                            Firm.startup("B").with(Firm.CAPABILITY, -1),
                            challenger(0.3)))
                    .run(0, Columns.QUALITY);
            assertEquals(0.26, seen.at(Columns.QUALITY, "A", 0), ROUNDING);
            assertEquals(-1, seen.at(Columns.QUALITY, "B", 0), 0);
        }

        /** gap0 e^{−staff/H_g} */
        @ParameterizedTest(name = "{0} people")
        @ValueSource(doubles = {0, 500, 2_000, 40_000})
        void isCloserWithAStaff(double staff) {
            Mechanism people = Small.set(Phase.REGIME, Columns.STAFF, staff);
            var seen = still(Small.of(
                            Model.of(Technology.MECHANISM, OpenModels.MECHANISM, people)
                                    .with(laboratories()),
                            firm("A"),
                            challenger(0.5)))
                    .with(OpenModels.GAP_STAFF, 2_000)
                    .run(1, Columns.QUALITY);
            double gap = 0.04 * StrictMath.exp(-staff / 2_000);
            assertEquals(0.5 - gap, seen.at(Columns.QUALITY, "A", 1), ROUNDING);
        }

        /** A firm with exactly the cost in cash adopts and pays it to its suppliers; with a fen less it does not. */
        @Test
        void isPaidOnceAndOnlyByWhoCan() {
            var seen = still(small(
                            firm("A").cash(20e6),
                            firm("B").cash(20e6 - 0.01),
                            firm("D").cash(1e9),
                            challenger(0.5)))
                    .with(OpenModels.ADOPTION_COST, 20e6)
                    .run(6, Columns.CASH, Columns.QUALITY);
            assertEquals(0, seen.at(Columns.CASH, "A", 1));
            assertEquals(2e9 - 1, seen.at(Columns.CASH, "B", 6));
            assertEquals(1e11 - 2e9, seen.at(Columns.CASH, "D", 6));
            assertEquals(4e9, seen.balance(Sector.SUPPLIERS, 6)[0]);
            assertEquals(0.46, seen.at(Columns.QUALITY, "A", 1), ROUNDING);
            assertEquals(0.2, seen.at(Columns.QUALITY, "B", 6), ROUNDING);
        }

        /** An incumbent without cash is backed by its owner. */
        @Test
        void mayBePaidByTheOwner() {
            Mechanism backing = Small.set(Phase.REGIME, Columns.BACKING, "A", 2e9);
            Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, backing)
                    .with(laboratories());
            var seen = still(Small.of(model, firm("A"), firm("B"), challenger(0.5)))
                    .with(OpenModels.ADOPTION_COST, 20e6)
                    .run(1, Columns.QUALITY, Columns.CASH);
            assertEquals(0.46, seen.at(Columns.QUALITY, "A", 1), ROUNDING);
            assertEquals(-2e9, seen.at(Columns.CASH, "A", 1), 0); // the owner pays later in the month
            assertEquals(0.2, seen.at(Columns.QUALITY, "B", 1), 0);
        }

        /** Of those who would gain a share e^{−rate} a month has not adopted yet, however many steps a month is cut into. */
        @ParameterizedTest(name = "{0} steps a month")
        @ValueSource(ints = {1, 2, 4})
        void comesAtItsHazard(int split) {
            var seen = still(small(firm("A"), challenger(0.5)))
                    .with(OpenModels.ADOPTION_RATE, 0.3 / split)
                    .replications(MANY)
                    .run(6 * split, OpenModels.ADOPTED);
            for (int month = 1; month <= 6; month++) {
                double odds = 1 - StrictMath.exp(-0.3 * month);
                assertEquals(
                        odds,
                        seen.mean(OpenModels.ADOPTED, "A", month * split),
                        Small.fourErrors(odds * (1 - odds), MANY));
            }
        }

        /** 0.24 less the gap of 0.04 is no gain at all, 0.26 one of 0.02, 0.36 one of 0.12. */
        @ParameterizedTest(name = "floor {0}, threshold {1}: {2}")
        @CsvSource({"0.24, 0, 0", "0.26, 0, 1", "0.26, 0.03, 0", "0.36, 0.03, 1", "0.36, 0.13, 0"})
        void needsAGain(double floor, double threshold, double adopted) {
            var seen = still(small(firm("A"), challenger(floor)))
                    .with(OpenModels.ADOPTION_GAIN, threshold)
                    .run(3, OpenModels.ADOPTED);
            assertEquals(adopted, seen.at(OpenModels.ADOPTED, "A", 3));
        }

        @Test
        void neverComesToWhoNeverAdoptsAndToTheDead() {
            Mechanism dead = Small.set(Phase.REGIME, Columns.ACTIVE, "B", 0);
            Model model =
                    Model.of(Technology.MECHANISM, OpenModels.MECHANISM, dead).with(laboratories());
            var seen = still(Small.of(model, firm("A").with(OpenModels.ADOPTION_RATE, 0), firm("B"), challenger(0.5)))
                    .run(60, OpenModels.ADOPTED);
            assertEquals(0, seen.at(OpenModels.ADOPTED, "A", 60));
            assertEquals(0, seen.at(OpenModels.ADOPTED, "B", 60));
        }

        /** Below the floor less the gap training has no return, however much is spent. */
        @ParameterizedTest(name = "{0} times the outlay")
        @ValueSource(doubles = {0, 1, 10, 1_000})
        void makesTrainingBelowTheFloorWorthless(double factor) {
            Mechanism[] labs =
                    laboratories((firm, month) -> 10, (firm, month) -> firm.equals("A") ? 100 * factor : 100);
            var seen = still(small(labs, Firm.startup("A").with(Firm.CAPABILITY, -1), challenger(0.5)))
                    .run(24, Columns.QUALITY, Columns.CAPABILITY);
            assertTrue(seen.at(Columns.CAPABILITY, "A", 24) < 0); // −1 + 0.12 ln 1000 = −0.17
            assertEquals(0.46, seen.at(Columns.QUALITY, "A", 24), ROUNDING);
        }
    }

    @Nested
    class OpeningOnesOwn {

        /** The best open model has standing 1 and downloads of 1/12 a month; β ln(1 + D) and trust make its regard. */
        @Test
        void bringsRegardAsDownloadsAddUp() {
            var seen = still(small(firm("A"), challenger(0.5)))
                    .with(OpenModels.BRAND_GAIN, 0.15)
                    .with(OpenModels.TRUST, 0.2)
                    .run(36, Shared.MINDSHARE, Columns.OPEN_REGARD, Shared.STANDING);
            for (int month : new int[] {1, 12, 36}) {
                double mindshare = 0.15 * StrictMath.log(1 + month / 12.0);
                assertEquals(mindshare, seen.at(Shared.MINDSHARE, "C", month), ROUNDING);
                assertEquals(mindshare + 0.2, seen.at(Columns.OPEN_REGARD, "C", month), ROUNDING);
                assertEquals(0, seen.at(Columns.OPEN_REGARD, "A", month), 0);
            }
        }

        /** A model 0.1 behind the best open one has e^{−2} of its downloads at a width of 0.05. */
        @Test
        void bringsLessToWhoIsNotTheBest() {
            Firm second = Firm.startup("A").with(Firm.CAPABILITY, 0.4).with(OpenModels.OPEN_RELEASE, 1);
            var seen = still(small(second, challenger(0.5)))
                    .with(OpenModels.DOWNLOAD_GAP, 0.05)
                    .run(12, Shared.STANDING, OpenModels.DOWNLOADS);
            assertEquals(StrictMath.exp(-2), seen.at(Shared.STANDING, "A", 12), ROUNDING);
            assertEquals(StrictMath.exp(-2), seen.at(OpenModels.DOWNLOADS, "A", 12), ROUNDING);
            assertEquals(1, seen.at(Shared.STANDING, "C", 12), ROUNDING);
        }

        /** What was downloaded stays, but no more is; trust goes with the firm. */
        @Test
        void ceasesToGrowWithTheFirm() {
            Mechanism dead = Small.set(Phase.REGIME, Columns.ACTIVE, "C", month -> month < 7 ? 1 : 0);
            var seen = still(Small.of(
                            Model.of(Technology.MECHANISM, OpenModels.MECHANISM, dead)
                                    .with(laboratories()),
                            firm("A"),
                            challenger(0.5)))
                    .run(24, Shared.STANDING, OpenModels.DOWNLOADS);
            assertEquals(0.5, seen.at(OpenModels.DOWNLOADS, "C", 24), ROUNDING);
            assertEquals(0, seen.at(Shared.STANDING, "C", 24), 0);
        }

        /** Everybody who has adopted has the model too: its exclusivity is lost. */
        @Test
        void givesTheModelAway() {
            Firm maker = Firm.startup("M").with(Firm.CAPABILITY, 0.6);
            for (double opens : new double[] {0, 1}) {
                var seen = still(small(firm("A"), maker.with(OpenModels.OPEN_RELEASE, opens)))
                        .run(2, Columns.QUALITY);
                assertEquals(opens == 1 ? 0.56 : 0.2, seen.at(Columns.QUALITY, "A", 2), ROUNDING);
                assertEquals(0.6, seen.at(Columns.QUALITY, "M", 2), ROUNDING);
            }
        }
    }

    /** A firm's opening is its own luck: the same in all months whatever else the market holds. */
    @Test
    void anotherFirmDoesNotMoveWhoOpens() {
        Firm opener = firm("A").with(OpenModels.OPEN_RELEASE, 0.5);
        Seen alone = small(opener).replications(50).run(24, OpenModels.OWN_OPEN);
        Seen crowd = small(opener, challenger(0.5), firm("B"))
                .with(Technology.SPILLOVER, 0)
                .replications(50)
                .run(24, OpenModels.OWN_OPEN);
        IntStream.rangeClosed(1, 24).forEach(month -> {
            double[] a = seenOpen(alone, month);
            double[] b = seenOpen(crowd, month);
            assertArrayEquals(a, b, 0);
        });
    }

    private static double[] seenOpen(Seen seen, int month) {
        return Arrays.stream(seen.all(OpenModels.OWN_OPEN, "A", month))
                .map(x -> x > Columns.NO_MODEL ? 1 : 0)
                .toArray();
    }
}

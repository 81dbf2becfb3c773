package dev.shakeout.core.talent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TalentTest {

    private static final int MANY = 20_000;

    /** Nobody is hired, nobody follows, staff stay: only key people leave. */
    private static Small small(Model model, Firm... firms) {
        return Small.of(model, firms)
                .with(Talent.REHIRE, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .with(Talent.STAFF_HIRING, 0)
                .with(Talent.TEAM_MOVE, 0)
                .with(Talent.KEY_GRADUATES, 0)
                .with(Talent.GRADUATES, 0)
                .with(Talent.PAY_GROWTH, 0);
    }

    private static Small small(Firm... firms) {
        return small(CALM, firms);
    }

    /** Talent among firms that have cash for ten years. */
    private static final Model CALM = Model.of(Talent.MECHANISM, runway(120));

    private static Mechanism runway(double months) {
        return Small.set(Phase.REGIME, Columns.RUNWAY, months);
    }

    /** A startup with 84 key people among 2,800 heads, of whom a share 1 − e^{−0.24/12} leaves a month. */
    private static Firm firm() {
        return Firm.startup("A").talent(2_800).with(Talent.KEY_PEOPLE, 84).with(Talent.CONTACT, 0.24);
    }

    private static Firm giant(String name, double wealth) {
        return Firm.incumbent(name)
                .coreCashFlow(wealth)
                .talent(100)
                .with(Talent.KEY_PEOPLE, 10)
                .with(Talent.CONTACT, 0);
    }

    /** Leavers of A in month 1 are binomial with {@code rate} a year. */
    private static void assertLeave(double rate, Small small) {
        double p = 1 - StrictMath.exp(-rate / 12);
        double left = small.replications(MANY).run(1, Talent.LEAVERS).mean(Talent.LEAVERS, "A", 1);
        assertEquals(84 * p, left, Small.fourErrors(84 * p * (1 - p), MANY));
    }

    @Nested
    class KeyPeople {

        @ParameterizedTest
        @ValueSource(doubles = {0.06, 0.24, 1, 6})
        void leaveAtTheirRate(double rate) {
            assertLeave(rate, small(firm().with(Talent.CONTACT, rate)));
        }

        @Test
        void stayWhereNobodyIsContacted() {
            var seen = small(firm().with(Talent.CONTACT, 0)).replications(100).run(36, Columns.KEY_PEOPLE);
            assertEquals(84, seen.mean(Columns.KEY_PEOPLE, "A", 36), 0);
        }

        @ParameterizedTest
        @ValueSource(doubles = {0, 0.5, 3, 10})
        void contactLeverScalesTheHazard(double lever) {
            assertLeave(0.24 * lever, small(firm()).pulling(Talent.CONTACTS.pull(lever)));
        }

        /**
         * After m months of a constant rate a share e^{−λm/12} is left: departures of different months are
         * independent.
         */
        @Test
        void erodeExponentially() {
            int n = 5_000;
            double stay = StrictMath.exp(-0.24 * 36 / 12);
            var seen = small(firm()).replications(n).run(36, Columns.KEY_PEOPLE);
            double[] left = seen.all(Columns.KEY_PEOPLE, "A", 36);
            assertEquals(
                    84 * stay,
                    Arrays.stream(left).average().orElseThrow(),
                    Small.fourErrors(84 * stay * (1 - stay), n));
            for (double people : left) {
                assertEquals(Math.rint(people), people);
            }
        }

        @ParameterizedTest(name = "{0} months after the pivot the factor is {1}")
        @CsvSource({"0, 2.6", "3, 2.2", "6, 1.8", "12, 1", "30, 1"})
        void leaveMoreAfterAPivot(double since, double factor) {
            Model model = CALM.with(Small.set(Phase.REGIME, Columns.SINCE_PIVOT, "A", since));
            assertLeave(
                    0.24 * factor,
                    small(model, firm()).with(Talent.PIVOT_MULTIPLIER, 2.6).with(Talent.PIVOT_MONTHS, 12));
        }

        @ParameterizedTest(name = "with {0} months of cash the factor is {1}")
        @CsvSource({"0, 1.8", "9, 1.8", "13.5, 1.4", "18, 1", "120, 1"})
        void leaveMoreInDistress(double months, double factor) {
            Model model = Model.of(Talent.MECHANISM, runway(months));
            assertLeave(
                    0.24 * factor,
                    small(model, firm()).with(Talent.DISTRESS_MULTIPLIER, 1.8).with(Talent.DISTRESS_RUNWAY, 9));
        }

        /** 2Λ(ln 1.5 / σ) of the 0.55 that incumbents have for sale: at σ = 0.2 that is 0.45 + 0.55 · 1.7671. */
        @ParameterizedTest(name = "rivals pay {0}, σ = {1}")
        @CsvSource({"1.5, 0.2", "1.1, 0.2", "3, 0.1", "2, 5", "0.5, 0.2"})
        void leaveMoreForBetterPay(double rivalPay, double taste) {
            double gap = StrictMath.log(rivalPay); // and stay more where others pay worse
            double factor = 0.45 + 0.55 * 2 / (1 + StrictMath.exp(-gap / taste));
            assertLeave(
                    0.24 * factor,
                    small(firm(), giant("B", 1e9))
                            .with(Talent.TASTE_FOR_PAY, taste)
                            .with(Talent.TO_INCUMBENTS, 0.55)
                            .pulling(Talent.PAY.pull(rivalPay).on(Target.firm("B"))));
        }

        /** Nobody can be drawn to a firm that has ceased. */
        @Test
        void deadRivalsPayNothing() {
            Model model = CALM.with(Small.set(Phase.REGIME, Columns.ACTIVE, "B", 0));
            assertLeave(
                    0.24,
                    small(model, firm(), giant("B", 1e9))
                            .pulling(Talent.PAY.pull(3).on(Target.firm("B"))));
        }
    }

    @Nested
    class Destinations {

        private final Column[] places = {
            Talent.LEAVERS, Columns.KEY_PEOPLE, Columns.KEY_ELSEWHERE, Columns.KEY_FOUNDING, Columns.STAFF
        };

        private Seen run(double toIncumbents, double toFound, Firm... firms) {
            return small(firms)
                    .with(Talent.TO_INCUMBENTS, toIncumbents)
                    .with(Talent.TO_FOUND, toFound)
                    .replications(MANY)
                    .run(1, places);
        }

        private double all(double[] row) {
            return Arrays.stream(row).sum();
        }

        @Test
        void haveTheStatedShares() {
            var seen = run(0.55, 0.25, firm(), giant("B", 3e9), giant("C", 1e9));
            double left = all(seen.all(Talent.LEAVERS, "A", 1));
            double b = all(seen.all(Columns.KEY_PEOPLE, "B", 1)) - 10 * MANY;
            double c = all(seen.all(Columns.KEY_PEOPLE, "C", 1)) - 10 * MANY;
            double founding = all(seen.all(Columns.KEY_FOUNDING, 1));
            double elsewhere = all(seen.all(Columns.KEY_ELSEWHERE, 1)) - all(seen.all(Columns.KEY_ELSEWHERE, 0));
            assertEquals(left, b + c + founding + elsewhere, 0);
            assertEquals(0.55 * 0.75, b / left, Small.fourErrors(0.4125 * 0.5875, left)); // in proportion to wealth
            assertEquals(0.55 * 0.25, c / left, Small.fourErrors(0.1375 * 0.8625, left));
            assertEquals(0.25, founding / left, Small.fourErrors(0.25 * 0.75, left));
            assertEquals(0.20, elsewhere / left, Small.fourErrors(0.2 * 0.8, left));
        }

        @Test
        void withoutIncumbentsMorePeopleLeaveTheMarket() {
            var seen = run(0.55, 0.25, firm(), Firm.startup("B").talent(0));
            double left = all(seen.all(Talent.LEAVERS, "A", 1));
            assertEquals(0, all(seen.all(Columns.KEY_PEOPLE, "B", 1)));
            assertEquals(0.25, all(seen.all(Columns.KEY_FOUNDING, 1)) / left, Small.fourErrors(0.25 * 0.75, left));
        }

        @Test
        void allCanGoOneWay() {
            var seen = run(1, 0, firm(), giant("B", 3e9));
            assertEquals(
                    all(seen.all(Talent.LEAVERS, "A", 1)), all(seen.all(Columns.KEY_PEOPLE, "B", 1)) - 10 * MANY, 0);
            seen = run(0, 1, firm(), giant("B", 3e9));
            assertEquals(all(seen.all(Talent.LEAVERS, "A", 1)), all(seen.all(Columns.KEY_FOUNDING, 1)), 0);
        }

        @Test
        void incumbentsLoseToEachOtherNotToThemselves() {
            Firm b = giant("B", 3e9).with(Talent.CONTACT, 5);
            var seen = small(b, giant("C", 1e9))
                    .with(Talent.TO_INCUMBENTS, 1)
                    .with(Talent.TO_FOUND, 0)
                    .replications(1_000)
                    .run(1, places);
            double[] left = seen.all(Talent.LEAVERS, "B", 1);
            double[] gained = seen.all(Columns.KEY_PEOPLE, "C", 1);
            assertTrue(all(left) > 0);
            for (int i = 0; i < left.length; i++) {
                assertEquals(10 + left[i], gained[i], 0);
            }
        }
    }

    @Nested
    class Teams {

        /** χ S/K of the staff go with each lead, to the people outside. */
        @ParameterizedTest(name = "χ = {0} + {1}")
        @CsvSource({"0.2, 0, 0.2", "0, 0, 0", "0.2, 0.3, 0.5", "0.5, 0.9, 1", "1, 0, 1"})
        void goWithTheirLeads(double team, double added, double moved) {
            Firm firm = firm().with(Talent.CONTACT, 2);
            var seen = small(firm)
                    .with(Talent.TEAM_MOVE, team)
                    .pulling(Talent.TEAM.pull(added))
                    .replications(200)
                    .run(1, Talent.LEAVERS, Columns.STAFF, Columns.STAFF_ELSEWHERE);
            double[] left = seen.all(Talent.LEAVERS, "A", 1);
            double[] staff = seen.all(Columns.STAFF, "A", 1);
            double[] outside = seen.all(Columns.STAFF_ELSEWHERE, 1);
            for (int i = 0; i < left.length; i++) {
                assertEquals(2_716 * (1 - moved * left[i] / 84), staff[i], 1e-12 * 2_716);
                assertEquals(
                        2_716 + 2_716 - staff[i], outside[i], 1e-12 * 5_432); // as many outside as inside at the start
            }
        }
    }

    @Nested
    class Staff {

        private static final double POSTS = 1_000;

        private Firm staffed(String name) {
            return Firm.startup(name).talent(POSTS).with(Talent.KEY_PEOPLE, 0).with(Talent.CONTACT, 0);
        }

        @Test
        void turnOverAtTheirRate() {
            var seen = small(staffed("A").with(Talent.STAFF_TURNOVER, 0.12)).run(24, Columns.STAFF);
            for (int month = 0; month <= 24; month++) {
                assertEquals(
                        POSTS * StrictMath.exp(-0.01 * month), seen.at(Columns.STAFF, "A", month), 24 * 4e-13 * POSTS);
            }
        }

        /** Whom the plan does not name is let go at once; the rest of a gap closes at rate s. */
        @Test
        void followThePlan() {
            IntToDoubleFunction plan = month -> month < 3 ? 700 : 900;
            Model model = CALM.with(Small.set(Phase.PLAN, Columns.STAFF_PLAN, "A", plan));
            var seen = small(model, staffed("A")).with(Talent.STAFF_HIRING, 3).run(6, Columns.STAFF);
            assertEquals(700, seen.at(Columns.STAFF, "A", 1), 1e-9);
            assertEquals(700, seen.at(Columns.STAFF, "A", 2), 1e-9);
            for (int month = 3; month <= 6; month++) {
                double open = 200 * StrictMath.exp(-3.0 / 12 * (month - 2));
                assertEquals(900 - open, seen.at(Columns.STAFF, "A", month), 1e-9 * 900);
            }
        }

        /**
         * Two firms want 300 and 900 at once, 240 stand outside: hires are rationed in proportion, 240/1,200 of each.
         */
        @Test
        void areRationedWhenPostsOutnumberPeople() {
            Model model = CALM.with(
                    Small.set(Phase.PLAN, Columns.STAFF_PLAN, (firm, month) -> firm.equals("A") ? 1_300 : 1_900));
            var seen = small(model, staffed("A"), staffed("B"))
                    .with(Talent.STAFF_OUTSIDE, 0.12)
                    .with(Talent.STAFF_HIRING, 6)
                    .run(1, Columns.STAFF, Columns.STAFF_ELSEWHERE);
            double filled = 0.2 * (1 - StrictMath.exp(-0.5));
            assertEquals(240, seen.at(Columns.STAFF_ELSEWHERE, 0), 1e-9);
            assertEquals(1_000 + 300 * filled, seen.at(Columns.STAFF, "A", 1), 1e-9);
            assertEquals(1_000 + 900 * filled, seen.at(Columns.STAFF, "B", 1), 1e-9);
            assertEquals(240 - 1_200 * filled, seen.at(Columns.STAFF_ELSEWHERE, 1), 1e-9);
        }

        @Test
        void cannotBeHiredWhereThereIsNobody() {
            Model model = CALM.with(Small.set(Phase.PLAN, Columns.STAFF_PLAN, "A", 5_000));
            var seen = small(model, staffed("A"))
                    .with(Talent.STAFF_OUTSIDE, 0)
                    .with(Talent.STAFF_HIRING, 50)
                    .run(6, Columns.STAFF);
            assertEquals(POSTS, seen.at(Columns.STAFF, "A", 6), 0);
        }
    }

    @Nested
    class Hires {

        /** Contact in month 1 only, so that month 2 opens with exactly as many posts as people left. */
        private Firm shaken(String name) {
            return Firm.startup(name).talent(1_000).with(Talent.KEY_PEOPLE, 100).with(Talent.CONTACT, 6);
        }

        private Small hiring(double rate, double outside, Firm... firms) {
            return small(firms)
                    .with(Talent.REHIRE, rate)
                    .with(Talent.KEY_OUTSIDE, outside)
                    .with(Talent.TO_INCUMBENTS, 0)
                    .with(Talent.TO_FOUND, 1)
                    .pulling(Talent.CONTACTS.pull(0).from(Small.START.plusMonths(2)));
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.1, 1, 12})
        void fillVacanciesAtTheirRate(double rate) {
            int n = 5_000;
            var seen = hiring(rate, 100, shaken("A"))
                    .replications(n)
                    .run(2, Talent.LEAVERS, Talent.HIRES, Columns.KEY_PEOPLE);
            double vacancies = Arrays.stream(seen.all(Talent.LEAVERS, "A", 1)).sum();
            double hired = Arrays.stream(seen.all(Talent.HIRES, "A", 2)).sum();
            double p = 1 - StrictMath.exp(-rate / 12);
            assertEquals(p, hired / vacancies, Small.fourErrors(p * (1 - p), vacancies));
            double[] before = seen.all(Columns.KEY_PEOPLE, "A", 1);
            double[] after = seen.all(Columns.KEY_PEOPLE, "A", 2);
            double[] hires = seen.all(Talent.HIRES, "A", 2);
            for (int i = 0; i < n; i++) {
                assertEquals(before[i] + hires[i], after[i], 0);
            }
        }

        @Test
        void leverScalesTheRate() {
            var fast = hiring(1, 100, shaken("A")).replications(50).run(2, Columns.KEY_PEOPLE);
            var slow = small(shaken("A"))
                    .with(Talent.REHIRE, 0.5)
                    .with(Talent.KEY_OUTSIDE, 100)
                    .with(Talent.TO_INCUMBENTS, 0)
                    .with(Talent.TO_FOUND, 1)
                    .pulling(Talent.CONTACTS.pull(0).from(Small.START.plusMonths(2)), Talent.HIRING.pull(2))
                    .replications(50)
                    .run(2, Columns.KEY_PEOPLE);
            assertArrayEquals(fast.all(Columns.KEY_PEOPLE, "A", 2), slow.all(Columns.KEY_PEOPLE, "A", 2), 0);
        }

        /** Ten people outside, two firms that want all of them: they are hired, no more, and turns are fair. */
        @Test
        void neverExceedThePeopleOutside() {
            int n = 10_000;
            var seen = hiring(20, 0.05, shaken("A"), shaken("B"))
                    .replications(n)
                    .run(2, Columns.KEY_PEOPLE, Columns.KEY_ELSEWHERE);
            double[] a = difference(seen, "A");
            double[] b = difference(seen, "B");
            double[] outside = seen.all(Columns.KEY_ELSEWHERE, 2);
            double lead = 0;
            for (int i = 0; i < n; i++) {
                assertEquals(10, a[i] + b[i] + outside[i], 0);
                assertEquals(0, outside[i], 0); // some 60 posts are filled by chance 0.8
                lead += a[i] - b[i];
            }
            assertEquals(0, lead / n, Small.fourErrors(100, n)); // at most ten apart
        }

        private double[] difference(Seen seen, String firm) {
            double[] hired = seen.all(Columns.KEY_PEOPLE, firm, 2);
            double[] before = seen.all(Columns.KEY_PEOPLE, firm, 1);
            for (int i = 0; i < hired.length; i++) {
                hired[i] -= before[i];
            }
            return hired;
        }
    }

    @Nested
    class Pay {

        @Test
        void risesWithTheMarketAndTheLever() {
            Small small = small(giant("A", 1e9)).with(Talent.PAY_GROWTH, 0.12);
            var seen = small.pulling(Talent.PAY.pull(1.3).from(Small.START.plusMonths(13)))
                    .run(36, Columns.PAY_LEVEL);
            for (int month = 1; month <= 36; month++) {
                double level = (month < 13 ? 1 : 1.3) * StrictMath.exp(0.01 * (month - 1));
                assertEquals(level, seen.at(Columns.PAY_LEVEL, "A", month), 4e-13 * level);
            }
        }
    }

    @Test
    void firmWithoutPeopleHasNobodyToLose() {
        var seen = Small.of(Model.of(Talent.MECHANISM), Firm.startup("A").talent(0))
                .replications(100)
                .run(12, Columns.STAFF, Columns.KEY_PEOPLE);
        assertEquals(0, seen.mean(Columns.STAFF, "A", 12));
        assertEquals(0, seen.mean(Columns.KEY_PEOPLE, "A", 12));
    }

    @Test
    void keyPeopleAreThreePerCentOfHeadsRoundedUpUnlessStated() {
        var seen = small(
                        Firm.startup("A").talent(101),
                        Firm.startup("B").talent(1),
                        Firm.startup("C").talent(40).with(Talent.KEY_PEOPLE, 7))
                .run(0, Columns.KEY_PEOPLE, Columns.STAFF, Columns.KEY_ELSEWHERE, Columns.STAFF_ELSEWHERE);
        assertEquals(4, seen.at(Columns.KEY_PEOPLE, "A", 0));
        assertEquals(97, seen.at(Columns.STAFF, "A", 0));
        assertEquals(1, seen.at(Columns.KEY_PEOPLE, "B", 0));
        assertEquals(7, seen.at(Columns.KEY_PEOPLE, "C", 0));
        assertEquals(6, seen.at(Columns.KEY_ELSEWHERE, 0)); // half of 12
        assertEquals(130, seen.at(Columns.STAFF_ELSEWHERE, 0));
    }
}

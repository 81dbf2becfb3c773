package dev.shakeout.core.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are offered, what they take, and what goes with them. */
class OffersTest {

    private static final int MANY = 20_000;
    private static final double TASTE = 0.2;

    private static Mechanism runway() {
        return Small.set(Phase.REGIME, Columns.RUNWAY, 120);
    }

    private static Small small(Firm[] firms, Mechanism... more) {
        return Small.of(Model.of(Talent.MECHANISM, runway()).with(more), firms)
                .with(Talent.REHIRE, 0)
                .with(Talent.STAFF_TURNOVER, 0)
                .with(Talent.STAFF_HIRING, 0)
                .with(Talent.TEAM_MOVE, 0)
                .with(Talent.KEY_GRADUATES, 0)
                .with(Talent.GRADUATES, 0)
                .with(Talent.PAY_GROWTH, 0)
                .with(Talent.TO_INCUMBENTS, 0.55)
                .with(Talent.TO_FOUND, 0.25)
                .with(Talent.TASTE_FOR_PAY, TASTE);
    }

    private static Firm startup() {
        return Firm.startup("A").talent(2_800).with(Talent.KEY_PEOPLE, 84).with(Talent.CONTACT, 0.24);
    }

    private static Firm giant(String name, double wealth) {
        return Firm.incumbent(name)
                .coreCashFlow(wealth)
                .talent(100)
                .with(Talent.KEY_PEOPLE, 10)
                .with(Talent.CONTACT, 0);
    }

    /** 2Λ(x). */
    private static double accepts(double x) {
        return 2 / (1 + StrictMath.exp(-x));
    }

    /** Nobody is called in month 1, the month from which changes count; leavers of A in month 2 come at {@code rate} a year. */
    private static void assertLeave(double rate, Small small) {
        Intervention quiet =
                Talent.CONTACTS.pull(0).from(Small.START.plusMonths(1)).forMonths(1);
        double p = 1 - StrictMath.exp(-rate / 12);
        double left =
                small.pulling(quiet).replications(MANY).run(2, Talent.LEAVERS).mean(Talent.LEAVERS, "A", 2);
        assertEquals(84 * p, left, Small.fourErrors(84 * p * (1 - p), MANY));
    }

    private static Firm[] both() {
        return new Firm[] {startup(), giant("B", 1e9)};
    }

    @Nested
    class Acceptance {

        /** Loyalty counts like pay of one's own, against every offer. */
        @ParameterizedTest
        @ValueSource(doubles = {-0.3, 0, 0.1, 0.5})
        void fallsWithLoyalty(double loyalty) {
            Firm[] firms = {startup().with(Talent.LOYALTY, loyalty), giant("B", 1e9)};
            assertLeave(0.24 * accepts(-loyalty / TASTE), small(firms));
        }

        /** The price of the firm rises to {@code to} times what it was; at most a factor of e counts. */
        @ParameterizedTest(name = "price times {0}, weight {1}")
        @CsvSource({"1.5, 0.2, 0.40546510810816438", "0.5, 0.2, -0.69314718055994531", "100, 0.1, 1", "0, 0.1, -1"})
        void fallsWithThePriceOfShares(double to, double equity, double log) {
            Mechanism price = Small.set(Phase.REGIME, Columns.POST_MONEY, "A", month -> month < 2 ? 1e10 : to * 1e10);
            assertLeave(
                    0.24 * accepts(-equity * log / TASTE), small(both(), price).with(Talent.EQUITY, equity));
        }

        @Test
        void fallsWhenSharesBeginToTrade() {
            Mechanism listing = Small.set(Phase.REGIME, Columns.LISTED, "A", month -> month < 2 ? 0 : 1);
            assertLeave(0.24 * accepts(-0.15 / TASTE), small(both(), listing).with(Talent.EQUITY, 0.15));
        }

        /** A firm that trains on a third of what it did offers less than the incumbents; the rest of the world has none. */
        @Test
        void risesWhereComputeIsElsewhere() {
            Mechanism compute = Small.set(Phase.PLAN, Columns.TRAINING, "A", month -> month < 2 ? 9e9 : 4.5e9);
            double gap = 0.3 * StrictMath.log(2);
            assertLeave(
                    0.24 * (0.45 + 0.55 * accepts(gap / TASTE)),
                    small(both(), compute).with(Talent.COMPUTE, 0.3));
        }

        /** A firm that gains 0.1 nat on the best open model is called more often by incumbents, not by others. */
        @Test
        void risesWithFame() {
            Mechanism model = Small.set(Phase.REGIME, Columns.CAPABILITY, "A", month -> month < 2 ? 0 : 0.1);
            Mechanism floor = Small.set(Phase.REGIME, Columns.OPEN_FLOOR, 0);
            assertLeave(
                    0.24 * (0.45 + 0.55 * StrictMath.exp(0.2)),
                    small(both(), model, floor).with(Talent.FAME, 2));
        }

        /** Better pay of one's own keeps people from incumbents and from the rest of the world alike. */
        @ParameterizedTest
        @ValueSource(doubles = {0.8, 1.2, 2})
        void fallsWithOwnPay(double pay) {
            Mechanism plan = Small.set(Phase.REGIME, Columns.PAY_PLAN, "A", pay);
            assertLeave(0.24 * accepts(-StrictMath.log(pay) / TASTE), small(both(), plan));
        }
    }

    @Nested
    class WhoGoesWhere {

        private double sum(double[] row) {
            return Arrays.stream(row).sum();
        }

        /** C pays half more than B and has a third of its means: 3 · 2Λ(0) against 1 · 2Λ(ln 1.5/σ). */
        @Test
        void betterPayersHireMoreOfThoseTheyCall() {
            Firm[] firms = {startup(), giant("B", 3e9), giant("C", 1e9)};
            var seen = small(firms)
                    .pulling(Talent.PAY.pull(1.5).on(Target.firm("C")))
                    .replications(MANY)
                    .run(1, Columns.KEY_PEOPLE);
            double b = sum(seen.all(Columns.KEY_PEOPLE, "B", 1)) - 10 * MANY;
            double c = sum(seen.all(Columns.KEY_PEOPLE, "C", 1)) - 10 * MANY;
            double share = accepts(StrictMath.log(1.5) / TASTE) / (3 + accepts(StrictMath.log(1.5) / TASTE));
            assertEquals(share, c / (b + c), Small.fourErrors(share * (1 - share), b + c));
        }

        @Test
        void moreFoundAFirmWhileMoneyIsEasy() {
            var seen = small(both(), Small.set(Phase.REGIME, Columns.HOT, 1))
                    .with(Talent.FOUND_HOT, 1.6)
                    .replications(MANY)
                    .run(1, Talent.LEAVERS, Columns.KEY_FOUNDING);
            double left = sum(seen.all(Talent.LEAVERS, "A", 1));
            double founding = sum(seen.all(Columns.KEY_FOUNDING, 1));
            assertEquals(0.4, founding / left, Small.fourErrors(0.4 * 0.6, left)); // 1.6 · 0.25, and 0.45 stay out of B
        }

        /**
         * Each lead who joins B brings χ S/K of A's staff; the teams of the others are free. B makes room: the team is not
         * let go in the next month.
         */
        @Test
        void teamsFollowTheirLeadsToTheNewFirm() {
            Firm[] firms = {startup().with(Talent.CONTACT, 2), giant("B", 1e9)};
            var seen = small(firms)
                    .with(Talent.TEAM_MOVE, 0.5)
                    .pulling(Talent.CONTACTS.pull(0).from(Small.START.plusMonths(2)))
                    .replications(300)
                    .run(2, Columns.KEY_PEOPLE, Columns.STAFF, Columns.STAFF_ELSEWHERE, Talent.LEAVERS);
            double[] leads = seen.all(Columns.KEY_PEOPLE, "B", 1);
            double[] left = seen.all(Talent.LEAVERS, "A", 1);
            double team = 0.5 * 2_716 / 84;
            for (int i = 0; i < 300; i++) {
                double joined = leads[i] - 10;
                assertEquals(90 + joined * team, seen.all(Columns.STAFF, "B", 1)[i], 1e-9 * 2_800);
                assertEquals(90 + joined * team, seen.all(Columns.STAFF, "B", 2)[i], 1e-9 * 2_800);
                assertEquals(2_716 - left[i] * team, seen.all(Columns.STAFF, "A", 1)[i], 1e-9 * 2_800);
                assertEquals(2_806 + (left[i] - joined) * team, seen.all(Columns.STAFF_ELSEWHERE, 1)[i], 1e-9 * 2_800);
            }
        }

        /** A is 0.2 nats ahead of B, who has 10 key people: the k-th who joins brings 0.2 / (10 + k). The better learn nothing. */
        @Test
        void knowHowGoesWithThem() {
            Mechanism models =
                    Small.set(Phase.REGIME, Columns.CAPABILITY, (firm, month) -> firm.equals("A") ? 0.3 : 0.1);
            Firm[] firms = {startup().with(Talent.CONTACT, 2), giant("B", 1e9).with(Talent.CONTACT, 2), giant("C", 1e9)
            };
            var seen = small(firms, models)
                    .with(Talent.TO_INCUMBENTS, 1)
                    .with(Talent.TO_FOUND, 0)
                    .replications(300)
                    .run(1, Columns.KEY_PEOPLE, Columns.KNOW_HOW, Talent.LEAVERS);
            double told = 0;
            for (int i = 0; i < 300; i++) {
                told += seen.all(Columns.KNOW_HOW, "C", 1)[i];
                assertEquals(0, seen.all(Columns.KNOW_HOW, "A", 1)[i]);
                double joined = seen.all(Columns.KEY_PEOPLE, "C", 1)[i] - 10;
                double most = 0;
                for (int k = 1; k <= joined; k++) {
                    most += 0.2 / (10 + k);
                }
                // those who came from B, as good as C, bring nothing
                assertTrue(seen.all(Columns.KNOW_HOW, "C", 1)[i] <= most + 1e-12);
            }
            assertTrue(told > 0);
        }

        @Test
        void knowHowIsTheLeadPerHeadOfTheNewTeam() {
            Mechanism models =
                    Small.set(Phase.REGIME, Columns.CAPABILITY, (firm, month) -> firm.equals("A") ? 0.3 : 0.1);
            var seen = small(both(), models).replications(300).run(1, Columns.KEY_PEOPLE, Columns.KNOW_HOW);
            for (int i = 0; i < 300; i++) {
                double told = 0;
                for (int k = 1; k <= seen.all(Columns.KEY_PEOPLE, "B", 1)[i] - 10; k++) {
                    told += 0.2 / (10 + k);
                }
                assertEquals(told, seen.all(Columns.KNOW_HOW, "B", 1)[i], 1e-12);
            }
        }
    }

    @Nested
    class Graduates {

        /** 2,716 + 90 staff, as many again outside: 1 − e^{−g/12} of 5,612 join each month. */
        @Test
        void joinTheStaffOutside() {
            var seen = small(both()).with(Talent.GRADUATES, 0.12).run(12, Columns.STAFF_ELSEWHERE);
            double month = 5_612 * (1 - StrictMath.exp(-0.01));
            assertEquals(2_806 + 12 * month, seen.at(Columns.STAFF_ELSEWHERE, 12), 1e-9 * 5_612);
        }

        /** 94 key people and 47 outside; over a year 141 (1 − e^{−g/12}) · 12 become one. */
        @Test
        void becomeKeyPeopleByChance() {
            int n = 4_000;
            Firm[] firms = {startup().with(Talent.CONTACT, 0), giant("B", 1e9)};
            var seen =
                    small(firms).with(Talent.KEY_GRADUATES, 0.6).replications(n).run(12, Columns.KEY_ELSEWHERE);
            double p = 1 - StrictMath.exp(-0.05);
            double expected = 12 * 141 * p;
            double variance = 12 * 141 * p * (1 - p);
            assertEquals(47 + expected, seen.mean(Columns.KEY_ELSEWHERE, 12), Small.fourErrors(variance, n));
            for (double people : seen.all(Columns.KEY_ELSEWHERE, 12)) {
                assertEquals(Math.rint(people), people);
            }
        }
    }

    /**
     * The limit of Burdett and Mortensen (1998): equal firms whose offers are spread as in their equilibrium, people who take
     * whatever pays better (σ → 0), separations at rate δ. With productivity p = 1, reservation wage R = 0.5 and k = λ/δ = 5:
     *
     * <pre>
     *   F(w) = (1 + k)/k · (1 − √((p − w)/(p − R)))        offers;  quits at w: δ + λ (1 − F(w))
     *   G(w) = F / (1 + k (1 − F))                         people at w or below;  unemployment 1 / (1 + k)
     * </pre>
     */
    @Nested
    class BurdettMortensen {

        private static final double P = 1;
        private static final double R = 0.5;
        private static final double K = 5;
        private static final int FIRMS = 20;

        /** The wage that a share f of offers is below: the inverse of F. */
        private double offer(double f) {
            double root = 1 - f * K / (1 + K);
            return P - (P - R) * root * root;
        }

        private double below(double wage) {
            return (1 + K) / K * (1 - StrictMath.sqrt((P - wage) / (P - R)));
        }

        /** Figures of the published closed form for these parameters. */
        @Test
        void equilibriumHasThePublishedFigures() {
            assertEquals(0.166667, 1 / (1 + K), 5e-7);
            assertEquals(0.986111, offer(1), 5e-7);
            assertEquals(0.829861, offer(0.5), 5e-7);
            assertEquals(0.5, below(offer(0.5)), 1e-12);
            int n = 200_000;
            double offered = 0;
            double paid = 0;
            double before = 0;
            for (int m = 0; m < n; m++) {
                double f = (m + 0.5) / n;
                double upTo = (m + 1.0) / n;
                double people = upTo / (1 + K * (1 - upTo));
                offered += offer(f) / n;
                paid += offer(f) * (people - before);
                before = people;
            }
            assertEquals(0.800926, offered, 5e-7);
            assertEquals(0.916667, paid, 5e-7);
            for (double f : new double[] {0, 0.3, 0.9, 1
            }) { // every offer earns the same: (p − w) l(w), l = k' / (1 + k (1 − F))²
                double profit = (P - offer(f)) / ((1 + K * (1 - f)) * (1 + K * (1 - f)));
                assertEquals((P - R) / ((1 + K) * (1 + K)), profit, 1e-12);
            }
        }

        /** Twenty equal firms at the quantiles of F: departures of each are δ + λ (1 − F), and nobody moves to worse pay. */
        @Test
        void peopleClimbTheLadderOfPay() {
            double s = K / (1 + K); // of all offers those of other firms, so that λ/δ = k
            double contact = 0.6;
            double delta = 2 * contact * (1 - s); // whoever is better accepted is accepted at 2Λ(∞) = 2
            double lambda = 2 * contact * s;
            List<Firm> firms = new ArrayList<>();
            List<Intervention> pay = new ArrayList<>();
            for (int f = 0; f < FIRMS; f++) {
                String name = "firm " + f;
                firms.add(Firm.incumbent(name)
                        .coreCashFlow(1e9)
                        .talent(200)
                        .with(Talent.KEY_PEOPLE, 50)
                        .with(Talent.CONTACT, contact));
                // half of the model's wages: what is outside, at 1, is better than all of them, so that separations are
                // exogenous
                pay.add(Talent.PAY.pull(0.5 * offer((f + 0.5) / FIRMS)).on(Target.firm(name)));
            }
            int n = 4_000;
            var seen = small(firms.toArray(Firm[]::new))
                    .with(Talent.TASTE_FOR_PAY, 0.01)
                    .with(Talent.TO_INCUMBENTS, s)
                    .with(Talent.TO_FOUND, 0)
                    .with(Talent.FAME, 0)
                    .with(Talent.COMPUTE, 0)
                    .pulling(pay.toArray(Intervention[]::new))
                    .replications(n)
                    .run(1, Talent.LEAVERS, Columns.KEY_PEOPLE);
            double[] expected = new double[FIRMS];
            for (int f = 0; f < FIRMS; f++) {
                double rate = 0;
                double inflow = 0;
                for (int j = 0; j < FIRMS; j++) {
                    double better = j == f ? 0 : sharp(j, f);
                    double worse = j == f ? 0 : sharp(f, j);
                    rate += lambda * better / (FIRMS - 1);
                    inflow += lambda * worse / (FIRMS - 1);
                }
                double p = 1 - StrictMath.exp(-(delta + rate) / 12);
                expected[f] = 50 * p;
                double left = seen.mean(Talent.LEAVERS, "firm " + f, 1);
                assertEquals(expected[f], left, Small.fourErrors(50 * p * (1 - p), n), "firm " + f);
                double ideal = delta + lambda * (1 - (f + 0.5) / FIRMS);
                assertEquals(ideal, delta + rate, lambda * 0.06, "firm " + f); // 20 steps in place of a curve
                double gained = seen.mean(Columns.KEY_PEOPLE, "firm " + f, 1) - 50 + left;
                // hazards of a month, in place of rates, cost up to a share (δ + λ)/24 = 0.05 of the inflow
                assertEquals(
                        50 * inflow / 12,
                        gained,
                        50 * inflow / 12 * 0.055 + Small.fourErrors(50 * inflow / 12 + 0.01, n));
            }
        }

        /** Whether people of firm {@code from} take the offer of {@code to}: Λ of a gap that is many tastes wide, nearly 0 or 1. */
        private double sharp(int to, int from) {
            double gap = StrictMath.log(offer((to + 0.5) / FIRMS) / offer((from + 0.5) / FIRMS));
            return 1 / (1 + StrictMath.exp(-gap / 0.01));
        }
    }
}

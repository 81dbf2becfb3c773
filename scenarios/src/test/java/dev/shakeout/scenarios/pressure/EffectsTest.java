package dev.shakeout.scenarios.pressure;

import static dev.shakeout.scenarios.pressure.Dose.ALL;
import static dev.shakeout.scenarios.pressure.Dose.BASELINE;
import static dev.shakeout.scenarios.pressure.Dose.INCUMBENTS;
import static dev.shakeout.scenarios.pressure.Dose.MARKET;
import static dev.shakeout.scenarios.pressure.Dose.SIX;
import static dev.shakeout.scenarios.pressure.Dose.assertSign;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Paired;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.Lab;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Each pressure moves what it is about, in the direction the articles tell, and more of it moves it further: in the mean of
 * pairs, with an interval that does not hold zero, and replication by replication in the first month, where a theorem says
 * so because both sides still stand at the same state and share their luck.
 */
class EffectsTest {

    @Nested
    class OfFundingSqueeze {

        private static final Dose DOSE = new Dose("FundingSqueeze", 18);

        /** Rounds closed by the six up to a month: each sets a new price of the whole firm. */
        private static double[] rounds(Scenario scenario, int month) {
            double[] rounds = new double[DOSE.lab.replications()];
            for (String firm : SIX) {
                for (int m = 1; m <= month; m++) {
                    double[] before = DOSE.lab.of(scenario, "post-money", firm, m - 1);
                    double[] after = DOSE.lab.of(scenario, "post-money", firm, m);
                    for (int k = 0; k < rounds.length; k++) {
                        rounds[k] += before[k] == after[k] ? 0 : 1;
                    }
                }
            }
            return rounds;
        }

        @Test
        void fewerRoundsAreClosedTheHarderItIs() {
            double[] before = rounds(BASELINE, 18);
            for (Scenario strength : DOSE.strengths) {
                double[] after = rounds(strength, 18);
                assertSign(-1, Paired.difference(before, after, before.length).difference(), strength.name());
                before = after;
            }
        }

        /** Same draws, lower odds, less money: who closes in the first month would have closed without the squeeze. */
        @Test
        void inTheFirstMonthNobodyClosesWhoWouldNotHaveWithoutIt() {
            double[] before = rounds(BASELINE, 1);
            for (Scenario strength : DOSE.strengths) {
                double[] after = rounds(strength, 1);
                for (int k = 0; k < before.length; k++) {
                    assertTrue(after[k] <= before[k]);
                }
            }
        }

        @Test
        void theSixHoldLessCash() {
            DOSE.assertRisesWithStrength(-1, "cash", SIX, 18);
        }

        /** A round that does not close in month 1 leaves shares, which hold people, at their old price from month 2 on. */
        @Test
        void usersAndKeyPeopleDoNotNoticeItAtOnce() {
            for (String measure : List.of("mau", "key people")) {
                for (int month = 0; month <= 1; month++) {
                    assertEquals(
                            Estimate.of(0, 0, 0),
                            DOSE.lab.change(BASELINE, DOSE.atOne(), measure, ALL, month),
                            measure);
                }
            }
        }
    }

    @Nested
    class OfCapexRace {

        private static final Dose DOSE = new Dose("CapexRace", 18);

        /** Mean capability of incumbents less that of the six, by replication. */
        private static double[] lead(Scenario scenario, int month) {
            double[] lead = DOSE.lab.sum(scenario, "capability", INCUMBENTS, month);
            double[] six = DOSE.lab.sum(scenario, "capability", SIX, month);
            for (int k = 0; k < lead.length; k++) {
                lead[k] = lead[k] / INCUMBENTS.size() - six[k] / SIX.size();
            }
            return lead;
        }

        @Test
        void incumbentsLeadFurtherTheHotterItIs() {
            double[] before = lead(BASELINE, 18);
            for (Scenario strength : DOSE.strengths) {
                double[] after = lead(strength, 18);
                assertSign(1, Paired.difference(before, after, before.length).difference(), strength.name());
                before = after;
            }
        }

        /** As planned: owners who stretch a budget because rivals in the race get ahead are left out. */
        private static final Lab PLANS =
                new Lab(MARKET, Dose.MODEL.without("budgets"), 11, 12, 150, BASELINE, DOSE.atOne());

        /** Training under the race over training without it, where the firm is on the frontier in both; 0 elsewhere. */
        private static double[] dearer(String firm, int month) {
            double[] before = PLANS.of(BASELINE, "training", firm, month);
            double[] after = PLANS.of(DOSE.atOne(), "training", firm, month);
            double[] trained = PLANS.of(BASELINE, "frontier", firm, month);
            double[] trains = PLANS.of(DOSE.atOne(), "frontier", firm, month);
            double[] ratio = new double[before.length];
            for (int k = 0; k < ratio.length; k++) {
                ratio[k] = trained[k] * trains[k] != 0 ? after[k] / before[k] : 0;
            }
            return ratio;
        }

        /** Outlays twice those of the plan after a year, and the plan itself grows by 0.15 a year more, from month 2 on. */
        @Test
        void incumbentsDoubleTheirTrainingWithinAYear() {
            assertRatio(2 * Math.exp(0.15 * 11 / 12), dearer("ByteDance", 12));
            assertRatio(2 * Math.exp(0.15 * 11 / 12), dearer("Alibaba", 12));
        }

        /** Startups pay the dearer frontier and nothing else; nobody is short enough of cash to cut in half a year. */
        @Test
        void stayingOnTheFrontierIsDearerForStartups() {
            for (String firm : List.of("Zhipu", "MiniMax", "Moonshot", "StepFun")) {
                assertRatio(Math.exp(0.15 * 5 / 12), dearer(firm, 6));
            }
        }

        private static void assertRatio(double expected, double[] ratios) {
            int seen = 0;
            for (double ratio : ratios) {
                if (ratio != 0) {
                    assertEquals(expected, ratio, 1e-12 * expected); // eleven products and as many powers
                    seen++;
                }
            }
            assertTrue(seen > ratios.length / 2, seen + " of " + ratios.length);
        }

        @Test
        void theSixHoldLessCash() {
            DOSE.assertRisesWithStrength(-1, "cash", SIX, 18);
        }
    }

    @Nested
    class OfAdWar {

        private static final Dose DOSE = new Dose("AdWar", 24);
        private static final List<String> AT_WAR = List.of("ByteDance", "Alibaba", "Tencent");

        /** Users of the six as a share of all products' users. */
        private static double[] share(Scenario scenario, int month) {
            double[] share = DOSE.lab.sum(scenario, "mau.home-assistant", SIX, month);
            double[] all = DOSE.lab.sum(scenario, "mau.home-assistant", ALL, month);
            for (int k = 0; k < share.length; k++) {
                share[k] /= all[k];
            }
            return share;
        }

        /** 300 m CNY by one assistant, half that each by two others. */
        @Test
        void itCostsWhatTheArticlesSay() {
            for (double fen : DOSE.lab.of(DOSE.atOne(), "war spend", "Tencent", 1)) {
                assertEquals(300e6 * 100, fen);
            }
            for (double fen : DOSE.lab.of(DOSE.atOne(), "war spend", "ByteDance", 1)) {
                assertEquals(150e6 * 100, fen);
            }
            for (String firm : List.of("Moonshot", "DeepSeek", "Baidu")) {
                assertEquals(0, DOSE.lab.of(DOSE.atOne(), "war spend", firm, 1)[0]);
            }
        }

        @Test
        void thoseAtWarGainUsers() {
            DOSE.assertRisesInEveryReplication(1, "mau", AT_WAR, 1);
            for (int month : new int[] {1, 6, 18}) {
                DOSE.assertRisesWithStrength(1, "mau", AT_WAR, month);
            }
        }

        /** Advertising takes users from rivals, not only people from outside the category. */
        @Test
        void theSixLoseUsersForGood() {
            DOSE.assertRisesInEveryReplication(-1, "mau.home-assistant", SIX, 1);
            for (int month : new int[] {1, 3, 6, 12, 18, 24}) {
                DOSE.assertRisesWithStrength(-1, "mau.home-assistant", SIX, month);
            }
        }

        @Test
        void theSixLoseShareForGood() {
            for (int month : new int[] {1, 6, 12, 18, 24}) {
                double[] before = share(BASELINE, month);
                for (Scenario strength : DOSE.strengths) {
                    double[] after = share(strength, month);
                    assertSign(
                            -1, Paired.difference(before, after, before.length).difference(), "month " + month);
                    before = after;
                }
            }
        }

        @Test
        void installsBecomeDearerForEverybody() {
            DOSE.assertRisesInEveryReplication(1, "cpa", List.of("Moonshot"), 1);
            DOSE.assertRisesWithStrength(1, "cpa", List.of("Moonshot"), 12);
            assertTrue(DOSE.lab.of(DOSE.atOne(), "cpa", "Moonshot", 1)[0] > 30, "from 30 CNY up");
        }
    }

    @Nested
    class OfTalentRaid {

        private static final Dose DOSE = new Dose("TalentRaid", 18);

        @Test
        void theSixLoseKeyPeople() {
            DOSE.assertRisesWithStrength(-1, "key people", SIX, 6);
            DOSE.assertRisesWithStrength(-1, "key people", SIX, 12);
        }

        /** Inversion: with the same draw, higher odds never make fewer leave. */
        @Test
        void nobodyStaysInTheFirstMonthWhoWouldHaveLeftWithoutIt() {
            for (String firm : SIX) {
                DOSE.assertRisesInEveryReplication(-1, "key people", List.of(firm), 1);
            }
        }

        @Test
        void incumbentsGainThem() {
            DOSE.assertRisesWithStrength(1, "key people", INCUMBENTS, 12);
        }

        @Test
        void modelsOfTheSixFallBehind() {
            DOSE.assertRisesWithStrength(-1, "capability", SIX, 18);
        }
    }

    @Nested
    class OfEcosystemBundling {

        private static final Dose DOSE = new Dose("EcosystemBundling", 12);

        @Test
        void incumbentsGainUsers() {
            DOSE.assertRisesInEveryReplication(1, "mau", INCUMBENTS, 1);
            DOSE.assertRisesWithStrength(1, "mau", INCUMBENTS, 12);
        }

        @Test
        void theSixLoseUsers() {
            DOSE.assertRisesInEveryReplication(-1, "mau", SIX, 1);
            DOSE.assertRisesWithStrength(-1, "mau", SIX, 12);
        }
    }

    @Nested
    class OfBigTechPressure {

        private static final Scenario PRESSURE = BigTechPressure.ofStrength(1);
        private static final Comparison THREE_YEARS = Ensemble.of(MARKET)
                .months(36)
                .replications(300)
                .seed(11)
                .threads(1)
                .compare(BASELINE, PRESSURE);

        @Test
        void startupsThatTrainAndAdvertiseSurviveLess() {
            for (String firm : List.of("MiniMax", "Moonshot")) {
                assertSign(-1, THREE_YEARS.difference(PRESSURE, firm, 36), firm);
            }
        }

        @Test
        void noStartupGains() {
            for (String firm : SIX) {
                Estimate change = THREE_YEARS.difference(PRESSURE, firm, 36);
                assertTrue(change.low() <= 0, firm + ": " + change);
            }
        }

        @Test
        void incumbentsGainUsersAndTheSixLoseThem() {
            double six = 0;
            double incumbents = 0;
            for (String firm : SIX) {
                six += change(firm);
            }
            for (String firm : INCUMBENTS) {
                incumbents += change(firm);
            }
            assertTrue(six < 0 && incumbents > 0, "six %s, incumbents %s".formatted(six, incumbents));
        }

        private static double change(String firm) {
            return THREE_YEARS.of(PRESSURE).summary("mau", firm, 36).mean()
                    - THREE_YEARS.baseline().summary("mau", firm, 36).mean();
        }
    }
}

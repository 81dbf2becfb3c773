package dev.shakeout.core.enterprise;

import static dev.shakeout.core.enterprise.Fair.ROUNDING;
import static dev.shakeout.core.enterprise.Fair.cloud;
import static dev.shakeout.core.enterprise.Fair.independent;
import static dev.shakeout.core.enterprise.Fair.won;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TendersTest {

    /**
     * Half a year of four suppliers with everything at work at once. Regenerate with src/test/reference/tenders.py, which
     * writes out each choice and differentiates profits. The state of the start is found to 1e-12 and prices to 1e-10 of
     * λ/α; six months pass both on.
     */
    @Test
    void halfAYearAgreesWithTheDefinitions() throws IOException {
        Seen seen = new Fair(
                        independent("Ash", 30e6),
                        independent("Birch", 9e6),
                        cloud("Cedar", 50e6).with(Pricing.ECOSYSTEM_VALUE, 0.5),
                        cloud("Elm", 20e6).with(Pricing.ECOSYSTEM_VALUE, 0.25))
                .with(Vertical.SPENDING, 300e6)
                .with(Vertical.OPENNESS, 0.5)
                .with(Vertical.EXCLUSIVITY, 0.4)
                .with(Pricing.SENSITIVITY, 0.5)
                .with(Tenders.NESTING, 0.6)
                .with(Tenders.MIGRATION_COST, 1.2)
                .with(Tenders.QUALITY_TASTE, 8)
                .with(Tenders.CONTRACT_MONTHS, 12)
                .with(Tenders.RATE, 0.1)
                .with(Tenders.GROWTH, 0.6)
                .with(Tenders.CUSTOMISATION, 0.3)
                .with(Tenders.DATA_DECAY, 0.06)
                .with(Tenders.FLYWHEEL_MAX, 0.8)
                .with(Tenders.DATA_HALF, 0.5)
                .with(Tenders.DATA_SHAPE, 1.5)
                .with(Tenders.SELF_HOSTED, 0.05)
                .with(Tenders.SHORTLIST, 2)
                .with(Tenders.JUDGEMENT, 0.05)
                .with(Tenders.EXPECTATION, 0.5)
                .openModel(month -> 0.02)
                .set(Columns.OPEN_PRICE, (firm, month) -> 1.62 * StrictMath.exp(-1.3 * month / 12))
                .set(Columns.UNIT_COST, (firm, month) -> servingAtStart(firm) * StrictMath.exp(-1.3 * month / 12))
                .set(Columns.QUALITY, TendersTest::quality)
                .set(Columns.OPEN_REGARD, "Ash", month -> 0.1 + 0.05 * month)
                .run(6);
        int rows = 0;
        try (var in = new BufferedReader(new InputStreamReader(
                TendersTest.class.getResourceAsStream("tenders.csv"), StandardCharsets.US_ASCII))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cell = line.split(",", -1);
                int month = Integer.parseInt(cell[0]);
                double volume = Double.parseDouble(cell[3]);
                double found = switch (cell[1]) {
                    case "own machines" -> seen.at(Tenders.SELF_VOLUME, month);
                    case "none" -> seen.at(Tenders.UNSERVED, month);
                    default -> {
                        double price = Double.parseDouble(cell[2]);
                        assertEquals(price, seen.at(Tenders.PRICE, cell[1], month), 1e-9 * price, line);
                        double billing = 100 * Double.parseDouble(cell[4]);
                        assertEquals(billing, seen.at(Tenders.BILLING, cell[1], month), 1e-9 * billing, line);
                        yield seen.at(Tenders.VOLUME, cell[1], month);
                    }
                };
                assertEquals(volume, found, 1e-9 * volume, line);
                rows++;
            }
        }
        assertEquals(7 * 6, rows);
    }

    private static double servingAtStart(String firm) {
        return switch (firm) {
            case "Ash" -> 1.5;
            case "Birch" -> 0.9;
            case "Cedar" -> 1.1;
            default -> 1.2;
        };
    }

    private static double quality(String firm, int month) {
        return switch (firm) {
            case "Ash" -> -0.05;
            case "Birch" -> month < 3 ? 0.02 : 0.06;
            case "Cedar" -> -0.02;
            default -> 0.01;
        };
    }

    @Nested
    class Contracts {

        /** A supplier on nobody's list wins nothing, so its contracts run out at 1/T a month. */
        @ParameterizedTest
        @ValueSource(doubles = {1, 6, 12, 36})
        void runOutExponentially(double months) {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 10e6))
                    .with(Tenders.CONTRACT_MONTHS, months)
                    .with(Tenders.SHORTLIST, 1)
                    .with(Tenders.JUDGEMENT, 1e-3)
                    .set(Columns.QUALITY, "A", month -> month > 0 ? -10 : 0)
                    .run(24);
            double first = seen.at(Tenders.VOLUME, "A", 0);
            for (int month = 0; month <= 24; month++) {
                double left = StrictMath.exp(-month / months);
                assertEquals(first * left, seen.at(Tenders.VOLUME, "A", month), ROUNDING * first);
                assertEquals(10e8 * left, seen.at(Tenders.BILLING, "A", month), ROUNDING * 10e8);
            }
        }

        /** At the start nobody gains or loses share, and needs grow by e^g a year. */
        @ParameterizedTest
        @CsvSource({"0, 0", "0.6, 0", "0.6, 2", "-0.3, 1"})
        void stayWithTheirSuppliersWhileNothingChanges(double growth, double migrationCost) {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6), cloud("C", 20e6))
                    .with(Tenders.GROWTH, growth)
                    .with(Tenders.MIGRATION_COST, migrationCost)
                    .with(Tenders.SELF_HOSTED, 0.1)
                    .openModel(month -> 0)
                    .run(1);
            double grown = StrictMath.exp(growth / 12);
            for (String firm : new String[] {"A", "B", "C"}) {
                double first = seen.at(Tenders.VOLUME, firm, 0);
                assertEquals(first * grown, seen.at(Tenders.VOLUME, firm, 1), 1e-10 * first); // as exact as the start
            }
            assertEquals(seen.at(Tenders.SELF_VOLUME, 0) * grown, seen.at(Tenders.SELF_VOLUME, 1), 1e-3);
        }

        /** What all could use is what all have and what nobody serves, whatever happens; the audit says so as well. */
        @Test
        void areConserved() {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6), cloud("C", 20e6))
                    .with(Tenders.GROWTH, 0.6)
                    .with(Tenders.MIGRATION_COST, 1)
                    .with(Tenders.SELF_HOSTED, 0.1)
                    .openModel(month -> 0.1 * month)
                    .set(Columns.ACTIVE, "A", month -> month < 4 ? 1 : 0)
                    .set(Columns.QUALITY, "B", month -> 0.02 * month)
                    .run(12);
            double all = 0;
            for (int month = 0; month <= 12; month++) {
                double sum = seen.at(Tenders.SELF_VOLUME, month) + seen.at(Tenders.UNSERVED, month);
                for (String firm : new String[] {"A", "B", "C"}) {
                    sum += seen.at(Tenders.VOLUME, firm, month);
                }
                all = month == 0 ? sum : all;
                assertEquals(all * StrictMath.exp(0.6 * month / 12), sum, ROUNDING * sum);
            }
        }

        @Test
        void ofAFirmThatHasCeasedEndAtOnce() {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6))
                    .set(Columns.ACTIVE, "A", month -> month < 3 ? 1 : 0)
                    .watching(Columns.RECEIVABLE, Columns.CONTRACT_REVENUE)
                    .run(4);
            assertTrue(seen.at(Tenders.VOLUME, "A", 2) > 0);
            assertEquals(0, seen.at(Tenders.VOLUME, "A", 3), 0);
            assertEquals(0, seen.at(Tenders.BILLING, "A", 3), 0);
            assertEquals(0, seen.at(Columns.RECEIVABLE, "A", 3), 0);
            assertEquals(0, seen.at(Columns.CONTRACT_REVENUE, "A", 3), 0);
        }

        /** A new price is paid by new contracts only: billing is what each was signed at. */
        @Test
        void keepTheirPrice() {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6))
                    .with(Pricing.RULE, 2)
                    .with(Pricing.LIST_DECLINE, 0)
                    .with(Pricing.LIST_PRICE, 4)
                    .pulling(Pricing.LIST.pull(0.5))
                    .run(6);
            double billed = 10e8;
            for (int month = 1; month <= 6; month++) {
                billed = billed * StrictMath.exp(-1.0 / 12) + 100 * 2 * won(seen, "A", month, 12);
                assertEquals(billed, seen.at(Tenders.BILLING, "A", month), ROUNDING * billed);
                assertEquals(4, seen.at(Tenders.PRICE, "A", month), 0); // of the rule, before the lever
            }
        }

        /** Enterprises that do not buy let contracts run out. */
        @Test
        void areNotRenewedWhereNobodyBuys() {
            Seen seen = new Fair(independent("A", 10e6), independent("B", 30e6))
                    .with(Tenders.GROWTH, 0.6)
                    .pulling(Enterprise.TENDERS.pull(0))
                    .run(12);
            double first = seen.at(Tenders.VOLUME, "B", 0);
            assertEquals(first * StrictMath.exp(-1), seen.at(Tenders.VOLUME, "B", 12), ROUNDING * first);
        }
    }

    @Nested
    class Choice {

        /** What a month's choosers decide is logit: who left, who came, and who does without. */
        private Fair fixedPrices() {
            return new Fair(independent("A", 10e6), independent("B", 20e6), cloud("C", 15e6), cloud("D", 5e6))
                    .with(Pricing.RULE, 2)
                    .with(Pricing.LIST_PRICE, 2)
                    .with(Pricing.LIST_DECLINE, 0);
        }

        /** λ = 1 is plain logit: a better firm draws from all alternatives in proportion, in its nest or not. */
        @Test
        void withoutNestsIsPlainLogit() {
            Seen before = fixedPrices().run(1);
            Seen after = fixedPrices()
                    .with(Tenders.QUALITY_TASTE, 8)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(1);
            double a = won(before, "A", 1, 12);
            double choosing = choosing(before);
            double betterOff = a / choosing * StrictMath.exp(0.8);
            double share = betterOff / (1 - a / choosing + betterOff);
            assertEquals(share * choosing, won(after, "A", 1, 12), ROUNDING * choosing);
            double ratio = won(after, "B", 1, 12) / won(before, "B", 1, 12);
            assertEquals(ratio, won(after, "C", 1, 12) / won(before, "C", 1, 12), ROUNDING);
            assertEquals((1 - share) / (1 - a / choosing), ratio, ROUNDING);
        }

        /** All who run out, and a tenth of those without a supplier. */
        private double choosing(Seen seen) {
            double held = 0;
            for (String firm : new String[] {"A", "B", "C", "D"}) {
                held += seen.at(Tenders.VOLUME, firm, 0);
            }
            return held * (1 - StrictMath.exp(-1.0 / 12)) + 0.1 * seen.at(Tenders.UNSERVED, 0);
        }

        /** With λ < 1 a better independent draws more from the other independent than from the clouds. */
        @ParameterizedTest
        @ValueSource(doubles = {0.3, 0.6, 0.9})
        void withNestsHurtsCloserRivalsMore(double lambda) {
            Seen before = fixedPrices().with(Tenders.NESTING, lambda).run(1);
            Seen after = fixedPrices()
                    .with(Tenders.NESTING, lambda)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(1);
            double near = won(after, "B", 1, 12) / won(before, "B", 1, 12);
            double far = won(after, "C", 1, 12) / won(before, "C", 1, 12);
            assertTrue(near < far && far < 1, near + " and " + far);
            assertEquals(far, won(after, "D", 1, 12) / won(before, "D", 1, 12), ROUNDING);
        }

        /** The dearer moving is, the fewer customers a newcomer draws, who has nobody to keep. */
        @Test
        void costsOfMovingProtectThoseWhoAreThere() {
            double before = Double.POSITIVE_INFINITY;
            for (double cost : new double[] {0, 0.5, 1.2, 3}) {
                Firm newcomer =
                        Firm.incumbent("N").with(Tenders.ENTRY_RATE, 100).with(Tenders.ATTENTION_THRESHOLD, 0);
                Seen seen = new Fair(independent("A", 10e6), independent("B", 20e6), newcomer)
                        .with(Tenders.MIGRATION_COST, cost)
                        .run(6);
                double drawn = seen.at(Tenders.VOLUME, "N", 6);
                assertTrue(drawn > 0 && drawn < 0.98 * before, drawn + " at " + cost + " after " + before);
                before = drawn;
            }
        }

        /** With judges who do not err, exactly the m best sell; the next sells from the day the list is longer. */
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void isAmongTheBestSuppliersOnly(int invited) {
            Seen seen = fixedPrices()
                    .with(Tenders.SHORTLIST, invited)
                    .with(Tenders.JUDGEMENT, 1e-6)
                    .set(Columns.QUALITY, (firm, month) -> -0.01 * "ABCD".indexOf(firm))
                    .run(1);
            for (int place = 0; place < 4; place++) {
                String firm = "ABCD".substring(place, place + 1);
                double won = won(seen, firm, 1, 12) / seen.at(Tenders.VOLUME, firm, 0);
                if (place < invited) {
                    assertTrue(won >= 1 - StrictMath.exp(-1.0 / 12) - 1e-10, firm); // what ran out, and others lost
                } else {
                    assertEquals(0, won, ROUNDING);
                }
            }
        }

        /** People compare with what is usual: if everything improves at once, nothing changes. */
        @Test
        void keepsUpWithExpectations() {
            Seen still = fixedPrices()
                    .with(Tenders.EXPECTATION, 1)
                    .openModel(month -> 0)
                    .run(6);
            Seen better = fixedPrices()
                    .with(Tenders.EXPECTATION, 1)
                    .openModel(month -> 0.1 * month)
                    .set(Columns.QUALITY, (firm, month) -> 0.1 * month)
                    .run(6);
            for (String firm : new String[] {"A", "B", "C", "D"}) {
                double volume = still.at(Tenders.VOLUME, firm, 6);
                assertEquals(volume, better.at(Tenders.VOLUME, firm, 6), ROUNDING * volume);
            }
        }

        /** The open model takes the share of a product of the same utility: e^{a Δθ + lever} on its weight. */
        @Test
        void ofOwnMachinesFollowsTheOpenModelItsPriceAndTheLever() {
            Fair still = fixedPrices().with(Tenders.SELF_HOSTED, 0.1).openModel(month -> 0);
            Seen before = still.run(1);
            Seen after = fixedPrices()
                    .with(Tenders.SELF_HOSTED, 0.1)
                    .with(Tenders.QUALITY_TASTE, 5)
                    .openModel(month -> 0.1 * month)
                    .set(Columns.OPEN_PRICE, (firm, month) -> 1 - 0.4 * month)
                    .pulling(Tenders.SELF_HOST.pull(0.3))
                    .run(1);
            double runOut = 1 - StrictMath.exp(-1.0 / 12);
            double own = before.at(Tenders.SELF_VOLUME, 0);
            double choosing = choosing(before) + own * runOut;
            double share = (before.at(Tenders.SELF_VOLUME, 1) - own * (1 - runOut)) / choosing;
            double w = share / (1 - share) * StrictMath.exp(5 * 0.1 + 0.5 * 0.4 + 0.3);
            assertEquals(w / (1 + w), (after.at(Tenders.SELF_VOLUME, 1) - own * (1 - runOut)) / choosing, ROUNDING);
        }

        /** Regard for open models counts like any other utility, and only what has changed since the start. */
        @Test
        void countsOpennessOfASupplier() {
            Seen regard = fixedPrices()
                    .set(Columns.OPEN_REGARD, "A", month -> 0.3 + 0.2 * month)
                    .run(1);
            Seen quality = fixedPrices()
                    .with(Tenders.QUALITY_TASTE, 2)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(1);
            double volume = quality.at(Tenders.VOLUME, "A", 1);
            assertEquals(volume, regard.at(Tenders.VOLUME, "A", 1), ROUNDING * volume);
        }

        /** A year of focus raises standing by the lever times openness. */
        @Test
        void rewardsFocus() {
            Seen focus = fixedPrices()
                    .with(Vertical.OPENNESS, 0.5)
                    .pulling(Tenders.FOCUS.pull(1.2).on(dev.shakeout.core.scenario.Target.firm("A")))
                    .watching(Tenders.STANDING)
                    .run(12);
            assertEquals(0.6, focus.at(Tenders.STANDING, "A", 12) - focus.at(Tenders.STANDING, "A", 0), ROUNDING);
            assertEquals(0, focus.at(Tenders.STANDING, "B", 12) - focus.at(Tenders.STANDING, "B", 0), 0);
        }
    }

    @Nested
    class Data {

        private Fair learning(double exclusivity) {
            return new Fair(independent("A", 10e6), independent("B", 30e6))
                    .with(Pricing.RULE, 2)
                    .with(Vertical.OPENNESS, 0.5)
                    .with(Vertical.EXCLUSIVITY, exclusivity)
                    .with(Tenders.DATA_DECAY, 0.1)
                    .with(Tenders.FLYWHEEL_MAX, 1)
                    .with(Tenders.DATA_HALF, 1)
                    .with(Tenders.DATA_SHAPE, 2)
                    .watching(Tenders.DATA);
        }

        /** D = x o s / δ at the start, s being the supplier's share of what the vertical could use; then D ← (1 − δ) D + x o s. */
        @Test
        void gatherWithExclusiveUse() {
            Seen seen = learning(0.4)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(12);
            double needs = 0;
            for (String firm : new String[] {"A", "B"}) {
                needs += seen.at(Tenders.VOLUME, firm, 0);
            }
            needs += seen.at(Tenders.UNSERVED, 0);
            double stock = 0.4 * 0.5 * seen.at(Tenders.VOLUME, "A", 0) / needs / 0.1;
            for (int month = 0; month <= 12; month++) {
                stock = month == 0 ? stock : 0.9 * stock + 0.4 * 0.5 * seen.at(Tenders.VOLUME, "A", month) / needs;
                assertEquals(stock, seen.at(Tenders.DATA, "A", month), ROUNDING);
            }
        }

        /** Where nothing is exclusive, data are worth nothing, however much they could be worth. */
        @Test
        void areWorthNothingWhereEverybodyHasThem() {
            Seen common =
                    learning(0).set(Columns.QUALITY, "A", month -> 0.1 * month).run(12);
            Seen none = learning(0)
                    .with(Tenders.FLYWHEEL_MAX, 0)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(12);
            Seen exclusive = learning(0.8)
                    .set(Columns.QUALITY, "A", month -> 0.1 * month)
                    .run(12);
            double volume = none.at(Tenders.VOLUME, "A", 12);
            assertEquals(volume, common.at(Tenders.VOLUME, "A", 12), ROUNDING * volume);
            assertTrue(exclusive.at(Tenders.VOLUME, "A", 12) > volume * (1 + 1e-4));
        }
    }

    @Nested
    class Newcomers {

        private Fair withNewcomer(double openness, double delay) {
            Firm newcomer = Firm.incumbent("N")
                    .with(Tenders.ENTRY_RATE, 100) // comes in the first month but once in 4,000
                    .with(Tenders.ATTENTION_THRESHOLD, 0);
            return new Fair(independent("A", 10e6), newcomer)
                    .with(Vertical.OPENNESS, openness)
                    .with(Vertical.LICENCE_DELAY, delay);
        }

        /** In a closed vertical a firm without a licence sells nothing for L0 months; openness spares its part of the wait. */
        @ParameterizedTest(name = "openness {0}: the first sale in month {1}")
        @CsvSource({"0, 10", "0.25, 8", "0.5, 6", "0.75, 4", "1, 2"})
        void waitForTheirLicence(double openness, int first) {
            Seen seen = withNewcomer(openness, 8).with(Tenders.GROWTH, 0.3).run(12);
            for (int month = 0; month < first - 1; month++) {
                assertEquals(0, seen.at(Tenders.VOLUME, "N", month), 0, "month " + month);
            }
            assertTrue(seen.at(Tenders.VOLUME, "N", first) > 0);
        }

        /** It comes with the standing of those who are there, and what newcomers lack. */
        @Test
        void haveNoReferencesYet() {
            Seen seen = withNewcomer(1, 0)
                    .with(Tenders.ENTRANT_STANDING, -1.5)
                    .watching(Tenders.STANDING)
                    .run(1);
            assertEquals(seen.at(Tenders.STANDING, "A", 1) - 1.5, seen.at(Tenders.STANDING, "N", 1), ROUNDING);
        }

        @Test
        void doNotNoticeWhatIsBeneathTheirThreshold() {
            for (double threshold : new double[] {119e6, 121e6}) {
                Firm newcomer =
                        Firm.incumbent("N").with(Tenders.ENTRY_RATE, 100).with(Tenders.ATTENTION_THRESHOLD, threshold);
                Seen seen = new Fair(independent("A", 10e6), cloud("C", 20e6), newcomer).run(2); // 120 m a year
                assertEquals(threshold < 120e6, seen.at(Tenders.VOLUME, "N", 2) > 0);
            }
        }

        /** Hazard 0.6 a year, times 1 + growth and 1 − effort: with no effort after a year 1 − e^{−0.6 · 1.5} have come. */
        @ParameterizedTest(name = "effort {0}")
        @ValueSource(doubles = {0, 0.5, 0.8})
        void comeAtTheirRate(double effort) {
            int n = 4_000;
            double expected = 1 - StrictMath.exp(-0.9 * (1 - effort));
            double share = 0;
            for (boolean came : haveCome(0.6, effort, n)) {
                share += came ? 1.0 / n : 0;
            }
            assertEquals(expected, share, Small.fourErrors(expected * (1 - expected), n));
        }

        /** On the same luck whoever comes where more effort is asked for comes where less is; where all is, nobody does. */
        @Test
        void comeTheLessTheMoreEffortIsAskedFor() {
            int n = 1_000;
            boolean[] before = haveCome(2, 0, n);
            for (double effort : new double[] {0.2, 0.5, 0.9, 1}) {
                boolean[] now = haveCome(2, effort, n);
                int kept = 0;
                int lost = 0;
                for (int k = 0; k < n; k++) {
                    assertTrue(before[k] || !now[k], "replication " + k);
                    kept += now[k] ? 1 : 0;
                    lost += before[k] && !now[k] ? 1 : 0;
                }
                assertTrue(lost > 0);
                assertEquals(effort == 1, kept == 0, "effort " + effort);
                before = now;
            }
        }

        /** Not even the keenest enter where effort takes all their will away. */
        @Test
        void neverComeWhereAllTheirWillIsTaken() {
            for (boolean came : haveCome(100, 1, 1_000)) {
                assertFalse(came);
            }
        }

        /**
         * With τ = ∞: nobody notices, so what independents win depends on their quality only. At equal prices and
         * standing that is e^{a Δq} between any two, whatever the rate at which an incumbent would come; at τ = 0 it does.
         */
        @ParameterizedTest(name = "rate {0}")
        @ValueSource(doubles = {0, 0.6, 100})
        void leaveSharesToQualityWhereNobodyNotices(double rate) {
            Seen seen = amongThree(rate, Tenders.ATTENTION_THRESHOLD.high());
            for (int month = 1; month <= 24; month++) {
                double a = won(seen, "A", month, 12);
                assertEquals(a * StrictMath.exp(5 * 0.1), won(seen, "B", month, 12), ROUNDING * a);
                assertEquals(a * StrictMath.exp(5 * -0.2), won(seen, "C", month, 12), ROUNDING * a);
                assertEquals(0, seen.at(Tenders.VOLUME, "N", month), 0);
            }
            Seen noticed = amongThree(100, 0);
            assertTrue(noticed.at(Tenders.VOLUME, "N", 24) > 0);
            for (String firm : new String[] {"A", "B", "C"}) {
                assertTrue(noticed.at(Tenders.VOLUME, firm, 24) < seen.at(Tenders.VOLUME, firm, 24), firm);
            }
        }

        /** Three independents alike at the start; B's model is better by 0.1 nats from then on and C's worse by 0.2. */
        private Seen amongThree(double rate, double threshold) {
            Firm newcomer =
                    Firm.incumbent("N").with(Tenders.ENTRY_RATE, rate).with(Tenders.ATTENTION_THRESHOLD, threshold);
            return new Fair(independent("A", 10e6), independent("B", 10e6), independent("C", 10e6), newcomer)
                    .with(Pricing.RULE, 2)
                    .with(Pricing.LIST_PRICE, 2)
                    .with(Pricing.LIST_DECLINE, 0)
                    .with(Tenders.QUALITY_TASTE, 5)
                    .set(Columns.QUALITY, (firm, month) -> month == 0 ? 0 : better(firm))
                    .run(24);
        }

        private double better(String firm) {
            return switch (firm) {
                case "B" -> 0.1;
                case "C" -> -0.2;
                default -> 0;
            };
        }

        /**
         * The limit λ → ∞ says that no independent's revenue stays above τ for longer than a copy takes. In verticals
         * two things stand between entry and that: the wait for the licence takes the place of the lag, and contracts hold
         * until they run out, at 1/T a month. So an independent that wins nothing more once a far better incumbent sells
         * is above τ for the wait and T ln(R/τ) months, here with R = 2 τ.
         */
        @ParameterizedTest(name = "wait {0}, contracts of {1} months: {2} months above")
        @CsvSource({"0, 1, 0", "8, 1, 8", "0, 12, 8", "8, 12, 16", "3, 36, 27"})
        void takeRevenueBelowTheThresholdOnceContractsRunOut(double wait, double length, int above) {
            Seen seen = pastTheThreshold(1, wait, length);
            assertEquals((int) (wait + Math.floor(length * StrictMath.log(2))), above, "the closed form");
            assertEquals(above, monthsAbove(seen));
            assertTrue(12 * seen.at(Tenders.BILLING, "A", above + 1) <= 60e8, "and not again");
        }

        /** It takes a better offer: τ is a threshold of notice and no ceiling, and who is no better takes less than half. */
        @Test
        void leaveWhoeverIsAsGoodAboveTheThreshold() {
            Seen seen = pastTheThreshold(0, 0, 12);
            assertTrue(seen.at(Tenders.VOLUME, "N", 60) > 0);
            assertEquals(60, monthsAbove(seen));
        }

        /** A earns 120 m a year where 60 m are noticed, by an incumbent that comes at once and is better by {@code nats}. */
        private Seen pastTheThreshold(double nats, double wait, double length) {
            Firm newcomer = Firm.incumbent("N").with(Tenders.ENTRY_RATE, 100).with(Tenders.ATTENTION_THRESHOLD, 60e6);
            return new Fair(independent("A", 10e6), newcomer)
                    .with(Pricing.RULE, 2)
                    .with(Pricing.LIST_PRICE, 2)
                    .with(Pricing.LIST_DECLINE, 0)
                    .with(Vertical.OPENNESS, 0.5)
                    .with(Vertical.LICENCE_DELAY, 2 * wait)
                    .with(Tenders.CONTRACT_MONTHS, length)
                    .with(Tenders.QUALITY_TASTE, 100) // all but e^−100 follow a nat
                    .set(Columns.QUALITY, "N", month -> nats)
                    .run(60);
        }

        private int monthsAbove(Seen seen) {
            int above = 0;
            for (int month = 1; month <= 60; month++) {
                above += 12 * seen.at(Tenders.BILLING, "A", month) > 60e8 ? 1 : 0;
            }
            return above;
        }

        /** Whether the newcomer has entered within a year, by replication, where needs grow by 0.5 a year. */
        private boolean[] haveCome(double rate, double effort, int replications) {
            Firm newcomer = Firm.incumbent("N").with(Tenders.ENTRY_RATE, rate).with(Tenders.ATTENTION_THRESHOLD, 0);
            Seen seen = new Fair(independent("A", 10e6), newcomer)
                    .with(Tenders.GROWTH, 0.5)
                    .with(Tenders.EFFORT, effort)
                    .replications(replications)
                    .watching(Tenders.WAIT)
                    .run(12);
            double[] wait = seen.all(Tenders.WAIT, "N", 12);
            boolean[] came = new boolean[replications];
            for (int k = 0; k < replications; k++) {
                came[k] = wait[k] < Columns.NEVER;
            }
            return came;
        }
    }

    /** A month is a matter of convenience: rates a step in proportion, lives of contracts in steps. */
    @Nested
    class HalvingTheStep {

        private Fair cut(int split, Firm... firms) {
            return new Fair(firms)
                    .with(Vertical.OPENNESS, 0.5)
                    .with(Vertical.EXCLUSIVITY, 0.4 / split)
                    .with(Tenders.DATA_DECAY, 0.06 / split)
                    .with(Tenders.CONTRACT_MONTHS, 12 * split)
                    .with(Tenders.RATE, 0.1 / split)
                    .watching(Tenders.DATA);
        }

        /**
         * A supplier on nobody's list, whose contracts run out in e^{−t/T} however time is cut: dD/dt = η e^{−t/T} − δ D from
         * D(0) = η/δ has D(t) = η/δ e^{−δt} + η (e^{−t/T} − e^{−δt}) / (δ − 1/T). Half the step errs by half.
         */
        @Test
        void leavesDataAsTheyAreToFirstOrder() {
            double decayed = StrictMath.exp(-0.06 * 24);
            double exact = decayed + 0.06 * (StrictMath.exp(-2) - decayed) / (0.06 - 1.0 / 12); // over what it was
            double whole = dataLeft(1) - exact;
            double half = dataLeft(2) - exact;
            assertEquals(2, whole / half, 0.05); // the error of the next order is about δ/2 of this one
            assertTrue(Math.abs(whole) < 0.05 * exact, "off by " + whole);
        }

        private double dataLeft(int split) {
            Seen seen = cut(split, independent("A", 10e6), independent("B", 10e6))
                    .with(Tenders.SHORTLIST, 1)
                    .with(Tenders.JUDGEMENT, 1e-3)
                    .set(Columns.QUALITY, "A", month -> month > 0 ? -10 : 0)
                    .run(24 * split);
            return seen.at(Tenders.DATA, "A", 24 * split) / seen.at(Tenders.DATA, "A", 0);
        }

        /** All at once: who has what after two years moves by half as much with each half of the step. */
        @Test
        void leavesContractsAsTheyAreToFirstOrder() {
            double[] month = afterTwoYears(1);
            double[] half = afterTwoYears(2);
            double[] quarter = afterTwoYears(4);
            for (int k = 0; k < month.length; k++) {
                double first = month[k] - half[k];
                double second = half[k] - quarter[k];
                assertTrue(Math.abs(first) < 0.02 * month[k], "number %s moves by %s".formatted(k, first / month[k]));
                assertEquals(0.5, second / first, 0.06, "number " + k); // what is left is of the second order
            }
        }

        /** Volumes of three suppliers, of whom one becomes better, and of nobody, with prices and data of their own. */
        private double[] afterTwoYears(int split) {
            int end = 24 * split;
            Seen seen = cut(split, independent("A", 20e6), independent("B", 10e6), cloud("C", 30e6))
                    .with(Tenders.GROWTH, 0.6 / split)
                    .with(Tenders.NESTING, 0.6)
                    .with(Tenders.MIGRATION_COST, 1.2)
                    .with(Tenders.QUALITY_TASTE, 8)
                    .with(Tenders.FLYWHEEL_MAX, 0.8)
                    .set(Columns.QUALITY, "A", month -> month > 0 ? 0.1 : 0)
                    .run(end);
            return new double[] {
                seen.at(Tenders.VOLUME, "A", end),
                seen.at(Tenders.VOLUME, "B", end),
                seen.at(Tenders.VOLUME, "C", end),
                seen.at(Tenders.UNSERVED, end)
            };
        }

        /** Who may enter does so with probability 1 − e^{−λt} within t, however time is cut. */
        @ParameterizedTest(name = "{0} steps a month")
        @ValueSource(ints = {1, 2, 4})
        void leavesTheHazardOfEntryAsItIs(int split) {
            Firm newcomer =
                    Firm.incumbent("N").with(Tenders.ENTRY_RATE, 0.9 / split).with(Tenders.ATTENTION_THRESHOLD, 0);
            int n = 4_000;
            double[] wait = cut(split, independent("A", 10e6), newcomer)
                    .replications(n)
                    .watching(Tenders.WAIT)
                    .run(12 * split)
                    .all(Tenders.WAIT, "N", 12 * split);
            double share = Arrays.stream(wait).filter(w -> w < Columns.NEVER).count() / (double) n;
            double expected = 1 - StrictMath.exp(-0.9);
            assertEquals(expected, share, Small.fourErrors(expected * (1 - expected), n));
        }
    }

    @Nested
    class WhereSomethingIsWrong {

        @Test
        void firmsCannotSellMoreThanIsSpent() {
            Exception e = assertThrows(
                    RuntimeException.class, () -> new Fair(independent("A", 60e6), independent("B", 50e6)).run(1));
            assertTrue(rootOf(e).contains("Raise vertical.spending"), rootOf(e));
        }

        @Test
        void aClosedVerticalThatDoesNotGrowCannotBeAtRest() {
            Exception e = assertThrows(
                    RuntimeException.class,
                    () -> new Fair(independent("A", 10e6))
                            .with(Vertical.OPENNESS, 0)
                            .run(1));
            assertTrue(rootOf(e).contains("tenders.growth"), rootOf(e));
        }

        @Test
        void nobodyCanStartAtAPriceOfNothing() {
            Exception e = assertThrows(
                    RuntimeException.class, () -> new Fair(cloud("C", 10e6).with(Pricing.ECOSYSTEM_VALUE, 50)).run(1));
            assertTrue(rootOf(e).contains("C would start at a price of 0.0"), rootOf(e));
        }

        private static String rootOf(Throwable e) {
            return e.getCause() == null ? e.getMessage() : rootOf(e.getCause());
        }
    }

    @Test
    void withoutVerticalsNothingHappens() {
        Seen seen = Small.of(dev.shakeout.core.simulation.Model.of(Tenders.MECHANISM), Firm.startup("A"))
                .run(3, Columns.CONTRACT_REVENUE, Columns.DELIVERY_COST);
        assertEquals(0, seen.at(Columns.CONTRACT_REVENUE, "A", 3), 0);
        assertEquals(0, seen.at(Columns.DELIVERY_COST, "A", 3), 0);
    }

    /** Owners train models; what tenders need of them is read, not made. */
    @Test
    void aVerticalWithoutSuppliersWaitsForOne() {
        Seen seen = new Fair(Firm.startup("A")).with(Tenders.GROWTH, 0.5).run(6);
        assertEquals(0, seen.at(Tenders.VOLUME, "A", 6), 0);
        assertTrue(seen.at(Tenders.UNSERVED, 6) > seen.at(Tenders.UNSERVED, 0));
    }
}

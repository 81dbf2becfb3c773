package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Roster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ResultTest {

    private static final Comparison COMPARISON = Grove.ensemble().compare(Grove.BASELINE, Grove.STORM);
    private static final Result STORM = COMPARISON.of(Grove.STORM);

    private static List<Event> eventsOf(Result result, String firm) {
        return result.events().stream().filter(e -> e.firm().equals(firm)).toList();
    }

    @Nested
    class Events {

        @Test
        void thereIsOnePerFirmAndReplicationInOrder() {
            for (Firm firm : Grove.firms()) {
                List<Event> events = eventsOf(STORM, firm.name());
                assertEquals(60, events.size());
                for (int r = 0; r < 60; r++) {
                    assertEquals(r, events.get(r).replication());
                    assertEquals(0, events.get(r).entryMonth());
                }
            }
            assertEquals(60 * Grove.firms().size(), STORM.events().size());
        }

        /** A firm is still there at the end of a month if it is censored or ends later. */
        @Test
        void tellTheSameAsSurvival() {
            for (Firm firm : Grove.firms()) {
                for (int month = 0; month <= Grove.MONTHS; month++) {
                    int at = month;
                    long there = eventsOf(STORM, firm.name()).stream()
                            .filter(e -> e.censored() || e.exitMonth() > at)
                            .count();
                    assertEquals(
                            there / 60.0, STORM.surviving(firm.name(), month).value());
                }
            }
        }

        @Test
        void endBetweenTheFirstMonthAndTheHorizon() {
            for (Event e : STORM.events()) {
                assertTrue(e.exitMonth() >= 1 && e.exitMonth() <= Grove.MONTHS, e.toString());
                assertTrue(!e.censored() || e.exitMonth() == Grove.MONTHS, e.toString());
            }
        }

        @Test
        void areCensoredExactlyForFirmsInBusiness() {
            Set<Fate> seen = EnumSet.noneOf(Fate.class);
            for (Result result : COMPARISON.results()) {
                for (Event e : result.events()) {
                    assertEquals(Set.of(Fate.INDEPENDENT, Fate.LISTED).contains(e.fate()), e.censored(), e.toString());
                    seen.add(e.fate());
                }
            }
            assertEquals(
                    EnumSet.complementOf(EnumSet.of(Fate.NEVER_ENTERED)),
                    seen,
                    "the grove shows all fates, or the test would show too little");
        }

        @Test
        void makeTheSharesOfFates() {
            for (Firm firm : Grove.firms()) {
                double sum = 0;
                for (Fate fate : Fate.values()) {
                    long count = eventsOf(STORM, firm.name()).stream()
                            .filter(e -> e.fate() == fate)
                            .count();
                    assertEquals(count / 60.0, STORM.share(firm.name(), fate));
                    sum += STORM.share(firm.name(), fate);
                }
                assertEquals(1, sum, 4 * Math.ulp(1.0)); // four quotients, each rounded once
                assertEquals(
                        STORM.surviving(firm.name(), Grove.MONTHS).value(),
                        STORM.share(firm.name(), Fate.INDEPENDENT) + STORM.share(firm.name(), Fate.LISTED),
                        2 * Math.ulp(1.0));
            }
        }
    }

    @Nested
    class Intervals {

        /** Wilson (1927): (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n) with z the 97.5 % point of the normal. */
        @Test
        void ofSurvivalAreWilsons() {
            double z = 1.959963984540054;
            double n = 60;
            for (Firm firm : Grove.firms()) {
                for (int month : new int[] {6, 12, 24}) {
                    Estimate told = STORM.surviving(firm.name(), month);
                    double p = eventsOf(STORM, firm.name()).stream()
                                    .filter(e -> e.censored() || e.exitMonth() > month)
                                    .count()
                            / n;
                    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
                    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
                    assertEquals(centre - reach, told.low(), 1e-12); // a dozen roundings of numbers below 1
                    assertEquals(centre + reach, told.high(), 1e-12);
                }
            }
        }

        /** By hand: the mean of d = after − before over pairs, and t(59) = 2.000995 times its standard error. */
        @Test
        void ofDifferencesArePaired() {
            for (String firm : List.of("Ash", "Cedar", "Elm")) {
                List<Event> before = eventsOf(COMPARISON.baseline(), firm);
                List<Event> after = eventsOf(STORM, firm);
                double sum = 0;
                double squares = 0;
                for (int r = 0; r < 60; r++) {
                    double d =
                            (after.get(r).censored() ? 1 : 0) - (before.get(r).censored() ? 1 : 0);
                    sum += d;
                    squares += d * d;
                }
                double mean = sum / 60;
                double reach = 2.000995 * Math.sqrt((squares - 60 * mean * mean) / 59 / 60);
                Estimate told = COMPARISON.difference(Grove.STORM, firm, Grove.MONTHS);
                assertEquals(mean, told.value(), 1e-15);
                assertEquals(mean - reach, told.low(), 1e-6); // the table prints t to seven digits
                assertEquals(mean + reach, told.high(), 1e-6);
            }
        }
    }

    @Nested
    class Summaries {

        @Test
        void startWithWhatTheMarketSays() {
            for (Firm firm : Grove.firms()) {
                double cash = Grove.market().value(Firm.CASH, firm);
                assertEquals(cash, STORM.summary("cash", firm.name(), 0).p50());
                assertEquals(cash, STORM.summary("cash", firm.name(), 0).mean());
            }
            // 4 m users in one segment, and the measure inverts what the start solved: relative error of the series
            // 1e-9
            assertEquals(4e6, STORM.summary("mau", "Ash", 0).p50(), 4);
        }

        @Test
        void endWithTheFinalCashOfEveryReplication() {
            for (int f = 0; f < Grove.firms().size(); f++) {
                String firm = new Roster(Grove.market()).name(f);
                double sum = 0;
                for (double fen : STORM.cash[f]) {
                    sum += fen / 100;
                }
                double mean = STORM.summary("cash", firm, Grove.MONTHS).mean();
                assertEquals(sum / 60, mean, 1e-12 * Math.max(1, Math.abs(mean))); // sixty additions
            }
        }

        @Test
        void countEveryReplication() {
            assertEquals(60, STORM.summary("mau", "Oak", 3).n());
            assertEquals(60, STORM.replications());
        }
    }

    /** SHA-256 over scenarios in order, firms by id, replications ascending: fate, exit month, bits of final cash and MAU. */
    @Test
    void theDigestIsWhatItSaysItIs() throws NoSuchAlgorithmException, IOException {
        List<Firm> byId = Grove.firms().stream()
                .sorted(Comparator.comparing(Firm::id, Long::compareUnsigned))
                .toList();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Result result : COMPARISON.results()) {
            for (int f = 0; f < byId.size(); f++) {
                List<Event> events = eventsOf(result, byId.get(f).name());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                for (int r = 0; r < 60; r++) {
                    out.writeByte(events.get(r).fate().ordinal());
                    out.writeShort(events.get(r).censored() ? 0 : events.get(r).exitMonth());
                    out.writeDouble(result.cash[f][r]);
                    out.writeDouble(result.mau[f][r]);
                }
                sha.update(bytes.toByteArray());
            }
        }
        assertEquals(HexFormat.of().formatHex(sha.digest()), COMPARISON.digest());
    }

    @Test
    void aComparisonSaysWhatItCompared() {
        assertEquals(Grove.MONTHS, COMPARISON.months());
        assertEquals(7, COMPARISON.seed());
        assertEquals("grove", COMPARISON.market().name());
        assertEquals(COMPARISON.results().get(0), COMPARISON.baseline());
        assertEquals(
                List.of("baseline", "Storm"),
                COMPARISON.results().stream().map(r -> r.scenario().name()).toList());
        assertArrayEquals(new int[] {12, 24}, COMPARISON.years());
        assertEquals(0, COMPARISON.audit().moneyFen());
        assertEquals(List.of(), COMPARISON.failures());
        assertTrue(COMPARISON.seconds() > 0);
    }

    @Nested
    class WrongQuestions {

        private static void assertRefused(Executable question, String... parts) {
            String message =
                    assertThrows(IllegalArgumentException.class, question).getMessage();
            for (String part : parts) {
                assertTrue(message.contains(part), message);
            }
        }

        @Test
        void aboutAnUnknownFirmListTheFirmsThereAre() {
            String[] parts = {"There is no firm Palm in grove", "Ash", "Yew"};
            assertRefused(() -> STORM.surviving("Palm", 12), parts);
            assertRefused(() -> STORM.share("Palm", Fate.LISTED), parts);
            assertRefused(() -> STORM.summary("mau", "Palm", 12), parts);
            assertRefused(() -> COMPARISON.difference(Grove.STORM, "Palm", 12), parts);
            assertRefused(() -> COMPARISON.varianceRatio(Grove.STORM, "Palm", 12), parts);
        }

        @Test
        void aboutAnUnknownMeasureListTheMeasuresThereAre() {
            assertRefused(() -> STORM.summary("price", "Ash", 12), "price", "mau", "cash", "runway");
        }

        /** Oak never ends, Ash often does: the month is checked for both. */
        @Test
        void aboutAMonthOutsideTheRunSayWhichThereAre() {
            for (int month : new int[] {-1, 25, Integer.MAX_VALUE}) {
                String[] parts = {"0 to 24", Integer.toString(month)};
                for (String firm : List.of("Ash", "Oak")) {
                    assertRefused(() -> STORM.surviving(firm, month), parts);
                    assertRefused(() -> STORM.summary("mau", firm, month), parts);
                    assertRefused(() -> COMPARISON.difference(Grove.STORM, firm, month), parts);
                }
            }
        }

        @Test
        void aboutAScenarioThatWasNotComparedNameThoseThatWere() {
            assertRefused(() -> COMPARISON.of(Scenario.named("Flood")), "Flood", "baseline", "Storm");
            assertRefused(() -> COMPARISON.difference(Grove.DROUGHT, "Ash", 12), "Drought", "baseline", "Storm");
        }
    }
}

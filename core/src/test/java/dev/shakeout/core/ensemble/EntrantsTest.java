package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.KaplanMeier;
import dev.shakeout.core.measure.Spells;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.turnover.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grove, into which Maple may come soon and Sequoia never: nobody has its seed money. */
class EntrantsTest {

    private static final Firm MAPLE =
            Firm.entrant("Maple").cash(1e7).burn(1.5e6).talent(20).with(Demand.ENTRANT_SHARE, 0.05);
    private static final Firm SEQUOIA = Firm.entrant("Sequoia").cash(1e13).burn(1e7);

    private static final Comparison COMPARISON = ensemble(firms()).compare(Grove.BASELINE, Grove.STORM);
    private static final Result BASELINE = COMPARISON.baseline();

    private static List<Firm> firms() {
        List<Firm> firms = new ArrayList<>(Grove.firms());
        firms.add(0, MAPLE);
        firms.add(SEQUOIA);
        return firms;
    }

    private static Ensemble ensemble(List<Firm> firms) {
        Market market =
                Grove.market(firms).with(Talent.FOUNDERS, 3).with(Entry.RATE, 2).with(Entry.VALUE_ELASTICITY, 0.1);
        return Grove.ensemble(market);
    }

    private static List<Event> eventsOf(String firm) {
        return BASELINE.events().stream().filter(e -> e.firm().equals(firm)).toList();
    }

    private static int[] each(List<Event> events, ToIntFunction<Event> number) {
        return events.stream().mapToInt(number).toArray();
    }

    @Nested
    class WhoNeverEntered {

        @Test
        void isNeitherASurvivorNorAnExit() {
            assertEquals(1, BASELINE.share("Sequoia", Fate.NEVER_ENTERED));
            for (Fate fate : Fate.values()) {
                assertTrue(fate == Fate.NEVER_ENTERED || BASELINE.share("Sequoia", fate) == 0, fate.name());
            }
            for (int month = 0; month <= Grove.MONTHS; month++) {
                assertEquals(0, BASELINE.surviving("Sequoia", month).value());
            }
            assertEquals(List.of(), eventsOf("Sequoia"));
        }

        @Test
        void hasNothing() {
            assertEquals(0, BASELINE.mean(Outcome.MONTHS, "Sequoia"));
            assertEquals(0, BASELINE.mean(Outcome.MAU, "Sequoia"));
            assertEquals(0, BASELINE.mean(Outcome.CASH, "Sequoia"));
            assertEquals(0, BASELINE.mean(Outcome.STILL_TRAINING, "Sequoia"));
        }

        @Test
        void isNoFateOfAFirmOfTheStart() {
            for (Firm firm : Grove.firms()) {
                assertEquals(0, BASELINE.share(firm.name(), Fate.NEVER_ENTERED));
                assertEquals(60, eventsOf(firm.name()).size());
                assertTrue(eventsOf(firm.name()).stream().allMatch(e -> e.entryMonth() == 0));
            }
        }
    }

    @Nested
    class WhoEntered {

        private final List<Event> events = eventsOf("Maple");

        @Test
        void isInBusinessFromItsMonthOfEntryOn() {
            assertTrue(
                    events.size() > 30 && events.size() < 60, events.size() + " of 60: some, or this shows too little");
            for (int month = 0; month < Grove.MONTHS; month++) {
                int at = month;
                long there = events.stream()
                        .filter(e -> e.entryMonth() <= at && (e.censored() || e.exitMonth() > at))
                        .count();
                assertEquals(there / 60.0, BASELINE.surviving("Maple", month).value());
            }
        }

        @Test
        void isAtRiskAfterItsMonthOfEntry() {
            for (Event e : events) {
                assertTrue(e.entryMonth() >= 1 && e.exitMonth() > e.entryMonth(), e.toString());
                assertTrue(!e.censored() || e.exitMonth() == Grove.MONTHS, e.toString());
                assertEquals(e.censored(), e.fate() == Fate.INDEPENDENT || e.fate() == Fate.LISTED, e.toString());
            }
        }

        @Test
        void livesFromEntryToExit() {
            double months = events.stream()
                    .mapToInt(e -> e.exitMonth() - e.entryMonth())
                    .sum();
            assertEquals(
                    months / 60, BASELINE.mean(Outcome.MONTHS, "Maple"), 1e-12); // sums of whole numbers, one quotient
        }

        @Test
        void hasSharesOfFatesThatAddUpToOne() {
            double sum = 0;
            for (Fate fate : Fate.values()) {
                sum += BASELINE.share("Maple", fate);
            }
            assertEquals(1, sum, 4 * Math.ulp(1.0)); // five quotients, each rounded once
            assertTrue(BASELINE.share("Maple", Fate.NEVER_ENTERED) > 0);
        }

        /** Product of 1 − d/n by hand: at risk in month t is who entered before t and has not ended before t. */
        @Test
        void isObservedLateByKaplanMeierOverMonths() {
            KaplanMeier curve = KaplanMeier.of(Spells.of(
                    each(events, Event::entryMonth),
                    each(events, Event::exitMonth),
                    each(events, e -> e.censored() ? Spells.CENSORED : 1)));
            double left = 1;
            for (int month = 1; month <= Grove.MONTHS; month++) {
                int t = month;
                double risk = events.stream()
                        .filter(e -> e.entryMonth() < t && t <= e.exitMonth())
                        .count();
                double ended = events.stream()
                        .filter(e -> !e.censored() && e.exitMonth() == t)
                        .count();
                left *= risk > 0 ? 1 - ended / risk : 1;
                assertEquals(left, curve.at(month).value(), 1e-12); // two dozen products
            }
            assertTrue(left < 1, "nobody ended, so this shows nothing");
        }
    }

    @Nested
    class TheTable {

        @Test
        void saysWhoNeverEntered() {
            String text = COMPARISON.survivalTable(12, 24).toString();
            assertTrue(text.contains("nev never entered, and till then not in business"), text);
            assertTrue(text.lines().anyMatch(line -> line.startsWith("Sequoia") && line.contains(" 100 ")), text);
            assertTrue(text.lines().allMatch(line -> line.length() <= 110), text);
        }

        @Test
        void saysNothingOfItWhereEverybodyIsThere() {
            String text =
                    Grove.ensemble().compare(Grove.BASELINE).survivalTable(24).toString();
            assertFalse(text.contains("nev"), text);
        }
    }

    @Nested
    class TheAnswer {

        private final Map<String, Object> reference = Grove.told(COMPARISON);

        private Map<String, Object> told(Ensemble ensemble) {
            return Grove.told(ensemble.compare(Grove.BASELINE, Grove.STORM));
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 7})
        void isTheSameOnSeveralThreads(int threads) {
            assertEquals(reference, told(ensemble(firms()).threads(threads)));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 8, 240})
        void isTheSameInRowsOfAnyLength(int lanes) {
            assertEquals(reference, told(ensemble(firms()).threads(2).rowLength(lanes)));
        }

        @Test
        void isTheSameInWhateverOrderFirmsAreListed() {
            List<Firm> firms = firms();
            Collections.reverse(firms);
            assertEquals(reference, told(ensemble(firms)));
        }
    }
}

package dev.shakeout.scenarios.pressure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Pulls;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.china2025.China2025;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of strength and composition, for the real modules on the real case. */
class LawsTest {

    private static final Market MARKET = China2025.market();
    /** What products are worth is watched, too: that is what copying acts on. */
    private static final Model MODEL = Model.standard().observing(Dose.appeal());

    private static final int MONTHS = 15;
    private static final YearMonth JULY = YearMonth.of(2025, 7); // month 4 after March

    /** Setting up a market costs more than these months of it: all that laws speak of is run at once, on the same luck. */
    private static final Map<String, Result> SEEN = seen();

    private static Map<String, Result> seen() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        scenarios.put("baseline", Scenario.baseline());
        for (String name : Modules.names()) {
            Module one = Modules.named(name, 1);
            scenarios.put(name, one);
            scenarios.put(name + " at zero", Modules.named(name, 0));
            scenarios.put(name + " scaled to zero", one.scaled(0));
            scenarios.put(name + " after the end", one.from(MARKET.start().plusMonths(MONTHS + 1)));
            scenarios.put(name + " for no months", one.forMonths(0));
            scenarios.put(name + " from July", one.from(JULY));
            scenarios.put(name + " in halves", Modules.named(name, 0.4).and(Modules.named(name, 0.6)));
        }
        scenarios.put(
                "the parts of BigTechPressure",
                EcosystemBundling.ofStrength(1)
                        .and(TalentRaid.ofStrength(1))
                        .and(Cloning.ofStrength(1))
                        .and(AdWar.ofStrength(1))
                        .and(ChannelLockout.ofStrength(1))
                        .and(CapexRace.ofStrength(1)));
        List<Result> results = run(scenarios.values().toArray(Scenario[]::new)).results();
        Map<String, Result> seen = new LinkedHashMap<>();
        scenarios.keySet().forEach(name -> seen.put(name, results.get(seen.size())));
        return seen;
    }

    private static Result seen(String name) {
        return Objects.requireNonNull(SEEN.get(name), name);
    }

    private static Comparison run(Scenario... scenarios) {
        return Ensemble.of(MARKET, MODEL)
                .months(MONTHS)
                .replications(16)
                .seed(3)
                .threads(1)
                .compare(
                        scenarios[0],
                        List.of(scenarios).subList(1, scenarios.length).toArray(Scenario[]::new));
    }

    /** Fates, dates, outcomes by replication, and all that is measured, month by month. */
    private static List<Object> bits(Result result) {
        List<Object> bits = new ArrayList<>(result.events());
        for (Firm firm : MARKET.firms()) {
            for (Outcome outcome : List.of(Outcome.STILL_TRAINING, Outcome.TOP_FIVE, Outcome.MAU, Outcome.CASH)) {
                bits.add(firm.name() + " " + outcome + " " + Arrays.toString(result.values(outcome, firm.name())));
            }
            for (String measure : result.measures()) {
                for (int month = 0; month <= MONTHS; month++) {
                    bits.add(firm.name() + " " + measure + " " + result.summary(measure, firm.name(), month));
                }
            }
        }
        return bits;
    }

    private static Stream<String> names() {
        return Modules.names().stream();
    }

    @Test
    void aScenarioIsTheSameAloneAndAmongOthersToTheBit() {
        assertEquals(bits(run(Scenario.baseline()).baseline()), bits(seen("baseline")));
        Scenario pressure = BigTechPressure.ofStrength(1);
        assertEquals(bits(run(pressure).baseline()), bits(seen("BigTechPressure")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void strengthZeroIsTheBaselineToTheBit(String name) {
        List<Object> baseline = bits(seen("baseline"));
        assertEquals(baseline, bits(seen(name + " at zero")));
        assertEquals(baseline, bits(seen(name + " scaled to zero")));
        assertNotEquals(baseline, bits(seen(name)), "or the law would hold for nothing");
    }

    @Test
    void nothingHappensBeforeTheWindowOrInAWindowOfNoMonths() {
        List<Object> baseline = bits(seen("baseline"));
        for (String name : Modules.names()) {
            assertEquals(baseline, bits(seen(name + " after the end")), name);
            assertEquals(baseline, bits(seen(name + " for no months")), name);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWindowsFirstMonthIsTheFirstToFeelIt(String name) {
        Result baseline = seen("baseline");
        Result late = seen(name + " from July");
        for (Firm firm : MARKET.firms()) {
            for (String measure : List.of("mau", "cash", "runway")) {
                for (int month = 0; month <= 3; month++) {
                    assertEquals(
                            baseline.summary(measure, firm.name(), month), late.summary(measure, firm.name(), month));
                }
            }
        }
    }

    private static Set<String> levers(Scenario scenario) {
        return scenario.interventions().stream().map(i -> i.lever().name()).collect(Collectors.toSet());
    }

    private static void assertSamePulls(Scenario one, Scenario other) {
        Pulls before = Pulls.of(one, MARKET.start(), MODEL.levers());
        Pulls after = Pulls.of(other, MARKET.start(), MODEL.levers());
        for (Lever lever : MODEL.levers()) {
            String what = one.name() + ", " + lever.name();
            assertEquals(before.touches(lever), after.touches(lever), what);
            for (int month = 1; month <= MONTHS; month++) {
                assertEquals(before.value(lever, month), after.value(lever, month), what);
                for (Firm firm : MARKET.firms()) {
                    assertEquals(
                            before.value(lever, month, firm.kind(), firm.name()),
                            after.value(lever, month, firm.kind(), firm.name()),
                            what);
                }
            }
        }
    }

    /**
     * A simulation learns of a scenario by the values of its levers alone: those are the same for every pair. Pairs that pull
     * a lever both, where the order could matter, are run as well.
     */
    @Test
    void theOrderInWhichScenariosAreJoinedDoesNotMatterToTheBit() {
        List<String> names = Modules.names();
        List<Scenario> oneFirst = new ArrayList<>();
        List<Scenario> otherFirst = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                Scenario one = Modules.named(names.get(a), 1);
                Scenario other = Modules.named(names.get(b), 0.7).from(YearMonth.of(2025, 6));
                assertSamePulls(one.and(other), other.and(one));
                if (!Collections.disjoint(levers(one), levers(other))) {
                    oneFirst.add(one.and(other));
                    otherFirst.add(other.and(one));
                }
            }
        }
        assertFalse(oneFirst.isEmpty(), "or nothing would be run");
        Comparison before = run(oneFirst.toArray(Scenario[]::new));
        Comparison after = run(otherFirst.toArray(Scenario[]::new));
        for (int k = 0; k < oneFirst.size(); k++) {
            Result one = before.results().get(k);
            Result other = after.results().get(k);
            for (Firm firm : MARKET.firms()) {
                String what = oneFirst.get(k).name() + ", " + firm.name();
                for (Outcome outcome : before.outcomes()) {
                    assertArrayEquals(
                            one.values(outcome, firm.name()), other.values(outcome, firm.name()), what + " " + outcome);
                }
                assertEquals(
                        one.summary("appeal", firm.name(), MONTHS).mean(),
                        other.summary("appeal", firm.name(), MONTHS).mean(),
                        what);
            }
        }
        assertEquals(before.digest(), after.digest());
    }

    @Test
    void bigTechPressureIsTheSameJoinedFromItsPartsInAnyOrder() {
        assertEquals(bits(seen("BigTechPressure")), bits(seen("the parts of BigTechPressure")));
    }

    /** Powers and products of strengths differ in their last bits, which no draw here notices. */
    @ParameterizedTest
    @MethodSource("names")
    void twoHalvesMakeAWholeToRounding(String name) {
        Result whole = seen(name);
        Result halves = seen(name + " in halves");
        assertEquals(whole.events(), halves.events());
        for (Firm firm : MARKET.firms()) {
            double expected = whole.summary("mau", firm.name(), MONTHS).mean();
            assertEquals(expected, halves.summary("mau", firm.name(), MONTHS).mean(), 1e-9 * expected, firm.name());
        }
    }
}

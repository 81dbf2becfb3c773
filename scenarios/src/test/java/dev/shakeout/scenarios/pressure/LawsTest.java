package dev.shakeout.scenarios.pressure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.china2025.China2025;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
    private static final String BASELINE = digest(Scenario.baseline());

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

    private static String digest(Scenario scenario) {
        Comparison run = run(scenario);
        StringBuilder digest = new StringBuilder(run.digest());
        for (Firm firm : MARKET.firms()) {
            digest.append(' ')
                    .append(run.baseline()
                            .summary("appeal", firm.name(), MONTHS)
                            .mean());
        }
        return digest.toString();
    }

    private static Stream<String> names() {
        return Modules.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void strengthZeroIsTheBaselineToTheBit(String name) {
        assertEquals(BASELINE, digest(Modules.named(name, 0)));
        assertEquals(BASELINE, digest(Modules.named(name, 1).scaled(0)));
        assertNotEquals(BASELINE, digest(Modules.named(name, 1)), "or the law would hold for nothing");
    }

    @Test
    void nothingHappensBeforeTheWindowOrInAWindowOfNoMonths() {
        for (String name : Modules.names()) {
            assertEquals(
                    BASELINE, digest(Modules.named(name, 1).from(MARKET.start().plusMonths(MONTHS + 1))), name);
            assertEquals(BASELINE, digest(Modules.named(name, 1).forMonths(0)), name);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theWindowsFirstMonthIsTheFirstToFeelIt(String name) {
        YearMonth july = YearMonth.of(2025, 7); // month 4 after March
        Scenario late = Modules.named(name, 1).from(july);
        Comparison beside = run(Scenario.baseline(), late);
        for (Firm firm : MARKET.firms()) {
            for (String measure : List.of("mau", "cash", "runway")) {
                for (int month = 0; month <= 3; month++) {
                    assertEquals(
                            beside.baseline().summary(measure, firm.name(), month),
                            beside.of(late).summary(measure, firm.name(), month));
                }
            }
        }
    }

    /** All pairs at once, since setting up a market costs more than these months of it. */
    @Test
    void theOrderInWhichScenariosAreJoinedDoesNotMatterToTheBit() {
        List<String> names = Modules.names();
        List<Scenario> oneFirst = new ArrayList<>();
        List<Scenario> otherFirst = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                Scenario one = Modules.named(names.get(a), 1);
                Scenario other = Modules.named(names.get(b), 0.7).from(YearMonth.of(2025, 6));
                oneFirst.add(one.and(other));
                otherFirst.add(other.and(one));
            }
        }
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
        Scenario parts = EcosystemBundling.ofStrength(1)
                .and(TalentRaid.ofStrength(1))
                .and(Cloning.ofStrength(1))
                .and(AdWar.ofStrength(1))
                .and(ChannelLockout.ofStrength(1))
                .and(CapexRace.ofStrength(1));
        assertEquals(digest(BigTechPressure.ofStrength(1)), digest(parts));
    }

    /** Powers and products of strengths differ in their last bits, which no draw here notices. */
    @ParameterizedTest
    @MethodSource("names")
    void twoHalvesMakeAWholeToRounding(String name) {
        Scenario halves = Modules.named(name, 0.4).and(Modules.named(name, 0.6));
        Scenario whole = Modules.named(name, 1);
        Comparison beside = run(whole, halves);
        assertEquals(beside.baseline().events(), beside.of(halves).events());
        for (Firm firm : MARKET.firms()) {
            double expected =
                    beside.baseline().summary("mau", firm.name(), MONTHS).mean();
            assertEquals(
                    expected,
                    beside.of(halves).summary("mau", firm.name(), MONTHS).mean(),
                    1e-9 * expected,
                    firm.name());
        }
    }
}

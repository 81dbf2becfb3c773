package dev.shakeout.scenarios.pressure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.scenarios.evidence.Evidence;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What modules say of themselves; what they do is tested beside it. */
class ModulesTest {

    private static Stream<String> names() {
        return Modules.names().stream();
    }

    @Test
    void thereAreNineteen() {
        assertEquals(
                List.of(
                        "FundingSqueeze",
                        "BigTechPressure",
                        "CapexRace",
                        "AdWar",
                        "ChannelLockout",
                        "TalentRaid",
                        "Cloning",
                        "EcosystemBundling",
                        "OpenSourceShock",
                        "PriceWar",
                        "TalentDrain",
                        "VerticalPivot",
                        "OpenBasePivot",
                        "GoingOverseas",
                        "PartnerConflict",
                        "ListingWindow",
                        "EnterpriseBudgetCut",
                        "AgentWave",
                        "MultimodalWave"),
                Modules.names());
    }

    @Test
    void anUnknownNameIsMetWithThoseThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> Modules.named("PriceWar2", 1))
                .getMessage();
        assertTrue(message.contains("There is no scenario PriceWar2") && message.contains("AdWar"), message);
    }

    @ParameterizedTest
    @MethodSource("names")
    void bearTheirNameAndTheirStrengthIfItIsNotOne(String name) {
        assertEquals(name, Modules.named(name, 1).name());
        assertEquals(name + "=0.5", Modules.named(name, 0.5).name());
        assertEquals(name + "=2", Modules.named(name, 2).name());
        assertEquals(name + "=0", Modules.named(name, 0).name());
        assertEquals(0.5, Modules.named(name, 0.5).strength());
    }

    @ParameterizedTest
    @MethodSource("names")
    void restOnFactsAndClaimsThatExist(String name) {
        Module module = Modules.named(name, 1);
        assertTrue(!module.evidence().isEmpty());
        for (String id : module.evidence()) {
            assertTrue(Evidence.articles().hasFact(id) || Evidence.articles().hasClaim(id), id);
        }
        assertEquals(module.evidence().stream().distinct().toList(), module.evidence());
        assertTrue(module.summary().endsWith("."), module.summary());
        assertTrue(module.happened().endsWith("."), module.happened());
    }

    @ParameterizedTest
    @MethodSource("names")
    void pullEachLeverAtTheirStrengthWithinTheirWindow(String name) {
        YearMonth july = YearMonth.of(2025, 7);
        Module module = Modules.named(name, 0.7).from(july).forMonths(5);
        assertEquals(new Window(Optional.of(july), OptionalInt.of(5)), module.window());
        assertTrue(!module.interventions().isEmpty());
        for (Intervention pull : module.interventions()) {
            assertEquals(0.7, pull.strength());
            assertEquals(module.window(), pull.window());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepTheirWindowWhenScaled(String name) {
        Module module = Modules.named(name, 0.5).from(YearMonth.of(2025, 7));
        assertEquals(Modules.named(name, 1).from(YearMonth.of(2025, 7)), module.scaled(2));
        assertEquals(0.0, module.scaled(0).strength());
        assertEquals(
                module.scaled(2).interventions(),
                Modules.named(name, 1).from(YearMonth.of(2025, 7)).interventions());
    }

    @Test
    void aJoinedScenarioScalesEveryPart() {
        Scenario both = FundingSqueeze.ofStrength(1).and(AdWar.ofStrength(2)).scaled(0.5);
        assertEquals("FundingSqueeze=0.5 + AdWar", both.name());
        assertEquals(List.of(FundingSqueeze.ofStrength(0.5), AdWar.ofStrength(1)), both.parts());
    }

    @Test
    void theSqueezeLastsEighteenMonthsUnlessToldOtherwise() {
        assertEquals(OptionalInt.of(18), FundingSqueeze.ofStrength(1).window().months());
        assertEquals(
                OptionalInt.of(36),
                FundingSqueeze.ofStrength(1).forMonths(36).window().months());
        assertEquals(
                OptionalInt.of(18),
                FundingSqueeze.ofStrength(1)
                        .from(YearMonth.of(2025, 7))
                        .window()
                        .months());
        assertEquals(Window.always(), BigTechPressure.ofStrength(1).window());
    }

    @Test
    void bigTechPressureIsItsSixParts() {
        YearMonth july = YearMonth.of(2025, 7);
        BigTechPressure whole = BigTechPressure.ofStrength(0.3);
        Module later = whole.from(july).forMonths(9);
        assertEquals(
                List.of(
                        CapexRace.ofStrength(0.3).from(july).forMonths(9),
                        AdWar.ofStrength(0.3).from(july).forMonths(9),
                        ChannelLockout.ofStrength(0.3).from(july).forMonths(9),
                        TalentRaid.ofStrength(0.3).from(july).forMonths(9),
                        Cloning.ofStrength(0.3).from(july).forMonths(9),
                        EcosystemBundling.ofStrength(0.3).from(july).forMonths(9)),
                later.parts());
        assertEquals(
                later.parts().stream()
                        .flatMap(part -> part.interventions().stream())
                        .toList(),
                later.interventions());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aStrengthIsANumber(double strength) {
        for (String name : Modules.names()) {
            String message = assertThrows(IllegalArgumentException.class, () -> Modules.named(name, strength))
                    .getMessage();
            assertTrue(message.contains("strength") && message.contains(Double.toString(strength)), message);
        }
    }

    @Test
    void modulesAreEqualIfTheySayTheSame() {
        assertEquals(AdWar.ofStrength(1), AdWar.ofStrength(0.5).scaled(2));
        assertEquals(
                AdWar.ofStrength(1).hashCode(), AdWar.ofStrength(0.5).scaled(2).hashCode());
        assertNotEquals(AdWar.ofStrength(1), AdWar.ofStrength(2));
        assertNotEquals(AdWar.ofStrength(1), TalentRaid.ofStrength(1));
        assertNotEquals(AdWar.ofStrength(1), AdWar.ofStrength(1).forMonths(3));
        assertEquals(
                "AdWar=0.5 from 2025-07 for 3 months",
                AdWar.ofStrength(0.5).from(YearMonth.of(2025, 7)).forMonths(3).toString());
    }
}

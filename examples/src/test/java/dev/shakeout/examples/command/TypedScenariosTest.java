package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.pressure.AdWar;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.pressure.TalentRaid;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedScenariosTest {

    @Test
    void nameAloneMeansStrengthOne() {
        assertEquals(FundingSqueeze.ofStrength(1), TypedScenarios.read("FundingSqueeze"));
    }

    @Test
    void strengthIsADecimalNumber() {
        assertEquals(AdWar.ofStrength(0.25), TypedScenarios.read("AdWar=0.25"));
        assertEquals(AdWar.ofStrength(0.25), TypedScenarios.read("AdWar=.25"));
        assertEquals(AdWar.ofStrength(2), TypedScenarios.read("AdWar=2."));
        assertEquals(AdWar.ofStrength(0), TypedScenarios.read("AdWar=0"));
    }

    @Test
    void plusSignsJoinWhatHappensAtOnce() {
        Scenario joined =
                FundingSqueeze.ofStrength(0.5).and(AdWar.ofStrength(1)).and(TalentRaid.ofStrength(3));
        assertEquals(joined, TypedScenarios.read("FundingSqueeze=0.5+AdWar+TalentRaid=3"));
        assertEquals(joined, TypedScenarios.read(" FundingSqueeze = 0.5 + AdWar + TalentRaid = 3 "));
    }

    @Test
    void oneModuleAtTwoStrengthsIsTwoScenarios() {
        assertEquals(
                List.of(AdWar.ofStrength(0.5), AdWar.ofStrength(1)),
                TypedScenarios.readAll(List.of("AdWar=0.5", "AdWar")));
    }
}

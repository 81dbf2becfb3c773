package dev.shakeout.scenarios.file;

import static dev.shakeout.scenarios.file.Markets.FILES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2024;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.Module;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library's own markets and modules as files. */
class PresetsTest {

    @Test
    void theCaseReadsBackAsItWasAndRunsToTheSameBits() {
        Market market = China2025.market();
        String yaml = FILES.toYaml(market);
        Market back = FILES.market("china-2025.yaml", yaml);
        Markets.assertSame(market, back);
        List<Module> modules =
                Modules.names().stream().map(name -> Modules.named(name, 1)).toList();
        Scenario[] written = modules.toArray(Scenario[]::new);
        Scenario[] read = modules.stream()
                .map(module -> FILES.scenario(module.name(), FILES.toYaml(module)))
                .toArray(Scenario[]::new);
        assertEquals(List.of(written), List.of(read));
        assertEquals(Markets.digest(market, written), Markets.digest(back, read));
    }

    @Test
    void theFitWindowReadsBackAsItWasAndRunsToTheSameBits() {
        Market market = China2024.market();
        Market back = FILES.market("china-2024.yaml", FILES.toYaml(market));
        Markets.assertSame(market, back);
        Scenario spring = China2024.spring();
        Scenario read = FILES.scenario(spring.name(), FILES.toYaml(spring));
        assertEquals(spring.interventions(), read.interventions());
        assertEquals(Markets.digest(market, spring), Markets.digest(back, read));
    }

    @Test
    void everyParameterIsExplainedOnceAndEveryLineIsAscii() {
        Market market = China2025.market();
        String yaml = FILES.toYaml(market);
        market.statements()
                .forEach(s -> assertEquals(
                        1,
                        yaml.lines()
                                .filter(line -> line.contains(" " + s.parameter() + ":") && line.contains("# "))
                                .count(),
                        s.parameter().name()));
        assertTrue(yaml.chars().allMatch(c -> c < 128));
    }
}

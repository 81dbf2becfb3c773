package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People hired from better firms tell part of what these know: ln A ← ln A + ω_p · know-how / α. */
class PoachingTest {

    private static Small small(Mechanism... more) {
        return Small.of(
                Model.of(Technology.MECHANISM).with(more), Firm.startup("A").with(Firm.CAPABILITY, 0));
    }

    @ParameterizedTest(name = "share {0}, α {1}, {2} nats per head")
    @CsvSource({"0.3, 0.12, 0.02", "1, 0.05, 0.1", "0, 0.12, 0.1", "0.3, 0.12, 0"})
    void whatTheyKnowAddsToEfficiency(double share, double alpha, double knowHow) {
        Mechanism brought = Small.set(Phase.TALENT, Columns.KNOW_HOW, "A", month -> month == 1 ? knowHow : 0);
        double without = efficiency(small().with(Technology.ALPHA, alpha));
        double with = efficiency(small(brought).with(Technology.ALPHA, alpha).with(Technology.POACHING, share));
        assertEquals(share * knowHow / alpha, with - without, 1e-12);
    }

    private static double efficiency(Small small) {
        return small.run(1, Shared.EFFICIENCY).at(Shared.EFFICIENCY, "A", 1);
    }
}

package dev.shakeout.scenarios.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Target;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterventionsTest {

    private static final Lever LEVER = Lever.factor("lever", Scope.FIRM, "a lever");

    private final Intervention always = LEVER.pull(2);
    private final Intervention some = LEVER.pull(2)
            .on(Target.kind(Firm.Kind.INCUMBENT))
            .from(YearMonth.of(2025, 7))
            .forMonths(18)
            .scaled(0.5);

    @Test
    void targetsAndWindowsHaveWords() {
        assertEquals("everybody", Interventions.whom(always.target()));
        assertEquals("every incumbent", Interventions.whom(some.target()));
        assertEquals("Orange", Interventions.whom(Target.firm("Orange")));
        assertEquals(
                "Orange, if it is one of every startup",
                Interventions.whom(new Target(Optional.of(Firm.Kind.STARTUP), Optional.of("Orange"))));
        assertEquals("from the start to the end", Interventions.when(always.window()));
        assertEquals("from 2025-07 for 18 months", Interventions.when(some.window()));
    }

    @Test
    void asJsonItHasAllItsParts() {
        assertEquals(
                "{\"lever\":\"lever\",\"course\":{\"kind\":\"step\",\"value\":2.0},\"target\":{},"
                        + "\"from\":null,\"months\":null,\"strength\":1.0}",
                Json.compact(json -> Interventions.write(json, always)));
        assertEquals(
                "{\"lever\":\"lever\",\"course\":{\"kind\":\"step\",\"value\":2.0},\"target\":{\"kind\":\"incumbent\"},"
                        + "\"from\":\"2025-07\",\"months\":18,\"strength\":0.5}",
                Json.compact(json -> Interventions.write(json, some)));
    }
}

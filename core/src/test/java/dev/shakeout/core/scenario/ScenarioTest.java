package dev.shakeout.core.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Scope;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioTest {

    private static final YearMonth START = YearMonth.of(2025, 3);
    private static final Lever SUPPLY = Lever.factor("supply", Scope.FIRM, "supply");
    private static final Lever LOCKOUT = Lever.shift("lockout", "share", Scope.FIRM, 0, 1, "lock-out");

    @Test
    void aFactorIsRaisedToTheStrength() {
        Pulls pulls = Pulls.of(Scenario.named("half", SUPPLY.pull(0.25)).scaled(0.5), START, Set.of(SUPPLY));
        assertEquals(0.5, pulls.value(SUPPLY, 1, Firm.Kind.STARTUP, "A"));
    }

    @Test
    void aShiftIsHeldInItsRange() {
        Scenario twice = Scenario.named("a", LOCKOUT.pull(0.7)).and(Scenario.named("b", LOCKOUT.pull(0.7)));
        assertEquals(1.0, Pulls.of(twice, START, Set.of(LOCKOUT)).value(LOCKOUT, 1, Firm.Kind.STARTUP, "A"));
    }

    @Test
    void onlyTheTargetFeelsAPull() {
        Scenario onIncumbents = Scenario.named("x", SUPPLY.pull(3).on(Target.kind(Firm.Kind.INCUMBENT)));
        Pulls pulls = Pulls.of(onIncumbents, START, Set.of(SUPPLY));
        assertEquals(3.0, pulls.value(SUPPLY, 1, Firm.Kind.INCUMBENT, "A"));
        assertEquals(1.0, pulls.value(SUPPLY, 1, Firm.Kind.STARTUP, "A"));
    }

    @Test
    void aRampReachesItsEndInItsLastMonth() {
        Course ramp = Course.ramp(1, 2.5, 6);
        assertEquals(1.25, ramp.at(0)); // 1 + 1.5 / 6
        assertEquals(2.5, ramp.at(5));
        assertEquals(2.5, ramp.at(30));
    }

    @Test
    void aDecayHalvesTheDistanceToNeutral() {
        assertEquals(3.0, Course.decay(5, 1, 2).at(2)); // 1 + 4 / 2
    }

    @Test
    void aLeverNobodyDeclaresIsRefusedByName() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> Pulls.of(Scenario.named("odd", SUPPLY.pull(2)), START, Set.of(LOCKOUT)));
        assertTrue(e.getMessage().contains("supply") && e.getMessage().contains("lockout"), e.getMessage());
    }

    @Test
    void joinedScenariosKeepTheirNamesInTheOrderOfTheSentence() {
        Scenario a = Scenario.named("A");
        Scenario b = Scenario.named("B");
        assertEquals("A + B", a.and(b).name());
        assertEquals(2, a.and(b).parts().size());
    }
}

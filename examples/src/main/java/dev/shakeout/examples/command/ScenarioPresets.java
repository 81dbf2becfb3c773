package dev.shakeout.examples.command;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.china2025.China2024;
import dev.shakeout.scenarios.cohort.SmallFirmShakeout;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.List;
import java.util.stream.Stream;

/** Scenarios by name: the modules, what happened on the fit window, and the shake-out of the cohort. */
final class ScenarioPresets {

    /** The case of the articles: the squeeze, and the squeeze while big tech presses. */
    private static final List<String> OF_THE_CASE = List.of("FundingSqueeze", "FundingSqueeze+BigTechPressure");

    private ScenarioPresets() {}

    static List<String> names() {
        return Stream.concat(Modules.names().stream(), Stream.of(China2024.SPRING, CohortRun.SCENARIO))
                .toList();
    }

    /** The scenario called {@code name}, one of {@link #names()}, at {@code strength}. */
    static Scenario named(String name, double strength) {
        if (name.equals(CohortRun.SCENARIO)) {
            return SmallFirmShakeout.ofStrength(strength);
        }
        if (!name.equals(China2024.SPRING)) {
            return Modules.named(name, strength);
        }
        return strength == 1 ? China2024.spring() : China2024.spring().scaled(strength);
    }

    /** Every scenario at strength 1. */
    static List<Scenario> all() {
        return names().stream().map(name -> named(name, 1)).toList();
    }

    /** What a market is compared under if nobody says: what happened to it, where that is told, else the case of the articles. */
    static List<String> usual(String market) {
        return market.equals("china-2024") ? List.of(China2024.SPRING) : OF_THE_CASE;
    }
}

package dev.shakeout.scenarios.pressure;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Window;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything big tech does at once: {@link CapexRace}, {@link AdWar}, {@link ChannelLockout}, {@link TalentRaid},
 * {@link Cloning} and {@link EcosystemBundling}.
 *
 * <p>The case starts in the world of the articles. Strength 1 means that the pressure goes on at that rate, 0 that it stops
 * growing, not that it is undone.
 */
public final class BigTechPressure extends Module {

    private BigTechPressure(double strength, Window window) {
        super(strength, window);
    }

    /** The pressure at {@code strength}, from the first month to the last. */
    public static BigTechPressure ofStrength(double strength) {
        return new BigTechPressure(strength, Window.always());
    }

    private static List<Module> modules(double strength, Window window) {
        return Stream.of(
                        CapexRace.ofStrength(1),
                        AdWar.ofStrength(1),
                        ChannelLockout.ofStrength(1),
                        TalentRaid.ofStrength(1),
                        Cloning.ofStrength(1),
                        EcosystemBundling.ofStrength(1))
                .map(module -> module.with(strength, window))
                .toList();
    }

    /** Its modules, each at this strength and in this window. */
    @Override
    public List<Scenario> parts() {
        return List.copyOf(modules(strength(), window()));
    }

    @Override
    List<Intervention> pulls() {
        return modules(1, Window.always()).stream()
                .flatMap(module -> module.pulls().stream())
                .toList();
    }

    @Override
    Module with(double otherStrength, Window otherWindow) {
        return new BigTechPressure(otherStrength, otherWindow);
    }

    @Override
    public String summary() {
        return "Incumbents outspend, outbid, lock out, raid, copy and bundle.";
    }

    @Override
    public String happened() {
        return String.join(
                " ", modules(1, Window.always()).stream().map(Module::happened).toList());
    }

    @Override
    public List<String> evidence() {
        return modules(1, Window.always()).stream()
                .flatMap(module -> module.evidence().stream())
                .distinct()
                .toList();
    }
}

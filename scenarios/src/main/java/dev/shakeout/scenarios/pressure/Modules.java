package dev.shakeout.scenarios.pressure;

import java.util.List;
import java.util.function.DoubleFunction;

/** All modules by name: a new one is one line here. */
public final class Modules {

    private record Entry(String name, DoubleFunction<Module> ofStrength) {}

    private static final List<Entry> ALL = List.of(
            new Entry("FundingSqueeze", FundingSqueeze::ofStrength),
            new Entry("BigTechPressure", BigTechPressure::ofStrength),
            new Entry("CapexRace", CapexRace::ofStrength),
            new Entry("AdWar", AdWar::ofStrength),
            new Entry("ChannelLockout", ChannelLockout::ofStrength),
            new Entry("TalentRaid", TalentRaid::ofStrength),
            new Entry("Cloning", Cloning::ofStrength),
            new Entry("EcosystemBundling", EcosystemBundling::ofStrength),
            new Entry("OpenSourceShock", OpenSourceShock::ofStrength),
            new Entry("PriceWar", PriceWar::ofStrength),
            new Entry("TalentDrain", TalentDrain::ofStrength),
            new Entry("VerticalPivot", VerticalPivot::ofStrength),
            new Entry("OpenBasePivot", OpenBasePivot::ofStrength),
            new Entry("GoingOverseas", GoingOverseas::ofStrength),
            new Entry("PartnerConflict", PartnerConflict::ofStrength),
            new Entry("ListingWindow", ListingWindow::ofStrength),
            new Entry("EnterpriseBudgetCut", EnterpriseBudgetCut::ofStrength),
            new Entry("AgentWave", AgentWave::ofStrength),
            new Entry("MultimodalWave", MultimodalWave::ofStrength));

    private Modules() {}

    /** The names of all modules. */
    public static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    /** The module called {@code name} at {@code strength}. */
    public static Module named(String name, double strength) {
        return ALL.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no scenario %s; there are %s.".formatted(name, names())))
                .ofStrength()
                .apply(strength);
    }
}

package dev.shakeout.scenarios.description;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import dev.shakeout.scenarios.pressure.Module;
import dev.shakeout.scenarios.text.Courses;
import dev.shakeout.scenarios.text.Interventions;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Scenarios and what they pull. */
final class ScenarioList {

    private ScenarioList() {}

    static Listing of(Collection<? extends Scenario> scenarios) {
        return new Listing(
                "scenarios",
                "Scenarios",
                List.of("name", ">pulls", "when"),
                scenarios.stream().map(ScenarioList::entry).toList(),
                List.of(
                        "Pulls are those of strength 1, as the articles describe; strength 0 is the baseline to the bit."
                                + " Joined by a plus sign they hold at once."));
    }

    private static Entry entry(Scenario scenario) {
        List<Intervention> pulls = scenario.interventions();
        List<String> parts = scenario.parts().stream().map(Scenario::name).toList();
        Optional<Module> module = scenario instanceof Module m ? Optional.of(m) : Optional.empty();
        return Entry.of(
                scenario.name(),
                List.of(scenario.name(), Integer.toString(pulls.size()), when(pulls)),
                parts.size() > 1 ? notesOfAll(module, parts) : notes(module, pulls),
                new Fields()
                        .with("name", scenario.name())
                        .with("summary", module.map(Module::summary))
                        .with("inTheArticles", module.map(Module::happened))
                        .with("evidence", module.map(Module::evidence).orElse(List.of()))
                        .with("parts", parts.size() > 1 ? parts : List.of())
                        .with("interventions", pulls));
    }

    private static List<String> notesOfAll(Optional<Module> module, List<String> parts) {
        List<String> notes = new ArrayList<>();
        module.ifPresent(m -> notes.add(m.summary()));
        notes.add("All at once: " + Words.list(parts, ""));
        return notes;
    }

    private static List<String> notes(Optional<Module> module, List<Intervention> pulls) {
        List<String> notes = new ArrayList<>();
        module.ifPresent(m -> {
            notes.add(m.summary());
            notes.add("In the articles: " + m.happened());
            notes.add("Rests on: " + String.join(", ", m.evidence()));
        });
        pulls.forEach(pull -> notes.add("Pulls " + inWords(pull)));
        return notes;
    }

    private static String inWords(Intervention pull) {
        String whom = pull.target().equals(Target.everybody()) ? "" : ", for " + Interventions.whom(pull.target());
        String unit = pull.lever().unit().equals("1")
                ? ""
                : " (%s)".formatted(pull.lever().unit());
        return pull.lever().name() + " " + Courses.inWords(pull.course()) + unit + whom;
    }

    private static String when(List<Intervention> pulls) {
        List<Window> windows =
                pulls.stream().map(Intervention::window).distinct().toList();
        return windows.size() == 1 ? Interventions.when(windows.get(0)) : "as each pull says";
    }
}

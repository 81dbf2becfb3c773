package dev.shakeout.scenarios.file;

import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.scenarios.pressure.Module;
import dev.shakeout.scenarios.pressure.Modules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a scenario to YAML that people can edit. A module of the library is written by name, strength and window; any other
 * scenario as its pulls, each lever explained where it first stands.
 */
final class ScenarioText {

    private final Set<Lever> explained = new HashSet<>();

    private ScenarioText() {}

    static String of(Scenario scenario) {
        YamlText out = new YamlText();
        out.comment("yaml-language-server: $schema=shakeout.schema.json")
                .comment(
                        "A scenario of Shakeout: levers pulled along courses, at strength 1 unless another stands there.")
                .comment("Try: shakeout check FILE, shakeout run --scenario FILE, shakeout list levers")
                .field("format", ScenarioForm.FORMAT);
        new ScenarioText().write(out, scenario);
        return out.toString();
    }

    private void write(YamlText out, Scenario scenario) {
        if (scenario instanceof Module module && isPlain(module)) {
            module(out, module);
        } else if (scenario instanceof Scenario.Joined joined && !joined.parts().isEmpty()) {
            out.field("parts", "");
            for (Scenario part : joined.parts()) {
                YamlText item = out.item();
                write(item, part);
                out.add(item);
            }
        } else {
            out.field("name", YamlText.scalar(scenario.name()));
            if (scenario.interventions().isEmpty()) {
                out.field("pulls", "[]");
            } else {
                out.field("pulls", "");
                scenario.interventions().forEach(pull -> out.add(pull(out, pull)));
            }
        }
    }

    /** Whether name, strength and window say all about it. */
    private static boolean isPlain(Module module) {
        String name = module.getClass().getSimpleName();
        if (!Modules.names().contains(name)) {
            return false;
        }
        Module same = Modules.named(name, module.strength());
        same = module.window().from().isPresent()
                ? same.from(module.window().from().get())
                : same;
        same = module.window().months().isPresent()
                ? same.forMonths(module.window().months().getAsInt())
                : same;
        return same.equals(module) && same.interventions().equals(module.interventions());
    }

    private static void module(YamlText out, Module module) {
        out.field("module", module.getClass().getSimpleName(), module.summary());
        if (module.strength() != 1) {
            out.field("strength", Amount.digits(module.strength()));
        }
        module.window().from().ifPresent(month -> out.field("from", YamlText.scalar(month.toString())));
        module.window().months().ifPresent(months -> out.field("months", Integer.toString(months)));
    }

    private YamlText pull(YamlText out, Intervention pull) {
        Lever lever = pull.lever();
        YamlText item = out.item()
                .field("lever", YamlText.scalar(lever.name()), explained.add(lever) ? lever.meaning() : "")
                .field("course", course(pull.course(), lever));
        if (!pull.target().equals(Target.everybody())) {
            item.field("on", target(pull.target()));
        }
        pull.window().from().ifPresent(month -> item.field("from", YamlText.scalar(month.toString())));
        pull.window().months().ifPresent(months -> item.field("months", Integer.toString(months)));
        if (pull.strength() != 1) {
            item.field("strength", Amount.digits(pull.strength()));
        }
        return item;
    }

    private static String target(Target target) {
        List<String> parts = new ArrayList<>();
        target.kind().ifPresent(kind -> parts.add("kind: " + kind.label()));
        target.firm().ifPresent(firm -> parts.add("firm: " + YamlText.scalar(firm)));
        return target.firm().isEmpty() ? target.kind().orElseThrow().label() : "{" + String.join(", ", parts) + "}";
    }

    private static String course(Course course, Lever lever) {
        if (course instanceof Course.Step step) {
            return Amount.withUnit(step.value(), lever.unit());
        }
        if (course instanceof Course.Series series) {
            return series.values().stream().map(Amount::digits).collect(Collectors.joining(", ", "[", "]"));
        }
        if (course instanceof Course.Ramp ramp) {
            return flow("ramp", ramp.from(), ramp.to(), ramp.months());
        }
        if (course instanceof Course.Pulse pulse) {
            return flow("pulse", pulse.value(), pulse.neutral(), pulse.first(), pulse.months());
        }
        Course.Decay decay = (Course.Decay) course;
        return flow("decay", decay.value(), decay.neutral(), decay.halfLife());
    }

    private static String flow(String kind, double... numbers) {
        List<String> keys = ScenarioForm.COURSES.getOrDefault(kind, List.of());
        List<String> parts = new ArrayList<>(List.of("kind: " + kind));
        for (int k = 0; k < numbers.length; k++) {
            parts.add(keys.get(k) + ": " + Amount.digits(numbers[k]));
        }
        return "{" + String.join(", ", parts) + "}";
    }
}

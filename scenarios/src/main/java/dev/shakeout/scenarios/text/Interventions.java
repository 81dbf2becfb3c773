package dev.shakeout.scenarios.text;

import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.scenario.Window;
import tools.jackson.core.JsonGenerator;

/** Whom a pull of a lever is about and when it holds, in words; and all of it as JSON. */
public final class Interventions {

    private Interventions() {}

    /** Such as {@code every incumbent}. */
    public static String whom(Target target) {
        String kind = target.kind().map(k -> "every " + k.label()).orElse("everybody");
        return target.firm()
                .map(firm -> target.kind().isPresent() ? firm + ", if it is one of " + kind : firm)
                .orElse(kind);
    }

    /** Such as {@code from 2025-07 for 18 months}. */
    public static String when(Window window) {
        String from = window.from().map(month -> "from " + month).orElse("from the start");
        return window.months().isPresent()
                ? from + " for " + Words.months(window.months().getAsInt())
                : from + " to the end";
    }

    /**
     * An object {@code {"lever", "course": {"kind", …}, "target": {"kind", "firm"}, "from", "months", "strength"}}; {@code
     * from} and {@code months} are null where it begins with the first simulated month or holds to the end, and an empty
     * target is everybody.
     */
    public static void write(JsonGenerator json, Intervention pull) {
        json.writeStartObject();
        json.writeStringProperty("lever", pull.lever().name());
        json.writeName("course");
        Courses.write(json, pull.course());
        json.writeObjectPropertyStart("target");
        pull.target().kind().ifPresent(kind -> json.writeStringProperty("kind", kind.label()));
        pull.target().firm().ifPresent(firm -> json.writeStringProperty("firm", firm));
        json.writeEndObject();
        json.writeName("from");
        pull.window().from().ifPresentOrElse(month -> json.writeString(month.toString()), json::writeNull);
        json.writeName("months");
        pull.window().months().ifPresentOrElse(json::writeNumber, json::writeNull);
        Json.number(json, "strength", pull.strength());
        json.writeEndObject();
    }
}

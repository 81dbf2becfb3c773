package dev.shakeout.scenarios.text;

import dev.shakeout.core.scenario.Course;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** How a lever moves over time, in words and as JSON. */
public final class Courses {

    private Courses() {}

    /** Such as {@code from 1 to 0.25 in 6 months}. */
    public static String inWords(Course course) {
        if (course instanceof Course.Step step) {
            return "to " + Words.number(step.value());
        }
        if (course instanceof Course.Ramp ramp) {
            return "from %s to %s in %s"
                    .formatted(Words.number(ramp.from()), Words.number(ramp.to()), Words.months(ramp.months()));
        }
        if (course instanceof Course.Pulse pulse) {
            return "to %s for %s after %s, %s otherwise"
                    .formatted(
                            Words.number(pulse.value()),
                            Words.months(pulse.months()),
                            Words.months(pulse.first()),
                            Words.number(pulse.neutral()));
        }
        if (course instanceof Course.Decay decay) {
            return "to %s, the distance to %s halving every %s months"
                    .formatted(
                            Words.number(decay.value()), Words.number(decay.neutral()), Words.number(decay.halfLife()));
        }
        Course.Series series = (Course.Series) course;
        return "month by month to "
                + series.values().stream().map(Words::number).collect(Collectors.joining(", "))
                + ", then constant";
    }

    /** An object with the field {@code kind} and what the course is made of, under the names of its parts. */
    public static void write(JsonGenerator json, Course course) {
        json.writeStartObject();
        if (course instanceof Course.Step step) {
            json.writeStringProperty("kind", "step");
            Json.number(json, "value", step.value());
        } else if (course instanceof Course.Ramp ramp) {
            json.writeStringProperty("kind", "ramp");
            Json.number(json, "from", ramp.from());
            Json.number(json, "to", ramp.to());
            json.writeNumberProperty("months", ramp.months());
        } else if (course instanceof Course.Pulse pulse) {
            json.writeStringProperty("kind", "pulse");
            Json.number(json, "value", pulse.value());
            Json.number(json, "neutral", pulse.neutral());
            json.writeNumberProperty("first", pulse.first());
            json.writeNumberProperty("months", pulse.months());
        } else if (course instanceof Course.Decay decay) {
            json.writeStringProperty("kind", "decay");
            Json.number(json, "value", decay.value());
            Json.number(json, "neutral", decay.neutral());
            Json.number(json, "halfLife", decay.halfLife());
        } else if (course instanceof Course.Series series) {
            json.writeStringProperty("kind", "series");
            json.writeArrayPropertyStart("values");
            series.values().forEach(x -> Json.number(json, x));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}

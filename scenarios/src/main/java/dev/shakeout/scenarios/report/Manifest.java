package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.output.FileSet;
import dev.shakeout.scenarios.text.Interventions;
import dev.shakeout.scenarios.text.Json;
import dev.shakeout.scenarios.text.Version;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What was run and what was written, so that somebody else can run it again and check every file.
 *
 * <pre>
 *   {"schema": "shakeout-manifest/1", "version", "java", "market", "start", "months", "replications", "seed", "digest",
 *    "scenarios": [{"name", "interventions": [
 *        {"lever", "course": {"kind", …}, "target": {"kind", "firm"}, "from", "months", "strength"}]}],
 *    "files": [{"name", "bytes", "sha256"}]}
 * </pre>
 *
 * <p>{@code from} and {@code months} are null where the intervention begins with the first simulated month or holds to
 * the end. An empty {@code target} is everybody.
 */
final class Manifest {

    private Manifest() {}

    static String text(Figures figures, List<FileSet.Written> files) {
        return Json.document(json -> write(json, figures, files));
    }

    private static void write(JsonGenerator json, Figures figures, List<FileSet.Written> files) {
        Comparison c = figures.comparison();
        json.writeStartObject();
        json.writeStringProperty("schema", "shakeout-manifest/1");
        json.writeStringProperty("version", Version.current());
        json.writeStringProperty("java", System.getProperty("java.runtime.version", "unknown"));
        json.writeStringProperty("market", c.market().name());
        json.writeStringProperty("start", c.market().start().toString());
        json.writeNumberProperty("months", c.months());
        json.writeNumberProperty("replications", figures.replications());
        json.writeNumberProperty("seed", c.seed());
        json.writeStringProperty("digest", c.digest());
        json.writeArrayPropertyStart("scenarios");
        c.results().forEach(result -> write(json, result.scenario()));
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        files.forEach(file -> write(json, file));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Scenario scenario) {
        json.writeStartObject();
        json.writeStringProperty("name", scenario.name());
        json.writeArrayPropertyStart("interventions");
        scenario.interventions().forEach(pull -> Interventions.write(json, pull));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FileSet.Written file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }
}

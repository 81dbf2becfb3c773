package dev.shakeout.scenarios.cohort;

import dev.shakeout.core.market.Market;
import dev.shakeout.scenarios.text.Json;
import dev.shakeout.scenarios.text.Version;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What became of a cohort under some scenarios, as one JSON document: like that of any run, but a population is one entry.
 *
 * <pre>
 *   {"schema": "shakeout-run/1", "version", "market", "start", "months", "replications": 1, "seed",
 *    "scenarios": [{"name", "firms": [{"name", "kind": "population", "count",
 *        "gone": {"0": firms, "1": …}, "funded": {…}, "again": {…}}]}]}
 * </pre>
 */
public final class CohortDocument {

    private CohortDocument() {}

    /** The document of {@code paths}, one for each scenario by its name, of a market of {@link Cohort}. */
    public static String of(Market market, long seed, Map<String, CohortPath> paths) {
        return Json.document(json -> write(json, market, seed, paths));
    }

    private static void write(JsonGenerator json, Market market, long seed, Map<String, CohortPath> paths) {
        json.writeStartObject();
        json.writeStringProperty("schema", "shakeout-run/1");
        json.writeStringProperty("version", Version.current());
        json.writeStringProperty("market", market.name());
        json.writeStringProperty("start", market.start().toString());
        json.writeNumberProperty("months", Cohort.MONTHS);
        json.writeNumberProperty("replications", 1);
        json.writeNumberProperty("seed", seed);
        json.writeArrayPropertyStart("scenarios");
        paths.forEach((name, path) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeArrayPropertyStart("firms");
            json.writeStartObject();
            json.writeStringProperty("name", market.populations().get(0).name());
            json.writeStringProperty("kind", "population");
            json.writeNumberProperty("count", path.count());
            byMonth(json, "gone", path.gone());
            byMonth(json, "funded", path.funded());
            byMonth(json, "again", path.again());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void byMonth(JsonGenerator json, String name, List<Long> firms) {
        json.writeObjectPropertyStart(name);
        for (int month = 0; month < firms.size(); month++) {
            json.writeNumberProperty(Integer.toString(month), firms.get(month));
        }
        json.writeEndObject();
    }
}

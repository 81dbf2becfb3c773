package dev.shakeout.scenarios.report;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Failure;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.FlowMatrix;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.scenarios.text.Json;
import dev.shakeout.scenarios.text.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * The results of a run as one JSON document, which scripts read: fields keep their names, new ones may come.
 *
 * <pre>
 *   {"schema": "shakeout-run/1", "version", "market", "start": "2025-03", "months", "replications", "counted", "seed",
 *    "digest", "audit": {"moneyFen", "people", "users"}, "redraws", "seconds": {"simulate"},
 *    "failures": [{"scenario", "seed", "replication", "month", "mechanism", "cause"}],
 *    "scenarios": [{"name", "firms": [{"name", "kind",
 *        "survival":   {"12": {"mean", "low", "high"}, …},
 *        "difference": {"12": {"mean", "low", "high"}, …},      absent in the baseline, which comes first
 *        "varianceRatio": {"12": number, …},                    absent in the baseline
 *        "changes": {"inBusiness": {"mean", "low", "high", "varianceRatio"}, "independent", "listed", "acquired",
 *            "woundUp", "stillTraining", "topFive", "months", "mau", "cash"},   at the last month; absent in the baseline
 *        "outcomes": {"independent", "listed", "acquired", "woundUp", "stillTraining", "topFive"},
 *                                                               and "neverEntered" of an entrant
 *        "ignorance": {"inBusiness": {"mean", "low", "high"}, …},   if priors were drawn: share of the variance at the last month
 *        "mau": {"0": {"mean", "p05", "p50", "p95"}, "12": …}}],
 *      "surplus": {segment: {"0": {"mean", "p05", "p50", "p95"}, "12": …}},   if observed: what consumers gain, utility per user
 *      "flows": [{"month", "flow", "party", "cny"}, …]}]}         if the ensemble recorded flows: what is not zero
 * </pre>
 *
 * <p>{@code redraws} is there if priors were drawn: so many draws were drawn again, since no market starts so.
 *
 * <p>Keys of {@code survival} and its like are months 12, 24, … and the last. What is undefined is null;
 * {@code replications} were run, {@code counted} of them count. Each change is a mean of differences to the baseline on
 * the same luck; its variance ratio is how many times larger the variance would be with independent luck, null if
 * nothing varies. Shares are between 0 and 1, {@code months} in business up to the horizon, {@code cash} in CNY.
 */
final class RunDocument {

    private final Figures figures;
    private final int[] years;

    RunDocument(Figures figures) {
        this.figures = figures;
        years = figures.comparison().years();
    }

    String text() {
        return Json.document(this::write);
    }

    private void write(JsonGenerator json) {
        Comparison c = figures.comparison();
        json.writeStartObject();
        json.writeStringProperty("schema", "shakeout-run/1");
        json.writeStringProperty("version", Version.current());
        json.writeStringProperty("market", c.market().name());
        json.writeStringProperty("start", c.market().start().toString());
        json.writeNumberProperty("months", c.months());
        json.writeNumberProperty("replications", figures.replications());
        json.writeNumberProperty("counted", figures.counted());
        json.writeNumberProperty("seed", c.seed());
        json.writeStringProperty("digest", c.digest());
        json.writeObjectPropertyStart("audit");
        Json.number(json, "moneyFen", c.audit().moneyFen());
        Json.number(json, "people", c.audit().people());
        Json.number(json, "users", c.audit().users());
        json.writeEndObject();
        if (c.baseline().drawsPriors()) {
            json.writeNumberProperty("redraws", c.redraws());
        }
        json.writeObjectPropertyStart("seconds");
        Json.number(json, "simulate", c.seconds());
        json.writeEndObject();
        json.writeArrayPropertyStart("failures");
        c.failures().forEach(failure -> write(json, failure));
        json.writeEndArray();
        json.writeArrayPropertyStart("scenarios");
        figures.scenarios().forEach(scenario -> write(json, scenario));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Failure failure) {
        json.writeStartObject();
        json.writeStringProperty("scenario", failure.scenario());
        json.writeNumberProperty("seed", failure.seed());
        json.writeNumberProperty("replication", failure.replication());
        json.writeNumberProperty("month", failure.month());
        json.writeStringProperty("mechanism", failure.mechanism());
        json.writeStringProperty("cause", failure.cause());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Figures.InScenario scenario) {
        json.writeStartObject();
        json.writeStringProperty("name", scenario.name());
        json.writeArrayPropertyStart("firms");
        scenario.firms().forEach(firm -> write(json, firm, scenario.isBaseline()));
        json.writeEndArray();
        surplus(json, scenario.result());
        if (scenario.result().hasFlows()) {
            flows(json, scenario.result());
        }
        json.writeEndObject();
    }

    private void surplus(JsonGenerator json, Result result) {
        Map<String, List<Summary>> bySegment =
                Surplus.of(result, figures.comparison().market());
        if (!bySegment.isEmpty()) {
            json.writeObjectPropertyStart("surplus");
            bySegment.forEach((segment, months) -> summaries(json, segment, months));
            json.writeEndObject();
        }
    }

    private static void flows(JsonGenerator json, Result result) {
        json.writeArrayPropertyStart("flows");
        for (int month = 1; month <= result.months(); month++) {
            for (FlowMatrix.Entry entry : result.flows(month).entries()) {
                json.writeStartObject();
                json.writeNumberProperty("month", month);
                json.writeStringProperty("flow", entry.flow());
                json.writeStringProperty("party", entry.party());
                Json.number(json, "cny", entry.cny());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Figures.OfFirm firm, boolean isBaseline) {
        json.writeStartObject();
        json.writeStringProperty("name", firm.firm().name());
        json.writeStringProperty("kind", firm.firm().kind().label());
        estimates(json, "survival", firm.survival());
        if (!isBaseline) {
            estimates(json, "difference", firm.difference());
            varianceRatios(json, firm.varianceRatio());
            changes(json, firm.changes());
        }
        json.writeObjectPropertyStart("outcomes");
        Json.number(json, "independent", firm.outcome(Fate.INDEPENDENT));
        Json.number(json, "listed", firm.outcome(Fate.LISTED));
        Json.number(json, "acquired", firm.outcome(Fate.ACQUIRED));
        Json.number(json, "woundUp", firm.outcome(Fate.WOUND_UP));
        if (firm.firm().isEntrant()) {
            Json.number(json, "neverEntered", firm.outcome(Fate.NEVER_ENTERED));
        }
        firm.standing().forEach(standing -> Json.number(json, standing.outcome().name(), standing.share()));
        json.writeEndObject();
        if (!firm.ignorance().isEmpty()) {
            ignorance(json, firm.ignorance());
        }
        firm.paths().stream()
                .filter(path -> path.measure().name().equals("mau"))
                .forEach(path -> summaries(json, path.measure().name(), path.months()));
        json.writeEndObject();
    }

    private void estimates(JsonGenerator json, String name, List<Estimate> byMonth) {
        json.writeObjectPropertyStart(name);
        for (int month : years) {
            json.writeName(Integer.toString(month));
            Estimate estimate = byMonth.get(month);
            if (estimate.isDefined()) {
                json.writeStartObject();
                numbers(json, estimate);
                json.writeEndObject();
            } else {
                json.writeNull();
            }
        }
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, Estimate estimate) {
        Json.number(json, "mean", estimate.value());
        Json.number(json, "low", estimate.low());
        Json.number(json, "high", estimate.high());
    }

    private static void changes(JsonGenerator json, List<Figures.Change> changes) {
        json.writeObjectPropertyStart("changes");
        for (Figures.Change change : changes) {
            json.writeObjectPropertyStart(change.outcome().name());
            numbers(json, change.paired().difference());
            Json.number(json, "varianceRatio", change.paired().varianceRatio().orElse(Double.NaN));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void ignorance(JsonGenerator json, List<Figures.Ignorance> ignorance) {
        json.writeObjectPropertyStart("ignorance");
        for (Figures.Ignorance of : ignorance) {
            if (of.share().isDefined()) {
                json.writeObjectPropertyStart(of.outcome().name());
                numbers(json, of.share());
                json.writeEndObject();
            } else {
                json.writeNullProperty(of.outcome().name());
            }
        }
        json.writeEndObject();
    }

    private void varianceRatios(JsonGenerator json, List<OptionalDouble> byMonth) {
        json.writeObjectPropertyStart("varianceRatio");
        for (int month : years) {
            Json.number(json, Integer.toString(month), byMonth.get(month).orElse(Double.NaN));
        }
        json.writeEndObject();
    }

    private void summaries(JsonGenerator json, String name, List<Summary> months) {
        json.writeObjectPropertyStart(name);
        IntStream.concat(IntStream.of(0), Arrays.stream(years)).forEach(month -> {
            Summary summary = months.get(month);
            json.writeObjectPropertyStart(Integer.toString(month));
            Json.number(json, "mean", summary.mean());
            Json.number(json, "p05", summary.p05());
            Json.number(json, "p50", summary.p50());
            Json.number(json, "p95", summary.p95());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}

package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Prior;
import dev.shakeout.core.measure.Table;
import dev.shakeout.core.scenario.Intervention;
import dev.shakeout.scenarios.text.Courses;
import dev.shakeout.scenarios.text.Interventions;
import dev.shakeout.scenarios.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Named values in order, as JSON or as cells of CSV. A value is a text, a number (NaN: there is none), a truth, a prior, an
 * intervention, fields, a list of such, or such a thing that may be missing.
 */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The same and then those of {@code more}. */
    Fields and(Fields more) {
        Fields both = new Fields();
        both.values.putAll(values);
        both.values.putAll(more.values);
        return both;
    }

    static String json(String name, List<Fields> all) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", "shakeout-list/1");
            json.writeName(name);
            write(json, all);
            json.writeEndObject();
        });
    }

    /** These alone, as a document. */
    String document() {
        return Json.document(json -> write(json, this));
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(inner -> write(json, inner), json::writeNull);
        } else if (value instanceof Fields fields) {
            json.writeStartObject();
            fields.values.forEach((name, inner) -> {
                json.writeName(name);
                write(json, inner);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Prior prior) {
            write(json, numbers(prior));
        } else if (value instanceof Intervention pull) {
            Interventions.write(json, pull);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double x) {
            Json.number(json, x);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) value);
        }
    }

    private static Fields numbers(Prior prior) {
        Fields fields = new Fields();
        if (prior instanceof Prior.Uniform p) {
            fields.with("kind", "uniform")
                    .with("low", p.low())
                    .with("centre", p.centre())
                    .with("high", p.high());
        } else if (prior instanceof Prior.LogUniform p) {
            fields.with("kind", "logUniform").with("low", p.low()).with("high", p.high());
        } else if (prior instanceof Prior.Triangular p) {
            fields.with("kind", "triangular")
                    .with("low", p.low())
                    .with("centre", p.centre())
                    .with("high", p.high());
        } else if (prior instanceof Prior.TwoPieceNormal p) {
            fields.with("kind", "normal")
                    .with("p05", p.p05())
                    .with("centre", p.centre())
                    .with("p95", p.p95());
        } else if (prior instanceof Prior.TwoPieceLogNormal p) {
            fields.with("kind", "logNormal")
                    .with("p05", p.p05())
                    .with("centre", p.centre())
                    .with("p95", p.p95());
        } else if (prior instanceof Prior.Whole p) {
            fields.with("kind", "whole")
                    .with("low", p.low())
                    .with("centre", p.middle())
                    .with("high", p.high());
        } else if (prior instanceof Prior.Bernoulli p) {
            fields.with("kind", "bernoulli").with("probability", p.probability());
        }
        return fields;
    }

    static String csv(List<Fields> records) {
        if (records.isEmpty()) {
            return "";
        }
        Table.Builder table = Table.titled("").width(Integer.MAX_VALUE);
        records.get(0).values.keySet().forEach(table::column);
        records.forEach(record ->
                table.row(record.values.values().stream().map(Fields::cell).toList()));
        return table.build().toCsv();
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Fields::cell).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Fields::cell).collect(Collectors.joining("; "));
        }
        if (value instanceof Double x) {
            return x.isNaN() ? "" : Json.digits(x);
        }
        if (value instanceof Prior prior) {
            return Terms.prior(prior);
        }
        if (value instanceof Intervention pull) {
            return pull.lever() + " " + Courses.inWords(pull.course()) + ", " + Interventions.whom(pull.target());
        }
        return String.valueOf(value);
    }
}

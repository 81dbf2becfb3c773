package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.file.Vocabulary.Owner;
import dev.shakeout.scenarios.pressure.Modules;
import dev.shakeout.scenarios.text.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * What a file may hold, as JSON Schema (draft 2020-12), for editors that complete and check while one types. Generated from
 * the model: every parameter and lever with its unit, range and meaning.
 *
 * <p>Whatever {@link ShakeoutFiles} takes, the schema takes. The other way it is wider: which facts there are, whether
 * names differ and whether a prior is in order is for {@code shakeout check} to say.
 */
public final class FileSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** YAML takes a firm called 360 for a number; a name it is all the same. */
    private static final List<String> WORD = List.of("string", "number", "boolean");

    private FileSchema() {}

    /** The schema of files whose names resolve in {@code model}; ends with a line feed. */
    public static String of(Model model) {
        Vocabulary vocabulary = Vocabulary.of(model);
        Map<String, Object> root = object();
        root.put("$schema", DIALECT);
        root.put("title", "A market or a scenario of Shakeout");
        root.put("type", "object");
        root.put("required", List.of("format"));
        root.put("properties", map("format", enumeration(List.of(MarketForm.FORMAT, ScenarioForm.FORMAT))));
        root.put("if", map("properties", map("format", map("const", ScenarioForm.FORMAT))));
        root.put("then", ref("scenarioFile"));
        root.put("else", ref("market"));
        root.put("$defs", definitions(vocabulary));
        return Json.document(json -> write(json, root));
    }

    private static Map<String, Object> definitions(Vocabulary vocabulary) {
        Map<String, Object> defs = object();
        defs.put("name", map("type", WORD, "minLength", 1, "maxLength", 200, "pattern", "^[^<>]*\\S[^<>]*$"));
        defs.put("month", map("type", "string", "pattern", "^[-+]?[0-9]{4,10}-[0-9]{2}$"));
        defs.put("number", map("type", List.of("number", "string"), "pattern", "^" + Amount.NUMBER + "$"));
        defs.put("text", map("type", WORD, "maxLength", 10_000));
        defs.put("facts", oneOf(ref("text"), map("type", "array", "items", ref("text"))));
        defs.put("prior", prior());
        defs.put("market", market());
        defs.put("segment", submarket("segment", "segment.population"));
        defs.put("vertical", submarket("vertical", "vertical.spending"));
        defs.put("firm", firm(vocabulary));
        defs.put("population", population());
        for (Owner owner : Owner.values()) {
            defs.put(set(owner), values(vocabulary, owner, "parameter:"));
        }
        defs.put("spreads", values(vocabulary, Owner.FIRM, "spread:"));
        defs.put("withinSubmarket", values(vocabulary, List.of(Owner.FIRM_IN_SEGMENT, Owner.FIRM_IN_VERTICAL)));
        vocabulary.parameters().values().forEach(p -> defs.put("parameter:" + p.name(), parameter(p)));
        vocabulary.parameters().values().stream()
                .filter(Owner.FIRM::mayState)
                .forEach(p -> defs.put("spread:" + p.name(), described(p, oneOf(amount(p), ref("prior")))));
        defs.put("scenarioFile", scenario(true));
        defs.put("scenario", scenario(false));
        defs.put("pull", pull(vocabulary));
        defs.put("course", course());
        return defs;
    }

    // ---------------------------------------------------------------------------------------------------- markets

    private static Map<String, Object> market() {
        Map<String, Object> properties = object();
        properties.put("format", map("const", MarketForm.FORMAT));
        properties.put("name", ref("name"));
        properties.put("start", ref("month"));
        properties.put("with", ref(set(Owner.MARKET)));
        properties.put("segments", array(ref("segment"), MarketForm.MOST_SUBMARKETS));
        properties.put("verticals", array(ref("vertical"), MarketForm.MOST_SUBMARKETS));
        properties.put("firms", array(ref("firm"), MarketForm.MOST_FIRMS));
        properties.put("populations", array(ref("population"), MarketForm.MOST_POPULATIONS));
        return closed(properties, List.of("format", "name", "start"), MarketForm.KEYS);
    }

    private static Map<String, Object> submarket(String kind, String size) {
        Map<String, Object> with = ref(set(Owner.valueOf(kind.toUpperCase(Locale.ROOT))));
        with.put("required", List.of(size));
        return closed(map("name", ref("name"), "with", with), List.of("name", "with"), MarketForm.SUBMARKET_KEYS);
    }

    private static Map<String, Object> firm(Vocabulary vocabulary) {
        Map<String, Object> properties = map("name", ref("name"), "kind", enumeration(MarketForm.FIRM_KINDS));
        properties.put("id", map("type", "integer"));
        properties.put("strategy", enumeration(vocabulary.strategies()));
        properties.put("with", ref(set(Owner.FIRM)));
        properties.put("in", map("type", "object", "additionalProperties", ref("withinSubmarket")));
        return closed(properties, List.of("name", "kind"), MarketForm.FIRM_KEYS);
    }

    private static Map<String, Object> population() {
        Map<String, Object> properties = map("name", ref("name"));
        properties.put("count", map("type", "integer", "minimum", 1, "maximum", MarketForm.MOST_IN_POPULATION));
        properties.put("with", ref("spreads"));
        return closed(properties, List.of("name", "count"), MarketForm.POPULATION_KEYS);
    }

    private static String set(Owner owner) {
        return "valuesOf:" + owner.words().replace(' ', '-');
    }

    private static Map<String, Object> values(Vocabulary vocabulary, Owner owner, String kind) {
        Map<String, Object> properties = object();
        vocabulary.parameters().values().stream()
                .filter(owner::mayState)
                .forEach(p -> properties.put(p.name(), ref(kind + p.name())));
        return closed(properties, List.of());
    }

    private static Map<String, Object> values(Vocabulary vocabulary, List<Owner> owners) {
        Map<String, Object> properties = object();
        vocabulary.parameters().values().stream()
                .filter(p -> owners.stream().anyMatch(owner -> owner.mayState(p)))
                .forEach(p -> properties.put(p.name(), ref("parameter:" + p.name())));
        return closed(properties, List.of());
    }

    private static Map<String, Object> parameter(Parameter p) {
        return described(p, oneOf(amount(p), sourced(p)));
    }

    private static Map<String, Object> described(Parameter p, Map<String, Object> schema) {
        Map<String, Object> described = object();
        described.put(
                "description",
                "%s; in %s, %s to %s"
                        .formatted(p.meaning(), p.unit(), Amount.digits(p.low()), Amount.digits(p.high())));
        described.putAll(schema);
        return described;
    }

    /** A number alone, in range, or with its unit. */
    private static Map<String, Object> amount(Parameter p) {
        Map<String, Object> amount = map("type", List.of("number", "string"));
        amount.put("minimum", p.low());
        amount.put("maximum", p.high());
        amount.put("pattern", "^" + Amount.NUMBER + "( +(thousand|million|billion))?( +" + unit(p.unit()) + ")?$");
        return amount;
    }

    /** A pattern for a unit; a slash stands for per. */
    private static String unit(String unit) {
        StringBuilder pattern = new StringBuilder();
        for (String word : unit.split(" ", -1)) {
            boolean first = pattern.isEmpty();
            if (word.equals("per") && !first) {
                pattern.append("( +per +| */ *)");
            } else {
                boolean afterPer = pattern.toString().endsWith("*)");
                pattern.append(first || afterPer ? "" : " +").append(word.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"));
            }
        }
        return pattern.toString();
    }

    private static Map<String, Object> sourced(Parameter p) {
        Map<String, Object> properties = object();
        properties.put("value", amount(p));
        properties.put("unit", map("type", "string", "pattern", "^ *" + unit(p.unit()) + " *$"));
        properties.put("fact", ref("facts"));
        properties.put("facts", ref("facts"));
        for (String text : List.of("source", "formula")) {
            properties.put(text, ref("text"));
        }
        properties.put("prior", ref("prior"));
        for (String text : List.of("reason", "targets", "method", "residual")) {
            properties.put(text, ref("text"));
        }
        return closed(properties, List.of(), ValueForm.KEYS);
    }

    private static Map<String, Object> prior() {
        List<Object> kinds = new ArrayList<>();
        PriorForm.KINDS.forEach((kind, keys) -> kinds.add(kind(kind, keys)));
        return map("oneOf", kinds);
    }

    private static Map<String, Object> kind(String kind, List<String> keys) {
        Map<String, Object> properties = map("kind", map("const", kind));
        for (String key : keys) {
            properties.put(
                    key,
                    key.equals("values")
                            ? map("type", "array", "items", map("type", List.of("number", "string")), "minItems", 1)
                            : map("type", List.of("number", "string")));
        }
        List<String> required = new ArrayList<>(List.of("kind"));
        required.addAll(keys);
        return closed(properties, required);
    }

    // -------------------------------------------------------------------------------------------------- scenarios

    private static Map<String, Object> scenario(boolean file) {
        List<Object> forms = new ArrayList<>();
        Map<String, Object> module = map("module", enumeration(Modules.names()));
        module.put("strength", ref("number"));
        module.put("from", ref("month"));
        module.put("months", map("type", "integer", "minimum", 0, "maximum", ScenarioForm.MOST_MONTHS));
        forms.add(form(file, module, List.of("module")));
        forms.add(form(file, map("parts", array(ref("scenario"), ScenarioForm.MOST_PARTS)), List.of("parts")));
        forms.add(form(
                file,
                map("name", ref("name"), "pulls", array(ref("pull"), ScenarioForm.MOST_PULLS)),
                List.of("name", "pulls")));
        return map("oneOf", forms);
    }

    private static Map<String, Object> form(boolean file, Map<String, Object> properties, List<String> required) {
        Map<String, Object> all = object();
        if (file) {
            all.put("format", map("const", ScenarioForm.FORMAT));
        }
        all.putAll(properties);
        return closed(all, required);
    }

    private static Map<String, Object> pull(Vocabulary vocabulary) {
        List<Object> levers = new ArrayList<>();
        for (Lever lever : vocabulary.levers().values()) {
            levers.add(map("const", lever.name(), "description", lever.meaning() + "; in " + lever.unit()));
        }
        Map<String, Object> properties = map("lever", map("oneOf", levers), "course", ref("course"));
        properties.put(
                "on",
                oneOf(
                        enumeration(MarketForm.KINDS),
                        closed(map("kind", enumeration(MarketForm.KINDS), "firm", ref("name")), List.of())));
        properties.put("from", ref("month"));
        properties.put("months", map("type", "integer", "minimum", 0, "maximum", ScenarioForm.MOST_MONTHS));
        properties.put("strength", ref("number"));
        return closed(properties, List.of("lever", "course"), ScenarioForm.PULL_KEYS);
    }

    private static Map<String, Object> course() {
        List<Object> forms = new ArrayList<>();
        forms.add(map("type", List.of("number", "string")));
        forms.add(map("type", "array", "items", map("type", List.of("number", "string")), "minItems", 1));
        ScenarioForm.COURSES.forEach((kind, keys) -> forms.add(kind(kind, keys)));
        return map("oneOf", forms);
    }

    // ------------------------------------------------------------------------------------------------------ words

    private static Map<String, Object> object() {
        return new LinkedHashMap<>();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = object();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            map.put((String) keysAndValues[k], keysAndValues[k + 1]);
        }
        return map;
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + pointer(name));
    }

    /** {@code name} as a part of a JSON Pointer in a URI (RFC 6901). */
    private static String pointer(String name) {
        return URLEncoder.encode(name.replace("~", "~0").replace("/", "~1"), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static Map<String, Object> enumeration(List<String> words) {
        return map("enum", words);
    }

    private static Map<String, Object> oneOf(Map<String, Object> one, Map<String, Object> other) {
        return map("oneOf", List.of(one, other));
    }

    private static Map<String, Object> array(Map<String, Object> items, int most) {
        return map("type", "array", "items", items, "maxItems", most);
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> closed = map("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            closed.put("required", required);
        }
        closed.put("additionalProperties", false);
        return closed;
    }

    /** The same, of which the reader's own list of {@code keys} must have every key: the two cannot drift apart. */
    private static Map<String, Object> closed(
            Map<String, Object> properties, List<String> required, List<String> keys) {
        if (!properties.keySet().equals(new LinkedHashSet<>(keys))) {
            throw new IllegalStateException("The schema has %s, files have %s.".formatted(properties.keySet(), keys));
        }
        return closed(properties, required);
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, inner) -> {
                json.writeName((String) key);
                write(json, inner);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(json, item));
            json.writeEndArray();
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
}

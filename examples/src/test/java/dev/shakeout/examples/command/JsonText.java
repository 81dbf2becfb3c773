package dev.shakeout.examples.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a text that must be exactly one JSON document into maps, lists, texts and numbers. */
final class JsonText {

    private JsonText() {}

    /** The object that {@code text} is; throws if it is anything else or anything follows it. */
    static Map<String, Object> object(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object document = value(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("More than one document: " + parser.currentToken());
            }
            return members(document);
        }
    }

    /** {@code value} as an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    /** {@code value} as a list of objects. */
    static List<Map<String, Object>> objects(Object value) {
        return ((List<?>) value).stream().map(JsonText::members).toList();
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (members.put(name, value(parser)) != null) {
                        throw new AssertionError("A second " + name);
                    }
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            default -> throw new AssertionError("Unexpected " + parser.currentToken());
        };
    }
}

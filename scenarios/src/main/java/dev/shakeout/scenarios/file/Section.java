package dev.shakeout.scenarios.file;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A mapping of which the keys are known; asks for what stands behind them. */
final class Section {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern UNNAMEABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>]");

    private final Node.Fields fields;
    private final String what;
    private final Problems problems;

    private Section(Node.Fields fields, String what, Problems problems) {
        this.fields = fields;
        this.what = what;
        this.problems = problems;
    }

    /** {@code node} as a mapping with no other keys than {@code keys}; {@code what} is what it describes. */
    static Optional<Section> of(Node node, String what, Problems problems, List<String> keys) {
        Optional<Section> section = any(node, what, problems);
        section.ifPresent(s -> s.fields.fields().forEach((key, field) -> {
            if (!keys.contains(key)) {
                problems.at(
                        field.place(),
                        "%s has no '%s'.%s It has %s.",
                        what,
                        Problems.shown(key),
                        problems.hint(key, keys),
                        String.join(", ", keys));
            }
        }));
        return section;
    }

    /** {@code node} as a mapping with any keys. */
    static Optional<Section> any(Node node, String what, Problems problems) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(new Section(fields, what, problems));
        }
        return problems.none(node.place(), "%s must be a mapping of keys to values, but is %s.", what, node.kind());
    }

    Node.Place place() {
        return fields.place();
    }

    Set<String> keys() {
        return fields.fields().keySet();
    }

    boolean has(String key) {
        return fields.fields().containsKey(key);
    }

    /** Everything in it. */
    Map<String, Node.Field> all() {
        return new LinkedHashMap<>(fields.fields());
    }

    Optional<Node> get(String key) {
        return Optional.ofNullable(fields.fields().get(key)).map(Node.Field::value);
    }

    /** What stands behind {@code key}; says that it is missing if it is. */
    Optional<Node> require(String key, String form) {
        return get(key).or(() -> problems.none(place(), "%s needs '%s: %s'.", what, key, form));
    }

    /** The items of the list behind {@code key}; none if there is no such key. */
    List<Node> items(String key, int most) {
        Optional<Node> node = get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof Node.Items items)) {
            problems.at(
                    node.get().place(),
                    "%s must be a list, but is %s.",
                    key,
                    node.get().kind());
            return List.of();
        }
        if (items.items().size() > most) {
            problems.at(
                    items.place(),
                    "There can be at most %s %s, but here are %s.",
                    most,
                    key,
                    items.items().size());
            return List.of();
        }
        return items.items();
    }

    /** A text that names something: one line without markup. */
    Optional<String> name(String key, String form) {
        return require(key, form).flatMap(node -> name(node, key, problems));
    }

    static Optional<String> name(Node node, String key, Problems problems) {
        return text(node, key, problems).flatMap(text -> {
            if (text.isBlank() || text.length() > LONGEST_NAME) {
                return problems.none(
                        node.place(), "%s must have 1 to %s characters, not only blanks.", key, LONGEST_NAME);
            }
            if (UNNAMEABLE.matcher(text).find()) {
                return problems.none(
                        node.place(),
                        "%s must be plain text without '<', '>' and characters that do not print, but is '%s'.",
                        key,
                        Problems.shown(text));
            }
            return Optional.of(text);
        });
    }

    /** The text behind {@code key}; nothing, and said, if there is none. */
    Optional<String> text(String key, String form) {
        return require(key, form).flatMap(node -> text(node, key, problems));
    }

    /** The word behind {@code key}, which must be one of {@code known}. */
    Optional<String> word(String key, String form, List<String> known) {
        return word(key, form, known, "");
    }

    /** The same; {@code wayOut} is what to do if none of them is meant. */
    Optional<String> word(String key, String form, List<String> known, String wayOut) {
        return require(key, form)
                .flatMap(node -> text(node, key, problems)
                        .flatMap(text -> known.contains(text)
                                ? Optional.of(text)
                                : problems.none(
                                        node.place(),
                                        "%s must be %s%s, but is '%s'.%s%s",
                                        key,
                                        known.size() > 1 ? "one of " : "",
                                        String.join(", ", known),
                                        Problems.shown(text),
                                        problems.hint(text, known),
                                        wayOut)));
    }

    static Optional<String> text(Node node, String key, Problems problems) {
        if (!(node instanceof Node.Text text) || text.isNothing()) {
            return problems.none(node.place(), "%s must be a text, but is %s.", key, node.kind());
        }
        return text.text().length() > LONGEST_TEXT
                ? problems.none(node.place(), "%s must have at most %s characters.", key, LONGEST_TEXT)
                : Optional.of(text.text());
    }

    /** The texts behind {@code key}: one, or a list of them. */
    List<Node.Text> texts(String key) {
        List<Node.Text> texts = new ArrayList<>();
        get(key).ifPresent(node -> {
            for (Node item : node instanceof Node.Items items ? items.items() : List.of(node)) {
                if (item instanceof Node.Text text && !text.isNothing()) {
                    texts.add(text);
                } else {
                    problems.at(item.place(), "%s must be a text or a list of texts, but is %s.", key, item.kind());
                }
            }
        });
        return texts;
    }

    /** The month behind {@code key}, if there is one. */
    Optional<YearMonth> month(String key) {
        return get(key).flatMap(node -> {
            try {
                return Optional.of(YearMonth.parse(node instanceof Node.Text text ? text.text() : ""));
            } catch (DateTimeException e) {
                return problems.none(node.place(), "%s must be a month such as 2025-07, but is %s.", key, node.kind());
            }
        });
    }

    /** The whole number behind {@code key}, from {@code low} to {@code high}. */
    Optional<Long> whole(String key, long low, long high) {
        return get(key).flatMap(node -> {
            if (node instanceof Node.Text text && WHOLE.matcher(text.text()).matches()) {
                try {
                    long number = Long.parseLong(text.text());
                    if (number >= low && number <= high) {
                        return Optional.of(number);
                    }
                } catch (NumberFormatException e) {
                    // more than 64 bits: out of range like any other
                }
            }
            return problems.none(
                    node.place(), "%s must be a whole number from %s to %s, but is %s.", key, low, high, node.kind());
        });
    }

    /** The plain number behind {@code key}. */
    Optional<Double> number(String key, String unit) {
        return require(key, "0.5").flatMap(node -> Amount.read(node, unit, key, problems));
    }
}

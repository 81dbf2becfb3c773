package dev.shakeout.scenarios.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** YAML line by line, with comments. Texts stand in quotes wherever they could be taken for something else. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_./+()-]*( [\\p{L}\\p{N}_./+()-]+)*");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final int COMMENTS_FROM = 40;

    private final StringBuilder out = new StringBuilder();
    private final String indent;

    YamlText() {
        this("");
    }

    private YamlText(String indent) {
        this.indent = indent;
    }

    /** {@code text} as a scalar that reads back as it is. */
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain || MONTH.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (printable(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Lines and paragraphs of Unicode end a line in YAML, and what does not print may not stand there at all. */
    private static boolean printable(char c) {
        return Character.isSurrogate(c)
                || (c >= ' ' && !(c >= 0x7f && c <= 0xa0) && c != 0x2028 && c != 0x2029 && c < 0xfff0 && c != 0xfeff);
    }

    /** {@code [a, b]}, or {@code a} alone. */
    static String list(List<String> texts) {
        return texts.size() == 1
                ? scalar(texts.get(0))
                : texts.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A line of comment. */
    YamlText comment(String text) {
        return line("# " + text.replaceAll("\\s+", " "));
    }

    /** An empty line. */
    YamlText blank() {
        out.append('\n');
        return this;
    }

    /** A key and its value, which must be a scalar or flow text already. */
    YamlText field(String key, String value) {
        return line(scalar(key) + ": " + value);
    }

    /** The same with a comment behind, in a column of its own. */
    YamlText field(String key, String value, String comment) {
        String start = scalar(key) + ":" + (value.isEmpty() ? "" : " " + value);
        String pad = " ".repeat(Math.max(COMMENTS_FROM - indent.length() - start.length(), 2));
        return line(comment.isEmpty() ? start : start + pad + "# " + comment.replaceAll("\\s+", " "));
    }

    /** A key whose value stands below it, further in. */
    YamlText nested(String key, YamlText below) {
        line(scalar(key) + ":");
        out.append(below.out);
        return this;
    }

    /** Adds the lines of {@code more} as they are. */
    YamlText append(YamlText more) {
        out.append(more.out);
        return this;
    }

    /** A text whose lines stand two columns further in than those of this one. */
    YamlText below() {
        return new YamlText(indent + "  ");
    }

    /** A text whose lines are those of one item of a list that stands below a key. */
    YamlText item() {
        return new YamlText(indent + "    ");
    }

    /** Adds {@code item}, made by {@link #item}, with its dash. */
    YamlText add(YamlText item) {
        String text = item.out.toString();
        int start = indent.length();
        out.append(text, 0, start).append("  - ").append(text.substring(start + 4));
        return this;
    }

    private YamlText line(String text) {
        out.append(indent).append(text).append('\n');
        return this;
    }

    boolean isEmpty() {
        return out.length() == 0;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

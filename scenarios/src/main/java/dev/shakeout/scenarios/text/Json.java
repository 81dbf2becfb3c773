package dev.shakeout.scenarios.text;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON as text. Doubles are the shortest digits that read back as the same double, on every JDK. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private Json() {}

    /** A document on many lines, for files and screens; ends with a line feed. */
    public static String document(Consumer<JsonGenerator> content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators colonAndBlank =
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        PrettyPrinter lines = new DefaultPrettyPrinter(colonAndBlank)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return text(content, new OnLines(lines)) + "\n";
    }

    private static final class OnLines extends ObjectWriteContext.Base {
        private final PrettyPrinter printer;

        OnLines(PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /** A document without blanks, for a page. */
    public static String compact(Consumer<JsonGenerator> content) {
        return text(content, ObjectWriteContext.empty());
    }

    private static String text(Consumer<JsonGenerator> content, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            content.accept(json);
        }
        return text.toString();
    }

    /** A finite number, or null: JSON has no other numbers. */
    public static void number(JsonGenerator json, String name, double x) {
        json.writeName(name);
        number(json, x);
    }

    /** A finite number, or null: JSON has no other numbers. */
    public static void number(JsonGenerator json, double x) {
        if (Double.isFinite(x)) {
            json.writeNumber(x);
        } else {
            json.writeNull();
        }
    }

    /** The shortest digits that read back as {@code x}; {@code NaN} and {@code Infinity} by name. */
    public static String digits(double x) {
        return NumberOutput.toString(x, true);
    }
}

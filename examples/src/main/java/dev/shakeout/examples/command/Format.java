package dev.shakeout.examples.command;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form standard output gets the results. */
enum Format {
    /** Tables for people, at most 110 columns wide. */
    TABLE,
    /** One JSON document. */
    JSON,
    /** One CSV document. */
    CSV;

    /** The name as it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a format. */
    static final class Reader implements ITypeConverter<Format> {
        @Override
        public Format convert(String text) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("must be table, json or csv, but is '%s'.".formatted(text)));
        }
    }
}

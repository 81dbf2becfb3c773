package dev.shakeout.scenarios.evidence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.shakeout.core.check.Check;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the tables that the library ships: CSV by RFC 4180, UTF-8, with a header row. */
final class EvidenceFiles {

    private static final String ROOT = "/dev/shakeout/scenarios/";

    /** What has been read, by case: a search for values sets up its market hundreds of times. */
    private static final Map<String, ParameterSheet> SHEETS = new ConcurrentHashMap<>();

    private static final Map<String, Map<String, Value>> FITTED = new ConcurrentHashMap<>();

    private EvidenceFiles() {}

    static Evidence evidence() {
        return Evidence.of(
                read("evidence/articles.csv", EvidenceFiles::article),
                read("evidence/facts.csv", EvidenceFiles::fact),
                read("evidence/claims.csv", EvidenceFiles::claim));
    }

    static List<Contradiction> contradictions() {
        return read(
                "evidence/contradictions.csv",
                line -> new Contradiction(
                        line.getField("id"),
                        line.getField("question"),
                        list(line.getField("between"), " "),
                        line.getField("decided")));
    }

    static List<Judgement> judgements() {
        return read("evidence/coverage.csv", line -> {
            String verdict = line.getField("verdict");
            Check.that(
                    verdict.equals("used") || verdict.equals("aside"),
                    "A verdict must be used or aside, but is '%s'.",
                    verdict);
            return new Judgement(line.getField("id"), verdict.equals("used"), line.getField("note"));
        });
    }

    static ParameterSheet sheet(String caseName) {
        return SHEETS.computeIfAbsent(caseName, EvidenceFiles::readSheet);
    }

    private static ParameterSheet readSheet(String caseName) {
        boolean plain = caseName.matches("[a-z0-9]{1,40}"); // a package name, never a path
        String folder = ROOT + caseName + "/";
        if (!plain || EvidenceFiles.class.getResource(folder + "parameters.csv") == null) {
            throw new IllegalArgumentException(
                    "There is no case '%s' in this library: expected a name such as china2025."
                            .formatted(Ids.shown(caseName)));
        }
        return ParameterSheet.of(
                read(caseName + "/parameters.csv", EvidenceFiles::parameter),
                read(caseName + "/derived.csv", EvidenceFiles::derivation));
    }

    private static Article article(NamedCsvRecord line) {
        return new Article(line.getField("label"), line.getField("month"), line.getField("about"));
    }

    private static Fact fact(NamedCsvRecord line) {
        return new Fact(
                line.getField("id"),
                line.getField("subject"),
                line.getField("quantity"),
                number(line, "value"),
                number(line, "low"),
                number(line, "high"),
                line.getField("unit"),
                line.getField("as_of"),
                line.getField("article"),
                line.getField("paraphrase"),
                line.getField("mechanism"),
                line.getField("note"));
    }

    private static Claim claim(NamedCsvRecord line) {
        return new Claim(
                line.getField("id"),
                line.getField("statement"),
                line.getField("cause"),
                line.getField("effect"),
                Claim.Sign.of(line.getField("sign")),
                line.getField("strength"),
                line.getField("who"),
                line.getField("article"),
                list(line.getField("contradicts"), ";"));
    }

    private static ParameterSheet.Row parameter(NamedCsvRecord line) {
        String distribution =
                line.getField("distribution").toUpperCase(Locale.ROOT).replace('-', '_');
        return new ParameterSheet.Row(
                line.getField("id"),
                line.getField("subject"),
                line.getField("parameter"),
                ParameterSheet.Kind.valueOf(line.getField("kind")),
                line.getField("value"),
                number(line, "low"),
                number(line, "high"),
                ParameterSheet.Distribution.valueOf(distribution),
                line.getField("unit"),
                list(line.getField("fact_ids"), " "),
                line.getField("formula"),
                line.getField("reason"));
    }

    /** The values of a case that were fitted, by the id of the row of its sheet. */
    static Map<String, Value> fitted(String caseName) {
        return FITTED.computeIfAbsent(caseName, EvidenceFiles::readFitted);
    }

    private static Map<String, Value> readFitted(String caseName) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (NamedCsvRecord line : read(caseName + "/fitted.csv", line -> line)) {
            all.put(
                    line.getField("id"),
                    new Value(
                            Double.parseDouble(line.getField("value")),
                            new Provenance.Fitted(
                                    line.getField("targets"), line.getField("method"), line.getField("residual"))));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Derivation derivation(NamedCsvRecord line) {
        return new Derivation(
                line.getField("id"),
                Formula.of(line.getField("formula")),
                Integer.parseInt(line.getField("digits")),
                line.getField("explanation"));
    }

    private static OptionalDouble number(NamedCsvRecord line, String column) {
        String text = line.getField(column);
        OptionalDouble number = Decimals.parse(text);
        Check.that(
                text.isEmpty() || number.isPresent(), "%s must be a plain number or empty, but is '%s'.", column, text);
        return number;
    }

    private static List<String> list(String text, String separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    /** Reads one row for each line of a table; an error says which table and line. */
    private static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text(name))) {
            return lines.stream().map(line -> row(name, line, row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T row(String name, NamedCsvRecord line, Function<NamedCsvRecord, T> row) {
        try {
            return row.apply(line);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "%s, line %s: %s".formatted(name, line.getStartingLineNumber(), e.getMessage()), e);
        }
    }

    private static String text(String name) throws IOException {
        try (@Nullable InputStream in = EvidenceFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its own file %s: repair the jar.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

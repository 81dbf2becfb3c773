package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a parameter sheet as values of the library: in CNY, people, users and months, each with its provenance. */
public final class Sourced {

    private final ParameterSheet sheet;
    private final Evidence evidence;
    private final List<String> dates;
    private final Map<String, Value> instead;

    private Sourced(ParameterSheet sheet, Evidence evidence, List<String> dates, Map<String, Value> instead) {
        this.sheet = sheet;
        this.evidence = evidence;
        this.dates = dates;
        this.instead = Map.copyOf(instead);
    }

    /**
     * The values of the case called {@code name}, on the evidence of the articles. A value that was fitted stands for the
     * assumption of its row.
     */
    public static Sourced ofCase(String name) {
        return new Sourced(ParameterSheet.ofCase(name), Evidence.articles(), List.of(), EvidenceFiles.fitted(name));
    }

    /** The same values, but for the rows whose ids are named in {@code others}. */
    public Sourced with(Map<String, Value> others) {
        Map<String, Value> all = new HashMap<>(instead);
        all.putAll(others);
        return new Sourced(sheet, evidence, dates, all);
    }

    /**
     * The values at an earlier time: where the sheet has a row whose id ends in one of {@code dates}, such as {@code
     * zhipu.cash.2024-12} for {@code 2024-12}, that row stands for the one without. The first date that has a row is taken.
     */
    public Sourced asOf(String... dates) {
        return new Sourced(sheet, evidence, List.of(dates), instead);
    }

    /** Whether the sheet has a row {@code id}. */
    public boolean has(String id) {
        return sheet.has(id);
    }

    /** Row {@code id}, or the row that stands for it at the time of these values. */
    public ParameterSheet.Row row(String id) {
        return sheet.row(dated(id));
    }

    private String dated(String id) {
        return dates.stream()
                .map(date -> id + "." + date)
                .filter(sheet::has)
                .findFirst()
                .orElse(id);
    }

    /** The value of row {@code id}. A DERIVED value is computed here and now; an ASSUMED one stands at its centre. */
    public Value value(String id) {
        ParameterSheet.Row row = row(id);
        Value other = instead.get(row.id());
        return other == null ? asTheSheetSays(row) : other;
    }

    private Value asTheSheetSays(ParameterSheet.Row row) {
        String[] facts = row.factIds().toArray(String[]::new);
        return switch (row.kind()) {
            case REPORTED -> Value.reported(row.inLibraryUnits(), facts);
            case DERIVED -> {
                Derivation derivation = sheet.derivation(row.id());
                yield Value.derived(
                        derivation.value(evidence), derivation.formula().text());
            }
            case ASSUMED -> Value.assumed(prior(row), row.reason(), facts);
        };
    }

    /** The number of row {@code id}. */
    public double number(String id) {
        return value(id).value();
    }

    /** The value of {@code formula} over facts in braces. */
    public Value derived(String formula) {
        return Value.derived(Formula.of(formula).value(evidence), formula);
    }

    /**
     * A number computed from several rows, at least one of them ASSUMED, with a band of its own: what is said about it is
     * what is said about them.
     *
     * @param low    5 % point relative to {@code value}
     * @param high   95 % point relative to {@code value}
     * @param reason how it was computed
     */
    public static Value composed(double value, double low, double high, String reason) {
        return Value.assumed(
                value > 0 ? Prior.logNormal(value * low, value, value * high) : Prior.uniform(value, value), reason);
    }

    private static Prior prior(ParameterSheet.Row row) {
        double centre = row.inLibraryUnits();
        double low = row.lowInLibraryUnits().orElse(centre);
        double high = row.highInLibraryUnits().orElse(centre);
        return switch (row.distribution()) {
            case FIXED -> Prior.uniform(centre, centre);
            case NORMAL -> Prior.normal(low, centre, high);
            case LOGNORMAL -> Prior.logNormal(low, centre, high);
            case TRIANGULAR, DIRICHLET -> Prior.triangular(low, centre, high);
            case UNIFORM -> Prior.uniform(low, centre, high);
            case DISCRETE_UNIFORM -> Prior.whole((int) low, (int) centre, (int) high);
            case BERNOULLI -> Prior.bernoulli(centre);
        };
    }
}

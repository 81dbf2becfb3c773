package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Value;

/** The rows of a parameter sheet as values of the library: in CNY, people, users and months, each with its provenance. */
public final class Sourced {

    private final ParameterSheet sheet;
    private final Evidence evidence;

    private Sourced(ParameterSheet sheet, Evidence evidence) {
        this.sheet = sheet;
        this.evidence = evidence;
    }

    /** The values of the case called {@code name}, on the evidence of the articles. */
    public static Sourced ofCase(String name) {
        return new Sourced(ParameterSheet.ofCase(name), Evidence.articles());
    }

    /** The value of row {@code id}. A DERIVED value is computed here and now; an ASSUMED one stands at its centre. */
    public Value value(String id) {
        ParameterSheet.Row row = sheet.row(id);
        String[] facts = row.factIds().toArray(String[]::new);
        return switch (row.kind()) {
            case REPORTED -> Value.reported(row.inLibraryUnits(), facts);
            case DERIVED -> {
                Derivation derivation = sheet.derivation(id);
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

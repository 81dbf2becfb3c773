package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The parameters of a case, each with its origin: reported in an article, derived from facts, or assumed.
 *
 * <p>The sheet is written for reading, in millions; {@link Row#inLibraryUnits()} gives CNY, people, users and months.
 * {@link #problems} holds the sheet against the evidence. Immutable, in the order of its file.
 */
public final class ParameterSheet {

    private final Map<String, Row> rows;
    private final Map<String, Derivation> derivations;

    private ParameterSheet(List<Row> rows, List<Derivation> derivations) {
        this.rows = Ids.index(rows, Row::id, "parameter");
        this.derivations = Ids.index(derivations, Derivation::id, "derivation");
    }

    /** Returns the sheet that the library ships for the case called {@code name}, such as {@code china2025}. */
    public static ParameterSheet ofCase(String name) {
        return EvidenceFiles.sheet(name);
    }

    /** Returns a sheet of rows of your own, with the derivations of its DERIVED rows. */
    public static ParameterSheet of(List<Row> rows, List<Derivation> derivations) {
        return new ParameterSheet(rows, derivations);
    }

    /** All rows. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** Whether there is a row called {@code id}. */
    public boolean has(String id) {
        return rows.containsKey(id);
    }

    /** Returns the row called {@code id}; throws with the closest id if there is none. */
    public Row row(String id) {
        return Ids.find(rows, id, "parameter");
    }

    /** Returns the number of row {@code id} as the sheet prints it; throws if it holds a word. */
    public double number(String id) {
        return row(id).requireNumber();
    }

    /** Returns the number of row {@code id} in CNY, people, users or months; throws if it holds a word. */
    public double inLibraryUnits(String id) {
        return row(id).inLibraryUnits();
    }

    /** All derivations. */
    public List<Derivation> derivations() {
        return List.copyOf(derivations.values());
    }

    /** Returns how the DERIVED row {@code id} is computed; throws if the sheet has no such derivation. */
    public Derivation derivation(String id) {
        return Ids.find(derivations, id, "derivation");
    }

    /**
     * Says where the sheet and the evidence disagree, one sentence each, starting with the id of the row; empty if all
     * is well.
     *
     * <ul>
     *   <li>Every row cites facts and claims that exist.
     *   <li>A REPORTED number is the value of a fact it cites (of one of them, if it cites several with figures), up to
     *       the digits the sheet prints, or lies between that fact's bounds where it has no value. A band of the row
     *       holds that value and does not leave the fact's bounds.
     *   <li>A DERIVED row has a derivation that uses only facts the row cites and rounds to the printed number.
     * </ul>
     */
    public List<String> problems(Evidence evidence) {
        return new SheetCheck(evidence, rows, derivations).problems();
    }

    /** Where a number comes from. */
    public enum Kind {
        /** An article states it. */
        REPORTED,
        /** Computed from facts only. */
        DERIVED,
        /** Our judgement, with a range and a reason. */
        ASSUMED
    }

    /** What a row's value, low and high mean as a prior. */
    public enum Distribution {
        /** The value itself; low and high are empty. */
        FIXED,
        /** Two-piece normal: median, 5 % and 95 % points. */
        NORMAL,
        /** Two-piece lognormal: median, 5 % and 95 % points. */
        LOGNORMAL,
        /** Mode and hard bounds. */
        TRIANGULAR,
        /** Hard bounds; the value is the centre we use. */
        UNIFORM,
        /** Whole numbers between hard bounds, both included. */
        DISCRETE_UNIFORM,
        /** Shares drawn jointly with their siblings and rescaled to 1. */
        DIRICHLET,
        /** The value is the probability of yes. */
        BERNOULLI
    }

    /**
     * One parameter.
     *
     * @param id           name, unique in the sheet; a suffix {@code .2024-12} or {@code .2024} is an earlier date
     * @param subject      firm, segment, channel or part of the model it belongs to
     * @param parameter    which of its parameters
     * @param kind         where the number comes from
     * @param value        the value as printed: a number or a word
     * @param low          lower point of the prior, in the unit of the sheet
     * @param high         upper point of the prior, in the unit of the sheet
     * @param distribution what value, low and high mean
     * @param unit         unit of the sheet, such as {@code million CNY/month}
     * @param factIds      ids of the facts and claims it rests on
     * @param formula      how it was computed, in words and numbers, for reading; may be empty
     * @param reason       why this value and band; may be empty
     */
    public record Row(
            String id,
            String subject,
            String parameter,
            Kind kind,
            String value,
            OptionalDouble low,
            OptionalDouble high,
            Distribution distribution,
            String unit,
            List<String> factIds,
            String formula,
            String reason) {

        public Row {
            Ids.check(id);
            Check.notBlank(value, "value of parameter " + id);
            factIds = List.copyOf(factIds);
            OptionalDouble number = Decimals.parse(value);
            Check.that(
                    low.isPresent() == high.isPresent(), "Parameter %s must have both low and high, or neither.", id);
            Check.that(
                    low.isEmpty() || number.isPresent(),
                    "Parameter %s has a band, so '%s' must be a number.",
                    id,
                    value);
            double middle = number.orElse(0);
            Check.that(
                    low.orElse(middle) <= middle && middle <= high.orElse(middle),
                    "Parameter %s must have low <= value <= high, but has %s, %s and %s.",
                    id,
                    low,
                    value,
                    high);
        }

        /** The value as a number, in the unit of the sheet; empty if it is a word or a date. */
        public OptionalDouble number() {
            return Decimals.parse(value);
        }

        /** The unit after {@link #inLibraryUnits()}: {@code million CNY/month} becomes {@code CNY/month}. */
        public String libraryUnit() {
            return inMillions() ? unit.substring(Decimals.MILLION.length()) : unit;
        }

        /** Returns the value in {@link #libraryUnit()}; throws if it is a word or a date. */
        public double inLibraryUnits() {
            return scale(requireNumber());
        }

        /** Returns the lower point of the prior in {@link #libraryUnit()}, if there is one. */
        public OptionalDouble lowInLibraryUnits() {
            return low.isPresent() ? OptionalDouble.of(scale(low.getAsDouble())) : low;
        }

        /** Returns the upper point of the prior in {@link #libraryUnit()}, if there is one. */
        public OptionalDouble highInLibraryUnits() {
            return high.isPresent() ? OptionalDouble.of(scale(high.getAsDouble())) : high;
        }

        /** Half of the last decimal place that the sheet prints, in {@link #libraryUnit()}. */
        double halfLastPlace() {
            return scale(Decimals.halfLastPlace(value));
        }

        private double requireNumber() {
            return number().orElseThrow(() -> new IllegalArgumentException(
                    "Parameter %s must be a number to compute with, but is '%s' (%s); use value()."
                            .formatted(id, value, unit)));
        }

        private boolean inMillions() {
            return unit.startsWith(Decimals.MILLION);
        }

        private double scale(double inSheetUnits) {
            return inMillions() ? Decimals.millions(inSheetUnits) : inSheetUnits;
        }
    }
}

package dev.shakeout.scenarios.evidence;

import dev.shakeout.scenarios.evidence.ParameterSheet.Kind;
import dev.shakeout.scenarios.evidence.ParameterSheet.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a sheet against the evidence; what is checked stands at {@link ParameterSheet#problems}. */
final class SheetCheck {

    private final Evidence evidence;
    private final Map<String, Row> rows;
    private final Map<String, Derivation> derivations;
    private final List<String> problems = new ArrayList<>();

    SheetCheck(Evidence evidence, Map<String, Row> rows, Map<String, Derivation> derivations) {
        this.evidence = evidence;
        this.rows = rows;
        this.derivations = derivations;
    }

    List<String> problems() {
        for (Row row : rows.values()) {
            citations(row);
            switch (row.kind()) {
                case REPORTED -> reported(row);
                case DERIVED -> derived(row);
                case ASSUMED -> {} // a judgement: there is nothing to hold it against
            }
        }
        for (String id : derivations.keySet()) {
            Row row = rows.get(id);
            if (row == null || row.kind() != Kind.DERIVED) {
                report(id, "has a derivation, but the sheet has no DERIVED row of that name");
            }
        }
        return List.copyOf(problems);
    }

    private void citations(Row row) {
        for (String id : row.factIds()) {
            if (!evidence.hasFact(id) && !evidence.hasClaim(id)) {
                String near = Ids.didYouMean(id, allIds());
                report(row.id(), "cites '%s', which is neither fact nor claim%s".formatted(id, near));
            }
        }
        if (row.kind() != Kind.ASSUMED && row.factIds().isEmpty()) {
            report(row.id(), "is %s but cites nothing".formatted(row.kind()));
        }
    }

    private List<String> allIds() {
        List<String> ids = new ArrayList<>();
        evidence.facts().forEach(fact -> ids.add(fact.id()));
        evidence.claims().forEach(claim -> ids.add(claim.id()));
        return ids;
    }

    private void reported(Row row) {
        List<Fact> figures = row.factIds().stream()
                .filter(evidence::hasFact)
                .map(evidence::fact)
                .filter(Fact::isNumeric)
                .toList();
        if (figures.isEmpty() || row.number().isEmpty()) {
            return;
        }
        List<String> objections = new ArrayList<>();
        for (Fact fact : figures) {
            Optional<String> objection = objection(row, fact);
            if (objection.isEmpty()) {
                return; // one fact that says so is enough
            }
            objections.add(objection.get());
        }
        report(row.id(), String.join(", and ", objections));
    }

    /** Why the fact does not support the row, if it does not. All in library units. */
    private static Optional<String> objection(Row row, Fact fact) {
        double number = row.inLibraryUnits();
        double low = row.lowInLibraryUnits().orElse(number);
        double high = row.highInLibraryUnits().orElse(number);
        double least = fact.low().orElse(Double.NEGATIVE_INFINITY);
        double most = fact.high().orElse(Double.POSITIVE_INFINITY);
        double stated = fact.value().orElse(number);
        String unit = fact.unit();
        if (Math.abs(number - stated) > row.halfLastPlace()) {
            return Optional.of(
                    "prints %s %s, but %s says %s %s".formatted(row.value(), row.unit(), fact.id(), stated, unit));
        }
        if (row.low().isPresent() && !(low <= stated && stated <= high)) {
            return Optional.of(
                    "has a band from %s to %s, but %s says %s %s".formatted(low, high, fact.id(), stated, unit));
        }
        if (low < least || high > most) {
            String bound = low < least ? "at least " + least : "at most " + most;
            return Optional.of("reaches from %s to %s, but %s says %s %s".formatted(low, high, fact.id(), bound, unit));
        }
        return Optional.empty();
    }

    private void derived(Row row) {
        Derivation derivation = derivations.get(row.id());
        if (derivation == null) {
            report(row.id(), "is DERIVED but has no derivation");
            return;
        }
        for (String id : derivation.formula().factIds()) {
            if (!row.factIds().contains(id)) {
                report(row.id(), "is derived from %s, which the row does not cite".formatted(id));
            }
        }
        try {
            if (!derivation.roundsTo(row.inLibraryUnits(), evidence)) {
                String text = derivation.formula().text();
                double value = derivation.value(evidence);
                report(
                        row.id(),
                        "prints %s %s, but %s gives %s %s"
                                .formatted(row.value(), row.unit(), text, value, row.libraryUnit()));
            }
        } catch (IllegalArgumentException impossible) {
            report(row.id(), "cannot be derived: " + impossible.getMessage());
        }
    }

    private void report(String id, String problem) {
        problems.add(id + " " + problem);
    }
}

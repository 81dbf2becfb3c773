package dev.shakeout.scenarios.file;

import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A number and where it comes from, in a file: {@code 2e9 CNY} as given, or a mapping whose keys say what kind of source it
 * has.
 *
 * <pre>
 *   {value: 0.2, reason: "as in the last plan"}                                    GIVEN
 *   {value: 18.2e6, unit: users, facts: mau-kimi-2025-03}                          REPORTED
 *   {value: 0.12, source: "Author (year), table 2"}                                CITED
 *   {formula: "{burn-zhipu-loss-2024} / 12"}                                       DERIVED
 *   {value: 0.3, targets: ..., method: ..., residual: ...}                         FITTED
 *   {prior: {kind: uniform, low: 0, centre: 0.5, high: 1}, reason: ..., facts: []} ASSUMED, at the centre unless a value stands there
 * </pre>
 */
final class ValueForm {

    static final List<String> KEYS = List.of(
            "value", "unit", "fact", "facts", "source", "formula", "prior", "reason", "targets", "method", "residual");

    /** How far a value may be from the formula beside it, relative: nobody types more than seven digits. */
    private static final double TYPED = 1e-6;

    private final Supplier<Evidence> evidence;
    private final Problems problems;

    ValueForm(Supplier<Evidence> evidence, Problems problems) {
        this.evidence = evidence;
        this.problems = problems;
    }

    /** The value of {@code parameter} that {@code node} states. */
    Optional<Value> read(Node node, Parameter parameter) {
        Optional<Value> value = node instanceof Node.Fields ? sourced(node, parameter) : given(node, parameter);
        return value.filter(v -> inRange(v.value(), parameter, node.place()));
    }

    boolean inRange(double value, Parameter parameter, Node.Place place) {
        boolean inside = value >= parameter.low() && value <= parameter.high();
        if (!inside) {
            problems.at(
                    place,
                    "%s must lie between %s and %s, but is %s.",
                    parameter,
                    Amount.digits(parameter.low()),
                    Amount.withUnit(parameter.high(), parameter.unit()),
                    Amount.digits(value));
        }
        return inside;
    }

    private Optional<Value> given(Node node, Parameter parameter) {
        return Amount.read(node, parameter.unit(), parameter.name(), problems).map(Value::given);
    }

    private Optional<Value> sourced(Node node, Parameter parameter) {
        Optional<Section> section = Section.of(node, parameter.name(), problems, KEYS);
        section.flatMap(s -> s.get("unit")).ifPresent(unit -> unit(unit, parameter));
        return section.flatMap(s -> {
            if (s.has("formula")) {
                return alone(s, List.of("value", "unit", "formula")) ? derived(s, parameter) : Optional.empty();
            }
            if (s.has("prior")) {
                return alone(s, List.of("value", "unit", "prior", "reason", "fact", "facts"))
                        ? assumed(s, parameter)
                        : Optional.empty();
            }
            if (s.has("source")) {
                return alone(s, List.of("value", "unit", "source")) ? cited(s, parameter) : Optional.empty();
            }
            if (s.has("targets") || s.has("method") || s.has("residual")) {
                return alone(s, List.of("value", "unit", "targets", "method", "residual"))
                        ? fitted(s, parameter)
                        : Optional.empty();
            }
            if (s.has("fact") || s.has("facts")) {
                return alone(s, List.of("value", "unit", "fact", "facts")) ? reported(s, parameter) : Optional.empty();
            }
            return explained(s, parameter);
        });
    }

    /** Whether {@code s} mixes no two kinds of source. */
    private boolean alone(Section s, List<String> keys) {
        List<String> others = s.keys().stream()
                .filter(KEYS::contains)
                .filter(key -> !keys.contains(key))
                .toList();
        if (!others.isEmpty()) {
            problems.at(
                    s.place(),
                    "A number has one kind of source: with '%s' go %s, not %s.",
                    keys.get(keys.size() > 2 ? 2 : 0),
                    String.join(", ", keys),
                    String.join(", ", others));
        }
        return others.isEmpty();
    }

    private void unit(Node unit, Parameter parameter) {
        if (!(unit instanceof Node.Text text) || !Amount.isUnit(text.text(), parameter.unit())) {
            problems.at(
                    unit.place(),
                    "%s is counted in '%s', but unit is %s: convert the number, or leave the unit out.",
                    parameter,
                    parameter.unit(),
                    unit.kind());
        }
    }

    private Optional<Double> number(Section s, Parameter parameter) {
        return s.require("value", "0.5").flatMap(node -> Amount.read(node, parameter.unit(), "value", problems));
    }

    private Optional<Value> reported(Section s, Parameter parameter) {
        List<String> facts = facts(s);
        if (facts.isEmpty() && s.texts("facts").isEmpty()) {
            problems.at(s.place(), "facts must name at least one fact of the evidence.");
            return Optional.empty();
        }
        return number(s, parameter).map(value -> new Value(value, new Provenance.Reported(facts)));
    }

    private Optional<Value> explained(Section s, Parameter parameter) {
        Optional<Double> number = number(s, parameter);
        Optional<String> reason = s.has("reason") ? s.text("reason", "why this number") : Optional.of("");
        return number.flatMap(value -> reason.map(why -> Value.given(value, why)));
    }

    /** The ids of facts and claims that {@code s} cites; says which are unknown. */
    private List<String> facts(Section s) {
        List<Node.Text> cited = new ArrayList<>(s.texts("fact"));
        cited.addAll(s.texts("facts"));
        List<String> ids = new ArrayList<>();
        for (Node.Text id : cited) {
            Evidence known = evidence.get();
            if (known.hasFact(id.text()) || known.hasClaim(id.text())) {
                ids.add(id.text());
            } else {
                List<String> all = new ArrayList<>();
                known.facts().forEach(fact -> all.add(fact.id()));
                known.claims().forEach(claim -> all.add(claim.id()));
                problems.unknown(
                        id.place(), "fact or claim", id.text(), all, " What stands elsewhere is cited by source: ...");
            }
        }
        return ids;
    }

    private Optional<Value> cited(Section s, Parameter parameter) {
        Optional<String> source = s.text("source", "author (year), table");
        return number(s, parameter).flatMap(value -> source.map(from -> Value.cited(value, from)));
    }

    private Optional<Value> fitted(Section s, Parameter parameter) {
        Optional<String> targets = s.text("targets", "what was to be met");
        Optional<String> method = s.text("method", "how it was sought");
        Optional<String> residual = s.text("residual", "how far it misses");
        Optional<Double> number = number(s, parameter);
        return number.isEmpty() || targets.isEmpty() || method.isEmpty() || residual.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Value(number.get(), new Provenance.Fitted(targets.get(), method.get(), residual.get())));
    }

    private Optional<Value> derived(Section s, Parameter parameter) {
        Optional<Double> typed = s.has("value") ? number(s, parameter) : Optional.empty();
        return s.require("formula", "\"{fact} / 12\"")
                .flatMap(node -> Section.text(node, "formula", problems).flatMap(text -> {
                    try {
                        double value = Formula.of(text).value(evidence.get());
                        double stated = typed.orElse(value);
                        return Math.abs(stated - value) <= TYPED * Math.abs(value)
                                ? Optional.of(Value.derived(value, text))
                                : problems.none(
                                        s.place(),
                                        "The formula gives %s, but value says %s: leave value out.",
                                        Amount.digits(value),
                                        Amount.digits(stated));
                    } catch (IllegalArgumentException e) {
                        return problems.none(node.place(), "%s", String.valueOf(e.getMessage()));
                    }
                }));
    }

    private Optional<Value> assumed(Section s, Parameter parameter) {
        Optional<Prior> prior =
                s.require("prior", "{...}").flatMap(node -> PriorForm.read(node, parameter.unit(), problems));
        Optional<String> reason = s.text("reason", "why this is thought possible");
        Optional<Double> typed = s.has("value") ? number(s, parameter) : Optional.empty();
        List<String> facts = facts(s);
        return prior.flatMap(
                p -> reason.map(why -> new Value(typed.orElse(p.centre()), new Provenance.Assumed(p, why, facts))));
    }

    // ---------------------------------------------------------------------------------------------------- to write

    /** {@code value} of {@code parameter} as {@link #read} takes it, under {@code key} of {@code out}. */
    static void write(YamlText out, Parameter parameter, Value value, String comment) {
        Provenance from = value.provenance();
        String number = Amount.withUnit(value.value(), parameter.unit());
        if (from instanceof Provenance.Given given && given.reason().isEmpty()) {
            out.field(parameter.name(), number, comment);
            return;
        }
        YamlText below = out.below();
        if (from instanceof Provenance.Given given) {
            below.field("value", number);
            below.field("reason", YamlText.scalar(given.reason()));
        } else if (from instanceof Provenance.Reported reported) {
            below.field("value", number);
            below.field("facts", YamlText.list(reported.facts()));
        } else if (from instanceof Provenance.Cited cited) {
            below.field("value", number);
            below.field("source", YamlText.scalar(cited.source()));
        } else if (from instanceof Provenance.Derived derived) {
            below.field("formula", YamlText.scalar(derived.formula()), "gives " + number);
        } else if (from instanceof Provenance.Fitted fitted) {
            below.field("value", number);
            below.field("targets", YamlText.scalar(fitted.targets()));
            below.field("method", YamlText.scalar(fitted.method()));
            below.field("residual", YamlText.scalar(fitted.residual()));
        } else if (from instanceof Provenance.Assumed assumed) {
            boolean atCentre = Double.compare(value.value(), assumed.prior().centre()) == 0;
            if (!atCentre) {
                below.field("value", number);
            }
            below.field("prior", PriorForm.write(assumed.prior()));
            if (atCentre && Amount.speaks(parameter.unit())) {
                below.field("unit", YamlText.scalar(parameter.unit()));
            }
            below.field("reason", YamlText.scalar(assumed.reason()));
            if (!assumed.facts().isEmpty()) {
                below.field("facts", YamlText.list(assumed.facts()));
            }
        }
        out.field(parameter.name(), "", comment).append(below);
    }
}

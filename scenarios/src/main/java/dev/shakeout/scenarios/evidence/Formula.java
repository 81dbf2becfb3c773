package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A number computed from facts, such as <code>{burn-zhipu-loss-2024} / 12</code>.
 *
 * <p>Facts stand in braces, in the base units of the evidence; <code>{id.low}</code> and <code>{id.high}</code> ask for
 * a bound. There are numbers, {@code + - * / ^}, parentheses, {@code ln(…)} and {@code exp(…)}; {@code ^} binds
 * tightest and to the right, so that {@code -2^2} is -4. The text is read and checked when the formula is made, and is
 * data: it can compute, and nothing else. Results have the same bits on every machine ({@link StrictMath}).
 *
 * @param text the expression, at most 2,000 characters
 */
public record Formula(String text) {

    private static final int LONGEST = 2_000;

    public Formula {
        Check.notBlank(text, "formula");
        Check.that(
                text.length() <= LONGEST,
                "A formula must have at most %s characters, but has %s.",
                LONGEST,
                text.length());
        FormulaReader.value(text, reference -> Double.NaN);
    }

    /** Reads a formula; throws, with the position, if it cannot be read. */
    public static Formula of(String text) {
        return new Formula(text);
    }

    /** Ids of the facts it uses, each once, in order of appearance. */
    public List<String> factIds() {
        Set<String> ids = new LinkedHashSet<>();
        FormulaReader.value(text, reference -> {
            ids.add(Reference.of(reference).id());
            return Double.NaN;
        });
        return List.copyOf(ids);
    }

    /** Returns its value, always finite; throws if a fact or its figure is missing, or on a division by zero. */
    public double value(Evidence evidence) {
        double value =
                FormulaReader.value(text, reference -> Reference.of(reference).figure(evidence));
        Check.that(
                Double.isFinite(value),
                "Formula '%s' must give a finite number, but gives %s: a power or exp is out of range.",
                Ids.shown(text),
                value);
        return value;
    }

    /** What stands in braces: a fact and which of its figures. */
    private record Reference(String id, String figure) {

        static Reference of(String braces) {
            int dot = braces.lastIndexOf('.');
            String figure = dot < 0 ? "" : braces.substring(dot + 1);
            return figure.equals("low") || figure.equals("high")
                    ? new Reference(braces.substring(0, dot), figure)
                    : new Reference(braces, "value");
        }

        double figure(Evidence evidence) {
            Fact fact = evidence.fact(id);
            Check.that(fact.isNumeric(), "Fact %s is an event without a figure; a formula cannot use it.", id);
            OptionalDouble asked = switch (figure) {
                case "low" -> fact.low();
                case "high" -> fact.high();
                default -> fact.value();
            };
            if (asked.isEmpty()) {
                throw new IllegalArgumentException("Fact %s has no %s, but it has %s, in %s: write the one you mean."
                        .formatted(id, figure, present(fact), fact.unit()));
            }
            return asked.getAsDouble();
        }

        /** The figures there are, as a formula would ask for them. */
        private static String present(Fact fact) {
            List<String> figures = new ArrayList<>();
            fact.value().ifPresent(v -> figures.add("{%s} = %s".formatted(fact.id(), v)));
            fact.low().ifPresent(v -> figures.add("{%s.low} = %s".formatted(fact.id(), v)));
            fact.high().ifPresent(v -> figures.add("{%s.high} = %s".formatted(fact.id(), v)));
            return String.join(", ", figures);
        }
    }
}

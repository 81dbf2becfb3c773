package dev.shakeout.scenarios.description;

import dev.shakeout.scenarios.evidence.Claim;
import dev.shakeout.scenarios.evidence.Contradiction;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Facts, claims and contradictions, as the evidence holds them. */
final class SourceLists {

    private SourceLists() {}

    static Listing facts(Evidence evidence) {
        return new Listing(
                "facts",
                "Facts",
                List.of("name", "figure", "as of", "article"),
                evidence.facts().stream().map(SourceLists::entry).toList(),
                List.of());
    }

    private static Entry entry(Fact fact) {
        List<String> notes = new ArrayList<>(List.of(fact.paraphrase()));
        if (!fact.note().isEmpty()) {
            notes.add("note: " + fact.note());
        }
        return Entry.of(
                fact.id(),
                List.of(fact.id(), figure(fact), fact.asOf(), fact.article()),
                notes,
                new Fields()
                        .with("name", fact.id())
                        .with("subject", fact.subject())
                        .with("quantity", fact.quantity())
                        .with("value", fact.value().orElse(Double.NaN))
                        .with("low", fact.low().orElse(Double.NaN))
                        .with("high", fact.high().orElse(Double.NaN))
                        .with("unit", fact.unit())
                        .with("asOf", fact.asOf())
                        .with("article", fact.article())
                        .with("paraphrase", fact.paraphrase())
                        .with("note", fact.note()));
    }

    /** {@code 1.82e7 users}, {@code at least 2000 customers}, {@code event}. */
    static String figure(Fact fact) {
        List<String> parts = new ArrayList<>();
        fact.value().ifPresent(v -> parts.add(Words.number(v)));
        if (fact.low().isPresent() && fact.high().isPresent()) {
            parts.add(Terms.range(fact.low().getAsDouble(), fact.high().getAsDouble()));
        } else {
            fact.low().ifPresent(v -> parts.add("at least " + Words.number(v)));
            fact.high().ifPresent(v -> parts.add("at most " + Words.number(v)));
        }
        return parts.isEmpty() ? fact.unit() : String.join(", ", parts) + " " + fact.unit();
    }

    static Listing claims(Evidence evidence) {
        return new Listing(
                "claims",
                "Claims",
                List.of("name", "sign", "who", "article"),
                evidence.claims().stream().map(SourceLists::entry).toList(),
                List.of("Sign +: the cause raises the effect; -: it lowers it; 0: it is said not to move it."));
    }

    private static Entry entry(Claim claim) {
        List<String> notes =
                new ArrayList<>(List.of(claim.statement(), "%s: %s".formatted(claim.cause(), claim.effect())));
        if (!claim.contradicts().isEmpty()) {
            notes.add("against " + String.join(", ", claim.contradicts()));
        }
        return Entry.of(
                claim.id(),
                List.of(claim.id(), claim.sign().symbol(), claim.who(), claim.article()),
                notes,
                new Fields()
                        .with("name", claim.id())
                        .with("statement", claim.statement())
                        .with("cause", claim.cause())
                        .with("effect", claim.effect())
                        .with("sign", claim.sign().symbol())
                        .with("strength", claim.strength())
                        .with("who", claim.who())
                        .with("article", claim.article())
                        .with("contradicts", claim.contradicts()));
    }

    static Listing contradictions(Collection<Contradiction> contradictions) {
        return new Listing(
                "contradictions",
                "Contradictions",
                List.of("name", "question"),
                contradictions.stream()
                        .map(c -> Entry.of(
                                c.id(),
                                List.of(c.id(), c.question()),
                                List.of("between " + String.join(", ", c.between()), "decided: " + c.decided()),
                                new Fields()
                                        .with("name", c.id())
                                        .with("question", c.question())
                                        .with("between", c.between())
                                        .with("decided", c.decided())))
                        .toList(),
                List.of());
    }
}

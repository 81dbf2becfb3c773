package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Value;
import dev.shakeout.scenarios.evidence.Claim;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.evidence.MarketCheck;
import dev.shakeout.scenarios.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every number that holds in a market: its kind of source, range, reason, and what the facts behind it say. */
final class EvidenceList {

    private EvidenceList() {}

    static Listing of(Catalogue model, Market market, Evidence evidence) {
        List<Stated> all = new ArrayList<>(Stated.in(market));
        Set<Parameter> stated = new LinkedHashSet<>();
        all.forEach(s -> stated.add(s.parameter()));
        for (Parameter p : model.parameters()) {
            if (!stated.contains(p)) {
                double number = p.fixedDefault().map(Value::value).orElse(Double.NaN);
                all.add(new Stated(p, "default", Optional.empty(), number, ParameterList.defaultOrigin(p)));
            }
        }
        return new Listing(
                "evidence",
                "Where the numbers of %s come from".formatted(market.name()),
                List.of("name", "whose", ">value", "unit", "kind"),
                all.stream().map(s -> entry(s, evidence)).toList(),
                footnotes(market, all, evidence));
    }

    private static Entry entry(Stated s, Evidence evidence) {
        String value = Double.isNaN(s.number())
                ? s.owner().equals("default") ? "by rule" : ParameterList.SPREAD
                : Words.number(s.number());
        List<String> notes = new ArrayList<>();
        notes.add(s.origin().sentence());
        s.origin().facts().forEach(id -> notes.add(inWords(id, evidence)));
        Fields fields = new Fields()
                .with("name", s.parameter().name())
                .with("unit", s.parameter().unit())
                .and(s.fields());
        return Entry.of(
                s.parameter().name(),
                List.of(
                        s.parameter().name(),
                        s.whose(),
                        value,
                        s.parameter().unit(),
                        s.origin().kind()),
                notes,
                fields);
    }

    private static String inWords(String id, Evidence evidence) {
        if (evidence.hasFact(id)) {
            Fact fact = evidence.fact(id);
            return "%s: %s (%s; %s, %s)"
                    .formatted(id, fact.paraphrase(), SourceLists.figure(fact), fact.asOf(), fact.article());
        }
        if (evidence.hasClaim(id)) {
            Claim claim = evidence.claim(id);
            return "%s: %s (claim, %s)".formatted(id, claim.statement(), claim.article());
        }
        return id + ": neither a fact nor a claim of this evidence";
    }

    private static List<String> footnotes(Market market, List<Stated> all, Evidence evidence) {
        Map<String, Long> kinds = all.stream()
                .collect(Collectors.groupingBy(s -> s.origin().kind(), TreeMap::new, Collectors.counting()));
        List<String> notes = new ArrayList<>();
        notes.add(kinds.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", ", "In all: ", ".")));
        notes.addAll(MarketCheck.problems(market, evidence));
        return notes;
    }
}

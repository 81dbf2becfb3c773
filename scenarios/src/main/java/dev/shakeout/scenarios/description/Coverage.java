package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.calibration.SpringWindow;
import dev.shakeout.scenarios.evidence.Claim;
import dev.shakeout.scenarios.evidence.Contradiction;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.evidence.Judgement;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.pressure.Module;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of each fact with a figure and of each claim: where it is used, or why it is set aside.
 *
 * <p>Used is what a market, the default of a parameter, a scenario module, the fit or a parameter sheet cites; and what a
 * mechanism bears out, or a reader's judgement says so. Judgements count only where nothing cites the id.
 */
public final class Coverage {

    private static final int PLACES_SHOWN = 2;

    private final Evidence evidence;
    private final List<Contradiction> contradictions;
    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private final Map<String, Judgement> judgements = new LinkedHashMap<>();

    private Coverage(Evidence evidence, List<Contradiction> contradictions) {
        this.evidence = evidence;
        this.contradictions = contradictions;
    }

    /** Coverage of the articles by {@code markets} and {@code modules} under {@code model}, and by the sheet of the case. */
    public static Coverage ofArticles(Model model, Collection<Market> markets, Collection<? extends Module> modules) {
        Coverage coverage = new Coverage(Evidence.articles(), Contradiction.ofArticles());
        for (Market market : markets) {
            for (Market.Statement s : market.statements()) {
                coverage.use(Origin.of(s.value().provenance()).facts(), "%s of %s".formatted(s.parameter(), s.owner()));
            }
        }
        for (Parameter p : model.parameters()) {
            coverage.use(Origin.of(p.provenanceOfDefault()).facts(), "default of " + p);
        }
        modules.forEach(module -> coverage.use(module.evidence(), module.name()));
        new SpringWindow(1, 0).aims().forEach(aim -> coverage.use(aim.facts(), "aim of the fit: " + aim.name()));
        for (ParameterSheet.Row row : ParameterSheet.ofCase("china2025").rows()) {
            coverage.use(row.factIds(), "sheet row " + row.id());
        }
        Judgement.ofArticles().forEach(j -> coverage.judgements.put(j.id(), j));
        return coverage;
    }

    private void use(List<String> ids, String place) {
        ids.forEach(
                id -> places.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(place));
    }

    /** Facts with a figure and claims that are neither used nor set aside. */
    public List<String> gaps() {
        return ids().stream().filter(id -> fate(id).isEmpty()).toList();
    }

    /** Ids that something cites or judges, but that are neither fact nor claim. */
    public List<String> strangers() {
        Set<String> all = new LinkedHashSet<>(places.keySet());
        all.addAll(judgements.keySet());
        return all.stream()
                .filter(id -> !evidence.hasFact(id) && !evidence.hasClaim(id))
                .toList();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        evidence.facts().stream().filter(Fact::isNumeric).map(Fact::id).forEach(ids::add);
        evidence.claims().stream().map(Claim::id).forEach(ids::add);
        return ids;
    }

    /** {@code used: ...} or {@code set aside: ...}; empty for a gap. */
    private Optional<String> fate(String id) {
        Set<String> where = places.getOrDefault(id, Set.of());
        if (!where.isEmpty()) {
            List<String> some = where.stream().limit(PLACES_SHOWN).toList();
            return Optional.of(
                    "used: " + String.join("; ", some) + (where.size() > some.size() ? "; and elsewhere" : ""));
        }
        return Optional.ofNullable(judgements.get(id)).map(j -> (j.used() ? "used: " : "set aside: ") + j.note());
    }

    /** A page of Markdown; ends with a line feed. */
    public String toMarkdown() {
        Markdown page = new Markdown();
        page.heading(1, "What became of the evidence");
        page.paragraph(
                "Every fact with a figure and every claim of the five articles of June 2025: where it is used, or why it"
                        + " is set aside. This page is generated, and a test holds it against the code: shakeout evidence coverage"
                        + " --out scenarios/COVERAGE.md");
        page.table(
                List.of("", "used", "set aside", "open"),
                List.of(count("facts with a figure", numericFacts()), count("claims", claims())),
                "");
        page.heading(2, "Facts with a figure");
        page.table(List.of("fact", "what it says", "what became of it"), rows(numericFacts()), "None.");
        page.heading(2, "Claims");
        page.table(List.of("claim", "what it says", "what became of it"), rows(claims()), "None.");
        page.heading(2, "What does not agree, and how it was decided");
        page.table(
                List.of("question", "between", "decided"),
                contradictions.stream()
                        .map(c -> List.of(c.question(), String.join(", ", c.between()), c.decided()))
                        .toList(),
                "Nothing.");
        return page.toString();
    }

    private List<String> numericFacts() {
        return ids().stream().filter(evidence::hasFact).toList();
    }

    private List<String> claims() {
        return ids().stream().filter(evidence::hasClaim).toList();
    }

    private List<String> count(String what, List<String> ids) {
        long used = ids.stream()
                .filter(id -> fate(id).orElse("").startsWith("used"))
                .count();
        long aside = ids.stream()
                .filter(id -> fate(id).orElse("").startsWith("set aside"))
                .count();
        return List.of(what, Long.toString(used), Long.toString(aside), Long.toString(ids.size() - used - aside));
    }

    private List<List<String>> rows(List<String> ids) {
        return ids.stream()
                .map(id -> List.of(
                        id,
                        evidence.hasFact(id)
                                ? evidence.fact(id).paraphrase()
                                : evidence.claim(id).statement(),
                        fate(id).orElse("open")))
                .toList();
    }
}

package dev.shakeout.scenarios.description;

import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number comes from, taken apart for lists.
 *
 * @param kind  such as {@code REPORTED}
 * @param why   formula, literature, reason or method; empty if facts say it all, or nobody says anything
 * @param prior what is thought possible, of an assumption
 * @param facts ids of the facts and claims it rests on
 */
record Origin(String kind, String why, Optional<Prior> prior, List<String> facts) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]+?)(?:\\.(?:low|high))?}");

    static Origin of(Provenance provenance) {
        String why = "";
        Optional<Prior> prior = Optional.empty();
        List<String> facts = List.of();
        if (provenance instanceof Provenance.Given given) {
            why = given.reason();
        } else if (provenance instanceof Provenance.Reported reported) {
            facts = reported.facts();
        } else if (provenance instanceof Provenance.Cited cited) {
            why = cited.source();
        } else if (provenance instanceof Provenance.Derived derived) {
            why = derived.formula();
            facts = factsIn(why);
        } else if (provenance instanceof Provenance.Fitted fitted) {
            why = "to %s by %s, residual %s".formatted(fitted.targets(), fitted.method(), fitted.residual());
        } else if (provenance instanceof Provenance.Assumed assumed) {
            why = assumed.reason();
            prior = Optional.of(assumed.prior());
            facts = assumed.facts();
        }
        return new Origin(provenance.kind(), why, prior, facts);
    }

    /** Ids in braces; a default that follows a rule is put in words and may have none. */
    private static List<String> factsIn(String formula) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher braces = BRACES.matcher(formula);
        while (braces.find()) {
            ids.add(braces.group(1));
        }
        return List.copyOf(ids);
    }

    Fields fields() {
        return new Fields()
                .with("provenance", kind)
                .with("prior", prior)
                .with("why", why)
                .with("facts", facts);
    }

    /** {@code ASSUMED: triangular from 0 to 1, most likely 0.5; judgement; rests on an-id, another-id}. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        prior.map(Terms::prior).ifPresent(parts::add);
        if (!why.isEmpty()) {
            parts.add(why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
        }
        if (!facts.isEmpty() && !kind.equals("DERIVED")) { // whose formula shows them
            parts.add((parts.isEmpty() ? "" : "rests on ") + String.join(", ", facts));
        }
        return parts.isEmpty() ? kind : kind + ": " + String.join("; ", parts);
    }
}

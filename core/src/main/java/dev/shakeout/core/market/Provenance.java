package dev.shakeout.core.market;

import java.util.List;

/** Where a number comes from. A fact is known here by its id only. */
public sealed interface Provenance {

    /** Typed by whoever wrote the market, or a default that claims nothing; {@code reason} says why, and may be empty. */
    record Given(String reason) implements Provenance {}

    /** Stated by an article: the ids of the facts. */
    record Reported(List<String> facts) implements Provenance {
        public Reported {
            facts = List.copyOf(facts);
        }
    }

    /** Taken from the literature: author, year, table. */
    record Cited(String source) implements Provenance {}

    /** Computed from facts by {@code formula}, which names them in braces. */
    record Derived(String formula) implements Provenance {}

    /** Chosen so that the model meets {@code targets}; {@code method} and {@code residual} say how and how well. */
    record Fitted(String targets, String method, String residual) implements Provenance {}

    /** A declared assumption: what is thought possible, why, and the facts it leans on, if any. */
    record Assumed(Prior prior, String reason, List<String> facts) implements Provenance {
        public Assumed {
            facts = List.copyOf(facts);
        }
    }

    /** The kind in capitals, as it stands in lists: {@code REPORTED}, {@code ASSUMED} and so on. */
    default String kind() {
        return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}

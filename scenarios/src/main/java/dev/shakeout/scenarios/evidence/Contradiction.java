package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.List;

/**
 * Facts or claims that do not agree, or figures that are doubtful, and what was made of them.
 *
 * @param id       name
 * @param question what they disagree about
 * @param between  ids of the facts and claims
 * @param decided  what the library does, and why
 */
public record Contradiction(String id, String question, List<String> between, String decided) {

    public Contradiction {
        Ids.check(id);
        Check.notBlank(question, "question of contradiction " + id);
        Check.notBlank(decided, "decision of contradiction " + id);
        between = List.copyOf(between);
        Check.that(!between.isEmpty(), "Contradiction %s must name the facts or claims it is between.", id);
    }

    /** Those of the five articles, in the order of their file. */
    public static List<Contradiction> ofArticles() {
        return EvidenceFiles.contradictions();
    }
}

package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.List;

/**
 * Why a fact or claim is used although no number cites it, or why it is set aside.
 *
 * @param id   of the fact or claim
 * @param used true if something in the library bears it out, false if it is set aside
 * @param note where it is used, or why it is not
 */
public record Judgement(String id, boolean used, String note) {

    public Judgement {
        Ids.check(id);
        Check.notBlank(note, "note on " + id);
    }

    /** Those on the five articles, in the order of their file. */
    public static List<Judgement> ofArticles() {
        return EvidenceFiles.judgements();
    }
}

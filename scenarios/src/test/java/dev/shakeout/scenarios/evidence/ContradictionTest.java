package dev.shakeout.scenarios.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionTest {

    private static final Evidence ARTICLES = Evidence.articles();
    private static final List<Contradiction> ALL = Contradiction.ofArticles();

    @Test
    void everyPairOfClaimsThatDisagreeIsDecided() {
        List<String> open = new ArrayList<>();
        int pairs = 0;
        for (Claim claim : ARTICLES.claims()) {
            for (String other : claim.contradicts()) {
                pairs++;
                if (ALL.stream().noneMatch(c -> c.between().containsAll(List.of(claim.id(), other)))) {
                    open.add(claim.id() + " and " + other);
                }
            }
        }
        assertEquals(List.of(), open);
        assertEquals(2 * 76, pairs, "each pair stands in both its claims");
    }

    @Test
    void theyAreAboutFactsAndClaimsThatExist() {
        ALL.forEach(c -> c.between()
                .forEach(id -> assertTrue(ARTICLES.hasFact(id) || ARTICLES.hasClaim(id), c.id() + ": " + id)));
        assertEquals(ALL.size(), ALL.stream().map(Contradiction::id).distinct().count());
    }

    @Test
    void everyJudgementIsAboutAFactOrClaimAndNoneIsGivenTwice() {
        List<Judgement> judgements = Judgement.ofArticles();
        judgements.forEach(j -> assertTrue(ARTICLES.hasFact(j.id()) || ARTICLES.hasClaim(j.id()), j.id()));
        assertEquals(
                judgements.size(),
                judgements.stream().map(Judgement::id).distinct().count());
    }
}

package dev.shakeout.scenarios.evidence;

import dev.shakeout.core.check.Check;
import java.util.List;
import java.util.Map;

/**
 * The facts and claims that parameters and scenario modules cite by id, in the order of their files.
 *
 * <p>Immutable and safe to share between threads. {@link #articles()} holds what the five articles of June 2025 say;
 * {@link #of} takes evidence on another market.
 */
public final class Evidence {

    private final Map<String, Article> sources;
    private final Map<String, Fact> facts;
    private final Map<String, Claim> claims;

    private Evidence(List<Article> sources, List<Fact> facts, List<Claim> claims) {
        this.sources = Ids.index(sources, Article::label, "article");
        this.facts = Ids.index(facts, Fact::id, "fact");
        this.claims = Ids.index(claims, Claim::id, "claim");
        facts.forEach(fact -> source(fact.article()));
        for (Claim claim : claims) {
            source(claim.article());
            Check.that(!this.facts.containsKey(claim.id()), "%s is both a fact and a claim; rename one.", claim.id());
            for (String other : claim.contradicts()) {
                Check.that(
                        claim(other).contradicts().contains(claim.id()),
                        "Claim %s contradicts %s, so %s must list it too.",
                        claim.id(),
                        other,
                        other);
            }
        }
    }

    /** The evidence of the five articles, read once from the library's own files. */
    public static Evidence articles() {
        return Articles.EVIDENCE;
    }

    /** Evidence from rows of your own; ids must differ, and a contradiction must stand in both its claims. */
    public static Evidence of(List<Article> sources, List<Fact> facts, List<Claim> claims) {
        return new Evidence(sources, facts, claims);
    }

    /** Returns the fact called {@code id}; throws with the closest id if there is none. */
    public Fact fact(String id) {
        Check.that(!claims.containsKey(id), "%s is a claim and has no figure: cite a fact, or ask for the claim.", id);
        return Ids.find(facts, id, "fact");
    }

    /** Returns the claim called {@code id}; throws with the closest id if there is none. */
    public Claim claim(String id) {
        Check.that(!facts.containsKey(id), "%s is a fact, not a claim: ask for the fact.", id);
        return Ids.find(claims, id, "claim");
    }

    /** Returns the article that rows cite as {@code label}; throws if there is none. */
    public Article source(String label) {
        return Ids.find(sources, label, "article");
    }

    /** Says whether {@code id} is a fact. */
    public boolean hasFact(String id) {
        return facts.containsKey(id);
    }

    /** Says whether {@code id} is a claim. */
    public boolean hasClaim(String id) {
        return claims.containsKey(id);
    }

    /** All facts. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** All claims. */
    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    /** The articles that facts and claims are taken from. */
    public List<Article> sources() {
        return List.copyOf(sources.values());
    }

    /** Loads the files when first asked for them. */
    private static final class Articles {
        static final Evidence EVIDENCE = EvidenceFiles.evidence();
    }
}

package dev.shakeout.scenarios.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final Evidence ARTICLES = Evidence.articles();

    @Test
    void articlesAreReadOnceAndCannotBeChanged() {
        assertSame(ARTICLES, Evidence.articles());
        assertThrows(UnsupportedOperationException.class, () -> ARTICLES.facts().remove(0));
        assertThrows(
                UnsupportedOperationException.class, () -> ARTICLES.claims().remove(0));
    }

    @Test
    void allFactsAndClaimsAreShippedInTheOrderOfTheirFiles() {
        assertEquals(287, ARTICLES.facts().size());
        assertEquals(224, ARTICLES.claims().size());
        assertEquals("layoffs-58-com-2025", ARTICLES.facts().get(0).id());
        assertEquals("middle-layer-sinks", ARTICLES.claims().get(0).id());
        assertEquals("talent-is-lifeblood", ARTICLES.claims().get(223).id());
    }

    /** Counted in the article files: facts and claims of each. */
    @ParameterizedTest
    @CsvSource({"A1, 47, 53", "A2, 61, 62", "A3, 108, 44", "A4, 41, 33", "A5, 30, 32"})
    void everyArticleHasItsRows(String label, int facts, int claims) {
        assertEquals("2025-06", ARTICLES.source(label).month());
        assertEquals(
                facts,
                ARTICLES.facts().stream().filter(f -> f.article().equals(label)).count());
        assertEquals(
                claims,
                ARTICLES.claims().stream()
                        .filter(c -> c.article().equals(label))
                        .count());
    }

    /** Figures as the articles print them, in base units. */
    @ParameterizedTest
    @CsvSource({
        "mau-deepseek-2025-03,             194e6,   ,       ,      users,                  2025-03, A1",
        "mau-kimi-2025-03,                 18.2e6,  ,       ,      users,                  2025-03, A1",
        "customers-minimax-enterprise,     2000,    2000,   ,      customers,              2025-06, A1",
        "burn-zhipu-loss-2024,             2e9,     ,       ,      CNY/year,               2024,    A3",
        "price-glm-4-flash,                0.06,    ,       ,      CNY per million tokens, 2025,    A3",
        "funding-zhipu-single-round-2025h1,1e9,     ,       1e9,   CNY,                    2025-01/2025-06, A3",
        "training-gpu-price,               ,        110000, 900000,CNY per GPU,            2025,    A4",
        "talent-zhipu-departures,          5,       ,       ,      people,                 2024-01/2025-06, A5",
        "exit-ximalaya-sale-2025,          ,        ,       ,      event,                  2025-06, A1",
    })
    void factsHaveTheFiguresOfTheArticles(
            String id,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            String asOf,
            String article) {
        Fact fact = ARTICLES.fact(id);
        assertEquals(optional(value), fact.value());
        assertEquals(optional(low), fact.low());
        assertEquals(optional(high), fact.high());
        assertEquals(unit, fact.unit());
        assertEquals(asOf, fact.asOf());
        assertEquals(article, fact.article());
    }

    @Test
    void claimsSayWhoSaysWhatAndWhichWay() {
        Claim claim = ARTICLES.claim("startups-three-disadvantages");
        assertEquals(Claim.Sign.RAISES, claim.sign());
        assertEquals("size of firm", claim.cause());
        assertEquals("3 areas", claim.strength());
        assertEquals(List.of("small-ship-agile"), claim.contradicts());
        assertEquals(
                Claim.Sign.NONE, ARTICLES.claim("enterprise-price-insensitive").sign());
        Map<String, Long> signs = ARTICLES.claims().stream()
                .collect(Collectors.groupingBy(c -> c.sign().symbol(), Collectors.counting()));
        assertEquals(Map.of("+", 125L, "-", 95L, "0", 4L), signs);
    }

    @Test
    void everyContradictionStandsInBothClaims() {
        int pairs = 0;
        for (Claim claim : ARTICLES.claims()) {
            for (String other : claim.contradicts()) {
                assertTrue(ARTICLES.claim(other).contradicts().contains(claim.id()), claim.id() + " and " + other);
                pairs++;
            }
        }
        assertTrue(pairs > 0 && pairs % 2 == 0);
    }

    @Test
    void noIdIsUsedTwice() {
        var ids = new HashSet<String>();
        ARTICLES.facts().forEach(f -> ids.add(f.id()));
        ARTICLES.claims().forEach(c -> ids.add(c.id()));
        assertEquals(287 + 224, ids.size());
    }

    /** The sentences of the articles are Chinese; the files hold paraphrases in plain English only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence/articles.csv",
                "evidence/facts.csv",
                "evidence/claims.csv",
                "china2025/parameters.csv",
                "china2025/derived.csv"
            })
    void noVerbatimSentenceIsShipped(String file) throws IOException {
        String text;
        try (var in = EvidenceTest.class.getResourceAsStream("/dev/shakeout/scenarios/" + file)) {
            assertNotNull(in, file);
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(text.chars().allMatch(c -> c < 128));
        String header = text.lines().findFirst().orElseThrow();
        assertFalse(header.contains("original"));
    }

    @Nested
    class WhenAnIdIsUnknown {

        @Test
        void theClosestIsSuggested() {
            assertEquals(
                    "There is no fact 'mau-kimi-2025-3'; did you mean 'mau-kimi-2025-03'?",
                    messageOf(() -> ARTICLES.fact("mau-kimi-2025-3")));
            assertEquals(
                    "There is no claim 'no-moat-crush'; did you mean 'no-moat-crushed'?",
                    messageOf(() -> ARTICLES.claim("no-moat-crush")));
            assertEquals("There is no article 'A'; did you mean 'A1'?", messageOf(() -> ARTICLES.source("A")));
        }

        @Test
        void nothingIsSuggestedForATextThatIsLikeNone() {
            assertEquals("There is no fact '###'.", messageOf(() -> ARTICLES.fact("###")));
            assertEquals("There is no fact ''.", messageOf(() -> ARTICLES.fact("")));
        }

        @Test
        void aHugeTextIsCutInTheMessage() {
            String message = messageOf(() -> ARTICLES.fact("x\n".repeat(1_000_000)));
            assertTrue(message.startsWith("There is no fact 'x?x?"), message);
            assertTrue(message.length() < 100);
        }

        @Test
        void aClaimIsNotTakenForAFact() {
            assertTrue(messageOf(() -> ARTICLES.fact("no-moat-crushed")).contains("is a claim and has no figure"));
            assertTrue(messageOf(() -> ARTICLES.claim("cohort-size")).contains("is a fact, not a claim"));
            assertTrue(ARTICLES.hasFact("cohort-size") && !ARTICLES.hasClaim("cohort-size"));
        }
    }

    @Nested
    class EvidenceOfOnesOwn {

        private final Article source = new Article("B1", "2025-05", "A report of our own");

        @Test
        void holdsWhatItWasGiven() {
            Evidence own = Evidence.of(List.of(source), List.of(fact("price", 3)), List.of());
            assertEquals(OptionalDouble.of(3), own.fact("price").value());
            assertEquals(List.of(source), own.sources());
        }

        @Test
        void refusesTwoFactsOfOneName() {
            List<Fact> twice = List.of(fact("price", 3), fact("price", 4));
            assertEquals(
                    "Each fact must have an id of its own, but two are called price.",
                    messageOf(() -> Evidence.of(List.of(source), twice, List.of())));
        }

        @Test
        void refusesAContradictionThatOnlyOneClaimKnows() {
            List<Claim> claims = List.of(claim("up", "down"), claim("down"));
            assertEquals(
                    "Claim up contradicts down, so down must list it too.",
                    messageOf(() -> Evidence.of(List.of(source), List.of(), claims)));
        }

        @Test
        void refusesAnArticleNobodyNamed() {
            assertTrue(messageOf(() -> Evidence.of(List.of(), List.of(fact("price", 3)), List.of()))
                    .startsWith("There is no article 'B1'"));
        }

        @Test
        void refusesBoundsInTheWrongOrderAndFiguresThatAreNone() {
            assertTrue(messageOf(() -> fact("p", OptionalDouble.of(1), OptionalDouble.of(2), OptionalDouble.empty()))
                    .contains("low <= value <= high"));
            assertTrue(messageOf(() -> fact("p", OptionalDouble.empty(), OptionalDouble.of(2), OptionalDouble.of(1)))
                    .contains("low <= value <= high"));
            assertTrue(messageOf(() -> fact("p", Double.NaN)).contains("finite"));
            assertTrue(messageOf(() -> fact("a b", 1)).contains("no blanks"));
        }

        @Test
        void refusesAClaimAgainstItselfAndASignThatIsNone() {
            assertEquals("Claim up must not contradict itself.", messageOf(() -> claim("up", "up")));
            assertEquals("A sign must be +, - or 0, but is '?'.", messageOf(() -> Claim.Sign.of("?")));
        }

        private Claim claim(String id, String... contradicts) {
            return new Claim(id, "A statement", "a", "b", Claim.Sign.RAISES, "", "article", "B1", List.of(contradicts));
        }
    }

    static Fact fact(String id, double value) {
        return fact(id, OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Fact fact(String id, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        return new Fact(id, "market", "figure", value, low, high, "CNY", "2025", "B1", "A figure", "price", "");
    }

    static String messageOf(Executable refused) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, refused).getMessage());
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}

package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.china2025.China2024;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.MarketCheck;
import dev.shakeout.scenarios.pressure.Modules;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final List<Market> MARKETS = List.of(China2024.market(), China2025.market());
    private static final Coverage COVERAGE = Coverage.ofArticles(
            Model.standard(),
            MARKETS,
            Modules.names().stream().map(name -> Modules.named(name, 1)).toList());

    @Test
    void everyFactWithAFigureAndEveryClaimIsUsedOrSetAside() {
        assertEquals(List.of(), COVERAGE.gaps());
    }

    @Test
    void whatIsCitedOrJudgedExists() {
        assertEquals(List.of(), COVERAGE.strangers());
    }

    @Test
    void everyNumberOfEveryMarketIsBorneOut() {
        MARKETS.forEach(market -> assertEquals(List.of(), MarketCheck.problems(market, Evidence.articles())));
    }

    /** Written by: shakeout evidence coverage --out scenarios/COVERAGE.md. */
    @Test
    void thePageInTheRepositoryIsTheGeneratedOne() throws IOException {
        assertEquals(COVERAGE.toMarkdown(), Files.readString(Path.of("COVERAGE.md"), StandardCharsets.UTF_8));
    }

    @Test
    void evidenceShowsEveryNumberWithItsKindAndWhatTheFactsSay() {
        Listing all = Listing.evidence(Model.standard(), China2025.market(), Evidence.articles());
        Map<String, Object> document = ParsedJson.object(all.toJson());
        Map<String, Object> kimi = ParsedJson.objects(document.get("evidence")).stream()
                .filter(e -> e.get("name").equals("firm.mau") && e.get("owner").equals("Moonshot"))
                .findFirst()
                .orElseThrow();
        assertEquals("REPORTED", kimi.get("provenance"));
        assertEquals(18.2e6, kimi.get("value"));
        assertEquals("home-assistant", kimi.get("segment"));
        assertEquals(List.of("mau-kimi-2025-03"), kimi.get("facts"));
        String table = all.only("firm.mau").toString().replaceAll("\\s+", " ");
        assertTrue(table.contains("mau-kimi-2025-03: "), table);
        assertTrue(table.contains("(1.82e7 users; 2025-03, A1)"), table);
        int stated = China2025.market().statements().size();
        assertTrue(all.names().size() >= stated, "every number the market states, and the defaults that hold");
        assertEquals(
                Model.standard().parameters().stream()
                        .map(p -> p.name())
                        .sorted()
                        .toList(),
                all.names().stream().distinct().sorted().toList());
    }
}

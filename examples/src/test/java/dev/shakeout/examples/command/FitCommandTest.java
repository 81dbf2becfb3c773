package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {

    @TempDir
    Path folder;

    @Test
    void looksAtTheStoredNumbersAndWritesThem() throws IOException {
        Typed fit = Typed.shakeout("fit", "--replications", "4", "--format", "json", "--out", folder.toString());
        assertEquals(0, fit.exit(), fit.err());
        Map<String, Object> document = JsonText.object(fit.out());
        assertEquals("china-2024", document.get("market"));
        List<Map<String, Object>> figures = JsonText.objects(document.get("figures"));
        assertEquals("MAU of DeepSeek, March 2025", figures.get(0).get("figure"));
        assertEquals(194e6, ((Number) figures.get(0).get("target")).doubleValue(), 0);
        assertEquals(0.5e6, ((Number) figures.get(0).get("noChange")).doubleValue(), 0, "of December, from the sheet");
        List<Map<String, Object>> parameters = JsonText.objects(document.get("parameters"));
        assertEquals(9, parameters.size());
        assertEquals(9, JsonText.objects(parameters.get(0).get("profile")).size());
        for (String file : List.of("FIT.md", "fit.csv", "profile.csv", "fitted.csv", "fit.json")) {
            assertTrue(Files.size(folder.resolve(file)) > 200, file);
        }
        assertEquals(fit.out(), Files.readString(folder.resolve("fit.json")));
    }

    @Test
    void searchesWithinTheBudgetThatIsGiven() {
        Typed fit = Typed.shakeout("fit", "--replications", "2", "--evaluations", "3");
        assertEquals(0, fit.exit(), fit.err());
        assertTrue(fit.out().contains("segment.home-assistant.release-buzz"), fit.out());
        assertTrue(fit.out().contains("no change"), fit.out());
    }

    @Test
    void searchesAreOfNoUseWithoutABudget() {
        Typed refused = Typed.shakeout("fit", "--searches", "3");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("add --evaluations N"), refused.err());
    }

    @Test
    void otherMarketsHaveNothingToBeFittedTo() {
        Typed refused = Typed.shakeout("fit", "--market", "china-2025");
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("Only china-2024 can be fitted"), refused.err());
    }
}

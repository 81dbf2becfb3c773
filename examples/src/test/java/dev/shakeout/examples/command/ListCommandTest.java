package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.description.Listing;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"markets", "scenarios", "levers", "parameters", "measures", "mechanisms"})
    void everyListIsATableAJsonDocumentAndCsv(String what) {
        Typed table = Typed.shakeout("list", what);
        assertEquals(0, table.exit(), table.err());
        assertEquals("", table.err());
        table.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
        Map<String, Object> document =
                JsonText.object(Typed.shakeout("list", what, "--format", "json").out());
        List<Map<String, Object>> entries = JsonText.objects(document.get(what));
        String count = ": " + entries.size();
        assertTrue(table.out().lines().findFirst().orElseThrow().endsWith(count), table.out());
        String csv = Typed.shakeout("list", what, "--format", "csv").out();
        assertTrue(csv.startsWith("name,"), csv);
        assertTrue(csv.lines().count() > entries.size(), "a header, and a line each at least");
    }

    @Test
    void listsAreThoseOfTheLibrary() {
        assertEquals(
                Listing.levers(Model.standard()).toString(),
                Typed.shakeout("list", "levers").out());
        assertEquals(
                Listing.parameters(Model.standard(), China2025.market()).toJson(),
                Typed.shakeout("list", "parameters", "--market", "china-2025", "--format", "json")
                        .out());
        List<String> scenarios = JsonText.objects(
                        JsonText.object(Typed.shakeout("list", "scenarios", "--format", "json")
                                        .out())
                                .get("scenarios"))
                .stream()
                .map(entry -> (String) entry.get("name"))
                .toList();
        assertEquals(ScenarioPresets.names(), scenarios);
    }

    /** Prices, costs and niches of the case, which no result holds unless it is asked for them. */
    @Test
    void measuresAreThoseOfTheMarket() {
        Typed prices = Typed.shakeout("list", "measures", "price");
        assertTrue(prices.out().startsWith("Measures of china-2025: 2\n"), prices.out());
        assertTrue(prices.out().contains("\nlist-price-index              on request  start = 1\n"), prices.out());
        assertEquals(
                Listing.measures(Model.standard(), China2025.market()).toJson(),
                Typed.shakeout("list", "measures", "--format", "json").out());
    }

    @Test
    void aPartOfANameSelects() {
        Typed some = Typed.shakeout("list", "levers", "Wage");
        assertEquals(0, some.exit());
        assertTrue(some.out().startsWith("Levers: 1\n"), some.out());
        assertTrue(some.out().contains("\ntalent.wage "), some.out());
    }

    @Test
    void marketsAreThoseThatRunTakes() {
        Presets two = new Presets(Map.of(
                "meadow",
                () -> Market.of("meadow", YearMonth.of(2025, 3)).firms(Firm.startup("Orange")),
                "china-2025",
                China2025::market));
        String out = Typed.shakeout(two, "list", "markets").out();
        assertTrue(out.startsWith("Markets: 3\n"), out);
        assertTrue(out.contains("\nmeadow "), out);
        assertTrue(out.contains("\ncohort "), out);
        assertEquals(
                0,
                Typed.shakeout(two, "list", "parameters", "--market", "meadow").exit());
    }

    @ParameterizedTest(name = "list {0}")
    @CsvSource(delimiter = '|', textBlock = """
            paramters                     | Unknown list 'paramters'. Did you mean parameters? Known: markets, scenarios,
            Levers                        | Unknown list 'Levers'. Did you mean levers?
            ''                            | Unknown list ''. Known: markets
            levers wagge                  | None of the levers has 'wagge' in its name. shakeout list levers names them all.
            parameters captal.pool        | Did you mean capital.pool?
            levers --market china-2025    | Only list parameters and list measures take --market, not list levers.
            parameters --market chna-2025 | Unknown market 'chna-2025'. Did you mean china-2025?
            levers --format xml           | must be table, json or csv, but is 'xml'.
            levers a b                    | Unknown argument 'b'.
            levers --markt china-2025     | Unknown option '--markt'. Did you mean --market?
            """)
    void whatCannotBeListedIsRefusedInOneMessage(String typed, String message) {
        Typed refused = Typed.shakeout(("list " + typed).split(" ", -1));
        assertEquals(2, refused.exit());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains(message), refused.err());
        assertEquals(1, refused.err().lines().count(), refused.err());
    }

    @Test
    void withoutAWordTheWordsAreNamed() {
        Typed nothing = Typed.shakeout("list");
        assertEquals(2, nothing.exit());
        assertTrue(nothing.err().contains("markets|scenarios|levers|parameters|measures|mechanisms"), nothing.err());
    }
}

package dev.shakeout.scenarios.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.shakeout.core.capital.Capital;
import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.china2025.China2025;
import dev.shakeout.scenarios.pressure.Module;
import dev.shakeout.scenarios.pressure.Modules;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTest {

    private static final List<Module> MODULES =
            Modules.names().stream().map(name -> Modules.named(name, 1)).toList();

    /** Names and units longer than a line, two columns wide each, and with markup. */
    private static final Mechanism ENDLESS = Declaration.of("月".repeat(90), Phase.PLAN, "long ".repeat(60))
            .uses(Parameter.of("字".repeat(80), "u".repeat(70), Scope.MARKET, 0, 1, Value.given(0), "m".repeat(200)))
            .obeys(Lever.factor("l".repeat(150), Scope.FIRM, "a lever"))
            .onRows(world -> (r, month) -> {});

    private static final Model WIDE = Model.standard().with(ENDLESS, Hostile.MECHANISM);

    static Stream<Listing> everyListing() {
        return Stream.of(
                Listing.markets(List.of(China2025.market())),
                Listing.scenarios(MODULES),
                Listing.levers(WIDE),
                Listing.parameters(WIDE),
                Listing.parameters(WIDE, China2025.market()),
                Listing.measures(WIDE, China2025.market()),
                Listing.mechanisms(WIDE));
    }

    @ParameterizedTest
    @MethodSource("everyListing")
    void aTableFitsHundredColumns(Listing listing) {
        String text = listing.toString();
        text.lines().forEach(line -> assertTrue(line.length() <= 100, line));
        assertTrue(text.lines()
                .findFirst()
                .orElseThrow()
                .endsWith(": " + listing.names().size()));
    }

    @ParameterizedTest
    @MethodSource("everyListing")
    void jsonAndCsvHoldEveryEntry(Listing listing) {
        Map<String, Object> document = ParsedJson.object(listing.toJson());
        assertEquals("shakeout-list/1", document.get("schema"));
        assertEquals(2, document.size());
        Object entries = document.values().stream().skip(1).findFirst().orElseThrow();
        List<Object> names = ParsedJson.objects(entries).stream()
                .map(entry -> entry.get("name"))
                .toList();
        assertEquals(listing.names(), names);
        List<Map<String, String>> records = csv(listing.toCsv());
        assertEquals(
                listing.names(),
                records.stream().map(record -> record.get("name")).distinct().toList());
    }

    @Nested
    class OfMeasures {

        private final Model model = Model.standard();

        @Test
        void saysWhatAMeasureIsAndWhetherResultsHoldIt() {
            Listing listing = Listing.measures(model, China2025.market());
            Map<String, Object> mau = entry(listing, "mau");
            assertEquals("users", mau.get("unit"));
            assertEquals("always", mau.get("observed"));
            Map<String, Object> prices = entry(listing, "list-price-index");
            assertEquals("on request", prices.get("observed"));
            assertEquals(List.of("price.list-index"), prices.get("computedFrom"));
        }

        @Test
        void namesThoseOfSegmentsAndVerticals() {
            List<String> names = Listing.measures(model, China2025.market())
                    .only("niche-value")
                    .names();
            assertEquals(
                    China2025.market().verticals().stream()
                            .map(vertical -> "niche-value." + vertical.name())
                            .toList(),
                    names);
        }

        /** One of one's own stands with the others. */
        @Test
        void namesWhatAModelObserves() {
            Model own = model.observing(Measure.of("own", "people", Columns.STAFF, 1));
            assertEquals(
                    "always",
                    entry(Listing.measures(own, China2025.market()), "own").get("observed"));
        }
    }

    @Nested
    class OfLevers {

        private final Map<String, Object> squeeze = entry(Listing.levers(Model.standard()), "capital.supply");

        @Test
        void saysWhatALeverIs() {
            assertEquals("factor", squeeze.get("kind"));
            assertEquals("market", squeeze.get("per"));
            assertEquals(1.0, squeeze.get("neutral"));
            assertEquals(Capital.SUPPLY.high(), squeeze.get("high"));
            assertEquals(Capital.SUPPLY.meaning(), squeeze.get("meaning"));
            assertEquals(List.of("capital climate"), squeeze.get("mechanisms"));
        }

        @Test
        void namesEveryLeverOfTheModelOnce() {
            assertEquals(
                    Model.standard().levers().stream().map(Lever::name).toList(),
                    Listing.levers(Model.standard()).names());
        }
    }

    @Nested
    class OfParameters {

        @Test
        void aParameterHasDefaultRangeAndSource() {
            Map<String, Object> odds = entry(Listing.parameters(Model.standard()), "capital.cold-odds");
            assertEquals("probability per month", odds.get("unit"));
            assertEquals(Rounds.COLD_ODDS.fixedDefault().orElseThrow().value(), odds.get("default"));
            assertEquals(0.0, odds.get("low"));
            assertEquals(1.0, odds.get("high"));
            assertEquals("ASSUMED", odds.get("provenance"));
            assertEquals(List.of("funding-cohort-2025-funded-count"), odds.get("facts"));
            assertEquals("logNormal", ParsedJson.object(odds.get("prior")).get("kind"));
            assertEquals(List.of("rounds"), odds.get("mechanisms"));
        }

        @Test
        void aDefaultThatFollowsARuleIsNoNumber() {
            Listing burn = Listing.parameters(Model.standard()).only("firm.burn");
            assertEquals(null, entry(burn, "firm.burn").get("default"));
            assertTrue(
                    burn.toString().contains("firm.burn  firm  by rule  -1e12 to 1e12  CNY per month"),
                    burn.toString());
            assertEquals("", csv(burn.toCsv()).get(0).get("default"));
        }

        @Test
        void inAMarketEveryStatementIsAValueWithItsSource() {
            Listing listing = Listing.parameters(Model.standard(), China2025.market());
            long stated = entries(listing).stream()
                    .mapToLong(entry -> ParsedJson.objects(entry.get("values")).size() - 1)
                    .sum();
            assertEquals(China2025.market().statements().size(), stated);
            Map<String, Object> burn = ParsedJson.objects(
                            entry(listing, "firm.burn").get("values"))
                    .stream()
                    .filter(value -> value.get("owner").equals("Zhipu"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2e9 / 12, (double) burn.get("value"), 1e-6); // a loss of 2 bn in 2024
            assertEquals("DERIVED", burn.get("provenance"));
            assertEquals(List.of("burn-zhipu-loss-2024"), burn.get("facts"));
        }

        @Test
        void aPopulationSaysHowItsNumbersAreSpread() {
            Market many = Market.of("many", YearMonth.of(2025, 3))
                    .populations(Population.of("small firms", 9).with(Firm.CASH, Prior.uniform(0, 4)));
            Listing cash = Listing.parameters(Model.standard(), many).only("firm.cash");
            assertTrue(cash.toString().contains("  small firms"), cash.toString());
            assertTrue(cash.toString().contains("GIVEN: uniform from 0 to 4, centre 2; drawn for each of its firms"));
            assertEquals("", csv(cash.toCsv()).get(1).get("value"));
        }
    }

    @Nested
    class OfScenarios {

        @Test
        void aModuleSaysWhatItPullsAndWhatItRestsOn() {
            Map<String, Object> war = entry(Listing.scenarios(MODULES), "AdWar");
            assertEquals(Modules.named("AdWar", 1).evidence(), war.get("evidence"));
            Map<String, Object> pull =
                    ParsedJson.objects(war.get("interventions")).get(0);
            assertEquals("attention.spend", pull.get("lever"));
            assertEquals("incumbent", ParsedJson.object(pull.get("target")).get("kind"));
            assertEquals(3e8, ParsedJson.object(pull.get("course")).get("value")); // 300 m CNY in a month
        }

        @Test
        void aScenarioOfOnesOwnOrOfPartsIsListedToo() {
            Scenario rescue = Scenario.named(
                    "Rescue", Capital.SUPPLY.pull(2), Rounds.CLOSING.pull(1.5).forMonths(3));
            Listing listing = Listing.scenarios(List.of(rescue, rescue.and(Modules.named("AdWar", 1))));
            assertEquals(List.of("Rescue", "Rescue + AdWar"), listing.names());
            String text = listing.toString();
            assertTrue(text.contains("Pulls capital.supply to 2 (factor)"), text);
            assertTrue(text.contains("as each pull says"), text);
            assertTrue(text.contains("All at once: Rescue and AdWar"), text);
            assertEquals(null, entry(listing, "Rescue").get("summary"));
        }
    }

    @Test
    void marketsSayWhoIsInThem() {
        Map<String, Object> market = entry(Listing.markets(List.of(China2025.market())), "china-2025");
        assertEquals("2025-03", market.get("start"));
        assertEquals(6L, market.get("startups"));
        assertEquals(4L, market.get("incumbents"));
        assertEquals(1L, market.get("challengers"));
        assertEquals((long) China2025.market().statements().size(), market.get("statements"));
    }

    @Test
    void mechanismsStandInTheOrderOfAMonth() {
        Listing listing = Listing.mechanisms(Model.standard());
        assertEquals(Model.standard().mechanisms().stream().map(Mechanism::name).toList(), listing.names());
        Map<String, Object> rounds = entry(listing, "rounds");
        assertEquals(true, rounds.get("ensembleOnly"));
        assertEquals("finance", rounds.get("phase"));
        Listing without = Listing.mechanisms(Model.standard().without("rounds"));
        assertEquals(listing.names(), without.names(), "one switched off keeps its place");
        assertEquals(false, entry(without, "rounds").get("works"));
    }

    @Test
    void onlyKeepsWhatHasThatInItsName() {
        Listing listing = Listing.levers(Model.standard());
        assertEquals(List.of("talent.wage"), listing.only("WAGE").names());
        assertEquals(listing.names(), listing.only("").names());
        Listing nothing = listing.only("nothing of that name");
        assertEquals(List.of(), nothing.names());
        assertTrue(nothing.toString().startsWith("Levers: 0\n"));
        assertEquals("", nothing.toCsv());
        assertFalse(nothing.toJson().isEmpty());
    }

    private static Map<String, Object> entry(Listing listing, String name) {
        return entries(listing).stream()
                .filter(entry -> name.equals(entry.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> entries(Listing listing) {
        return ParsedJson.objects(ParsedJson.object(listing.toJson()).values().stream()
                .skip(1) // the schema
                .findFirst()
                .orElseThrow());
    }

    private static List<Map<String, String>> csv(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

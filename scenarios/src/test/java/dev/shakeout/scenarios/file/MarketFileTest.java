package dev.shakeout.scenarios.file;

import static dev.shakeout.scenarios.file.Markets.FILES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Population;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.evidence.Article;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketFileTest {

    private static final String BIKES = """
            format: shakeout-market/1
            name: bike sharing
            start: 2017-01
            with:
              capital.pool: 800 million CNY/month
            segments:
              - name: commuters
                with:
                  segment.population: 4e8 people
                  demand.switching-cost: 0.5
                  demand.revenue-per-user: {value: 3, unit: CNY / reported user and month, source: "made up"}
            firms:
              - name: Orange
                kind: startup
                with: {firm.cash: 2e9 CNY, firm.burn: 4e8, firm.talent: 2 thousand people}
                in:
                  commuters: {firm.mau: 40 million users}
              - {name: Super-app, kind: incumbent, id: -7, with: {firm.core-cash-flow: 2 billion CNY per month}}
            populations:
              - name: the rest
                count: 1000
                with:
                  firm.cash: {kind: logUniform, low: 1e5 CNY, high: 1e7}
                  firm.burn: 1e5 CNY per month
            """;

    @Test
    void whatAFileSaysIsWhatTheMarketHolds() {
        Market expected = Market.of("bike sharing", YearMonth.of(2017, 1))
                .with(Markets.parameter("capital.pool"), 8e8)
                .segments(Segment.of("commuters", 4e8)
                        .with(Markets.parameter("demand.switching-cost"), 0.5)
                        .with(Markets.parameter("demand.revenue-per-user"), Value.cited(3, "made up")))
                .firms(
                        Firm.startup("Orange")
                                .cash(2e9)
                                .burn(4e8)
                                .talent(2_000)
                                .in("commuters", Firm.MAU, Value.given(40e6)),
                        Firm.incumbent("Super-app").withId(-7).coreCashFlow(2e9))
                .populations(Population.of("the rest", 1_000)
                        .with(Firm.CASH, Prior.logUniform(1e5, 1e7))
                        .with(Firm.BURN, 1e5));
        Markets.assertSame(expected, FILES.market("bikes.yaml", BIKES));
    }

    @Test
    void everyKindOfSourceIsKept() {
        Market market = FILES.market("m", """
                format: shakeout-market/1
                name: m
                start: 2025-03
                with:
                  firm.cash: {formula: "{burn-zhipu-loss-2024} / 12", value: 1.666667e8}
                  firm.mau: {value: 18.2e6 users, fact: mau-kimi-2025-03}
                  capital.pool: {value: 1e9, targets: rounds of 2024, method: by hand, residual: 0.03}
                  demand.lapse: {prior: {kind: triangular, low: 0, centre: 0.03, high: 0.1}, reason: judged, facts: [no-moat-crushed]}
                """);
        assertEquals(
                List.of(
                        new Value(
                                1e9,
                                new dev.shakeout.core.market.Provenance.Fitted("rounds of 2024", "by hand", "0.03")),
                        Value.assumed(Prior.triangular(0, 0.03, 0.1), "judged", "no-moat-crushed"),
                        Value.derived(2e9 / 12, "{burn-zhipu-loss-2024} / 12"),
                        Value.reported(18.2e6, "mau-kimi-2025-03")),
                market.statements().stream().map(Market.Statement::value).toList());
    }

    @Test
    void aSlipIsFoundWhereItStandsAndAllOfThemAtOnce() {
        BadFile bad = assertThrows(
                BadFile.class,
                () -> FILES.market(
                        "bikes.yaml",
                        BIKES.replace("firm.cash: 2e9 CNY", "firm.csh: 2e9 CNY")
                                .replace("start: 2017-01", "start: January")
                                .replace("kind: incumbent", "kind: incumbant")));
        assertEquals("""
                bikes.yaml:3:8: start must be a month such as 2025-07, but is 'January'.
                bikes.yaml:15:12: There is no parameter 'firm.csh'. Did you mean firm.cash?
                bikes.yaml:18:29: kind must be one of startup, incumbent, challenger, entrant, but is 'incumbant'. \
                Did you mean incumbent?""", bad.getMessage());
        assertEquals(
                new Problem(3, 8, "start must be a month such as 2025-07, but is 'January'."),
                bad.problems().get(0));
    }

    /** What is put in place of what, and what is said of it. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        4e8 people          | 4e8 apples           | 9:27: segment.population is counted in people, but here in 'apples': convert it, or leave the unit out.
        2e9 CNY             | 2e9 USD              | 15:23: firm.cash is counted in CNY, but here in 'USD'
        2e9 CNY             | much                 | 15:23: firm.cash must be a number such as 0.5 or '0.5 CNY', but is 'much'.
        2e9 CNY             | .nan                 | 15:23: firm.cash must be a number such as 0.5 or '0.5 CNY', but is '.nan'.
        2e9 CNY             | NaN                  | but is 'NaN'.
        2e9 CNY             | .inf                 | but is '.inf'.
        2e9 CNY             | 1e999                | 15:23: firm.cash must be a finite number, but '1e999' is too large.
        2e9 CNY             | -5                   | 15:23: firm.cash must lie between 0 and 1e13 CNY, but is -5.
        2e9 CNY             | 1_000                | but is '1_000'.
        2e9 CNY             | 0x10                 | but is '0x10'.
        2e9 CNY             | ~                    | but is nothing.
        2e9 CNY             | [2e9]                | 15:23: firm.cash must be a number such as 0.5 or '0.5 CNY', but is a list.
        2e9 CNY             | {vlaue: 2e9}         | 15:24: firm.cash has no 'vlaue'. Did you mean value?
        2e9 CNY             | {value: 2e9, unit: USD} | 15:42: firm.cash is counted in 'CNY', but unit is 'USD'
        2e9 CNY             | {value: 2e9, fact: mau-kimi-2025-3} | 15:42: There is no fact or claim 'mau-kimi-2025-3'. Did you mean mau-kimi-2025-03? What stands elsewhere is cited by source: ...
        2e9 CNY             | {value: 2e9, facts: []} | facts must name at least one fact of the evidence.
        2e9 CNY             | {value: 2e9, fact: cohort-size, source: x} | A number has one kind of source: with 'source' go value, unit, source, not fact.
        2e9 CNY             | {formula: '{cohort-size} * 0', value: 3} | The formula gives 0, but value says 3: leave value out.
        2e9 CNY             | {formula: '{cohort-siz}'} | There is no fact 'cohort-siz'; did you mean 'cohort-size'?
        2e9 CNY             | {prior: {kind: unifrom}, reason: x} | kind must be one of bernoulli, logNormal, logUniform, normal, triangular, uniform, whole, but is 'unifrom'. Did you mean uniform?
        2e9 CNY             | {prior: {kind: uniform, low: 2, centre: 1, high: 3}, reason: x} | A prior needs low <= centre <= high, but they are 2.0, 1.0, 3.0.
        2e9 CNY             | {prior: {kind: uniform, low: 2, high: 3}, reason: x} | a prior of kind uniform needs 'centre: 0.5'.
        2e9 CNY             | {prior: {kind: uniform, low: 2, centre: 2, high: 3}} | firm.cash needs 'reason: why this is thought possible'.
        kind: startup       | kind: [startup]      | kind must be a text, but is a list.
        name: Super-app     | name: Orange         | 18:5: The name 'Orange' is taken by line 13: give each its own name.
        id: -7              | id: 7.5              | id must be a whole number from -9223372036854775808 to 9223372036854775807, but is '7.5'.
        commuters: {firm.mau | comuters: {firm.mau | 17:7: There is no segment or vertical 'comuters'. Did you mean commuters?
        demand.switching-cost: 0.5 | firm.cash: 5   | 10:7: firm.cash is a number per firm: it cannot stand with a segment.
        segment.population: 4e8 people | demand.lapse: 0.1 | 7:5: A segment needs segment.population, in people, under 'with'.
        count: 1000         | count: 1e3           | count must be a whole number from 1 to 100000000, but is '1e3'.
        count: 1000         | cuont: 1000          | A population has no 'cuont'. Did you mean count? It has name, count, with.
        format: shakeout-market/1 | format: shakeout-market/2 | 1:9: format must be shakeout-market/1, but is 'shakeout-market/2'. Did you mean shakeout-market/1? A scenario's file goes where a scenario is named.
        format: shakeout-market/1 | #                | 2:1: A file of Shakeout needs 'format: shakeout-market/1'.
        name: bike sharing  | nmae: bike sharing   | 2:1: A market has no 'nmae'. Did you mean name?
        name: bike sharing  | 'name: "<script>alert(1)</script>"' | 2:7: name must be plain text without '<', '>' and characters that do not print, but is '<script>alert(1)</script>'.
        name: bike sharing  | 'name: "a\\u202eb"'  | but is 'a?b'.
        name: bike sharing  | 'name: "  "'         | 2:7: name must have 1 to 200 characters, not only blanks.
        start: 2017-01      | start: 2017-13       | 3:8: start must be a month such as 2025-07, but is '2017-13'.
        start: 2017-01      | start: 2017-01-01    | start must be a month
        """)
    void wrongInputIsSaidInOneSentenceWithItsPlace(String from, String to, String message) {
        String yaml = BIKES.replace(from, to);
        BadFile bad = assertThrows(BadFile.class, () -> FILES.market("f.yaml", yaml));
        assertTrue(bad.getMessage().contains(message), bad.getMessage());
        assertTrue(bad.getMessage().startsWith("f.yaml:"), bad.getMessage());
    }

    @Test
    void anEntrantIsAKindOfFirm() {
        Market market = FILES.market("f.yaml", BIKES.replace("kind: startup", "kind: entrant"));
        Firm orange = market.firm("Orange");
        assertTrue(orange.isEntrant());
        assertEquals(Firm.Kind.STARTUP, orange.kind());
        assertTrue(!market.firm("Super-app").isEntrant());
        assertTrue(FILES.toYaml(market).contains("kind: entrant"));
        Markets.assertSame(market, FILES.market("again.yaml", FILES.toYaml(market)));
    }

    @Test
    void aFunctionOfTheFirmsNumberIsRefusedByName() {
        Market market = Market.of("m", YearMonth.of(2025, 3))
                .populations(Population.of("crowd", 10).with(Firm.CASH, number -> 1e6 + number));
        assertEquals(
                "firm.cash of crowd is a function of the firm's number, which no file can hold: give it a prior, or pass"
                        + " the market as it is.",
                assertThrows(IllegalArgumentException.class, () -> FILES.toYaml(market))
                        .getMessage());
    }

    @Test
    void whatWouldNotReadBackIsRefusedByName() {
        Market markup = Market.of("m", YearMonth.of(2025, 3)).firms(Firm.startup("<b>"));
        assertEquals(
                "m cannot be written to a file: name must be plain text without '<', '>' and characters that do not print,"
                        + " but is '<b>'.",
                assertThrows(IllegalArgumentException.class, () -> FILES.toYaml(markup))
                        .getMessage());
        Market lost =
                Market.of("m", YearMonth.of(2025, 3)).firms(Firm.startup("a").in("nowhere", Firm.MAU, Value.given(1)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> FILES.toYaml(lost))
                .getMessage()
                .contains("There is no segment or vertical 'nowhere'."));
    }

    @Nested
    class WhenTheModelIsOnesOwn {

        private final Parameter odds =
                Parameter.of("trust.odds / month", "1", Scope.FIRM, 0, 1, Value.given(0.1), "odds of a scandal");
        private final Model model = Model.standard()
                .with(Declaration.of("trust", Phase.CONSUMERS, "A scandal halves trust.")
                        .uses(odds)
                        .forEachFirm((firm, month) -> {}))
                .with("very thrifty", (firm, month) -> {});
        private final Market market = Market.of("m", YearMonth.of(2025, 3))
                .firms(Firm.startup("a").with(odds, 0.25).strategy("very thrifty"));

        @Test
        void itsParametersAndStrategiesAreNames() {
            ShakeoutFiles files = ShakeoutFiles.of(model);
            Markets.assertSame(market, files.market("m", files.toYaml(market)));
        }

        @Test
        void anotherModelKnowsNeither() {
            String yaml = ShakeoutFiles.of(model).toYaml(market);
            BadFile bad = assertThrows(BadFile.class, () -> FILES.market("m", yaml));
            assertTrue(bad.getMessage().contains("There is no parameter 'trust.odds / month'."), bad.getMessage());
            assertTrue(
                    bad.getMessage().contains("but is 'very thrifty'. A strategy of your own is written in Java"),
                    bad.getMessage());
        }

        @Test
        void itsEvidenceMayBeOnesOwnToo() {
            Evidence own = Evidence.of(
                    List.of(new Article("B1", "2017-01", "A report")),
                    List.of(new Fact(
                            "rides",
                            "Orange",
                            "users",
                            OptionalDouble.of(4e7),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            "users",
                            "2017-01",
                            "B1",
                            "Orange has 40 million users",
                            "demand",
                            "")),
                    List.of());
            Market cited = Market.of("m", YearMonth.of(2017, 1))
                    .firms(Firm.startup("a").with(Firm.MAU, Value.reported(4e7, "rides")));
            ShakeoutFiles files = FILES.citing(own);
            Markets.assertSame(cited, files.market("m", files.toYaml(cited)));
            assertThrows(IllegalArgumentException.class, () -> FILES.toYaml(cited));
        }
    }
}

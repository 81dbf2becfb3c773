package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Provenance;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.scenarios.evidence.Evidence;
import dev.shakeout.scenarios.evidence.Fact;
import dev.shakeout.scenarios.evidence.Formula;
import dev.shakeout.scenarios.evidence.ParameterSheet;
import dev.shakeout.scenarios.pressure.Modules;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where the numbers of the case come from, held against facts and claims. */
class ProvenanceTest {

    private static final Evidence ARTICLES = Evidence.articles();
    private static final Market MARKET = China2025.market();
    private static final List<String> UNITS =
            List.of("users", "people", "CNY per conversion", "CNY per million tokens", "rank");
    private static final YearMonth LAST = YearMonth.of(2025, 6);

    private static String where(Market.Statement s) {
        return "%s %s of %s = %s"
                .formatted(s.segment(), s.parameter(), s.owner(), s.value().value());
    }

    /** Ids of facts and claims behind a number. */
    private static List<String> cited(Provenance provenance) {
        if (provenance instanceof Provenance.Reported reported) {
            return reported.facts();
        }
        if (provenance instanceof Provenance.Assumed assumed) {
            return assumed.facts();
        }
        return provenance instanceof Provenance.Derived derived
                        && derived.formula().contains("{")
                ? Formula.of(derived.formula()).factIds()
                : List.of();
    }

    /** Everything the case, the model it runs under and the scenario modules lean on, with one place each. */
    private static Map<String, String> used() {
        Map<String, String> used = new TreeMap<>();
        for (Market.Statement s : MARKET.statements()) {
            cited(s.value().provenance()).forEach(id -> used.put(id, where(s)));
        }
        for (Parameter p : Model.standard().parameters()) {
            cited(p.provenanceOfDefault()).forEach(id -> used.put(id, "the default of " + p));
        }
        for (String module : Modules.names()) {
            Modules.named(module, 1).evidence().forEach(id -> used.put(id, module));
        }
        return used;
    }

    @Test
    void everyNumberOfTheCaseHasAnOrigin() {
        Map<String, Long> kinds = MARKET.statements().stream()
                .collect(
                        Collectors.groupingBy(s -> s.value().provenance().kind(), TreeMap::new, Collectors.counting()));
        assertEquals(
                List.of("ASSUMED", "DERIVED", "FITTED", "REPORTED"), List.copyOf(kinds.keySet()), kinds.toString());
    }

    @Test
    void whatIsCitedExists() {
        used().forEach((id, where) ->
                assertTrue(ARTICLES.hasFact(id) || ARTICLES.hasClaim(id), () -> where + " cites " + id));
        assertTrue(used().size() > 80, "or nothing would be checked");
    }

    @Test
    void reportedNumbersAreThoseOfTheirFacts() {
        int figures = 0;
        for (Market.Statement s : MARKET.statements()) {
            if (s.value().provenance() instanceof Provenance.Reported reported) {
                assertTrue(!reported.facts().isEmpty(), where(s));
                for (String id : reported.facts()) {
                    assertSupported(s, id);
                    figures += ARTICLES.hasFact(id) && ARTICLES.fact(id).isNumeric() ? 1 : 0;
                }
            }
        }
        assertEquals(
                9,
                figures,
                "four MAU, active users, population, what an install costs, the lowest price, how many are invited");
    }

    /** A figure is the figure, an event is a yes, a no, or the month it happened in; a claim is a yes or a no. */
    private static void assertSupported(Market.Statement s, String id) {
        double value = s.value().value();
        if (ARTICLES.hasFact(id) && ARTICLES.fact(id).isNumeric()) {
            Fact fact = ARTICLES.fact(id);
            assertEquals(fact.value().orElse(value), value, where(s));
            assertTrue(fact.low().orElse(value) <= value && value <= fact.high().orElse(value), where(s));
            assertTrue(UNITS.contains(fact.unit()), where(s));
        } else if (s.parameter().unit().equals("month")) {
            YearMonth month = YearMonth.parse(ARTICLES.fact(id).asOf().substring(0, 7));
            assertEquals((double) China2025.START.until(month, ChronoUnit.MONTHS), value, where(s));
        } else {
            assertTrue(value == 0 || value == 1, where(s));
        }
    }

    @Test
    void reportedDefaultsOfTheModelAreThoseOfTheirFactsToo() {
        for (Parameter p : Model.standard().parameters()) {
            if (p.provenanceOfDefault() instanceof Provenance.Reported reported) {
                double value = MARKET.value(p);
                for (String id : reported.facts()) {
                    Fact fact = ARTICLES.fact(id);
                    assertTrue(
                            fact.low().orElse(value) <= value
                                    && value <= fact.high().orElse(value),
                            () -> "%s = %s, but %s says %s".formatted(p, value, id, fact));
                    assertEquals(fact.value().orElse(value), value, p.name());
                }
            }
        }
    }

    @Test
    void derivedNumbersFollowFromTheirFormulas() {
        List<String> formulas = new ArrayList<>();
        for (Market.Statement s : MARKET.statements()) {
            if (s.value().provenance() instanceof Provenance.Derived derived) {
                assertEquals(
                        Formula.of(derived.formula()).value(ARTICLES), s.value().value(), where(s));
                formulas.add(derived.formula());
            }
        }
        assertEquals(List.of("{burn-zhipu-loss-2024} / 12"), formulas);
    }

    @Test
    void assumptionsStandAtTheirCentreWithinTheirRange() {
        for (Market.Statement s : MARKET.statements()) {
            if (s.value().provenance() instanceof Provenance.Assumed assumed) {
                Prior prior = assumed.prior();
                assertEquals(prior.centre(), s.value().value(), where(s));
                assertTrue(!assumed.reason().isBlank(), where(s));
                for (double u : new double[] {0.05, 0.5, 0.95}) {
                    double drawn = prior.quantile(u);
                    assertTrue(
                            s.parameter().low() <= drawn
                                    && drawn <= s.parameter().high(),
                            where(s));
                }
            }
        }
    }

    /** What the sheet reports or derives for the case is not restated as an assumption. */
    @Test
    void whatTheSheetReportsIsReportedByTheMarket() {
        ParameterSheet sheet = ParameterSheet.ofCase("china2025");
        Map<String, String> rows =
                Map.of("DeepSeek", "deepseek", "ByteDance", "bytedance", "Tencent", "tencent", "Moonshot", "moonshot");
        TreeSet<String> reported = MARKET.statements().stream()
                .filter(s -> s.parameter().name().equals("firm.mau"))
                .filter(s -> s.value().provenance().kind().equals("REPORTED"))
                .map(Market.Statement::owner)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(rows.keySet()), reported);
        rows.forEach((firm, row) -> assertEquals(
                ParameterSheet.Kind.REPORTED,
                sheet.row(row + ".mau.home-assistant").kind(),
                firm));
    }

    /** A year stands for what its article, of June 2025, knew of it; a forecast for what was expected then. */
    @Test
    void nothingLaterThanJune2025IsUsed() {
        int dated = 0;
        for (Map.Entry<String, String> use : used().entrySet()) {
            String id = use.getKey();
            String article = ARTICLES.hasFact(id)
                    ? ARTICLES.fact(id).article()
                    : ARTICLES.claim(id).article();
            YearMonth printed = YearMonth.parse(ARTICLES.source(article).month());
            assertTrue(!printed.isAfter(LAST), id);
            if (ARTICLES.hasFact(id) && !ARTICLES.fact(id).note().startsWith("forecast")) {
                for (String date : ARTICLES.fact(id).asOf().split("/", -1)) {
                    YearMonth first = date.length() == 4
                            ? YearMonth.of(Integer.parseInt(date), 1)
                            : YearMonth.parse(date.substring(0, 7));
                    assertTrue(!first.isAfter(LAST), () -> use + " is of " + date);
                    dated++;
                }
            }
        }
        assertTrue(dated > 40, "or nothing would be checked");
    }
}

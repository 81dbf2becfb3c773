package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Outcome;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.measure.PairedDifference;
import dev.shakeout.core.measure.Summary;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.text.ParsedJson;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunDocumentTest {

    private final Comparison run = SmallRun.twoScenarios();
    private final Map<String, Object> document =
            ParsedJson.object(Report.of(run).toJson());

    @Test
    void fieldsComeInOneOrder() {
        assertEquals(
                List.of(
                        "schema",
                        "version",
                        "market",
                        "start",
                        "months",
                        "replications",
                        "counted",
                        "seed",
                        "digest",
                        "audit",
                        "seconds",
                        "failures",
                        "scenarios"),
                List.copyOf(document.keySet()));
        assertEquals(
                List.of("name", "kind", "survival", "difference", "varianceRatio", "changes", "outcomes", "mau"),
                List.copyOf(firm(1, 1).keySet()));
    }

    @Test
    void headSaysWhatWasRun() {
        assertEquals("shakeout-run/1", document.get("schema"));
        assertEquals("bikes", document.get("market"));
        assertEquals("2017-01", document.get("start"));
        assertEquals(30L, document.get("months"));
        assertEquals(60L, document.get("replications"));
        assertEquals(60L, document.get("counted"));
        assertEquals(2017L, document.get("seed"));
        assertEquals(run.digest(), document.get("digest"));
        assertEquals(0.0, ParsedJson.object(document.get("audit")).get("moneyFen"));
        assertEquals(
                run.audit().people(), ParsedJson.object(document.get("audit")).get("people"));
        assertEquals(
                run.audit().users(), ParsedJson.object(document.get("audit")).get("users"));
        assertEquals(run.seconds(), ParsedJson.object(document.get("seconds")).get("simulate"));
        assertEquals(List.of(), document.get("failures"));
    }

    @Test
    void everyNumberReadsBackToTheSameBits() {
        for (int s = 0; s < 2; s++) {
            Result result = run.results().get(s);
            assertEquals(result.scenario().name(), scenario(s).get("name"));
            for (int f = 0; f < 3; f++) {
                String name = run.market().firms().get(f).name();
                assertEquals(name, firm(s, f).get("name"));
                for (int month : new int[] {12, 24, 30}) {
                    assertEstimate(result.surviving(name, month), at(firm(s, f), "survival", month));
                    assertSummary(result.summary("mau", name, month), at(firm(s, f), "mau", month));
                }
                assertSummary(result.summary("mau", name, 0), at(firm(s, f), "mau", 0));
                Map<String, Object> outcomes = ParsedJson.object(firm(s, f).get("outcomes"));
                assertEquals(result.share(name, Fate.INDEPENDENT), outcomes.get("independent"));
                assertEquals(result.share(name, Fate.LISTED), outcomes.get("listed"));
                assertEquals(result.share(name, Fate.ACQUIRED), outcomes.get("acquired"));
                assertEquals(result.share(name, Fate.WOUND_UP), outcomes.get("woundUp"));
                assertEquals(
                        result.knows(Outcome.STILL_TRAINING) ? result.mean(Outcome.STILL_TRAINING, name) : null,
                        outcomes.get("stillTraining"));
                assertEquals(result.mean(Outcome.TOP_FIVE, name), outcomes.get("topFive"));
            }
        }
    }

    @Test
    void differenceIsThatOfTheComparisonAndAbsentInTheBaseline() {
        for (int f = 0; f < 3; f++) {
            String name = run.market().firms().get(f).name();
            assertFalse(firm(0, f).containsKey("difference"));
            assertFalse(firm(0, f).containsKey("varianceRatio"));
            assertFalse(firm(0, f).containsKey("changes"));
            for (int month : new int[] {12, 24, 30}) {
                assertEstimate(run.difference(SmallRun.SQUEEZE, name, month), at(firm(1, f), "difference", month));
                Object ratio =
                        ParsedJson.object(firm(1, f).get("varianceRatio")).get(Integer.toString(month));
                var expected = run.varianceRatio(SmallRun.SQUEEZE, name, month);
                assertEquals(expected.isPresent() ? expected.getAsDouble() : null, ratio);
            }
        }
    }

    @Test
    void changesOfEveryOutcomeComeWithWhatTheSameLuckWasWorth() {
        for (int f = 0; f < 3; f++) {
            String name = run.market().firms().get(f).name();
            Map<String, Object> changes = ParsedJson.object(firm(1, f).get("changes"));
            assertEquals(run.outcomes().stream().map(Outcome::name).toList(), List.copyOf(changes.keySet()));
            for (Outcome outcome : run.outcomes()) {
                Map<String, Object> change = ParsedJson.object(changes.get(outcome.name()));
                PairedDifference expected = run.paired(SmallRun.SQUEEZE, name, outcome);
                assertEquals(expected.difference().value(), change.get("mean"));
                assertEquals(expected.difference().low(), change.get("low"));
                assertEquals(expected.difference().high(), change.get("high"));
                var ratio = expected.varianceRatio();
                assertEquals(ratio.isPresent() ? ratio.getAsDouble() : null, change.get("varianceRatio"));
                assertEquals(4, change.size());
            }
        }
    }

    @Test
    void keysAreYearsAndTheLastMonth() {
        assertEquals(List.of("12", "24", "30"), keys(firm(1, 0), "survival"));
        assertEquals(List.of("12", "24", "30"), keys(firm(1, 0), "difference"));
        assertEquals(List.of("0", "12", "24", "30"), keys(firm(1, 0), "mau"));
    }

    @Test
    void kindsHaveTheirLabels() {
        assertEquals("incumbent", firm(0, 0).get("kind"));
        assertEquals("startup", firm(0, 1).get("kind"));
    }

    @Test
    void undefinedEstimateIsNull() {
        Comparison once = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(2)
                .replications(1)
                .compare(Scenario.baseline(), SmallRun.SQUEEZE);
        Map<String, Object> one = ParsedJson.object(Report.of(once).toJson());
        Map<String, Object> second =
                ParsedJson.object(ParsedJson.list(one.get("scenarios")).get(1));
        Map<String, Object> firm =
                ParsedJson.object(ParsedJson.list(second.get("firms")).get(1));
        assertEquals(List.of("2"), keys(firm, "difference"));
        assertNull(ParsedJson.object(firm.get("difference")).get("2"));
        assertNull(ParsedJson.object(firm.get("varianceRatio")).get("2"));
    }

    @Test
    void hostileNamesReadBackUnchanged() {
        Map<String, Object> hostile =
                ParsedJson.object(Report.of(SmallRun.hostile()).toJson());
        assertEquals(SmallRun.MARKUP, hostile.get("market"));
        Map<String, Object> second =
                ParsedJson.object(ParsedJson.list(hostile.get("scenarios")).get(1));
        assertEquals(SmallRun.MARKUP, second.get("name"));
        List<Object> firms = ParsedJson.list(second.get("firms"));
        assertEquals(SmallRun.FOREIGN, ParsedJson.object(firms.get(0)).get("name"));
        assertEquals(SmallRun.FORMULA, ParsedJson.object(firms.get(2)).get("name"));
    }

    @Test
    void writesOneDocumentThatEndsWithALineFeed() {
        StringWriter out = new StringWriter();
        Report.of(run).writeJson(out);
        assertEquals(Report.of(run).toJson(), out.toString());
        assertTrue(out.toString().endsWith("}\n"));
    }

    private Map<String, Object> scenario(int s) {
        return ParsedJson.object(ParsedJson.list(document.get("scenarios")).get(s));
    }

    private Map<String, Object> firm(int s, int f) {
        return ParsedJson.object(ParsedJson.list(scenario(s).get("firms")).get(f));
    }

    private static Map<String, Object> at(Map<String, Object> firm, String field, int month) {
        return ParsedJson.object(ParsedJson.object(firm.get(field)).get(Integer.toString(month)));
    }

    private static List<String> keys(Map<String, Object> firm, String field) {
        return List.copyOf(ParsedJson.object(firm.get(field)).keySet());
    }

    private static void assertEstimate(Estimate expected, Map<String, Object> found) {
        assertEquals(Map.of("mean", expected.value(), "low", expected.low(), "high", expected.high()), found);
    }

    private static void assertSummary(Summary expected, Map<String, Object> found) {
        assertEquals(
                Map.of("mean", expected.mean(), "p05", expected.p05(), "p50", expected.p50(), "p95", expected.p95()),
                found);
    }
}

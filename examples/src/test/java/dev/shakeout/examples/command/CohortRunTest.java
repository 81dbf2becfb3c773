package dev.shakeout.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.scenarios.cohort.Cohort;
import dev.shakeout.scenarios.cohort.CohortPath;
import dev.shakeout.scenarios.cohort.SmallFirmShakeout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CohortRunTest {

    private static Map<String, Object> population(Map<String, Object> scenario) {
        List<Map<String, Object>> firms = JsonText.objects(scenario.get("firms"));
        assertEquals(1, firms.size());
        return firms.get(0);
    }

    private static void assertPath(CohortPath expected, Map<String, Object> population) {
        assertEquals("population", population.get("kind"));
        assertEquals("registered AI firms", population.get("name"));
        assertEquals(883_281L, ((Number) population.get("count")).longValue());
        Map<String, List<Long>> counts =
                Map.of("gone", expected.gone(), "funded", expected.funded(), "again", expected.again());
        counts.forEach((name, byMonth) -> {
            Map<?, ?> found = (Map<?, ?>) population.get(name);
            assertEquals(21, found.size());
            for (int month = 0; month <= 20; month++) {
                Number count = (Number) found.get(Integer.toString(month));
                assertEquals(byMonth.get(month), count.longValue(), name + " in month " + month);
            }
        });
    }

    /** As the library counts, on any number of threads; the baseline first, and the scenario of the articles if none is named. */
    @Test
    void jsonHasThePopulationAsOneEntry() {
        Typed typed = Typed.shakeout("run", "--market", "cohort", "--format", "json", "--seed", "3", "--threads", "2");
        assertEquals(0, typed.exit(), typed.err());
        Map<String, Object> document = JsonText.object(typed.out());
        assertEquals("shakeout-run/1", document.get("schema"));
        assertEquals("cohort", document.get("market"));
        assertEquals("2023-10", document.get("start"));
        List<Map<String, Object>> scenarios = JsonText.objects(document.get("scenarios"));
        assertEquals(
                List.of("baseline", "SmallFirmShakeout"),
                scenarios.stream().map(s -> s.get("name")).toList());
        assertPath(CohortPath.of(Cohort.market(), Scenario.baseline(), 3), population(scenarios.get(0)));
        assertPath(CohortPath.of(Cohort.market(), SmallFirmShakeout.ofStrength(1), 3), population(scenarios.get(1)));
    }

    @Test
    void tableAndCsvTellTheSame() {
        CohortPath half = CohortPath.of(Cohort.market(), SmallFirmShakeout.ofStrength(0.5), 1);
        String last = "%s,%s,%s"
                .formatted(
                        half.gone().get(20), half.funded().get(20), half.again().get(20));
        String csv = shown("csv");
        assertTrue(csv.startsWith("scenario,month,gone,funded,again\nbaseline,0,0,0,0\n"), csv);
        assertTrue(csv.endsWith(",20," + last + "\n"), csv);
        String table = shown("table");
        assertTrue(table.contains("883281 firms registering over 20 months"), table);
        assertTrue(table.contains(half.gone().get(20).toString()), table);
    }

    private static String shown(String format) {
        Typed typed = Typed.shakeout(
                "run", "--market", "cohort", "--scenario", "SmallFirmShakeout=0.5", "--seed", "1", "--format", format);
        assertEquals(0, typed.exit(), typed.err());
        return typed.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--months=36", "--replications=10", "--draw-priors", "--surplus", "--flows", "--out=somewhere"})
    void refusesWhatItCannotDo(String option) {
        Typed typed = Typed.shakeout("run", "--market", "cohort", option);
        assertEquals(2, typed.exit());
        assertTrue(typed.err().contains("one replication of 20 months and no report"), typed.err());
    }

    @Test
    void aScenarioOfTheOtherMarketIsRefused() {
        Typed squeezed = Typed.shakeout("run", "--market", "cohort", "--scenario", "FundingSqueeze");
        assertEquals(2, squeezed.exit());
        assertTrue(
                squeezed.err().contains("FundingSqueeze pulls capital.supply, which moves nothing in cohort."),
                squeezed.err());
        Typed small = Typed.shakeout("run", "--scenario", "SmallFirmShakeout");
        assertEquals(2, small.exit());
        assertTrue(
                small.err().contains("which moves nothing in china-2025. It is about the market cohort."), small.err());
    }

    @Test
    void otherCommandsSayWhoTakesIt() {
        Typed parameters = Typed.shakeout("list", "parameters", "--market", "cohort");
        assertEquals(2, parameters.exit());
        assertTrue(
                parameters.err().contains("only run, time, list markets and evidence numbers take it"),
                parameters.err());
    }

    @Test
    void isListed() {
        assertTrue(Typed.shakeout("list", "markets").out().contains("population: 883281 firms, registered AI firms"));
        assertTrue(Typed.shakeout("list", "scenarios", "SmallFirm").out().contains("SmallFirmShakeout"));
    }
}

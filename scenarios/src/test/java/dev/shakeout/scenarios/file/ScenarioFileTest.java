package dev.shakeout.scenarios.file;

import static dev.shakeout.scenarios.file.Markets.FILES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.scenario.Course;
import dev.shakeout.core.scenario.Lever;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.scenarios.pressure.AdWar;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {

    private static final Lever SUPPLY = Markets.lever("capital.supply");

    private static final String RESCUE = """
            format: shakeout-scenario/1
            parts:
              - module: FundingSqueeze
                strength: 0.5
                from: 2025-07
                months: 12
              - name: Rescue
                pulls:
                  - lever: capital.supply
                    course: {kind: ramp, from: 1, to: 2.5, months: 6}
                    from: 2025-09
                    months: 12
                  - {lever: capital.closing, course: 1.5, on: startup}
                  - {lever: attention.spend, course: 100 million CNY / month, on: {firm: Tencent}, strength: 2}
                  - {lever: capital.supply, course: [1, 0.5, 0.25]}
              - module: AdWar
            """;

    @Test
    void whatAFileSaysIsWhatTheScenarioHolds() {
        Scenario rescue = Scenario.named(
                "Rescue",
                SUPPLY.pull(Course.ramp(1, 2.5, 6)).from(YearMonth.of(2025, 9)).forMonths(12),
                Markets.lever("capital.closing").pull(1.5).on(Target.kind(Firm.Kind.STARTUP)),
                Markets.lever("attention.spend")
                        .pull(1e8)
                        .on(Target.firm("Tencent"))
                        .scaled(2),
                SUPPLY.pull(Course.series(1, 0.5, 0.25)));
        assertEquals(
                FundingSqueeze.ofStrength(0.5)
                        .from(YearMonth.of(2025, 7))
                        .forMonths(12)
                        .and(rescue)
                        .and(AdWar.ofStrength(1)),
                FILES.scenario("rescue.yaml", RESCUE));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        module: AdWar         | module: AdWars          | 16:13: There is no module 'AdWars'. Did you mean AdWar? There are FundingSqueeze,
        strength: 0.5         | strenght: 0.5           | 4:5: A module has no 'strenght'. Did you mean strength?
        strength: 0.5         | strength: lots          | 4:15: strength must be a number such as 0.5, but is 'lots'.
        from: 2025-07         | from: July              | 5:11: from must be a month such as 2025-07, but is 'July'.
        'months: 12\n  - name' | 'months: -1\n  - name' | 6:13: months must be a whole number from 0 to 12000, but is '-1'.
        lever: capital.closing | lever: capital.closnig | 13:17: There is no lever 'capital.closnig'. Did you mean capital.closing?
        course: 1.5           | course: -1              | 13:42: capital.closing is a factor: pull it to 0 or more, but not to -1.
        course: 1.5           | course: []              | A series has 1 to 1200 values, one a month.
        course: 1.5           | course: [1, x]          | A value of a series must be a number
        course: 1.5           | course: {kind: rmap}    | kind must be one of decay, pulse, ramp, series, step, but is 'rmap'. Did you mean ramp?
        kind: ramp, from: 1   | kind: ramp              | A course of kind ramp needs 'from: 1'.
        months: 6}            | months: 0}              | months must be a whole number from 1 to 1200, but is '0'.
        on: startup           | on: startups            | on must be one of startup, incumbent, challenger, or {firm: ...}, but is 'startups'.
        'capital.closing, course: 1.5, on: startup' | 'capital.supply, course: 1.5, on: startup' | 13:9: capital.supply is one lever of the whole market: it cannot be pulled on startup alone.
        CNY / month           | USD / month             | 14:42: course is counted in CNY per month, but here in 'USD per month': convert it, or leave the unit out.
        name: Rescue          | title: Rescue           | 7:5: A scenario has no 'title'.
        shakeout-scenario/1   | shakeout-market/1       | 1:9: format must be shakeout-scenario/1, but is 'shakeout-market/1'. A market's file goes where a market is named.
        """)
    void wrongInputIsSaidInOneSentenceWithItsPlace(String from, String to, String message) {
        String yaml = RESCUE.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        BadFile bad = assertThrows(BadFile.class, () -> FILES.scenario("f.yaml", yaml));
        assertTrue(bad.getMessage().contains(message), bad.getMessage());
    }

    @Test
    void aModuleIsWrittenByNameAndNotByItsPulls() {
        String yaml = FILES.toYaml(FundingSqueeze.ofStrength(0.25).from(YearMonth.of(2025, 7)));
        assertTrue(yaml.endsWith("""
                        from: 2025-07
                        months: 18
                        """), yaml);
        assertTrue(yaml.contains("\nmodule: FundingSqueeze "), yaml);
        assertTrue(yaml.contains("\nstrength: 0.25\n"), yaml);
    }
}

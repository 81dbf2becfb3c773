package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.ensemble.Fate;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.measure.Digits;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.talent.Talent;
import dev.shakeout.core.turnover.Entry;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two firms that may come later, one of which nobody can fund: what the report says of them. */
class EntrantsTest {

    private static final Comparison RUN = Ensemble.of(market())
            .months(24)
            .replications(60)
            .seed(2017)
            .threads(1)
            .compare(Scenario.baseline(), SmallRun.SQUEEZE);
    private static final Figures FIGURES = Figures.of(RUN);

    private static Market market() {
        return SmallRun.twoScenarios()
                .market()
                .firms(
                        Firm.entrant("Green").cash(1e7).burn(1e6).talent(20).with(Demand.ENTRANT_SHARE, 0.02),
                        Firm.entrant("Grand").cash(1e13).burn(1e6))
                .with(Talent.FOUNDERS, 5)
                .with(Entry.RATE, 1);
    }

    @Test
    void theHeadlineCountsThoseWhoAreThereAtTheStart() {
        assertEquals(
                List.of("Orange", "Blue"),
                FIGURES.group().firms().stream().map(Firm::name).toList());
        assertEquals(3, FIGURES.baseline().left().distribution().size());
        assertFalse(Cards.of(FIGURES).contains("never entered"));
    }

    @Test
    void aFindingSaysWhoEnters() {
        List<String> said = InWords.of(FIGURES).stream()
                .filter(finding -> finding.heading().equals("Who enters"))
                .flatMap(finding -> finding.sentences().stream())
                .toList();
        Result baseline = RUN.baseline();
        double entered = 1 - baseline.share("Green", Fate.NEVER_ENTERED);
        double left = baseline.surviving("Green", 24).value();
        assertEquals(2, said.size());
        assertEquals(
                "In “baseline”, %s of 2 entrants enter within 24 months on average, and %s are in business then."
                        .formatted(Digits.fixed(entered, 2), Digits.fixed(left, 2)),
                said.get(0).replace('\u00a0', ' '));
    }

    @Test
    void noFindingSaysSoWhereEverybodyIsThere() {
        assertTrue(InWords.of(Figures.of(SmallRun.twoScenarios())).stream()
                .noneMatch(finding -> finding.heading().equals("Who enters")));
    }

    @Test
    void nobodyWhoHasNotEnteredIsAtRisk() {
        String risk = InWords.of(FIGURES).stream()
                .filter(finding -> finding.heading().equals("Most at risk"))
                .flatMap(finding -> finding.sentences().stream())
                .toList()
                .toString();
        assertFalse(risk.contains("Grand") || risk.contains("Green"), risk);
    }

    @Test
    void tablesAndFilesSayNeverEntered() {
        String html = new Tables(FIGURES).outcomes();
        assertTrue(html.contains("never entered") && html.contains("The first five add up to 100."), html);
        assertFalse(new Tables(Figures.of(SmallRun.twoScenarios())).outcomes().contains("never entered"));
        StringWriter csv = new StringWriter();
        CsvTables.outcomes(FIGURES, csv);
        assertTrue(csv.toString().contains("topFive") && csv.toString().contains("neverEntered"), csv.toString());
        assertTrue(
                csv.toString().lines().anyMatch(line -> line.startsWith("baseline,Grand,startup,0.0,0.0,0.0,0.0,1.0,")),
                csv.toString());
        StringWriter events = new StringWriter();
        CsvTables.events(FIGURES, events);
        assertFalse(events.toString().contains("Grand"));
        assertTrue(new RunDocument(FIGURES).text().contains("\"neverEntered\""));
        assertFalse(new RunDocument(Figures.of(SmallRun.twoScenarios())).text().contains("\"neverEntered\""));
    }

    @Test
    void thePageIsDrawn(@TempDir Path folder) throws IOException {
        Report.of(RUN).writeHtml(folder.resolve("report.html"));
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("Who enters") && page.contains("never entered"));
    }
}

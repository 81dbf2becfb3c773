package dev.shakeout.scenarios.china2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.attention.Attention;
import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Ensemble;
import dev.shakeout.core.enterprise.Tenders;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.market.Vertical;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.random.Draw;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.strategy.Routines;
import dev.shakeout.core.technology.Cloning;
import dev.shakeout.core.world.Column;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.pressure.BigTechPressure;
import dev.shakeout.scenarios.pressure.FundingSqueeze;
import dev.shakeout.scenarios.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole JSON document of the case, but for the seconds it took, is the same text however the work is done. */
class SameDocumentTest {

    private static final Scenario SQUEEZE = FundingSqueeze.ofStrength(1);
    private static final Scenario BOTH = SQUEEZE.and(BigTechPressure.ofStrength(1));
    private static final String DOCUMENT = told(ensemble(China2025.market(), Model.standard()));

    private static Ensemble ensemble(Market market, Model model) {
        return Ensemble.of(market, model).months(15).replications(50).seed(2025).threads(1);
    }

    private static Ensemble ensemble() {
        return ensemble(China2025.market(), Model.standard());
    }

    private static String told(Ensemble ensemble) {
        return told(ensemble.compare(Scenario.baseline(), SQUEEZE, BOTH));
    }

    private static String told(Comparison comparison) {
        String json = Report.of(comparison).toJson();
        String timeless = json.replaceFirst("\"seconds\": \\{[^}]*\\},", "");
        assertNotEquals(json, timeless);
        return timeless;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 8", "2, 64", "2, 240", "7, 1", "7, 8", "7, 64", "7, 240"})
    void onAnyThreadsInRowsOfAnyLength(int threads, int lanes) {
        assertEquals(DOCUMENT, told(ensemble().threads(threads).rowLength(lanes)));
    }

    @ParameterizedTest
    @CsvSource({"2", "7"})
    void onAnyThreadsInRowsOfTheUsualLength(int threads) {
        assertEquals(DOCUMENT, told(ensemble().threads(threads)));
    }

    @Test
    void whoeverLooksAndWhoeverDrawsInVain() {
        Draw throwing = Draw.of("test.throw");
        Column face = Column.perFirm("test.face", "1", 0);
        Mechanism dice = Declaration.of("dice", Phase.PLAN, "Throws dice nobody looks at.")
                .writes(face)
                .draws(throwing)
                .forEachFirm((firm, month) -> firm.set(face, firm.normal(throwing)));
        Model more =
                Model.standard().with(dice).observing(Measure.of("capability", "log units", Columns.CAPABILITY, 1));
        assertEquals(DOCUMENT, told(ensemble(China2025.market(), more)));
    }

    /** Firms come in the order of the market; each has the same figures wherever it stands, and the digest is the same. */
    @Test
    void inWhateverOrderFirmsAreListed() {
        Market market = China2025.market();
        List<Firm> firms = new ArrayList<>(market.firms());
        Collections.rotate(firms, 4);
        Collections.swap(firms, 0, 7);
        String permuted = told(ensemble(with(market, firms), Model.standard()));
        assertNotEquals(DOCUMENT, permuted);
        assertEquals(byFirm(DOCUMENT), byFirm(permuted));
    }

    /** The case has more than eight firms, so the newcomer has to be the last in the order of ids. */
    @Test
    void besideAFirmThatNeverActsAndIsTheLast() {
        Market market = China2025.market();
        long last =
                market.firms().stream().map(Firm::id).max(Long::compareUnsigned).orElseThrow();
        Firm inert = IntStream.iterate(1, k -> k + 1)
                .mapToObj(k -> Firm.incumbent("Stone " + k))
                .filter(firm -> Long.compareUnsigned(firm.id(), last) > 0)
                .findFirst()
                .orElseThrow()
                .with(Firm.CAPABILITY, -10)
                .with(Firm.FRONTIER, 0)
                .with(Tenders.ENTRY_RATE, 0)
                .with(Routines.ABROAD_HAZARD, 0)
                .with(Cloning.ENTRY_RATE, 0)
                .with(Routines.ABROAD_HAZARD, 0)
                .with(Attention.RIVALRY, 0);
        List<Firm> firms = new ArrayList<>(market.firms());
        firms.add(inert);
        Map<String, String> alone = byFirm(DOCUMENT);
        Map<String, String> joined = byFirm(told(ensemble(with(market, firms), Model.standard())));
        assertEquals(1 + 3 * 11, alone.size());
        assertTrue(joined.keySet().containsAll(alone.keySet()));
        assertEquals(alone.size() + 3, joined.size()); // the newcomer in three scenarios
        alone.remove("head"); // the digest and the largest imbalance cover the newcomer, too
        alone.forEach((firm, figures) -> assertEquals(figures, joined.get(firm), firm));
    }

    private static Market with(Market market, List<Firm> firms) {
        Market other = Market.of(market.name(), market.start())
                .segments(market.segments().toArray(Segment[]::new))
                .verticals(market.verticals().toArray(Vertical[]::new))
                .firms(firms.toArray(Firm[]::new));
        for (Market.Statement s : market.statements()) {
            if (s.owner().equals(market.name()) && s.segment().isEmpty()) {
                other = other.with(s.parameter(), s.value());
            }
        }
        return other;
    }

    /** The text of every firm in every scenario, and of what comes before. */
    private static Map<String, String> byFirm(String document) {
        Map<String, String> parts = new TreeMap<>();
        String[] scenarios = document.split("\"firms\": ", -1);
        parts.put("head", scenarios[0]);
        for (int s = 1; s < scenarios.length; s++) {
            int scenario = s;
            String[] firms = scenarios[s].split("\\{\\s*\"name\": ", -1);
            Arrays.stream(firms)
                    .filter(firm -> firm.contains("\"survival\""))
                    .forEach(firm ->
                            parts.put(scenario + " " + firm.lines().findFirst().orElseThrow(), figures(firm)));
        }
        return parts;
    }

    /** Without the brackets and commas that depend on who comes next. */
    private static String figures(String firm) {
        return firm.replaceAll("[\\s\\]\\[{},]+", " ").strip();
    }
}

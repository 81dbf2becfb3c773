package dev.shakeout.scenarios.pressure;

import static dev.shakeout.scenarios.pressure.Dose.ALL;
import static dev.shakeout.scenarios.pressure.Dose.BASELINE;
import static dev.shakeout.scenarios.pressure.Dose.MARKET;
import static dev.shakeout.scenarios.pressure.Dose.SIX;
import static dev.shakeout.scenarios.pressure.Dose.assertSign;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Measure;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.world.Columns;
import dev.shakeout.scenarios.china2025.Lab;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waves are about: the segments they lift, along the paths the articles tell, and what firms earn there. */
class WavesTest {

    private static final int MONTHS = 36;
    private static final List<Double> STRENGTHS = List.of(0.5, 1.0, 2.0);

    private static final Scenario[] SCENARIOS = Stream.concat(
                    Stream.of(BASELINE),
                    Stream.of("AgentWave", "MultimodalWave")
                            .flatMap(name -> STRENGTHS.stream().map(s -> (Scenario) Modules.named(name, s))))
            .toArray(Scenario[]::new);

    private static final Lab LAB = new Lab(
            MARKET,
            Model.standard()
                    .observing(
                            takenUp("agents"),
                            takenUp("multimodal"),
                            Demand.mauIn("agents"),
                            Demand.mauIn("multimodal"),
                            Demand.mauIn("home-assistant"),
                            Measure.of("revenue", "fen", Columns.REVENUE, 1)),
            11,
            MONTHS,
            150,
            SCENARIOS);

    /** Share of the segment's population that has taken up a product; the same for every firm. */
    private static Measure takenUp(String segment) {
        return new Measure("taken up " + segment, "share", Set.of(Demand.NEVER, Segment.POPULATION), world -> {
            int s = world.segments().stream().map(Segment::name).toList().indexOf(segment);
            double[] never = world.rows(Demand.NEVER, s).row(0);
            double[] all = world.rows(Segment.POPULATION, s).row(0);
            return (r, out) -> Arrays.setAll(out, i -> 1 - never[i] / all[i]);
        });
    }

    private static double[] takenUp(Scenario scenario, String segment, int month) {
        return LAB.of(scenario, "taken up " + segment, "Zhipu", month);
    }

    /** From 10 % to 82 % in 36 months. */
    private static final double SLOPE = (logit(0.82) - logit(0.1)) / 36;

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /**
     * A tenth of enterprises at the start, 82 % in 36 months; half the strength makes half the slope. Nobody is faster than
     * the line; where a firm ceases, its users set no example for the month in which they look for another product.
     */
    @ParameterizedTest(name = "strength {0}: {1} after three years")
    @CsvSource({"0.5, 0.417", "1, 0.82", "2, 0.995"})
    void enterprisesTakeUpAgentsAsPlanned(double strength, double inTheEnd) {
        Scenario wave = AgentWave.ofStrength(strength);
        int onTheLine = 0;
        for (int k = 0; k < LAB.replications(); k++) {
            double start = takenUp(wave, "agents", 0)[k];
            assertEquals(0.1, start, 3e-4); // 500 occasions a month: one enterprise in 501 is not seen in a month
            double behind = 0;
            for (int month = 1; month <= MONTHS; month++) {
                double now = logit(takenUp(wave, "agents", month)[k]);
                double late = logit(start) + strength * SLOPE * month - now;
                assertTrue(late >= behind - 1e-9, "%s behind, %s before".formatted(late, behind));
                behind = late;
            }
            onTheLine += behind < 1e-9 ? 1 : 0;
            assertEquals(inTheEnd, takenUp(wave, "agents", MONTHS)[k], 5e-3); // as far as anybody falls behind
        }
        assertTrue(onTheLine > 0, "or it would be no line");
    }

    /** From 2.4 bn USD to 98.9 bn in twelve years; users are so few of all people that none is missed after three. */
    @ParameterizedTest
    @CsvSource({"0.5", "1", "2"})
    void theMultimodalMarketGrowsAsForecast(double strength) {
        Scenario wave = MultimodalWave.ofStrength(strength);
        double rate = strength * StrictMath.log(98.9 / 2.4) / 12;
        for (int k = 0; k < LAB.replications(); k++) {
            double start = takenUp(wave, "multimodal", 0)[k];
            for (int month : new int[] {1, 12, 36}) {
                double grown = StrictMath.log(takenUp(wave, "multimodal", month)[k] / start);
                assertEquals(
                        rate * month / 12, grown, 0.03 * rate * month / 12); // less the share who have one, up to 3 %
            }
        }
    }

    @Test
    void withoutAWaveNobodyMoves() {
        for (String segment : List.of("agents", "multimodal")) {
            for (int month : new int[] {1, MONTHS}) {
                double[] start = takenUp(BASELINE, segment, 0);
                double[] now = takenUp(BASELINE, segment, month);
                for (int k = 0; k < LAB.replications(); k++) {
                    assertEquals(start[k], now[k], 0);
                    assertEquals(0, LAB.sum(BASELINE, "mau." + segment, ALL, month)[k], 0);
                }
            }
        }
    }

    /** Each lifts its own segment; the other is opened by the same generation, and does not grow. */
    @ParameterizedTest
    @CsvSource({"AgentWave, agents, multimodal", "MultimodalWave, multimodal, agents"})
    void aWaveLiftsItsOwnSegment(String module, String mine, String other) {
        Scenario before = BASELINE;
        for (double strength : STRENGTHS) {
            Scenario after = Modules.named(module, strength);
            assertSign(1, LAB.change(before, after, "mau." + mine, ALL, MONTHS), after.name());
            assertSign(1, LAB.change(before, after, "mau." + mine, SIX, MONTHS), after.name());
            double[] still = takenUp(after, other, 0);
            for (int k = 0; k < LAB.replications(); k++) {
                assertEquals(still[k], takenUp(after, other, MONTHS)[k], 1e-15);
            }
            before = after;
        }
    }

    /** What the six earn in it comes on top. */
    @ParameterizedTest
    @CsvSource({"AgentWave", "MultimodalWave"})
    void theSixEarnMore(String module) {
        assertSign(1, LAB.change(BASELINE, Modules.named(module, 1), "revenue", SIX, MONTHS), module);
        assertSign(1, LAB.change(BASELINE, Modules.named(module, 2), "revenue", SIX, MONTHS), module);
    }
}

package dev.shakeout.core.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.capital.Rounds;
import dev.shakeout.core.demand.Demand;
import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Prior;
import dev.shakeout.core.market.Priors;
import dev.shakeout.core.market.Scope;
import dev.shakeout.core.market.Value;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.mechanism.Declaration;
import dev.shakeout.core.mechanism.MarketPass;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.simulation.Model;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is assumed can be drawn: then a result shows ignorance beside luck. */
class PriorsDrawnTest {

    private static final int REPLICATIONS = 40;

    /** The market in draw {@code number}: the first of its draws with which it can start. */
    private static Market market(long number) {
        for (int again = 0; ; again++) {
            Market market = new Priors(7).draw(Grove.market(), number, again);
            try {
                Grove.ensemble(market).months(1).replications(1).run(Grove.BASELINE);
                return market;
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().contains("default placement"), e.getMessage());
            }
        }
    }

    private static Ensemble drawn() {
        return Grove.ensemble().months(18).replications(REPLICATIONS).drawingPriors();
    }

    /**
     * The whole engine reads its numbers lane by lane: replication r of the ensemble is replication r of the market whose
     * assumptions stand where draw r/2 has put them, to the bit, in every scenario.
     */
    @Test
    void everyReplicationIsThatOfItsDrawnMarket() {
        Comparison together = drawn().compare(Grove.BASELINE, Grove.STORM);
        assertEquals(List.of(), together.failures());
        for (int r : new int[] {0, 1, 2, 17, 39}) {
            Market market = market(r / 2);
            Comparison alone =
                    Grove.ensemble(market).months(18).replications(r + 1).compare(Grove.BASELINE, Grove.STORM);
            for (int s = 0; s < 2; s++) {
                for (Firm firm : Grove.firms()) {
                    for (Outcome outcome : List.of(Outcome.CASH, Outcome.MAU, Outcome.MONTHS)) {
                        assertEquals(
                                alone.results().get(s).values(outcome, firm.name())[r],
                                together.results().get(s).values(outcome, firm.name())[r],
                                firm.name() + " " + outcome + " " + r);
                    }
                }
            }
        }
    }

    @Test
    void threadsAndRowsMakeNoDifference() {
        String one = drawn().compare(Grove.BASELINE, Grove.STORM).digest();
        assertEquals(
                one, drawn().threads(3).compare(Grove.BASELINE, Grove.STORM).digest());
        assertEquals(
                one, drawn().rowLength(16).compare(Grove.BASELINE, Grove.STORM).digest());
        assertNotEquals(
                one,
                Grove.ensemble()
                        .months(18)
                        .replications(REPLICATIONS)
                        .compare(Grove.BASELINE, Grove.STORM)
                        .digest());
    }

    /** A scenario that does nothing meets the same draws, so it changes exactly nothing. */
    @Test
    void identicalScenariosDifferByExactlyNothing() {
        Scenario nothing = Grove.STORM.scaled(0);
        Comparison same = drawn().compare(Grove.BASELINE, nothing);
        for (Firm firm : Grove.firms()) {
            for (Outcome outcome : same.outcomes()) {
                assertEquals(
                        Estimate.of(0, 0, 0),
                        same.paired(nothing, firm.name(), outcome).difference());
            }
        }
    }

    /** A default that holds for several firms is one assumption and drawn once; other draws, other seeds: other numbers. */
    @Test
    void oneAssumptionIsOneDraw() {
        Set<Double> values = new HashSet<>();
        for (long number = 0; number < 50; number++) {
            Market market = new Priors(3).draw(Grove.market(), number);
            double[] overhang = of(market, Rounds.OVERHANG);
            assertEquals(1, Arrays.stream(overhang).distinct().count());
            values.add(overhang[0]);
            assertArrayEquals(of(Grove.market(), Firm.CASH), of(market, Firm.CASH), "what was given stays");
        }
        assertEquals(50, values.size());
        assertNotEquals(
                of(new Priors(3).draw(Grove.market(), 0), Rounds.OVERHANG)[0],
                of(new Priors(4).draw(Grove.market(), 0), Rounds.OVERHANG)[0]);
    }

    private static double[] of(Market market, Parameter parameter) {
        return market.firms().stream()
                .mapToDouble(f -> market.value(parameter, f))
                .toArray();
    }

    /**
     * Told apart by brute force: of many draws of the priors with many replications each, the variance of the means per
     * draw, less what is left in it of luck, is what ignorance does. The ensemble learns the same from pairs. Four standard
     * errors, of both sides together; that of the variance of d means that are normal is √(2/d) of it.
     */
    @Test
    @Tag("slow")
    void ignoranceIsTheVarianceOfTheMeansPerDraw() {
        int draws = 50;
        int each = 20;
        double[] means = new double[draws];
        double within = 0;
        for (int d = 0; d < draws; d++) {
            double[] users = Grove.ensemble(market(1_000 + d))
                    .months(18)
                    .replications(each)
                    .run(Grove.BASELINE)
                    .values(Outcome.MAU, "Fir");
            means[d] = Arrays.stream(users).average().orElseThrow();
            within += variance(users) / draws;
        }
        double between = variance(means) - within / each;
        double brute = between / (between + within);
        Estimate told = drawn().replications(1_000).run(Grove.BASELINE).ignorance(Outcome.MAU, "Fir");
        double errorOfBrute = brute * (1 - brute) * Math.sqrt(2.0 / draws);
        double reach = 4 * Math.hypot(errorOfBrute, (told.high() - told.low()) / 4);
        assertEquals(brute, told.value(), reach, told.toString());
        assertTrue(told.low() > 0.05 && reach < 0.5, () -> "shows little: %s, %s".formatted(told, brute));
    }

    /**
     * Oak has about a fifth of the main users of talk, and its product is the default on every device. Default placement that
     * may bring it up to nine tenths of all people is impossible together with that in about three draws of four.
     */
    @Test
    void anImpossibleStartIsDrawnAgain() {
        Market market = Grove.market()
                .with(Demand.DEFAULT_PLACEMENT, Value.assumed(Prior.uniform(0, 0.02, 0.9), "for the sake of the test"));
        Comparison drawn = Grove.ensemble(market)
                .months(2)
                .replications(40)
                .drawingPriors()
                .compare(Grove.BASELINE);
        assertTrue(drawn.redraws() > 20, "about three for each of twenty draws, not " + drawn.redraws());
        assertEquals(List.of(), drawn.failures());
        assertEquals(40, drawn.baseline().replications());
    }

    /** Above a half there is no rest: every second draw. Without drawing the market is at fault, and told so. */
    @Test
    void aStartWithoutRestIsDrawnAgain() {
        Parameter unrest =
                Parameter.of("test.unrest", "share", Scope.MARKET, 0, 1, Value.given(0), "no rest above 0.5");
        Mechanism restless = Declaration.of("restless", Phase.ENTERPRISE, "Finds no state at rest above a half.")
                .uses(unrest)
                .onMarket(world -> {
                    double[] row = world.rows(unrest).row(0);
                    return new MarketPass() {
                        @Override
                        public void start() {
                            if (Arrays.stream(row).anyMatch(x -> x > 0.5)) {
                                throw new IllegalStateException("No state at rest was found.");
                            }
                        }

                        @Override
                        public void advance(int month) {}
                    };
                });
        Market market =
                Grove.market().with(unrest, Value.assumed(Prior.uniform(0, 0.9, 1), "for the sake of the test"));
        Ensemble ensemble =
                Ensemble.of(market, Model.standard().with(restless)).months(2).replications(40);
        Comparison drawn = ensemble.drawingPriors().compare(Grove.BASELINE);
        assertTrue(drawn.redraws() >= 5, "about one for each of twenty draws, not " + drawn.redraws());
        assertEquals(List.of(), drawn.failures());
        String message = assertThrows(IllegalArgumentException.class, () -> ensemble.run(Grove.BASELINE))
                .getMessage();
        assertTrue(message.contains("No state at rest was found."), message);
    }

    @Test
    void aMarketThatCannotStartAtAllSaysWhy() {
        Market market = Grove.market()
                .with(
                        Demand.DEFAULT_PLACEMENT,
                        Value.assumed(Prior.uniform(0.5, 0.5, 0.9), "for the sake of the test"));
        Ensemble ensemble = Grove.ensemble(market).months(2).replications(2).drawingPriors();
        String message = assertThrows(IllegalArgumentException.class, () -> ensemble.run(Grove.BASELINE))
                .getMessage();
        assertTrue(
                message.startsWith("None of 1000 draws of the priors lets grove start as it is. The last: Oak has"),
                message);
    }

    private static double variance(double... x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    }

    @Test
    void whatWasNotDrawnIsNotTold() {
        Result fixed = Grove.ensemble().months(2).replications(4).run(Grove.BASELINE);
        String message = assertThrows(IllegalStateException.class, () -> fixed.ignorance(Outcome.CASH, "Ash"))
                .getMessage();
        assertEquals("Priors were not drawn: ask the ensemble for it by drawingPriors().", message);
    }
}

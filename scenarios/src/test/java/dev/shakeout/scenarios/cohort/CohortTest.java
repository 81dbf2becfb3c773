package dev.shakeout.scenarios.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Market;
import dev.shakeout.core.scenario.Scenario;
import dev.shakeout.core.world.Layout;
import org.junit.jupiter.api.Test;

class CohortTest {

    private static final int ALL = 883_281;
    private static final Scenario TOLD = SmallFirmShakeout.ofStrength(1);

    private static final CohortPath PATH = CohortPath.of(Cohort.market(), TOLD, 3);

    private static CohortPath run(Market market, Scenario scenario) {
        return CohortPath.of(market, scenario, 3);
    }

    private static double error(double expected, double of) {
        return 4 * Math.sqrt(expected * (1 - expected / of)); // four standard errors of a binomial
    }

    /** The counts of the articles: 78,612 gone, 30 % of specialised firms with money, 2 % of those with money again. */
    @Test
    void endsWhereTheArticlesSay() {
        assertEquals(ALL, PATH.count());
        assertEquals(78_612, PATH.gone().get(20), error(78_612, ALL) + 0.5);
        double specialised = Math.ceil(ALL / 15.0);
        double once = 0.3 * specialised;
        assertEquals(once, PATH.funded().get(20), error(once, specialised));
        assertEquals(0.02 * once, PATH.again().get(20), error(0.02 * once, specialised));
    }

    /**
     * Of firms that register at a constant rate N/T and cease at h, (N/T) (t − (1 − e^{−ht})/h) are gone after t months. h is
     * the root the parameter sheet prints to three digits, bisected here.
     */
    @Test
    void followsTheClosedFormEveryMonth() {
        double low = 0.001;
        double high = 0.1;
        while (high - low > 1e-13) {
            double h = 0.5 * (low + high);
            boolean tooFew = 1 - (1 - Math.exp(-20 * h)) / (20 * h) < 0.089;
            low = tooFew ? h : low;
            high = tooFew ? high : h;
        }
        assertEquals(0.00947, low, 0.00001);
        for (int t = 1; t <= 20; t++) {
            double expected = ALL / 20.0 * (t - (1 - Math.exp(-low * t)) / low);
            assertEquals(expected, PATH.gone().get(t), error(expected, ALL) + 1, "month " + t);
        }
    }

    @Test
    void strengthZeroIsTheBaselineAndMoreOfItIsWorse() {
        int firms = 60_000;
        Market market = Cohort.market(firms);
        CohortPath calm = run(market, Scenario.baseline());
        CohortPath none = run(market, SmallFirmShakeout.ofStrength(0));
        assertEquals(calm.gone(), none.gone());
        assertEquals(calm.again(), none.again());
        CohortPath before = calm;
        for (double strength : new double[] {0.5, 1, 2}) {
            CohortPath after = run(market, SmallFirmShakeout.ofStrength(strength));
            for (int t = 1; t <= 20; t++) { // the same luck and higher odds: never fewer
                assertTrue(after.gone().get(t) >= before.gone().get(t), "month " + t);
                assertTrue(after.again().get(t) <= before.again().get(t), "month " + t);
            }
            assertTrue(after.gone().get(20) > before.gone().get(20)
                    && after.again().get(20) < before.again().get(20));
            before = after;
        }
    }

    @Test
    void layoutsAndRowLengthsGiveTheSameCounts() {
        int firms = 5_000;
        Market market = Cohort.market(firms);
        CohortPath expected = CohortPath.of(market, TOLD, 3, 1, Layout.ENSEMBLE, 8);
        for (int length : new int[] {8, 240, 960}) {
            CohortPath path = CohortPath.of(market, TOLD, 3, 2, Layout.POPULATION, length);
            assertEquals(expected.gone(), path.gone());
            assertEquals(expected.funded(), path.funded());
            assertEquals(expected.again(), path.again());
        }
    }
}

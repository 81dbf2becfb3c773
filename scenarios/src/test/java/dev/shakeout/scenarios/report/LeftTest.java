package dev.shakeout.scenarios.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.ensemble.Comparison;
import dev.shakeout.core.ensemble.Result;
import dev.shakeout.core.measure.Estimate;
import dev.shakeout.core.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftTest {

    /** Sums of a few shares with 60 replications, each rounded once or twice. */
    private static final double ROUNDING = 1e-14;

    private final Comparison run = SmallRun.twoScenarios();
    private final List<Left> left = Left.of(run, Group.of(run.market()));

    @Test
    void meanIsTheSumOfTheFirmsSharesSinceExpectationsAdd() {
        for (int s = 0; s < 2; s++) {
            Result result = run.results().get(s);
            double sum = result.surviving("Orange", 30).value()
                    + result.surviving("Blue", 30).value();
            assertEquals(sum, left.get(s).mean(), ROUNDING);
            assertEquals(sum, left.get(s).estimate().value(), ROUNDING);
        }
    }

    @Test
    void differenceIsTheSumOfTheFirmsDifferences() {
        double sum = run.difference(SmallRun.SQUEEZE, "Orange", 30).value()
                + run.difference(SmallRun.SQUEEZE, "Blue", 30).value();
        assertEquals(sum, left.get(1).difference().value(), ROUNDING);
        assertEquals(Estimate.of(0, 0, 0), left.get(0).difference());
    }

    @Test
    void distributionHasTheSameMeanAndAddsUpToOne() {
        for (Left one : left) {
            List<Double> p = one.distribution();
            assertEquals(3, p.size());
            assertEquals(1, p.get(0) + p.get(1) + p.get(2), ROUNDING);
            assertEquals(one.mean(), p.get(1) + 2 * p.get(2), ROUNDING);
        }
    }

    @Test
    void fixtureIsWorthTesting() {
        double mean = left.get(0).mean();
        assertTrue(mean > 0 && mean < 2, "some startups survive and some do not, but the mean is " + mean);
    }

    @Test
    void oneReplicationHasAMeanButNoInterval() {
        Comparison once = SmallRun.ensemble("bikes", "Orange", "Blue", "Super-app")
                .months(1)
                .replications(1)
                .compare(Scenario.baseline());
        Left only = Left.of(once, Group.of(once.market())).get(0);
        assertEquals(2, only.mean()); // nobody runs out of money in a month
        assertFalse(only.estimate().isDefined());
    }
}

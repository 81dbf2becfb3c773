package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairedProperties {

    @Property(tries = 200)
    void identicalOutcomesDifferByExactlyNothing(@ForAll("outcomes") double[][] pair) {
        PairedDifference none = Paired.difference(pair[0], pair[0].clone(), pair[0].length);

        assertEquals(Estimate.of(0, 0, 0), none.difference());
        assertEquals(OptionalDouble.empty(), none.varianceRatio());
    }

    @Property(tries = 200)
    void swappingTheScenariosTurnsTheSignToTheBit(@ForAll("outcomes") double[][] pair) {
        PairedDifference forth = Paired.difference(pair[0], pair[1], pair[0].length);
        PairedDifference back = Paired.difference(pair[1], pair[0], pair[0].length);

        assertEquals(forth.difference().value(), -back.difference().value(), 0.0);
        assertEquals(forth.difference().low(), -back.difference().high(), 0.0);
        assertEquals(forth.difference().high(), -back.difference().low(), 0.0);
        assertEquals(forth.varianceRatio(), back.varianceRatio());
    }

    @Property(tries = 200)
    void differenceOfMeansIsTheMeanOfDifferences(@ForAll("outcomes") double[][] pair) {
        int n = pair[0].length;
        double means = Mean.of(pair[1], n).value() - Mean.of(pair[0], n).value();

        double paired = Paired.difference(pair[0], pair[1], n).difference().value();
        assertEquals(means, paired, 1e-12 * 1e3); // roundings of outcomes to 1e3
    }

    @Property(tries = 200)
    void ratioIsTheOneOfTheTwoSampleAndThePairedStandardErrors(@ForAll("outcomes") double[][] pair) {
        int n = pair[0].length;
        PairedDifference change = Paired.difference(pair[0], pair[1], n);
        double apart = width(Mean.of(pair[0], n)) + width(Mean.of(pair[1], n)); // squares, on a common t and n
        double paired = width(change.difference());

        if (change.varianceRatio().isPresent()) {
            assertEquals(apart, change.varianceRatio().getAsDouble() * paired, 1e-9 * apart); // limits are rounded
        } else {
            assertTrue(paired == 0);
        }
    }

    private static double width(Estimate estimate) {
        double reach = (estimate.high() - estimate.low()) / 2;
        return reach * reach;
    }

    @Provide
    Arbitrary<double[][]> outcomes() {
        return Arbitraries.integers()
                .between(2, 60)
                .flatMap(n -> Arbitraries.integers()
                        .between(-1_000, 1_000)
                        .map(Integer::doubleValue)
                        .array(double[].class)
                        .ofSize(n)
                        .array(double[][].class)
                        .ofSize(2));
    }
}

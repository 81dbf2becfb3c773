package dev.shakeout.core.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class SwitchingProperties {

    /** A market of products with people and utilities. */
    record Products(double[] people, double[] utility) {
        double[] weights() {
            return Arrays.stream(utility).map(StrictMath::exp).toArray();
        }

        double sum() {
            return Arrays.stream(people).sum();
        }
    }

    @Property(tries = 200)
    void theFactorisationIsTheDefinition(@ForAll("products") Products p, @ForAll @DoubleRange(max = 6) double cost) {
        double[] expected = Lane.chosenByDefinition(p.people(), p.utility(), cost);
        assertArrayEquals(expected, Lane.chosen(p.people(), p.weights(), cost), 1e-12 * p.sum());
    }

    @Property(tries = 200)
    void nobodyIsMadeOrLost(@ForAll("products") Products p, @ForAll @DoubleRange(max = 10) double cost) {
        double chosen =
                Arrays.stream(Lane.chosen(p.people(), p.weights(), cost)).sum();
        assertEquals(p.sum(), chosen, 1e-14 * p.people().length * p.sum());
    }

    @Property(tries = 100)
    void weightsForWhatWasChosenAreTheWeights(
            @ForAll("products") Products p, @ForAll @DoubleRange(max = 4) double cost) {
        double[] wanted = Lane.chosenByDefinition(p.people(), p.utility(), cost);
        double[] w = Switching.weightsFor(p.people(), wanted, StrictMath.exp(-cost));
        assertEquals(1, Arrays.stream(w).sum(), 1e-14);
        double[] chosen = Lane.chosen(p.people(), w, cost);
        for (int l = 0; l < w.length; l++) {
            assertEquals(wanted[l], chosen[l], 1e-12 * wanted[l]);
        }
    }

    @Property(tries = 200)
    void aBetterProductIsChosenByMore(
            @ForAll("products") Products p,
            @ForAll @DoubleRange(max = 6) double cost,
            @ForAll @DoubleRange(max = 3) double rise) {
        double before = Lane.chosen(p.people(), p.weights(), cost)[0];
        double[] better = p.utility().clone();
        better[0] += rise;
        double after = Lane.chosen(p.people(), new Products(p.people(), better).weights(), cost)[0];
        assertTrue(after >= before * (1 - 1e-12));
    }

    @Provide
    Arbitrary<Products> products() {
        Arbitrary<Double> people = Arbitraries.doubles().between(1, 1e8).ofScale(3);
        Arbitrary<Double> utility = Arbitraries.doubles().between(-4, 4).ofScale(6);
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(n -> people.array(double[].class)
                        .ofSize(n)
                        .flatMap(k -> utility.array(double[].class).ofSize(n).map(v -> new Products(k, v))));
    }
}

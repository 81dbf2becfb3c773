package dev.shakeout.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The change of concentration reconciles with the changes of shares. */
class ConcentrationChangeProperties {

    /** Sums of at most 40 products below 1, each rounded to an ulp of 1 at most, and a dozen operations on them. */
    private static final double ROUNDING = 100 * Math.ulp(1.0);

    /** Two dates of the same firms, half of which are not there at one or the other. */
    @Provide
    Arbitrary<double[][]> dates() {
        Arbitrary<Double> size = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(1e-6, 1e9).ofScale(6));
        return Arbitraries.integers()
                .between(1, 40)
                .flatMap(n -> size.array(double[].class)
                        .ofSize(n)
                        .array(double[][].class)
                        .ofSize(2));
    }

    @Property(tries = 200)
    void thePartsAddUpToTheChange(@ForAll("dates") double[][] dates) {
        Optional<ConcentrationChange> change = ConcentrationChange.of(dates[0], dates[1]);
        boolean both = Arrays.stream(dates).allMatch(d -> Arrays.stream(d).sum() > 0);
        assertEquals(both, change.isPresent());
        change.ifPresent(c -> {
            assertEquals(Concentration.hhi(dates[0]).orElseThrow(), c.before(), ROUNDING);
            assertEquals(Concentration.hhi(dates[1]).orElseThrow(), c.after(), ROUNDING);
            assertEquals(c.total(), c.within() + c.between() + c.entry() + c.exit(), ROUNDING);
            assertTrue(c.entry() >= 0 && c.exit() <= 0);
        });
    }

    @Property(tries = 200)
    void theWayBackHasTheSamePartsWithTheOtherSign(@ForAll("dates") double[][] dates) {
        Optional<ConcentrationChange> there = ConcentrationChange.of(dates[0], dates[1]);
        Optional<ConcentrationChange> back = ConcentrationChange.of(dates[1], dates[0]);
        there.ifPresent(t -> {
            ConcentrationChange b = back.orElseThrow();
            assertEquals(t.within(), -b.within(), 0);
            assertEquals(t.between(), -b.between(), 0);
            assertEquals(t.entry(), -b.exit(), 0);
            assertEquals(t.exit(), -b.entry(), 0);
        });
    }

    @Property(tries = 200)
    void theUnitDoesNotMatter(@ForAll("dates") double[][] dates) {
        double[][] doubled = Arrays.stream(dates)
                .map(d -> Arrays.stream(d).map(x -> 2 * x).toArray()) // a power of two rounds nothing
                .toArray(double[][]::new);
        assertEquals(ConcentrationChange.of(dates[0], dates[1]), ConcentrationChange.of(doubled[0], doubled[1]));
    }
}

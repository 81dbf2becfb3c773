package dev.shakeout.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every prior. */
class PriorProperties {

    /** Smallest and largest uniform number the library draws: (k + 1/2) 2^-52. */
    private static final double FIRST = 0x1p-53;

    private static final double LAST = 0x1.fffffffffffffp-1;

    @Property
    void moreLuckNeverGivesLess(@ForAll("priors") Prior prior, @ForAll("shares") double u, @ForAll("shares") double v) {
        assertTrue(prior.quantile(Math.min(u, v)) <= prior.quantile(Math.max(u, v)));
        assertTrue(prior.quantile(FIRST) <= prior.quantile(u) && prior.quantile(u) <= prior.quantile(LAST));
    }

    @Property
    void drawsAreFinite(@ForAll("priors") Prior prior, @ForAll("shares") double u) {
        assertTrue(Double.isFinite(prior.quantile(u)) && Double.isFinite(prior.centre()));
    }

    /** Not even by rounding: a parameter's range would refuse it. */
    @Property
    void hardBoundsAreNeverLeft(@ForAll("points") double[] p) {
        Prior[] bounded = {
            Prior.uniform(p[0], p[2]), Prior.triangular(p[0], p[1], p[2]), Prior.logUniform(p[0], p[2]),
        };
        for (Prior prior : bounded) {
            for (double u : new double[] {FIRST, 0.1, 0.5, 0.9, LAST}) {
                double x = prior.quantile(u);
                assertTrue(p[0] <= x && x <= p[2], () -> prior + " gives " + x);
            }
        }
    }

    /** Distances of a percentile from its stated point: the normal quantile and a power, each good to 1e-12. */
    @Property
    void twoPiecesMeetTheirThreePoints(@ForAll("points") double[] p) {
        Prior[] pieces = {Prior.normal(p[0], p[1], p[2]), Prior.logNormal(p[0], p[1], p[2])};
        for (Prior prior : pieces) {
            assertEquals(p[0], prior.quantile(0.05), 1e-11 * p[2]);
            assertEquals(p[1], prior.quantile(0.5), 1e-11 * p[2]);
            assertEquals(p[2], prior.quantile(0.95), 1e-11 * p[2]);
        }
    }

    /** F(Q(u)) = u, with F of the triangle in closed form; near a corner F is flat, so u is compared. */
    @Property
    void aTriangleInvertsItsDistribution(@ForAll("points") double[] p, @ForAll("shares") double u) {
        double low = p[0];
        double mode = p[1];
        double high = p[2] + 1e-3; // a triangle with some width, so that the quotients below say something
        double x = Prior.triangular(low, mode, high).quantile(u);
        double below = x <= mode && mode > low
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
        assertEquals(u, below, 1e-9); // x near 1e3 carries 1e-13, over a width of 1e-3
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.longs().between(0, (1L << 52) - 1).map(k -> (k + 0.5) * 0x1p-52);
    }

    /** Three positive numbers in order. */
    @Provide
    Arbitrary<double[]> points() {
        return Arbitraries.doubles()
                .between(1e-3, 1e3)
                .ofScale(6)
                .array(double[].class)
                .ofSize(3)
                .map(p -> {
                    double[] sorted = p.clone();
                    Arrays.sort(sorted);
                    return sorted;
                });
    }

    @Provide
    Arbitrary<Prior> priors() {
        Arbitrary<double[]> p = points();
        return Arbitraries.oneOf(
                p.map(x -> Prior.uniform(x[0], x[1], x[2])),
                p.map(x -> Prior.uniform(-x[2], x[1])),
                p.map(x -> Prior.triangular(x[0], x[1], x[2])),
                p.map(x -> Prior.triangular(-x[2], x[0], x[1])),
                p.map(x -> Prior.normal(x[0], x[1], x[2])),
                p.map(x -> Prior.normal(-x[2], x[0], x[1])),
                p.map(x -> Prior.logNormal(x[0], x[1], x[2])),
                p.map(x -> Prior.logUniform(x[0], x[2])),
                Combinators.combine(
                                Arbitraries.integers().between(-50, 50),
                                Arbitraries.integers().between(0, 100))
                        .as((low, width) -> Prior.whole(low, low + width / 2, low + width)),
                Arbitraries.doubles().between(0, 1).ofScale(6).map(Prior::bernoulli));
    }
}

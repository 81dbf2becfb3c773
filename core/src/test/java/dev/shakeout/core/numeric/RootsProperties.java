package dev.shakeout.core.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class RootsProperties {

    @Property
    void bothMethodsFindTheRootOfACubic(
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(6) double root,
            @ForAll @DoubleRange(max = 10) @Scale(6) double slope) {
        DoubleUnaryOperator f = x -> (x - root) * ((x - root) * (x - root) + slope + 1.0);
        assertEquals(root, Roots.bisect(f, -60.0, 70.0, 1e-10), 1e-10);
        assertEquals(root, Roots.brent(f, -60.0, 70.0, 1e-10), 1.1e-10); // and a few units in the last place
    }

    @Property
    void aScaleOfTheFunctionDoesNotMoveTheBisectedRoot(
            @ForAll @DoubleRange(min = -50, max = 50) @Scale(6) double root,
            @ForAll @DoubleRange(min = 1e-6, max = 1e6) @Scale(9) double scale) {
        assertEquals(
                Roots.bisect(x -> x - root, -60.0, 70.0, 1e-9),
                Roots.bisect(x -> scale * (x - root), -60.0, 70.0, 1e-9));
    }
}

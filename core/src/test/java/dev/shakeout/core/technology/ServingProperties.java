package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ServingProperties {

    private static Seen random(long seed, Parameter parameter, double value) {
        Random dice = new Random(seed);
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(
                        Firm.startup("A").with(Firm.CAPABILITY, dice.nextDouble() - 0.5),
                        Firm.challenger("C").with(Firm.CAPABILITY, dice.nextDouble() - 0.5));
        Model model = Model.of(
                        Technology.MECHANISM,
                        OpenModels.MECHANISM,
                        Serving.MECHANISM,
                        Given.inSegment(Phase.REGIME, Columns.USERS, (firm, month) -> 1e7))
                .with(Given.laboratories());
        return Small.of(model, market)
                .with(Technology.PROGRESS, dice.nextDouble())
                .with(Technology.ALPHA, 0) // models stay what they are: better ones are dearer to serve
                .with(Technology.NOISE, 0)
                .with(parameter, value)
                .seed(seed)
                .run(24, Columns.UNIT_COST, Columns.OPEN_PRICE, Serving.COST_INDEX, Serving.QUALITY_COST_INDEX);
    }

    /** At the same capability cheaper machines, faster learning and less to have learnt before never make serving dearer. */
    @Property(tries = 100)
    void progressNeverMakesServingDearer(
            @ForAll long seed, @ForAll @DoubleRange(max = 1) double one, @ForAll @DoubleRange(max = 1) double other) {
        double more = Math.max(one, other);
        double less = Math.min(one, other);
        assertNeverDearer(seed, Technology.HARDWARE_DECLINE, more, less);
        assertNeverDearer(seed, Technology.PROGRESS, more, less);
        assertNeverDearer(seed, Serving.PROGRESS_RATIO, 0.5 + less / 2, 0.5 + more / 2);
        assertNeverDearer(seed, Serving.EXPERIENCE, 1 + 1e9 * less, 1 + 1e9 * more);
    }

    private static void assertNeverDearer(long seed, Parameter parameter, double fast, double slow) {
        Seen cheap = random(seed, parameter, fast);
        Seen dear = random(seed, parameter, slow);
        for (int month = 0; month <= 24; month++) {
            for (String firm : List.of("A", "C")) {
                assertNotAbove(dear.at(Columns.UNIT_COST, firm, month), cheap.at(Columns.UNIT_COST, firm, month));
            }
            assertNotAbove(dear.at(Columns.OPEN_PRICE, month), cheap.at(Columns.OPEN_PRICE, month));
            assertNotAbove(dear.at(Serving.COST_INDEX, month), cheap.at(Serving.COST_INDEX, month));
            assertNotAbove(dear.at(Serving.QUALITY_COST_INDEX, month), cheap.at(Serving.QUALITY_COST_INDEX, month));
        }
    }

    /** Up to the error of exp, 3e-13. */
    private static void assertNotAbove(double limit, double x) {
        assertTrue(x <= limit * (1 + 1e-12), x + " above " + limit);
    }
}

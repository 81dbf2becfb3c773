package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Comparative statics of the open floor, one month with everything else held. */
class OpenModelsProperties {

    private static final String[] FIRMS = {"A", "B", "D", "E", "C"};

    /** Five firms of which E never adopts; the lever makes the floor of the month. */
    private static double[] qualities(long seed, double floor) {
        Random dice = new Random(seed);
        Firm[] firms = new Firm[FIRMS.length];
        for (int f = 0; f < firms.length; f++) {
            Firm firm = FIRMS[f].equals("C") ? Firm.challenger("C") : Firm.startup(FIRMS[f]);
            firms[f] = firm.cash(1e9).with(Firm.CAPABILITY, dice.nextDouble() - 0.5);
        }
        firms[3] = firms[3].with(OpenModels.ADOPTION_RATE, 0);
        Small small = Given.small(firms).with(OpenModels.ADOPTION_RATE, 1).seed(seed);
        Seen seen = (floor > 0 ? small.pulling(OpenModels.FLOOR.pull(floor)) : small).run(1, Columns.QUALITY);
        double[] quality = new double[firms.length];
        for (int f = 0; f < firms.length; f++) {
            quality[f] = seen.at(Columns.QUALITY, FIRMS[f], 1);
        }
        return quality;
    }

    /** Logit shares at fixed prices beside an outside option, by the formula. */
    private static double[] shares(double[] quality, double taste) {
        double all = 1;
        double[] weight = new double[quality.length];
        for (int f = 0; f < quality.length; f++) {
            weight[f] = StrictMath.exp(taste * quality[f]);
            all += weight[f];
        }
        for (int f = 0; f < quality.length; f++) {
            weight[f] /= all;
        }
        return weight;
    }

    /** Check (b) of MODEL 4.6 at fixed prices: a better open model never helps a firm that does not build on it. */
    @Property(tries = 200)
    void aHigherFloorNeverRaisesTheShareOfWhoDoesNotAdopt(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double floor,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 20) double taste) {
        double before = shares(qualities(seed, floor), taste)[3];
        double after = shares(qualities(seed, floor + more), taste)[3];
        assertTrue(after <= before + Math.ulp(1.0)); // equality up to rounding
    }

    /** And consumers' surplus, ln of the sum of weights, never falls. */
    @Property(tries = 200)
    void aHigherFloorNeverHurtsConsumers(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double floor,
            @ForAll @DoubleRange(max = 1) double more,
            @ForAll @DoubleRange(max = 20) double taste) {
        double[] before = qualities(seed, floor);
        double[] after = qualities(seed, floor + more);
        for (int f = 0; f < FIRMS.length; f++) {
            assertTrue(after[f] >= before[f]);
        }
        assertTrue(surplus(after, taste) >= surplus(before, taste));
    }

    private static double surplus(double[] quality, double taste) {
        double all = 1;
        for (double q : quality) {
            all += StrictMath.exp(taste * q);
        }
        return StrictMath.log(all);
    }
}

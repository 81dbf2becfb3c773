package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Parameter;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Common luck: what makes copying harder never makes a giant's product better, at any time, in any replication. */
class CloningProperties {

    private static final int LANES = 16;
    private static final int MONTHS = 36;

    private static double[][] craft(long seed, Parameter parameter, double value) {
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(
                        Firm.startup("niche").with(Products.CRAFT, 0.5),
                        Firm.incumbent("giant").coreCashFlow(1e9));
        Model model = Model.of(
                Cloning.MECHANISM,
                Products.MECHANISM,
                Given.inSegment(Phase.REGIME, Columns.USERS, (firm, month) -> firm.equals("niche") ? 5e5 * month : 0));
        var seen = Small.of(model, market)
                .with(parameter, value)
                .seed(seed)
                .replications(LANES)
                .run(MONTHS, Shared.CRAFT_NOW);
        double[][] craft = new double[MONTHS + 1][];
        for (int month = 0; month <= MONTHS; month++) {
            craft[month] = seen.all(Shared.CRAFT_NOW, "giant", month);
        }
        return craft;
    }

    private static void assertNeverBetter(double[][] harder, double[][] easier) {
        for (int month = 0; month <= MONTHS; month++) {
            for (int i = 0; i < LANES; i++) {
                assertTrue(harder[month][i] <= easier[month][i]);
            }
        }
    }

    @Property(tries = 50)
    void aLongerLag(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 12) double lag,
            @ForAll @DoubleRange(max = 12) double more) {
        assertNeverBetter(craft(seed, Cloning.LAG, lag + more), craft(seed, Cloning.LAG, lag));
    }

    @Property(tries = 50)
    void aHigherThreshold(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 3e8) double tau,
            @ForAll @DoubleRange(max = 1e8) double more) {
        assertNeverBetter(
                craft(seed, Cloning.ATTENTION_THRESHOLD, tau + more), craft(seed, Cloning.ATTENTION_THRESHOLD, tau));
    }

    @Property(tries = 50)
    void aLowerRateOfEntry(
            @ForAll long seed, @ForAll @DoubleRange(max = 5) double rate, @ForAll @DoubleRange(max = 5) double more) {
        assertNeverBetter(craft(seed, Cloning.ENTRY_RATE, rate), craft(seed, Cloning.ENTRY_RATE, rate + more));
    }

    @Property(tries = 50)
    void aWorseCopy(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 0.89) double share,
            @ForAll @DoubleRange(max = 0.05) double more) {
        assertNeverBetter(craft(seed, Cloning.FIDELITY, share), craft(seed, Cloning.FIDELITY, share + more));
    }
}

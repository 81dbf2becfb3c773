package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GenerationsProperties {

    private static final int MONTHS = 30;

    private static Seen run(long seed, double transfer, int lag, double first, double second) {
        Model model = Model.of(Technology.MECHANISM, OpenModels.MECHANISM, Generations.MECHANISM)
                .with(Given.laboratories());
        return Small.of(
                        model,
                        Firm.startup("S").with(Firm.CAPABILITY, first),
                        Firm.incumbent("I").coreCashFlow(1e9).with(Firm.CAPABILITY, second))
                .with(Generations.TRANSFER, transfer)
                .with(Generations.INCUMBENTS_LAG, lag)
                .with(Technology.NOISE, 0)
                .with(Technology.COMPETENCE, 20)
                .with(Technology.RUN_MONTHS, 1)
                .seed(seed)
                .pulling(Generations.OPENS.pull(1).from(Small.START.plusMonths(6)))
                .run(MONTHS, Columns.NEXT_QUALITY, Columns.CAPABILITY);
    }

    /** Without luck the lead in the new generation is the old one times what is transferred, whoever has it. */
    @Property(tries = 100)
    void theLeadIsTheOldOneTimesTheTransfer(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double transfer,
            @ForAll @DoubleRange(min = -1, max = 1) double first,
            @ForAll @DoubleRange(min = -1, max = 1) double second) {
        Seen seen = run(seed, transfer, 0, first, second);
        for (int month = 6; month <= MONTHS; month++) {
            double lead = seen.at(Columns.NEXT_QUALITY, "I", month) - seen.at(Columns.NEXT_QUALITY, "S", month);
            assertEquals(transfer * (second - first), lead, 1e-11); // a path of sums below 5 nats
            double best =
                    Math.max(seen.at(Columns.NEXT_QUALITY, "I", month), seen.at(Columns.NEXT_QUALITY, "S", month));
            double old = Math.max(seen.at(Columns.CAPABILITY, "I", month), seen.at(Columns.CAPABILITY, "S", month));
            assertEquals(old, best, 1e-11); // the best loses nothing and gains nothing
        }
    }

    /** Who sees it later is never ahead of where it would be, and never behind once it has seen it. */
    @Property(tries = 50)
    void aLongerLagNeverHelps(
            @ForAll long seed, @ForAll @IntRange(max = 12) int lag, @ForAll @IntRange(max = 12) int more) {
        Seen soon = run(seed, 0.6, lag, 0, 0.3);
        Seen late = run(seed, 0.6, lag + more, 0, 0.3);
        for (int month = 0; month <= MONTHS; month++) {
            double sooner = soon.at(Columns.NEXT_QUALITY, "I", month);
            double later = late.at(Columns.NEXT_QUALITY, "I", month);
            assertTrue(later <= sooner);
            assertEquals(month >= 6 + lag + more, later == sooner && later > Columns.NO_MODEL);
        }
    }
}

package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.market.Market;
import dev.shakeout.core.market.Segment;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class FlywheelProperties {

    private static final int MONTHS = 24;

    /** One product whose users jump about; the last month's are {@code last} more. */
    private static Small random(long seed, double last) {
        Random dice = new Random(seed);
        double[] users = new double[MONTHS + 1];
        for (int month = 0; month <= MONTHS; month++) {
            users[month] = 1e8 * dice.nextDouble() * dice.nextDouble();
        }
        users[0] = users[1]; // what the first month begins with
        users[MONTHS] += last;
        Market market = Market.of("small", Small.START)
                .segments(Segment.of("chat", 1e9))
                .firms(Firm.startup("A"));
        Model model = Model.of(
                Flywheel.MECHANISM, Given.inSegment(Phase.REGIME, Columns.USERS, (firm, month) -> users[month]));
        return Small.of(model, market)
                .with(Flywheel.MOST, 1.5 * dice.nextDouble())
                .with(Flywheel.HALF, 1 + 1e9 * dice.nextDouble())
                .with(Flywheel.SHAPE, 0.2 + 4.8 * dice.nextDouble())
                .with(Flywheel.DECAY, 0.02 + 0.98 * dice.nextDouble())
                .with(Flywheel.EXCLUSIVITY, dice.nextDouble())
                .with(Flywheel.OPENNESS, dice.nextDouble());
    }

    /** A stock never exceeds what came in; and its worth never exceeds the most. */
    @Property(tries = 100)
    void dataNeverExceedWhatCameIn(@ForAll long seed) {
        Seen seen =
                random(seed, 0).run(MONTHS, Flywheel.DATA, Shared.DATA_GAIN, Flywheel.WORTH_AT_START, Columns.USERS);
        double all = seen.at(Flywheel.DATA, "A", 1);
        for (int month = 2; month <= MONTHS; month++) {
            all += seen.at(Columns.USERS, "A", month);
            double stock = seen.at(Flywheel.DATA, "A", month);
            assertTrue(stock >= 0 && stock <= all, stock + " of " + all);
            double worth = seen.at(Shared.DATA_GAIN, "A", month) + seen.at(Flywheel.WORTH_AT_START, "A", month);
            assertTrue(worth >= -1e-15 && worth <= 1.5);
        }
    }

    /** More use, more exclusivity, a slower decay never give less; one month with everything else held. */
    @Property(tries = 100)
    void moreUseNeverGivesLess(@ForAll long seed, @ForAll @DoubleRange(max = 1e8) double more) {
        double few = random(seed, 0).run(MONTHS, Shared.DATA_GAIN).at(Shared.DATA_GAIN, "A", MONTHS);
        double many = random(seed, more).run(MONTHS, Shared.DATA_GAIN).at(Shared.DATA_GAIN, "A", MONTHS);
        assertTrue(many >= few);
    }
}

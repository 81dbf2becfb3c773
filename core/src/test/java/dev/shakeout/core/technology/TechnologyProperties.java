package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class TechnologyProperties {

    private static final int LANES = 8;
    private static final String[] FIRMS = {"A", "B", "C"};

    /** Three firms whose teams and outlays jump about, under random parameters. */
    private static Small random(long seed, double compute) {
        Random dice = new Random(seed);
        double[][] outlay = new double[FIRMS.length][25];
        double[][] team = new double[FIRMS.length][25];
        for (int f = 0; f < FIRMS.length; f++) {
            for (int month = 0; month <= 24; month++) {
                outlay[f][month] = 200 * dice.nextDouble();
                team[f][month] = dice.nextInt(20);
            }
        }
        Mechanism[] given = {
            Small.set(Phase.REGIME, Columns.FRONTIER, (firm, month) -> month % 7 == 0 ? 0 : 1),
            Small.set(Phase.REGIME, Columns.KEY_PEOPLE, (firm, month) -> team[firm.charAt(0) - 'A'][month]),
            Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
            Small.set(Phase.REGIME, Columns.TRAINING, (firm, month) -> compute * outlay[firm.charAt(0) - 'A'][month])
        };
        return Small.of(
                        Model.of(Technology.MECHANISM).with(given),
                        Firm.startup("A"),
                        Firm.startup("B").with(Technology.OPEN_RELEASE, dice.nextDouble()),
                        Firm.challenger("C").with(Firm.CAPABILITY, dice.nextDouble() - 0.5))
                .with(Technology.ALPHA, dice.nextDouble())
                .with(Technology.PROGRESS, 5 * dice.nextDouble())
                .with(Technology.FORGETTING, 5 * dice.nextDouble())
                .with(Technology.SPILLOVER, 10 * dice.nextDouble())
                .with(Technology.RUN_MONTHS, 1 + 5 * dice.nextDouble())
                .with(Technology.ADOPTER_GAP, dice.nextDouble())
                .seed(seed)
                .replications(LANES);
    }

    /** Identity 16 of MODEL 6; and everybody has the better of the own model and the floor. */
    @Property
    void capabilityAndFloorNeverFall(@ForAll long seed) {
        Seen seen = random(seed, 1).run(24, Columns.CAPABILITY, Columns.OPEN_FLOOR, Columns.QUALITY);
        for (int month = 1; month <= 24; month++) {
            for (int i = 0; i < LANES; i++) {
                double floor = seen.all(Columns.OPEN_FLOOR, month)[i];
                assertTrue(floor >= seen.all(Columns.OPEN_FLOOR, month - 1)[i]);
                for (String firm : FIRMS) {
                    double own = seen.all(Columns.CAPABILITY, firm, month)[i];
                    assertTrue(own >= seen.all(Columns.CAPABILITY, firm, month - 1)[i]);
                    double quality = seen.all(Columns.QUALITY, firm, month)[i];
                    assertTrue(quality >= own);
                    assertTrue(quality <= Math.max(own, floor));
                }
            }
        }
    }

    /** Common luck: more compute in every month never gives a worse model, in any replication. */
    @Property
    void moreComputeNeverGivesLess(@ForAll long seed, @ForAll @DoubleRange(min = 1, max = 10) double factor) {
        Seen less = random(seed, 1).run(24, Columns.CAPABILITY, Columns.OPEN_FLOOR);
        Seen more = random(seed, factor).run(24, Columns.CAPABILITY, Columns.OPEN_FLOOR);
        for (String firm : FIRMS) {
            for (int i = 0; i < LANES; i++) {
                assertTrue(more.all(Columns.CAPABILITY, firm, 24)[i] >= less.all(Columns.CAPABILITY, firm, 24)[i]);
            }
        }
    }

    /** The same on a single path, to the digit: α ln of the factor, whatever the luck of the run. */
    @Property
    void capabilityIsLinearInLogCompute(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1) double alpha,
            @ForAll @DoubleRange(min = 1, max = 100) double factor) {
        double[][] reached = new double[2][];
        for (int k = 0; k < 2; k++) {
            double outlay = k == 0 ? 100 : 100 * factor;
            reached[k] = Small.of(
                            Model.of(
                                    Technology.MECHANISM,
                                    Small.set(Phase.REGIME, Columns.FRONTIER, 1),
                                    Small.set(Phase.REGIME, Columns.KEY_PEOPLE, 10),
                                    Small.set(Phase.REGIME, Columns.TRAINING_PLAN, 100),
                                    Small.set(Phase.REGIME, Columns.TRAINING, outlay)),
                            Firm.startup("A"))
                    .with(Technology.ALPHA, alpha)
                    .with(Technology.NOISE, 0)
                    .with(Technology.COMPETENCE, 20)
                    .with(Technology.RUN_MONTHS, 1)
                    .seed(seed)
                    .run(40, Columns.CAPABILITY) // e^{−40}: all runs have ended
                    .all(Columns.CAPABILITY, "A", 40);
        }
        assertEquals(
                alpha * StrictMath.log(factor), reached[1][0] - reached[0][0], 1e-11); // path of 40 sums below 20 nats
    }
}

package dev.shakeout.core.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.simulation.Small.Seen;
import dev.shakeout.core.simulation.Small.Setting;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

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
                        Model.of(Technology.MECHANISM, OpenModels.MECHANISM).with(given),
                        Firm.startup("A").cash(1e9 * dice.nextDouble()),
                        Firm.startup("B").with(OpenModels.OPEN_RELEASE, dice.nextDouble()),
                        Firm.challenger("C").with(Firm.CAPABILITY, dice.nextDouble() - 0.5))
                .with(Technology.ALPHA, dice.nextDouble())
                .with(Technology.PROGRESS, 5 * dice.nextDouble())
                .with(Technology.FORGETTING, 5 * dice.nextDouble())
                .with(Technology.SPILLOVER, 10 * dice.nextDouble())
                .with(Technology.RUN_MONTHS, 1 + 5 * dice.nextDouble())
                .with(OpenModels.ADOPTER_GAP, dice.nextDouble())
                .with(OpenModels.ADOPTION_RATE, dice.nextDouble())
                .seed(seed)
                .replications(LANES);
    }

    /** What can be done is not forgotten; and everybody has the better of the own model and the floor. */
    @Property(tries = 100)
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

    /** What is committed to a run was bought, but for what runs of the start had already. */
    @Property(tries = 100)
    void computeIsBoughtBeforeItIsCommitted(@ForAll long seed) {
        Seen seen = random(seed, 1).run(24, Shared.COMPUTE, Technology.COMMITTED);
        for (String firm : FIRMS) {
            for (int i = 0; i < LANES; i++) {
                double bought = seen.all(Technology.COMMITTED, firm, 0)[i];
                for (int month = 1; month <= 24; month++) {
                    bought += seen.all(Shared.COMPUTE, firm, month)[i];
                    double committed = seen.all(Technology.COMMITTED, firm, month)[i];
                    assertTrue(committed >= 0 && committed <= bought * (1 + 1e-14)); // sums in another order
                }
            }
        }
    }

    /**
     * Common luck: more compute in every month never gives a worse model, in any replication. Runs take a month here, so
     * that they end at the same times.
     */
    @Property(tries = 100)
    void moreComputeNeverGivesLess(@ForAll long seed, @ForAll @DoubleRange(min = 1, max = 10) double factor) {
        Seen less = random(seed, 1).with(Technology.RUN_MONTHS, 1).run(24, Columns.CAPABILITY);
        Seen more = random(seed, factor).with(Technology.RUN_MONTHS, 1).run(24, Columns.CAPABILITY);
        for (String firm : FIRMS) {
            for (int i = 0; i < LANES; i++) {
                assertTrue(more.all(Columns.CAPABILITY, firm, 24)[i] >= less.all(Columns.CAPABILITY, firm, 24)[i]);
            }
        }
    }

    /**
     * One month with everything else held, more compute than the plan in it: what the run that ends reaches never falls,
     * and it never ends later.
     */
    @Property(tries = 100)
    void moreComputeInAMonthNeverGivesLess(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 400) double outlay,
            @ForAll @DoubleRange(max = 400) double more,
            @ForAll @IntRange(min = 2, max = 9) int month) {
        double[][] reached = new double[2][];
        for (int k = 0; k < 2; k++) {
            double spent = k == 0 ? outlay : outlay + more;
            // the run before the month is under way in lanes where none ended then; the month after has no outlay
            Setting training = (firm, m) -> m < month ? 100 : m == month ? spent : 0;
            reached[k] = Small.of(
                            Model.of(Technology.MECHANISM).with(Given.laboratories((firm, m) -> 10, training)),
                            Firm.startup("A"))
                    .with(Technology.PROGRESS, 0)
                    .seed(seed)
                    .replications(LANES)
                    .run(month, Columns.CAPABILITY)
                    .all(Columns.CAPABILITY, "A", month);
        }
        for (int i = 0; i < LANES; i++) {
            assertTrue(reached[1][i] >= reached[0][i]);
        }
    }

    /** The same on a single path, to the digit: α ln of the factor, whatever the luck of the run. */
    @Property(tries = 100)
    void capabilityIsLinearInLogCompute(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1) double alpha,
            @ForAll @DoubleRange(min = 1, max = 100) double factor) {
        double[][] reached = new double[2][];
        for (int k = 0; k < 2; k++) {
            double outlay = k == 0 ? 100 : 100 * factor;
            reached[k] = Small.of(
                            Model.of(Technology.MECHANISM)
                                    .with(Given.laboratories((firm, month) -> 10, (firm, month) -> outlay)),
                            Firm.startup("A"))
                    .with(Technology.ALPHA, alpha)
                    .with(Technology.HARDWARE_DECLINE, 0)
                    .with(Technology.PROGRESS, 0)
                    .with(Technology.NOISE, 0)
                    .with(Technology.COMPETENCE, 20)
                    .seed(seed)
                    .run(40, Columns.CAPABILITY)
                    .all(Columns.CAPABILITY, "A", 40);
        }
        assertEquals(
                alpha * StrictMath.log(factor),
                reached[1][0] - reached[0][0],
                1e-13); // a few roundings of a number below 5
    }
}

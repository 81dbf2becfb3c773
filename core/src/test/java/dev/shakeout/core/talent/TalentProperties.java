package dev.shakeout.core.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.scenario.Target;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class TalentProperties {

    private static final int LANES = 16;

    /** Common luck: raising the pay of a rival cannot make anybody stay who would have left, in any replication. */
    @Property
    void raisingTheRivalsPayNeverLowersDepartures(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.5, max = 3) double pay,
            @ForAll @DoubleRange(max = 2) double raise,
            @ForAll @DoubleRange(min = 0.01, max = 1) double taste) {
        double[] before = leavers(seed, pay, taste);
        double[] after = leavers(seed, pay + raise, taste);
        for (int i = 0; i < LANES; i++) {
            assertTrue(after[i] >= before[i], before[i] + " then " + after[i]);
        }
    }

    private static double[] leavers(long seed, double pay, double taste) {
        return Small.of(
                        Model.of(Talent.MECHANISM, Small.set(Phase.REGIME, Columns.RUNWAY, 120)),
                        Firm.startup("A").talent(1_000),
                        Firm.incumbent("B").coreCashFlow(1e9).talent(1_000))
                .with(Talent.TASTE_FOR_PAY, taste)
                .pulling(Talent.PAY.pull(pay).on(Target.firm("B")))
                .seed(seed)
                .replications(LANES)
                .run(1, Talent.LEAVERS)
                .all(Talent.LEAVERS, "A", 1);
    }

    /**
     * Whatever the rates, the audit finds every person again ({@link Small#run} fails otherwise), key people are
     * whole, and nobody is hired who is not there.
     */
    @Property
    void peopleAreNeitherMadeNorLost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int firms) {
        Random dice = new Random(seed);
        Firm[] market = new Firm[firms];
        TreeMap<String, double[]> fate = new TreeMap<>();
        for (int f = 0; f < firms; f++) {
            String name = "firm " + f;
            Firm firm = dice.nextInt(3) == 0
                    ? Firm.incumbent(name).coreCashFlow(1e9 * dice.nextInt(3))
                    : Firm.startup(name);
            market[f] = firm.talent(dice.nextInt(2_000))
                    .with(Talent.CONTACT, 10 * dice.nextDouble() * dice.nextDouble())
                    .with(Talent.STAFF_TURNOVER, 10 * dice.nextDouble() * dice.nextDouble());
            fate.put(name, new double[] {3_000 * dice.nextDouble(), 1 + dice.nextInt(20)});
        }
        Model model = Model.of(
                Talent.MECHANISM,
                Small.set(
                        Phase.PLAN, Columns.STAFF_PLAN, (firm, month) -> fate.get(firm)[0] / (month % 5 == 0 ? 1 : 2)),
                Small.set(Phase.REGIME, Columns.ACTIVE, (firm, month) -> month < fate.get(firm)[1] ? 1 : 0),
                Small.set(Phase.REGIME, Columns.SINCE_PIVOT, (firm, month) -> month));
        var seen = Small.of(model, market)
                .with(Talent.TO_INCUMBENTS, 0.5 * dice.nextDouble())
                .with(Talent.TO_FOUND, 0.5 * dice.nextDouble())
                .with(Talent.KEY_OUTSIDE, 2 * dice.nextDouble())
                .with(Talent.STAFF_OUTSIDE, 2 * dice.nextDouble())
                .with(Talent.REHIRE, 20 * dice.nextDouble())
                .with(Talent.STAFF_HIRING, 50 * dice.nextDouble())
                .with(Talent.TEAM_MOVE, dice.nextDouble())
                .seed(seed)
                .replications(LANES)
                .run(
                        12,
                        Columns.KEY_PEOPLE,
                        Columns.KEY_ELSEWHERE,
                        Columns.STAFF,
                        Columns.STAFF_ELSEWHERE,
                        Columns.KEY_FOUNDING);
        for (int month = 0; month <= 12; month++) {
            for (Firm firm : market) {
                for (double people : seen.all(Columns.KEY_PEOPLE, firm.name(), month)) {
                    assertTrue(people >= 0);
                    assertEquals(Math.rint(people), people);
                }
                for (double people : seen.all(Columns.STAFF, firm.name(), month)) {
                    assertTrue(people >= 0);
                }
            }
            for (int i = 0; i < LANES; i++) {
                double outside = seen.all(Columns.KEY_ELSEWHERE, month)[i];
                assertTrue(outside >= 0);
                assertEquals(Math.rint(outside), outside);
                assertTrue(seen.all(Columns.STAFF_ELSEWHERE, month)[i] >= -1e-9); // rounding of a difference of sums
            }
        }
    }
}

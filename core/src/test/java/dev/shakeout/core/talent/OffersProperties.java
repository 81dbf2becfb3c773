package dev.shakeout.core.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shakeout.core.market.Firm;
import dev.shakeout.core.mechanism.Mechanism;
import dev.shakeout.core.mechanism.Phase;
import dev.shakeout.core.simulation.Model;
import dev.shakeout.core.simulation.Small;
import dev.shakeout.core.world.Columns;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** One month of the market for people, with everything but one number held; the luck is common. */
class OffersProperties {

    private static final int LANES = 16;

    private static Small market(long seed, Firm a, Mechanism... more) {
        Firm b = Firm.incumbent("B").coreCashFlow(1e9).talent(1_000);
        Firm c = Firm.incumbent("C").coreCashFlow(3e9).talent(500);
        return Small.of(
                        Model.of(Talent.MECHANISM, Small.set(Phase.REGIME, Columns.RUNWAY, 120))
                                .with(more),
                        a,
                        b,
                        c)
                .seed(seed)
                .replications(LANES);
    }

    private static Firm a() {
        return Firm.startup("A").talent(1_000).with(Talent.CONTACT, 1);
    }

    private static double[] leavers(Small small) {
        return small.run(1, Talent.LEAVERS).all(Talent.LEAVERS, "A", 1);
    }

    private static void assertNeverMore(double[] after, double[] before) {
        for (int i = 0; i < LANES; i++) {
            assertTrue(after[i] <= before[i], before[i] + " then " + after[i]);
        }
    }

    @Property(tries = 100)
    void moreLoyaltyNeverRaisesDepartures(
            @ForAll long seed,
            @ForAll @DoubleRange(min = -1, max = 1) double loyalty,
            @ForAll @DoubleRange(max = 2) double more) {
        assertNeverMore(
                leavers(market(seed, a().with(Talent.LOYALTY, loyalty + more))),
                leavers(market(seed, a().with(Talent.LOYALTY, loyalty))));
    }

    @Property(tries = 100)
    void payingMoreNeverRaisesDepartures(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.2, max = 3) double pay,
            @ForAll @DoubleRange(max = 2) double more) {
        assertNeverMore(
                leavers(market(seed, a(), Small.set(Phase.REGIME, Columns.PAY_PLAN, "A", pay + more))),
                leavers(market(seed, a(), Small.set(Phase.REGIME, Columns.PAY_PLAN, "A", pay))));
    }

    @Property(tries = 100)
    void moreContactsNeverLowerDepartures(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 5) double contact,
            @ForAll @DoubleRange(max = 5) double more) {
        assertNeverMore(
                leavers(market(seed, a().with(Talent.CONTACT, contact))),
                leavers(market(seed, a().with(Talent.CONTACT, contact + more))));
    }

    @Property(tries = 100)
    void moreRunwayNeverRaisesDepartures(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 60) double runway,
            @ForAll @DoubleRange(max = 60) double more) {
        assertNeverMore(leavers(short_(seed, runway + more)), leavers(short_(seed, runway)));
    }

    private static Small short_(long seed, double runway) {
        return Small.of(Model.of(Talent.MECHANISM, Small.set(Phase.REGIME, Columns.RUNWAY, runway)), a())
                .seed(seed)
                .replications(LANES);
    }

    /**
     * A synthetic economy: firms of any pay, loyalty and means. Departures of each are binomial at the rate of the formula,
     * computed here firm by firm.
     */
    @Property(tries = 15, seed = "2025")
    void departuresOfAnEconomyAreThoseOfTheory(@ForAll long seed) {
        Random dice = new Random(seed);
        int firms = 2 + dice.nextInt(5);
        double taste = 0.1 + 0.4 * dice.nextDouble();
        double toIncumbents = dice.nextDouble();
        Firm[] market = new Firm[firms];
        double[] wealth = new double[firms];
        double[] pay = new double[firms];
        double[] loyalty = new double[firms];
        for (int f = 0; f < firms; f++) {
            wealth[f] = f == 0 || dice.nextBoolean() ? 1e9 * (0.1 + dice.nextDouble()) : 0;
            pay[f] = 0.5 + dice.nextDouble();
            loyalty[f] = 0.4 * dice.nextDouble() - 0.2;
            Firm firm = wealth[f] > 0 ? Firm.incumbent("firm " + f).coreCashFlow(wealth[f]) : Firm.startup("firm " + f);
            market[f] = firm.talent(200)
                    .with(Talent.KEY_PEOPLE, 40)
                    .with(Talent.CONTACT, 0.5)
                    .with(Talent.LOYALTY, loyalty[f]);
        }
        int n = 3_000;
        Mechanism plan =
                Small.set(Phase.REGIME, Columns.PAY_PLAN, (firm, month) -> pay[Integer.parseInt(firm.substring(5))]);
        var seen = Small.of(
                        Model.of(Talent.MECHANISM, Small.set(Phase.REGIME, Columns.RUNWAY, 120))
                                .with(plan),
                        market)
                .with(Talent.TASTE_FOR_PAY, taste)
                .with(Talent.TO_INCUMBENTS, toIncumbents)
                .seed(seed)
                .replications(n)
                .run(1, Talent.LEAVERS);
        for (int f = 0; f < firms; f++) {
            double out = accepts((-StrictMath.log(pay[f]) - loyalty[f]) / taste);
            double in = 0;
            double means = 0;
            for (int j = 0; j < firms; j++) {
                double weight = j == f ? 0 : wealth[j];
                means += weight;
                in += weight * accepts((StrictMath.log(pay[j] / pay[f]) - loyalty[f]) / taste);
            }
            double accepted = means > 0 ? (1 - toIncumbents) * out + toIncumbents * in / means : out;
            double p = 1 - StrictMath.exp(-0.5 * accepted / 12);
            assertEquals(40 * p, seen.mean(Talent.LEAVERS, "firm " + f, 1), Small.fourErrors(40 * p * (1 - p), n));
        }
    }

    private static double accepts(double x) {
        return 2 / (1 + StrictMath.exp(-x));
    }
}
